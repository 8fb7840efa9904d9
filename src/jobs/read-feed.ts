// Reads one feed: fetch, decode, parse, relevance gate, keywords, and one batch that stores it all.
import type { NewArticle } from '../core/article.ts'
import { datingOfMoment } from '../core/dating.ts'
import type { Entry } from '../core/entry.ts'
import { extractKeywords } from '../core/keywords.ts'
import { languageOf } from '../core/language.ts'
import { keyOf } from '../core/link.ts'
import { observe } from '../core/observation.ts'
import { type Gate, judge } from '../core/relevance.ts'
import { firstSentence } from '../core/summary.ts'
import { nextCheck } from '../feeds/backoff.ts'
import type { Batch } from '../feeds/batch.ts'
import { decodeFeed } from '../feeds/decode.ts'
import { type FetchResult, fetchFeed } from '../feeds/fetch.ts'
import { parseFeed } from '../feeds/parse.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { articleStatements, findKnown, observationStatements } from '../store/save-articles.ts'
import {
  type FeedCheck,
  type FeedRow,
  feedStatements,
  findFeed,
  isCheckedSince,
} from '../store/save-feed.ts'

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
  | { readonly outcome: string; readonly entries: number; readonly admitted: number }

const MINUTE = 60_000
/** A feed that is well is asked every quarter hour: a busy one holds forty items, a day's news of some. */
const INTERVAL = 15 * MINUTE

/** Checks one feed as of `at`. Twice changes nothing. Rejects only where D1 does. */
export async function readFeed(context: ReadContext, id: number, at: Date): Promise<ReadReport> {
  const feed = await findFeed(context.db, id)
  if (feed === undefined) return { outcome: 'skipped', reason: 'no such feed' }
  if (isCheckedSince(feed, at)) return { outcome: 'skipped', reason: 'checked already' }
  const fetched = await fetchFeed(feed, context.environment, at, context.batch)
  if (fetched.kind === 'fresh') return readFresh(context, feed, fetched, at)
  const check =
    fetched.kind === 'failed'
      ? failure(feed, fetched, context, at)
      : unchanged(feed, fetched, context, at)
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
    const check = failure(feed, { state: 'not a feed', reason: parsed.reason }, context, at)
    await runBatch(context.db, feedStatements(feed.id, check, at))
    return { outcome: check.state, entries: 0, admitted: 0 }
  }
  const entries = keyed(parsed.entries)
  const known = await findKnown(context.db, [...entries.keys()])
  const articles = [...entries].flatMap(([key, entry]) => {
    const verdict = judge(judgedOf(entry, at), context.gate) ?? known.get(key)
    if (verdict === undefined) return []
    const { relevance } = verdict
    const admittedBy = 'why' in verdict ? verdict.why : verdict.admittedBy
    return [articleOf(entry, { key, feed, at, relevance, admittedBy }, context.gate)]
  })
  const admitted = new Set(articles.map(({ key }) => key))
  const seen = [...entries].map(([key, { published }]) => {
    return { key, onSubject: admitted.has(key), ...(published && { published }) }
  })
  const source = `feed:${feed.id}`
  const check = success(feed, fetched, context, at, {
    entries: entries.size,
    admitted: articles.length,
  })
  await runBatch(context.db, [
    ...articleStatements({ source, at, articles }),
    ...observationStatements(feed.outlet, source, observe(seen, 'listing', at), at),
    ...feedStatements(feed.id, check, at),
  ])
  return { outcome: check.state, entries: entries.size, admitted: articles.length }
}

/** Entries by canonical link; of two with one link, the first. */
function keyed(entries: readonly Entry[]): Map<string, Entry> {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) {
    const key = keyOf(entry.link)
    if (key !== undefined && !byKey.has(key)) byKey.set(key, entry)
  }
  return byKey
}

function judgedOf({ title, summary, published }: Entry, at: Date) {
  return { title, happenedAt: published ?? at, ...(summary !== undefined && { summary }) }
}

type Admission = Pick<NewArticle, 'key' | 'relevance' | 'admittedBy'> & {
  readonly feed: FeedRow
  readonly at: Date
}

function articleOf(entry: Entry, admission: Admission, gate: Gate): NewArticle {
  const { key, feed, at, relevance, admittedBy } = admission
  const { title, link, author, summary } = entry
  const language = languageOf(`${title} ${summary ?? ''}`, entry.language ?? feed.language)
  const text = { title, language, ...(summary !== undefined && { summary }) }
  const sentence = summary === undefined ? undefined : firstSentence(summary, title)
  return {
    key,
    url: link,
    outlet: feed.outlet,
    title,
    ...datingOfMoment(entry.published, at),
    language,
    ...(author !== undefined && { author }),
    ...(sentence !== undefined && { summary: sentence }),
    keywords: extractKeywords(text, gate.concepts),
    relevance,
    admittedBy,
  }
}

type Answered = Exclude<FetchResult, { kind: 'failed' }>

function success(
  feed: FeedRow,
  { etag, lastModified, bodyHash, movedTo }: Answered,
  { random }: ReadContext,
  at: Date,
  counted: Pick<FeedCheck, 'entries' | 'admitted'>,
): FeedCheck {
  const nextCheckAt = nextCheck('ok', { failures: 0, intervalMs: INTERVAL }, at, random)
  return {
    state: 'ok',
    failures: 0,
    ...counted,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...((bodyHash ?? feed.bodyHash) && { bodyHash: bodyHash ?? feed.bodyHash ?? '' }),
    ...(movedTo !== undefined && { movedTo }),
    ...(nextCheckAt && { nextCheckAt }),
  }
}

function unchanged(
  feed: FeedRow,
  fetched: Extract<FetchResult, { kind: 'unchanged' }>,
  context: ReadContext,
  at: Date,
): FeedCheck {
  const reason =
    fetched.why === '304' ? 'Nothing new (HTTP 304).' : 'Nothing new (the same document).'
  return { ...success(feed, fetched, context, at, { entries: 0, admitted: 0 }), reason }
}

function failure(
  feed: FeedRow,
  {
    state,
    reason,
    retryAfter,
  }: Pick<Extract<FetchResult, { kind: 'failed' }>, 'state' | 'reason' | 'retryAfter'>,
  { random }: ReadContext,
  at: Date,
): FeedCheck {
  const failures = feed.failures + 1
  const nextCheckAt = nextCheck(state, { failures, intervalMs: INTERVAL, retryAfter }, at, random)
  const { etag, lastModified, bodyHash } = feed
  return {
    state,
    reason,
    failures,
    entries: 0,
    admitted: 0,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(bodyHash !== undefined && { bodyHash }),
    ...(nextCheckAt && { nextCheckAt }),
  }
}
