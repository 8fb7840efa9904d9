// Where corrections and merges lead: the queries from which the tables `settled` and `moved` are derived.
import { type SQL, sql } from 'drizzle-orm'

/** Events with the one that each leads to: a correction's word before the machine's merge. */
const signpost = sql`(SELECT event.id, coalesce(other.id, event.merged_into) AS next, event.merged_into
  FROM event
    LEFT JOIN event_correction ON event_correction.event_slug = event.slug
    LEFT JOIN event AS other ON other.slug = event_correction.into_slug)`

/**
 * `(start, at)`: where the way from each event of `starts` (a SELECT of ids) ends, over corrections and
 * merges. A person and the machine may contradict each other and make it a circle: then all of it leads to
 * its oldest event that is not merged, so that no address leads round.
 */
export const settledFrom = (starts: SQL): SQL => sql`
  WITH RECURSIVE way (start, at, next, merged_into) AS (
    SELECT id, id, next, merged_into FROM ${signpost} WHERE id IN (${starts})
    UNION
    SELECT way.start, sign.id, sign.next, sign.merged_into
    FROM way CROSS JOIN ${signpost} AS sign ON sign.id = way.next)
  SELECT DISTINCT start, first_value(at) OVER (PARTITION BY start
    ORDER BY next IS NOT NULL, merged_into IS NOT NULL, at) AS at FROM way`

/** `(start, at)` of the events that corrections name and that lead to another one. */
export const settling = sql`SELECT start, at FROM (${settledFrom(sql`SELECT id FROM event WHERE slug IN (
    SELECT event_slug FROM event_correction UNION SELECT event_slug FROM article_correction)`)})
  WHERE start <> at`

/** `(article_id, event_id)` of the articles that a correction puts elsewhere than the machine, by what is settled. */
export const moving = sql`SELECT article.id AS article_id, coalesce(settled.at, event.id) AS event_id
  FROM article_correction
    CROSS JOIN event ON event.slug = article_correction.event_slug
    CROSS JOIN article ON article.key = article_correction.article_key
    LEFT JOIN settled ON settled.start = event.id
  WHERE coalesce(settled.at, event.id) IS NOT article.event_id`
