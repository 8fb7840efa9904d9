// Remembers what robots.txt files said, so that one request after another to a host asks for its rules once.
import { type Batch, openBatch } from './batch.ts'
import type { Robots } from './robots.ts'

export type RobotsMemory = Map<string, { readonly robots: Robots; readonly at: number }>

/** RFC 9309, section 2.4, allows a day; a publisher who changes the rules should not wait for one. */
const KEPT_MS = 60 * 60 * 1000

/** A batch that knows the rules of the last hour; what it learns is remembered once `close` is called. */
export function recallRobots(
  memory: RobotsMemory,
  now: Date,
): { readonly batch: Batch; readonly close: () => Promise<void> } {
  const batch = openBatch()
  for (const [origin, { robots, at }] of memory) {
    if (now.getTime() - at < KEPT_MS) batch.robots.set(origin, Promise.resolve(robots))
    else memory.delete(origin)
  }
  const close = async () => {
    for (const [origin, asked] of batch.robots) {
      const robots = await asked
      // What could not be read is asked for anew: the host may be back.
      if (robots.kind === 'rules' && !memory.has(origin))
        memory.set(origin, { robots, at: now.getTime() })
    }
  }
  return { batch, close }
}
