// Counts that are stored, so that a page costs what it shows. What is not counted yet is counted on reading.
import { and, isNull, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Counts } from '../core/news-event.ts'
import type { Span } from '../core/silence.ts'
import type { Db } from './db.ts'
import { isToldIn, staysApart } from './placed.ts'
import { event } from './schema.ts'
import { tallyEvent } from './schema-tally.ts'
import { pendingOf, TOUCHED, WAITING } from './tally-pending.ts'
import { told } from './tally-sums.ts'

/** What an outlet has on an occasion, or in the days of a seeded event. */
export type Written = {
  readonly outlet: string
  readonly about: number
  readonly passing: number
  /** Published in those days, and standing on another occasion. */
  readonly elsewhere: number
}

const of = (slug: string | undefined): SQL =>
  slug === undefined ? sql`true` : sql`outlet = ${slug}`
// The plus keeps SQLite from looking among all articles of the outlet for those that wait.
const ofWaiting = (slug: string | undefined): SQL =>
  slug === undefined ? sql`true` : sql`+outlet = ${slug}`

/**
 * What outlets, or one, have on the occasions: several rows of one may add up, some with less than nothing.
 * One statement.
 */
export const listWritten = (
  db: Db,
  occasions: readonly Span[],
  slug?: string,
): Promise<(Written & { readonly occasion: string })[]> => {
  const pending = sql`(${pendingOf(WAITING, occasions)})`
  return db.all(sql`SELECT outlet, occasion, about, passing, elsewhere FROM tally_outlet WHERE ${of(slug)}
    UNION ALL SELECT outlet, occasion, n * about, n * (1 - about), 0 FROM ${pending} WHERE ${ofWaiting(slug)}
    UNION ALL SELECT outlet, elsewhere, 0, 0, n FROM ${pending} WHERE elsewhere IS NOT NULL AND ${ofWaiting(slug)}`)
}

/** What outlets published in the days of a seeded event, whatever it stands in. As `listWritten`. */
export const listWrittenIn = (db: Db, span: Span): Promise<Written[]> => {
  const [from, until] = [span.from.getTime(), span.until.getTime()]
  return db.all(sql`SELECT outlet, 0 AS about, 0 AS passing, articles AS elsewhere
    FROM tally_span WHERE from_at = ${from} AND until_at = ${until}
    UNION ALL SELECT outlet, 0, 0, n FROM (${pendingOf(WAITING, [])})
      WHERE happened_at >= ${from} AND happened_at < ${until}`)
}

const stored = (column: SQLiteColumn, name: string) =>
  sql<number>`coalesce(${column}, 0)`.as(`told_${name}`)

/** What is stored of an event of the row, with `tally_event` joined to it. */
export const eventTally = {
  counts: {
    articles: stored(tallyEvent.articles, 'articles'),
    outlets: stored(tallyEvent.outlets, 'outlets'),
    families: stored(tallyEvent.families, 'families'),
    languages: stored(tallyEvent.languages, 'languages'),
  },
  passing: stored(tallyEvent.passing, 'passing'),
  copies: stored(tallyEvent.copies, 'copies'),
  /** It is to be counted anew. */
  stale: sql<number>`iif(EXISTS ${WAITING}, ${event.id} IN ${TOUCHED}, 0)`.as('stale'),
}

/** What each outlet has in an event, that corrections and merges lead to no other. One statement. */
export async function readEventOutlets(
  db: Db,
  eventId: number,
): Promise<Map<string, Pick<Written, 'about' | 'passing'>>> {
  const rows = await db.all<Written>(sql`
    SELECT outlet, about, passing FROM tally_event_outlet WHERE event_id = ${eventId}
    UNION ALL SELECT outlet, n * about, n * (1 - about) FROM (${pendingOf(WAITING, [])})
      WHERE event_id = ${eventId}`)
  const sum = (own: readonly Written[], what: 'about' | 'passing') =>
    own.reduce((total, row) => total + row[what], 0)
  return new Map(
    [...Map.groupBy(rows, ({ outlet }) => outlet)].map(([outlet, own]) => [
      outlet,
      { about: sum(own, 'about'), passing: sum(own, 'passing') },
    ]),
  )
}

/** How many articles stand in an event, those that only mention the subject among them. One statement. */
export async function countEventArticles(db: Db, eventId: number): Promise<number> {
  const [row] = await db.all<{ n: number }>(sql`
    SELECT coalesce((SELECT articles + copies + passing FROM tally_event WHERE event_id = ${eventId}), 0) +
      coalesce((SELECT sum(n) FROM (${pendingOf(WAITING, [])}) WHERE +event_id = ${eventId}), 0) AS n`)
  return row?.n ?? 0
}

type Told = Written & {
  readonly occasion: string
  readonly family: string
  readonly language: string
  readonly told: number
  readonly events: number
}

/** What stands on an occasion: articles about the subject in events, less copies, and the events that hold one. */
export type OccasionCounts = Counts & { readonly events: number }

/** What stands on each occasion, and what outlets have on it, as `listWritten` has it. One statement. */
export async function readOccasions(db: Db, occasions: readonly Span[]) {
  const rows = await db.all<Told>(sql`
    SELECT outlet, occasion, family, '' AS language, told, 0 AS events, about, passing, elsewhere FROM tally_outlet
    UNION ALL SELECT '', occasion, '', language, told, 0, 0, 0, 0 FROM tally_language
    UNION ALL SELECT outlet, occasion, family, language, ${told}, 0,
      n * about, n * (1 - about), 0 FROM (${pendingOf(WAITING, occasions)})
    UNION ALL SELECT outlet, elsewhere, family, '', 0, 0, 0, 0, n
      FROM (${pendingOf(WAITING, occasions)}) WHERE elsewhere IS NOT NULL
    UNION ALL SELECT '', occasion, '', '', 0, events, 0, 0, 0 FROM (${occasionEvents()})`)
  return { counted: countOccasionRows(rows), written: rows.filter(({ outlet }) => outlet !== '') }
}

const occasionEvents = (): SQL => {
  const now = new QueryBuilder()
    .select({ occasion: event.occasion })
    .from(event)
    .where(
      and(
        sql`${event.id} IN ${TOUCHED}`,
        isNull(event.mergedInto),
        staysApart(sql`${event.id}`),
        isToldIn(sql`${event.id}`),
      ),
    )
  return sql`SELECT occasion, events FROM tally_occasion
    UNION ALL SELECT occasion, -1 FROM tally_event WHERE articles + copies > 0 AND event_id IN ${TOUCHED}
    UNION ALL SELECT occasion, 1 FROM ${now}`
}

/** What stands on each occasion. One statement. */
export const readOccasionTallies = async (db: Db): Promise<Map<string, OccasionCounts>> =>
  (await readOccasions(db, [])).counted

function countOccasionRows(rows: readonly Told[]): Map<string, OccasionCounts> {
  const byOccasion = [...Map.groupBy(rows, ({ occasion }) => occasion)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return new Map(
    byOccasion.flatMap(([occasion, own]) => {
      const counts = { ...countTold(own), events: own.reduce((sum, row) => sum + row.events, 0) }
      return counts.articles + counts.events > 0 ? [[occasion, counts]] : []
    }),
  )
}

function countTold(rows: readonly Told[]): Counts {
  const sumsBy = (by: 'outlet' | 'language') => {
    const sums = new Map<string, number>()
    for (const row of rows) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.told)
    sums.delete('')
    return new Map([...sums].filter(([, told]) => told > 0))
  }
  // What waits comes last, and knows the family that an outlet has now.
  const familyOf = new Map(rows.map(({ outlet, family }) => [outlet, family]))
  const outlets = sumsBy('outlet')
  return {
    articles: outlets.values().reduce((sum, told) => sum + told, 0),
    outlets: outlets.size,
    families: new Set(outlets.keys().map((outlet) => familyOf.get(outlet))).size,
    languages: sumsBy('language').size,
  }
}

/** How many articles outlets have. One statement. */
export async function readOutletTallies(db: Db): Promise<Map<string, number>> {
  const rows = await listWritten(db, [])
  const sums = new Map<string, number>()
  for (const { outlet, about, passing } of rows)
    sums.set(outlet, (sums.get(outlet) ?? 0) + about + passing)
  return sums
}
