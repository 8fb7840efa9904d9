// The headers of every answer, from the app's own list of routes: what caches, browsers and other sites may do with it.
import { beforeAll, expect, test, vi } from 'vitest'
import { ADDRESSES, DOORS, KINDS } from './doors.ts'
import { foundTameTower, get, routes } from './hostile-tower.ts'

beforeAll(foundTameTower)

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** On every answer, whatever it is. */
const GUARDS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
}
const isApi = (address: string) => address.startsWith('/api/v1')
/** A page of any other site may read the API, and nothing else. */
const originsOf = (address: string) => (isApi(address) ? '*' : null)

const headersOf = ({ headers }: Response, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headers.get(name)]))

/** Status, guards, who may read it and how long it may be kept. */
const manners = (response: Response) => ({
  status: response.status,
  ...headersOf(response, [...Object.keys(GUARDS), 'access-control-allow-origin', 'cache-control']),
})
const wanted = (address: string, status: number, cache: string) => ({
  ...{ status, ...GUARDS },
  ...{ 'access-control-allow-origin': originsOf(address), 'cache-control': cache },
})

test('every route that can be read has an entry here, and no entry is of a route that is gone', () => {
  const read = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/admin'))
  expect(Object.keys(DOORS).sort()).toEqual([...new Set(read.map(({ path }) => path))].sort())
})

test('what can be written to stands under /admin alone', () => {
  const written = routes.filter(({ method }) => !['GET', 'ALL'].includes(method))
  expect(written.filter(({ path }) => !path.startsWith('/admin/'))).toEqual([])
})

test.each(ADDRESSES)('%s is guarded, typed and kept as its kind is', async (address, kind) => {
  const { type, cache, tagged } = KINDS[kind]
  const response = await get(address)
  expect(manners(response)).toEqual(wanted(address, 200, cache))
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.has('set-cookie')).toBe(false)
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)

  const head = await get(address, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect([...head.headers]).toEqual([...response.headers])

  const etag = response.headers.get('etag') ?? ''
  expect(etag !== '').toBe(tagged)
  const again = await get(address, { headers: { 'if-none-match': `"x", W/${etag}` } })
  expect(manners(again)).toEqual(wanted(address, tagged ? 304 : 200, cache))
  if (tagged) expect([again.headers.get('etag'), await again.text()]).toEqual([etag, ''])
})

test.each([
  ...['/nothing', '/events/nothing', '/articles/99', '/outlets/nobody', '/claims/nothing'],
  ...['/status/feeds/99', '/digest/1931-02-30', '/sitemap/events/0', '/api/nothing', '/admin'],
  ...['/compare', '/compare?article=1&article=99', '/api/v1/compare?article=0'],
  ...['/?occasion=x', '/search?q=%25', '/claims/too-tall?after=x', '/digest?kind=x'],
  ...['/digest.rss?kind=x', '/digest/1931-05-01?kind=x'],
  ...['/api/v1/nothing', '/api/v1/events/nothing', '/api/v1/events?limit=0', '/api/v1/status?x=1'],
])('%s is refused, and nobody keeps it, whatever tag is sent', async (address) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await get(address, { method, headers: { 'if-none-match': '*' } })
    expect([400, 404]).toContain(response.status)
    expect(manners(response)).toEqual(wanted(address, response.status, 'no-store'))
    const isData = isApi(address) || address.startsWith('/digest.')
    expect(response.headers.get('content-type')).toBe(
      isData ? 'application/problem+json' : 'text/html; charset=UTF-8',
    )
  }
})

test.each([
  ['/events/event-3', 301, 'public, max-age=60, stale-while-revalidate=600'],
  ['/digest?event=event-3', 301, 'public, max-age=60, stale-while-revalidate=600'],
  ['/digest/1931-05-01?event=event-3', 301, 'public, max-age=60, stale-while-revalidate=600'],
  ['/digest.atom?event=event-3', 301, 'public, max-age=300'],
  ['/api/v1/events/event-3', 308, 'public, max-age=30'],
])('%s leads on, for as long as a page of it is kept', async (address, status, cache) => {
  const response = await get(address)
  expect(manners(response)).toEqual(wanted(address, status, cache))
  expect(response.headers.get('location')).toContain('tower-opens')
})

test('what breaks is guarded like the rest, and nobody keeps it', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const DB = new Proxy({} as D1Database, {
    get: () => {
      throw new Error('broken')
    },
  })
  for (const address of [
    '/',
    '/digest',
    '/digest.rss',
    '/feeds.opml',
    '/sitemap.xml',
    '/api/v1/events',
  ])
    expect(manners(await get(address, {}, { DB })), address).toEqual(
      wanted(address, 500, 'no-store'),
    )
  log.mockRestore()
})

const API = ADDRESSES.map(([address]) => address).filter(
  (address) => isApi(address) && !address.includes('?'),
)

test.each(API)('%s is for reading: another method is a 405 that names those', async (address) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const response = await get(address, { method })
    expect(manners(response), method).toEqual(wanted(address, 405, 'no-store'))
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('a page of another site is told what it may ask of the API, and nothing of the rest', async () => {
  const ask = (address: string) =>
    get(address, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.test', 'access-control-request-method': 'GET' },
    })
  const allowed = await ask('/api/v1/events')
  expect(allowed.status).toBe(204)
  expect(allowed.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS')
  const { headers } = await get('/api/v1/events')
  for (const name of ['ETag', 'Link', 'RateLimit-Policy'])
    expect(headers.get('access-control-expose-headers')).toContain(name)
  for (const address of ['/', '/digest.json', '/feeds.opml', '/admin/import', '/sitemap.xml'])
    expect((await ask(address)).headers.has('access-control-allow-origin'), address).toBe(false)
})

test('what only whoever runs this may read is kept by nobody and read by no other site', async () => {
  const token = { ADMIN_TOKEN: 'open-sesame' } as Partial<Env>
  const doors = routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/admin/'))
  expect(doors.length).toBeGreaterThan(0)
  for (const { path } of doors)
    for (const [authorization, status] of [
      ['Bearer open-sesame', 200],
      ['Bearer x', 401],
    ] as const) {
      const response = await get(path, { headers: { authorization } }, token)
      expect(manners(response), path).toEqual(wanted(path, status, 'no-store'))
    }
})
