// Asks each host's robots.txt once a batch, and says whether an address may be asked for.
import { PRODUCT } from './agent.ts'
import type { Batch } from './batch.ts'
import { dropBody, readBody } from './body.ts'
import { openDeadline } from './deadline.ts'
import { ALLOW_ALL, allows, parseRobots, ROBOTS_BYTES, type Robots } from './robots.ts'
import { type Failure, failed } from './state.ts'
import type { Turns } from './turn.ts'
import { type FetchEnvironment, visit } from './visit.ts'

// Less than half of what a feed has in all, so that a dead host fails as a feed and not as a rule.
const ROBOTS_MS = 8000

/** Why `target` must not be asked for; undefined when it may be. */
export async function robotsFailure(
  target: URL,
  env: FetchEnvironment,
  relayed: boolean,
  { robots: cache, turns }: Batch,
): Promise<Failure | undefined> {
  const answer = cache.get(target.origin) ?? readRobots(target.origin, env, relayed, turns)
  cache.set(target.origin, answer)
  const robots = await answer
  if (allows(robots, target.pathname + target.search)) return undefined
  return failed(
    'robots',
    robots.kind === 'unreachable'
      ? `The robots.txt of ${target.host} is out of order (HTTP ${robots.status}): that forbids asking.`
      : `The robots.txt of ${target.host} forbids ${PRODUCT} this address.`,
  )
}

// RFC 9309, section 2.3.1: 4xx allows everything, 5xx forbids everything. A network failure would
// forbid too; it is let through, since the feed behind the same network fails with a clearer reason.
async function readRobots(
  origin: string,
  env: FetchEnvironment,
  relayed: boolean,
  turns: Turns,
): Promise<Robots> {
  const deadline = openDeadline(ROBOTS_MS)
  let release = () => {}
  try {
    const options = { env, relayed, deadline, turns, headers: { accept: 'text/plain' } }
    const visited = await visit(`${origin}/robots.txt`, options)
    if (visited.kind === 'failed') return ALLOW_ALL
    release = visited.release
    const { response } = visited
    if (response.ok) {
      const { bytes } = await readBody(response, ROBOTS_BYTES, deadline)
      return parseRobots(new TextDecoder().decode(bytes))
    }
    await deadline.race(dropBody(response))
    const { status } = response
    return status >= 500 ? { kind: 'unreachable', status } : ALLOW_ALL
  } catch {
    return ALLOW_ALL
  } finally {
    release()
    deadline.close()
  }
}
