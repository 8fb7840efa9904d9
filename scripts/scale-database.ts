// A local D1 with the migrations applied, which tells what each statement cost.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import { getPlatformProxy } from 'wrangler'
import { type Db, openDb } from '../src/store/db.ts'
import { count, type Statement } from './counting.ts'
import { ROOT } from './tool.ts'

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
