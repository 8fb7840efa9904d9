// Once a day: counts anew in how many events each keyword stands and how many articles have a term, and learns what outlets write around titles.
import { learnBoilerplate, type Segment } from '../core/boilerplate.ts'
import { gateOf } from '../core/gate.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { listLargestOutlets, listNewestTitles, saveBoilerplate } from '../store/boilerplate.ts'
import type { Db } from '../store/db.ts'
import { recountFrequencies } from '../store/frequencies.ts'
import { countTerms } from '../store/search-index.ts'

export type RecountReport = {
  /** Outlets whose titles were read. */
  readonly outlets: number
  readonly segments: number
}

/** Outlets that are read, the largest first: the rest have next to no titles to learn from. */
const OUTLETS = 800
/** Outlets of one statement: with 500 titles each it answers with about 1 MB. */
const OUTLETS_AT_ONCE = 20

/** Does all three, in at most 47 statements. */
export async function recount(db: Db, dossier: Dossier, now: Date): Promise<RecountReport> {
  await recountFrequencies(db, now)
  await countTerms(db)
  const { concepts } = gateOf(dossier)
  const outlets = await listLargestOutlets(db, OUTLETS)
  const learnt = new Map<string, readonly Segment[]>()
  for (let at = 0; at < outlets.length; at += OUTLETS_AT_ONCE) {
    const titles = await listNewestTitles(db, outlets.slice(at, at + OUTLETS_AT_ONCE))
    for (const [outlet = '', segments] of learnBoilerplate(titles, concepts))
      learnt.set(outlet, segments)
  }
  await saveBoilerplate(db, learnt)
  return { outlets: outlets.length, segments: [...learnt.values()].flat().length }
}
