// Reaching back over the shared newsroom, killed twice in the middle: each record once, and nothing asked twice.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { type Admin, askAdmin, findAdmin } from '../../scripts/admin.ts'
import type { Progress } from '../../scripts/back-fill/progress.ts'
import { secretsFile } from '../../scripts/start/token.ts'
import { planSteps } from '../../src/core/plan-back-fill.ts'
import { POINTER, POINTER_SPAN } from '../../src/core/pointer.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { readExpected } from './coverage.ts'
import { openDatabase } from './database.ts'
import { findFreePort, type Local, openRelay, startLocal } from './local.ts'
import { type Newsroom, SHARED } from './newsroom.ts'

const TODAY = new Date()
const MINUTE = 60_000

/** Requests after which it is killed. */
const KILLS = [60, 250]

type Asked = { readonly url: string; readonly status: number }

const isOfBackFill = ({ url }: Asked): boolean =>
  !url.endsWith('/robots.txt') &&
  /^https:\/\/(?:api\.gdeltproject\.org|web\.archive\.org|news\.google\.com|content\.guardianapis\.com)\/|\bfeed[=/]rss2/u.test(
    url,
  )

async function openRoom() {
  const { startNewsroom } = await import(pathToFileURL(join(SHARED, 'newsroom.mjs')).href)
  const room = await startNewsroom({ at: TODAY.toISOString(), gdeltPause: 0 })
  const asked = () => (room.log() as Asked[]).filter(isOfBackFill).map(({ url }) => url)
  return { room: room as Newsroom, asked }
}

async function plan(admin: Admin, pairs: readonly (readonly [string, string])[]): Promise<number> {
  let planned = 0
  for (const [outlet, occasion] of pairs) {
    const body = JSON.stringify({ outlet, occasion })
    const response = await askAdmin(admin, 'back-fill', { method: 'POST', body })
    expect(response.status).toBe(202)
    planned += ((await response.json()) as { planned: number }).planned
  }
  return planned
}

const readProgress = async (admin: Admin) =>
  (await (await askAdmin(admin, 'back-fill')).json()) as Progress

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 5 * MINUTE
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('Not within five minutes')
    await sleep(50)
  }
}

test.skipIf(!existsSync(SHARED))(
  'the past of every outlet that the shared newsroom knows is there once, after two kills in the middle',
  // Three starts, each of which loads and sweeps: most of the time on a machine that has little to give.
  { timeout: 10 * MINUTE },
  async () => {
    const expected = readExpected(TODAY)
    const { room, asked } = await openRoom()
    const relay = await openRelay(room)
    const state = mkdtempSync(join(tmpdir(), 'parallax-back-fill-'))
    writeFileSync(secretsFile(state), 'ADMIN_TOKEN=of-a-test\nGUARDIAN_KEY=of-a-test\n')
    const port = await findFreePort()
    process.env.BACK_FILL_PACE = '0'
    const start = async (): Promise<[Local, Admin]> => {
      const local = startLocal(state, port, relay.url)
      await local.says(/^\s*Parallax is at/u)
      return [local, await findAdmin({ state }, new Date())]
    }

    const pairs = [...new Set(expected.map(({ outlet, occasion }) => `${outlet} ${occasion}`))].map(
      (pair) => pair.split(' ') as [string, string],
    )
    const steps = pairs.flatMap(([outlet, occasion]) =>
      planSteps(dossier, { outlet, occasion }, TODAY),
    )
    const began = performance.now()
    let [local, admin] = await start()
    const readied = performance.now()
    expect(await plan(admin, pairs)).toBe(steps.length)
    for (const requests of KILLS) {
      await until(() => asked().length >= requests)
      await local.end('SIGKILL')
      expect(countOpen(state)).toBeGreaterThan(0)
      ;[local, admin] = await start()
    }
    await until(async () => (await readProgress(admin)).open === 0)
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)
    const progress = await readProgress(admin)
    console.log(
      `measured: back-fill of ${pairs.length} outlets' occasions: ${progress.done} steps done, ${progress.failed} failed, ${asked().length} requests in ${seconds(readied)} s (${seconds(began)} s with the start)`,
    )
    expect(await local.end('SIGINT')).toBe(0)

    // One message at a time is handled here: what stood in flight at a kill is asked again, and nothing else.
    const requests = asked()
    expect(requests.length - new Set(requests).size).toBeLessThanOrEqual(KILLS.length)
    expect(progress.skipped).toBe(steps.filter(({ reason }) => reason !== undefined).length)

    const found = readFound(state)
    const all = expected.filter(({ isServed }) => isServed)
    // What the gate leaves is no article; the bibliography may hold it all the same, by what it knows.
    const served = all.filter(({ key, isTelling }) => isTelling || found.articles.has(key))
    const lost = served.filter(({ key }) => !found.sighted.has(key))
    console.log(
      `measured: ${all.length} of ${expected.length} records are served, ${all.length - served.length} of them left by the gate, ${lost.length} lost`,
    )
    expect(served.length).toBeGreaterThan(150)
    expect(lost.map(({ key, title }) => `${key} ${title}`)).toEqual([])
    expect(served.filter(({ key }) => found.articles.get(key) !== 1)).toEqual([])
    expect(found.repeated).toEqual([])
    relay.server.close()
    await room.close()
  },
)

type Found = {
  /** How many articles there are of a key. */
  readonly articles: ReadonlyMap<string, number>
  /** Keys of those that reaching back showed. */
  readonly sighted: ReadonlySet<string>
  /** Headlines that stand once by their own address and once as a pointer. */
  readonly repeated: readonly string[]
}

function readFound(state: string): Found {
  const database = openDatabase(state)
  const keys = database.prepare('SELECT key, count(*) AS n FROM article GROUP BY key').all()
  const sighted = database
    .prepare(
      `SELECT DISTINCT key FROM article JOIN sighting ON article_id = article.id
        WHERE source NOT LIKE 'feed:%' AND source <> 'dossier'`,
    )
    .all()
  const repeated = database
    .prepare(
      `SELECT pointer.title FROM article AS pointer JOIN article AS other
        ON other.outlet = pointer.outlet AND other.title = pointer.title COLLATE NOCASE
        AND abs(other.happened_at - pointer.happened_at) <= ${POINTER_SPAN}
        WHERE pointer.note = ? AND other.id <> pointer.id`,
    )
    .all(POINTER)
  database.close()
  return {
    articles: new Map(keys.map(({ key, n }) => [String(key), Number(n)])),
    sighted: new Set(sighted.map(({ key }) => String(key))),
    repeated: repeated.map(({ title }) => String(title)),
  }
}

function countOpen(state: string): number {
  const database = openDatabase(state)
  const left = database.prepare(`SELECT count(*) AS n FROM back_fill WHERE state = 'open'`).get()?.n
  database.close()
  return Number(left)
}
