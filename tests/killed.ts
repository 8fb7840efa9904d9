// Kills a job at its n-th await: from then on neither D1 nor the network answers, as if the Worker were gone.
import { env } from 'cloudflare:workers'
import type { Fetch } from '../src/feeds/visit.ts'
import { type Db, openDb } from '../src/store/db.ts'

/** Whether the n-th call still reaches the other side: its answer is lost in either case. */
export type Moment = 'before' | 'after'

type Asynchronous = (...args: never[]) => Promise<unknown>

export type Doomed = {
  readonly db: Db
  readonly fetch: Fetch
  /** The same for a call of anything else, such as a queue's. */
  readonly mortal: <Call extends Asynchronous>(
    call: Call,
  ) => (...args: Parameters<Call>) => Promise<unknown>
  /** Whether there was an n-th call at all. */
  readonly died: () => boolean
}

const ASYNCHRONOUS = new Set(['all', 'run', 'first', 'raw', 'batch', 'exec'])

const real = new WeakMap<object, D1PreparedStatement>()

export function doomed(fetch: Fetch, n: number, moment: Moment): Doomed {
  let calls = 0
  const mortal =
    <Call extends Asynchronous>(call: Call) =>
    async (...args: Parameters<Call>) => {
      calls++
      if (calls < n) return call(...args)
      if (calls === n && moment === 'after') await call(...args)
      throw new Error(`Killed at call ${n}.`)
    }
  // biome-ignore lint/suspicious/noExplicitAny: a stand-in for whatever D1 hands out.
  const shadow = (target: any): any => {
    const stand = new Proxy(target, {
      get(_, name) {
        const value = target[name]
        if (typeof value !== 'function') return value
        if (name === 'batch')
          return mortal((list: object[]) => target.batch(list.map((one) => real.get(one))))
        if (ASYNCHRONOUS.has(String(name))) return mortal(value.bind(target))
        return (...args: unknown[]) => shadow(value.apply(target, args))
      },
    })
    real.set(stand, target)
    return stand
  }
  return {
    db: openDb(shadow(env.DB)),
    fetch: mortal(fetch) as Fetch,
    mortal,
    died: () => calls >= n,
  }
}
