// Reads outlets, each with how many articles we hold of it.
import { asc, count, eq, type SQL } from 'drizzle-orm'
import type { OutletSummary } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { toOutlet } from './rows.ts'
import { article, outlet } from './schema.ts'

/** All outlets by name. One statement. */
export const listOutlets = (db: Db): Promise<OutletSummary[]> => readOutlets(db, undefined)

export const findOutlet = async (db: Db, slug: string): Promise<OutletSummary | undefined> =>
  (await readOutlets(db, eq(outlet.slug, slug)))[0]

const readOutlets = async (db: Db, where: SQL | undefined): Promise<OutletSummary[]> => {
  const rows = await db
    .select({ outlet, articles: count(article.id) })
    .from(outlet)
    .leftJoin(article, eq(article.outlet, outlet.slug))
    .where(where)
    .groupBy(outlet.slug)
    .orderBy(asc(outlet.name), asc(outlet.slug))
  return rows.map((row) => ({ outlet: toOutlet(row.outlet), articles: row.articles }))
}
