// Reads the articles among which copies of a piece may be: those near it in keywords and time.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { keyOf } from '../core/link.ts'
import type { Listed } from '../core/news-event.ts'
import { occasionOf } from '../core/occasion.ts'
import type { Dossier, Reference } from '../dossier/dossier.ts'
import type { Db } from './db.ts'
import { toArticle, toOutlet } from './rows.ts'
import { article, outlet } from './schema.ts'

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
 * Articles that share an event with a known copy of the reference, or stand in a seeded event of its
 * occasion or in one that its heaviest keywords lead to, in the month after it or without a date; where
 * `saveNear` kept those of them that show its tree, these alone. One statement, at most 200 rows, known copies
 * first. `anew`: whatever was kept.
 */
export const listNearReference = async (
  db: Db,
  dossier: Dossier,
  anew: boolean = false,
): Promise<Listed[]> => {
  const { reference } = dossier
  const known = sql`(SELECT value FROM json_each(${JSON.stringify(
    reference.copies.flatMap(({ url }) => keyOf(url) ?? []),
  )}))`
  const isKnown = (key: SQL) => sql`${key} IN ${known}`
  const found = sql`SELECT id FROM (SELECT id FROM article
    WHERE event_id IN (${eventsNear(dossier, known)}) AND relevance = 'about'
    ORDER BY ${isKnown(sql`key`)} DESC, id LIMIT ${ARTICLES})`
  const ids = anew
    ? sql`(${found})`
    : sql`(SELECT value FROM ${kept(dossier)} AS kept, json_each(kept.articles)
        UNION ALL ${found} WHERE NOT EXISTS ${kept(dossier)})`
  const rows = await db
    .select({ article, outlet })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(sql`${article.id} IN ${ids}`)
    .orderBy(sql`${isKnown(sql`${article.key}`)} DESC`, asc(article.id))
  return rows.map((row) => ({ article: toArticle(row.article), outlet: toOutlet(row.outlet) }))
}

const eventsNear = (dossier: Dossier, known: SQL): SQL => {
  const published = new Date(dossier.reference.published)
  const occasion = occasionOf(published, dossier.occasions(published)).slug
  return sql`
    SELECT event_id FROM article WHERE key IN ${known}
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
  await db.run(sql`INSERT INTO reference_near (id, loaded_at, articles)
    SELECT 1, loaded_at, ${JSON.stringify(ids)} FROM dossier
    WHERE slug = ${slug} AND NOT EXISTS (SELECT 1 FROM untallied)
      AND (SELECT coalesce(max(id), 0) FROM change) = ${mark}
    ON CONFLICT (id) DO UPDATE SET loaded_at = excluded.loaded_at, articles = excluded.articles`)
}

const probesOf = ({ published, keywords }: Reference) => {
  const day = Math.floor(Date.parse(published) / DAY)
  // Events without a date are filed under day 0.
  return keywords.slice(0, PROBES).flatMap(([keyword]) => [
    { keyword, from: 0, to: 0 },
    { keyword, from: day, to: day + DAYS_AFTER },
  ])
}
