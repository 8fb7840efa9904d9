// Finds articles newest first, by what they hold or by filters alone, and looks at so many rows at most.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { SearchUnit } from '../core/search.ts'
import { outletTerm, UNDATED } from '../core/search-terms.ts'
import type { Db } from './db.ts'
import type { LookedPage, Position } from './page.ts'
import { placed, settledOf } from './placed.ts'
import { type FoundArticle, readFound } from './read-found.ts'
import { article } from './schema.ts'
import { readTermCounts } from './search-index.ts'
import { standingBack } from './standing.ts'

export type SearchFilter = {
  readonly occasion?: string
  /** An event's slug, or that of one that was put into it. */
  readonly event?: string
  readonly outlet?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly ownership?: string
  readonly language?: string
  readonly relevance?: 'about' | 'passing'
  /** Half-open span of `happenedAt`; what has no date lies in none. */
  readonly from?: Date
  readonly until?: Date
}

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

/** Of each term the newest rows, together cut to as many: a term is never read to its end for its order. */
function postings(
  { terms }: SearchUnit,
  filter: SearchFilter,
  after: Position | undefined,
  limit: number,
) {
  const at = after?.at?.getTime() ?? (after ? UNDATED : Number.MAX_SAFE_INTEGER)
  const id = after?.id ?? Number.MAX_SAFE_INTEGER
  return sql`SELECT DISTINCT row.value ->> 0 AS at, row.value ->> 1 AS id
    FROM json_each(${JSON.stringify(terms)}) AS wanted, json_each((
      SELECT json_group_array(json_array(at, article_id)) FROM (
        SELECT at, article_id FROM article_term WHERE term = wanted.value
          AND (at, article_id) < (${at}, ${id}) ${within(sql`at`, filter)}
        ORDER BY at DESC, article_id DESC LIMIT ${limit}))) AS row
    ORDER BY 1 DESC, 2 DESC LIMIT ${limit}`
}

/** All articles, those of an outlet or of an event: over an index that has them in this order. */
function shelf(filter: SearchFilter, after: Position | undefined, limit: number) {
  const place =
    after?.at === undefined && after !== undefined
      ? sql`happened_at IS NULL AND id < ${after.id}`
      : after?.at === undefined
        ? sql`happened_at IS NOT NULL`
        : sql`(happened_at, id) < (${after.at.getTime()}, ${after.id})`
  const where = sql`${place} ${within(sql`happened_at`, filter)}`
  if (filter.event !== undefined) return standingBack(settledOf(filter.event), where, limit)
  return sql`SELECT happened_at AS at, id FROM article
    WHERE ${where} ${filter.outlet === undefined ? sql`` : sql`AND outlet = ${filter.outlet}`}
    ORDER BY happened_at DESC, id DESC LIMIT ${limit}`
}

const within = (at: SQL, { from, until }: SearchFilter): SQL => sql`
  ${from ? sql`AND ${at} >= ${from.getTime()}` : sql``}
  ${until ? sql`AND ${at} < ${until.getTime()}` : sql``}
  ${from === undefined && until ? sql`AND ${at} > ${UNDATED}` : sql``}`

const hasOneOf = ({ terms, unlessIn }: SearchUnit): SQL => {
  const has = sql`EXISTS (SELECT 1 FROM article_term AS other
    WHERE other.term IN (SELECT value FROM json_each(${JSON.stringify(terms)}))
      AND other.at = coalesce(driver.at, ${UNDATED}) AND other.article_id = driver.id)`
  if (unlessIn.length === 0) return has
  // Without a language it was read as English.
  return sql`(${has} OR (SELECT coalesce(language, 'en') FROM article WHERE id = driver.id)
    IN (SELECT value FROM json_each(${JSON.stringify(unlessIn)})))`
}

const existsSuch = (isCurrent: SQL | undefined, filter: SearchFilter): SQL => {
  const { language, relevance, country, ownership, occasion } = filter
  const conditions = and(
    isCurrent,
    filter.outlet === undefined ? undefined : eq(article.outlet, filter.outlet),
    language === undefined ? undefined : eq(article.language, language),
    relevance === undefined ? undefined : eq(article.relevance, relevance),
    country === undefined && ownership === undefined ? undefined : publishedBy(country, ownership),
    occasion === undefined ? undefined : standsOn(occasion),
  )
  return conditions === undefined
    ? sql`true`
    : sql`EXISTS (SELECT 1 FROM article WHERE article.id = driver.id AND ${conditions})`
}

const publishedBy = (country: string | undefined, ownership: string | undefined): SQL =>
  sql`EXISTS (SELECT 1 FROM outlet WHERE outlet.slug = article.outlet
    ${country === undefined ? sql`` : sql`AND outlet.country = ${country}`}
    ${ownership === undefined ? sql`` : sql`AND outlet.ownership ->> 'type' = ${ownership}`})`

const standsOn = (occasion: string): SQL =>
  sql`EXISTS (SELECT 1 FROM event WHERE event.id = ${placed} AND event.occasion = ${occasion})`
