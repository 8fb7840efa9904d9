// Reads events whose slugs begin as one that leads nowhere: for whoever mistyped an address.
import { and, asc, gte, isNull, lt } from 'drizzle-orm'
import type { Db } from './db.ts'
import { event } from './schema.ts'

/** A founded event's slug begins with its day: so many signs. */
const DAY_LENGTH = 10

/** Slugs of events of the same day as a slug, or that begin with the same ten signs. One statement over an index. */
export async function listBeginningAs(db: Db, slug: string, limit: number): Promise<string[]> {
  const start = slug.slice(0, DAY_LENGTH)
  const rows = await db
    .select({ slug: event.slug })
    .from(event)
    // No slug has a sign beyond `z`.
    .where(and(gte(event.slug, start), lt(event.slug, `${start}~`), isNull(event.mergedInto)))
    .orderBy(asc(event.slug))
    .limit(limit)
  return rows.map(({ slug }) => slug)
}
