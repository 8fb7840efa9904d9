// The rows that a claim about an outlet rests on: the days of spans, and what reaching back brought.
import { type SQL, sql } from 'drizzle-orm'
import { daysOf, type Span } from '../core/silence.ts'
import type { Db } from './db.ts'

/** The first and the last day of a span. */
export const endsOf = (span: Span): [first: string, last: string] => {
  const days = daysOf(span)
  return [days.at(0) ?? '', days.at(-1) ?? '']
}

// Spans as rows, one JSON parameter however many they are.
export const spanRows = (spans: readonly Span[]): SQL => rowsOf(sql`${jsonOf(spans)}`)

/** As `spanRows` of an outlet that was observed on any day; of another none, so that none is sought. */
export const spanRowsOf = (slug: string, spans: readonly Span[]): SQL =>
  rowsOf(
    sql`iif(EXISTS (SELECT 1 FROM observation WHERE outlet = ${slug}), ${jsonOf(spans)}, '[]')`,
  )

const jsonOf = (spans: readonly Span[]) =>
  JSON.stringify(spans.map((span) => [span.slug, ...endsOf(span)]))

const rowsOf = (json: SQL): SQL =>
  sql`(SELECT value ->> 0 AS slug, value ->> 1 AS "first", value ->> 2 AS "last" FROM json_each(${json}))`

export const only = (column: SQL, slug: string | undefined): SQL =>
  slug === undefined ? sql`` : sql` AND ${column} = ${slug}`

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
  const asked = sql`occasion IN (SELECT value FROM json_each(${occasions}))`
  // The plus: one outlet's steps are few, and are not sought for each occasion.
  const where = slug === undefined ? asked : sql`outlet = ${slug} AND +${asked}`
  return db.all<Reached>(sql`
    SELECT outlet, occasion, from_at AS "from", until_at AS "until",
      group_concat(DISTINCT CASE WHEN ${isSearch} THEN endpoint END) AS searched,
      min(CASE WHEN ${isSearch} THEN answered_at END) AS searchedAt, sum(admitted) AS found,
      count(CASE WHEN state = 'open' THEN 1 END) AS open,
      count(CASE WHEN ${isFailed} THEN 1 END) AS failed,
      max(CASE WHEN ${isFailed} THEN reason END) AS failure,
      count(CASE WHEN ${isArchive} THEN 1 END) AS archives
    FROM back_fill WHERE ${where} GROUP BY outlet, occasion, from_at, until_at`)
}
