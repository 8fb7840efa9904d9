// The articles that stand in one event, as corrections have them, as rows to select from: in parts that cost what they show.
import { getTableColumns, type SQL, Subquery, sql } from 'drizzle-orm'
import { article } from './schema.ts'

/** An article's row, and whether a correction brought it. To be selected beside `article`, from what follows. */
export const isBrought = sql<number>`${article}.is_brought`.as('is_brought')

type Rows = Subquery<'article', typeof article._.columns>

// By the table's own name: drizzle asks for a table's columns by that.
const rows = (parts: SQL[]): Rows => new Subquery(union(parts), getTableColumns(article), 'article')

const union = (parts: SQL[]): SQL => sql.join(parts, sql` UNION ALL `)

// Sought for each: a list of all that corrections moved would be read whole for an event of few.
const isLeft = sql`NOT EXISTS (SELECT 1 FROM moved WHERE moved.article_id = article.id)`

/** The first few by an order of those that fit. */
type Side = { readonly where: SQL; readonly order: SQL }

/**
 * Of what the machine has in an event these sides, and the same of each event that is settled in it: they alone are
 * read, along the index of events.
 */
const filled = (event: SQL, sides: readonly Side[], limit: number): SQL[] => {
  const of = (what: SQL, id: SQL) =>
    sides.map(
      ({ where, order }) => sql`SELECT * FROM (SELECT ${what} FROM article
        WHERE event_id = ${id} AND ${where} AND ${isLeft} ORDER BY ${order} LIMIT ${limit})`,
    )
  return [
    ...of(sql`*, 0 AS is_brought`, event),
    // One term for all sides: D1 takes five in a compound.
    sql`SELECT one.*, 0 FROM settled
      CROSS JOIN article AS one ON one.id IN (${union(of(sql`id`, sql`settled.start`))})
      WHERE settled.at = ${event}`,
  ]
}

/** What corrections brought into an event, all of it that fits. */
const brought = (event: SQL, where: SQL): SQL =>
  sql`SELECT article.*, 1 FROM moved CROSS JOIN article ON article.id = moved.article_id
    WHERE moved.event_id = ${event} AND ${where}`

const BY_TIME = sql`happened_at, id`
const IS_UNDATED = sql`happened_at IS NULL`

/**
 * Those that come next after a place in the order of time and id, those without a time last; undefined: from the
 * first on. As many as `each` of what has a time and of what has none, and what corrections brought.
 */
export const standingNext = (
  event: SQL,
  after: { readonly at?: Date; readonly id: number } | undefined,
  each: number,
): Rows => {
  if (after !== undefined && after.at === undefined) {
    const rest = sql`${IS_UNDATED} AND article.id > ${after.id}`
    return rows([...filled(event, [{ where: rest, order: sql`id` }], each), brought(event, rest)])
  }
  const dated = after?.at
    ? sql`(happened_at, article.id) > (${after.at.getTime()}, ${after.id})`
    : sql`happened_at IS NOT NULL`
  const sides = [
    { where: dated, order: BY_TIME },
    { where: IS_UNDATED, order: sql`id` },
  ]
  return rows([...filled(event, sides, each), brought(event, sql`(${dated} OR ${IS_UNDATED})`)])
}

/**
 * Those about the subject nearest in time to an article, so many before and so many after it, the article itself, and
 * what corrections brought; an article without a time has those without one, by id.
 */
export const standingNear = (
  event: SQL,
  { id, happenedAt }: { readonly id: number; readonly happenedAt?: Date },
  each: number,
): Rows => {
  const at = happenedAt?.getTime()
  const [before, after] =
    at === undefined
      ? [sql`${IS_UNDATED} AND id < ${id}`, sql`${IS_UNDATED} AND id > ${id}`]
      : [sql`(happened_at, id) < (${at}, ${id})`, sql`(happened_at, id) > (${at}, ${id})`]
  const sides = [
    { where: sql`relevance = 'about' AND ${before}`, order: sql`happened_at DESC, id DESC` },
    { where: sql`relevance = 'about' AND ${after}`, order: BY_TIME },
  ]
  const isAbout = sql`article.relevance = 'about'`
  return rows([
    ...filled(event, sides, each),
    brought(event, sql`${isAbout} AND article.id <> ${id}`),
    sql`SELECT article.*, 0 FROM article WHERE id = ${id} AND ${isAbout}`,
  ])
}

/** `(at, id)` of the next behind a place, newest first: of what the machine has in an event no more are read. */
export const standingBack = (event: SQL, place: SQL, limit: number): SQL => {
  const newest = { where: place, order: sql`happened_at DESC, id DESC` }
  return sql`SELECT happened_at AS at, id
    FROM ${rows([...filled(event, [newest], limit), brought(event, place)])}
    ORDER BY ${newest.order} LIMIT ${limit}`
}
