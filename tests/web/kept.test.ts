// Answers that are kept for a moment: the same ones, never for longer than they are true, and not without bound.
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { runBatch } from '../../src/store/batch.ts'
import { openDb } from '../../src/store/db.ts'
import { createApp } from '../../src/web/app.tsx'
import { keepAnswers } from '../../src/web/kept.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const BYTES = 16_000_000

let now = RUN.getTime()
const later = (seconds: number) => {
  now += seconds * 1000
}

/** An app of its own, and what asking it costs. */
const open = (bytes = BYTES) => {
  const app = createApp(
    tower,
    keepAnswers(bytes, () => now),
  )
  const { db, cost } = counted()
  const env = { ...bindings, DB: db.$client } as Env
  const ask = async (path: string, init: RequestInit = {}) => {
    const before = cost.statements
    const response = await app.request(path, init, env)
    return { response, body: await response.text(), statements: cost.statements - before }
  }
  /** As often as it takes for an answer to be kept. */
  const askTwice = async (path: string) => {
    await ask(path)
    return ask(path)
  }
  return { ask, askTwice }
}

const rename = (label: string) =>
  runBatch(db, [sql`UPDATE event SET label = ${label} WHERE id = 1`])
/** Past the door by which src/ writes: what is kept does not show it. */
const renameUnseen = (label: string) =>
  bindings.DB.prepare('UPDATE event SET label = ? WHERE id = 1').bind(label).run()

beforeEach(async () => {
  await foundTower()
  await addEvent(1, { label: 'Doors open' })
  await addArticle(1, 'gazette', { eventId: 1, happenedAt: RUN })
})

test.each([
  '/',
  '/events/event-1',
  '/outlets?unfold=all',
  '/api/v1/events',
  '/api/v1/events?format=csv',
])(
  '%s is answered again byte for byte, with the same headers, at the cost of one statement',
  async (path) => {
    const { ask, askTwice } = open()
    const made = await askTwice(path)
    const kept = await ask(path)
    expect(made.statements).toBeGreaterThan(1)
    expect(kept.statements).toBe(1)
    expect(kept.body).toBe(made.body)
    expect([...kept.response.headers]).toEqual([...made.response.headers])
    expect(kept.response.status).toBe(200)
  },
)

test('what is asked for once costs no statement more than where nothing is kept', async () => {
  const { db, cost } = counted()
  await createApp(tower).request('/', {}, { ...bindings, DB: db.$client } as Env)
  expect((await open().ask('/')).statements).toBe(cost.statements)
})

test('what is written is seen at once', async () => {
  const { ask, askTwice } = open()
  const page = '/events/event-1'
  expect((await askTwice(page)).body).toContain('Doors open')
  await rename('Doors shut')
  expect((await ask(page)).body).toContain('Doors shut')
  await renameUnseen('Doors gone')
  expect((await ask(page)).body).toContain('Doors shut')
})

test('an answer is made anew once it is as old as browsers may keep it', async () => {
  const { ask, askTwice } = open()
  for (const [path, seconds] of [
    ['/events/event-1', 60],
    ['/api/v1/events/event-1', 30],
  ] as const) {
    await renameUnseen('Doors open')
    const { response } = await askTwice(path)
    expect(response.headers.get('cache-control')).toContain(`max-age=${seconds}`)
    await renameUnseen('Doors shut')
    later(seconds - 1)
    expect((await ask(path)).body).toContain('Doors open')
    later(1)
    expect((await ask(path)).body).toContain('Doors shut')
    expect((await ask(path)).statements).toBe(1)
  }
})

test('an answer that was made while something was written is not given again', async () => {
  const app = createApp(tower, keepAnswers(BYTES))
  const page = '/events/event-1'
  const ask = async (DB: D1Database) =>
    (await app.request(page, {}, { ...bindings, DB } as Env)).text()
  await ask(bindings.DB)
  // Just when the page has read what it shows.
  const written = new Proxy(bindings.DB, {
    get: (d1, name: keyof D1Database) => {
      if (name !== 'batch') return d1[name].bind(d1)
      return async (statements: D1PreparedStatement[]) => {
        const results = await d1.batch(statements)
        await rename('Doors shut')
        return results
      }
    },
  })
  expect(await ask(written)).toContain('Doors open')
  expect(await ask(bindings.DB)).toContain('Doors shut')
})

test.each(['/events/event-1', '/api/v1/events/event-1'])(
  '%s is kept for those too who ask whether what they have is still true',
  async (path) => {
    const { ask } = open()
    const tag = (await ask(path)).response.headers.get('ETag') ?? ''
    const again = () => ask(path, { headers: { 'If-None-Match': tag } })
    const [made, kept] = [await again(), await again()]
    expect([made.response.status, kept.response.status]).toEqual([304, 304])
    expect(made.statements).toBeGreaterThan(1)
    expect(kept.statements).toBe(1)
    expect([...kept.response.headers]).toEqual([...made.response.headers])
    await rename('Doors shut')
    const changed = await again()
    expect(changed.response.status).toBe(200)
    expect(changed.body).toContain('Doors shut')
  },
)

test('what needs no database is answered while the database fails, and what needs it is a 500', async () => {
  const app = createApp(tower, keepAnswers(BYTES))
  const fail = () => {
    throw new Error('D1_ERROR: overloaded')
  }
  const DB = { prepare: fail, batch: fail } as unknown as D1Database
  const statusOf = async (path: string) =>
    (await app.request(path, {}, { ...bindings, DB } as Env)).status
  for (const path of ['/about', '/api/v1/openapi.json'])
    for (const _ of [1, 2, 3]) expect(await statusOf(path)).toBe(200)
  for (const _ of [1, 2, 3]) expect(await statusOf('/api/v1/events')).toBe(500)
})

test('two addresses never mix, nor their queries, nor HEAD and other methods with GET', async () => {
  const { ask, askTwice } = open()
  const pages = [
    '/',
    '/?occasion=between',
    '/outlets',
    '/outlets?unfold=press',
    '/?occasion=opening',
  ]
  const made = new Map<string, string>()
  for (const path of pages) made.set(path, (await askTwice(path)).body)
  expect(new Set(made.values()).size).toBe(pages.length)
  for (const path of pages) expect((await ask(path)).body).toBe(made.get(path))

  const head = await ask('/outlets', { method: 'HEAD' })
  expect([head.response.status, head.body, head.statements]).toEqual([200, '', 1])
  expect((await ask('/outlets', { method: 'POST' })).response.status).toBe(404)
  expect((await ask('/api/v1/events', { method: 'PUT' })).response.status).toBe(405)
})

test('what HEAD was asked for twice is kept for GET', async () => {
  const { ask } = open()
  for (const _ of [1, 2]) await ask('/outlets', { method: 'HEAD' })
  const kept = await ask('/outlets')
  expect(kept.statements).toBe(1)
  expect(kept.body).toContain('</html>')
})

test('whoever has the answer that is kept is told so, without its body', async () => {
  const { ask, askTwice } = open()
  for (const path of ['/outlets', '/api/v1/events']) {
    const { response } = await askTwice(path)
    const tag = response.headers.get('etag') ?? ''
    const again = await ask(path, { headers: { 'if-none-match': tag } })
    expect([again.response.status, again.body, again.statements]).toEqual([304, '', 1])
    for (const name of ['etag', 'cache-control', 'content-security-policy', 'ratelimit-policy'])
      expect(again.response.headers.get(name), name).toBe(response.headers.get(name))
    const other = await ask(path, { headers: { 'if-none-match': '"other"' } })
    expect([other.response.status, other.statements]).toEqual([200, 1])
  }
})

test('a 304 is not kept, and a failure neither', async () => {
  const { ask, askTwice } = open()
  const { response } = await askTwice('/outlets')
  const tag = { headers: { 'if-none-match': response.headers.get('etag') ?? '' } }
  await rename('Doors shut')
  expect((await ask('/outlets', tag)).response.status).toBe(304)
  expect((await ask('/outlets')).body).toContain('</html>')

  expect((await askTwice('/?occasion=never')).response.status).toBe(400)
  expect((await ask('/?occasion=never')).response.headers.get('cache-control')).toBe('no-store')
  expect((await askTwice('/events/event-2')).response.status).toBe(404)
  await addEvent(2)
  await addArticle(2, 'gazette', { eventId: 2 })
  // Past the door: an answer that was kept would stand.
  expect((await ask('/events/event-2')).response.status).toBe(200)
})

test('the least lately asked for goes where there is no room, and what has none at all is made each time', async () => {
  const pages = ['/outlets?unfold=press', '/outlets?unfold=all', '/outlets']
  const bodies = await Promise.all(pages.map(async (path) => (await open().ask(path)).body))
  const largest = Math.max(...bodies.map(({ length }) => length))
  // Each takes a little more than its body.
  const two = open(2 * largest + 4000)
  await two.askTwice('/outlets?unfold=press')
  await two.askTwice('/outlets?unfold=all')
  await two.ask('/outlets?unfold=press')
  await two.askTwice('/outlets')
  expect((await two.ask('/outlets?unfold=press')).statements).toBe(1)
  expect((await two.ask('/outlets?unfold=all')).statements).toBeGreaterThan(1)
  const none = open(Math.min(...bodies.map(({ length }) => length)))
  await none.askTwice('/outlets')
  expect((await none.ask('/outlets')).statements).toBeGreaterThan(1)
})
