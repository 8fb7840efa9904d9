// What a search selects its rows from and what must be true of them, as SQL: in the order in which pages show them.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { SearchUnit } from '../core/search.ts'
import { UNDATED } from '../core/search-terms.ts'
import type { Position } from './page.ts'
import { placed, settledOf } from './placed.ts'
import { article } from './schema.ts'
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

/** Of each term the newest rows, together cut to as many: a term is never read to its end for its order. */
export function postings(
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
export function shelf(filter: SearchFilter, after: Position | undefined, limit: number) {
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

export const hasOneOf = ({ terms, unlessIn }: SearchUnit): SQL => {
  const has = sql`EXISTS (SELECT 1 FROM article_term AS other
    WHERE other.term IN (SELECT value FROM json_each(${JSON.stringify(terms)}))
      AND other.at = coalesce(driver.at, ${UNDATED}) AND other.article_id = driver.id)`
  if (unlessIn.length === 0) return has
  // Without a language it was read as English.
  return sql`(${has} OR (SELECT coalesce(language, 'en') FROM article WHERE id = driver.id)
    IN (SELECT value FROM json_each(${JSON.stringify(unlessIn)})))`
}

export const existsSuch = (isCurrent: SQL | undefined, filter: SearchFilter): SQL => {
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
