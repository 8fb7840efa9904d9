// Reads the articles among which copies of a piece may be: those near it in keywords and time.
import { asc, eq, sql } from 'drizzle-orm'
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
 * occasion or in one that its heaviest keywords lead to, in the month after it or without a date. One
 * statement, at most 200 rows, known copies first.
 */
export const listNearReference = async (db: Db, dossier: Dossier): Promise<Listed[]> => {
  const { reference } = dossier
  const known = sql`(SELECT value FROM json_each(${JSON.stringify(
    reference.copies.flatMap(({ url }) => keyOf(url) ?? []),
  )}))`
  const published = new Date(reference.published)
  const occasion = occasionOf(published, dossier.occasions(published)).slug
  const near = sql`
    SELECT event_id FROM article WHERE key IN ${known}
    UNION SELECT id FROM event WHERE occasion = ${occasion} AND seed > ''
    UNION SELECT event_id FROM (
      SELECT event_id, count(DISTINCT event_keyword.keyword) AS shared
      FROM json_each(${JSON.stringify(probesOf(reference))}) AS probe
      CROSS JOIN event_keyword ON event_keyword.keyword = probe.value ->> 'keyword'
        AND event_keyword.day BETWEEN probe.value ->> 'from' AND probe.value ->> 'to'
      GROUP BY event_id ORDER BY shared DESC, event_id LIMIT ${EVENTS})`
  const rows = await db
    .select({ article, outlet })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .where(sql`${article.eventId} IN (${near}) AND ${article.relevance} = 'about'`)
    .orderBy(sql`${article.key} IN ${known} DESC`, asc(article.id))
    .limit(ARTICLES)
  return rows.map((row) => ({ article: toArticle(row.article), outlet: toOutlet(row.outlet) }))
}

const probesOf = ({ published, keywords }: Reference) => {
  const day = Math.floor(Date.parse(published) / DAY)
  // Events without a date are filed under day 0.
  return keywords.slice(0, PROBES).flatMap(([keyword]) => [
    { keyword, from: 0, to: 0 },
    { keyword, from: day, to: day + DAYS_AFTER },
  ])
}
