// How often an address may ask: told on every answer, refused in words, and nobody refused by a limiter that is not there.
import { expect, test } from 'vitest'
import { networkOf } from '../../src/web/api-limit.ts'
import { createApp } from '../../src/web/app.tsx'
import { bindings, foundTower } from './tower.ts'
import { tower } from './tower-dossier.ts'

const POLICY = '"address";q=120;w=60'

/** A limiter that lets each address ask twice. */
const twice = () => {
  const asked = new Map<string, number>()
  return {
    limit: async ({ key }: { key: string }) => {
      asked.set(key, (asked.get(key) ?? 0) + 1)
      return { success: (asked.get(key) ?? 0) <= 2 }
    },
  }
}

const ask = (API_LIMIT: unknown, from?: string, path = '/api/v1/claims') => {
  const headers: Record<string, string> = from === undefined ? {} : { 'CF-Connecting-IP': from }
  const env = { ...bindings, API_LIMIT } as Env
  return createApp(tower).request(path, { headers }, env) as Promise<Response>
}

test('an address that asked too often gets a problem document that says when to go on, others go on', async () => {
  await foundTower()
  const limiter = twice()
  for (const _ of [1, 2]) {
    const good = await ask(limiter, '192.0.2.1')
    expect([good.status, good.headers.get('RateLimit-Policy')]).toEqual([200, POLICY])
    expect(good.headers.get('Retry-After')).toBeNull()
  }
  const refused = await ask(limiter, '192.0.2.1')
  expect(refused.status).toBe(429)
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    ...{ 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    ...{ 'retry-after': '60', ratelimit: '"address";r=0;t=60', 'ratelimit-policy': POLICY },
    'access-control-allow-origin': '*',
  })
  expect(await refused.json()).toMatchObject({ title: 'Too Many Requests', status: 429 })
  expect((await ask(limiter, '192.0.2.2')).status).toBe(200)
})

test('pages and the digest are not counted, nor is one’s own machine', async () => {
  await foundTower()
  const none = { limit: async () => ({ success: false }) }
  for (const path of ['/api', '/about', '/digest.rss'])
    expect((await ask(none, '192.0.2.1', path)).status, path).toBe(200)
  for (const from of ['127.0.0.1', '::1']) expect((await ask(none, from)).status, from).toBe(200)
})

test('a limiter that is missing or broken refuses nobody', async () => {
  await foundTower()
  const broken = { limit: () => Promise.reject(new Error('away')) }
  for (const limiter of [undefined, broken])
    expect((await ask(limiter, '192.0.2.1')).status).toBe(200)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:ffff::', '2001:db8:0:0::/64'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['::1', '::1'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
  ['no:address', 'no:address'],
])('%s asks as %s', (address, asker) => {
  expect(networkOf(address)).toBe(asker)
})

test('whoever changes his address within his own network of IPv6 is counted on', async () => {
  await foundTower()
  const limiter = twice()
  const statusOf = async (from: string) => (await ask(limiter, from)).status
  expect([await statusOf('2001:db8::1'), await statusOf('2001:db8::2:0:0:1')]).toEqual([200, 200])
  expect(await statusOf('2001:db8::ffff')).toBe(429)
  expect(await statusOf('2001:db8:0:1::ffff')).toBe(200)
})
