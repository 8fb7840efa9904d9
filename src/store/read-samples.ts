// Reads a few headlines of many events at once: what a list of events quotes.
import { eq } from 'drizzle-orm'
import type { Listed } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { corrections, idsOf, placed, standsFirstIn } from './placed.ts'
import { toArticle, toOutlet } from './rows.ts'
import { article, outlet } from './schema.ts'

/** The first articles about each event, oldest first. One statement. */
export const listSamples = async (
  db: Db,
  events: readonly number[],
  each: number,
): Promise<Map<number, Listed[]>> => {
  const rows = await db
    .with(...corrections)
    .select({ event: placed, article, outlet })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(standsFirstIn(idsOf(events), each))
    .orderBy(article.happenedAt, article.id)
  const samples = new Map<number, Listed[]>()
  for (const row of rows) {
    if (row.event === null) continue
    const list = samples.get(row.event) ?? []
    // What corrections brought stands beside as many of the event's own.
    if (list.length < each)
      list.push({ article: toArticle(row.article), outlet: toOutlet(row.outlet) })
    samples.set(row.event, list)
  }
  return samples
}
