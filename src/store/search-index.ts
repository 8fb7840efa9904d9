// Fills the search index with what was stored before it or whose date changed since, and counts its frequent terms.
import { sql } from 'drizzle-orm'
import { indexedTermsOf, type Searchable, UNDATED } from '../core/search-terms.ts'
import { partsOf, runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { present } from './rows.ts'

/** An article that is not in the index as it should be: with all its wordings. */
export type Unindexed = Searchable & {
  readonly id: number
  /** Where the index has it, if it does, and where it belongs. */
  readonly searchAt?: number
  readonly at: number
  readonly headlines: readonly string[]
}

type UnindexedRow = Record<keyof Unindexed, string | number | null> & {
  readonly keywords: string
  readonly headlines: string
}

// The condition of the index `article_unindexed`, word for word: SQLite uses it for nothing else.
const unindexed = sql`search_at IS NOT coalesce(happened_at, -8640000000000000)`

/** The first such articles. By their own index: one statement, which reads nothing where there are none. */
export async function listUnindexed(db: Db, limit: number): Promise<Unindexed[]> {
  const rows = await db.all<UnindexedRow>(sql`
    SELECT id, title, summary, author, language, outlet, keywords, search_at AS searchAt,
      coalesce(happened_at, ${UNDATED}) AS at,
      (SELECT json_group_array(headline.title) FROM headline WHERE article_id = article.id) AS headlines
    FROM article INDEXED BY article_unindexed WHERE ${unindexed} ORDER BY id LIMIT ${limit}`)
  return rows.map((row) => {
    const { keywords, headlines, ...rest } = present(row)
    const lists = { keywords: JSON.parse(keywords), headlines: JSON.parse(headlines) }
    return { ...(rest as Omit<Unindexed, keyof typeof lists>), ...lists }
  })
}

/** Whether all articles can be found: one row read at most. */
export async function isIndexed(db: Db): Promise<boolean> {
  const rows = await db.all(
    sql`SELECT 1 FROM article INDEXED BY article_unindexed WHERE ${unindexed} LIMIT 1`,
  )
  return rows.length === 0
}

/**
 * Puts them into the index, out of where they stood in it. One batch; an article that got another wording since it
 * was read stays due.
 */
export async function indexArticles(db: Db, articles: readonly Unindexed[]): Promise<void> {
  const rows = articles.map((article) => {
    const { id, at, searchAt, headlines } = article
    return {
      ...{ id, at, searchAt, headlines: headlines.length },
      terms: [...indexedTermsOf(article)],
    }
  })
  for (const part of partsOf(rows)) {
    const each = sql`json_each(${part}) AS row CROSS JOIN json_each(row.value -> 'terms') AS term`
    await runBatch(db, [
      sql`DELETE FROM article_term WHERE (term, at, article_id) IN (
        SELECT term.value, row.value ->> 'searchAt', row.value ->> 'id' FROM ${each}
        WHERE row.value ->> 'searchAt' IS NOT NULL)`,
      // One may have been taken out meanwhile.
      sql`INSERT OR IGNORE INTO article_term (term, at, article_id)
        SELECT term.value, row.value ->> 'at', row.value ->> 'id' FROM ${each}
        WHERE EXISTS (SELECT 1 FROM article WHERE article.id = row.value ->> 'id')`,
      sql`UPDATE article SET search_at = row.value ->> 'at' FROM json_each(${part}) AS row
        WHERE article.id = row.value ->> 'id' AND row.value ->> 'headlines' = (
          SELECT count(*) FROM headline WHERE headline.article_id = article.id)`,
    ])
  }
}

/** Rarer terms need no count: whichever of two a search begins with, it reads few rows. */
const FREQUENT = 100

/** Counts the terms that at least a hundred articles have. One batch; it reads the whole index. */
export const countTerms = (db: Db): Promise<void> =>
  runBatch(db, [
    sql`DELETE FROM term_count`,
    sql`INSERT INTO term_count (term, articles)
      SELECT term, count(*) FROM article_term GROUP BY term HAVING count(*) >= ${FREQUENT}`,
  ])

/** How many articles have a term, as of the last daily count; those that few have are left out. One statement. */
export async function readTermCounts(
  db: Db,
  terms: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.all<{ term: string; articles: number }>(sql`SELECT term, articles
    FROM term_count WHERE term IN (SELECT value FROM json_each(${JSON.stringify(terms)}))`)
  return new Map(rows.map(({ term, articles }) => [term, articles]))
}
