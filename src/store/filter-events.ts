// Lists events by who told of them: the latest first, looking at so many at most, however few fit.
import { type SQL, sql } from 'drizzle-orm'
import type { EventSummary } from '../core/news-event.ts'
import type { Db } from './db.ts'
import type { LookedPage, Position } from './page.ts'
import { idsOf } from './placed.ts'
import { listEvents, positionOf } from './read-events.ts'
import { pendingOf } from './tally-pending.ts'

/** What one article about the subject in the event must have, all of it. */
export type Teller = {
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  /** ISO 3166-1 alpha-2, of its outlet. */
  readonly country?: string | undefined
  readonly ownership?: string | undefined
}

export type Asked = {
  readonly occasion?: string | undefined
  readonly teller: Teller
  readonly limit: number
  readonly after?: Position | undefined
}

/** Events looked at for one page, some six rows each: an outlet may have told of none of thousands. */
export const MOST_EVENTS = 500
/** The first look takes so many times as many as are shown; the second the rest. */
const WIDER = 4

/** A page in at most two looks of five statements. */
export async function filterEvents(db: Db, asked: Asked): Promise<LookedPage<EventSummary>> {
  const { teller, limit, occasion } = asked
  const items: EventSummary[] = []
  let [after, looked, ended] = [asked.after, 0, false]
  for (const size of sizesOf(limit)) {
    const seen = await listEvents(db, {
      limit: size,
      ...(occasion !== undefined && { occasion }),
      ...(after && { after }),
    })
    const told = await findToldBy(
      db,
      seen.map(({ event }) => event.id),
      teller,
    )
    items.push(...seen.filter(({ event }) => told.has(event.id)))
    looked += seen.length
    ended = seen.length < size
    const last = seen.at(-1)
    if (last !== undefined) after = positionOf(last)
    if (ended || items.length > limit) break
  }
  const isFull = items.length > limit
  const last = isFull ? items[limit - 1] : undefined
  const next = last ? positionOf(last) : ended ? undefined : after
  return { items: items.slice(0, limit), ...(next && { next }), looked, capped: !isFull && !ended }
}

const sizesOf = (limit: number): number[] => {
  const first = Math.min(MOST_EVENTS, WIDER * limit + 1)
  return first < MOST_EVENTS ? [first, MOST_EVENTS - first] : [first]
}

/** Those of these events that hold such an article, by the stored counts and what waits to be counted. One statement. */
async function findToldBy(db: Db, ids: readonly number[], teller: Teller): Promise<Set<number>> {
  const { outlet, language, country, ownership } = teller
  const own = idsOf(ids)
  const waiting = sql`(${pendingOf(sql`(SELECT article_id FROM untallied)`, [])})`
  const is = (column: SQL, value: string | undefined) =>
    value === undefined ? sql`true` : sql`${column} = ${value}`
  const rows = await db.all<{ id: number }>(sql`
    SELECT DISTINCT event_id AS id FROM (
      SELECT event_id, cell.outlet FROM (
        SELECT event_id, outlet, language, about FROM tally_event_outlet WHERE event_id IN ${own}
        UNION ALL SELECT event_id, outlet, language, n * about FROM ${waiting} WHERE event_id IN ${own}) AS cell
      WHERE ${is(sql`cell.outlet`, outlet)} AND ${is(sql`cell.language`, language)}
      GROUP BY event_id, cell.outlet, language HAVING sum(about) > 0) AS told
    JOIN outlet ON outlet.slug = told.outlet
    WHERE ${is(sql`outlet.country`, country)} AND ${is(sql`outlet.ownership ->> 'type'`, ownership)}`)
  return new Set(rows.map(({ id }) => id))
}
