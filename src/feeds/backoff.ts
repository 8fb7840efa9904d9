// When to ask a feed again: its own interval when it is well, longer and longer when it is not.
import type { FeedState } from './state.ts'

const MINUTE = 60_000
const SHORTEST = 15 * MINUTE
const LONGEST = 24 * 60 * MINUTE

// A server may ask for more patience than our own longest pause, but not for ever.
const LONGEST_ASKED = 7 * LONGEST

// Up to a quarter more, so that feeds which failed together do not come back together. Not on a healthy
// feed's shortest pause: cron comes every quarter of an hour, and a second more would double it.
const JITTER = 0.25

// What no waiting mends: asked once a day at most.
const STUBBORN: ReadonlySet<FeedState> = new Set(['robots', 'refused address'])

export type Pace = {
  /** Failures in a row, this one included; 0 when the feed is well. */
  readonly failures: number
  /** The pause between two checks of a feed that is well. */
  readonly intervalMs: number
  readonly retryAfter?: Date | undefined
}

/**
 * The moment of the next check: exponential back-off from 15 minutes to 24 hours with jitter, never
 * before what Retry-After asks for (at most a week). Undefined for a feed that is gone for good.
 * `random` gives a number from 0 to 1.
 */
export function nextCheck(
  state: FeedState,
  pace: Pace,
  now: Date,
  random: () => number,
): Date | undefined {
  if (state === 'gone') return undefined
  const jitter = state === 'ok' && pace.intervalMs <= SHORTEST ? 0 : JITTER
  const pause = Math.min(pauseOf(state, pace), LONGEST / (1 + jitter)) * (1 + jitter * random())
  const asked = Math.min((pace.retryAfter?.getTime() ?? 0) - now.getTime(), LONGEST_ASKED)
  return new Date(now.getTime() + Math.round(Math.max(pause, asked)))
}

function pauseOf(state: FeedState, pace: Pace): number {
  if (state === 'ok') return Math.max(SHORTEST, pace.intervalMs)
  if (STUBBORN.has(state)) return LONGEST
  return SHORTEST * 2 ** Math.max(0, Math.min(pace.failures - 1, 16))
}
