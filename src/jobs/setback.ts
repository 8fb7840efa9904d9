// What a step is left with when it could not be asked or was asked in vain: another try later, or its end.
import { nextCheck } from '../feeds/backoff.ts'
import type { Finding } from '../feeds/endpoints/endpoint.ts'
import type { Failure, FeedState } from '../feeds/state.ts'
import { type Step, saveSetback } from '../store/back-fill.ts'
import type { Db } from '../store/db.ts'
import { restStatement } from '../store/pace.ts'

export type Vain = Failure | Exclude<Finding, { kind: 'found' }>

export type Setback = {
  readonly outcome: 'open' | 'failed'
  readonly reason: string
  /** The host rests: nothing else is to be asked of it now. */
  readonly rests: boolean
}

/** With the pauses of live feeds between them, from a quarter of an hour on, about four hours in all. */
const TRIES = 5

// What no waiting mends.
const LASTING: ReadonlySet<FeedState> = new Set(['robots', 'refused address', 'too large'])

const isLasting = (vain: Vain): boolean =>
  vain.kind === 'failed' ? LASTING.has(vain.state) : vain.kind === 'refused' && vain.lasting

// Who says no, or not now, says it of all that we might ask.
const isOfHost = (vain: Vain): boolean =>
  vain.kind === 'failed' ? vain.state === 'busy' : vain.kind === 'refused' && !vain.lasting

type Context = { readonly db: Db; readonly random: () => number }

/**
 * Records a question that brought nothing: the step waits, twice as long each time and as long as the server
 * asks for, and has failed after five tries, or at once where no waiting mends it. Other steps go on.
 */
export async function recordSetback(
  { db, random }: Context,
  step: Step,
  vain: Vain,
  { now, host }: { readonly now: Date; readonly host: string },
): Promise<Setback> {
  const { reason } = vain
  const failures = step.failures + 1
  const retryAfter = vain.kind === 'failed' ? vain.retryAfter : undefined
  const pause = { failures, intervalMs: 0, retryAfter }
  const next = nextCheck('busy', pause, now, random) ?? now
  const rests = isOfHost(vain)
  const also = rests ? [restStatement(host, next)] : []
  const isOver = isLasting(vain) || failures >= TRIES
  const left = isOver ? { state: 'failed' as const } : { state: 'open' as const, next }
  await saveSetback(db, step, { ...left, failures, reason, also })
  return { outcome: left.state, reason, rests }
}
