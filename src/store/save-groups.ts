// What the group job reads and writes: ungrouped articles, candidate events, and one guarded batch.
import { type SQL, sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import type { EventState } from '../core/grouping.ts'
import type { Evidence } from '../core/news-event.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'

export type Ungrouped = {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly language?: string
  readonly happenedAt?: number
  readonly keywords: readonly Keyword[]
}

/** Articles that stand in no event yet, oldest row first. */
export async function listUngrouped(db: Db, limit: number): Promise<Ungrouped[]> {
  const rows = await db.all<Record<keyof Ungrouped, string | number | null>>(sql`
    SELECT id, key, title, language, happened_at AS happenedAt, keywords FROM article
    WHERE event_id IS NULL ORDER BY id LIMIT ${limit}`)
  return rows.map(({ happenedAt, language, keywords, ...row }) => ({
    ...(row as Pick<Ungrouped, 'id' | 'key' | 'title'>),
    ...(happenedAt !== null && { happenedAt: Number(happenedAt) }),
    ...(language !== null && { language: String(language) }),
    keywords: JSON.parse(String(keywords)),
  }))
}

/** How far grouping has come: a writer that read an older mark is refused. */
export async function groupingMark(db: Db): Promise<number> {
  const [row] = await db.all<{ mark: number }>(
    sql`SELECT coalesce(max(id), 0) AS mark FROM membership`,
  )
  return row?.mark ?? 0
}

/** A stored event as grouping sees it, the slug of its seed, and the keywords under which it was found. */
export type Candidate = {
  readonly event: EventState<number>
  readonly seed?: string
  readonly keywords: readonly string[]
}

type EventRow = {
  id: number
  seed: string | null
  firstAt: number | null
  lastAt: number | null
  keywords: string
  articles: number
  probes: string | null
}

/** Days since 1970 from which to which a keyword is looked for. */
export type Probe = { readonly keyword: string; readonly from: number; readonly to: number }

/** Rows of the keyword index that one look-up reads at most. */
const INDEX_ROWS = 5000

/** Events that stand under one of the probes, and every seeded event: one statement. */
export async function findCandidates(db: Db, probes: readonly Probe[]): Promise<Candidate[]> {
  const rows = await db.all<EventRow>(sql`
    WITH hit AS (SELECT event_keyword.event_id AS id, event_keyword.keyword AS keyword
      FROM json_each(${JSON.stringify(probes)}) AS probe
      JOIN event_keyword ON event_keyword.keyword = probe.value ->> 'keyword'
        AND event_keyword.day BETWEEN probe.value ->> 'from' AND probe.value ->> 'to'
      GROUP BY 1, 2 LIMIT ${INDEX_ROWS}),
    found AS (SELECT id, json_group_array(keyword) AS probes FROM hit GROUP BY id)
    SELECT event.id, seed, first_at AS firstAt, last_at AS lastAt, keywords, articles, NULL AS probes
      FROM event WHERE seed IS NOT NULL AND occasion <> 'background'
    UNION ALL
    SELECT event.id, seed, first_at, last_at, keywords, articles, probes
      FROM found JOIN event ON event.id = found.id WHERE seed IS NULL AND merged_into IS NULL`)
  return rows.map(({ id, seed, firstAt, lastAt, keywords, articles, probes }) => ({
    event: {
      id,
      vector: new Map(JSON.parse(keywords) as [string, number][]),
      // A seeded event's own words stand for one member.
      size: articles + (seed === null ? 0 : 1),
      ...(firstAt !== null && { firstAt }),
      ...(lastAt !== null && { lastAt }),
    },
    ...(seed !== null && { seed }),
    keywords: probes === null ? [] : JSON.parse(probes),
  }))
}

export type GroupedArticle = {
  readonly id: number
  readonly eventId: number
  readonly evidence: Evidence
}

export type FoundedEvent = {
  readonly id: number
  readonly slug: string
  readonly label: string
  readonly occasion: string
}

export type Grouping = {
  readonly articles: readonly GroupedArticle[]
  /** New states of all events that took an article. */
  readonly events: readonly EventState<number>[]
  readonly founded: readonly FoundedEvent[]
  /** `(keyword, day, event)` under which events are found from now on. */
  readonly index: readonly (readonly [keyword: string, day: number, event: number])[]
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

/**
 * Saves a grouping in one batch, if nobody grouped since `mark`; else rejects with a NOT NULL error of the
 * table `guard`, and nothing was written.
 */
export async function saveGrouping(
  db: Db,
  grouping: Grouping,
  mark: number,
  now: Date,
): Promise<void> {
  await runBatch(db, [
    sql`INSERT INTO guard (ok) SELECT CASE WHEN (SELECT coalesce(max(id), 0) FROM membership) = ${mark} THEN 1 END`,
    sql`DELETE FROM guard`,
    ...eventStatements(grouping, now),
    ...membershipStatements(grouping, now),
    sql`INSERT OR IGNORE INTO event_keyword (keyword, day, event_id)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(grouping.index)})`,
  ])
}

/**
 * Whether an error says that somebody else was first, so that the job may run again: the guard's refusal,
 * or an event's number or slug that the dossier took meanwhile.
 */
export const isOvertaken = (error: unknown): boolean => {
  const said = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)
  return /constraint failed: (?:guard\.ok|event\.(?:id|slug))\b/.test(said)
}

function eventStatements({ events, founded }: Grouping, now: Date): SQL[] {
  const ownOf = ({ size, seed }: EventState) => size - (seed === undefined ? 0 : 1)
  const states = events.map((event) => ({
    id: event.id,
    keywords: JSON.stringify([...event.vector]),
    articles: ownOf(event),
    firstAt: event.firstAt,
    lastAt: event.lastAt,
  }))
  return [
    sql`INSERT INTO event (id, slug, label, occasion, keywords, founded_at)
      SELECT value ->> 'id', value ->> 'slug', value ->> 'label', value ->> 'occasion', '[]', ${now.getTime()}
      FROM json_each(${JSON.stringify(founded)})`,
    sql`UPDATE event SET keywords = state.value ->> 'keywords', articles = state.value ->> 'articles',
        first_at = state.value ->> 'firstAt', last_at = state.value ->> 'lastAt', version = version + 1
      FROM json_each(${JSON.stringify(states)}) AS state WHERE event.id = state.value ->> 'id'`,
  ]
}

function membershipStatements({ articles, founded }: Grouping, now: Date): SQL[] {
  const at = now.getTime()
  const founders = new Set(founded.map(({ id }) => id))
  const rows = articles.map(({ id, eventId, evidence: { rule, score, shared } }) => {
    const kind = rule === 'founder' && founders.has(eventId) ? 'event founded' : 'joined'
    return { id, eventId, rule, score, kind, evidence: JSON.stringify(shared) }
  })
  const list = sql`json_each(${JSON.stringify(rows)})`
  return [
    sql`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
      SELECT value ->> 'id', value ->> 'eventId', ${at}, value ->> 'score', value ->> 'rule',
        value ->> 'evidence' FROM ${list}`,
    sql`UPDATE article SET event_id = row.value ->> 'eventId' FROM ${list} AS row
      WHERE article.id = row.value ->> 'id'`,
    sql`INSERT INTO change (at, kind, article_id, event_id, detail)
      SELECT ${at}, value ->> 'kind', value ->> 'id', value ->> 'eventId', '{}' FROM ${list}`,
  ]
}
