// The built Worker in workerd, with a D1 of its own, its outbound requests answered by a test.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTestHarness } from 'wrangler'

export const QUARTERLY = '*/15 * * * *'

export type BuiltWorker = {
  readonly url: string
  readonly get: (path: string) => Promise<Response>
  readonly db: D1Database
  /** Runs a cron as of a time; what it queues goes on after that. */
  readonly tick: (at: Date) => Promise<void>
  readonly close: () => Promise<void>
}

/** Needs `dist/`, which npm test builds before. `answer` stands for the whole internet. */
export async function startBuilt(answer: typeof globalThis.fetch): Promise<BuiltWorker> {
  const { fetch } = globalThis
  globalThis.fetch = answer
  const server = createTestHarness({
    workers: [{ configPath: hastyConfig(), prebuiltWorkerDir: './dist' }],
  })
  const { url } = await server.listen()
  const worker = server.getWorker<Env>()
  await worker.applyD1Migrations('DB')
  const { DB } = await worker.getEnv()
  return {
    url: url.href,
    get: async (path) => (await server.fetch(path, { redirect: 'manual' })) as unknown as Response,
    db: DB,
    tick: async (at) => {
      const { outcome } = await worker.scheduled({ cron: QUARTERLY, scheduledTime: at })
      if (outcome !== 'ok') throw new Error(`The cron of ${at.toISOString()} ended: ${outcome}`)
    },
    close: async () => {
      await server.close()
      globalThis.fetch = fetch
    },
  }
}

/** Our wrangler.toml but for one thing: a queue that is not full does not wait a second for more. */
function hastyConfig(): string {
  const here = process.cwd()
  const toml = readFileSync(join(here, 'wrangler.toml'), 'utf8')
    .replace(/^max_batch_timeout = 1$/gmu, 'max_batch_timeout = 0')
    .replace('"src/index.ts"', JSON.stringify(join(here, 'src/index.ts')))
    .replace('"./public"', JSON.stringify(join(here, 'public')))
    .replace('"migrations"', JSON.stringify(join(here, 'migrations')))
  const path = join(mkdtempSync(join(tmpdir(), 'parallax-worker-')), 'wrangler.toml')
  writeFileSync(path, toml)
  return path
}

/** Waits until a count in the database is nought. */
export async function untilNone(db: D1Database, sql: string, ...values: unknown[]): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const n = await db
      .prepare(sql)
      .bind(...values)
      .first<number>('n')
    if (n === 0) return
    if (Date.now() > end) throw new Error(`Still ${n} after a minute: ${sql}`)
    await sleep(5)
  }
}
