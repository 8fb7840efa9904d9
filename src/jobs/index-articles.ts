// Puts into the search index what was stored before it was there, or whose date became another one.
import type { Db } from '../store/db.ts'
import { indexArticles, listUnindexed } from '../store/search-index.ts'

/** Articles of one batch: with some thirty terms each, 400 KB of parameters and 15,000 rows written. */
const BATCH = 500
/** Batches of one run: 100,000 articles take twenty quarter hours, and a run 40 statements. */
const BATCHES = 10

/** Indexes at most 5,000 articles; what is left is taken by the next sweep. Stopped half-way, it goes on from there. */
export async function indexMissing(db: Db): Promise<{ readonly indexed: number }> {
  let indexed = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const articles = await listUnindexed(db, BATCH)
    await indexArticles(db, articles)
    indexed += articles.length
    if (articles.length < BATCH) break
  }
  return { indexed }
}
