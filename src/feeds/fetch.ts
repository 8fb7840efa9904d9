// Asks for a feed politely and within bounds: every way that this can fail is a value.
import { type Batch, openBatch } from './batch.ts'
import { dropBody, readBody } from './body.ts'
import { MAX_BYTES } from './bounds.ts'
import { describeBreakage } from './breakage.ts'
import { type Deadline, openDeadline } from './deadline.ts'
import { robotsFailure } from './permission.ts'
import { present } from './present.ts'
import { failureOf } from './reply.ts'
import { type Failure, failed } from './state.ts'
import { conditions, hashOf, type Validators, validatorsOf } from './validator.ts'
import { type FetchEnvironment, type Visit, visit } from './visit.ts'

export type FeedRequest = {
  readonly url: string
  /** What the last answer gave: sent back to ask only for what is new (RFC 9110, section 13). */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly bodyHash?: string | undefined
  /** The feed refuses cloud addresses: ask through the relay, where one is set. */
  readonly relay?: boolean | undefined
  /** Milliseconds for everything: 20 seconds unless told, archives need more. */
  readonly totalMs?: number | undefined
}

type Place = {
  /** The address that answered. */
  readonly url: string
  /** Where the feed has moved for good (301, 308). */
  readonly movedTo?: string
}

export type Fresh = Validators &
  Place & {
    readonly kind: 'fresh'
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly bodyHash: string
    readonly contentType?: string
  }

export type Unchanged = Validators &
  Place & { readonly kind: 'unchanged'; readonly why: '304' | 'same body' }

export type FetchResult = Fresh | Unchanged | Failure

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

/**
 * One feed, one answer: fresh bytes, unchanged, or failed with its state and a sentence for people.
 * Never throws for what a server or a network does. Within one batch a host has one request at a
 * time; the time spent waiting for its turn counts, so that a batch ends in time.
 */
export async function fetchFeed(
  request: FeedRequest,
  env: FetchEnvironment,
  now: Date,
  batch: Batch = openBatch(),
): Promise<FetchResult> {
  const deadline = openDeadline(request.totalMs)
  try {
    return await fetchOne(request, { env, now, batch, deadline })
  } catch (error) {
    return failureFrom(error, deadline)
  } finally {
    deadline.close()
  }
}

type Circumstances = {
  readonly env: FetchEnvironment
  readonly now: Date
  readonly batch: Batch
  readonly deadline: Deadline
}

async function fetchOne(request: FeedRequest, around: Circumstances): Promise<FetchResult> {
  const { env, batch, deadline } = around
  const relayed = env.relayAll === true || request.relay === true
  const visited = await visit(request.url, {
    env,
    relayed,
    deadline,
    turns: batch.turns,
    headers: { accept: ACCEPT, ...conditions(request) },
    forbids: (target) => deadline.race(robotsFailure(target, env, relayed, batch)),
  })
  if (visited.kind === 'failed') return visited
  try {
    const unread = await withoutBody(visited, request, around)
    return unread ?? (await withBody(visited, request, deadline))
  } finally {
    visited.release()
  }
}

/** What status and headers alone decide; undefined when the body has to be read. */
async function withoutBody(
  visited: Visit,
  request: FeedRequest,
  { now, deadline }: Circumstances,
): Promise<FetchResult | undefined> {
  const { response } = visited
  const conditional = request.etag !== undefined || request.lastModified !== undefined
  if (response.status === 304 && conditional) {
    const { etag, lastModified, bodyHash } = request
    const validators = { ...present({ etag, lastModified, bodyHash }), ...validatorsOf(response) }
    return { kind: 'unchanged', why: '304', ...placeOf(visited), ...validators }
  }
  const failure = failureOf(response, now)
  if (failure !== undefined) await deadline.race(dropBody(response))
  return failure
}

async function withBody(
  visited: Visit,
  request: FeedRequest,
  deadline: Deadline,
): Promise<FetchResult> {
  const { response } = visited
  const { bytes, complete } = await readBody(response, MAX_BYTES, deadline)
  if (!complete) return failed('too large', `It is larger than ${MAX_BYTES / 1_000_000} MB.`)
  if (bytes.length === 0) return failed('not a feed', 'The answer is empty.')
  const bodyHash = await hashOf(bytes)
  const answer = { ...placeOf(visited), ...validatorsOf(response), bodyHash }
  if (bodyHash === request.bodyHash) return { kind: 'unchanged', why: 'same body', ...answer }
  const contentType = response.headers.get('content-type') ?? undefined
  return { kind: 'fresh', bytes, ...answer, ...present({ contentType }) }
}

function placeOf({ url, movedTo }: Visit): Place {
  return { url: url.href, ...present({ movedTo: movedTo?.href }) }
}

function failureFrom(error: unknown, deadline: Deadline): Failure {
  const passed = deadline.passed()
  if (passed !== undefined) return failed('timeout', `${passed}.`)
  return failed('unreachable', describeBreakage(error))
}
