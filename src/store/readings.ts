// Which articles were read with another lexicon than today's, and what reading them anew changed.
import { sql } from 'drizzle-orm'
import type { Article } from '../core/article.ts'
import type { Anew } from '../core/read-anew.ts'
import { indexedTermsOf, UNDATED } from '../core/search-terms.ts'
import { partsOf, runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { present } from './rows.ts'

/** An article with what was read of it, under another reading. */
export type Unread = Pick<
  Article,
  | 'id'
  | 'key'
  | 'outlet'
  | 'title'
  | 'author'
  | 'language'
  | 'summary'
  | 'happenedAt'
  | 'relevance'
  | 'keywords'
> & {
  readonly headlines: readonly string[]
  /** Its keywords as they are stored, to the letter. */
  readonly was: string
}

type UnreadRow = Record<Exclude<keyof Unread, 'keywords'>, string | number | null> & {
  readonly was: string
  readonly happenedAt: number | null
  readonly headlines: string
}

/** Articles that this reading did not read, at most `limit`. One statement; where there are none it reads two rows. */
export async function listUnread(db: Db, reading: string, limit: number): Promise<Unread[]> {
  // Two ranges of one index: what is unlike a value is found in no other way without reading all.
  const due = sql.raw('SELECT id FROM article INDEXED BY article_read WHERE')
  const rows = await db.all<UnreadRow>(sql`
    SELECT article.id, key, outlet, title, author, language, summary, relevance, keywords AS was,
      happened_at AS happenedAt,
      (SELECT json_group_array(headline.title) FROM headline WHERE article_id = article.id) AS headlines
    FROM (${due} read_by < ${reading} UNION ALL ${due} read_by > ${reading} LIMIT ${limit}) AS due
    CROSS JOIN article ON article.id = due.id`)
  return rows.map((row) => {
    const { happenedAt, headlines, ...rest } = present(row)
    const lists = { keywords: JSON.parse(row.was), headlines: JSON.parse(headlines) }
    const time = happenedAt === undefined ? {} : { happenedAt: new Date(happenedAt) }
    return { ...(rest as Omit<Unread, keyof typeof lists | 'happenedAt'>), ...lists, ...time }
  })
}

/** An article as it was read, and what it is by today's reading. */
export type ReadAnew = { readonly article: Unread; readonly anew: Anew }

/**
 * Stores what was read anew, in the search index too, in one batch for some 300 articles. One that somebody changed
 * since, or that the index does not have as it should, stays due. Counts follow by their triggers, and an event of which
 * a member has other keywords is reviewed next, and what read it before is refused. How many have other keywords by now.
 */
export async function saveReadings(
  db: Db,
  reading: string,
  read: readonly ReadAnew[],
): Promise<number> {
  const changes = read.map(rowOf)
  for (const part of partsOf(changes)) {
    // The first two change nothing of what this goes by.
    const rows = sql`json_each(${part}) AS row CROSS JOIN article ON article.id = row.value ->> 'id'
      AND article.keywords = row.value ->> 'was'
      AND article.search_at IS coalesce(article.happened_at, ${UNDATED})`
    await runBatch(db, [
      sql`DELETE FROM article_term WHERE (term, at, article_id) IN (
        SELECT term.value, article.search_at, article.id
        FROM ${rows} CROSS JOIN json_each(row.value -> 'gone') AS term)`,
      sql`INSERT OR IGNORE INTO article_term (term, at, article_id)
        SELECT term.value, article.search_at, article.id
        FROM ${rows} CROSS JOIN json_each(row.value -> 'come') AS term`,
      sql`UPDATE article SET read_by = ${reading}, keywords = coalesce(new.keywords, article.keywords),
          relevance = iif(new.why IS NULL, article.relevance, 'about'),
          admitted_by = coalesce(new.why, article.admitted_by)
        FROM (SELECT article.id AS id, row.value ->> 'keywords' AS keywords, row.value ->> 'why' AS why
          FROM ${rows}) AS new
        WHERE article.id = new.id`,
      sql`UPDATE event SET version = version + 1, review_at = min(review_at, articles) WHERE articles > 0 AND id IN (
        SELECT article.event_id FROM json_each(${part}) AS row CROSS JOIN article
          ON article.id = row.value ->> 'id' AND article.keywords = row.value ->> 'keywords')`,
    ])
  }
  return changes.filter(({ keywords }) => keywords !== undefined).length
}

type Row = {
  readonly id: number
  readonly was: string
  readonly why?: string | undefined
  /** As they are now, where they are others, with the terms that the index has to lose and to get. */
  readonly keywords?: string
  readonly gone?: readonly string[]
  readonly come?: readonly string[]
}

function rowOf({ article, anew: { keywords, admittedBy: why } }: ReadAnew): Row {
  const { id, was } = article
  const row = { id, was, why }
  const now = JSON.stringify(keywords)
  if (now === was) return row
  const [before, after] = [indexedTermsOf(article), indexedTermsOf({ ...article, keywords })]
  const [gone, come] = [before.difference(after), after.difference(before)]
  return { ...row, keywords: now, gone: [...gone], come: [...come] }
}
