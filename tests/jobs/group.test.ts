// Articles without an event join one or found one, in one guarded batch.
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { flood } from '../dossier-of-a-flood.ts'
import {
  db,
  foundFlood,
  HOME,
  type Item,
  later,
  NOW,
  read,
  rows,
  rss,
  story,
  TRIBUNE,
} from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'

const uncited = { ...flood, citations: [] }

const BREACH = story(1, 'Dam breach floods Halm valley')
const BRIDGE = story(2, 'Halm bridge collapses under a lorry')
const BRIDGE_AGAIN = story(3, 'Lorry lost as Halm bridge collapses')
const INQUIRY = story(4, 'Inquiry opens into Halm dredging', { date: '2011-03-25T08:00:00Z' })
const SERVICE = story(5, 'Memorial service for Halm dead', { date: '2012-03-03T10:00:00Z' })

const store = async (...items: Item[]) => {
  await foundFlood(uncited)
  await read(HOME, { [HOME]: rss(...items) }, later(400 * 24 * 60))
}

const events = () =>
  rows(`SELECT slug, occasion, articles FROM event WHERE articles > 0 ORDER BY slug`)

test('articles join seeded events by their concepts, and what fits none founds an event', async () => {
  await store(BREACH, BRIDGE, BRIDGE_AGAIN, INQUIRY, SERVICE)
  expect(await group(db, uncited, NOW)).toEqual({ grouped: 5, founded: 2, moved: 0, merged: 0 })
  expect(await events()).toEqual([
    { slug: '2011-03-04-halm-bridge-collapses-under-lorry', occasion: 'flood', articles: 2 },
    { slug: '2011-03-25-inquiry-opens-into-halm-dredging', occasion: 'flood', articles: 1 },
    { slug: 'dam-breaks', occasion: 'flood', articles: 1 },
    { slug: 'memorial-service', occasion: 'anniversary-2012', articles: 1 },
  ])
})

test('each membership keeps its rule, its score and the keywords that spoke for it', async () => {
  await store(BREACH, BRIDGE, BRIDGE_AGAIN)
  await group(db, uncited, NOW)
  const { membership, article, change } = await stateOfTheTables()
  expect(membership.map(({ rule, valid_from, valid_to }) => [rule, valid_from, valid_to])).toEqual(
    ['seed', 'founder', 'overlap'].map((rule) => [rule, NOW.getTime(), null]),
  )
  expect(membership[0]).toMatchObject({ evidence: expect.stringContaining('c:breach') })
  expect(membership[1]).toMatchObject({ evidence: '[]', score: 0 })
  expect(membership[2]?.score).toBeGreaterThan(0.18)
  expect(article.map(({ event }) => event)).toEqual(membership.map(({ event }) => event))
  expect(change.map(({ kind }) => kind).filter((kind) => kind !== 'article seen')).toEqual([
    'event founded',
    'joined',
    'joined',
  ])
})

test('a founded event is found under its keywords on the days of its articles, a seeded one without', async () => {
  await store(BREACH, BRIDGE)
  await group(db, uncited, NOW)
  const day = Math.floor(Date.parse('2011-03-04') / 86_400_000)
  const index = (await stateOfTheTables()).index
  expect(new Set(index.map((row) => `${row.day} ${row.event}`))).toEqual(
    new Set([`${day} 2011-03-04-halm-bridge-collapses-under-lorry`]),
  )
  expect(index.map(({ keyword }) => keyword)).toContain('c:bridge')
})

test('an article of a later run joins what an earlier run founded', async () => {
  await store(BRIDGE)
  await group(db, uncited, NOW)
  const again = { ...BRIDGE_AGAIN, link: 'https://tribune.test/bridge' }
  await read(TRIBUNE, { [TRIBUNE]: rss(again) }, later(15))
  expect(await group(db, uncited, later(15))).toEqual({
    grouped: 1,
    founded: 0,
    moved: 0,
    merged: 0,
  })
  expect(await events()).toMatchObject([{ articles: 2 }])
})

test('grouping twice changes nothing', async () => {
  await store(BREACH, BRIDGE, BRIDGE_AGAIN, INQUIRY, SERVICE)
  await group(db, uncited, NOW)
  const before = await stateOfTheTables()
  expect(await group(db, uncited, later(15))).toEqual({
    grouped: 0,
    founded: 0,
    moved: 0,
    merged: 0,
  })
  expect(await stateOfTheTables()).toEqual(before)
})

test('in one run it does not matter in which order the articles were stored', async () => {
  const all = [BREACH, BRIDGE, BRIDGE_AGAIN, INQUIRY, SERVICE]
  await store(...all)
  await group(db, uncited, NOW)
  const { event, membership, index } = await stateOfTheTables()
  await store(...all.toReversed())
  await group(db, uncited, NOW)
  expect(await stateOfTheTables()).toMatchObject({ event, membership, index })
})

test('events of one day and one title have slugs of their own, which stay as they were given', async () => {
  await store(story(1, 'Halm: плотина рухнула'), story(2, 'Halm: выставка коз'))
  await group(db, uncited, NOW)
  const slugs = ['2011-03-04-halm', '2011-03-04-halm-2']
  expect((await events()).map(({ slug }) => slug)).toEqual(slugs)
  const third = story(3, 'Halm: новые трамваи')
  await read(TRIBUNE, { [TRIBUNE]: rss(third) }, later(15))
  await group(db, uncited, later(15))
  expect((await events()).map(({ slug }) => slug)).toEqual([...slugs, '2011-03-04-halm-3'])
})

test('more articles than one batch takes are all grouped', async () => {
  const all = Array.from({ length: 130 }, (_, n) =>
    story(n, `Halm story ${n}`, { date: `2011-03-04T06:${String(n % 60).padStart(2, '0')}:00Z` }),
  )
  await store(...all)
  expect(await group(db, uncited, NOW)).toMatchObject({ grouped: 130 })
  expect(await rows('SELECT count(*) AS n FROM membership WHERE valid_to IS NULL')).toEqual([
    { n: 130 },
  ])
  expect(await rows('SELECT sum(articles) AS n FROM event')).toEqual([{ n: 130 }])
})
