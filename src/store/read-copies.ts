// Reads the articles among which copies of a piece may be: those near it in keywords and time.
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { handListed } from '../core/copied.ts'
import type { Listed } from '../core/news-event.ts'
import { occasionOf } from '../core/occasion.ts'
import type { Dossier, Reference } from '../dossier/dossier.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { idsOf, placed, standsIn } from './placed.ts'
import { toListed } from './rows.ts'
import { article } from './schema.ts'
import { outlet } from './schema-outlets.ts'

const DAY = 24 * 60 * 60 * 1000
/** The piece's heaviest keywords: events that have none of them are about something else. */
const PROBES = 8
/** Events that share most of them; a copy founds an event of its own or stands in a near one. */
const EVENTS = 12
/** A page's worth of titles to compare: 200 take some 30 ms. */
const ARTICLES = 200
/** Copies come within weeks of the piece, and events are filed by day. */
const DAYS_AFTER = 30

/**
 * The articles that show the reference's tree, where `saveNear` kept them, else those among which its copies
 * may be. One statement, a second where none are kept.
 */
export async function listNearReference(db: Db, dossier: Dossier): Promise<Listed[]> {
  const near = sql`(SELECT kept.articles, near.value AS id
    FROM ${kept(dossier)} AS kept LEFT JOIN json_each(kept.articles) AS near) AS near`
  const rows = await db
    .select({ article, outlet })
    .from(near)
    .leftJoin(article, sql`${article.id} = near.id`)
    .leftJoin(outlet, eq(outlet.slug, article.outlet))
  // Where an empty list is kept, one row says so.
  if (rows.length === 0) return searchNearReference(db, dossier)
  const known = handListed(dossier)
  const isFound = ({ article }: Listed) => Number(!known.has(article.key))
  // Sorted here: a sorter of D1 counts each row once more.
  return rows
    .flatMap(({ article, outlet }) => (article && outlet ? toListed({ article, outlet }) : []))
    .sort((a, b) => isFound(a) - isFound(b) || a.article.id - b.article.id)
}

/**
 * Articles that share an event with a known copy of the reference, or stand in a seeded event of its
 * occasion or in one that its heaviest keywords lead to, in the month after it or without a date. One
 * statement, at most 200 rows, known copies first.
 */
export const searchNearReference = async (db: Db, dossier: Dossier): Promise<Listed[]> => {
  const rows = await db
    .select({ article, outlet })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(sql`${article.eventId} IN (${eventsNear(dossier)}) AND ${article.relevance} = 'about'`)
    .orderBy(sql`${article.key} IN ${knownCopies(dossier)} DESC`, asc(article.id))
    .limit(ARTICLES)
  return rows.map(toListed)
}

const knownCopies = (dossier: Dossier): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify([...handListed(dossier).keys()])}))`

const eventsNear = (dossier: Dossier): SQL => {
  const published = new Date(dossier.reference.published)
  const occasion = occasionOf(published, dossier.occasions(published)).slug
  return sql`
    SELECT event_id FROM article WHERE key IN ${knownCopies(dossier)}
    UNION SELECT id FROM event WHERE occasion = ${occasion} AND seed > ''
    UNION SELECT event_id FROM (
      SELECT event_id, count(DISTINCT event_keyword.keyword) AS shared
      FROM json_each(${JSON.stringify(probesOf(dossier.reference))}) AS probe
      CROSS JOIN event_keyword ON event_keyword.keyword = probe.value ->> 'keyword'
        AND event_keyword.day BETWEEN probe.value ->> 'from' AND probe.value ->> 'to'
      GROUP BY event_id ORDER BY shared DESC, event_id LIMIT ${EVENTS})`
}

// What waits to be counted may be a copy, and so may a dossier that was loaded since say otherwise.
const kept = ({ slug }: Dossier): SQL =>
  sql`(SELECT articles FROM reference_near JOIN dossier USING (loaded_at)
    WHERE dossier.slug = ${slug} AND NOT EXISTS (SELECT 1 FROM untallied))`

/** The newest line of the record, where nothing is kept and nothing waits; undefined: nothing is to be done. */
export async function findNearMark(db: Db, dossier: Dossier): Promise<number | undefined> {
  const [row] = await db.all<{
    mark: number
  }>(sql`SELECT (SELECT coalesce(max(id), 0) FROM change) AS mark
    WHERE NOT EXISTS ${kept(dossier)} AND NOT EXISTS (SELECT 1 FROM untallied)`)
  return row?.mark
}

/** Keeps the articles that show the reference's tree, unless something came since `mark`. */
export async function saveNear(
  db: Db,
  { slug }: Dossier,
  ids: readonly number[],
  mark: number,
): Promise<void> {
  await runBatch(db, [
    sql`INSERT INTO reference_near (id, loaded_at, articles)
    SELECT 1, loaded_at, ${JSON.stringify(ids)} FROM dossier
    WHERE slug = ${slug} AND NOT EXISTS (SELECT 1 FROM untallied)
      AND (SELECT coalesce(max(id), 0) FROM change) = ${mark}
    ON CONFLICT (id) DO UPDATE SET loaded_at = excluded.loaded_at, articles = excluded.articles`,
  ])
}

const probesOf = ({ published, keywords }: Reference) => {
  const day = Math.floor(Date.parse(published) / DAY)
  // Events without a date are filed under day 0.
  return keywords.slice(0, PROBES).flatMap(([keyword]) => [
    { keyword, from: 0, to: 0 },
    { keyword, from: day, to: day + DAYS_AFTER },
  ])
}

/** Articles about the subject that stand in these events, with the event's id; at most `limit`, the newest. */
export async function listStandingIn(
  db: Db,
  events: readonly number[],
  limit: number,
): Promise<(Listed & { readonly eventId: number })[]> {
  const rows = await db
    .select({ article, outlet, eventId: sql<number>`${placed}` })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(sql`${standsIn(idsOf(events))} AND ${article.relevance} = 'about'`)
    .orderBy(desc(article.id))
    .limit(limit)
  return rows.map((row) => ({ ...toListed(row), eventId: row.eventId }))
}
