// The rows that a claim about an outlet rests on: one statement each for listings, articles, reaching back.
import { eq, type SQL, sql } from 'drizzle-orm'
import { daysOf, type Ground, type ListedDay, type Reach, type Span } from '../core/silence.ts'
import type { Db } from './db.ts'
import { corrections, placed } from './placed.ts'
import { article, event } from './schema.ts'

// Spans as rows, one JSON parameter however many they are.
export const spanRows = (spans: readonly Span[]): SQL => {
  const rows = spans.map(({ slug, occasion, from, until }) => {
    const days = daysOf({ from, until })
    const ends = { first: days.at(0), last: days.at(-1) }
    return { slug, occasion, from: from.getTime(), until: until.getTime(), ...ends }
  })
  return sql`(SELECT value ->> 'slug' AS slug, value ->> 'occasion' AS occasion,
    value ->> 'from' AS "from", value ->> 'until' AS "until", value ->> 'first' AS "first",
    value ->> 'last' AS "last" FROM json_each(${JSON.stringify(rows)}))`
}

const only = (column: SQL, slug: string | undefined): SQL =>
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

export const seenOf = (
  row: Listing | undefined,
): Pick<Ground, 'listed' | 'capped' | 'frontPage'> => {
  const days = JSON.parse(row?.days ?? '[]') as [string, number, number][]
  const listed = days.map(([day, entries, subject]): ListedDay => ({ day, entries, subject }))
  return { listed, capped: row?.capped === 1, frontPage: row?.front === 1 }
}

export type Written = {
  readonly outlet: string
  /** The occasion on which the articles stand, and the one in whose days they were published. */
  readonly stands: string | null
  readonly dated: string | null
  readonly relevance: string
  readonly count: number
}

export const countWritten = (db: Db, spans: readonly Span[], slug?: string): Promise<Written[]> => {
  const dated = sql<string | null>`span.slug`
  const stands = sql<string | null>`iif(${event.id} IS NULL, span.slug, ${event.occasion})`
  return db
    .with(...corrections)
    .select({
      ...{ outlet: article.outlet, stands: stands.as('stands'), dated: dated.as('dated') },
      ...{ relevance: article.relevance, count: sql<number>`count(*)` },
    })
    .from(article)
    .leftJoin(event, sql`${event.id} = ${placed}`)
    .leftJoin(
      sql`${spanRows(spans)} AS span`,
      sql`${article.happenedAt} >= span."from" AND ${article.happenedAt} < span."until"`,
    )
    .where(slug === undefined ? undefined : eq(article.outlet, slug))
    .groupBy(article.outlet, sql`stands`, sql`dated`, article.relevance)
}

/** What stands on the occasion counts there; what was published in its days and stands on another is elsewhere. */
export const countsOf = (rows: readonly Written[], { slug }: Span) => {
  const sum = (some: readonly Written[]) => some.reduce((total, { count }) => total + count, 0)
  const here = rows.filter(({ stands }) => stands === slug)
  return {
    about: sum(here.filter(({ relevance }) => relevance === 'about')),
    passing: sum(here.filter(({ relevance }) => relevance === 'passing')),
    elsewhere: sum(rows.filter(({ stands, dated }) => dated === slug && stands !== slug)),
  }
}

export type Reached = Omit<Reach, 'searched' | 'searchedAt' | 'failure'> & {
  readonly outlet: string
  readonly slug: string
  readonly searched: string | null
  readonly searchedAt: number | null
  readonly failure: string | null
}

// A search that left something unseen says so in its reason: it is not finished.
export const listReached = (db: Db, spans: readonly Span[], slug?: string): Promise<Reached[]> => {
  const isSearch = sql`step.state = 'done' AND step.endpoint <> 'wayback' AND step.reason IS NULL
    AND step.from_at <= span."from" AND step.until_at >= span."until"`
  const isWithin = sql`step.from_at >= span."from" AND step.until_at <= span."until"`
  const isArchive = sql`step.endpoint = 'wayback' AND step.state = 'done'`
  const isFailed = sql`step.state IN ('failed', 'skipped')`
  return db.all<Reached>(sql`
    SELECT step.outlet, span.slug,
      group_concat(DISTINCT CASE WHEN ${isSearch} THEN step.endpoint END) AS searched,
      min(CASE WHEN ${isSearch} THEN step.answered_at END) AS searchedAt,
      total(CASE WHEN ${isWithin} THEN step.admitted END) AS found,
      count(CASE WHEN step.state = 'open' THEN 1 END) AS open,
      count(CASE WHEN ${isFailed} THEN 1 END) AS failed,
      max(CASE WHEN ${isFailed} THEN step.reason END) AS failure,
      count(CASE WHEN ${isArchive} THEN 1 END) AS archives,
      total(CASE WHEN ${isArchive} THEN step.entries END) AS archived
    FROM ${spanRows(spans)} AS span JOIN back_fill AS step ON step.occasion = span.occasion
    WHERE true${only(sql`step.outlet`, slug)} GROUP BY step.outlet, span.slug`)
}

export const toReach = ({
  outlet: _,
  slug: __,
  searched,
  searchedAt,
  failure,
  ...counts
}: Reached) => ({
  ...counts,
  searched: searched?.split(',').toSorted() ?? [],
  ...(searchedAt !== null && { searchedAt: new Date(searchedAt) }),
  ...(failure !== null && { failure }),
})
