// Times as a reader needs them: no more exact than they are known, in the place's own time and in UTC.
import type { Article } from './article.ts'

export type When = {
  /** For `<time datetime>`; absent: unknown. */
  readonly datetime?: string
  /** As exact as it is known: `7 May 2024, 22:20 UTC`, `3 May 2024`, `date unknown`. */
  readonly text: string
  /** The same moment where the event happened: `7 May 2024, 23:20, Lisbon time`. */
  readonly local?: string
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

// Made once for each form and zone of the dossier: making one takes twenty times as long as using it.
const format = (at: Date, options: Intl.DateTimeFormatOptions) => {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', options)
  formats.set(key, known)
  return known.format(at)
}

const stamp = (at: Date, timeZone: string) =>
  `${format(at, { ...DAY, timeZone })}, ${format(at, { ...CLOCK, timeZone })}`

/** `3 May 2024` of a moment, in UTC. */
export const describeDay = (at: Date): string => format(at, { ...DAY, timeZone: 'UTC' })

const ONE_DAY = 24 * 60 * 60 * 1000

/** Days, `2024-05-03`, in their order, as they follow each other: `3 May 2024 to 7 May 2024`, `9 May 2024`. */
export const describeDays = (days: readonly string[]): string[] => {
  const runs: { first: Date; last: Date }[] = []
  for (const at of days.map((day) => new Date(day))) {
    const run = runs.at(-1)
    if (run && +at - +run.last <= ONE_DAY) run.last = at
    else runs.push({ first: at, last: at })
  }
  return runs.map(({ first, last }) =>
    first === last ? describeDay(first) : `${describeDay(first)} to ${describeDay(last)}`,
  )
}

/** `Europe/Lisbon` is read as `Lisbon time`. */
const zoneName = (timeZone: string) =>
  `${(timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')} time`

export const describeMoment = (at: Date, timeZone?: string): When => ({
  datetime: at.toISOString(),
  text: `${stamp(at, 'UTC')} UTC`,
  ...(timeZone !== undefined && { local: `${stamp(at, timeZone)}, ${zoneName(timeZone)}` }),
})

/** A dossier's date: a year, month or day as it stands, a moment in both times. */
export const describeIsoDate = (date: string, timeZone?: string): When => {
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/.exec(date) ?? []
  if (year === undefined) return { text: date }
  if (clock !== undefined) return describeMoment(new Date(date), timeZone)
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return { text: date }
  if (day !== undefined) return { datetime: date, text: describeDay(at) }
  if (month === undefined) return { datetime: date, text: year }
  return { datetime: date, text: format(at, { month: 'long', year: 'numeric', timeZone: 'UTC' }) }
}

/** When an article was published, as exactly as its source says. */
export const whenPublished = (
  article: Pick<Article, 'published' | 'precision' | 'happenedAt'>,
  timeZone?: string,
): When => {
  const { published, precision, happenedAt } = article
  if (published === undefined || precision === 'none')
    return happenedAt === undefined
      ? { text: 'date unknown' }
      : {
          datetime: happenedAt.toISOString(),
          text: `date unknown; first seen ${stamp(happenedAt, 'UTC')} UTC`,
        }
  if (precision === 'moment') return describeMoment(published, timeZone)
  return describeIsoDate(published.toISOString().slice(0, precision === 'day' ? 10 : 7))
}
