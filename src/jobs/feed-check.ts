// What a check of a feed leaves on its row: its state, where and how to ask again, and when.
import { intervalOf, type Rhythm } from '../core/rhythm.ts'
import { nextCheck } from '../feeds/backoff.ts'
import type { FetchResult } from '../feeds/fetch.ts'
import type { Failure } from '../feeds/state.ts'
import type { FeedCheck, FeedRow } from '../store/save-feed.ts'

type Answered = Exclude<FetchResult, { kind: 'failed' }>

type Found = Pick<FeedCheck, 'entries' | 'admitted' | 'reason'> & {
  readonly rhythm?: Rhythm | undefined
}

/** A feed that brought a document, and what was found in it. */
export function freshCheck(
  feed: FeedRow,
  { etag, lastModified, bodyHash, movedTo = feed.movedTo }: Answered,
  { rhythm, ...found }: Found,
  at: Date,
  random: () => number,
): FeedCheck {
  const pace = { failures: 0, intervalMs: intervalOf(rhythm, at) }
  const nextCheckAt = nextCheck('ok', pace, at, random)
  const hash = bodyHash ?? feed.bodyHash
  return {
    state: 'ok',
    failures: 0,
    ...found,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(hash !== undefined && { bodyHash: hash }),
    ...(movedTo !== undefined && { movedTo }),
    ...(rhythm !== undefined && { rhythm }),
    ...(nextCheckAt && { nextCheckAt }),
  }
}

/** A feed that brought nothing new. */
export function unchangedCheck(
  feed: FeedRow,
  fetched: Extract<FetchResult, { kind: 'unchanged' }>,
  at: Date,
  random: () => number,
): FeedCheck {
  const reason =
    fetched.why === '304' ? 'Nothing new (HTTP 304).' : 'Nothing new (the same document).'
  const { rhythm } = feed
  return freshCheck(feed, fetched, { entries: 0, admitted: 0, reason, rhythm }, at, random)
}

/**
 * A feed that could not be read. It forgets where it had moved: the next check asks the address of the
 * dossier and follows it anew, so that a new home that dies, or was a mistake, loses nothing.
 */
export function failedCheck(
  feed: FeedRow,
  { state, reason, retryAfter }: Pick<Failure, 'state' | 'reason' | 'retryAfter'>,
  at: Date,
  random: () => number,
): FeedCheck {
  const failures = feed.failures + 1
  // Only the dossier's own address can say that the feed is gone for good.
  const lasting = state === 'gone' && feed.movedTo !== undefined ? 'missing' : state
  const pace = { failures, intervalMs: 0, retryAfter }
  const nextCheckAt = nextCheck(lasting, pace, at, random)
  const { etag, lastModified, bodyHash, rhythm } = feed
  return {
    state: lasting,
    reason,
    failures,
    entries: 0,
    admitted: 0,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(bodyHash !== undefined && { bodyHash }),
    ...(rhythm !== undefined && { rhythm }),
    ...(nextCheckAt && { nextCheckAt }),
  }
}
