// Where articles stand once the dossier's corrections are applied: memberships stay the machine's, readers see this.
import { type SQL, sql } from 'drizzle-orm'
import { article, change } from './schema.ts'
import { settledFrom } from './ways.ts'

/** The id of the event that a slug leads to in the end, as a subquery; none: no event has it. */
export const settledOf = (slug: string): SQL => {
  const end = sql`(SELECT at FROM (${settledFrom(sql`SELECT id FROM event WHERE slug = ${slug}`)}))`
  // Hardly any leads elsewhere, and of the rest one row is read.
  const leads = sql`(merged_into IS NOT NULL OR slug IN (SELECT event_slug FROM event_correction))`
  return sql`(SELECT iif(${leads}, ${end}, id) AS id FROM event WHERE slug = ${slug})`
}

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

/** As `placed`, sought and not looked up in lists, which would be read whole for one article. */
export const placedAlone = sql<number | null>`coalesce(
  (SELECT event_id FROM moved WHERE article_id = ${article.id}),
  (SELECT at FROM settled WHERE start = ${article.eventId}), ${article.eventId})`

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
