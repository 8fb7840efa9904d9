// Reads the program's own state: what /status shows.
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import type { DeadLetter, FeedHealth, Status, Totals } from '../core/status.ts'
import type { Db } from './db.ts'
import { placed } from './placed.ts'
import { present } from './rows.ts'
import { NEVER } from './save-feed.ts'
import { article } from './schema.ts'
import { feed, feedCheck, outlet } from './schema-outlets.ts'
import { deadLetter } from './schema-writing.ts'
import { listWritten, readOccasionTallies } from './tally.ts'

/** Enough to see a pattern; the total stands beside. */
const DEAD_LETTERS = 20
/** Characters of a message's body: ours have 60, and a stranger's may have 128 KB. */
const BODY = 300

export const readStatus = async (db: Db): Promise<Status> => {
  const [feeds, deadLetters, totals] = await Promise.all([
    listFeeds(db),
    listDeadLetters(db, DEAD_LETTERS),
    countTotals(db),
  ])
  return { feeds, deadLetters, totals }
}

/** Feeds with their health, by outlet; one of them, or those of an outlet. One statement. */
export const listFeeds = async (
  db: Db,
  of: { readonly id?: number; readonly outlet?: string } = {},
): Promise<FeedHealth[]> => {
  const rows = await db
    .select({
      feed,
      name: outlet.name,
      entries: feedCheck.entries,
      admitted: feedCheck.admitted,
    })
    .from(feed)
    .innerJoin(outlet, eq(outlet.slug, feed.outlet))
    .leftJoin(
      feedCheck,
      and(eq(feedCheck.feedId, feed.id), eq(feedCheck.at, sql`${feed.checkedAt}`)),
    )
    .where(
      and(
        of.id === undefined ? undefined : eq(feed.id, of.id),
        of.outlet === undefined ? undefined : eq(feed.outlet, of.outlet),
      ),
    )
    .orderBy(asc(outlet.name), asc(feed.id))
  return rows.map((row) => {
    const { id, url, scope, frontPage, listed, state, reason, failures, ...times } = present(
      row.feed,
    )
    return {
      ...{ id, url, scope, frontPage, listed, state, failures },
      outlet: { slug: row.feed.outlet, name: row.name },
      ...(times.nextCheckAt.getTime() < NEVER && { nextCheckAt: times.nextCheckAt }),
      ...(reason !== undefined && { reason }),
      ...(row.entries !== null && { entries: row.entries }),
      ...(row.admitted !== null && { admitted: row.admitted }),
      ...(times.plannedAt && { plannedAt: times.plannedAt }),
      ...(times.checkedAt && { checkedAt: times.checkedAt }),
      ...(times.succeededAt && { succeededAt: times.succeededAt }),
    }
  })
}

/** Messages that failed for good, newest first. One statement. */
export const listDeadLetters = async (db: Db, limit: number): Promise<DeadLetter[]> => {
  const { id, at, body } = deadLetter
  const start = sql<string>`substr(${body}, 1, ${BODY})`
  const rows = await db
    .select({ id, at, start, isCut: sql<number>`length(${body}) > ${BODY}` })
    .from(deadLetter)
    .orderBy(desc(at), desc(id))
    .limit(limit)
  return rows.map(({ id, at, start, isCut }) => ({ id, at, body: isCut ? `${start}…` : start }))
}

/** Four statements over stored counts. An event counts when it holds an article about the subject, as on an occasion. */
export const countTotals = async (db: Db): Promise<Totals> => {
  const waiting = db
    .select({ n: count() })
    .from(article)
    .where(and(isNull(article.eventId), sql`${placed} IS NULL`))
  const [written, occasions, [ungrouped], [sums]] = await Promise.all([
    listWritten(db, []),
    readOccasionTallies(db),
    waiting,
    db.all<{ outlets: number; deadLetters: number; changedAt: number | null }>(sql`
      SELECT (SELECT count(*) FROM outlet) AS outlets, (SELECT count(*) FROM dead_letter) AS deadLetters,
        (SELECT at FROM change ORDER BY id DESC LIMIT 1) AS changedAt`),
  ])
  const { outlets = 0, deadLetters = 0, changedAt = null } = sums ?? {}
  const sum = (what: 'about' | 'passing') => written.reduce((total, row) => total + row[what], 0)
  return {
    ...{ about: sum('about'), passing: sum('passing'), ungrouped: ungrouped?.n ?? 0 },
    events: occasions.values().reduce((total, { events }) => total + events, 0),
    ...{ outlets, deadLetters },
    ...(changedAt !== null && { changedAt: new Date(changedAt) }),
  }
}
