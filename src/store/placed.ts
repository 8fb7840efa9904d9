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
// NOT IN reads from the list each time, to see whether it holds a NULL.
const not = (condition: SQL): SQL => sql`iif(${condition}, 0, 1)`

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

/** Of these events, a list of ids, those that the machine filled for them: themselves and what is settled in them. */
const filledFor = (events: SQL): SQL =>
  sql`(SELECT id FROM ${events} UNION SELECT start FROM settled WHERE at IN ${events})`

const movedInto = (events: SQL): SQL =>
  sql`(SELECT article_id FROM moved WHERE event_id IN ${events})`

/** Whether an article of the row stands in one of these events, a list of ids: over the index of events. */
export const standsIn = (events: SQL): SQL =>
  sql`(${article.eventId} IN ${filledFor(events)} OR ${article.id} IN ${movedInto(events)})
    AND ${placed} IN ${events}`

/** As `standsIn`, of articles about the subject, only the first few of each event: they alone are read. */
export const standsFirstIn = (events: SQL, each: number): SQL =>
  sql`${article.id} IN (SELECT one.id FROM ${filledFor(events)} AS filled CROSS JOIN article AS one
      ON one.id IN (SELECT id FROM article WHERE event_id = filled.id AND relevance = 'about'
        ORDER BY happened_at, id LIMIT ${each})
    UNION ALL SELECT article_id FROM ${movedInto(events)})
    AND ${placed} IN ${events} AND ${article.relevance} = 'about'`

/**
 * As `standsIn`, only the first few that come after a place in the order of time and id, those without a time
 * last: they alone are read, twice as many at most. Undefined: from the first on.
 */
export const standsNextIn = (
  events: SQL,
  after: { readonly at?: Date; readonly id: number } | undefined,
  each: number,
): SQL => {
  const side = (where: SQL, order: SQL) => sql`SELECT one.id FROM ${filledFor(events)} AS filled
    CROSS JOIN article AS one ON one.id IN (SELECT id FROM article
      WHERE event_id = filled.id AND ${where} ORDER BY ${order} LIMIT ${each})`
  const isPastDated = after !== undefined && after.at === undefined
  const dated = after?.at
    ? sql`(happened_at, id) > (${after.at.getTime()}, ${after.id})`
    : sql`true`
  const undated = isPastDated ? sql`id > ${after.id}` : sql`true`
  const sides = [
    ...(isPastDated ? [] : [side(sql`happened_at IS NOT NULL AND ${dated}`, sql`happened_at, id`)]),
    side(sql`happened_at IS NULL AND ${undated}`, sql`id`),
    // What corrections brought is all looked at, and not all of it comes after.
    sql`SELECT article_id FROM ${movedInto(events)}`,
  ]
  const { happenedAt, id } = article
  const isAfter = sql`(${happenedAt} IS NULL, coalesce(${happenedAt}, 0), ${id}) >
    (${isPastDated ? 1 : 0}, ${after?.at?.getTime() ?? 0}, ${after?.id ?? 0})`
  return sql`${id} IN (${sql.join(sides, sql` UNION ALL `)}) AND ${placed} IN ${events}
    AND ${after === undefined ? sql`true` : isAfter}`
}

/**
 * As `standsIn`, of articles about the subject, only those nearest in time to a moment, so many before and so
 * many after it, and that of the moment; an article without a time has those without one, by id.
 */
export const standsNearIn = (
  events: SQL,
  { id, happenedAt }: { readonly id: number; readonly happenedAt?: Date },
  each: number,
): SQL => {
  const at = happenedAt?.getTime()
  const side = (where: SQL, order: SQL) => sql`SELECT one.id FROM ${filledFor(events)} AS filled
    CROSS JOIN article AS one ON one.id IN (SELECT id FROM article
      WHERE event_id = filled.id AND relevance = 'about' AND ${where} ORDER BY ${order} LIMIT ${each})`
  const [before, after] =
    at === undefined
      ? [sql`happened_at IS NULL AND id < ${id}`, sql`happened_at IS NULL AND id > ${id}`]
      : [sql`(happened_at, id) < (${at}, ${id})`, sql`(happened_at, id) > (${at}, ${id})`]
  return sql`(${article.id} = ${id} OR ${article.id} IN (${side(before, sql`happened_at DESC, id DESC`)}
    UNION ALL ${side(after, sql`happened_at, id`)}
    UNION ALL SELECT article_id FROM ${movedInto(events)}) AND ${placed} IN ${events})
    AND ${article.relevance} = 'about'`
}

/** The next articles of these events behind a place, `(at, id)`, newest first: of each event no more are read. */
export const standingBack = (events: SQL, place: SQL, limit: number): SQL => sql`
  SELECT happened_at AS at, id FROM article WHERE ${place} AND id IN (
    SELECT one.id FROM ${filledFor(events)} AS filled CROSS JOIN article AS one
      ON one.id IN (SELECT id FROM article WHERE event_id = filled.id AND ${place}
        ORDER BY happened_at DESC, id DESC LIMIT ${limit})
    UNION ALL SELECT article_id FROM ${movedInto(events)})
  ORDER BY happened_at DESC, id DESC LIMIT ${limit}`
