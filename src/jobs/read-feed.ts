// Reads one feed: fetch, decode, parse, relevance gate, keywords, and one batch that stores it all.
import type { NewArticle } from '../core/article.ts'
import { datingOfMoment } from '../core/dating.ts'
import type { Entry } from '../core/entry.ts'
import { extractKeywords } from '../core/keywords.ts'
import { languageOf } from '../core/language.ts'
import { keyOf } from '../core/link.ts'
import { observe } from '../core/observation.ts'
import { type Gate, judge } from '../core/relevance.ts'
import { rhythmOf } from '../core/rhythm.ts'
import { firstSentence } from '../core/summary.ts'
import type { Batch } from '../feeds/batch.ts'
import { decodeFeed } from '../feeds/decode.ts'
import { type FetchResult, fetchFeed } from '../feeds/fetch.ts'
import { parseFeed } from '../feeds/parse.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { articleStatements, findKnown, observationStatements } from '../store/save-articles.ts'
import { type FeedRow, feedStatements, findFeed, isCheckedSince } from '../store/save-feed.ts'
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
  | { readonly outcome: string; readonly entries: number; readonly admitted: number }

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
  const counted = { entries: entries.size, admitted: articles.length }
  const rhythm = rhythmOf(seen, feed.rhythm, at)
  const check = freshCheck(feed, fetched, { ...counted, rhythm }, at, context.random)
  await runBatch(context.db, [
    ...articleStatements({ source, at, articles }),
    ...observationStatements(feed.outlet, source, observe(seen, 'listing', at), at),
    ...feedStatements(feed.id, check, at),
  ])
  return { outcome: check.state, ...counted }
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
