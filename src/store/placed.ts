// Where articles stand once the dossier's corrections are applied: memberships stay the machine's, readers see this.
import { type SQL, sql } from 'drizzle-orm'
import { article, change } from './schema.ts'
import { settledFrom } from './ways.ts'

/** The id of the event that a slug leads to in the end, as a subquery; none: no event has it. */
export const settledOf = (slug: string): SQL =>
  sql`(SELECT at AS id FROM (${settledFrom(sql`SELECT id FROM event WHERE slug = ${slug}`)}))`

// The plus makes of each a list that a statement reads once: else it looks into the table for each of its rows.

/** Whether a correction puts an article of the row elsewhere than the machine. */
export const isMoved = (articleId: SQL): SQL => sql`${articleId} IN (SELECT +article_id FROM moved)`
const isGone = (eventId: SQL): SQL => sql`${eventId} IN (SELECT +start FROM settled)`
/** NOT of a condition that is never NULL: NOT IN reads from its list each time, to see whether it holds a NULL. */
export const not = (condition: SQL): SQL => sql`iif(${condition}, 0, 1)`

/** Whether no correction lets an event of the row stand in another one. */
export const staysApart = (eventId: SQL): SQL => not(isGone(eventId))

const placedOf = (articleId: SQL, eventId: SQL): SQL<number | null> => sql`CASE
  WHEN ${isMoved(articleId)}
    THEN (SELECT moved.event_id FROM moved WHERE moved.article_id = ${articleId})
  WHEN ${isGone(eventId)} THEN (SELECT settled.at FROM settled WHERE settled.start = ${eventId})
  ELSE ${eventId} END`

/** The event in which an article of the row stands; NULL: in none yet. */
export const placed = placedOf(sql`${article.id}`, sql`${article.eventId}`)

/** The event that a line of the record speaks of. */
export const placedChange = sql`CASE WHEN ${change.eventId} IS NOT NULL
  THEN ${placedOf(sql`${change.articleId}`, sql`${change.eventId}`)} END`

/** Whether an article about the subject stands in an event of the row. */
export const isToldIn = (eventId: SQL): SQL => {
  const told = (id: SQL) => sql`EXISTS (SELECT 1 FROM article AS told WHERE told.event_id = ${id}
    AND told.relevance = 'about' AND ${not(isMoved(sql`told.id`))})`
  return sql`(${told(eventId)}
    OR EXISTS (SELECT 1 FROM settled WHERE settled.at = ${eventId} AND ${told(sql`settled.start`)})
    OR EXISTS (SELECT 1 FROM moved CROSS JOIN article AS told ON told.id = moved.article_id
      WHERE moved.event_id = ${eventId} AND told.relevance = 'about'))`
}

/** Ids as a list, one JSON parameter: D1 binds at most 100. */
export const idsOf = (ids: readonly number[]): SQL =>
  sql`(SELECT value AS id FROM json_each(${JSON.stringify(ids)}))`

/** `(id, event)`: which events the machine filled for which of these, a list of ids: themselves and what is settled in them. */
export const filledFor = (events: SQL): SQL =>
  sql`(SELECT id, id AS event FROM ${events} WHERE ${staysApart(sql`id`)}
    UNION ALL SELECT start, at FROM settled WHERE at IN ${events})`

const movedInto = (events: SQL): SQL =>
  sql`(SELECT article_id FROM moved WHERE event_id IN ${events})`

/** Whether an article of the row stands in one of these events, a list of ids: over the index of events. */
export const standsIn = (events: SQL): SQL =>
  sql`(${article.eventId} IN (SELECT id FROM ${filledFor(events)}) OR ${article.id} IN ${movedInto(events)})
    AND ${placed} IN ${events}`

/**
 * Ids of the articles that the machine has in an event, the first few by an order, and as many of each that is
 * settled in it: they alone are read.
 */
const firstIn = (event: SQL, where: SQL, order: SQL, limit: number): SQL => {
  const of = (id: SQL) => sql`SELECT id FROM article WHERE event_id = ${id} AND ${where}
    ORDER BY ${order} LIMIT ${limit}`
  return sql`SELECT id FROM (${of(event)})
    UNION ALL SELECT one.id FROM settled CROSS JOIN article AS one ON one.id IN (${of(sql`settled.start`)})
      WHERE settled.at = ${event}`
}

/**
 * As `standsIn`, of one event, only the first few that come after a place in the order of time and id, those without
 * a time last: they alone are read, twice as many at most. Undefined: from the first on.
 */
export const standsNextIn = (
  event: SQL,
  after: { readonly at?: Date; readonly id: number } | undefined,
  each: number,
): SQL => {
  const isPastDated = after !== undefined && after.at === undefined
  const dated = after?.at
    ? sql`happened_at IS NOT NULL AND (happened_at, id) > (${after.at.getTime()}, ${after.id})`
    : sql`happened_at IS NOT NULL`
  const undated = isPastDated
    ? sql`happened_at IS NULL AND id > ${after.id}`
    : sql`happened_at IS NULL`
  const sides = [
    ...(isPastDated ? [] : [firstIn(event, dated, sql`happened_at, id`, each)]),
    firstIn(event, undated, sql`id`, each),
    // What corrections brought is all looked at, and not all of it comes after.
    sql`SELECT article_id FROM ${movedInto(event)}`,
  ]
  const { happenedAt, id } = article
  const isAfter = sql`(${happenedAt} IS NULL, coalesce(${happenedAt}, 0), ${id}) >
    (${isPastDated ? 1 : 0}, ${after?.at?.getTime() ?? 0}, ${after?.id ?? 0})`
  return sql`${id} IN (${sql.join(sides, sql` UNION ALL `)}) AND ${placed} IN ${event}
    AND ${after === undefined ? sql`true` : isAfter}`
}

/**
 * As `standsIn`, of articles about the subject in one event, only those nearest in time to a moment, so many before and
 * so many after it, and that of the moment; an article without a time has those without one, by id.
 */
export const standsNearIn = (
  event: SQL,
  { id, happenedAt }: { readonly id: number; readonly happenedAt?: Date },
  each: number,
): SQL => {
  const at = happenedAt?.getTime()
  const side = (where: SQL, order: SQL) =>
    firstIn(event, sql`relevance = 'about' AND ${where}`, order, each)
  const [before, after] =
    at === undefined
      ? [sql`happened_at IS NULL AND id < ${id}`, sql`happened_at IS NULL AND id > ${id}`]
      : [sql`(happened_at, id) < (${at}, ${id})`, sql`(happened_at, id) > (${at}, ${id})`]
  return sql`(${article.id} = ${id} OR ${article.id} IN (${side(before, sql`happened_at DESC, id DESC`)}
    UNION ALL ${side(after, sql`happened_at, id`)}
    UNION ALL SELECT article_id FROM ${movedInto(event)}) AND ${placed} IN ${event})
    AND ${article.relevance} = 'about'`
}

/** The next articles of an event behind a place, `(at, id)`, newest first: of what the machine has in it no more are read. */
export const standingBack = (event: SQL, place: SQL, limit: number): SQL => sql`
  SELECT happened_at AS at, id FROM article WHERE ${place} AND id IN (
    ${firstIn(event, place, sql`happened_at DESC, id DESC`, limit)}
    UNION ALL SELECT article_id FROM ${movedInto(event)})
  ORDER BY happened_at DESC, id DESC LIMIT ${limit}`
