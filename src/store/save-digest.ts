// Writes what the digest tells, once: items, the filters that they stand under, and how far the record was told.
import { asc, eq, sql } from 'drizzle-orm'
import type { Telling, Told, ToldFamilies } from '../core/digest.ts'
import { filtersOf } from '../core/digest-filter.ts'
import { partsOf, runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { guardedBy } from './guard.ts'
import { idsOf } from './placed.ts'
import { event } from './schema.ts'
import { digestFamily, digestMark } from './schema-digest.ts'

/** How far the digest is. */
export type DigestMark = {
  /** The last line of the record that was told or passed over. */
  readonly changeId: number
  /** No item of later on is dated before. */
  readonly nextAt: Date
}

const START: DigestMark = { changeId: 0, nextAt: new Date(-8.64e15) }

export const readMark = async (db: Db): Promise<DigestMark> =>
  (await db.select().from(digestMark).where(eq(digestMark.id, 1)).get()) ?? START

/** The families that were told of these events and of those with these slugs, by slug: one statement. */
export async function listToldFamilies(
  db: Db,
  ids: readonly number[],
  slugs: readonly string[],
): Promise<ToldFamilies> {
  const rows = await db
    .select({ slug: event.slug, family: digestFamily.family })
    .from(event)
    .innerJoin(digestFamily, eq(digestFamily.eventId, event.id))
    .where(
      sql`${event.id} IN (SELECT id FROM ${idsOf(ids)} UNION
        SELECT id FROM event WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)})))`,
    )
    .orderBy(asc(event.id))
  return new Map(
    [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, own]) => [
      slug,
      new Set(own.map(({ family }) => family)),
    ]),
  )
}

/** Which of these keys were told: one statement. */
export async function findTold(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.all<{ key: string }>(sql`SELECT key FROM digest_item
    WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
  return new Set(rows.map(({ key }) => key))
}

/**
 * Saves items, in this order, if nobody told since `mark`; else rejects with a NOT NULL error of the table
 * `guard`, and nothing was written.
 */
export async function saveTelling(
  db: Db,
  { told, families }: Telling,
  mark: DigestMark,
  next: DigestMark,
): Promise<void> {
  const { changeId, nextAt } = mark
  const markOf = (column: string, absent: number) =>
    sql`coalesce((SELECT ${sql.raw(column)} FROM digest_mark WHERE id = 1), ${absent})`
  await runBatch(db, [
    ...guardedBy(sql`${markOf('change_id', START.changeId)} = ${changeId}
      AND ${markOf('next_at', START.nextAt.getTime())} = ${nextAt.getTime()}`),
    ...partsOf(told.map(rowOf)).flatMap((part) => [
      sql`INSERT INTO digest_item (key, at, kind, title, text, links)
        SELECT value ->> 'key', value ->> 'at', value ->> 'kind', value ->> 'title', value ->> 'text',
          value -> 'links'
        FROM json_each(${part}) ORDER BY key`,
      sql`INSERT INTO digest_listing (filter, at, item)
        SELECT filter.value, digest_item.at, digest_item.id
        FROM json_each(${part}) AS row CROSS JOIN digest_item ON digest_item.key = row.value ->> 'key'
          CROSS JOIN json_each(row.value, '$.filters') AS filter`,
    ]),
    sql`INSERT OR IGNORE INTO digest_family (event_id, family)
      SELECT value ->> 'event', value ->> 'family' FROM json_each(${JSON.stringify(families)})`,
    sql`INSERT INTO digest_mark (id, change_id, next_at) VALUES (1, ${next.changeId}, ${next.nextAt.getTime()})
      ON CONFLICT (id) DO UPDATE SET change_id = excluded.change_id, next_at = excluded.next_at`,
  ])
}

const rowOf = ({ item, facets }: Told) => ({
  ...item,
  at: item.at.getTime(),
  filters: filtersOf(facets),
})
