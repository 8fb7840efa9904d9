// The rhythms of the digest: as it happens, or a closed day or week as one item. All in UTC.
import { plural } from './counts.ts'
import type { DigestItem } from './digest-item.ts'

export const RHYTHMS = ['daily', 'weekly'] as const

export type Rhythm = (typeof RHYTHMS)[number]

const DAY = 24 * 60 * 60 * 1000
/** The first Monday of 1970: weeks begin on Mondays (ISO 8601). */
const MONDAY = 4 * DAY

/** Length of a rhythm's periods and where one of them begins, ms since 1970. */
export const GRID = {
  daily: { length: DAY, origin: 0 },
  weekly: { length: 7 * DAY, origin: MONDAY },
} as const satisfies Record<Rhythm, { length: number; origin: number }>

export type Period = {
  readonly rhythm: Rhythm
  /** `2024-05-03`, or `2024-W18` (ISO 8601). */
  readonly slug: string
  readonly from: Date
  /** Not included. */
  readonly until: Date
}

/** The period in which a moment lies. */
export const periodOf = (at: Date, rhythm: Rhythm): Period => {
  const { length, origin } = GRID[rhythm]
  const from = Math.floor((at.getTime() - origin) / length) * length + origin
  const slug = rhythm === 'daily' ? dayOf(from) : weekOf(from)
  return { rhythm, slug, from: new Date(from), until: new Date(from + length) }
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** A week belongs to the year of its Thursday (ISO 8601). */
const weekOf = (monday: number) => {
  const thursday = new Date(monday + 3 * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

const YEAR = '[0-9]{4}'
/** The slugs of periods, as a route takes them. */
export const PERIOD_PATTERN = `${YEAR}-(?:W[0-9]{2}|[0-9]{2}-[0-9]{2})`

/** The period that a slug names; undefined: there is no such day or week. */
export const periodBySlug = (slug: string): Period | undefined => {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(slug) ?? []
  // 4 January lies in the first week of its year (ISO 8601).
  const at = week
    ? Date.UTC(Number(year), 0, 4) + (Number(week) - 1) * 7 * DAY
    : Date.parse(`${slug}T00:00:00Z`)
  if (Number.isNaN(at)) return undefined
  const period = periodOf(new Date(at), week ? 'weekly' : 'daily')
  return period.slug === slug ? period : undefined
}

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `3 May 2024`, or `29 April 2024 to 5 May 2024`. */
export const describePeriod = ({ rhythm, from, until }: Period): string => {
  const first = DAY_WORDS.format(from)
  const last = DAY_WORDS.format(until.getTime() - 1)
  return rhythm === 'daily' ? first : `${first} to ${last}`
}

/** Items of a period that are told by name: the first of them, so that it stays as it is. */
export const PERIOD_ITEMS = 50

/** What a closed period tells. */
export type ClosedPeriod = {
  readonly period: Period
  /** The first `PERIOD_ITEMS`, the oldest first. */
  readonly items: readonly DigestItem[]
  /** There are more than these. */
  readonly more: boolean
}

/** `7 changes`, `More than 50 changes`. */
export const countChanges = ({ items, more }: ClosedPeriod): string =>
  more
    ? `More than ${plural(items.length, 'change', 'changes')}`
    : plural(items.length, 'change', 'changes')
