// What the program knows of its own state: feeds and their health, what failed for good, totals.
import { plural } from './counts.ts'

export type FeedHealth = {
  readonly id: number
  readonly url: string
  /** What of the outlet it carries. */
  readonly scope: string
  /** A front page: the subject is rare on it. */
  readonly frontPage: boolean
  /** Whether it is still on the list: the dossier's, or one that was imported. */
  readonly listed: boolean
  readonly outlet: { readonly slug: string; readonly name: string }
  readonly state: string
  readonly reason?: string
  /** Failures in a row. */
  readonly failures: number
  /** Entries that its last check read, and those on the subject. */
  readonly entries?: number
  readonly admitted?: number
  /** When it was last put on the queue: later than `checkedAt` while its message is under way. */
  readonly plannedAt?: Date
  readonly checkedAt?: Date
  readonly succeededAt?: Date
  /** Absent: never, the feed is gone for good. */
  readonly nextCheckAt?: Date
}

/** How one check of a feed ended. */
export type FeedCheck = {
  readonly at: Date
  readonly state: string
  readonly reason?: string
  readonly entries: number
  readonly admitted: number
}

/** A feed with its last checks, the newest first. */
export type FeedHistory = { readonly feed: FeedHealth; readonly checks: readonly FeedCheck[] }

/** A message that failed for good; of a long body, its beginning. */
export type DeadLetter = { readonly id: string; readonly at: Date; readonly body: string }

export type Totals = {
  readonly about: number
  readonly passing: number
  /** Articles about the subject or naming it, that stand in no event yet. */
  readonly ungrouped: number
  /** Those that hold an article about the subject. */
  readonly events: number
  readonly outlets: number
  readonly deadLetters: number
  /** When the record last grew. */
  readonly changedAt?: Date
}

export type Status = {
  readonly feeds: readonly FeedHealth[]
  /** The newest; `totals` has the number of all. */
  readonly deadLetters: readonly DeadLetter[]
  readonly totals: Totals
}

/** How many of a feed's last checks went well: one character each, `+` or `-`, the oldest first. */
export const countWell = (strip: string): string => {
  const well = strip.replaceAll('-', '').length
  return `${well} of ${plural(strip.length, 'check', 'checks')} ok`
}

/** How a check ended, as a sentence. */
export const describeCheck = ({ state, reason, entries, admitted }: FeedCheck): string => {
  if (reason !== undefined) return reason
  if (state !== 'ok') return `It could not be read: ${state}.`
  return `${plural(entries, 'entry', 'entries')} read, ${admitted} on the subject.`
}

/** A feed's state as a sentence. */
export const describeFeed = ({ state, reason, failures, checkedAt }: FeedHealth): string => {
  if (checkedAt === undefined) return 'Not checked yet.'
  if (state === 'ok') return reason ?? 'Read without trouble.'
  const why = reason ?? `It could not be read: ${state}.`
  return failures > 1 ? `${why} ${failures} failures in a row.` : why
}

/** How many feeds are in which state, most first; those that nobody has checked are `not checked`. */
export const countStates = (feeds: readonly FeedHealth[]): (readonly [string, number])[] =>
  [...Map.groupBy(feeds, ({ state, checkedAt }) => (checkedAt ? state : 'not checked'))]
    .map(([state, group]) => [state, group.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
