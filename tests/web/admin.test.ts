// The door of /admin: not there without a token, shut to a wrong one.
import { afterEach, expect, test, vi } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { bindings, foundTower } from './tower.ts'
import { tower } from './tower-dossier.ts'

const TOKEN = 'open-sesame-0123456789'
const guarded = { ...bindings, ADMIN_TOKEN: TOKEN } as Env
const app = createApp(tower)
/** Each door, and what is none. */
const PATHS = [
  ...['/admin', '/admin/import', '/admin/feeds', '/admin/feeds/1/retry', '/admin/jobs/group'],
  ...['/admin/corrections', '/admin/back-fill', '/admin/nothing'],
]
const call = (path: string, authorization?: string, env = guarded, method = 'POST') =>
  app.request(path, { method, headers: authorization ? { authorization } : {} }, env)

afterEach(() => void vi.restoreAllMocks())

test('without a token in its settings, or with an empty one, /admin is an address like any unknown', async () => {
  await foundTower()
  const unknown = await (await call('/nothing/import', undefined, bindings)).text()
  for (const env of [bindings, { ...bindings, ADMIN_TOKEN: '' } as Env]) {
    for (const sent of [undefined, 'Bearer', 'Bearer undefined', `Bearer ${TOKEN}`]) {
      const response = await call('/admin/import', sent, env)
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
      expect(response.headers.get('WWW-Authenticate')).toBeNull()
      expect(await response.text()).toBe(unknown)
    }
  }
})

test.each([
  ['no header', undefined, 'Bearer'],
  ['another scheme', `Basic ${TOKEN}`, 'Bearer'],
  ['no token', 'Bearer ', 'Bearer'],
  ['a wrong token', `Bearer ${TOKEN.slice(0, -1)}8`, 'Bearer error="invalid_token"'],
  ['the start of the token', `Bearer ${TOKEN.slice(0, -1)}`, 'Bearer error="invalid_token"'],
  ['more than the token', `Bearer ${TOKEN}0`, 'Bearer error="invalid_token"'],
  ['two tokens', `Bearer ${TOKEN} ${TOKEN}`, 'Bearer'],
])('%s is a 401 with a problem document that nobody keeps', async (_, sent, challenge) => {
  for (const path of PATHS) {
    const response = await call(path, sent)
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe(challenge)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual({
      ...{ type: 'about:blank', title: 'Unauthorized', status: 401, instance: path },
      detail: 'This takes the header `Authorization: Bearer <ADMIN_TOKEN>`.',
    })
  }
})

test('the token opens, whatever the case of its scheme', async () => {
  for (const sent of [`Bearer ${TOKEN}`, `bearer  ${TOKEN}`]) {
    const response = await call('/admin/nothing', sent)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
  }
})

test('tokens are compared in constant time, by digests of one length', async () => {
  const compare = vi.spyOn(crypto.subtle, 'timingSafeEqual')
  await call('/admin/nothing', 'Bearer x')
  await call('/admin/nothing', `Bearer ${TOKEN}`)
  const lengths = compare.mock.calls.map((sides) => sides.map(({ byteLength }) => byteLength))
  expect(lengths).toEqual([
    [32, 32],
    [32, 32],
  ])
  expect(compare.mock.results.map(({ value }) => value)).toEqual([false, true])
})

test('the token is told nowhere', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  for (const path of ['/admin/import', '/status', '/api/v1/openapi.json'])
    expect(await (await call(path, 'Bearer x', guarded, 'GET')).text()).not.toContain(TOKEN)
  expect(JSON.stringify(log.mock.calls)).not.toContain(TOKEN)
})
