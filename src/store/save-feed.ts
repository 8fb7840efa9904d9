// Feeds as the jobs need them: which are due, and how a check of one ended.
import { type SQL, sql } from 'drizzle-orm'
import type { Rhythm } from '../core/rhythm.ts'
import { write } from './batch.ts'
import type { Db } from './db.ts'

/** What a check needs to know of a feed. */
export type FeedRow = {
  readonly id: number
  /** Where to ask: what the dossier says, or where it has moved for good. */
  readonly url: string
  readonly movedTo?: string
  readonly outlet: string
  readonly language?: string
  readonly relay: boolean
  readonly etag?: string
  readonly lastModified?: string
  readonly bodyHash?: string
  readonly failures: number
  readonly rhythm?: Rhythm
  readonly checkedAt?: Date
}

/** How a check of a feed ended. */
export type FeedCheck = {
  readonly state: string
  readonly reason?: string
  readonly failures: number
  readonly etag?: string
  readonly lastModified?: string
  readonly bodyHash?: string
  /** Where to ask from now on; absent: where the dossier says. */
  readonly movedTo?: string
  readonly rhythm?: Rhythm
  /** Absent: never. */
  readonly nextCheckAt?: Date
  readonly entries: number
  readonly admitted: number
}

/** Checks of a feed that are kept. */
const HISTORY = 30
/** No pause is longer; a later date comes from a clock that jumped, and the feed is due. */
const LONGEST_PAUSE = 8 * 24 * 60 * 60 * 1000
/**
 * No message is later than this. A check that lies further ahead of one was stamped by a clock that had
 * jumped: it counts for nothing.
 */
const LATE = 24 * 60 * 60 * 1000
/** A check that never comes back is planned again after this. */
const PLANNED_PAUSE = 15 * 60 * 1000
/** The next check of a feed that is gone for good: never due, whatever a dossier lists later. */
export const NEVER = 8_640_000_000_000_000

/** A feed that is due, and whose it is. */
export type DueFeed = { readonly id: number; readonly outlet: string }

/** Takes the feeds that are due, and puts their next check off, so that the next plan leaves them alone. */
export function takeDueFeeds(db: Db, now: Date, limit: number): Promise<DueFeed[]> {
  const at = now.getTime()
  return write<DueFeed>(
    db,
    sql`
    UPDATE feed SET planned_at = ${at}, next_check_at = ${at + PLANNED_PAUSE} WHERE id IN (
      SELECT id FROM feed WHERE listed AND next_check_at < ${NEVER} AND (next_check_at <= ${at}
        OR next_check_at > ${at + LONGEST_PAUSE} OR checked_at > ${at + LATE})
      ORDER BY next_check_at, id LIMIT ${limit})
    RETURNING id, outlet`,
  )
}

/**
 * Makes a feed due, however long it was put off: its address, and whether it is on the list and so will be
 * read; undefined: there is no such feed. What it failed at stays on its row until it is read.
 */
export async function retryFeed(
  db: Db,
  id: number,
  now: Date,
): Promise<{ readonly url: string; readonly listed: boolean } | undefined> {
  const [row] = await write<{ url: string; listed: number }>(
    db,
    sql`
    UPDATE feed SET next_check_at = iif(listed, ${now.getTime()}, next_check_at) WHERE id = ${id}
    RETURNING coalesce(moved_to, url) AS url, listed`,
  )
  return row && { url: row.url, listed: row.listed === 1 }
}

/** The feed with this id, if there is one. */
export async function findFeed(db: Db, id: number): Promise<FeedRow | undefined> {
  const [row] = await db.all<Record<string, string | number | null>>(sql`
    SELECT feed.id, coalesce(moved_to, url) AS url, moved_to AS movedTo, outlet, relay, etag,
      last_modified AS lastModified, body_hash AS bodyHash, failures, rhythm, checked_at AS checkedAt,
      CASE WHEN json_array_length(languages) = 1 THEN languages ->> 0 END AS language
    FROM feed JOIN outlet ON outlet.slug = feed.outlet WHERE feed.id = ${id}`)
  if (row === undefined) return undefined
  const { relay, rhythm, checkedAt, ...rest } = row
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  return {
    ...(known as Omit<FeedRow, 'relay' | 'rhythm' | 'checkedAt'>),
    relay: relay === 1,
    ...(rhythm != null && { rhythm: JSON.parse(String(rhythm)) as Rhythm }),
    ...(checkedAt != null && { checkedAt: new Date(checkedAt) }),
  }
}

/** Whether a feed was checked at that time or after it. */
export const isCheckedSince = ({ checkedAt }: FeedRow, at: Date): boolean =>
  checkedAt !== undefined && checkedAt >= at && checkedAt.getTime() <= at.getTime() + LATE

/** The statements that record a check: the feed's health, and one line of its history. */
export function feedStatements(id: number, check: FeedCheck, now: Date): SQL[] {
  const at = now.getTime()
  const succeeded = check.failures === 0 ? at : null
  const rhythm = check.rhythm === undefined ? null : JSON.stringify(check.rhythm)
  return [
    // An older message that comes late must not put an older state in the place of a newer one.
    sql`UPDATE feed SET state = ${check.state}, reason = ${check.reason ?? null},
        failures = ${check.failures}, etag = ${check.etag ?? null},
        last_modified = ${check.lastModified ?? null}, body_hash = ${check.bodyHash ?? null},
        moved_to = ${check.movedTo ?? null}, rhythm = ${rhythm}, checked_at = ${at},
        succeeded_at = coalesce(${succeeded}, succeeded_at),
        next_check_at = ${check.nextCheckAt?.getTime() ?? NEVER}
      WHERE id = ${id} AND coalesce(checked_at, 0) NOT BETWEEN ${at + 1} AND ${at + LATE}`,
    sql`INSERT OR IGNORE INTO feed_check (feed_id, at, state, reason, entries, admitted)
      VALUES (${id}, ${at}, ${check.state}, ${check.reason ?? null}, ${check.entries}, ${check.admitted})`,
    sql`DELETE FROM feed_check WHERE feed_id = ${id} AND (at > ${at + LATE} OR at <=
      (SELECT at FROM feed_check WHERE feed_id = ${id} AND at <= ${at + LATE}
        ORDER BY at DESC LIMIT 1 OFFSET ${HISTORY}))`,
  ]
}
