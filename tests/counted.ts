// A database that counts what it is asked: statements, those of a batch each, and the rows that D1 read for them.
import { env } from 'cloudflare:workers'
import { type Db, openDb } from '../src/store/db.ts'

export type Cost = { statements: number; rowsRead: number; rowsWritten: number }

const ASKING = new Set(['all', 'run', 'first'])

const real = new WeakMap<object, D1PreparedStatement>()

export function counted(): { readonly db: Db; readonly cost: Cost } {
  const cost: Cost = { statements: 0, rowsRead: 0, rowsWritten: 0 }
  const count = (result: unknown) => {
    cost.statements++
    const { meta } = result as Partial<D1Result>
    cost.rowsRead += meta?.rows_read ?? 0
    cost.rowsWritten += meta?.rows_written ?? 0
  }
  // biome-ignore lint/suspicious/noExplicitAny: a stand-in for whatever D1 hands out.
  const shadow = (target: any): any => {
    const stand = new Proxy(target, {
      get(_, name) {
        if (typeof target[name] !== 'function') return target[name]
        return (...args: unknown[]) => {
          if (name === 'batch') {
            const statements = (args[0] as object[]).map((one) => real.get(one))
            return target.batch(statements).then((results: unknown[]) => {
              for (const result of results) count(result)
              return results
            })
          }
          // Of rows as lists D1 tells no cost: they are asked for once more, as objects.
          if (name === 'raw')
            return target
              .all()
              .then(count)
              .then(() => target.raw(...args))
          const answer = target[name](...args)
          if (!ASKING.has(String(name))) return shadow(answer)
          return answer.then((result: unknown) => {
            count(result)
            return result
          })
        }
      },
    })
    real.set(stand, target)
    return stand
  }
  return { db: openDb(shadow(env.DB)), cost }
}
