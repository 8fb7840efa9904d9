// Asks each host's robots.txt once a batch, and says whether an address may be asked for.
import { PRODUCT } from './agent.ts'
import type { Batch } from './batch.ts'
import { dropBody, readBody } from './body.ts'
import { describeBreakage } from './breakage.ts'
import { type Deadline, openDeadline } from './deadline.ts'
import { isEdgeFailure } from './reply.ts'
import { ALLOW_ALL, allows, parseRobots, ROBOTS_BYTES, type Robots } from './robots.ts'
import { type Failure, failed } from './state.ts'
import type { Turns } from './turn.ts'
import { type FetchEnvironment, visit } from './visit.ts'

// Less than half of what a feed has in all: the host may be slow and still be read.
const ROBOTS_MS = 8000

/** Why `target` must not be asked for; undefined when it may be. */
export async function robotsFailure(
  target: URL,
  env: FetchEnvironment,
  relayed: boolean,
  { robots: cache, turns }: Batch,
): Promise<Failure | undefined> {
  const answer = cache.get(target.origin) ?? readRobots(target, env, relayed, turns)
  cache.set(target.origin, answer)
  const robots = await answer
  if (robots.kind === 'unreachable') return robots.failure
  if (allows(robots, target.pathname + target.search)) return undefined
  return failed('robots', `The robots.txt of ${target.host} forbids ${PRODUCT} this address.`)
}

// RFC 9309, section 2.3.1: 4xx and endless redirects allow everything; 5xx and a broken network
// forbid everything. Neither is a rule of the publisher's, so the state is that of the server.
async function readRobots(
  { origin, host }: URL,
  env: FetchEnvironment,
  relayed: boolean,
  turns: Turns,
): Promise<Robots> {
  const deadline = openDeadline(ROBOTS_MS)
  let release = () => {}
  try {
    const options = { env, relayed, deadline, turns, headers: { accept: 'text/plain' } }
    const visited = await visit(`${origin}/robots.txt`, options)
    if (visited.kind === 'failed') {
      return visited.state === 'timeout' ? { kind: 'unreachable', failure: visited } : ALLOW_ALL
    }
    release = visited.release
    return await rulesOf(visited.response, host, deadline)
  } catch (error) {
    const failure =
      deadline.passed() === undefined
        ? failed('unreachable', describeBreakage(error))
        : failed('timeout', `The robots.txt of ${host} does not come: that forbids asking.`)
    return { kind: 'unreachable', failure }
  } finally {
    release()
    deadline.close()
  }
}

async function rulesOf(response: Response, host: string, deadline: Deadline): Promise<Robots> {
  if (response.ok) {
    const { bytes } = await readBody(response, ROBOTS_BYTES, deadline)
    return parseRobots(new TextDecoder().decode(bytes))
  }
  await deadline.race(dropBody(response))
  const { status } = response
  if (status < 500) return ALLOW_ALL
  const reason = `The robots.txt of ${host} is out of order (HTTP ${status}): that forbids asking.`
  const state = isEdgeFailure(status) ? 'unreachable' : 'server error'
  return { kind: 'unreachable', failure: failed(state, reason) }
}
