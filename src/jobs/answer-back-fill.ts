// Messages of the back-fill queue: each is answered by itself, a step with one question, the rest by taking up.

import { gateOf } from '../core/gate.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { ENDPOINTS } from '../feeds/endpoints/endpoints.ts'
import type { RobotsMemory } from '../feeds/robots-memory.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import type { Db } from '../store/db.ts'
import { type BackFillContext, backFill } from './back-fill.ts'
import { log, reasonOf } from './log.ts'
import { backFillMessage } from './message.ts'
import { takeUpSteps } from './plan-back-fill.ts'

/** Seconds before a message whose answer could not be stored comes again. */
const RETRY_DELAY = 30

/** Rules of hosts, as long as the isolate lives. */
const robots: RobotsMemory = new Map()

type Around = {
  readonly environment: FetchEnvironment
  readonly env: Pick<Env, 'BACKFILL' | 'BACK_FILL_PACE' | 'GUARDIAN_KEY'>
}

export async function answerBackFill(
  db: Db,
  dossier: Dossier,
  { environment, env }: Around,
  messages: readonly Message[],
): Promise<void> {
  const context: BackFillContext = {
    ...{ db, dossier, environment, robots },
    gate: gateOf(dossier),
    endpoints: ENDPOINTS,
    queue: env.BACKFILL,
    keys: env.GUARDIAN_KEY ? { guardian: env.GUARDIAN_KEY } : {},
    pace: env.BACK_FILL_PACE === '0' ? 0 : 1,
    clock: () => new Date(),
    random: Math.random,
  }
  for (const message of messages) await handle(context, message)
}

async function handle(context: BackFillContext, message: Message): Promise<void> {
  const read = backFillMessage.safeParse(message.body)
  if (!read.success) {
    log('back-fill', { error: 'A message that is none of ours.', id: message.id })
    message.retry()
    return
  }
  const { at: time, ...asked } = read.data
  const at = new Date(time)
  try {
    const report =
      'step' in asked
        ? await backFill(context, asked.step, at)
        : { steps: await takeUpSteps(context.db, context.queue, at, lostOf(asked.takeUp)) }
    log('back-fill', { ...asked, ...report })
    message.ack()
  } catch (error) {
    log('back-fill', { ...asked, error: reasonOf(error) })
    message.retry({ delaySeconds: RETRY_DELAY })
  }
}

const lostOf = (takeUp: 'lost' | 'all') => (takeUp === 'all' ? 'all' : 'late')
