// One step of reaching back, one question further: pace, request, entries, and one batch that stores it all.
import type { Gate } from '../core/relevance.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Endpoint } from '../feeds/endpoints/endpoint.ts'
import type { RobotsMemory } from '../feeds/robots-memory.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import { findStep, putOff, type Step, saveSetback } from '../store/back-fill.ts'
import type { Db } from '../store/db.ts'
import { takePace } from '../store/pace.ts'
import { LONGEST_DELAY, takeNextStep } from '../store/save-plan.ts'
import { findOut, type Keys, questionOf } from './ask-step.ts'
import type { BackFillMessage } from './message.ts'
import { recordSetback } from './setback.ts'
import { type StoreReport, storeFinding } from './store-finding.ts'

export type BackFillContext = {
  readonly db: Db
  readonly dossier: Dossier
  readonly gate: Gate
  readonly environment: FetchEnvironment
  readonly endpoints: Readonly<Partial<Record<Endpoint['name'], Endpoint>>>
  readonly queue: Queue<BackFillMessage>
  readonly keys: Keys
  /** What the pauses between requests are multiplied by: 1, and 0 in a test that waits for nothing. */
  readonly pace: number
  readonly robots: RobotsMemory
  /** The time of the day: pauses are real, whatever time a message goes by. */
  readonly clock: () => Date
  /** A number from 0 to 1, for jitter. */
  readonly random: () => number
}

export type BackFillReport =
  | StoreReport
  | { readonly outcome: 'waits' | 'open' | 'failed'; readonly reason: string }

/**
 * Asks what a step asks next, as of `at`, and sends the message of the question after it. A second delivery
 * writes nothing. Rejects only where D1 or the queue does.
 */
export async function backFill(
  context: BackFillContext,
  id: number,
  at: Date,
): Promise<BackFillReport> {
  const step = await findStep(context.db, id)
  if (step === undefined) return { outcome: 'skipped', reason: 'no such step' }
  if (step.state !== 'open' || step.queuedAt?.getTime() !== at.getTime()) {
    return { outcome: 'skipped', reason: 'asked already, or by another message' }
  }
  const endpoint = context.endpoints[step.endpoint as Endpoint['name']]
  const question = questionOf(context, step)
  const request = endpoint?.request(question)
  if (endpoint === undefined || request === undefined) return skip(context, step, at)
  const paceMs = endpoint.paceMs * context.pace
  const { host } = new URL(request.url)
  const turn = await takePace(context.db, host, context.clock(), paceMs)
  if (turn !== undefined) return wait(context, step, at, turn)
  const finding = await findOut(context, { request, endpoint, step, question }, at)
  const now = context.clock()
  if (finding.kind !== 'found') {
    const setback = await recordSetback(context, step, finding, { now, host })
    if (!setback.rests) await goOn(context, step, at)
    return { outcome: setback.outcome, reason: setback.reason }
  }
  const due = later(at, now, paceMs)
  const report = await storeFinding(context, { step, endpoint, finding, at, due })
  if (report.outcome === 'answered') await send(context, step.id, due, paceMs)
  if (report.outcome === 'done') await goOn(context, step, at)
  return report
}

async function skip(context: BackFillContext, step: Step, at: Date): Promise<BackFillReport> {
  const isLocked = step.endpoint === 'guardian' && context.keys.guardian === undefined
  const reason = isLocked ? 'No key for it is set.' : 'It takes none of the words to search for.'
  await saveSetback(context.db, step, { state: 'skipped', failures: 0, reason })
  await goOn(context, step, at)
  return { outcome: 'skipped', reason }
}

/** As somebody else has the turn, the message comes again when the host may be asked. */
async function wait(
  context: BackFillContext,
  step: Step,
  at: Date,
  turn: Date,
): Promise<BackFillReport> {
  const due = later(at, turn, 0)
  const delay = turn.getTime() - context.clock().getTime()
  if (await putOff(context.db, step, due)) await send(context, step.id, due, delay)
  return { outcome: 'waits', reason: `The host is asked again at ${turn.toISOString()}.` }
}

/** A step that has ended, or waits for another try, leaves its place in the line to the next one. */
async function goOn(context: BackFillContext, step: Step, at: Date): Promise<void> {
  const due = later(at, context.clock(), 0)
  const next = await takeNextStep(context.db, step, due)
  if (next !== undefined) await send(context, next, due, 0)
}

/** What is due much later has no message: it is taken up then, and a queue that is lost loses nothing. */
async function send(
  { queue }: BackFillContext,
  step: number,
  due: Date,
  delayMs: number,
): Promise<void> {
  if (delayMs > LONGEST_DELAY) return
  // Whole seconds are what a queue knows (Cloudflare Queues, batching and delays).
  const delaySeconds = Math.max(0, Math.ceil(delayMs / 1000))
  await queue.send({ step, at: due.toISOString() }, { delaySeconds })
}

/** Never the time of the message before: a message is known by its time. */
const later = (at: Date, from: Date, ms: number): Date =>
  new Date(Math.max(at.getTime() + 1, from.getTime() + ms))
