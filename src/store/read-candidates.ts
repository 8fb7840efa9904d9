// Finds the events that some articles may belong to, through the index of keywords and days.
import { type SQL, sql } from 'drizzle-orm'
import type { EventState } from '../core/event-state.ts'
import { WINDOW_DAYS } from '../core/nearness.ts'
import type { Db } from './db.ts'

/** A stored event as grouping sees it, and the slug of its seed. */
export type Candidate = Omit<EventState, 'mass' | 'seed'> & { readonly seed?: string }

type EventRow = {
  id: number
  seed: string | null
  firstAt: number | null
  lastAt: number | null
  keywords: string
  articles: number
  mergedInto: number | null
}

/** A keyword, and a day since 1970 around which it is looked for. */
export type Probe = { readonly keyword: string; readonly day: number }

/**
 * Rows of the keyword index that a probe reads on either side of its day, the nearest: what keeps the cost flat. With
 * twelve the B-cubed F1 of a labelled stream was .770 by date and .786 shuffled, with eight .773 and .783.
 */
const NEAREST = 8

/** Of the events that each probe meets, the ones that are read. */
export type Choice = (met: readonly (readonly number[])[]) => readonly number[]

/** Events that are read whatever the probes meet: of these ids, and seeded by these slugs. */
export type Always = { readonly ids: readonly number[]; readonly seeds: readonly string[] }

/**
 * Events that stand under one of the probes and are chosen, and those that are read always: two statements, three where
 * one of them was merged, which is found as what it became.
 */
export async function findCandidates(
  db: Db,
  probes: readonly Probe[],
  { ids, seeds }: Always,
  choose: Choice,
): Promise<Candidate[]> {
  const met = new Set(choose(await findMet(db, probes)))
  for (const id of ids) met.delete(id)
  // Oldest first, so that the same events always stand in the same order.
  const oldestFirst = [...met].sort((a, b) => a - b)
  const rows = await db.all<EventRow>(
    sql`${seededBy(seeds)} UNION ALL ${ofIds([...ids, ...oldestFirst])}`,
  )
  const asked = new Set(ids)
  const merged = rows.flatMap(({ id, mergedInto }) => (asked.has(id) ? [] : (mergedInto ?? [])))
  if (merged.length > 0) rows.push(...(await readEvents(db, [...new Set(merged)])))
  const whole = rows.filter(({ mergedInto }) => mergedInto === null)
  return [...new Map(whole.map((row) => [row.id, toCandidate(row)])).values()]
}

// Counted and compared outside of SQL: D1 charges each row anew that a statement sorts or puts together.
async function findMet(db: Db, probes: readonly Probe[]): Promise<number[][]> {
  const [keyword, day] = [sql`probe.value ->> 0`, sql`(probe.value ->> 1)`]
  const near = (days: SQL, order: SQL) => sql`(SELECT json_group_array(event_id) FROM (
    SELECT event_id FROM event_keyword WHERE keyword = ${keyword} AND day ${days}
    ORDER BY day ${order} LIMIT ${NEAREST}))`
  const list = JSON.stringify(probes.map(({ keyword, day }) => [keyword, day]))
  const rows = await db.all<{ before: string; after: string }>(sql`
    SELECT ${near(sql`BETWEEN ${day} - ${WINDOW_DAYS} AND ${day}`, sql`DESC`)} AS before,
      ${near(sql`BETWEEN ${day} + 1 AND ${day} + ${WINDOW_DAYS}`, sql`ASC`)} AS after
    FROM json_each(${list}) AS probe`)
  return rows.map(({ before, after }) => [...JSON.parse(before), ...JSON.parse(after)])
}

const CELLS = sql`event.id, event.seed, event.first_at AS firstAt, event.last_at AS lastAt,
  event.keywords, event.articles, event.merged_into AS mergedInto`

// CROSS JOIN keeps SQLite from starting at the table of events, which it would read whole.
const ofIds = (ids: readonly number[]) => sql`SELECT ${CELLS}
  FROM ${listed(ids)} AS wanted CROSS JOIN event ON event.id = wanted.id`

// Written out, some thousand of them at most: D1 charges each value of a JSON parameter as a row read.
const listed = (ids: readonly number[]): SQL => {
  const values = ids.map((id) => `(${BigInt(id)})`).join()
  return ids.length === 0
    ? sql`(SELECT 0 AS id WHERE false)`
    : sql`(SELECT column1 AS id FROM (VALUES ${sql.raw(values)}))`
}

const seededBy = (slugs: readonly string[]) => sql`SELECT ${CELLS}
  FROM json_each(${JSON.stringify(slugs)}) AS wanted CROSS JOIN event ON event.seed = wanted.value`

const readEvents = (db: Db, ids: readonly number[]) => db.all<EventRow>(ofIds(ids))

const toCandidate = ({ id, seed, firstAt, lastAt, keywords, articles }: EventRow): Candidate => ({
  id,
  vector: new Map(JSON.parse(keywords) as [string, number][]),
  // A seeded event's own words stand for one member.
  size: articles + (seed === null ? 0 : 1),
  ...(firstAt !== null && { firstAt }),
  ...(lastAt !== null && { lastAt }),
  ...(seed !== null && { seed }),
})
