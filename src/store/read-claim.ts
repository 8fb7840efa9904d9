// Reads the articles that share concepts with a claim, over the search index.
import { sql } from 'drizzle-orm'
import { cursorOf, meetConcepts, type Posting } from '../core/claim-articles.ts'
import type { Cursor } from '../core/page.ts'
import { SHARED_CONCEPTS } from '../core/reference.ts'
import { UNDATED } from '../core/search-terms.ts'
import type { Db } from './db.ts'
import { type FoundArticle, readFound } from './read-found.ts'

/** Of each concept so many postings a page: a claim has up to seven concepts. */
const EACH = 80
/** As many as somebody reads through. */
const LIMIT = 40

export type ClaimArticle = FoundArticle & { readonly concepts: readonly string[] }

export type ClaimArticles = {
  /** Articles about the subject with at least two of the concepts, the newest first, the undated last. */
  readonly items: readonly ClaimArticle[]
  /** Where the next page begins; absent: all was looked at. */
  readonly next?: Cursor
}

/**
 * Two statements, whatever the corpus holds: 80 rows a concept and 40 articles. A page may hold fewer articles
 * than there is room for, or none, and still have a next one.
 */
export async function listOnClaim(
  db: Db,
  concepts: readonly string[],
  after?: Cursor,
): Promise<ClaimArticles> {
  const at = after === undefined ? Number.MAX_SAFE_INTEGER : (after.at?.getTime() ?? UNDATED)
  const id = after?.id ?? Number.MAX_SAFE_INTEGER
  // As one list a concept: what is told row by row out of a list counts as read once more.
  const lists = await db.all<{ concept: string; places: string }>(sql`
    SELECT concept.value AS concept, (
      SELECT json_group_array(json_array(at, article_id)) FROM (
        SELECT at, article_id FROM article_term
        WHERE term = 'c:' || concept.value AND (at, article_id) < (${at}, ${id})
        ORDER BY at DESC, article_id DESC LIMIT ${EACH})) AS places
    FROM json_each(${JSON.stringify(concepts)}) AS concept`)
  const postings = lists.flatMap(({ concept, places }) =>
    placesIn(places).map(([at, id]): Posting => ({ concept, at, id })),
  )
  const { rows, end } = meetConcepts(postings, {
    ...{ each: EACH, fewest: SHARED_CONCEPTS, limit: LIMIT },
  })
  const found = await readFound(
    db,
    rows.map(({ id }) => id),
  )
  const shared = new Map(rows.map(({ id, concepts }) => [id, concepts]))
  return {
    items: found
      .filter(({ article }) => article.relevance === 'about')
      .map((one) => ({ ...one, concepts: shared.get(one.article.id) ?? [] })),
    ...(end && { next: cursorOf(end, UNDATED) }),
  }
}

const placesIn = (json: string) => JSON.parse(json) as [at: number, id: number][]
