// Reads a few headlines of many events at once: what a list of events quotes.
import { eq, sql } from 'drizzle-orm'
import type { Listed } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { toArticle, toOutlet } from './rows.ts'
import { article, outlet } from './schema.ts'

/** The first articles about each event, oldest first. One statement. */
export const listSamples = async (
  db: Db,
  events: readonly number[],
  each: number,
): Promise<Map<number, Listed[]>> => {
  const rows = await db
    .select({ article, outlet })
    .from(sql`json_each(${JSON.stringify(events)}) AS wanted`)
    .innerJoin(
      article,
      sql`${article.id} IN (SELECT a.id FROM article a WHERE a.event_id = wanted.value
        AND a.relevance = 'about' ORDER BY a.happened_at, a.id LIMIT ${each})`,
    )
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .orderBy(article.happenedAt, article.id)
  const samples = new Map<number, Listed[]>()
  for (const row of rows) {
    if (row.article.eventId === null) continue
    const list = samples.get(row.article.eventId) ?? []
    list.push({ article: toArticle(row.article), outlet: toOutlet(row.outlet) })
    samples.set(row.article.eventId, list)
  }
  return samples
}
