// Reads lists of events with their counts, and the occasions they stand on, as corrections have them.
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { EventSummary } from '../core/news-event.ts'
import { NO_COUNTS } from '../core/shelf.ts'
import { isCopyIn } from './copied-articles.ts'
import type { Db } from './db.ts'
import { type Position, pageBack } from './page.ts'
import { idsOf, isToldIn, placed, standsIn, staysApart } from './placed.ts'
import { present } from './rows.ts'
import { article, event } from './schema.ts'
import { outlet } from './schema-outlets.ts'
import { tallyEvent } from './schema-tally.ts'
import { eventTally, readOccasionTallies } from './tally.ts'

export type EventFilter = {
  readonly occasion?: string
  readonly limit: number
  /** The last event of the page before; with the order `latest` only. */
  readonly after?: Position
  /** `latest` first (the default); `shelf`: seeded events first, then the largest. */
  readonly order?: 'latest' | 'shelf'
}

const isCopy = isCopyIn(placed)
const about = sql`(${article.relevance} = 'about' AND NOT ${isCopy})`
const family = sql`coalesce(${outlet.familySlug}, ${outlet.slug})`
const distinct = (what: SQL | AnySQLiteColumn) =>
  sql<number>`count(DISTINCT CASE WHEN ${about} THEN ${what} END)`

/** What stands behind a figure: only articles about the subject count, and copies with their origin. */
const counts = {
  articles: sql<number>`count(CASE WHEN ${about} THEN 1 END)`,
  outlets: distinct(article.outlet),
  families: distinct(family),
  languages: distinct(article.language),
}

const passing = sql<number>`count(CASE WHEN ${article.relevance} <> 'about' THEN 1 END)`
const copies = sql<number>`count(CASE WHEN ${isCopy} THEN 1 END)`
const NONE = { counts: NO_COUNTS, copies: 0, passing: 0 }

/**
 * Events that neither the machine nor a correction put into another, with their counts: one statement, another
 * where some are to be counted anew.
 */
export const listEvents = async (db: Db, filter: EventFilter): Promise<EventSummary[]> => {
  const rows = await readEvents(db, filter)
  const stale = rows.filter((row) => row.stale === 1).map(({ event }) => event.id)
  const counted = new Map((await countEvents(db, stale)).map((row) => [row.id, row]))
  return rows.map(({ event, stale, ...tally }) => {
    const { counts, copies, passing } = stale === 1 ? (counted.get(event.id) ?? NONE) : tally
    return { event: present(event), counts, copies, passing }
  })
}

const countEvents = async (db: Db, ids: readonly number[]) =>
  ids.length === 0
    ? []
    : await db
        .select({ id: placed, counts, copies, passing })
        .from(article)
        .innerJoin(outlet, eq(outlet.slug, article.outlet))
        .where(standsIn(idsOf(ids)))
        .groupBy(placed)

// As was counted, while nothing waits to be: one row is read of each event anyway.
const holdsAbout = sql`iif(EXISTS (SELECT 1 FROM untallied), ${isToldIn(sql`${event.id}`)},
  coalesce(${tallyEvent.articles} + ${tallyEvent.copies}, 0) > 0)`

// An event that is only mentioned in passing is none to show, unless the dossier knows it.
const isTold = sql`(${event.seed} IS NOT NULL OR ${holdsAbout}
  OR NOT EXISTS (SELECT 1 FROM article AS told WHERE told.event_id = ${event.id}))`

// Without its keywords, which are most of a row, and which no list shows.
const { id, slug, label, seed, occasion, firstAt, lastAt } = event
const shown = { id, slug, label, seed, occasion, firstAt, lastAt }

const selectEvents = (db: Db) =>
  db
    .select({ event: shown, ...eventTally })
    .from(event)
    .leftJoin(tallyEvent, eq(tallyEvent.eventId, event.id))

/** Where an event stands in the order `latest`. */
export const positionOf = ({ event: { id, firstAt } }: EventSummary): Position => ({
  id,
  ...(firstAt && { at: firstAt }),
})

const readEvents = (db: Db, { occasion, limit, after, order }: EventFilter) => {
  const here = and(
    isNull(event.mergedInto),
    staysApart(sql`${event.id}`),
    isTold,
    occasion === undefined ? undefined : eq(event.occasion, occasion),
  )
  if (order === 'shelf')
    return selectEvents(db)
      .where(here)
      .orderBy(sql`${event.seed} IS NULL`, desc(event.articles), asc(event.id))
      .limit(limit)
  return pageBack({ at: event.firstAt, id: event.id }, after, limit, (where, size) =>
    selectEvents(db)
      .where(and(here, where))
      .orderBy(desc(event.firstAt), desc(event.id))
      .limit(size),
  )
}

/** How much stands on each occasion, in how many events that hold an article about it. One statement. */
export const countOccasions = readOccasionTallies
