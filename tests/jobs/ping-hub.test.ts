// The hub is told of what is new, once, and again where it did not hear.
import { afterEach, expect, test, vi } from 'vitest'
import { pingHub } from '../../src/jobs/ping-hub.ts'
import { tell } from '../../src/jobs/tell.ts'
import { openDb } from '../../src/store/db.ts'
import { addArticle, addChange, addEvent, bindings, foundTower, SITE } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const SETTINGS = { SITE_URL: `${SITE}/`, WEBSUB_HUB: 'https://hub.test/' }

type Ask = {
  readonly url: string
  readonly method: string
  readonly type: string
  readonly body: string
}

/** A stand-in for a hub, which answers so; what it was asked. */
const standIn = (answer: () => Response | Promise<Response>): Ask[] => {
  const asked: Ask[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input as RequestInfo, init as RequestInit)
    const type = request.headers.get('Content-Type') ?? ''
    asked.push({ url: request.url, method: request.method, type, body: String(init?.body) })
    return answer()
  })
  return asked
}

const addNews = async (id: number) => {
  await addEvent(id)
  await addArticle(id, 'gazette', { eventId: id })
  await addChange(id, { kind: 'event founded', articleId: id, eventId: id })
  await tell(db, tower, RUN)
}

afterEach(() => void vi.restoreAllMocks())

test('a hub is told of the three feeds in one request when something was told, and only then', async () => {
  await foundTower()
  const asked = standIn(() => new Response(null, { status: 204 }))
  expect(await pingHub(db, SETTINGS)).toEqual({ pinged: false })
  await addNews(1)
  expect(await pingHub(db, SETTINGS)).toEqual({ pinged: true })
  expect(await pingHub(db, SETTINGS)).toEqual({ pinged: false })
  await addNews(2)
  expect(await pingHub(db, SETTINGS)).toEqual({ pinged: true })
  expect(asked).toHaveLength(2)
  const [first] = asked
  expect(first).toMatchObject({ url: SETTINGS.WEBSUB_HUB, method: 'POST' })
  expect(first?.type).toContain('application/x-www-form-urlencoded')
  expect([...new URLSearchParams(first?.body)]).toEqual([
    ['hub.mode', 'publish'],
    ['hub.url', `${SITE}/digest.rss`],
    ['hub.url', `${SITE}/digest.atom`],
    ['hub.url', `${SITE}/digest.json`],
  ])
})

test.each([
  ['refuses', () => new Response('no', { status: 503 }), 'The hub answered 503.'],
  ['is not reached', () => Promise.reject(new Error('refused')), 'The hub was not reached: '],
])('a hub that %s is asked again at the next run', async (_, answer, error) => {
  await foundTower()
  await addNews(1)
  standIn(answer)
  expect(await pingHub(db, SETTINGS)).toEqual({ error: expect.stringContaining(error) })
  vi.restoreAllMocks()
  standIn(() => new Response(null, { status: 202 }))
  expect(await pingHub(db, SETTINGS)).toEqual({ pinged: true })
})

test('a hub that hangs is let go of', async () => {
  await foundTower()
  await addNews(1)
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('too late')))
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const signal = (init as RequestInit).signal as AbortSignal
    return signal.aborted ? Promise.reject(signal.reason) : new Promise(() => {})
  })
  expect(await pingHub(db, SETTINGS)).toEqual({ error: expect.stringContaining('too late') })
})

test('without a hub in the settings nobody is asked', async () => {
  await foundTower()
  await addNews(1)
  const asked = standIn(() => new Response())
  expect(await pingHub(db, { SITE_URL: SITE, WEBSUB_HUB: '' })).toEqual({ pinged: false })
  expect(asked).toEqual([])
})
