// Document frequencies of the corpus: counted anew under a version, read by keyword.
import { sql } from 'drizzle-orm'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'

export type Counted = {
  readonly documents: number
  readonly counts: ReadonlyMap<string, number>
  /** Id of the newest event when they were counted; 0: they never were. */
  readonly newestEvent: number
}

export type FrequencyReader = (keywords: readonly string[]) => Promise<Counted>

/** A reader for one run of the group job, which meets the same keywords again and again: each is read once. */
export function frequencyReader(db: Db): FrequencyReader {
  const counts = new Map<string, number>()
  let sums: Omit<Counted, 'counts'> | undefined
  return async (keywords) => {
    const unread = keywords.filter((keyword) => !counts.has(keyword))
    if (sums === undefined || unread.length > 0) {
      const read = await readFrequencies(db, unread)
      for (const keyword of unread) counts.set(keyword, read.counts.get(keyword) ?? 0)
      sums = read
    }
    return { ...sums, counts }
  }
}

/** In how many events each of these keywords stood when the corpus was last counted: one statement. */
export async function readFrequencies(db: Db, keywords: readonly string[]): Promise<Counted> {
  const rows = await db.all<{
    keyword: string | null
    documents: number
    all: number
    newestEvent: number
  }>(sql`
    WITH newest AS (SELECT * FROM frequency_version ORDER BY version DESC LIMIT 1)
    SELECT frequency.keyword, frequency.documents, newest.documents AS "all", newest_event AS newestEvent
    FROM newest LEFT JOIN json_each(${JSON.stringify(keywords)}) AS wanted
      LEFT JOIN frequency ON frequency.version = newest.version AND frequency.keyword = wanted.value`)
  const counts = rows.flatMap(({ keyword, documents }): [string, number][] =>
    keyword === null ? [] : [[keyword, documents]],
  )
  const { all: documents = 0, newestEvent = 0 } = rows[0] ?? {}
  return { documents, newestEvent, counts: new Map(counts) }
}

/** Counts every keyword over the events that have it, under the next version, and drops older versions. */
export async function recountFrequencies(db: Db, now: Date): Promise<void> {
  const next = sql`(SELECT coalesce(max(version), 0) + 1 FROM frequency_version)`
  await runBatch(db, [
    sql`INSERT INTO frequency (version, keyword, documents)
      SELECT ${next}, keyword.value ->> 0, count(DISTINCT article.event_id)
      FROM article, json_each(article.keywords) AS keyword
      WHERE article.event_id IS NOT NULL GROUP BY 2`,
    sql`INSERT INTO frequency_version (version, documents, counted_at, newest_event)
      SELECT ${next}, count(DISTINCT event_id), ${now.getTime()}, coalesce((SELECT max(id) FROM event), 0)
      FROM article`,
    sql`DELETE FROM frequency WHERE version < (SELECT max(version) FROM frequency_version)`,
  ])
}
