// Reads tables from end to end in chunks by number, for whoever wants them whole.
import { sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import type { Db } from './db.ts'
import { placed } from './placed.ts'
import { present } from './rows.ts'
import { article, event } from './schema.ts'

/** Rows with a number that grows; `after`: only those behind it, so many at most. */
export type ReadChunk<Row> = (db: Db, after: number, limit: number) => Promise<Row[]>

/** The articles, and the event where each stands once corrections are followed. */
export const readArticleChunk = async (db: Db, after: number, limit: number) => {
  const rows = await db
    .select({ article, event: event.slug })
    .from(article)
    .leftJoin(event, sql`${event.id} = ${placed}`)
    .where(sql`${article.id} > ${after}`)
    .orderBy(article.id)
    .limit(limit)
  return rows.map(({ article, event }) => {
    const { eventId: _, searchAt: __, readBy: ___, ...rest } = present(article)
    return { ...rest, ...(event !== null && { event }) }
  })
}

/** The machine's events, those too that were merged into another one. */
export const readEventChunk = async (db: Db, after: number, limit: number) => {
  const rows = await db.all<EventRow>(sql`
    SELECT event.id, event.slug, event.label, event.seed, event.occasion, event.first_at AS firstAt,
      event.last_at AS lastAt, event.articles, event.founded_at AS foundedAt, other.slug AS mergedInto,
      event.keywords
    FROM event LEFT JOIN event AS other ON other.id = event.merged_into
    WHERE event.id > ${after} ORDER BY event.id LIMIT ${limit}`)
  return rows.map(({ keywords, ...row }) => ({
    ...present(row),
    keywords: JSON.parse(keywords) as Keyword[],
  }))
}

type EventRow = {
  readonly id: number
  readonly slug: string
  readonly label: string
  readonly seed: string | null
  readonly occasion: string
  readonly firstAt: number | null
  readonly lastAt: number | null
  readonly articles: number
  readonly foundedAt: number
  readonly mergedInto: string | null
  readonly keywords: string
}

/** The machine's memberships, open and closed. */
export const readMembershipChunk = async (db: Db, after: number, limit: number) => {
  const rows = await db.all<MembershipRow>(sql`
    SELECT membership.id, membership.article_id AS article, event.slug AS event,
      membership.valid_from AS validFrom, membership.valid_to AS validTo, membership.rule,
      membership.score, membership.noise, membership.threshold, membership.evidence
    FROM membership JOIN event ON event.id = membership.event_id
    WHERE membership.id > ${after} ORDER BY membership.id LIMIT ${limit}`)
  return rows.map(({ evidence, ...row }) => ({
    ...present(row),
    evidence: JSON.parse(evidence) as Keyword[],
  }))
}

type MembershipRow = {
  readonly id: number
  readonly article: number
  readonly event: string
  readonly validFrom: number
  readonly validTo: number | null
  readonly rule: string
  readonly score: number
  readonly noise: number | null
  readonly threshold: number | null
  readonly evidence: string
}

/** The highest number of a table: one row read. */
export const lastNumber = async (
  db: Db,
  table: 'article' | 'event' | 'membership',
): Promise<number> => {
  const [row] = await db.all<{ last: number }>(
    sql`SELECT coalesce(max(id), 0) AS last FROM ${sql.identifier(table)}`,
  )
  return row?.last ?? 0
}
