// Reads a few headlines of many events at once: what a list of events quotes.
import type { SampleArticle } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { idsOf, placed, standsFirstIn } from './placed.ts'
import { present } from './rows.ts'
import { article } from './schema.ts'

const { id, title, url, language, outlet, happenedAt } = article

/** The first articles about each event, oldest first, those without a time before. One statement. */
export const listSamples = async (
  db: Db,
  events: readonly number[],
  each: number,
): Promise<Map<number, SampleArticle[]>> => {
  const rows = await db
    .select({ event: placed, at: happenedAt, sample: { id, title, url, language, outlet } })
    .from(article)
    .where(standsFirstIn(idsOf(events), each))
  // Sorted here: a sorter of D1 counts each row once more.
  rows.sort(
    (a, b) => Number(a.at ?? -Infinity) - Number(b.at ?? -Infinity) || a.sample.id - b.sample.id,
  )
  const samples = new Map<number, SampleArticle[]>()
  for (const { event, sample } of rows) {
    if (event === null) continue
    const list = samples.get(event) ?? []
    // What corrections brought stands beside as many of the event's own.
    if (list.length < each) list.push(present(sample))
    samples.set(event, list)
  }
  return samples
}
