// Keeps the counts that pages show: what changed since the last time, or all where nothing was counted with these days.
import { handListed } from '../core/copied.ts'
import { refusalsOf } from '../core/readers.ts'
import { referenceTree } from '../core/reference-tree.ts'
import { spanOfEvent } from '../core/silence-event.ts'
import { datedOf, spanOf } from '../core/silence-judge.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { listWaiting } from '../store/copied-articles.ts'
import type { Db } from '../store/db.ts'
import { findNearMark, saveNear, searchNearReference } from '../store/read-copies.ts'
import { groupingMark } from '../store/read-groups.ts'
import { isOvertaken } from '../store/save-groups.ts'
import { checkArticles, checkSums } from '../store/tally-check.ts'
import {
  markTally,
  readTallyState,
  stepTally,
  type TallyGround,
  type TallySpans,
} from '../store/tally-step.ts'
import { compareWaiting } from './compare-copies.ts'

export type TallyReport = {
  /** All was held against the days: at first, and where an occasion began or the dossier has other ones. */
  readonly recounted: boolean
  readonly steps: number
  /** Steps were left for the next time: until then pages count what waits. */
  readonly left: boolean
}

/** Steps of one run: 50,000 articles, 20,000 days of listings, some 13 s, of the 30 that a consumer of a queue has. */
const STEPS = 10
/** Articles of one step: 1 s to compare them, and some 40,000 rows written in 0.3 s (local workerd). */
const ARTICLES = 5000
/** A step that was overtaken takes so many times fewer when it looks again: while an import is placed, a second is long. */
const FEWER = 4

/** What a dossier counts by, as of `now`. */
export const groundOf = (dossier: Dossier, now: Date): TallyGround => ({
  occasions: datedOf(dossier.occasions(now)).map(spanOf),
  events: dossier.events.map(spanOfEvent),
  spoken: [
    ...handListed(dossier).keys(),
    ...refusalsOf(dossier).flatMap(({ key, of }) => [key, of]),
  ],
})

/**
 * Three statements where nothing waits, else at most 24 a step, and one more for each hundred events. Stopped half-way, it
 * goes on from there: where days changed, from the beginning, and finds mended what it had come to.
 */
export async function tally(db: Db, dossier: Dossier, now: Date): Promise<TallyReport> {
  const spans = groundOf(dossier, now)
  const { current } = await readTallyState(db, spans)
  if (!current) {
    await checkArticles(db, spans)
    await markTally(db, spans)
  }
  let most = ARTICLES
  for (let steps = 0; ; steps++) {
    const waiting = await readTallyState(db, spans)
    const left = waiting.articles || waiting.listings
    if (!left || steps === STEPS) {
      if (!left) await keepTree(db, dossier)
      return { recounted: !current, steps, left }
    }
    const isDone = await step(db, dossier, spans, { most, listings: waiting.listings })
    if (!isDone) most = Math.ceil(most / FEWER)
  }
}

/** False: articles were placed meanwhile, and nothing was written. */
async function step(
  db: Db,
  dossier: Dossier,
  spans: TallySpans,
  { most, listings }: { readonly most: number; readonly listings: boolean },
): Promise<boolean> {
  const mark = await groupingMark(db)
  const waiting = await listWaiting(db, most)
  const compared = await compareWaiting(db, dossier, waiting)
  try {
    await stepTally(db, spans, { ...waiting, compared, mark, listings })
    return true
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return false
  }
}

/**
 * Keeps which articles the reference's tree is made of, so that a page compares those alone: all that it is
 * looked for among where they would not show the same tree.
 */
async function keepTree(db: Db, dossier: Dossier): Promise<void> {
  const mark = await findNearMark(db, dossier)
  if (mark === undefined) return
  const near = await searchNearReference(db, dossier)
  const tree = referenceTree(dossier, near)
  const inTree = new Set(tree.map(({ id }) => id))
  const few = near.filter(({ article }) => inTree.has(article.id))
  const isSame = JSON.stringify(referenceTree(dossier, few)) === JSON.stringify(tree)
  const ids = (isSame ? few : near).map(({ article }) => article.id)
  await saveNear(db, dossier, ids, mark)
}

export type RecountTallyReport = {
  /** Counts that differ from what the articles say: none, unless something changed them past the triggers. */
  readonly drifted: number
}

/** Once a day: holds all counts against the articles, so that a drift heals, and says how much there was. */
export async function recountAll(db: Db, dossier: Dossier, now: Date): Promise<RecountTallyReport> {
  await tally(db, dossier, now)
  const drifted = (await checkSums(db)) + (await checkArticles(db, groundOf(dossier, now)))
  if (drifted > 0) await tally(db, dossier, now)
  return { drifted }
}
