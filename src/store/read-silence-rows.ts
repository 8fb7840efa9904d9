// The rows that a claim about an outlet rests on: one statement each for listings and reaching back.
import { type SQL, sql } from 'drizzle-orm'
import { daysOf, type Span } from '../core/silence.ts'
import type { Db } from './db.ts'

// Spans as rows, one JSON parameter however many they are.
export const spanRows = (spans: readonly Span[]): SQL => {
  const rows = spans.map((span) => {
    const days = daysOf(span)
    return { slug: span.slug, first: days.at(0), last: days.at(-1) }
  })
  return sql`(SELECT value ->> 'slug' AS slug, value ->> 'first' AS "first", value ->> 'last' AS "last"
    FROM json_each(${JSON.stringify(rows)}))`
}

export const only = (column: SQL, slug: string | undefined): SQL =>
  slug === undefined ? sql`` : sql` AND ${column} = ${slug}`

export type Listing = {
  readonly outlet: string
  readonly slug: string
  /** `[day, entries, subject][]` as JSON. */
  readonly days: string
  readonly capped: number
  readonly front: number
}

// CROSS JOIN keeps the order: a seek in the index for each outlet and span, never a scan of all days.
export const listListings = (db: Db, spans: readonly Span[], slug?: string): Promise<Listing[]> =>
  db.all<Listing>(sql`
    WITH front AS MATERIALIZED (SELECT 'feed:' || id AS source FROM feed WHERE front_page
      UNION ALL SELECT 'wayback:' || url FROM feed WHERE front_page)
    SELECT outlet, slug, json_group_array(json_array(day, entries, subject)) AS days,
      max(capped) AS capped, max(front) AS front
    FROM (SELECT seen.outlet, span.slug, seen.day, max(seen.capped) AS capped,
        max(seen.source IN front) AS front, max(json_array_length(seen.subject)) AS subject,
        max(iif(seen.source IN front, 0, json_array_length(seen.hashes))) AS entries
      FROM outlet CROSS JOIN ${spanRows(spans)} AS span
        CROSS JOIN observation AS seen ON seen.outlet = outlet.slug
          AND seen.day BETWEEN span."first" AND span."last" AND seen.method = 'listing'
      WHERE true${only(sql`outlet.slug`, slug)} GROUP BY seen.outlet, span.slug, seen.day)
    GROUP BY outlet, slug`)

export type Reached = {
  readonly outlet: string
  readonly occasion: string
  readonly from: number
  readonly until: number
  /** Names of endpoints, with commas between. */
  readonly searched: string | null
  readonly searchedAt: number | null
  readonly found: number
  readonly open: number
  readonly failed: number
  readonly failure: string | null
  readonly archives: number
}

/** Steps of reaching back by outlet, occasion and window: nearly always one row for an occasion. */
export const listReached = (db: Db, spans: readonly Span[], slug?: string): Promise<Reached[]> => {
  const occasions = JSON.stringify(spans.map(({ occasion }) => occasion))
  // A search that left something unseen says so in its reason: it is not finished.
  const isSearch = sql`state = 'done' AND endpoint <> 'wayback' AND reason IS NULL`
  const isArchive = sql`state = 'done' AND endpoint = 'wayback'`
  const isFailed = sql`state IN ('failed', 'skipped')`
  return db.all<Reached>(sql`
    SELECT outlet, occasion, from_at AS "from", until_at AS "until",
      group_concat(DISTINCT CASE WHEN ${isSearch} THEN endpoint END) AS searched,
      min(CASE WHEN ${isSearch} THEN answered_at END) AS searchedAt, sum(admitted) AS found,
      count(CASE WHEN state = 'open' THEN 1 END) AS open,
      count(CASE WHEN ${isFailed} THEN 1 END) AS failed,
      max(CASE WHEN ${isFailed} THEN reason END) AS failure,
      count(CASE WHEN ${isArchive} THEN 1 END) AS archives
    FROM back_fill WHERE occasion IN (SELECT value FROM json_each(${occasions}))
      ${only(sql`outlet`, slug)} GROUP BY outlet, occasion, from_at, until_at`)
}
