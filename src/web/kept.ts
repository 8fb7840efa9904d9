// Answers that are kept for a moment in memory: what is asked again while nothing was written is not made anew.
import type { MiddlewareHandler } from 'hono'
import { openDb } from '../store/db.ts'
import { readRevision } from '../store/revision.ts'

type Room = { Bindings: Env }

/** What keeps the answers of some routes for so many seconds, at most; see `keepAnswers`. */
export type Keep = (seconds: number) => MiddlewareHandler<Room>

/** Nothing is kept: each answer is made when it is asked for. */
export const keepNothing: Keep = () => (_, next) => next()

type Answer = {
  readonly revision: number
  /** Milliseconds. */
  readonly since: number
  readonly body: ArrayBuffer
  readonly headers: readonly [string, string][]
}

/** `once`: it was asked for once, and nothing is kept of it yet. */
type Held = Answer | 'once'

/** What an entry takes beside its body: its place and some headers, roughly. */
const ENTRY = 1000

/**
 * Keeps answers of at most `bytes` together, those least lately asked for going first. An answer depends on its
 * address, on what the database holds and on the time: it is given again while the database's revision is the same and it
 * is younger than the seconds of its routes, which are those for which browsers may keep it as well. Only 200s to GET and
 * HEAD are kept, and only from the second time on that an address is asked for: what is asked for once, as crawlers do,
 * costs no statement more. `now`: milliseconds.
 */
export function keepAnswers(bytes: number, now: () => number = Date.now): Keep {
  const shelf = createShelf(bytes)
  return (seconds) => async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const key = c.req.url
    const held = shelf.get(key)
    if (held === undefined) {
      shelf.put(key, 'once')
      return next()
    }
    const since = now()
    // Before the answer is made: what is written meanwhile may or may not be in it.
    const revision = await readRevision(openDb(c.env.DB)).catch(() => undefined)
    // Nothing is known of the database: what needs it says so itself, and what does not is answered.
    if (revision === undefined) return next()
    if (held !== 'once' && held.revision === revision && since - held.since < seconds * 1000)
      return new Response(held.body, { headers: [...held.headers] })
    // A 304 to whoever has it already would leave nothing to keep; whether he has it is seen further out.
    c.req.raw = withoutCondition(c.req.raw)
    await next()
    if (c.res.status !== 200) return
    const body = await c.res.clone().arrayBuffer()
    shelf.put(key, { revision, since, body, headers: [...c.res.headers] })
  }
}

function withoutCondition(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('If-None-Match')
  return new Request(request, { headers })
}

/** The least lately used first, as a Map keeps its order. */
function createShelf(room: number) {
  const entries = new Map<string, Held>()
  let taken = 0
  const drop = (key: string) => {
    const held = entries.get(key)
    if (held === undefined) return
    entries.delete(key)
    taken -= sizeOf(key, held)
  }
  return {
    get(key: string): Held | undefined {
      const held = entries.get(key)
      if (held === undefined) return undefined
      entries.delete(key)
      entries.set(key, held)
      return held
    },
    put(key: string, held: Held): void {
      drop(key)
      const size = sizeOf(key, held)
      if (size > room) return
      entries.set(key, held)
      taken += size
      for (const oldest of entries.keys()) {
        if (taken <= room) break
        drop(oldest)
      }
    },
  }
}

const sizeOf = (key: string, held: Held): number =>
  ENTRY + 2 * key.length + (held === 'once' ? 0 : held.body.byteLength)
