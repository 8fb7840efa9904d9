// Reads what has a page of its own, in parts by id: a part is the same range for good, and costs what it lists.
import { and, asc, gt, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { staysApart } from './placed.ts'
import { article, event } from './schema.ts'
import { outlet } from './schema-outlets.ts'

/** Ids a part; the protocol allows 50,000 addresses, and a Worker should not write for long. */
export const PART = 5000
/** Outlets in one list: the protocol's bound, and some hundred times what there are. */
const OUTLETS = 50_000

/** How many parts articles and events fill. One statement, two rows. */
export async function countParts(db: Db): Promise<{ articles: number; events: number }> {
  const row = await db
    .select({
      article: sql<number | null>`(SELECT max(id) FROM article)`,
      event: sql<number | null>`(SELECT max(id) FROM event)`,
    })
    .from(sql`(SELECT 1)`)
    .get()
  const parts = (last: number | null | undefined) => Math.ceil((last ?? 0) / PART)
  return { articles: parts(row?.article), events: parts(row?.event) }
}

export type Listing<Key> = { readonly key: Key; readonly changed?: Date }

/**
 * Articles of a part, counted from 1, with when something on their pages last changed: first seen, another
 * wording, another event. One statement, some five rows an article.
 */
export async function listArticlePages(db: Db, part: number): Promise<Listing<number>[]> {
  // By name: of a single table drizzle leaves the name out, and a subquery has an `id` of its own.
  const seen = sql`article.first_seen_at`
  const wording = sql`(SELECT max(seen_at) FROM headline WHERE headline.article_id = article.id)`
  const joined = sql`(SELECT valid_from FROM membership
    WHERE membership.article_id = article.id AND valid_to IS NULL)`
  const rows = await db
    .select({
      key: article.id,
      changed: sql<number>`max(${seen}, coalesce(${wording}, ${seen}), coalesce(${joined}, ${seen}))`,
    })
    .from(article)
    .where(and(gt(article.id, (part - 1) * PART), lte(article.id, part * PART)))
    .orderBy(asc(article.id))
  return rows.map(({ key, changed }) => ({ key, changed: new Date(changed) }))
}

/**
 * Founded events of a part that lead nowhere else, with their last line of the record; the dossier's own are
 * listed from the dossier. One statement.
 */
export async function listEventPages(db: Db, part: number): Promise<Listing<string>[]> {
  const rows = await db
    .select({
      key: event.slug,
      changed: sql<number | null>`(SELECT at FROM change WHERE change.event_id = event.id
        ORDER BY change.id DESC LIMIT 1)`,
    })
    .from(event)
    .where(
      and(
        gt(event.id, (part - 1) * PART),
        lte(event.id, part * PART),
        isNull(event.mergedInto),
        isNull(event.seed),
        gt(event.articles, 0),
        staysApart(sql`${event.id}`),
      ),
    )
    .orderBy(asc(event.id))
  return rows.map(({ key, changed }) => ({
    key,
    ...(changed !== null && { changed: new Date(changed) }),
  }))
}

/** Slugs of all outlets, at most 50,000. One statement. */
export async function listOutletPages(db: Db): Promise<Listing<string>[]> {
  return await db.select({ key: outlet.slug }).from(outlet).orderBy(asc(outlet.slug)).limit(OUTLETS)
}
