// A local D1 with the migrations applied, which tells what each statement cost.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import { getPlatformProxy } from 'wrangler'
import { type Db, openDb } from '../src/store/db.ts'
import { ROOT } from './tool.ts'

/** What D1 says of one statement; those of a batch each. */
export type Statement = {
  readonly sql: string
  readonly rowsRead: number
  readonly rowsWritten: number
  /** Bytes of the database after it. */
  readonly size: number
}

export type Scale = {
  readonly db: Db
  /** All statements since it was last called. */
  readonly told: () => Statement[]
  readonly close: () => Promise<void>
}

/** Opens an empty database in a folder of its own, which goes with it. */
export async function openScale(): Promise<Scale> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-scale-'))
  const { env, dispose } = await getPlatformProxy<{ readonly DB: D1Database }>({
    configPath: join(ROOT, 'wrangler.toml'),
    persist: { path: folder },
  })
  for (const { queries } of await readD1Migrations(join(ROOT, 'migrations')))
    await env.DB.batch(queries.map((query) => env.DB.prepare(query)))
  let statements: Statement[] = []
  const told = () => {
    const all = statements
    statements = []
    return all
  }
  const close = async () => {
    await dispose()
    await rm(folder, { recursive: true })
  }
  return { db: openDb(count(env.DB, (statement) => statements.push(statement))), told, close }
}

/** The part of D1 that the store uses, in front of the real one. */
function count(d1: D1Database, tell: (statement: Statement) => void): D1Database {
  const real = new WeakMap<object, { sql: string; statement: D1PreparedStatement }>()
  const note = <Result extends D1Result>(sql: string, result: Result): Result => {
    const { rows_read, rows_written, size_after } = result.meta
    tell({ sql, rowsRead: rows_read, rowsWritten: rows_written, size: size_after })
    return result
  }
  const stand = (sql: string, statement: D1PreparedStatement): D1PreparedStatement => {
    const own = {
      bind: (...values: unknown[]) => stand(sql, statement.bind(...values)),
      all: async () => note(sql, await statement.all()),
      run: async () => note(sql, await statement.run()),
      // Of rows as lists D1 tells no cost: they are asked for once more, as objects.
      raw: async () => {
        note(sql, await statement.all())
        return await statement.raw()
      },
    }
    real.set(own, { sql, statement })
    return own as unknown as D1PreparedStatement
  }
  const batch = async (stands: D1PreparedStatement[]) => {
    const asked = stands.flatMap((one) => real.get(one) ?? [])
    const results = await d1.batch(asked.map(({ statement }) => statement))
    return results.map((result, i) => note(asked[i]?.sql ?? '', result))
  }
  return { prepare: (sql: string) => stand(sql, d1.prepare(sql)), batch } as unknown as D1Database
}
