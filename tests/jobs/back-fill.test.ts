// Reaching back, question by question: what is stored, how far a step is, and what a setback leaves.
import { expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/feeds/endpoints/endpoints.ts'
import { backFill } from '../../src/jobs/back-fill.ts'
import { network, rows } from '../flood.ts'
import * as world from '../past.ts'

const { deliver, drive, found, foundPast, HOUR, open, pageOf, plan, SECOND, takeUp, TODAY } = world

const FLOOD = '2011-03-03'

const dam = {
  title: 'Halm dam breach',
  link: 'https://courier.test/b/1',
  date: '2011-03-04T06:00:00Z',
}
const bridge = {
  title: 'Halm bridge falls',
  link: 'https://courier.test/b/2',
  date: '2011-03-05T06:00:00Z',
}
const goats = { title: 'Goats', link: 'https://courier.test/b/3', date: '2011-03-05T07:00:00Z' }

const step = (endpoint: string) =>
  rows(`SELECT state, cursor, answers, entries, admitted, failures, reason FROM back_fill
    WHERE endpoint = '${endpoint}' AND occasion = 'flood' ORDER BY id`)

const SEARCH = pageOf('wordpress', 'www.courier.test', FLOOD)
const SEARCH_2 = pageOf('wordpress', 'www.courier.test', FLOOD, 2)
const GDELT = pageOf('gdelt', 'courier.test', FLOOD)

const searchOnly = async () => {
  await foundPast()
  await plan({ outlet: 'courier', occasion: 'flood' })
}

test('a step is asked page after page, and its articles are stored with their sightings', async () => {
  await searchOnly()
  const driven = open(
    network({
      [SEARCH]: found([dam, goats], '2'),
      [SEARCH_2]: found([bridge]),
      [GDELT]: found([]),
    }),
  )
  await takeUp(driven)
  await drive(driven)
  expect(driven.asked.map(({ url }) => url).toSorted()).toEqual(
    [GDELT, SEARCH, SEARCH_2].toSorted(),
  )
  expect(await step('wordpress')).toEqual([
    { state: 'done', cursor: null, answers: 2, entries: 3, admitted: 2, failures: 0, reason: null },
  ])
  const source = 'wordpress:www.courier.test'
  expect(
    await rows(`SELECT article.url, outlet, precision FROM sighting
      JOIN article ON article.id = article_id WHERE source = '${source}' ORDER BY 1`),
  ).toEqual([
    { url: dam.link, outlet: 'courier', precision: 'moment' },
    { url: bridge.link, outlet: 'courier', precision: 'moment' },
  ])
  expect(
    await rows(`SELECT day, method, json_array_length(hashes) AS seen,
      json_array_length(subject) AS about FROM observation WHERE source = '${source}' ORDER BY day`),
  ).toEqual([
    { day: '2011-03-04', method: 'search', seen: 1, about: 1 },
    { day: '2011-03-05', method: 'search', seen: 2, about: 1 },
  ])
})

test('an article without a date is not dated by the day on which it was found', async () => {
  await searchOnly()
  const { date: _, ...undated } = dam
  const driven = open(network({ [SEARCH]: found([undated]), [GDELT]: found([]) }))
  await takeUp(driven)
  await drive(driven)
  expect(
    await rows(`SELECT published, precision, happened_at FROM article WHERE url = '${dam.link}'`),
  ).toEqual([{ published: null, precision: 'none', happened_at: null }])
  expect(await rows(`SELECT * FROM observation WHERE source LIKE 'wordpress:%'`)).toEqual([])
})

test('a crawler tells the day of an article, and the publisher its moment', async () => {
  await searchOnly()
  const seen = { ...dam, date: '2011-03-04T06:45:00Z' }
  const dates = () => rows(`SELECT published, precision FROM article WHERE url = '${dam.link}'`)
  const driven = open(network({ [GDELT]: found([seen]), [SEARCH]: found([dam]) }))
  await takeUp(driven)
  driven.sent.reverse()
  await deliver(driven)
  expect(await dates()).toEqual([{ published: Date.parse('2011-03-04'), precision: 'day' }])
  await drive(driven)
  expect(await dates()).toEqual([{ published: Date.parse(dam.date), precision: 'moment' }])
})

test('a message that is delivered twice asks nothing and writes nothing', async () => {
  await searchOnly()
  const driven = open(network({ [SEARCH]: found([dam], '2'), [GDELT]: found([]) }))
  await takeUp(driven)
  const twice = [...driven.sent]
  await deliver(driven)
  await deliver(driven)
  const [asked, plan] = [driven.asked.length, await rows('SELECT * FROM back_fill')]
  for (const { body } of twice) {
    if (!('step' in body)) throw new Error('no step')
    expect(await backFill(driven.context, body.step, new Date(body.at))).toMatchObject({
      outcome: 'skipped',
    })
  }
  expect(driven.asked).toHaveLength(asked)
  expect(await rows('SELECT * FROM back_fill')).toEqual(plan)
})

test('of two deliveries at once one is stored', async () => {
  await searchOnly()
  const driven = open(network({ [SEARCH]: found([dam], '2'), [GDELT]: found([]) }), { pace: 0 })
  await takeUp(driven)
  const body = driven.sent[0]?.body
  if (body === undefined || !('step' in body)) throw new Error('no step')
  const ask = () => backFill(driven.context, body.step, new Date(body.at))
  const outcomes = (await Promise.all([ask(), ask()])).map(({ outcome }) => outcome)
  expect(outcomes.toSorted()).toEqual(['answered', 'skipped'])
  expect(await step('wordpress')).toMatchObject([{ answers: 1, entries: 1, cursor: '2' }])
})

test('two hosts are asked side by side, each at its own pace', async () => {
  await foundPast()
  await plan({ outlet: 'courier' })
  const pages = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => n + 1).flatMap((n) =>
      ['gdelt', 'wordpress'].map((name) => {
        const target = name === 'gdelt' ? 'courier.test' : 'www.courier.test'
        return [pageOf(name, target, FLOOD, n), found([], n < 12 ? String(n + 1) : undefined)]
      }),
    ),
  )
  const driven = open(network(pages))
  await takeUp(driven)
  await drive(driven)
  for (const [host, pace] of [
    ['gdelt.test', 6],
    ['www.courier.test', 5],
  ] as const) {
    const times = driven.asked.filter(({ url }) => new URL(url).host === host).map(({ at }) => at)
    expect(times.length).toBeGreaterThan(10)
    const pauses = times.slice(1).map((at, n) => (at - (times[n] ?? 0)) / SECOND)
    expect(Math.min(...pauses)).toBe(pace)
    expect(times[10]).toBe(TODAY.getTime() + 10 * pace * SECOND)
  }
})

test('a server that is busy rests as long as it asks for, and with it all that asks it', async () => {
  await foundPast()
  await plan({ occasion: 'flood' })
  const busy = () => new Response('later', { status: 429, headers: { 'retry-after': '7200' } })
  const driven = open(network({ [GDELT]: busy, [SEARCH]: found([dam]) }))
  await takeUp(driven)
  await drive(driven)
  expect(driven.asked.filter(({ url }) => url.includes('gdelt'))).toHaveLength(1)
  expect((await step('gdelt'))[0]).toMatchObject({
    ...{ state: 'open', failures: 1 },
    reason: 'The server asks to come back later (HTTP 429).',
  })
  driven.clock.now = new Date(TODAY.getTime() + 1.9 * HOUR)
  await takeUp(driven)
  await drive(driven)
  expect(driven.asked.filter(({ url }) => url.includes('gdelt'))).toHaveLength(1)
  driven.clock.now = new Date(TODAY.getTime() + 2.1 * HOUR)
  await takeUp(driven)
  await drive(driven)
  expect(driven.asked.filter(({ url }) => url.includes('gdelt')).length).toBeGreaterThan(1)
})

test('what is refused for good fails at once, and the outlet is asked elsewhere', async () => {
  await searchOnly()
  const no = JSON.stringify({ kind: 'refused', reason: 'No such search.', lasting: true })
  const driven = open(network({ [SEARCH]: no, [GDELT]: found([dam]) }))
  await takeUp(driven)
  await drive(driven)
  expect(await step('wordpress')).toMatchObject([
    { state: 'failed', failures: 1, reason: 'No such search.' },
  ])
  expect(await step('gdelt')).toMatchObject([{ state: 'done', admitted: 1 }])
})

test('what is broken is tried five times with longer and longer pauses, and has failed then', async () => {
  await searchOnly()
  const driven = open(network({ [SEARCH]: 'no JSON', [GDELT]: found([]) }))
  for (let quarter = 0; quarter < 40; quarter++) {
    driven.clock.now = new Date(TODAY.getTime() + (quarter * HOUR) / 4)
    await takeUp(driven)
    await drive(driven)
  }
  const times = driven.asked.filter(({ url }) => url === SEARCH).map(({ at }) => at)
  const pauses = times.slice(1).map((at, n) => at - (times[n] ?? 0))
  expect(times).toHaveLength(5)
  expect(pauses.every((pause, n) => pause > (pauses[n - 1] ?? 0))).toBe(true)
  expect(await step('wordpress')).toMatchObject([
    { state: 'failed', failures: 5, reason: expect.stringContaining('could not be read') },
  ])
})

test('a step that waits for another try holds up no other of its host', async () => {
  await foundPast()
  await plan({ outlet: 'courier' })
  const later = pageOf('wordpress', 'www.courier.test', '2012-03-01')
  const driven = open(network({ [SEARCH]: 'no JSON', [later]: found([]) }))
  await takeUp(driven)
  await drive(driven)
  expect(driven.asked.map(({ url }) => url)).toContain(later)
})

test('a restart asks nothing that waits after a failure before its time', async () => {
  await searchOnly()
  const driven = open(network({ [SEARCH]: 'no JSON', [GDELT]: found([]) }))
  await takeUp(driven)
  await drive(driven)
  const asked = driven.asked.length
  driven.clock.now = new Date(driven.clock.now.getTime() + 10 * SECOND)
  expect(await takeUp(driven, 'all')).toBe(0)
  await drive(driven)
  expect(driven.asked).toHaveLength(asked)
})

test('robots.txt that forbids an address is kept to, and read once an hour', async () => {
  await searchOnly()
  const asked: string[] = []
  const rules = { allowed: 'User-agent: *\nDisallow:', forbidden: 'User-agent: *\nDisallow: /' }
  const driven = open(network({}))
  const answers = network({
    'https://www.courier.test/robots.txt': rules.forbidden,
    'https://gdelt.test/robots.txt': rules.allowed,
    [GDELT]: found([], '2'),
    [pageOf('gdelt', 'courier.test', FLOOD, 2)]: found([]),
  })
  const context = {
    ...driven.context,
    environment: {
      ...driven.context.environment,
      fetch: async (url: string, init: RequestInit) => {
        asked.push(url)
        return answers(url, init)
      },
    },
  }
  await takeUp(driven)
  await drive({ ...driven, context })
  expect(asked).not.toContain(SEARCH)
  expect(asked.filter((url) => url === 'https://gdelt.test/robots.txt')).toHaveLength(1)
  expect(await step('wordpress')).toMatchObject([
    { state: 'failed', reason: expect.stringContaining('robots.txt') },
  ])
})

test('without a key the step is skipped with its reason, and with one it is asked', async () => {
  const guarded = {
    ...world.past,
    outlets: world.past.outlets.map((one) => ({ ...one, backFill: ['guardian' as const] })),
  }
  await foundPast(guarded)
  await plan({ outlet: 'courier', occasion: 'flood' }, TODAY, guarded)
  const answers = network({ [pageOf('guardian', 'courier.test', FLOOD)]: found([dam]) })
  const driven = open(answers, { dossier: guarded })
  await takeUp(driven)
  await drive(driven)
  expect(await step('guardian')).toMatchObject([
    { state: 'skipped', reason: 'No key for it is set.' },
  ])
  await plan({ outlet: 'courier', occasion: 'flood' }, TODAY, guarded)
  const keyed = open(answers, { dossier: guarded, keys: { guardian: 'secret' } })
  await takeUp(keyed)
  await drive(keyed)
  expect(await step('guardian')).toMatchObject([{ state: 'done', admitted: 1, reason: null }])
})

const HOURS = 29 * 24

/** GDELT over 29 days with an article each hour, of which it shows 250 an answer. */
const gdeltOf = (asked: string[]) => async (url: string) => {
  const { searchParams } = new URL(url)
  const edge = (name: string) => {
    const [, y, mo, d, h, mi, s] =
      /(....)(..)(..)(..)(..)(..)/.exec(searchParams.get(name) ?? '') ?? []
    return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
  }
  asked.push(`${searchParams.get('startdatetime')}-${searchParams.get('enddatetime')}`)
  const articles = Array.from({ length: HOURS }, (_, hour) => ({
    url: `https://courier.test/h/${hour}`,
    title: `Halm dam, hour ${hour}`,
    seendate: new Date(Date.parse(`${FLOOD}T00:30:00Z`) + hour * HOUR).toISOString(),
  }))
  const inside = articles.filter(({ seendate }) => {
    const at = Date.parse(seendate)
    return edge('startdatetime') <= at && at <= edge('enddatetime')
  })
  return new Response(JSON.stringify({ articles: inside.slice(0, 250) }))
}

test('a window that is full is halved until each part shows all, and every article is there once', async () => {
  await searchOnly()
  const asked: string[] = []
  const driven = open(gdeltOf(asked), { endpoints: { gdelt: ENDPOINTS.gdelt } })
  await takeUp(driven)
  await drive(driven)
  expect(await step('gdelt')).toMatchObject([
    { state: 'done', answers: asked.length, cursor: null },
  ])
  expect(asked.length).toBeGreaterThan(4)
  expect(new Set(asked).size).toBe(asked.length)
  expect(await rows(`SELECT count(*) AS n FROM article WHERE url LIKE '%/h/%'`)).toEqual([
    { n: HOURS },
  ])
}, 30_000)
