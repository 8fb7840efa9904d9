// What a step asks an endpoint next, and what comes back.
import { searchTerms } from '../core/plan-back-fill.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { ask } from '../feeds/ask.ts'
import type { Endpoint, Finding, Question, Request } from '../feeds/endpoints/endpoint.ts'
import { type RobotsMemory, recallRobots } from '../feeds/robots-memory.ts'
import type { Failure } from '../feeds/state.ts'
import type { FetchEnvironment } from '../feeds/visit.ts'
import type { Step } from '../store/back-fill.ts'
import { reasonOf } from './log.ts'

/** Secrets by endpoint, where they are set. */
export type Keys = Readonly<Partial<Record<Endpoint['name'], string>>>

export function questionOf(
  { dossier, keys }: { readonly dossier: Dossier; readonly keys: Keys },
  step: Step,
): Question {
  const { target, from, until, since = from, cursor, languages } = step
  const key = keys[step.endpoint as Endpoint['name']]
  const [language] = languages
  return {
    target,
    window: { from: since, until },
    terms: searchTerms(dossier.lexicon, languages),
    ...(cursor !== undefined && { cursor }),
    ...(language !== undefined && { language }),
    ...(key !== undefined && { key }),
  }
}

export type Asking = {
  readonly request: Request
  readonly endpoint: Endpoint
  readonly step: Step
  readonly question: Question
}

/** Asks as politely as a feed is asked for; an endpoint that stumbles over an answer has a broken one. */
export async function findOut(
  {
    environment,
    robots,
  }: { readonly environment: FetchEnvironment; readonly robots: RobotsMemory },
  { request, endpoint, step, question }: Asking,
  now: Date,
): Promise<Finding | Failure> {
  const { batch, close } = recallRobots(robots, now)
  // The endpoints of other people are asked directly: only the outlet's own hosts refuse us.
  const relay = endpoint.name === 'wordpress' && step.relay
  const options = { env: environment, relay, totalMs: endpoint.totalMs, batch }
  const asked = await ask(request, options, now)
  await close()
  if (asked.kind === 'failed') return asked
  try {
    return await endpoint.read(question, asked.answer, now)
  } catch (error) {
    return { kind: 'broken', reason: `Its answer could not be read: ${reasonOf(error)}.` }
  }
}
