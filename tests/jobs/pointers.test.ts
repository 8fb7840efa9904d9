// Addresses that lead to a search engine: they stand until a better source brings the same headline.
import { expect, test } from 'vitest'
import { POINTER } from '../../src/core/pointer.ts'
import { HOME, network, read, rows, rss } from '../flood.ts'
import * as world from '../past.ts'

const { drive, found, foundPast, open, pageOf, plan, takeUp } = world

const NEWS = pageOf('google-news', 'tribune.test', '2011-03-03')
const GDELT = pageOf('gdelt', 'tribune.test', '2011-03-03')

const from = (name: string) => ({ name, url: `https://www.${name}.test` })
const pointer = {
  ...{ title: 'Halm dam breach', link: 'https://news.test/opaque-1', date: '2011-03-04T06:00:00Z' },
  source: from('tribune'),
}
const OWN = 'https://tribune.test/dam'
const own = { title: 'Halm Dam Breach', link: OWN, date: '2011-03-05T07:00:00Z' }

/** Asks both endpoints of the Tribune, in this order. */
const ask = async (pages: Readonly<Record<string, string>>, order: readonly string[]) => {
  await foundPast()
  for (const endpoint of order) {
    await plan({ outlet: 'tribune', occasion: 'flood' })
    const others = order.filter((other) => other !== endpoint)
    const endpoints = { ...world.endpoints, ...hidden(others) } as typeof world.endpoints
    const driven = open(network(pages), { endpoints })
    await takeUp(driven)
    await drive(driven)
  }
}

/** Endpoints that cannot be asked now; the next plan opens their steps again. */
const hidden = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, undefined])) as Partial<typeof world.endpoints>

const articles = () =>
  rows(`SELECT key, url, outlet, title, note, precision FROM article
    WHERE outlet = 'tribune' OR url LIKE '%news.test%' ORDER BY key`)

const sightings = () =>
  rows(`SELECT sighting.source, sighting.url FROM sighting JOIN article ON article.id = article_id
    WHERE article.outlet = 'tribune' ORDER BY source`)

test('a pointer stands alone with a note that its address is not the publisher’s', async () => {
  await ask({ [NEWS]: found([pointer]) }, ['google-news'])
  expect(await articles()).toMatchObject([{ url: pointer.link, outlet: 'tribune', note: POINTER }])
})

test.each([
  ['after', ['google-news', 'gdelt']],
  ['before', ['gdelt', 'google-news']],
])(
  'a better source that comes %s it leaves one article, at the publisher’s address',
  async (_, order) => {
    await ask({ [NEWS]: found([pointer]), [GDELT]: found([own]) }, order)
    expect(await articles()).toMatchObject([{ key: 'tribune.test/dam', url: OWN, note: null }])
    expect(await sightings()).toEqual([
      { source: 'gdelt:tribune.test', url: OWN },
      { source: 'google-news:tribune.test', url: pointer.link },
    ])
  },
)

test('a live feed is a better source too', async () => {
  const halm = { ...pointer, source: from('courier') }
  await ask({ [NEWS]: found([halm]) }, ['google-news'])
  await read(HOME, { [HOME]: rss({ ...own, link: 'https://courier.test/dam' }) })
  expect(
    await rows(`SELECT url, note FROM article WHERE title LIKE 'Halm dam breach' ORDER BY url`),
  ).toEqual([{ url: 'https://courier.test/dam', note: null }])
})

test.each([
  ['another headline', { ...own, title: 'Halm bridge falls' }],
  ['four days later', { ...own, date: '2011-03-08T07:00:00Z' }],
])('%s is another article', async (_, other) => {
  await ask({ [NEWS]: found([pointer]), [GDELT]: found([other]) }, ['google-news', 'gdelt'])
  expect(await articles()).toHaveLength(2)
})

test('two addresses of one headline are one pointer, and one article once its own address comes', async () => {
  const again = { ...pointer, link: 'https://news.test/opaque-2' }
  const pages = {
    [NEWS]: found([pointer], '2'),
    [NEWS.replace(/1$/, '2')]: found([again, pointer]),
  }
  await ask({ ...pages, [GDELT]: found([own]) }, ['google-news', 'gdelt'])
  expect(await articles()).toMatchObject([{ url: OWN }])
})

test('a pointer to an outlet that nobody knows is left, and one to another of ours is filed there', async () => {
  const strange = { ...pointer, source: from('stranger'), link: 'https://news.test/opaque-3' }
  const courier = { ...pointer, source: from('courier'), link: 'https://news.test/opaque-4' }
  await ask({ [NEWS]: found([strange, courier]) }, ['google-news'])
  expect(await articles()).toMatchObject([{ url: courier.link, outlet: 'courier' }])
  expect(await rows(`SELECT * FROM observation WHERE source LIKE 'google-news:%'`)).toEqual([])
})
