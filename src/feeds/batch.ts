// What the feeds of one batch share, so that a host is asked for its rules once and for one thing at a time.
import type { Robots } from './robots.ts'
import type { Turns } from './turn.ts'

export type Batch = {
  /** What each origin's robots.txt says. */
  readonly robots: Map<string, Promise<Robots>>
  /** Each host's queue. */
  readonly turns: Turns
}

export const openBatch = (): Batch => ({ robots: new Map(), turns: new Map() })
