// Reads articles page by page, newest first.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Relevance } from '../core/article.ts'
import type { Listed } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { type Position, pageBack } from './page.ts'
import { corrections, placed, settledOf, standsIn } from './placed.ts'
import { toArticle, toOutlet } from './rows.ts'
import { article, event, outlet } from './schema.ts'

export type ArticleFilter = {
  readonly occasion?: string
  readonly outlet?: string
  readonly language?: string
  /** An event's slug, or that of one that was put into it. */
  readonly event?: string
  readonly relevance?: Relevance
  readonly limit: number
  /** The last article of the page before: its `happenedAt` and id. */
  readonly after?: { readonly happenedAt?: Date; readonly id: number }
}

/** Articles with their outlets, newest first, the undated last. One statement, two where the dated ones end. */
export const listArticles = async (db: Db, filter: ArticleFilter): Promise<Listed[]> => {
  const { after } = filter
  const from: Position | undefined = after && {
    id: after.id,
    ...(after.happenedAt && { at: after.happenedAt }),
  }
  const rows = await pageBack(
    { at: article.happenedAt, id: article.id },
    from,
    filter.limit,
    (where, size) =>
      db
        .with(...corrections)
        .select({ article, outlet })
        .from(article)
        .innerJoin(outlet, eq(outlet.slug, article.outlet))
        .leftJoin(event, sql`${event.id} = ${placed}`)
        .where(and(where, ...conditions(filter)))
        .orderBy(desc(article.happenedAt), desc(article.id))
        .limit(size),
  )
  return rows.map((row) => ({ article: toArticle(row.article), outlet: toOutlet(row.outlet) }))
}

const conditions = (filter: ArticleFilter) => [
  filter.occasion === undefined ? undefined : eq(event.occasion, filter.occasion),
  filter.event === undefined ? undefined : standsIn(settledOf(filter.event)),
  filter.outlet === undefined ? undefined : eq(article.outlet, filter.outlet),
  filter.language === undefined ? undefined : eq(article.language, filter.language),
  filter.relevance === undefined ? undefined : eq(article.relevance, filter.relevance),
]
