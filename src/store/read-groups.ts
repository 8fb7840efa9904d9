// What the group job reads: ungrouped articles, how far grouping has come, candidate events, free names.
import { type SQL, sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import type { EventState } from '../core/event-state.ts'
import { WINDOW_DAYS } from '../core/grouping.ts'
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

/** Articles that stand in no event yet, oldest row first. */
export async function listUngrouped(db: Db, limit: number): Promise<Groupable[]> {
  const rows = await db.all<GroupableRow>(
    sql`SELECT ${groupable} FROM article WHERE event_id IS NULL ORDER BY id LIMIT ${limit}`,
  )
  return rows.map(toGroupable)
}

/** An event whose members are due to be looked at anew, and how many it has. */
export type Due = { readonly id: number; readonly articles: number }

/** Events that have so many articles as to be due, oldest first. */
export const listDue = (db: Db, limit: number): Promise<Due[]> =>
  db.all<Due>(sql`SELECT id, articles FROM event
    WHERE articles >= review_at AND merged_into IS NULL ORDER BY id LIMIT ${limit}`)

/** The articles of these events by event, of each at most `limit`: those that fitted least. One statement. */
export async function listMembersOf(
  db: Db,
  events: readonly number[],
  limit: number,
): Promise<Map<number, Groupable[]>> {
  const rows = await db.all<GroupableRow & { eventId: number }>(sql`
    SELECT * FROM (SELECT ${groupable}, article.event_id AS eventId,
        row_number() OVER (PARTITION BY article.event_id ORDER BY membership.score, article.id) AS place
      FROM json_each(${JSON.stringify(events)}) AS wanted
      CROSS JOIN article ON article.event_id = wanted.value
      CROSS JOIN membership ON membership.article_id = article.id AND membership.valid_to IS NULL)
    WHERE place <= ${limit}`)
  const members = Map.groupBy(rows, ({ eventId }) => eventId)
  return new Map([...members].map(([id, own]) => [id, own.map(toGroupable)]))
}

/** How far grouping has come: a writer that read an older mark is refused. */
export async function groupingMark(db: Db): Promise<number> {
  const [row] = await db.all<{ mark: number }>(
    sql`SELECT coalesce(max(id), 0) AS mark FROM membership`,
  )
  return row?.mark ?? 0
}

/** A stored event as grouping sees it, and the slug of its seed. */
export type Candidate = Omit<EventState, 'mass' | 'seed'> & { readonly seed?: string }

type EventRow = {
  id: number
  seed: string | null
  firstAt: number | null
  lastAt: number | null
  keywords: string
  articles: number
}

/** A keyword, and a day since 1970 around which it is looked for. */
export type Probe = { readonly keyword: string; readonly day: number }

/** Rows of the keyword index that a probe reads on either side of its day, the nearest: what keeps the cost flat. */
const NEAREST = 12
/** Events that are looked at for one batch: those that most of its probes meet. */
const CANDIDATES = 1000

/**
 * Events that stand under one of the probes or have one of the ids, and every seeded event: one statement. What
 * was merged is found as what it became. CROSS JOIN keeps SQLite from starting at the table of events, and
 * INDEXED BY from going through it for those with a seed: both read every event otherwise.
 */
export async function findCandidates(
  db: Db,
  probes: readonly Probe[],
  ids: readonly number[],
): Promise<Candidate[]> {
  const near = (days: SQL, order: SQL) => sql`SELECT near.value AS id FROM probe, json_each((
    SELECT json_group_array(event_id) FROM (SELECT event_id FROM event_keyword
      WHERE keyword = probe.keyword AND day ${days} ORDER BY day ${order} LIMIT ${NEAREST}))) AS near`
  const rows = await db.all<EventRow>(sql`
    WITH probe AS MATERIALIZED (SELECT value ->> 'keyword' AS keyword, value ->> 'day' AS day
      FROM json_each(${JSON.stringify(probes)})),
    met AS (
      ${near(sql`BETWEEN probe.day - ${WINDOW_DAYS} AND probe.day`, sql`DESC`)} UNION ALL
      ${near(sql`BETWEEN probe.day + 1 AND probe.day + ${WINDOW_DAYS}`, sql`ASC`)}),
    found AS (SELECT id FROM met GROUP BY id ORDER BY count(*) DESC, id DESC LIMIT ${CANDIDATES}),
    wanted AS (SELECT coalesce(event.merged_into, event.id) AS id
      FROM found CROSS JOIN event ON event.id = found.id
      UNION SELECT value FROM json_each(${JSON.stringify(ids)})
      UNION SELECT id FROM event INDEXED BY event_seed_unique
        WHERE seed IS NOT NULL AND occasion <> 'background')
    SELECT event.id, seed, first_at AS firstAt, last_at AS lastAt, keywords, articles
      FROM wanted CROSS JOIN event ON event.id = wanted.id WHERE merged_into IS NULL`)
  return rows.map(({ id, seed, firstAt, lastAt, keywords, articles }) => ({
    id,
    vector: new Map(JSON.parse(keywords) as [string, number][]),
    // A seeded event's own words stand for one member.
    size: articles + (seed === null ? 0 : 1),
    ...(firstAt !== null && { firstAt }),
    ...(lastAt !== null && { lastAt }),
    ...(seed !== null && { seed }),
  }))
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
