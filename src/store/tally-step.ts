// Brings the stored counts in step with the articles that wait: some at a time, in one batch, all or nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { spanRows } from './read-silence-rows.ts'
import { pendingOf, windowsOf } from './tally.ts'
import { listingStatements } from './tally-listing.ts'
import * as sums from './tally-sums.ts'

/** Over which days is counted: occasions, on which events stand, and the days of seeded events. */
export type TallySpans = { readonly occasions: readonly Span[]; readonly events: readonly Span[] }

/** Articles of one batch: some 40,000 rows written, 0.3 s (local workerd, load 5). */
const ARTICLES = 5000

/** What waits: articles to be counted, and days whose listings are to be put together, of which one batch takes the first. */
export type Waiting = { readonly articles: boolean; readonly listings: boolean }

/** Takes the first of what waits, at most 5,000 articles and 2,000 days. Fourteen statements and three. */
export const stepTally = (db: Db, spans: TallySpans, waiting: Waiting): Promise<void> =>
  runBatch(db, [
    ...(waiting.articles
      ? count(spans, sql`(SELECT article_id FROM untallied ORDER BY article_id LIMIT ${ARTICLES})`)
      : []),
    ...(waiting.listings ? listingStatements(allOf(spans)) : []),
  ])

export const allOf = ({ occasions, events }: TallySpans): Span[] => [...occasions, ...events]

/** All that does not wait is counted with these days: what was put together for others goes. */
export const markTally = (db: Db, spans: TallySpans): Promise<void> => {
  const days = sql`(SELECT "first", "last" FROM ${spanRows(allOf(spans))})`
  return runBatch(db, [
    sql`DELETE FROM tally_span WHERE (from_at, until_at) NOT IN ${windowsOf(spans.events)}`,
    sql`DELETE FROM tally_listed WHERE ("first", "last") NOT IN ${days}`,
    sql`INSERT INTO tally_mark (id, spans) VALUES (1, ${markOf(spans)})
      ON CONFLICT (id) DO UPDATE SET spans = excluded.spans`,
  ])
}

/** Raised where something else is counted or put together than before: all is held against the tables then. */
const FORM = 2

const markOf = ({ occasions, events }: TallySpans): string =>
  JSON.stringify([
    FORM,
    ...[occasions, events].map((spans) =>
      spans.map(({ slug, from, until }) => [slug, +from, +until]),
    ),
  ])

/** What waits, and whether all was counted with these spans. One statement. */
export async function readTallyState(
  db: Db,
  spans: TallySpans,
): Promise<Waiting & { readonly current: boolean }> {
  const [row] = await db.all<Record<'articles' | 'listings' | 'current', number>>(sql`
    SELECT EXISTS (SELECT 1 FROM untallied) AS articles, EXISTS (SELECT 1 FROM unlisted) AS listings,
      EXISTS (SELECT 1 FROM tally_mark WHERE spans = ${markOf(spans)}) AS current`)
  const { articles, listings, current } = row ?? { articles: 0, listings: 0, current: 0 }
  return { articles: articles === 1, listings: listings === 1, current: current === 1 }
}

function count({ occasions, events }: TallySpans, ids: SQL): SQL[] {
  const step = sql`tally_step`
  const touched = sql`(SELECT event_id FROM tally_step WHERE event_id IS NOT NULL)`
  const shown = sql`event_id IN ${touched}`
  return [
    sql`INSERT INTO tally_step (article_id, n, event_id, outlet, occasion, language, about, elsewhere, happened_at, family)
      ${pendingOf(ids, occasions)}`,
    add(sums.OUTLETS, sums.sumOutlets(step)),
    add(sums.LANGUAGES, sums.sumLanguages(step)),
    add(sums.SPANS, sums.sumSpans(step, windowsOf(events))),
    add(sums.EVENT_OUTLETS, sums.sumEventOutlets(step)),
    add(sums.OCCASIONS, sql`SELECT occasion, -events AS events FROM (${sums.sumOccasions(shown)})`),
    put(sums.EVENTS, sums.sumEvents(sql`event.id IN ${touched}`)),
    // Of an event that is gone, as what stood in it may be, nothing was counted.
    sql`DELETE FROM tally_event WHERE event_id IN ${touched} AND event_id NOT IN (SELECT id FROM event)`,
    add(sums.OCCASIONS, sums.sumOccasions(shown)),
    sql`DELETE FROM tallied WHERE article_id IN ${ids}`,
    sql`INSERT INTO tallied (article_id, event_id, outlet, occasion, language, about, elsewhere, happened_at)
      SELECT article_id, event_id, outlet, occasion, language, about, elsewhere, happened_at
      FROM tally_step WHERE n = 1`,
    sql`DELETE FROM untallied WHERE article_id IN ${ids}`,
    sql`DELETE FROM tally_step`,
    // What was counted may be a copy of the reference.
    sql`DELETE FROM reference_near`,
  ]
}

const upsert = (table: sums.Sums, rows: SQL, figure: (name: string) => string): SQL => {
  const { key, labels, figures } = table
  const set = [...labels.map((name) => `${name} = excluded.${name}`), ...figures.map(figure)]
  return sql`INSERT INTO ${sql.identifier(table.table)} (${sums.columnsOf(table)})
    SELECT ${sums.columnsOf(table)} FROM (${rows}) WHERE true
    ON CONFLICT (${sql.raw(key.join(', '))}) DO UPDATE SET ${sql.raw(set.join(', '))}`
}

/** Adds to what is stored. */
const add = (table: sums.Sums, rows: SQL): SQL =>
  upsert(table, rows, (name) => `${name} = ${name} + excluded.${name}`)

/** Stands in the place of what is stored. */
const put = (table: sums.Sums, rows: SQL): SQL =>
  upsert(table, rows, (name) => `${name} = excluded.${name}`)
