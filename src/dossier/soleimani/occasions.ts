// The shelves on which events stand: the strike, each anniversary so far, and all else.

import type { Occasion } from '../dossier.ts'

const FIRST_ANNIVERSARY = 2021

const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
] as const

const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const rules = new Intl.PluralRules('en', { type: 'ordinal' })

/** 'First' to 'Tenth', then '11th', '21st', '102nd'. */
const ordinal = (n: number): string => ORDINALS[n - 1] ?? `${n}${SUFFIXES[rules.select(n)] ?? 'th'}`

const strike: Occasion = {
  slug: 'strike',
  label: 'The strike, January 2020',
  // Half an hour before the strike: the first reports come within minutes of it.
  from: new Date(Date.UTC(2020, 0, 2, 21, 30)),
  until: new Date(Date.UTC(2020, 1, 1)),
}

const between: Occasion = { slug: 'between', label: 'Between the occasions, or undated' }

/** From a week before the day, when marches and threats begin, to a week after it. */
const anniversary = (year: number): Required<Occasion> => ({
  slug: `anniversary-${year}`,
  label: `${ordinal(year - FIRST_ANNIVERSARY + 1)} anniversary, ${year}`,
  from: new Date(Date.UTC(year - 1, 11, 27)),
  until: new Date(Date.UTC(year, 0, 11)),
})

/** Every occasion that has begun by `now`, oldest first, and the one without dates last. */
export const occasions = (now: Date): readonly Occasion[] => {
  const thisYear = now.getUTCFullYear()
  const latest = anniversary(thisYear + 1).from <= now ? thisYear + 1 : thisYear
  const count = Math.max(0, latest - FIRST_ANNIVERSARY + 1)
  const anniversaries = Array.from({ length: count }, (_, i) => anniversary(FIRST_ANNIVERSARY + i))
  return [strike, ...anniversaries, between]
}
