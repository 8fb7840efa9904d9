// The Workers that bench:pages measures, on one workerd: Parallax as it is deployed, and an empty page beside it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { type Db, openDb } from '../src/store/db.ts'
import { ROOT } from './tool.ts'

/** Parallax, or the empty page. */
export type Host = 'pages.test' | 'empty.test'

export type Asked = {
  readonly status: number
  readonly bytes: number
  readonly ms: number
  /** Only where they were asked for: counting costs time. */
  readonly statements: number
  readonly rowsRead: number
  readonly sql: readonly (readonly [sql: string, rowsRead: number])[]
}

export type Workers = {
  readonly db: Db
  readonly ask: (host: Host, path: string, isCounted?: boolean) => Promise<Asked>
  readonly close: () => Promise<void>
}

const EMPTY = `import { Hono } from 'hono'
export default new Hono().get('/', (c) => c.html('<!doctype html><title>Empty</title><p>Nothing.'))`

// Scripts cannot import what is JSX, so that wrangler must: it is written down, and bundled from there.
const COUNTED = `import worker from '${ROOT}/src/index.ts'
import { count } from '${ROOT}/scripts/counting.ts'
export default {
  async fetch(request, env, context) {
    if (!request.headers.has('x-count')) return worker.fetch(request, env, context)
    const told = []
    const DB = count(env.DB, (statement) => told.push([statement.sql, statement.rowsRead]))
    const response = await worker.fetch(request, { ...env, DB }, context)
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
    ask: (host, path, isCounted = false) => ask(url, host, path, isCounted),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}

function ask(url: URL, host: Host, path: string, isCounted: boolean): Promise<Asked> {
  const start = performance.now()
  const headers = { host, ...(isCounted && { 'x-count': '1' }) }
  return new Promise((resolve, reject) => {
    const sent = request({ hostname: url.hostname, port: url.port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const ms = performance.now() - start
        const body = Buffer.concat(parts)
        const none = { statements: 0, rowsRead: 0, sql: [] }
        if (!isCounted)
          return resolve({ status: response.statusCode ?? 0, bytes: body.length, ms, ...none })
        const { told, ...rest } = JSON.parse(body.toString())
        const rowsRead = told.reduce((sum: number, [, rows]: [string, number]) => sum + rows, 0)
        resolve({ ...rest, ms, statements: told.length, rowsRead, sql: told })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}
