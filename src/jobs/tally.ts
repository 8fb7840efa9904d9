// Keeps the counts that pages show: what changed since the last time, or all where nothing was counted with these days.

import { spanOfEvent } from '../core/silence-event.ts'
import { datedOf, spanOf } from '../core/silence-judge.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import {
  listTallies,
  readTallyState,
  recountTally,
  STEP,
  stepTally,
  type TallySpans,
} from '../store/tally-step.ts'

export type TallyReport = {
  /** All was counted anew: at first, and where an occasion began or the dossier has other days. */
  readonly recounted: boolean
  readonly steps: number
  /** Steps were left for the next time: until then pages count what waits. */
  readonly left: boolean
}

/** Steps of one run: 20,000 articles. */
const STEPS = 20

const spansOf = (dossier: Dossier, now: Date): TallySpans => ({
  occasions: datedOf(dossier.occasions(now)).map(spanOf),
  events: dossier.events.map(spanOfEvent),
})

/** One statement where nothing waits, twelve for each thousand articles. Stopped half-way, it goes on from there. */
export async function tally(db: Db, dossier: Dossier, now: Date): Promise<TallyReport> {
  const spans = spansOf(dossier, now)
  let { waiting, current } = await readTallyState(db, spans)
  const recounted = !current
  if (recounted) await recountTally(db, spans)
  let steps = 0
  if (!recounted)
    for (; waiting > 0 && steps < STEPS; steps++) {
      await stepTally(db, spans)
      waiting = waiting > STEP ? (await readTallyState(db, spans)).waiting : 0
    }
  return { recounted, steps, left: !recounted && waiting > 0 }
}

export type RecountTallyReport = {
  /** Counts that differ from what the articles say: none, unless something changed them past the triggers. */
  readonly drifted: number
}

/** Once a day: counts all anew, so that a drift heals, and says how much there was. */
export async function recountAll(db: Db, dossier: Dossier, now: Date): Promise<RecountTallyReport> {
  await tally(db, dossier, now)
  const before = await listTallies(db)
  await recountTally(db, spansOf(dossier, now))
  return { drifted: before.symmetricDifference(await listTallies(db)).size }
}
