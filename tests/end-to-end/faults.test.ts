// One run over every fault host and forty good feeds, in the built Worker: each ends in its own clear state.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { keyOf } from '../../src/core/link.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { AT_ONCE } from '../../src/jobs/read-feeds.ts'
import { openDb } from '../../src/store/db.ts'
import { type BuiltWorker, startBuilt } from './built-worker.ts'
import { AT, feedOf, isWanted, openWorld, type World } from './faults.ts'

const MINUTE = 60_000
const HUNG = new Set(['timeout', 'drip'].map(feedOf))

const world = await openWorld()
const built = await startBuilt(world.fetch)
afterAll(async () => {
  await built.close()
  await world.close()
})

/** The fault hosts and the good feeds, each of an outlet of its own; nothing else is listed. */
async function stockFeeds({ db }: BuiltWorker, { ends, goods }: World): Promise<void> {
  await loadDossier(openDb(db), dossier, AT)
  const urls = [...[...ends.keys()].map(feedOf), ...goods.map(({ url }) => url)]
  const rows = JSON.stringify(urls.map((url, n) => ({ url, outlet: `${n}-${new URL(url).host}` })))
  await db.batch([
    db.prepare('UPDATE feed SET listed = 0'),
    db
      .prepare(
        `INSERT INTO outlet (slug, name, languages, ownership, origin)
          SELECT value ->> 'outlet', value ->> 'outlet', '["en"]', '{"type":"unknown"}', 'dossier'
          FROM json_each(?)`,
      )
      .bind(rows),
    db
      .prepare(
        `INSERT INTO feed (url, outlet, scope, next_check_at)
          SELECT value ->> 'url', value ->> 'outlet', 'all', 0 FROM json_each(?) WHERE true
          ON CONFLICT (url) DO UPDATE SET outlet = excluded.outlet, listed = 1, next_check_at = 0`,
      )
      .bind(rows),
  ])
}

type Run = {
  /** When each feed's row was written, in milliseconds from the start. */
  readonly written: ReadonlyMap<string, number>
  readonly feeds: number
  readonly ms: number
}

/** Runs cron once and watches the rows until every feed was checked. */
async function runOnce({ db, tick }: BuiltWorker): Promise<Run> {
  const written = new Map<string, number>()
  const feeds = Number(await db.prepare('SELECT count(*) AS n FROM feed WHERE listed').first('n'))
  const start = performance.now()
  await tick(AT)
  while (written.size < feeds) {
    const { results } = await db
      .prepare('SELECT url FROM feed WHERE listed AND checked_at = ?')
      .bind(AT.getTime())
      .all<{ url: string }>()
    const ms = performance.now() - start
    for (const { url } of results) if (!written.has(url)) written.set(url, ms)
    if (ms > 5 * MINUTE) break
    await sleep(100)
  }
  return { written, feeds, ms: performance.now() - start }
}

await stockFeeds(built, world)
const run = await runOnce(built)
console.log(`measured: ${run.feeds} feeds, faults among them, in ${(run.ms / 1000).toFixed(1)} s`)

const escapeHtml = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Row = {
  readonly url: string
  readonly state: string
  readonly reason: string | null
  readonly moved_to: string | null
  readonly next_check_at: number
  readonly entries: number
}

const { results } = await built.db
  .prepare(
    `SELECT url, feed.state, feed.reason, moved_to, next_check_at, entries
      FROM feed JOIN feed_check ON feed_id = feed.id WHERE listed`,
  )
  .all<Row>()
const rows = new Map(results.map((row) => [row.url, row]))

test('every feed was checked once', () => {
  expect(results.length).toBe(run.feeds)
  expect(rows.size).toBe(run.feeds)
})

test.each([...world.ends])(
  '%s ends in a clear state of its own',
  (name, { state, reason, entries }) => {
    const row = rows.get(feedOf(name))
    expect(row).toMatchObject({ state, ...(entries !== undefined && { entries }) })
    if (reason) expect(row?.reason).toMatch(reason)
    expect(row?.reason ?? '').toMatch(/^$|^[A-Z][^\n]*\.$/)
  },
)

test('the run ends within batches times 20 seconds', () => {
  expect(run.ms).toBeLessThan(Math.ceil(run.feeds / AT_ONCE) * 20_000)
})

test.each([
  ['timeout', 10_000],
  ['drip', 20_000],
])('no good feed waits for %s: those of its batch are written long before', (name, hung) => {
  const end = run.written.get(feedOf(name)) ?? 0
  // One batch at a time: what is written while it hangs is of its batch.
  const beside = [...run.written].filter(([, ms]) => ms > end - hung - 1_500 && ms < end)
  const late = beside.filter(([url, ms]) => !HUNG.has(url) && ms > end - 5_000)
  expect(beside.length).toBeGreaterThan(1)
  expect(late).toEqual([])
})

test('the good feeds are well, and each of their items on the subject is stored once', async () => {
  const { results: stored } = await built.db
    .prepare('SELECT key, count(*) AS n FROM article GROUP BY key')
    .all<{ key: string; n: number }>()
  const times = new Map(stored.map(({ key, n }) => [key, n]))
  let wanted = 0
  for (const { url, shown } of world.goods) {
    const keys = new Set(shown.map(({ link }) => keyOf(link)))
    expect(rows.get(url)).toMatchObject({ state: 'ok', entries: keys.size })
    for (const { title, link } of shown.filter(isWanted)) {
      wanted++
      expect(times.get(keyOf(link) ?? ''), `${title} ${link}`).toBe(1)
    }
  }
  console.log(
    `measured: ${world.goods.length} good feeds, ${wanted} of their items on the subject, all stored`,
  )
  expect(world.goods.length).toBe(40)
  expect(wanted).toBeGreaterThan(0)
})

test('what a server asks for is kept: its patience, its new address, and to be left alone', () => {
  const pauseOf = (name: string) => (rows.get(feedOf(name))?.next_check_at ?? 0) - AT.getTime()
  expect(pauseOf('429')).toBeGreaterThanOrEqual(60 * MINUTE)
  expect(pauseOf('503')).toBeGreaterThanOrEqual(15 * MINUTE)
  expect(pauseOf('410')).toBeGreaterThan(1e15)
  expect(rows.get(feedOf('moved'))?.moved_to).toBe(feedOf('good'))
  expect(world.asked()).not.toContain(feedOf('norobots'))
  expect(world.asked().filter((url) => /127\.0\.0\.1|secret/u.test(url))).toEqual([])
})

test('the status page tells each of these states as a sentence', async () => {
  const page = await (await built.get('/status')).text()
  const reasons = [...rows.values()].flatMap(({ state, reason }) =>
    state === 'ok' ? [] : (reason ?? []),
  )
  expect(reasons.filter((reason) => !page.includes(escapeHtml(reason)))).toEqual([])
})
