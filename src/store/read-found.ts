// Reads articles that were found, by their ids.
import { eq, sql } from 'drizzle-orm'
import type { Listed } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { idsOf, placed } from './placed.ts'
import { toListed } from './rows.ts'
import { article, event } from './schema.ts'
import { outlet } from './schema-outlets.ts'

export type FoundArticle = Listed & {
  /** The event in which it stands, as corrections have it. */
  readonly event?: { readonly slug: string; readonly label: string; readonly occasion: string }
}

/** Articles by their ids, in that order, with where they stand as corrections have it. One statement. */
export async function readFound(db: Db, ids: readonly number[]): Promise<FoundArticle[]> {
  if (ids.length === 0) return []
  const { slug, label, occasion } = event
  const rows = await db
    .select({ article, outlet, event: { slug, label, occasion } })
    .from(sql`${idsOf(ids)} AS wanted`)
    .innerJoin(article, sql`${article.id} = wanted.id`)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .leftJoin(event, sql`${event.id} = ${placed}`)
  const byId = new Map(rows.map((row) => [row.article.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    return { ...toListed(row), ...(row.event && { event: row.event }) }
  })
}
