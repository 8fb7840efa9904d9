// Reaching back over the shared newsroom, killed twice in the middle: each record once, nothing asked twice, and the ladder true.
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
import { readExpected, readStreams, STREAMS } from './coverage.ts'
import { openDatabase } from './database.ts'
import { type Asked, comparePage, compareRows, type Held, readSaid } from './ladder.ts'
import { findFreePort, type Local, openRelay, startLocal } from './local.ts'
import { type Item, type Newsroom, SHARED, withoutScheme } from './newsroom.ts'

const TODAY = new Date()
const MINUTE = 60_000

/** Requests after which it is killed: while live feeds are read beside it, and by itself. */
const KILLS = [30, 240]
/** Feeds that may be in flight at a kill, and as many again whose answer is not stored yet. */
const IN_FLIGHT = 12

/** Of what the newsroom has nothing of: a search that answers, one that is refused, one that breaks off. */
const OCCASION = 'anniversary-2026'
const SEARCHED = 'newsweek'
const REFUSED = { slug: 'clarin', host: 'clarin.com' }
const UNREACHABLE = { slug: 'lenta-ru', host: 'lenta.ru' }
/** Two whose feeds go dark on 8 January: one that wrote before, and one that did not. */
const DARK = ['tehran-times', 'axios']

const isOfBackFill = ({ url }: Asked): boolean =>
  !url.endsWith('/robots.txt') &&
  /^https:\/\/(?:api\.gdeltproject\.org|web\.archive\.org|news\.google\.com|content\.guardianapis\.com)\/|\bfeed[=/]rss2/u.test(
    url,
  )

/** Ten made-up items a day, from 27 December to 7 January. */
const makeDark = (): Item[] =>
  DARK.flatMap((slug) => {
    const feed = dossier.outlets.find((outlet) => outlet.slug === slug)?.feeds[0]?.url ?? ''
    return Array.from({ length: 120 }, (_, n) => ({
      ...{ feed, title: `Made-up market report ${n}`, description: 'Prices rose.' },
      link: new URL(`/made-up/${n}`, feed).href,
      published: new Date(Date.UTC(2025, 11, 27, 0, n * 144)).toISOString(),
    }))
  })

async function openRoom(folder: string, made: readonly Item[]) {
  const { startNewsroom } = await import(pathToFileURL(join(SHARED, 'newsroom.mjs')).href)
  const own = join(folder, 'made-up.jsonl')
  writeFileSync(own, made.map((item) => JSON.stringify(item)).join('\n'))
  const stream = [...STREAMS, own]
  const room = await startNewsroom({ at: TODAY.toISOString(), gdeltPause: 0, stream })
  const log = () => room.log() as Asked[]
  const asked = () =>
    log()
      .filter(isOfBackFill)
      .map(({ url }) => url)
  return { room: room as Newsroom, log, asked }
}

/** The newsroom as the internet is: not everybody answers. */
const withFaults = ({ fetch }: Newsroom): Pick<Newsroom, 'fetch'> => ({
  fetch: async (input) => {
    const url = decodeURIComponent(String(input))
    if (url.includes(UNREACHABLE.host)) throw new Error('No route to it.')
    if (url.includes(`domainis:${REFUSED.host}`)) return new Response('No.', { status: 401 })
    return fetch(input)
  },
})

async function plan(admin: Admin, pairs: readonly (readonly [string, string])[]): Promise<number> {
  const planned = pairs.map(async ([outlet, occasion]) => {
    const body = JSON.stringify({ outlet, occasion })
    const response = await askAdmin(admin, 'back-fill', { method: 'POST', body })
    expect(response.status).toBe(202)
    return ((await response.json()) as { planned: number }).planned
  })
  return (await Promise.all(planned)).reduce((sum, steps) => sum + steps, 0)
}

const read = async ({ address }: Local, path: string) =>
  (await fetch(new URL(path, address))).text()

const readProgress = async (admin: Admin) =>
  (await (await askAdmin(admin, 'back-fill')).json()) as Progress

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 5 * MINUTE
  while (!isSo()) {
    if (Date.now() > end) throw new Error('Not within five minutes')
    await sleep(50)
  }
}

test.skipIf(!existsSync(SHARED))(
  'the past of every outlet that the shared newsroom knows is there once, after two kills in the middle, and the ladder says what its records say',
  // Three starts, which are most of the time on a machine that has little to give.
  { timeout: 10 * MINUTE },
  async () => {
    const state = mkdtempSync(join(tmpdir(), 'parallax-back-fill-'))
    const made = makeDark()
    const { room, log, asked } = await openRoom(state, made)
    const relay = await openRelay(withFaults(room))
    writeFileSync(secretsFile(state), 'ADMIN_TOKEN=of-a-test\nGUARDIAN_KEY=of-a-test\n')
    const port = await findFreePort()
    process.env.BACK_FILL_PACE = '0'
    const start = async (): Promise<[Local, Admin]> => {
      const local = startLocal(state, port, relay.url)
      await local.says(/^Loading the dossier/u)
      return [local, await findAdmin({ state }, new Date())]
    }

    const began = performance.now()
    const starting = start()
    // Meanwhile.
    const items = [...readStreams(), ...made]
    const expected = readExpected(TODAY, items)
    const others = [SEARCHED, REFUSED.slug, UNREACHABLE.slug, ...DARK]
    const places = [
      ...expected.map(({ outlet, occasion }) => `${outlet} ${occasion}`),
      ...others.map((outlet) => `${outlet} ${OCCASION}`),
    ]
    const planned = new Set(places)
    const pairs = [...planned].map((pair) => pair.split(' ') as [string, string])
    const steps = pairs.flatMap(([outlet, occasion]) =>
      planSteps(dossier, { outlet, occasion }, TODAY),
    )
    let [local, admin] = await starting
    await until(() => count(state, 'outlet') > 0)
    const readied = performance.now()
    expect(await plan(admin, pairs)).toBe(steps.length)
    const lost = new Set<string>()
    for (const requests of KILLS) {
      await until(() => asked().length >= requests)
      await local.end('SIGKILL')
      for (const { url } of log()
        .filter((one) => !isOfBackFill(one))
        .slice(-IN_FLIGHT)) {
        lost.add(withoutScheme(url))
      }
      expect(countOpen(state)).toBeGreaterThan(0)
      ;[local, admin] = await start()
    }
    await until(() => countOpen(state) === 0)
    const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)
    const progress = await readProgress(admin)
    console.log(
      `measured: back-fill of ${pairs.length} outlets' occasions: ${progress.done} steps done, ${progress.failed} failed, ${asked().length} requests in ${seconds(readied)} s (${seconds(began)} s with the start)`,
    )
    await local.says(/^\s*Parallax is at/u)
    expect((await askAdmin(admin, 'jobs/group', { method: 'POST' })).status).toBe(202)
    await until(
      () => count(state, 'article WHERE id NOT IN (SELECT article_id FROM membership)') === 0,
    )
    const said = await readSaid(local.address)
    const front = await read(local, '')
    const outlets = await read(local, 'outlets')
    await local.end('SIGKILL')

    // One message at a time is handled here: what stood in flight at a kill is asked again, and nothing else.
    const requests = asked()
    expect(requests.length - new Set(requests).size).toBeLessThanOrEqual(KILLS.length)
    expect(progress.skipped).toBe(steps.filter(({ reason }) => reason !== undefined).length)

    const found = readFound(state)
    const all = expected.filter(({ isServed }) => isServed)
    // What the gate leaves is no article; the bibliography may hold it all the same, by what it knows.
    const served = all.filter(({ key, isTelling }) => isTelling || found.articles.has(key))
    const missing = served.filter(({ key }) => !found.sighted.has(key))
    console.log(
      `measured: ${all.length} of ${expected.length} records are served, ${all.length - served.length} of them left by the gate, ${missing.length} lost`,
    )
    expect(served.length).toBeGreaterThan(150)
    expect(missing.map(({ key, title }) => `${key} ${title}`)).toEqual([])
    expect(served.filter(({ key }) => found.articles.get(key) !== 1)).toEqual([])
    expect(found.repeated).toEqual([])

    compareRows(said, {
      ...{ now: TODAY, items, coverage: expected, held: found.held },
      ...{ log: log(), lost, planned },
    })
    comparePage(outlets, said)
    // The front page leaves families out whose country nobody knows.
    comparePage(
      front,
      said.filter(({ country }) => country !== undefined),
    )
    const of = (slug: string) =>
      said.find(({ outlet, occasion }) => outlet === slug && occasion === OCCASION)
    expect(of(SEARCHED)).toMatchObject({ state: 'searched' })
    expect(of(REFUSED.slug)).toMatchObject({ state: 'not observable', reason: 'failed' })
    expect(of(UNREACHABLE.slug)).toMatchObject({ state: 'not observable', reason: 'under way' })
    expect(DARK.map(of)).toMatchObject([
      { state: 'covered', darkFrom: '2026-01-08' },
      { state: 'silent', darkFrom: '2026-01-08', seenEntries: 120 },
    ])
    relay.server.close()
    await room.close()
  },
)

type Found = {
  /** How many articles there are of a key. */
  readonly articles: ReadonlyMap<string, number>
  readonly held: readonly Held[]
  /** Keys of those that reaching back showed. */
  readonly sighted: ReadonlySet<string>
  /** Headlines that stand once by their own address and once as a pointer. */
  readonly repeated: readonly string[]
}

function readFound(state: string): Found {
  const database = openDatabase(state)
  const keys = database.prepare('SELECT key, count(*) AS n FROM article GROUP BY key').all()
  const held = database
    .prepare('SELECT key, outlet, relevance, happened_at AS at FROM article')
    .all()
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
    held: held.map(({ key, outlet, relevance, at }) => ({
      ...{ key: String(key), outlet: String(outlet), relevance: String(relevance) },
      ...(at !== null && { at: new Date(Number(at)) }),
    })),
    sighted: new Set(sighted.map(({ key }) => String(key))),
    repeated: repeated.map(({ title }) => String(title)),
  }
}

/** Steps that go on by themselves: what failed waits for a quarter of an hour. */
const countOpen = (state: string): number =>
  count(state, `back_fill WHERE state = 'open' AND failures = 0`)

function count(state: string, rows: string): number {
  const database = openDatabase(state)
  const found = database.prepare(`SELECT count(*) AS n FROM ${rows}`).get()?.n
  database.close()
  return Number(found)
}
