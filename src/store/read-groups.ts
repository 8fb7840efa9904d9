// What the group job reads: ungrouped articles, how far grouping has come, what is due, free names.
import { type SQL, sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import type { Db } from './db.ts'

/** An article as the group job needs it. */
export type Groupable = {
  readonly id: number
  readonly outlet: string
  readonly title: string
  readonly language?: string
  readonly happenedAt?: number
  readonly keywords: readonly Keyword[]
}

type GroupableRow = Record<Exclude<keyof Groupable, 'keywords'>, string | number | null> & {
  keywords: string
}

const groupable = sql`article.id, article.outlet, article.title, article.language,
  article.happened_at AS happenedAt, article.keywords`

const toGroupable = (row: GroupableRow): Groupable => {
  const { id, outlet, title, happenedAt, language, keywords } = row
  return {
    ...({ id, outlet, title } as Pick<Groupable, 'id' | 'outlet' | 'title'>),
    ...(happenedAt !== null && { happenedAt: Number(happenedAt) }),
    ...(language !== null && { language: String(language) }),
    keywords: JSON.parse(keywords),
  }
}

/**
 * Articles that stand in no event yet, oldest row first. By their own index: SQLite would take the one of events,
 * read all that wait, and sort them.
 */
export async function listUngrouped(db: Db, limit: number): Promise<Groupable[]> {
  const rows = await db.all<GroupableRow>(
    sql`SELECT ${groupable} FROM article INDEXED BY article_ungrouped
      WHERE event_id IS NULL ORDER BY id LIMIT ${limit}`,
  )
  return rows.map(toGroupable)
}

/** An event, and how many articles it has. */
export type Sized = { readonly id: number; readonly articles: number }

/** An event whose members are due to be looked at anew, and which version of it is meant: see `saveGrouping`. */
export type Due = Sized & { readonly version: number }

/** Events that have so many articles as to be due, oldest first. */
export const listDue = (db: Db, limit: number): Promise<Due[]> =>
  db.all<Due>(sql`SELECT id, articles, version FROM event
    WHERE articles >= review_at AND merged_into IS NULL ORDER BY id LIMIT ${limit}`)

/** The articles of these events by event, of each at most `limit`: those that fitted least. One statement. */
export async function listMembersOf(
  db: Db,
  events: readonly Sized[],
  limit: number,
): Promise<Map<number, Groupable[]>> {
  const ids = JSON.stringify(events.map(({ id }) => id))
  const place = sql`row_number() OVER (PARTITION BY article.event_id ORDER BY membership.score, article.id)`
  const all = (
    place: SQL,
  ) => sql`SELECT ${groupable}, article.event_id AS eventId, score, ${place} AS place
    FROM json_each(${ids}) AS wanted CROSS JOIN article ON article.event_id = wanted.value
    CROSS JOIN membership ON membership.article_id = article.id AND membership.valid_to IS NULL`
  // Only where some are left out: putting them in order reads each row three times more.
  const isCut = events.some(({ articles }) => articles > limit)
  const rows = await db.all<GroupableRow & { eventId: number; score: number }>(
    isCut ? sql`SELECT * FROM (${all(place)}) WHERE place <= ${limit}` : all(sql`0`),
  )
  rows.sort((a, b) => a.eventId - b.eventId || a.score - b.score || Number(a.id) - Number(b.id))
  const members = Map.groupBy(rows, ({ eventId }) => eventId)
  return new Map([...members].map(([id, own]) => [id, own.map(toGroupable)]))
}

/** Grows with each membership, and with each article that is taken out: far fewer memberships than 2^32 come between. */
export const MARK = sql`((SELECT count(*) FROM removed_article) * 4294967296
  + (SELECT coalesce(max(id), 0) FROM membership))`

/** How far grouping has come: a writer that read an older mark is refused. */
export async function groupingMark(db: Db): Promise<number> {
  const [row] = await db.all<{ mark: number }>(sql`SELECT ${MARK} AS mark`)
  return row?.mark ?? 0
}

/** The next free event id: one statement. Another writer may take it; the guard refuses the second. */
export async function nextEventId(db: Db): Promise<number> {
  const [row] = await db.all<{ id: number }>(sql`SELECT coalesce(max(id), 0) + 1 AS id FROM event`)
  return row?.id ?? 1
}

/** Of these slugs and their numbered successors, the ones that are taken. */
export async function takenSlugs(db: Db, slugs: readonly string[]): Promise<Set<string>> {
  const rows = await db.all<{ slug: string }>(sql`
    SELECT event.slug FROM json_each(${JSON.stringify(slugs)}) AS wanted
    JOIN event ON event.slug = wanted.value OR (event.slug >= wanted.value || '-' AND event.slug < wanted.value || '.')`)
  return new Set(rows.map(({ slug }) => slug))
}
