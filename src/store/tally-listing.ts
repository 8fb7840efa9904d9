// What listings show of an outlet in the days of a span, put together once; what changed since is put together on reading.
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import type { Db } from './db.ts'
import { not } from './placed.ts'
import { only, spanRows, spanRowsOf } from './read-silence-rows.ts'

export type Listing = {
  readonly outlet: string
  /** First and last day of the span. */
  readonly first: string
  readonly last: string
  /** `[days after the first, entries][]` as JSON, in the order of time. */
  readonly days: string
  readonly subject: number
  readonly capped: number
  readonly front: number
}

const FRONT = sql`(SELECT 'feed:' || id AS source FROM feed WHERE front_page
  UNION ALL SELECT 'wayback:' || url FROM feed WHERE front_page)`

/**
 * Put together from what was observed, for `pairs`: a list of (outlet, first, last). CROSS JOIN keeps the
 * order: a seek in the index for each pair, never a scan of all days.
 */
const put = (pairs: SQL): SQL => sql`
  SELECT outlet, "first", "last",
    json_group_array(json_array(CAST(julianday(day) - julianday("first") AS INTEGER), entries) ORDER BY day) AS days,
    sum(subject) AS subject, max(capped) AS capped, max(front) AS front
  FROM (SELECT pair.outlet, pair."first", pair."last", seen.day, max(seen.capped) AS capped,
      max(seen.source IN ${FRONT}) AS front, max(json_array_length(seen.subject)) AS subject,
      max(iif(seen.source IN ${FRONT}, 0, json_array_length(seen.hashes))) AS entries
    FROM ${pairs} AS pair CROSS JOIN observation AS seen ON seen.outlet = pair.outlet
      AND seen.day BETWEEN pair."first" AND pair."last" AND seen.method = 'listing'
    GROUP BY pair.outlet, pair."first", pair."last", seen.day)
  GROUP BY outlet, "first", "last"`

/** Pairs of outlets and spans in which a day of `days`, a list of (outlet, day), lies. */
const pairsOf = (days: SQL, spans: readonly Span[], slug?: string): SQL =>
  sql`(SELECT DISTINCT waiting.outlet, span."first", span."last" FROM ${days} AS waiting
    JOIN ${spanRows(spans)} AS span ON waiting.day BETWEEN span."first" AND span."last"
    WHERE true${only(sql`waiting.outlet`, slug)})`

/** Of all outlets, or of one. One statement. */
export const listListings = (db: Db, spans: readonly Span[], slug?: string): Promise<Listing[]> => {
  const stale = pairsOf(sql`unlisted`, spans, slug)
  const asked = slug === undefined ? spanRows(spans) : spanRowsOf(slug, spans)
  return db.all<Listing>(sql`
    SELECT outlet, "first", "last", days, subject, capped, front
    FROM ${asked} AS span CROSS JOIN tally_listed USING ("first", "last")
    WHERE ${not(sql`(outlet, "first", "last") IN ${stale}`)}${only(sql`outlet`, slug)}
    UNION ALL SELECT * FROM (${put(stale)})`)
}

/** Days of one batch. */
const STEP = 2000

/** The statements that put together what waits, the most of one batch. */
export const listingStatements = (spans: readonly Span[]): SQL[] => {
  const days = sql`(SELECT outlet, day FROM unlisted ORDER BY outlet, day LIMIT ${STEP})`
  const pairs = pairsOf(days, spans)
  return [
    sql`DELETE FROM tally_listed WHERE ("first", "last", outlet) IN (SELECT "first", "last", outlet FROM ${pairs})`,
    sql`INSERT INTO tally_listed (outlet, "first", "last", days, subject, capped, front) ${put(pairs)}`,
    sql`DELETE FROM unlisted WHERE (outlet, day) IN ${days}`,
  ]
}

/** What is stored for a span otherwise than what was observed says, `(outlet, "first", "last")`, less what waits. */
export const strayListings = (span: Span): SQL => {
  const days = spanRows([span])
  const pairs = sql`(SELECT outlet.slug AS outlet, "first", "last" FROM ${days} CROSS JOIN outlet)`
  const columns = sql`outlet, "first", "last", days, subject, capped, front`
  const stored = sql`SELECT ${columns} FROM ${days} CROSS JOIN tally_listed USING ("first", "last")`
  return sql`WITH now AS MATERIALIZED (${put(pairs)})
    SELECT DISTINCT outlet, "first", "last" FROM (
      SELECT * FROM (SELECT ${columns} FROM now EXCEPT ${stored})
      UNION ALL SELECT * FROM (${stored} EXCEPT SELECT ${columns} FROM now))
    WHERE outlet NOT IN (SELECT unlisted.outlet FROM ${days} JOIN unlisted ON day BETWEEN "first" AND "last")`
}
