// What the JSON API refuses, in which words, and what it lets be kept.
import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { createApi } from '../../src/web/api.ts'
import { addEvent, bindings, foundTower, SITE } from './tower.ts'
import { tower } from './tower-dossier.ts'

const API = '/api/v1'
/** Mounted as in the Worker. */
const call = (path: string, init: RequestInit = {}, env = bindings) =>
  new Hono().route(API, createApi(tower)).request(API + path, init, env)

test.each([
  ['/events?limit=0', 'limit', 'a whole number from 1 to 200'],
  ['/events?limit=201', 'limit', 'a whole number from 1 to 200'],
  ['/events?limit=ten', 'limit', 'a whole number from 1 to 200'],
  ['/events?after=garbage', 'after', 'the cursor of a `next` link'],
  ['/articles?after=', 'after', 'the cursor of a `next` link'],
  ['/articles?relevance=some', 'relevance', '`about` or `passing`'],
  ['/articles?language=en%00', 'language', 'a BCP 47 language tag, such as `en`'],
  ['/articles?occasion=closing', 'occasion', 'one of opening, between'],
  ['/status?colour=red', 'colour', 'not a parameter of this address'],
])('%s is a 400 that says what was expected', async (path, parameter, expected) => {
  const response = await call(path)
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('ETag')).toBeNull()
  expect(await response.json()).toEqual({
    type: `${SITE}/api/v1/openapi.json#/components/schemas/Problem`,
    title: 'Bad Request',
    status: 400,
    detail: `Cannot use ${parameter}.`,
    instance: API + path,
    errors: [{ parameter, expected }],
  })
})

test('a parameter that is given twice is a 400', async () => {
  expect((await call('/events?limit=1&limit=2')).status).toBe(400)
})

test('no event, and no such address, are 404', async () => {
  await foundTower()
  for (const path of ['/events/nowhere', '/events/%E0%A4%A', '/nowhere', '/events/a/b', '']) {
    const response = await call(path)
    expect(response.status, path).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ type: 'about:blank', title: 'Not Found' })
  }
  const { detail } = await (await call('')).json<{ detail: string }>()
  expect(detail).toContain(`${bindings.SITE_URL}/api `)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  '%s is a 405 that names what is allowed',
  async (method) => {
    for (const path of ['/events', '/events/some', '/openapi.json']) {
      const response = await call(path, { method })
      expect([path, response.status]).toEqual([path, 405])
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await response.json()).toMatchObject({ status: 405, instance: API + path })
    }
    expect((await call('/nowhere', { method })).status).toBe(404)
  },
)

test('what breaks inside is a 500 that is logged once and shows nothing of it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = { ...bindings, DB: undefined } as unknown as typeof bindings
  const response = await call('/events', {}, broken)
  const lines = log.mock.calls
  log.mockRestore()
  expect(response.status).toBe(500)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'Something broke on our side. It was logged.',
    instance: `${API}/events`,
  })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]?.[0])).toMatchObject({
    event: 'request failed',
    path: `${API}/events`,
  })
})

test('answers may be kept for half a minute and are not sent twice', async () => {
  await foundTower()
  const first = await call('/events')
  const tag = first.headers.get('ETag') ?? ''
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=30')
  const again = await call('/events', { headers: { 'If-None-Match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('ETag')).toBe(tag)
  expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
  await addEvent(1)
  expect((await call('/events', { headers: { 'If-None-Match': tag } })).status).toBe(200)
})

test('a page of any other site may read, errors too, and is told so beforehand', async () => {
  await foundTower()
  for (const path of ['/events', '/nowhere', '/events?limit=x'])
    expect((await call(path)).headers.get('Access-Control-Allow-Origin')).toBe('*')
  const headers = { Origin: 'https://other.test', 'Access-Control-Request-Method': 'GET' }
  const preflight = await call('/events', { method: 'OPTIONS', headers })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('GET')
})

test('HEAD answers as GET does, without a body', async () => {
  await foundTower()
  const response = await call('/events', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
