// Brings the stored counts in step with the articles: some that wait, or all anew. Each is one batch, all or nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { pendingOf, windowsOf } from './tally.ts'
import { forgetListings, listingStatements } from './tally-listing.ts'

/** Over which days is counted: occasions, on which events stand, and the days of seeded events. */
export type TallySpans = { readonly occasions: readonly Span[]; readonly events: readonly Span[] }

/** Articles of one batch: some 12,000 rows, a tenth of a second. */
const ARTICLES = 1000

/** What waits: articles to be counted, and days whose listings are to be put together, of which one batch takes the first. */
export type Waiting = { readonly articles: boolean; readonly listings: boolean }

/** Takes the first of what waits, at most 1,000 articles and 2,000 days. Thirteen statements and three. */
export const stepTally = (db: Db, spans: TallySpans, waiting: Waiting): Promise<void> =>
  runBatch(db, [
    ...(waiting.articles
      ? count(spans, sql`(SELECT article_id FROM untallied ORDER BY article_id LIMIT ${ARTICLES})`)
      : []),
    ...(waiting.listings ? listingStatements(allOf(spans)) : []),
  ])

const allOf = ({ occasions, events }: TallySpans): Span[] => [...occasions, ...events]

const TABLES =
  'tally_outlet tally_language tally_span tally_event_outlet tally_event tally_occasion'.split(' ')

/** Counts all articles anew, and makes listings wait. Reads an article some twenty times: once a day, or where spans changed. */
export const recountTally = (db: Db, spans: TallySpans): Promise<void> =>
  runBatch(db, [
    ...['tallied', ...TABLES].map((name) => sql`DELETE FROM ${sql.identifier(name)}`),
    sql`INSERT OR IGNORE INTO untallied (article_id) SELECT id FROM article`,
    ...count(spans, sql`(SELECT article_id FROM untallied)`),
    ...forgetListings(allOf(spans)),
    sql`INSERT INTO tally_mark (id, spans) VALUES (1, ${markOf(spans)})
      ON CONFLICT (id) DO UPDATE SET spans = excluded.spans`,
  ])

const markOf = ({ occasions, events }: TallySpans): string =>
  JSON.stringify(
    [occasions, events].map((spans) => spans.map(({ slug, from, until }) => [slug, +from, +until])),
  )

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

/** Every stored count as a line: what was there before a recount, and is not after it, had drifted. Seven statements. */
export async function listTallies(db: Db): Promise<Set<string>> {
  const kept = [...TABLES, 'tally_listing']
  const isCount = /^(?:about|passing|told|elsewhere|articles|events|days)$/
  const tables = await Promise.all(
    kept.map(async (name) => {
      const rows = await db.all<Record<string, unknown>>(sql`SELECT * FROM ${sql.identifier(name)}`)
      const told = rows.filter((row) =>
        Object.entries(row).some(([key, value]) => isCount.test(key) && value !== 0),
      )
      return told.map((row) => `${name} ${JSON.stringify(row)}`)
    }),
  )
  return new Set(tables.flat())
}

function count({ occasions, events }: TallySpans, ids: SQL): SQL[] {
  const touched = sql`(SELECT event_id FROM tally_step WHERE event_id IS NOT NULL)`
  const shown = (sign: SQL) => sql`INSERT INTO tally_occasion (occasion, events)
    SELECT occasion, ${sign} count(*) FROM tally_event
    WHERE event_id IN ${touched} AND articles > 0 GROUP BY occasion
    ON CONFLICT (occasion) DO UPDATE SET events = events + excluded.events`
  return [
    sql`INSERT INTO tally_step (article_id, n, event_id, outlet, occasion, language, about, elsewhere, happened_at, family)
      ${pendingOf(ids, occasions)}`,
    sql`INSERT INTO tally_outlet (outlet, occasion, family, about, passing, told, elsewhere)
      SELECT outlet, occasion, max(family), sum(about), sum(passing), sum(told), sum(elsewhere) FROM (
        SELECT outlet, occasion, family, n * about AS about, n * (1 - about) AS passing,
          iif(event_id IS NULL, 0, n * about) AS told, 0 AS elsewhere FROM tally_step
        UNION ALL SELECT outlet, elsewhere, family, 0, 0, 0, n FROM tally_step WHERE elsewhere IS NOT NULL)
      WHERE true GROUP BY outlet, occasion
      ON CONFLICT (outlet, occasion) DO UPDATE SET family = excluded.family,
        about = about + excluded.about, passing = passing + excluded.passing,
        told = told + excluded.told, elsewhere = elsewhere + excluded.elsewhere`,
    sql`INSERT INTO tally_language (occasion, language, told)
      SELECT occasion, language, sum(n * about) FROM tally_step WHERE event_id IS NOT NULL GROUP BY occasion, language
      ON CONFLICT (occasion, language) DO UPDATE SET told = told + excluded.told`,
    sql`INSERT INTO tally_span (from_at, until_at, outlet, articles)
      SELECT from_at, until_at, outlet, sum(n) FROM tally_step
        JOIN ${windowsOf(events)} ON happened_at >= from_at AND happened_at < until_at
      WHERE true GROUP BY from_at, until_at, outlet
      ON CONFLICT (from_at, until_at, outlet) DO UPDATE SET articles = articles + excluded.articles`,
    sql`INSERT INTO tally_event_outlet (event_id, outlet, language, about, passing)
      SELECT event_id, outlet, language, sum(n * about), sum(n * (1 - about))
      FROM tally_step WHERE event_id IS NOT NULL GROUP BY event_id, outlet, language
      ON CONFLICT (event_id, outlet, language) DO UPDATE SET
        about = about + excluded.about, passing = passing + excluded.passing`,
    shown(sql`-`),
    countEvents(touched),
    // Of an event that is gone, as what stood in it may be, nothing was counted.
    sql`DELETE FROM tally_event WHERE event_id IN ${touched} AND event_id NOT IN (SELECT id FROM event)`,
    shown(sql``),
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

const countEvents = (events: SQL): SQL => {
  const distinct = (what: SQL) => sql`count(DISTINCT iif(cell.about > 0, ${what}, NULL))`
  return sql`
    INSERT INTO tally_event (event_id, occasion, articles, outlets, families, languages, passing)
    SELECT event.id, event.occasion, sum(cell.about), ${distinct(sql`cell.outlet`)},
      ${distinct(sql`coalesce(outlet.family_slug, outlet.slug)`)}, ${distinct(sql`nullif(cell.language, '')`)},
      sum(cell.passing)
    FROM event JOIN tally_event_outlet AS cell ON cell.event_id = event.id
      JOIN outlet ON outlet.slug = cell.outlet
    WHERE event.id IN ${events} GROUP BY event.id
    ON CONFLICT (event_id) DO UPDATE SET occasion = excluded.occasion, articles = excluded.articles,
      outlets = excluded.outlets, families = excluded.families, languages = excluded.languages,
      passing = excluded.passing`
}
