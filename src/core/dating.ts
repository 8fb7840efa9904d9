// A date as somebody wrote it, with how exactly it is known.
import type { Precision } from './article.ts'

export type Dating = {
  readonly published?: Date
  readonly precision: Precision
  readonly happenedAt?: Date
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Reads `2024-05-03T09:00:00Z`, `2024-05-03` or `2024-05` (RFC 3339, ISO 8601). What a mere day holds may
 * have been written at its end, so that is where it stands on a shelf; a month is too wide to stand on one.
 * Text that is no date gives precision `none`.
 */
export function datingOf(text: string | undefined): Dating {
  const published = new Date(text ?? '')
  if (text === undefined || Number.isNaN(published.getTime())) return { precision: 'none' }
  if (/^\d{4}-\d\d$/.test(text)) return { published, precision: 'month' }
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return datingOfMoment(published)
  return { published, precision: 'day', happenedAt: new Date(published.getTime() + DAY - 1) }
}

/** A live feed's entry: its own moment, else the time of first sight. */
export function datingOfMoment(published: Date | undefined, firstSeen?: Date): Dating {
  if (published !== undefined) return { published, precision: 'moment', happenedAt: published }
  return { precision: 'none', ...(firstSeen && { happenedAt: firstSeen }) }
}
