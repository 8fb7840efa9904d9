// What is planned of the past, once and again, and how steps whose message was lost are taken up.
import { expect, test } from 'vitest'
import { planSteps, searchTerms } from '../../src/core/plan-back-fill.ts'
import { planNewest } from '../../src/jobs/plan-back-fill.ts'
import { courier } from '../dossier-of-a-flood.ts'
import { db, network, rows } from '../flood.ts'
import { keepRows } from '../kept.ts'
import { doomed, type Moment } from '../killed.ts'
import * as world from '../past.ts'

const { drive, found, foundPast, HOUR, open, pageOf, past, plan, takeUp, TODAY } = world

const DAY = 24 * HOUR

/** A dossier whose one outlet has these hosts and endpoints. */
const withOutlet = (more: Partial<typeof courier>) => ({
  ...past,
  outlets: [{ ...courier, ...more }],
})

const planned = (more: Partial<typeof courier>, occasion = 'flood') =>
  planSteps(withOutlet(more), { occasion }, TODAY).map(
    ({ endpoint, target }) => `${endpoint} ${target}`,
  )

test('endpoints stand in the order of the dossier, each with the targets that it goes by', () => {
  expect(
    planned({
      backFill: ['gdelt', 'wayback', 'wordpress', 'guardian'],
      hosts: [{ host: 'www.courier.test' }, { host: 'courier.test' }, { host: 'old.courier.test' }],
    }),
  ).toEqual([
    'gdelt courier.test',
    'gdelt old.courier.test',
    'wayback https://courier.test/home.xml',
    'wayback https://courier.test/world.xml',
    'wordpress www.courier.test',
    'wordpress old.courier.test',
    'guardian courier.test',
  ])
})

test('a host is asked about the years in which it was the outlet’s', () => {
  const hosts = [
    { host: 'a.test', years: '-2010' },
    { host: 'b.test', years: '2009-2011' },
    { host: 'c.test', years: '2012-' },
  ]
  expect(planned({ backFill: ['gdelt'], hosts })).toEqual(['gdelt b.test'])
  expect(planned({ backFill: ['gdelt'], hosts }, 'anniversary-2012')).toEqual(['gdelt c.test'])
})

test('the occasion that is not over comes first and ends at midnight; one that lies ahead is not planned', () => {
  const now = new Date('2012-03-04T15:00:00Z')
  const ends = planSteps(past, { outlet: 'tribune' }, now).map(({ occasion, until }) => [
    occasion,
    until,
  ])
  expect(ends[0]).toEqual(['anniversary-2012', new Date('2012-03-04T00:00:00Z')])
  expect(ends.at(-1)).toEqual(['flood', new Date('2011-04-01T00:00:00Z')])
  expect(planSteps(past, { occasion: 'anniversary-2012' }, new Date('2012-02-01'))).toEqual([])
})

test('search words are those of the outlet’s alphabet first, and none that a shorter one finds', () => {
  const spellings = {
    und: ['Halm', 'Hallm', 'River Halm', 'Holm'],
    en: ['Halme'],
    ru: ['Хальм', 'Гальм', 'Халм', 'Галм'],
    he: ['האלם'],
  }
  const concepts = [{ id: 'halm', label: 'Halm', kind: 'place' as const, spellings }]
  const lexicon = { ...past.lexicon, concepts }
  const latin = ['Halm', 'Hallm', 'Holm']
  expect(searchTerms(lexicon, ['ru'])).toEqual(['Хальм', 'Гальм', 'Халм', 'Галм', ...latin])
  expect(searchTerms(lexicon, ['ru', 'he'])).toEqual(['Хальм', 'האלם', 'Гальм', 'Халм', ...latin])
  expect(searchTerms(lexicon, ['en'])).toEqual(['Halm', 'Hallm', 'Holm'])
})

test('planning twice writes each step once, and changes nothing of one that is done', async () => {
  await foundPast()
  expect(await plan()).toBe(8)
  const driven = open(network({ [pageOf('gdelt', 'courier.test', '2011-03-03')]: found([]) }))
  await takeUp(driven)
  await drive(driven)
  const done = () => rows(`SELECT * FROM back_fill WHERE state = 'done'`)
  const before = await done()
  expect(before).toHaveLength(1)
  await plan({}, new Date(TODAY.getTime() + DAY))
  expect(await done()).toEqual(before)
  expect(await rows('SELECT count(*) AS n FROM back_fill')).toEqual([{ n: 8 }])
})

test('an interface that cannot be asked is planned as skipped, with its reason, and stays so', async () => {
  const dossier = withOutlet({ backFill: ['nyt-archive'] })
  await foundPast(dossier)
  for (let n = 0; n < 2; n++) await plan({}, TODAY, dossier)
  expect(await rows('SELECT DISTINCT state, reason FROM back_fill')).toEqual([
    { state: 'skipped', reason: 'Its archive cannot be asked yet.' },
  ])
})

test('once a day the newest occasion alone is planned, and while it lasts asked for what is new', async () => {
  const day = (text: string) => new Date(`${text}T04:30:00Z`)
  const dossier = withOutlet({ backFill: ['gdelt'] })
  await foundPast(dossier)
  const answers = network({
    [pageOf('gdelt', 'courier.test', '2012-03-01')]: found([]),
    [pageOf('gdelt', 'courier.test', '2012-03-03')]: found([]),
    [pageOf('gdelt', 'courier.test', '2012-03-05')]: found([]),
  })
  const driven = open(answers)
  for (const date of ['2012-03-05', '2012-03-05', '2012-03-07', '2012-03-20', '2012-04-20']) {
    driven.clock.now = day(date)
    await planNewest(db, dossier, day(date))
    await takeUp(driven)
    await drive(driven)
  }
  expect(driven.asked.map(({ url }) => url.split('/').at(-2))).toEqual([
    '2012-03-01',
    '2012-03-03',
    '2012-03-05',
  ])
  expect(await rows('SELECT occasion, state, from_at, until_at FROM back_fill')).toEqual([
    {
      ...{ occasion: 'anniversary-2012', state: 'done' },
      ...{ from_at: Date.parse('2012-03-01'), until_at: Date.parse('2012-03-08') },
    },
  ])
})

test('a wider window is asked for anew, a narrower one is not', async () => {
  const dossier = withOutlet({ backFill: ['gdelt'] })
  await foundPast(dossier)
  const driven = open(
    network({
      [pageOf('gdelt', 'courier.test', '2011-03-10')]: found([]),
      [pageOf('gdelt', 'courier.test', '2011-03-03')]: found([]),
    }),
  )
  const ask = async (from: string) => {
    await plan({ occasion: 'flood', from: new Date(from) }, TODAY, dossier)
    await takeUp(driven)
    await drive(driven)
  }
  await ask('2011-03-10')
  await ask('2011-03-03')
  await ask('2011-03-05')
  expect(driven.asked).toHaveLength(2)
})

const LINK = 'https://courier.test/b/'
const pages = Object.fromEntries(
  [
    pageOf('wordpress', 'www.courier.test', '2011-03-03'),
    pageOf('gdelt', 'courier.test', '2011-03-03'),
  ].map((first, n) => [first, n]),
)

/** Two pages of each endpoint, with an article of its own and one that all share. */
const answers = Object.fromEntries(
  Object.entries(pages).flatMap(([first, n]) => {
    const own = { title: `Halm dam breach ${n}`, link: `${LINK}${n}`, date: '2011-03-04T06:00:00Z' }
    const shared = { title: 'Halm falls', link: `${LINK}shared`, date: '2011-03-05T06:00:00Z' }
    return [
      [first, found([own], '2')],
      [first.replace(/1$/, '2'), found([shared])],
    ]
  }),
)

/** What does not depend on when it was written. */
const held = async () => ({
  plan: await rows(`SELECT outlet, occasion, endpoint, target, state, cursor, answers, entries, admitted
    FROM back_fill ORDER BY 1, 2, 3, 4`),
  articles: await rows('SELECT key, title, outlet, published, precision FROM article ORDER BY key'),
  sightings: await rows(`SELECT key, source, sighting.title FROM sighting
    JOIN article ON article.id = article_id ORDER BY 1, 2`),
  observations: await rows(
    'SELECT source, day, method, hashes, subject FROM observation ORDER BY 1, 2',
  ),
  changes: await rows('SELECT kind, count(*) AS n FROM change GROUP BY 1 ORDER BY 1'),
})

const prepare = async () => {
  await foundPast()
  await plan({ outlet: 'courier', occasion: 'flood' })
}

/** Runs to the end; after a kill at call n the messages are delivered again, or all are lost, or it starts anew. */
async function runWithKill(n: number, moment: Moment, after: 'redelivery' | 'loss' | 'restart') {
  const driven = open(network(answers))
  await takeUp(driven)
  const victim = doomed(driven.context.environment.fetch, n, moment)
  const { queue } = driven.context
  const send = victim.mortal(queue.send.bind(queue) as never)
  const killed = {
    ...driven,
    context: {
      ...driven.context,
      db: victim.db,
      environment: { ...driven.context.environment, fetch: victim.fetch },
      queue: { send } as never,
    },
  }
  await drive(killed).catch(() => {})
  if (after !== 'redelivery') driven.sent.splice(0)
  driven.clock.now = new Date(driven.clock.now.getTime() + 1)
  if (after === 'restart') await takeUp(driven, 'all')
  await drive(driven)
  for (let quarter = 0; after !== 'restart' && quarter < 3; quarter++) {
    driven.clock.now = new Date(driven.clock.now.getTime() + HOUR / 4)
    await takeUp(driven)
    await drive(driven)
  }
  return { died: victim.died(), asked: driven.asked.map(({ url }) => url) }
}

test.for([
  ['after', 'redelivery'],
  ['before', 'loss'],
  ['after', 'restart'],
] as const)(
  'killed at any call, %s it gets through, a %s later nothing is lost, doubled or asked twice',
  { timeout: 120_000 },
  async ([moment, after]) => {
    await prepare()
    const restore = await keepRows()
    await runWithKill(Number.POSITIVE_INFINITY, moment, after)
    const undisturbed = await held()
    expect(undisturbed.sightings.length).toBeGreaterThan(3)
    expect(undisturbed.plan.every(({ state }) => state === 'done')).toBe(true)
    let calls = 0
    for (let n = 1; ; n++) {
      await restore()
      const { died, asked } = await runWithKill(n, moment, after)
      expect(await held(), `killed at call ${n}`).toEqual(undisturbed)
      // The one that was in flight may be asked again; all else once.
      expect(asked.length - new Set(asked).size, `killed at call ${n}`).toBeLessThanOrEqual(1)
      if (!died) break
      calls = n
    }
    expect(calls).toBeGreaterThan(20)
  },
)

test('after a restart that lost every message the steps are taken up at once', async () => {
  await prepare()
  const driven = open(network(answers))
  await takeUp(driven)
  driven.sent.splice(0)
  expect(await takeUp(driven)).toBe(0)
  driven.clock.now = new Date(driven.clock.now.getTime() + 1)
  expect(await takeUp(driven, 'all')).toBe(2)
})

test('after such a restart a step that was under way follows a newer plan of its line, and is not left behind', async () => {
  await foundPast()
  const driven = open(network(answers))
  await plan({ outlet: 'courier', occasion: 'flood' })
  await takeUp(driven)
  driven.sent.splice(0)
  driven.clock.now = new Date(driven.clock.now.getTime() + 1)
  await plan({ outlet: 'tribune', occasion: 'flood' }, driven.clock.now)
  await takeUp(driven, 'all')
  await drive(driven)
  const left = `SELECT outlet, endpoint FROM back_fill WHERE state = 'open' AND failures = 0`
  expect(await rows(left)).toEqual([])
})
