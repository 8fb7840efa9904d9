// Which articles are copies in the event where they stand, as it is kept for counting.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { placed } from './placed.ts'
import { article } from './schema.ts'

/** Whether an article of the row is one, in an event, as far as they were compared. */
export const isCopyIn = (eventId: SQL): SQL => sql`(${article.relevance} = 'about'
  AND EXISTS (SELECT 1 FROM copied_article AS copied
    WHERE copied.article_id = ${article.id} AND copied.event_id = ${eventId}))`

/** Articles that wait to be counted, and the events in which they stand or were counted: what is to be compared. */
export type Waiting = { readonly articles: readonly number[]; readonly events: readonly number[] }

/** The first of them by id. One statement. */
export async function listWaiting(db: Db, limit: number): Promise<Waiting> {
  const rows = await db.all<{ id: number; event: number | null; was: number | null }>(sql`
    SELECT waiting.article_id AS id, ${placed} AS event, tallied.event_id AS was
    FROM (SELECT article_id FROM untallied ORDER BY article_id LIMIT ${limit}) AS waiting
      LEFT JOIN ${article} ON ${article.id} = waiting.article_id
      LEFT JOIN tallied ON tallied.article_id = waiting.article_id`)
  const events = rows.flatMap(({ event, was }) => [event ?? [], was ?? []].flat())
  return { articles: rows.map(({ id }) => id), events: [...new Set(events)] }
}

/** What comparing came to: of the articles that were looked at, the copies, each with the event where it stands. */
export type Compared = {
  readonly looked: readonly number[]
  readonly copies: readonly (readonly [article: number, event: number])[]
}

/** Two statements that keep it, whatever was kept of these articles before. */
export function copiedStatements({ looked, copies }: Compared): SQL[] {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(looked)}))`
  const pairs = sql`(SELECT value ->> 0 AS article_id, value ->> 1 AS event_id
    FROM json_each(${JSON.stringify(copies)}))`
  return [
    sql`DELETE FROM copied_article WHERE article_id IN ${ids}
      AND article_id NOT IN (SELECT article_id FROM ${pairs})`,
    sql`INSERT INTO copied_article (article_id, event_id) SELECT article_id, event_id FROM ${pairs} WHERE true
      ON CONFLICT (article_id) DO UPDATE SET event_id = excluded.event_id
      WHERE event_id <> excluded.event_id`,
  ]
}
