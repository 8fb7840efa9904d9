// Reads events: lists of them with their counts, one of them with its members, the occasions they stand on.
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Counts, EventSummary, Member, NewsEvent } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { type Position, pageBack } from './page.ts'
import { toArticle, toEvent, toOutlet } from './rows.ts'
import { article, event, membership, outlet } from './schema.ts'

export type EventFilter = {
  readonly occasion?: string
  readonly limit: number
  /** The last event of the page before; with the order `latest` only. */
  readonly after?: { readonly firstAt?: Date; readonly id: number }
  /** `latest` first (the default); `shelf`: seeded events first, then the largest. */
  readonly order?: 'latest' | 'shelf'
}

const about = sql`${article.relevance} = 'about'`
const family = sql`coalesce(${outlet.familySlug}, ${outlet.slug})`
const distinct = (what: SQL | AnySQLiteColumn) =>
  sql<number>`count(DISTINCT CASE WHEN ${about} THEN ${what} END)`

/** What stands behind a figure: only articles about the subject count. */
const counts = {
  articles: sql<number>`count(CASE WHEN ${about} THEN 1 END)`,
  outlets: distinct(article.outlet),
  families: distinct(family),
  languages: distinct(article.language),
}

const passing = sql<number>`count(CASE WHEN NOT ${about} THEN 1 END)`
const NONE: Counts = { articles: 0, outlets: 0, families: 0, languages: 0 }

/** Ids travel as one JSON parameter: D1 binds at most 100. */
const idsOf = (ids: readonly number[]) => sql`json_each(${JSON.stringify(ids)})`

/** Events that were not merged into another, with their counts: two statements. */
export const listEvents = async (db: Db, filter: EventFilter): Promise<EventSummary[]> => {
  const rows = await readEvents(db, filter)
  if (rows.length === 0) return []
  const counted = await db
    .select({ id: article.eventId, counts, passing })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(sql`${article.eventId} IN (SELECT value FROM ${idsOf(rows.map((row) => row.id))})`)
    .groupBy(article.eventId)
  const byId = new Map(counted.map((row) => [row.id, row]))
  return rows.map((row) => {
    const found = byId.get(row.id)
    return { event: toEvent(row), counts: found?.counts ?? NONE, passing: found?.passing ?? 0 }
  })
}

// An event that is only mentioned in passing is none to show, unless the dossier knows it.
const isTold = sql`(${event.seed} IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM article AS told WHERE told.event_id = ${event.id})
  OR EXISTS (SELECT 1 FROM article AS told
    WHERE told.event_id = ${event.id} AND told.relevance = 'about'))`

const readEvents = (db: Db, { occasion, limit, after, order }: EventFilter) => {
  const here = and(
    isNull(event.mergedInto),
    isTold,
    occasion === undefined ? undefined : eq(event.occasion, occasion),
  )
  if (order === 'shelf')
    return db
      .select()
      .from(event)
      .where(here)
      .orderBy(sql`${event.seed} IS NULL`, desc(event.articles), asc(event.id))
      .limit(limit)
  const from: Position | undefined = after && {
    id: after.id,
    ...(after.firstAt && { at: after.firstAt }),
  }
  return pageBack({ at: event.firstAt, id: event.id }, from, limit, (where, size) =>
    db
      .select()
      .from(event)
      .where(and(here, where))
      .orderBy(desc(event.firstAt), desc(event.id))
      .limit(size),
  )
}

/** An event with its articles, or where it went. Two statements. */
export const findEvent = async (
  db: Db,
  slug: string,
): Promise<{ event: NewsEvent; members: Member[] } | { movedTo: string } | undefined> => {
  const row = await db.select().from(event).where(eq(event.slug, slug)).get()
  if (row === undefined) return undefined
  if (row.mergedInto !== null) {
    const target = await db
      .select({ slug: event.slug })
      .from(event)
      .where(eq(event.id, row.mergedInto))
      .get()
    return target && { movedTo: target.slug }
  }
  return { event: toEvent(row), members: await listMembers(db, row.id) }
}

const listMembers = async (db: Db, eventId: number): Promise<Member[]> => {
  const rows = await db
    .select({ article, outlet, membership })
    .from(membership)
    .innerJoin(article, eq(article.id, membership.articleId))
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(and(eq(membership.eventId, eventId), isNull(membership.validTo)))
    .orderBy(sql`${article.happenedAt} IS NULL`, asc(article.happenedAt), asc(article.id))
  return rows.map((row) => ({
    article: toArticle(row.article),
    outlet: toOutlet(row.outlet),
    evidence: {
      rule: row.membership.rule as Member['evidence']['rule'],
      score: row.membership.score,
      shared: row.membership.evidence,
    },
  }))
}

/** How much stands on each occasion, in how many events that hold an article about it. One statement, over all. */
export const countOccasions = async (
  db: Db,
): Promise<Map<string, Counts & { readonly events: number }>> => {
  const rows = await db
    .select({ occasion: event.occasion, events: distinct(event.id), counts })
    .from(event)
    .leftJoin(article, eq(article.eventId, event.id))
    .leftJoin(outlet, eq(outlet.slug, article.outlet))
    .where(isNull(event.mergedInto))
    .groupBy(event.occasion)
  return new Map(rows.map((row) => [row.occasion, { ...row.counts, events: row.events }]))
}
