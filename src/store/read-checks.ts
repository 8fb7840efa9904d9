// Reads how the last checks of feeds ended.
import { desc, eq, sql } from 'drizzle-orm'
import type { FeedHistory } from '../core/status.ts'
import type { Db } from './db.ts'
import { listFeeds } from './read-status.ts'
import { present } from './rows.ts'
import { feedCheck } from './schema-outlets.ts'

/** A feed with its last checks, the newest first; undefined where there is none. Two statements. */
export const findHistory = async (db: Db, id: number): Promise<FeedHistory | undefined> => {
  const [[feed], checks] = await Promise.all([
    listFeeds(db, { id }),
    db.select().from(feedCheck).where(eq(feedCheck.feedId, id)).orderBy(desc(feedCheck.at)),
  ])
  if (feed === undefined) return undefined
  return { feed, checks: checks.map(({ feedId: _, ...check }) => present(check)) }
}

/**
 * By feed, how its last checks ended: `+` for ok, `-` for all else, the oldest first. One statement that reads
 * every check that is kept, some thirty a feed.
 */
export const listStrips = async (db: Db): Promise<Map<number, string>> => {
  const rows = await db.all<{ id: number; strip: string }>(sql`
    SELECT feed_id AS id, group_concat(iif(state = 'ok', '+', '-'), '' ORDER BY at) AS strip
    FROM feed_check GROUP BY feed_id`)
  return new Map(rows.map(({ id, strip }) => [id, strip]))
}
