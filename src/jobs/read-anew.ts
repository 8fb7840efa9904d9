// Reads what is stored with today's lexicon where it was read with another one: what a dossier learns reaches the past.
import { readAnew } from '../core/read-anew.ts'
import { readingOf } from '../core/reading.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { listUnread, saveReadings } from '../store/readings.ts'
import { isIndexed } from '../store/search-index.ts'

export type ReadAnewReport = {
  readonly read: number
  /** Of those, the ones with other keywords by now, and the mentions that turned out to be about the subject. */
  readonly changed: number
  readonly raised: number
}

/** Articles of one batch: with keywords as they were and as they are, some 600 KB of parameters. */
const BATCH = 250
/** Batches of one run: 100,000 articles take twenty quarter hours. */
const BATCHES = 20

/**
 * Reads at most 5,000 articles; what is left is taken by the next sweep. Stopped half-way, it goes on from there. It
 * waits for the search index, which must have an article before it can be changed there.
 */
export async function readStoredAnew(db: Db, dossier: Dossier): Promise<ReadAnewReport> {
  const reading = readingOf(dossier)
  const report = { read: 0, changed: 0, raised: 0 }
  for (let batch = 0; batch < BATCHES; batch++) {
    const articles = await listUnread(db, reading, BATCH)
    if (articles.length === 0 || !(await isIndexed(db))) break
    const read = articles.map((article) => ({ article, anew: readAnew(article, dossier) }))
    report.changed += await saveReadings(db, reading, read)
    report.read += read.length
    report.raised += read.filter(({ anew }) => anew.admittedBy !== undefined).length
    if (articles.length < BATCH) break
  }
  return report
}
