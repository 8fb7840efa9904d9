// Brings the stored counts in step with the articles that wait: some at a time, in one batch, all or nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import { runBatch } from './batch.ts'
import { type Compared, copiedStatements, type Waiting } from './copied-articles.ts'
import type { Db } from './db.ts'
import { guardedBy } from './guard.ts'
import { MARK } from './read-groups.ts'
import { spanRows } from './read-silence-rows.ts'
import { listingStatements } from './tally-listing.ts'
import { pendingOf, windowsOf } from './tally-pending.ts'
import * as sums from './tally-sums.ts'

/** Over which days is counted: occasions, on which events stand, and the days of seeded events. */
export type TallySpans = { readonly occasions: readonly Span[]; readonly events: readonly Span[] }

/** The same, and keys of articles of which a person says whether they are copies, and of what. */
export type TallyGround = TallySpans & { readonly spoken: readonly string[] }

/** Whether something waits: articles to be counted, days whose listings are to be put together. */
export type Waits = { readonly articles: boolean; readonly listings: boolean }

/**
 * What one batch takes: these articles, of which those of these events were compared while grouping stood at `mark`, and
 * the first 2,000 of the days.
 */
export type Step = Waiting & {
  readonly compared: Compared
  readonly mark: number
  readonly listings: boolean
}

/**
 * One batch of at most 21 statements. Rejects with a NOT NULL error of the table `guard` where something was placed
 * since `mark`, and nothing was written.
 */
export const stepTally = (
  db: Db,
  spans: TallySpans,
  { articles, events, compared, mark, listings }: Step,
): Promise<void> => {
  const [ids, seen] = [articles, events].map(
    (list) => sql`(SELECT value FROM json_each(${JSON.stringify(list)}))`,
  ) as [SQL, SQL]
  return runBatch(db, [
    ...(articles.length > 0
      ? [
          ...guardedBy(sql`${MARK} = ${mark}`),
          ...copiedStatements(compared),
          ...count(spans, ids, seen),
        ]
      : []),
    ...(listings ? listingStatements(allOf(spans)) : []),
  ])
}

export const allOf = ({ occasions, events }: TallySpans): Span[] => [...occasions, ...events]

/**
 * All that does not wait is counted with these days: what was put together for others goes. What a person speaks of, or
 * spoke of until now, is compared anew, and all where the last mark was of another form.
 */
export const markTally = (db: Db, spans: TallyGround): Promise<void> => {
  const days = sql`(SELECT "first", "last" FROM ${spanRows(allOf(spans))})`
  return runBatch(db, [
    sql`DELETE FROM tally_span WHERE (from_at, until_at) NOT IN ${windowsOf(spans.events)}`,
    sql`DELETE FROM tally_listed WHERE ("first", "last") NOT IN ${days}`,
    sql`INSERT OR IGNORE INTO untallied (article_id) SELECT id FROM article
      WHERE key IN (SELECT value FROM json_each(${JSON.stringify(spans.spoken)})
          UNION ALL SELECT word.value FROM tally_mark CROSS JOIN json_each(spans, '$[3]') AS word)
        OR NOT EXISTS (SELECT 1 FROM tally_mark WHERE spans ->> '$[0]' = ${FORM})`,
    sql`INSERT INTO tally_mark (id, spans) VALUES (1, ${markOf(spans)})
      ON CONFLICT (id) DO UPDATE SET spans = excluded.spans`,
  ])
}

/** Raised where something is counted, compared or put together otherwise than before: all of it is done anew then. */
const FORM = 2

const markOf = ({ occasions, events, spoken }: TallyGround): string =>
  JSON.stringify([
    FORM,
    ...[occasions, events].map((spans) =>
      spans.map(({ slug, from, until }) => [slug, +from, +until]),
    ),
    spoken,
  ])

/** What waits, and whether all was counted with these spans. One statement. */
export async function readTallyState(
  db: Db,
  spans: TallyGround,
): Promise<Waits & { readonly current: boolean }> {
  const [row] = await db.all<Record<'articles' | 'listings' | 'current', number>>(sql`
    SELECT EXISTS (SELECT 1 FROM untallied) AS articles, EXISTS (SELECT 1 FROM unlisted) AS listings,
      EXISTS (SELECT 1 FROM tally_mark WHERE spans = ${markOf(spans)}) AS current`)
  const { articles, listings, current } = row ?? { articles: 0, listings: 0, current: 0 }
  return { articles: articles === 1, listings: listings === 1, current: current === 1 }
}

function count({ occasions, events }: TallySpans, ids: SQL, seen: SQL): SQL[] {
  const step = sql`tally_step`
  const touched = sql`(SELECT event_id FROM tally_step WHERE event_id IS NOT NULL)`
  const shown = sql`event_id IN ${touched}`
  return [
    sql`INSERT INTO tally_step (article_id, n, event_id, outlet, occasion, language, about, copy, elsewhere, happened_at, family)
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
    sql`INSERT INTO tallied (article_id, event_id, outlet, occasion, language, about, copy, elsewhere, happened_at)
      SELECT article_id, event_id, outlet, occasion, language, about, copy, elsewhere, happened_at
      FROM tally_step WHERE n = 1`,
    // What a correction has put elsewhere meanwhile is counted there, and waits to be compared there.
    sql`DELETE FROM untallied WHERE article_id IN ${ids} AND article_id NOT IN (
      SELECT article_id FROM tally_step WHERE n = 1 AND event_id NOT IN ${seen})`,
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
