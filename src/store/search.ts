// Finds articles newest first, by what they hold or by filters alone, and looks at so many rows at most.
import { sql } from 'drizzle-orm'
import type { SearchUnit } from '../core/search.ts'
import { outletTerm, UNDATED } from '../core/search-terms.ts'
import type { Db } from './db.ts'
import type { LookedPage, Position } from './page.ts'
import { type FoundArticle, readFound } from './read-found.ts'
import { readTermCounts } from './search-index.ts'
import { existsSuch, hasOneOf, postings, type SearchFilter, shelf } from './search-rows.ts'

export type Search = {
  /** All must be found; none: filters alone decide. */
  readonly units: readonly SearchUnit[]
  readonly filter: SearchFilter
  readonly limit: number
  readonly after?: Position
}

/**
 * Articles looked at for one page. A page that is full sooner stops sooner: of two things that thousands of articles
 * have and hardly any has both, some four rows are read for each of these.
 */
export const MOST_LOOKED_AT = 2000
/** Each look takes so many times as many as the one before: a page takes five statements to reach the cap. */
const WIDER = 4

/** A page of articles in at most eight statements, `MOST_LOOKED_AT` articles looked at. */
export async function searchArticles(db: Db, search: Search): Promise<LookedPage<FoundArticle>> {
  const driver = await chooseDriver(db, search)
  const hits: Row[] = []
  let [position, looked, ended] = [search.after, 0, false]
  for (let size = search.limit + 1; hits.length <= search.limit && !ended; size *= WIDER) {
    if (looked === MOST_LOOKED_AT) break
    const wanted = Math.min(size, MOST_LOOKED_AT - looked)
    // A term's rows stand in one order; of the others, those without a date have a part of the index for themselves.
    const isLastPart = driver !== undefined || (position !== undefined && position.at === undefined)
    const rows = await look(db, search, driver, position, wanted)
    const last = rows.at(-1)
    hits.push(...rows.filter(({ found }) => found))
    looked += rows.length
    ended = rows.length < wanted && isLastPart
    if (last) position = positionOf(last)
    if (rows.length < wanted && !isLastPart) position = { id: Number.MAX_SAFE_INTEGER }
  }
  const shown = hits.slice(0, search.limit)
  const full = hits.length > search.limit
  const lastShown = shown.at(-1)
  const next = full && lastShown ? positionOf(lastShown) : ended ? undefined : position
  return {
    items: await readFound(
      db,
      shown.map(({ id }) => id),
    ),
    ...(next && { next }),
    ...{ looked, capped: !full && !ended },
  }
}

type Row = { readonly at: number | null; readonly id: number; readonly found: number }

const positionOf = ({ at, id }: Row): Position =>
  at === null || at === UNDATED ? { id } : { at: new Date(at), id }

/** The terms of which the fewest articles have one, as of the last count; none: there is nothing to find. */
async function chooseDriver(db: Db, search: Search): Promise<SearchUnit | undefined> {
  // An event is small: its own articles are looked at, whatever else is asked.
  if (search.filter.event !== undefined) return undefined
  const asked = unitsOf(search)
  const units = asked.some(({ unlessIn }) => unlessIn.length === 0)
    ? asked.filter(({ unlessIn }) => unlessIn.length === 0)
    : asked
  if (search.units.length === 0 || units.length < 2)
    return search.units.length === 0 ? undefined : units[0]
  const byTerm = await readTermCounts(
    db,
    units.flatMap(({ terms }) => terms),
  )
  const countOf = ({ terms }: SearchUnit) =>
    terms.reduce((sum, term) => sum + (byTerm.get(term) ?? 0), 0)
  return units.toSorted((a, b) => countOf(a) - countOf(b))[0]
}

/** An outlet that is filtered by is one more thing that is searched: it may be the rarest. */
const unitsOf = ({ units, filter }: Search): readonly SearchUnit[] =>
  filter.outlet === undefined
    ? units
    : [...units, { kind: 'outlet', text: '', terms: [outletTerm(filter.outlet)], unlessIn: [] }]

/** The next articles that the driver leads to, newest first, each with whether all else fits. */
async function look(
  db: Db,
  search: Search,
  driver: SearchUnit | undefined,
  after: Position | undefined,
  limit: number,
): Promise<Row[]> {
  const others = driver ? unitsOf(search).filter((unit) => unit !== driver) : search.units
  const rows = driver
    ? postings(driver, search.filter, after, limit)
    : shelf(search.filter, after, limit)
  // The index may still have it under an older date.
  const isCurrent = driver ? sql`article.search_at = driver.at` : undefined
  // Each condition only where those before it hold, the cheapest first.
  const fits = [...others.map(hasOneOf), existsSuch(isCurrent, search.filter)].reduceRight(
    (rest, condition) => sql`CASE WHEN ${condition} THEN ${rest} ELSE 0 END`,
    sql`1`,
  )
  const { at, id, found } = {
    at: sql<number | null>`at`,
    id: sql<number>`id`,
    found: sql<number>`found`,
  }
  return await db
    .select({ at, id, found })
    .from(sql`(SELECT driver.at, driver.id, ${fits} AS found FROM (${rows}) AS driver)`)
}
