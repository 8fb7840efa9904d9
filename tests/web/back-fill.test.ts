// Reaching back as people see it: set off behind the admin guard, shown on /status, paged as data.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { network, rows } from '../flood.ts'
import * as world from '../past.ts'

const { drive, found, foundPast, open, pageOf, past, plan, takeUp } = world

const TOKEN = 'open-sesame'
const app = createApp(past)
const sent = vi.fn<(body: unknown) => Promise<void>>(async () => {})
const bindings = {
  ...{ ...env, SITE_URL: 'https://parallax.test', ADMIN_TOKEN: TOKEN },
  BACKFILL: { send: sent },
} as unknown as Env

const get = (path: string) => app.request(path, {}, bindings)
const admin = async (method: string, path: string, body?: string) => {
  sent.mockClear()
  const headers = { authorization: `Bearer ${TOKEN}` }
  const response = await app.request(
    `/admin/${path}`,
    { method, headers, ...(body !== undefined && { body }) },
    bindings,
  )
  return { status: response.status, json: (await response.json()) as Record<string, unknown> }
}

const answers = network({
  [pageOf('wordpress', 'www.courier.test', '2011-03-03')]: JSON.stringify({
    ...{ kind: 'refused', lasting: true, reason: 'There is <no> such search.' },
  }),
  [pageOf('gdelt', 'courier.test', '2011-03-03')]: found([
    { title: 'Halm dam breach', link: 'https://courier.test/b/1', date: '2011-03-04T06:00:00Z' },
    { title: 'Goats', link: 'https://courier.test/b/2', date: '2011-03-04T07:00:00Z' },
  ]),
})

const reachBack = async () => {
  await foundPast()
  await plan({ occasion: 'flood' })
  const driven = open(answers, { endpoints: { ...world.endpoints } })
  await takeUp(driven)
  await drive(driven)
}

test('an outlet and an occasion are planned, and a message sets them off', async () => {
  await foundPast()
  const { status, json } = await admin(
    'POST',
    'back-fill',
    '{"outlet":"courier","occasion":"flood"}',
  )
  expect([status, json]).toEqual([202, expect.objectContaining({ planned: 2, open: 2, done: 0 })])
  expect(sent.mock.calls).toEqual([[{ takeUp: 'lost', at: expect.stringMatching(/Z$/) }]])
  expect(await rows('SELECT DISTINCT outlet, occasion FROM back_fill')).toEqual([
    { outlet: 'courier', occasion: 'flood' },
  ])
})

test('an empty body plans all, and a span of days narrows it, its last day included', async () => {
  await foundPast()
  expect((await admin('POST', 'back-fill')).json).toMatchObject({ planned: 8 })
  await foundPast()
  await admin('POST', 'back-fill', '{"from":"2011-03-05","to":"2011-03-06"}')
  expect(await rows('SELECT DISTINCT occasion, from_at, until_at FROM back_fill')).toEqual([
    {
      ...{ occasion: 'flood', from_at: Date.parse('2011-03-05') },
      until_at: Date.parse('2011-03-07'),
    },
  ])
})

test('to resume plans nothing and takes up all that is open', async () => {
  await foundPast()
  expect((await admin('POST', 'back-fill', '{"resume":true}')).json).toMatchObject({ planned: 0 })
  expect(sent.mock.calls[0]?.[0]).toMatchObject({ takeUp: 'all' })
})

test.each([
  ['{"outlet":"nobody"}', 'outlet'],
  ['{"occasion":"between"}', 'occasion'],
  ['{"from":"yesterday"}', 'from'],
  ['{"__proto__":1,"force":true}', 'force'],
  ['[]', 'body'],
  ['no JSON', 'body'],
])('%s is a problem that names %s, and plans nothing', async (body, parameter) => {
  await foundPast()
  const { status, json } = await admin('POST', 'back-fill', body)
  expect(status).toBe(400)
  expect(json.errors).toEqual(expect.arrayContaining([expect.objectContaining({ parameter })]))
  expect(sent).not.toHaveBeenCalled()
  expect(await rows('SELECT * FROM back_fill')).toEqual([])
})

test('without the token nothing is planned', async () => {
  await foundPast()
  const response = await app.request('/admin/back-fill', { method: 'POST' }, bindings)
  expect(response.status).toBe(401)
  expect(await rows('SELECT * FROM back_fill')).toEqual([])
})

test('how far a scope is comes with the reasons of what failed', async () => {
  await reachBack()
  expect((await admin('GET', 'back-fill?outlet=courier')).json).toEqual({
    ...{ open: 0, done: 1, failed: 1, skipped: 0, answers: 1, entries: 2, admitted: 1 },
    answeredAt: expect.any(String),
    reasons: [{ reason: 'wordpress: There is <no> such search.', steps: 1 }],
  })
  expect((await admin('GET', 'back-fill?outlet=nobody')).status).toBe(400)
})

test('/status shows each occasion and what is in the way of an outlet', async () => {
  await reachBack()
  const page = await (await get('/status')).text()
  expect(page).toContain('The flood: 1 of 4 steps done, 2 open, 1 failed; 2 entries seen')
  expect(page).toContain('wordpress: There is &lt;no&gt; such search.')
})

test('/status says so where nothing was planned', async () => {
  await foundPast()
  expect(await (await get('/status')).text()).toContain('Nothing has been planned yet.')
})

test('as data it comes page by page, each outlet’s occasion once, the last answer first', async () => {
  await foundPast()
  await plan()
  const driven = open(answers)
  await takeUp(driven)
  await drive(driven)
  const seen: string[] = []
  for (let path: string | undefined = '/api/v1/back-fill?limit=1'; path; ) {
    const response = await get(path)
    const page = (await response.json()) as {
      items: { outlet: { slug: string }; occasion: string }[]
      next?: string
    }
    expect(response.status).toBe(200)
    seen.push(...page.items.map(({ outlet, occasion }) => `${outlet.slug} ${occasion}`))
    path = page.next?.replace('https://parallax.test', '')
  }
  expect(seen[0]).toBe('courier flood')
  expect(seen.toSorted()).toEqual([
    'courier anniversary-2012',
    'courier flood',
    'tribune anniversary-2012',
    'tribune flood',
  ])
  const one = await get('/api/v1/back-fill?occasion=flood&outlet=courier')
  expect(await one.json()).toMatchObject({ items: [{ done: 1, failed: 1, admitted: 1 }] })
})
