// Reads the list of feeds, as far as another program can use it.
import { asc, eq } from 'drizzle-orm'
import type { OutletLabel } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { toOutlet } from './rows.ts'
import { feed, outlet } from './schema-outlets.ts'

export type ListedFeed = {
  readonly url: string
  readonly scope: string
  readonly outlet: OutletLabel
}

/** Feeds that are listed now, by outlet. One statement. */
export async function listFeedList(db: Db): Promise<ListedFeed[]> {
  const rows = await db
    .select({ url: feed.url, scope: feed.scope, outlet })
    .from(feed)
    .innerJoin(outlet, eq(outlet.slug, feed.outlet))
    .where(eq(feed.listed, true))
    .orderBy(asc(outlet.name), asc(outlet.slug), asc(feed.id))
  return rows.map((row) => ({ ...row, outlet: toOutlet(row.outlet) }))
}
