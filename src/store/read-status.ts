// Reads the program's own state: what /status shows.
import { and, asc, count, desc, eq, isNull, max, sql } from 'drizzle-orm'
import type { DeadLetter, FeedHealth, Status, Totals } from '../core/status.ts'
import type { Db } from './db.ts'
import { present } from './rows.ts'
import { article, change, deadLetter, event, feed, feedCheck, outlet } from './schema.ts'

/** Enough to see a pattern; the total stands beside. */
const DEAD_LETTERS = 20

export const readStatus = async (db: Db): Promise<Status> => {
  const [feeds, deadLetters, totals] = await Promise.all([
    listFeeds(db),
    listDeadLetters(db, DEAD_LETTERS),
    countTotals(db),
  ])
  return { feeds, deadLetters, totals }
}

/** Feeds with their health, by outlet. One statement. */
export const listFeeds = async (db: Db): Promise<FeedHealth[]> => {
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
    .orderBy(asc(outlet.name), asc(feed.id))
  return rows.map((row) => {
    const { id, url, scope, frontPage, listed, state, reason, failures, ...times } = present(
      row.feed,
    )
    return {
      ...{ id, url, scope, frontPage, listed, state, failures },
      outlet: { slug: row.feed.outlet, name: row.name },
      nextCheckAt: times.nextCheckAt,
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
export const listDeadLetters = (db: Db, limit: number): Promise<DeadLetter[]> =>
  db.select().from(deadLetter).orderBy(desc(deadLetter.at)).limit(limit)

/** Five statements, sent as one batch. */
export const countTotals = async (db: Db): Promise<Totals> => {
  const [articles, events, outlets, dead, changes] = await db.batch([
    db
      .select({
        about: count(sql`CASE WHEN ${article.relevance} = 'about' THEN 1 END`),
        passing: count(sql`CASE WHEN ${article.relevance} = 'passing' THEN 1 END`),
        ungrouped: count(sql`CASE WHEN ${article.eventId} IS NULL THEN 1 END`),
      })
      .from(article),
    db.select({ n: count() }).from(event).where(isNull(event.mergedInto)),
    db.select({ n: count() }).from(outlet),
    db.select({ n: count() }).from(deadLetter),
    db.select({ at: max(change.at) }).from(change),
  ])
  const changedAt = changes[0]?.at
  return {
    about: articles[0]?.about ?? 0,
    passing: articles[0]?.passing ?? 0,
    ungrouped: articles[0]?.ungrouped ?? 0,
    events: events[0]?.n ?? 0,
    outlets: outlets[0]?.n ?? 0,
    deadLetters: dead[0]?.n ?? 0,
    ...(changedAt && { changedAt }),
  }
}
