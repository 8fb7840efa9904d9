// Reads a few headlines of many events at once: what a list of events quotes.
import { sql } from 'drizzle-orm'
import type { SampleArticle } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { filledFor, idsOf, isMoved, not } from './placed.ts'
import { present } from './rows.ts'

/** A sample as a JSON array: a list of them costs what it names, where a row of each costs thrice. */
type Quoted = [
  at: number | null,
  ...sample: [id: number, title: string, url: string, language: string | null, outlet: string],
]
const QUOTED = sql`json_array(happened_at, id, title, url, language, outlet)`

/** The first articles about each event, oldest first, those without a time before. One statement. */
export const listSamples = async (
  db: Db,
  events: readonly number[],
  each: number,
): Promise<Map<number, SampleArticle[]>> => {
  const ids = idsOf(events)
  const first = sql`SELECT * FROM article WHERE event_id = filled.id AND relevance = 'about'
    AND ${not(isMoved(sql`id`))} ORDER BY happened_at, id LIMIT ${each}`
  const rows = await db.all<{ event: number; samples: string }>(sql`
    SELECT event, (SELECT json_group_array(${QUOTED}) FROM (${first})) AS samples FROM ${filledFor(ids)} AS filled
    UNION ALL SELECT moved.event_id, json_array(${QUOTED})
      FROM moved CROSS JOIN article ON article.id = moved.article_id
      WHERE moved.event_id IN ${ids} AND article.relevance = 'about'`)
  const samples = new Map<number, SampleArticle[]>()
  // What is settled in an event and what corrections brought stands beside the event's own.
  for (const [event, own] of Map.groupBy(rows, (row) => row.event)) {
    const quoted = own.flatMap((row) => JSON.parse(row.samples) as Quoted[])
    quoted.sort(([a, id], [b, other]) => (a ?? -Infinity) - (b ?? -Infinity) || id - other)
    if (quoted.length > 0) samples.set(event, quoted.slice(0, each).map(toSample))
  }
  return samples
}

const toSample = ([_, id, title, url, language, outlet]: Quoted): SampleArticle =>
  present({ id, title, url, language, outlet })
