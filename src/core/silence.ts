// What can be said of an outlet and the days of an occasion or event: it covered them, was silent, or nobody can tell.
import { oncePer } from './once.ts'

/** From what is known best to what is not known at all. */
export const STATES = [
  'covered',
  'passing',
  'elsewhere',
  'silent',
  'searched',
  'not observable',
] as const

/**
 * `covered`: articles about it. `passing`: only mentioned. `elsewhere`: on the subject in those days, but told
 * of another occasion or event. `silent`: listings show enough of those days, and nothing on the subject.
 * `searched`: a finished search found nothing, which proves no silence. `not observable`: no claim.
 */
export type State = (typeof STATES)[number]

export const REASONS = [
  'not over',
  'under way',
  'partial',
  'front page',
  'failed',
  'archive empty',
  'blocked',
  'retired',
  'never reached',
  'no record',
  'never asked',
] as const

/** Why nothing can be said. */
export type Reason = (typeof REASONS)[number]

/** Half-open days of an occasion, or of an event that stands on it. */
export type Span = {
  readonly slug: string
  /** The occasion for which archives were asked. */
  readonly occasion: string
  readonly from: Date
  readonly until: Date
}

/** How far reaching back into archives came. */
export type Reach = {
  /** Endpoints whose search over the whole span is finished and left nothing unseen. */
  readonly searched: readonly string[]
  readonly searchedAt?: Date
  /** Articles that its steps brought. */
  readonly found: number
  /** Steps that are still open, and those that failed or could not be asked. */
  readonly open: number
  readonly failed: number
  readonly failure?: string
  /** Archives of feeds that were read to their end. */
  readonly archives: number
}

/** How its live feeds fare. */
export type Sight = {
  readonly feeds: number
  /** When one of them was last read. */
  readonly lastRead?: Date
  readonly trouble?: Extract<Reason, 'blocked' | 'retired' | 'never reached'>
}

/** All that a claim rests on. */
export type Ground = {
  readonly about: number
  readonly passing: number
  /** Articles of those days that stand on another occasion or event. */
  readonly elsewhere: number
  /**
   * Entries that listings show of the span's days, in their order, by when they were published and not when they were
   * read: of several sources the one that shows most, for they overlap; without front pages; of a capped row, the cap.
   * It may end early, and is empty where nothing was listed.
   */
  readonly listed: readonly number[]
  /** Entries of all listings of those days that are on the subject. */
  readonly subject: number
  readonly capped: boolean
  /** A front page of it was listed on those days. */
  readonly frontPage: boolean
  readonly reach?: Reach
  readonly sight: Sight
}

/** What listings show of the days, and whether that is enough to speak of silence. */
export type Seen = {
  /** Days of the span; of the stretch that can be spoken of; and those that were seen. */
  readonly days: number
  readonly stretch: number
  readonly seen: number
  readonly entries: number
  readonly isEnough: boolean
  /** Last day before the stretch and first day after it: beyond them nothing is claimed. */
  readonly darkUntil?: string
  readonly darkFrom?: string
}

export type Silence = {
  readonly state: State
  readonly ground: Ground
  readonly seen: Seen
  /** With `not observable` only. */
  readonly reason?: Reason
}

/** When listings show enough of what an outlet published, that nothing on the subject means silence. */
export const ENOUGH = {
  /**
   * A day counts as seen with a quarter of the outlet's own median day: the oldest day that a feed shows is
   * cut off by its length (in one archive: 2, 2, then 44, 41, 37 entries a day).
   */
  usual: 1 / 4,
  /** Days of a stretch that were seen, of all: five of seven, for an outlet may rest for a weekend. */
  days: [5, 7],
  /** A stretch ends where so many days in a row were not seen: one more than a weekend. It is dark there. */
  dark: 3,
  /** Of an outlet that goes dark something is said when the stretch is half of the days. */
  stretch: 1 / 2,
  /**
   * None among 70 puts the share of the subject below 4.3 % with 95 % confidence (rule of three, Hanley and
   * Lippman-Hand 1983): less than where it is marked most, 9 of 199 entries in a count of twelve feeds.
   */
  entries: 70,
} as const

const DAY = 24 * 60 * 60 * 1000

/**
 * The days, UTC, that a half-open span touches: `2024-05-03` and so on. Asked for each outlet of a page: writing them
 * anew was half of its time.
 */
export const daysOf = oncePer(
  ({ from, until }: Pick<Span, 'from' | 'until'>): readonly string[] => {
    const first = Math.floor(from.getTime() / DAY)
    const count = Math.max(0, Math.ceil(until.getTime() / DAY) - first)
    return Array.from({ length: count }, (_, n) =>
      new Date((first + n) * DAY).toISOString().slice(0, 10),
    )
  },
)
