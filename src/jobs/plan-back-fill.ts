// Plans reaching back for the newest occasion, and puts steps that nobody has under way on the queue.
import { newestOccasion, planSteps } from '../core/plan-back-fill.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { type Lost, savePlan, takeFirstSteps } from '../store/save-plan.ts'
import type { BackFillMessage } from './message.ts'

/** Queues takes at most 100 messages in one call (Cloudflare Queues, limits). */
const CALL = 100

/** How many steps of the newest occasion are new or open again; those that are done stay so. */
export async function planNewest(db: Db, dossier: Dossier, now: Date): Promise<number> {
  const newest = newestOccasion(dossier, now)
  if (newest === undefined) return 0
  return savePlan(db, planSteps(dossier, { occasion: newest.slug }, now), now)
}

/**
 * Sends a message for the first step of each line in which none is under way, and says how many. Stopped
 * before they are sent, they are lost and taken up by a later call. `all` are lost after a restart of a
 * queue that keeps none.
 */
export async function takeUpSteps(
  db: Db,
  queue: Queue<BackFillMessage>,
  at: Date,
  lost?: Lost,
): Promise<number> {
  const steps = await takeFirstSteps(db, at, lost)
  const messages = steps.map((step) => ({ body: { step, at: at.toISOString() } }))
  for (let from = 0; from < messages.length; from += CALL) {
    await queue.sendBatch(messages.slice(from, from + CALL))
  }
  return steps.length
}
