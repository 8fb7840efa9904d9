// Pointers and the articles behind them: the same headline of the same outlet, of about the same date.
import { sql } from 'drizzle-orm'
import { POINTER, POINTER_SPAN } from '../core/pointer.ts'

/** Of the same outlet and headline as a row, and of about the same date. */
const sameHeadline = sql`article.outlet = row.value ->> 'outlet'
  AND article.happened_at BETWEEN (row.value ->> 'happenedAt') - ${POINTER_SPAN}
    AND (row.value ->> 'happenedAt') + ${POINTER_SPAN}
  AND article.title = row.value ->> 'title' COLLATE NOCASE`

/**
 * Pointers as rows, each with the key of the article that it points to, where that is held: within the batch,
 * so that nobody can store it between the look and the writing.
 */
export const resolved = (part: string) => sql`(SELECT json_set(row.value, '$.key', coalesce(
    (SELECT key FROM article WHERE ${sameHeadline} ORDER BY note IS ${POINTER}, id LIMIT 1),
    row.value ->> 'key')) AS value FROM json_each(${part}) AS row)`

/** Gives pointers the address of the article that they pointed to, one of these rows: each stays one article. */
export const giveWay = (part: string) => sql`
  UPDATE article SET key = row.value ->> 'key', url = row.value ->> 'url', note = row.value ->> 'note'
  FROM json_each(${part}) AS row
  WHERE article.note = ${POINTER} AND ${sameHeadline}
    AND article.id = (SELECT min(id) FROM article WHERE note = ${POINTER} AND ${sameHeadline})
    AND NOT EXISTS (SELECT 1 FROM article AS held WHERE held.key = row.value ->> 'key')`
