// What the app says when something is missing or broken, and from where its addresses come; headers.test.ts has the rest.
import { expect, test, vi } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addEvent, bindings, foundTower, SITE } from './tower.ts'
import { tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string, init: RequestInit = {}, env = bindings) => app.request(path, init, env)

test('absolute addresses come from the setting, not from the request', async () => {
  await foundTower()
  const response = await get('https://evil.test/', { headers: { Host: 'evil.test' } })
  const page = await response.text()
  expect(page).toContain(`<link rel="canonical" href="${SITE}/"`)
  expect(page).toContain(`href="${SITE}/digest.atom"`)
  expect(page).not.toContain('evil.test')
})

test('an address at which nothing stands gets a page that says so', async () => {
  await foundTower()
  for (const path of ['/nothing', '/events/nothing']) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Nothing stands at this address')
  }
})

test('an address that ends with a slash leads to the same without it, here and never elsewhere', async () => {
  await foundTower()
  const leads = async (path: string, init?: RequestInit) => {
    const response = await get(path, init)
    return [response.status, response.headers.get('Location')]
  }
  expect(await leads('/outlets/?unfold=all')).toEqual([301, `${SITE}/outlets?unfold=all`])
  expect(await leads('/claims/')).toEqual([301, `${SITE}/claims`])
  expect(await leads('/events/caf%C3%A9%0d%0a//')).toEqual([301, `${SITE}/events/caf%C3%A9%0d%0a`])
  expect(await leads(`${SITE}//evil.test/`)).toEqual([301, `${SITE}//evil.test`])
  expect(await leads('/api/v1/events/?limit=3')).toEqual([308, `${SITE}/api/v1/events?limit=3`])
  expect(await leads('/outlets/', { method: 'POST' })).toEqual([404, null])
  expect((await get('/')).status).toBe(200)
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
