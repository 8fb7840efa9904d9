// What every answer carries, and what is said when something is missing or broken.
import { expect, test, vi } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addEvent, bindings, foundTower, SITE } from './tower.ts'
import { tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string, init: RequestInit = {}, env = bindings) => app.request(path, init, env)

test('a page is guarded by a policy without scripts, and may be kept for a minute', async () => {
  await foundTower()
  const { headers } = await get('/')
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=600')
})

test('a page that did not change is not sent again', async () => {
  await foundTower()
  const tag = (await get('/about')).headers.get('ETag') ?? ''
  const again = await get('/about', { headers: { 'If-None-Match': tag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('absolute addresses come from the setting, not from the request', async () => {
  await foundTower()
  const response = await get('https://evil.test/', { headers: { Host: 'evil.test' } })
  const page = await response.text()
  expect(page).toContain(`<link rel="canonical" href="${SITE}/"`)
  expect(page).toContain(`href="${SITE}/digest.atom"`)
  expect(page).not.toContain('evil.test')
})

test('an address at which nothing stands gets a page that is not kept', async () => {
  await foundTower()
  for (const path of ['/nothing', '/events/nothing']) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.text()).toContain('Nothing stands at this address')
  }
})

test('an address that is nearly right leads to what may have been meant', async () => {
  await foundTower()
  await addEvent(1, { slug: '1931-05-02-lift-stops', label: 'Lift stops' })
  const read = async (path: string) => (await get(path)).text()
  expect(await read('/events/towr-opens')).toContain('href="/events/tower-opens"')
  expect(await read('/events/1931-05-02-lift-stop')).toContain(
    'href="/events/1931-05-02-lift-stops"',
  )
  expect(await read('/outlets/gazete')).toContain('href="/outlets/gazette"')
  expect(await read('/claims/to-tall')).toContain('href="/claims/too-tall"')
})

test('an address of another world gets the ways to all there is, and is escaped', async () => {
  await foundTower()
  const page = await (await get('/wp-admin/%3Cimg%20src=x%3E"onload=1')).text()
  expect(page).toContain('href="/?occasion=opening"')
  expect(page).toContain('action="/search"')
  expect(page).not.toMatch(/<img|"onload/)
  expect((await get('/events/%E0%A4%A')).status).toBe(404)
})

test('what breaks is logged once and tells the reader nothing of the inside', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const broken = {
    ...bindings,
    get DB(): D1Database {
      throw new Error('secret of the inside')
    },
  }
  const response = await get('/', {}, broken)
  expect(response.status).toBe(500)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.text()).not.toContain('secret')
  expect(log).toHaveBeenCalledTimes(1)
  log.mockRestore()
})

test('API and digest stand beside the pages', async () => {
  await foundTower()
  expect((await get('/api/v1/occasions')).headers.get('Content-Type')).toContain('json')
  expect((await get('/digest.rss')).headers.get('Content-Type')).toContain('rss')
  expect((await get('/api/v1/nothing')).headers.get('Content-Type')).toContain('problem+json')
})
