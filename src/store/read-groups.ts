// What the group job reads: ungrouped articles, how far grouping has come, candidate events, free names.
import { sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import type { EventState } from '../core/grouping.ts'
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

/** Events that are looked at for one batch: those that stand under most of its keywords. */
const CANDIDATES = 2000

/**
 * Events that stand under one of the probes, and every seeded event: one statement. CROSS JOIN keeps SQLite
 * from starting at the table of events, and `seed > ''` is the form of IS NOT NULL that it takes the index
 * for: both read every event otherwise.
 */
export async function findCandidates(db: Db, probes: readonly Probe[]): Promise<Candidate[]> {
  const rows = await db.all<EventRow>(sql`
    WITH found AS (SELECT event_id AS id, json_group_array(DISTINCT event_keyword.keyword) AS probes
      FROM json_each(${JSON.stringify(probes)}) AS probe
      CROSS JOIN event_keyword ON event_keyword.keyword = probe.value ->> 'keyword'
        AND event_keyword.day BETWEEN probe.value ->> 'from' AND probe.value ->> 'to'
      GROUP BY event_id ORDER BY count(DISTINCT event_keyword.keyword) DESC, event_id DESC
      LIMIT ${CANDIDATES})
    SELECT id, seed, first_at AS firstAt, last_at AS lastAt, keywords, articles, NULL AS probes
      FROM event WHERE seed > '' AND occasion <> 'background'
    UNION ALL
    SELECT event.id, seed, first_at, last_at, keywords, articles, probes
      FROM found CROSS JOIN event ON event.id = found.id WHERE seed IS NULL AND merged_into IS NULL`)
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
