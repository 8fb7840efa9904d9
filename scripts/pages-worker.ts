// The Workers that bench:pages measures, on one workerd: Parallax as it is deployed, and an empty page beside it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { type Db, openDb } from '../src/store/db.ts'
import { ROOT } from './tool.ts'

/** Parallax, or the empty page. */
export type Host = 'pages.test' | 'empty.test'

type Told = readonly [sql: string, rowsRead: number, shown: number]

export type Asked = {
  readonly status: number
  readonly bytes: number
  readonly ms: number
  /** Only where they were asked for: counting costs time. */
  readonly statements: number
  readonly rowsRead: number
  /** Rows of tables in what D1 answered with. */
  readonly shown: number
  readonly sql: readonly Told[]
}

/** As by the first who asks, for whom nothing is kept; and whether D1's cost is counted. */
export type How = { readonly isFirst?: boolean; readonly isCounted?: boolean }

export type Workers = {
  readonly db: Db
  readonly ask: (host: Host, path: string, how?: How) => Promise<Asked>
  readonly close: () => Promise<void>
}

const EMPTY = `import { Hono } from 'hono'
export default new Hono().get('/', (c) => c.html('<!doctype html><title>Empty</title><p>Nothing.'))`

// Scripts cannot import what is JSX, so that wrangler must: it is written down, and bundled from there.
const COUNTED = `import worker from '${ROOT}/src/index.ts'
import { soleimani } from '${ROOT}/src/dossier/soleimani/index.ts'
import { createApp } from '${ROOT}/src/web/app.tsx'
import { count } from '${ROOT}/scripts/counting.ts'
const unkept = createApp(soleimani)
export default {
  async fetch(request, env, context) {
    const app = request.headers.has('x-first') ? unkept : worker
    if (!request.headers.has('x-count')) return app.fetch(request, env, context)
    const told = []
    const DB = count(env.DB, (statement) => told.push([statement.sql, statement.rowsRead, statement.returned]))
    const response = await app.fetch(request, { ...env, DB }, context)
    const body = await response.arrayBuffer()
    return Response.json({ status: response.status, bytes: body.byteLength, told })
  },
}`

/** Starts both, with an empty D1 that has its tables. */
export async function startWorkers(): Promise<Workers> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  // Within the project, where packages are found.
  await mkdir(join(ROOT, '.wrangler'), { recursive: true })
  const folder = await mkdtemp(join(ROOT, '.wrangler', 'pages-'))
  const toml = (await readFile(join(ROOT, 'wrangler.toml'), 'utf8'))
    .replace('"src/index.ts"', '"counted.ts"')
    .replace('"./public"', JSON.stringify(join(ROOT, 'public')))
    .replace('"migrations"', JSON.stringify(join(ROOT, 'migrations')))
    .replace('name = "parallax"', 'name = "parallax"\nroutes = ["pages.test/*"]')
  const date = /^compatibility_date.*$/mu.exec(toml)?.[0] ?? ''
  const empty = `name = "empty"\nmain = "empty.ts"\n${date}\nroutes = ["empty.test/*"]`
  const files = {
    'counted.ts': COUNTED,
    'empty.ts': EMPTY,
    'pages.toml': toml,
    'empty.toml': empty,
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const server = createTestHarness({
    workers: ['pages.toml', 'empty.toml'].map((name) => ({ configPath: join(folder, name) })),
  })
  const { url } = await server.listen()
  const worker = server.getWorker<Env>('parallax')
  await worker.applyD1Migrations('DB')
  const { DB } = await worker.getEnv()
  return {
    db: openDb(DB),
    ask: (host, path, how = {}) => ask(url, host, path, how),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** What a statement selects, without what it asks for in statements within it. */
const selectedBy = (sql: string): string => {
  let [text, before] = [sql.replaceAll(/'[^']*'/g, ''), '']
  while (text !== before) {
    before = text
    text = text.replaceAll(/\(([^()]*)\)/g, (_, inner) =>
      /^\s*(select|with)\b/i.test(inner) ? '' : inner,
    )
  }
  return /\bselect (.*?) from /is.exec(text)?.[1] ?? ''
}

/**
 * Rows of tables that a row of an answer joins: as many as tables give it more than one of its columns, and one at least.
 * What it tells as a list counts as none beside.
 */
const joinedIn = (sql: string): number => {
  const columns = selectedBy(sql).matchAll(/"(\w+)"\."\w+"/g)
  const counts = Map.groupBy(columns, ([, table]) => table)
  return Math.max(
    1,
    counts
      .values()
      .filter((own) => own.length > 1)
      .toArray().length,
  )
}

function ask(url: URL, host: Host, path: string, how: How): Promise<Asked> {
  const start = performance.now()
  const headers = {
    host,
    ...(how.isFirst && { 'x-first': '1' }),
    ...(how.isCounted && { 'x-count': '1' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ hostname: url.hostname, port: url.port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const ms = performance.now() - start
        const body = Buffer.concat(parts)
        const none = { statements: 0, rowsRead: 0, shown: 0, sql: [] }
        if (!how.isCounted)
          return resolve({ status: response.statusCode ?? 0, bytes: body.length, ms, ...none })
        const { told, ...rest } = JSON.parse(body.toString())
        const sql = (told as readonly Told[]).map(
          ([text, read, returned]): Told => [text, read, returned * joinedIn(text)],
        )
        const rowsRead = sql.reduce((sum, [, read]) => sum + read, 0)
        const shown = sql.reduce((sum, [, , shown]) => sum + shown, 0)
        resolve({ ...rest, ms, statements: sql.length, rowsRead, shown, sql })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
