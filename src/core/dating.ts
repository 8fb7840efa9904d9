// A date as somebody wrote it, with how exactly it is known.
import type { Precision } from './article.ts'

export type Dating = {
  readonly published?: Date
  readonly precision: Precision
  readonly happenedAt?: Date
}

const DAY = 24 * 60 * 60 * 1000
const MONTH_ONLY = /^\d{4}-\d\d$/
// A time of nobody knows which zone tells its day at best.
const DAY_ONLY = /^\d{4}-\d\d-\d\d(?:T[\d:.]+)?$/
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/i

/**
 * Reads `2024-05-03T09:00:00Z`, `2024-05-03` or `2024-05` (RFC 3339, ISO 8601). What a mere day holds may
 * have been written at its end, so that is where it stands on a shelf; a month is too wide to stand on one.
 * Text that is no such date, or no day of the calendar, gives precision `none`.
 */
export function datingOf(text = ''): Dating {
  const day = new Date(text.slice(0, 10))
  const moment = new Date(text)
  if (!isOfCalendar(day, text) || Number.isNaN(moment.getTime())) return { precision: 'none' }
  if (MONTH_ONLY.test(text)) return { published: day, precision: 'month' }
  if (MOMENT.test(text)) return datingOfMoment(moment)
  if (!DAY_ONLY.test(text)) return { precision: 'none' }
  return { published: day, precision: 'day', happenedAt: new Date(day.getTime() + DAY - 1) }
}

// `new Date` takes 31 February for 2 March.
function isOfCalendar(day: Date, text: string): boolean {
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}

/** A live feed's entry: its own moment, else the time of first sight. */
export function datingOfMoment(published: Date | undefined, firstSeen?: Date): Dating {
  if (published !== undefined) return { published, precision: 'moment', happenedAt: published }
  return { precision: 'none', ...(firstSeen && { happenedAt: firstSeen }) }
}
