// Asks an endpoint one thing, within the bounds of a feed: its answer with status and text, or a failure.
import { type Batch, openBatch } from './batch.ts'
import { dropBody, readBody } from './body.ts'
import { MAX_BYTES } from './bounds.ts'
import { describeBreakage } from './breakage.ts'
import { type Deadline, openDeadline } from './deadline.ts'
import { decodeFeed } from './decode.ts'
import type { Answer, Request } from './endpoints/endpoint.ts'
import { robotsFailure } from './permission.ts'
import { present } from './present.ts'
import { failureOf } from './reply.ts'
import { type Failure, failed } from './state.ts'
import { type FetchEnvironment, type Visit, visit } from './visit.ts'

export type Asked = { readonly kind: 'answered'; readonly answer: Answer } | Failure

export type AskOptions = {
  readonly env: FetchEnvironment
  /** The host refuses cloud addresses: ask through the relay, where one is set. */
  readonly relay?: boolean
  /** Milliseconds for everything. */
  readonly totalMs: number
  readonly batch?: Batch
}

/**
 * One request. What a server says of itself (busy, broken) is a failure here; every other status is the
 * endpoint's to read. Never throws for what a server or a network does.
 */
export async function ask(request: Request, options: AskOptions, now: Date): Promise<Asked> {
  const { env, relay = false, batch = openBatch() } = options
  const deadline = openDeadline(options.totalMs)
  const relayed = env.relayAll === true || relay
  try {
    const visited = await visit(request.url, {
      env,
      relayed,
      deadline,
      turns: batch.turns,
      headers: { accept: '*/*', ...request.headers },
      forbids: (target) => deadline.race(robotsFailure(target, env, relayed, batch)),
    })
    if (visited.kind === 'failed') return visited
    return await answerOf(visited, deadline, now).finally(visited.release)
  } catch (error) {
    const passed = deadline.passed()
    if (passed !== undefined) return failed('timeout', `${passed}.`)
    return failed('unreachable', describeBreakage(error))
  } finally {
    deadline.close()
  }
}

/** RFC 9110, sections 15.5.9 and 15.6, RFC 8470, RFC 6585: the server speaks of itself, not of the question. */
const isOfServer = (status: number) => status >= 500 || [408, 425, 429].includes(status)

async function answerOf({ response, url }: Visit, deadline: Deadline, now: Date): Promise<Asked> {
  const { status } = response
  const failure = isOfServer(status) ? failureOf(response, now) : undefined
  if (failure !== undefined) {
    await deadline.race(dropBody(response))
    return failure
  }
  const { bytes, complete } = await readBody(response, MAX_BYTES, deadline)
  if (!complete) return failed('too large', `It is larger than ${MAX_BYTES / 1_000_000} MB.`)
  const contentType = response.headers.get('content-type') ?? undefined
  const { text } = decodeFeed(bytes, contentType)
  return { kind: 'answered', answer: { status, text, url: url.href, ...present({ contentType }) } }
}
