// Reads one feed: fetch, decode, parse, relevance gate, keywords, and one batch that stores it all.
import { observe } from '../core/observation.ts'
import type { Gate } from '../core/relevance.ts'
import { rhythmOf } from '../core/rhythm.ts'
import type { Batch } from '../feeds/batch.ts'
import { decodeFeed } from '../feeds/decode.ts'
import { type FetchResult, fetchFeed } from '../feeds/fetch.ts'
import { parseFeed } from '../feeds/parse.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { articleStatements, observationStatements } from '../store/save-articles.ts'
import { type FeedRow, feedStatements, findFeed, isCheckedSince } from '../store/save-feed.ts'
import { admitEntries } from './admit-entries.ts'
import { failedCheck, freshCheck, unchangedCheck } from './feed-check.ts'

export type ReadContext = {
  readonly db: Db
  readonly gate: Gate
  readonly environment: FetchEnvironment
  /** What the feeds of one batch of messages share. */
  readonly batch: Batch
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number
}

export type ReadReport =
  | { readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly outcome: string
      readonly entries: number
      readonly admitted: number
      /** Left out at their publishers' request. */
      readonly removed?: readonly string[]
    }

/** Checks one feed as of `at`. Twice changes nothing. Rejects only where D1 does. */
export async function readFeed(context: ReadContext, id: number, at: Date): Promise<ReadReport> {
  const feed = await findFeed(context.db, id)
  if (feed === undefined) return { outcome: 'skipped', reason: 'no such feed' }
  if (isCheckedSince(feed, at)) return { outcome: 'skipped', reason: 'checked already' }
  const fetched = await fetchFeed(feed, context.environment, at, context.batch)
  if (fetched.kind === 'fresh') return readFresh(context, feed, fetched, at)
  const check =
    fetched.kind === 'failed'
      ? failedCheck(feed, fetched, at, context.random)
      : unchangedCheck(feed, fetched, at, context.random)
  await runBatch(context.db, feedStatements(id, check, at))
  return { outcome: check.state, entries: 0, admitted: 0 }
}

type Fresh = Extract<FetchResult, { kind: 'fresh' }>

async function readFresh(
  context: ReadContext,
  feed: FeedRow,
  fetched: Fresh,
  at: Date,
): Promise<ReadReport> {
  const { text } = decodeFeed(fetched.bytes, fetched.contentType)
  const parsed = await parseFeed(text, { url: fetched.url, now: at })
  if (parsed.kind === 'failed') {
    const failure = { state: 'not a feed', reason: parsed.reason } as const
    const check = failedCheck(feed, failure, at, context.random)
    await runBatch(context.db, feedStatements(feed.id, check, at))
    return { outcome: check.state, entries: 0, admitted: 0 }
  }
  const origin = { outlet: feed.outlet, language: feed.language, firstSeen: at }
  const { seen, articles, removed } = await admitEntries(
    context.db,
    context.gate,
    parsed.entries,
    origin,
  )
  const source = `feed:${feed.id}`
  const counted = { entries: seen.length, admitted: articles.length }
  const rhythm = rhythmOf(seen, feed.rhythm, at)
  const check = freshCheck(feed, fetched, { ...counted, rhythm }, at, context.random)
  await runBatch(context.db, [
    ...articleStatements({ source, at, articles }),
    ...observationStatements(feed.outlet, source, observe(seen, 'listing', at), at),
    ...feedStatements(feed.id, check, at),
  ])
  return { outcome: check.state, ...counted, ...(removed.length > 0 && { removed }) }
}
