// Reads what the digest told: the newest items under a filter, or those of closed days and weeks.
import { asc, desc, eq, type InferSelectModel, sql } from 'drizzle-orm'
import { type DigestFilter, keyOfFilter } from '../core/digest-filter.ts'
import type { DigestItem, DigestKind } from '../core/digest-item.ts'
import {
  type ClosedPeriod,
  GRID,
  PERIOD_ITEMS,
  type Period,
  periodOf,
  type Rhythm,
} from '../core/digest-periods.ts'
import type { Db } from './db.ts'
import { settledOf } from './placed.ts'
import { event } from './schema.ts'
import { digestItem, digestListing, digestMark } from './schema-digest.ts'
import { outlet } from './schema-outlets.ts'

/** The newest first, at most `limit`: two rows read an item, however rare the filter is. One statement. */
export const listDigest = async (
  db: Db,
  filter: DigestFilter,
  limit: number,
): Promise<DigestItem[]> => {
  const rows = await db
    .select({ item: digestItem })
    .from(digestListing)
    .innerJoin(digestItem, eq(digestItem.id, digestListing.item))
    .where(eq(digestListing.filter, keyOfFilter(filter)))
    .orderBy(desc(digestListing.at), desc(digestListing.item))
    .limit(limit)
  return rows.map(({ item }) => toItem(item))
}

/**
 * The last closed periods that have an item, the newest first. A period is closed once no item can be dated
 * within it any more: what is read of it stays. One statement.
 */
export const listClosed = async (
  db: Db,
  filter: DigestFilter,
  rhythm: Rhythm,
  periods: number,
): Promise<ClosedPeriod[]> => {
  const { length, origin } = GRID[rhythm]
  const key = keyOfFilter(filter)
  // The remainder of what lies before 1970 is negative.
  const startOf = (at: string) =>
    sql.raw(`(${at}) - (((${at}) - ${origin}) % ${length} + ${length}) % ${length}`)
  const before = (at: ReturnType<typeof startOf>) =>
    sql`(SELECT max(at) FROM digest_listing WHERE filter = ${key} AND at < ${at})`
  const rows = await db.all<RawItem & { start: number }>(sql`
    WITH RECURSIVE
      open (at) AS (SELECT next_at FROM digest_mark WHERE id = 1),
      period (at, n) AS (
        SELECT ${before(sql`(SELECT ${startOf('open.at')} FROM open)`)}, 1
        UNION ALL
        SELECT ${before(startOf('period.at'))}, n + 1 FROM period WHERE at IS NOT NULL AND n < ${periods})
    SELECT ${startOf('period.at')} AS start, item.*
    FROM period CROSS JOIN digest_item AS item ON item.id IN (
      SELECT listing.item FROM digest_listing AS listing WHERE listing.filter = ${key}
        AND listing.at >= ${startOf('period.at')} AND listing.at <= period.at
      ORDER BY listing.at, listing.item LIMIT ${PERIOD_ITEMS + 1})
    WHERE period.at IS NOT NULL`)
  // Not by SQLite, whose sorter would read each row once more.
  const inOrder = rows.sort((a, b) => b.start - a.start || a.id - b.id)
  return [...Map.groupBy(inOrder, ({ start }) => start)].map(([start, own]) =>
    toClosed(periodOf(new Date(start), rhythm), own.map(toRawItem)),
  )
}

/** One period under a filter; undefined: it is not closed yet. Two statements. */
export const findClosed = async (
  db: Db,
  filter: DigestFilter,
  period: Period,
): Promise<ClosedPeriod | undefined> => {
  const mark = await db.select().from(digestMark).where(eq(digestMark.id, 1)).get()
  if (mark === undefined || mark.nextAt < period.until) return undefined
  const rows = await db
    .select({ item: digestItem })
    .from(digestListing)
    .innerJoin(digestItem, eq(digestItem.id, digestListing.item))
    .where(
      sql`${digestListing.filter} = ${keyOfFilter(filter)}
        AND ${digestListing.at} >= ${period.from.getTime()} AND ${digestListing.at} < ${period.until.getTime()}`,
    )
    .orderBy(asc(digestListing.at), asc(digestListing.item))
    .limit(PERIOD_ITEMS + 1)
  return toClosed(
    period,
    rows.map(({ item }) => toItem(item)),
  )
}

const toClosed = (period: Period, items: readonly DigestItem[]): ClosedPeriod => ({
  period,
  items: items.slice(0, PERIOD_ITEMS),
  more: items.length > PERIOD_ITEMS,
})

const toItem = ({ id: _, kind, ...item }: InferSelectModel<typeof digestItem>): DigestItem => ({
  ...item,
  kind: kind as DigestKind,
})

type RawItem = Omit<InferSelectModel<typeof digestItem>, 'at' | 'links'> & {
  readonly at: number
  readonly links: string
}

const toRawItem = ({ key, kind, title, text, at, links }: RawItem): DigestItem => ({
  ...{ key, title, text, kind: kind as DigestKind },
  links: JSON.parse(links) as DigestItem['links'],
  at: new Date(at),
})

/** The event to which a slug leads in the end; undefined: no event has it. One statement. */
export const findEventName = (
  db: Db,
  slug: string,
): Promise<{ slug: string; label: string } | undefined> =>
  db
    .select({ slug: event.slug, label: event.label })
    .from(event)
    .where(sql`${event.id} = ${settledOf(slug)}`)
    .get()

export const findOutletName = (db: Db, slug: string): Promise<{ name: string } | undefined> =>
  db.select({ name: outlet.name }).from(outlet).where(eq(outlet.slug, slug)).get()
