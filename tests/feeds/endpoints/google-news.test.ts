// Google News: days that are halved, headlines without their publisher's name, links left as they are.
import { describe, expect, test } from 'vitest'
import { googleNews } from '../../../src/feeds/endpoints/google-news.ts'
import {
  answer,
  foreignCursors,
  foundOf,
  linksOf,
  NOW,
  page,
  question,
  requestOf,
  rss,
  walk,
} from './walk.ts'

const asked = { ...question, terms: ['halm', 'dam breach'], language: 'en-IE' }

const item = (n: number, date: string, title = `Halm story ${n} - Valley Times`) => ({
  ...{ title, link: `https://news.google.com/rss/articles/CBM${n}?oc=5`, date },
  more: '<description>&lt;a href="x"&gt;Halm story&lt;/a&gt;</description><source url="https://www.valley-times.test">Valley Times</source>',
})

/** Google News over some moments: whole days, the last one not, a hundred at most. */
const news = (dates: readonly string[]) => (url: string) => {
  const q = new URL(url).searchParams.get('q') ?? ''
  const [, from = '', until = ''] = /after:(\S+) before:(\S+)/.exec(q) ?? []
  const items = dates.map((date, n) => item(n, date))
  return answer(rss(items.filter(({ date }) => date >= from && date < until).slice(0, 100)))
}

test('it asks for a site between days, one more on both sides, in an edition of its language', () => {
  expect(Object.fromEntries(requestOf(googleNews, asked).searchParams)).toEqual({
    q: '(halm OR "dam breach") site:valley-times.test after:2011-02-28 before:2011-04-02',
    hl: 'en-US',
    gl: 'US',
    ceid: 'US:en',
  })
})

test.each([undefined, 'fa'])('for the language %s it leaves the edition to Google', (language) => {
  const { language: _, ...rest } = asked
  const url = requestOf(googleNews, language === undefined ? rest : { ...rest, language })
  expect([...url.searchParams.keys()]).toEqual(['q'])
})

test('without a term there is nothing to ask', () => {
  expect(googleNews.request({ ...asked, terms: [' '] })).toBeUndefined()
})

test('its entries are pointers: the link as it is, the publisher as the source, no summary', async () => {
  const text = rss([item(1, '2011-03-04T08:00:00Z')])
  expect(googleNews.pointers).toBe(true)
  expect(foundOf(await googleNews.read(asked, answer(text), NOW)).entries).toEqual([
    {
      title: 'Halm story 1',
      link: 'https://news.google.com/rss/articles/CBM1?oc=5',
      id: 'https://news.google.com/rss/articles/CBM1?oc=5',
      published: new Date('2011-03-04T08:00:00Z'),
      source: { name: 'Valley Times', url: 'https://www.valley-times.test/' },
    },
  ])
})

test('a title that ends in another name keeps it', async () => {
  const text = rss([item(1, '2011-03-04T08:00:00Z', 'Halm - the story - Hill Times')])
  const { entries } = foundOf(await googleNews.read(asked, answer(text), NOW))
  expect(entries[0]?.title).toBe('Halm - the story - Hill Times')
})

test('days that are full are halved until they are not, and every headline comes', async () => {
  const dates = Array.from({ length: 31 }, (_, day) =>
    Array.from({ length: day === 3 ? 90 : 9 }, (_, n) =>
      new Date(Date.UTC(2011, 2, day + 1, 0, n)).toISOString(),
    ),
  ).flat()
  const walked = await walk(googleNews, asked, news(dates))
  expect(linksOf(walked)).toHaveLength(dates.length)
  expect(new Set(walked.urls).size).toBe(walked.urls.length)
  expect(walked.findings.some(({ partial }) => partial)).toBe(false)
})

test('a day that is full gives what there is and says so', async () => {
  const dates = Array.from({ length: 150 }, (_, n) =>
    new Date(Date.UTC(2011, 2, 4, 0, n)).toISOString(),
  )
  const walked = await walk(googleNews, asked, news(dates))
  expect(linksOf(walked)).toHaveLength(100)
  expect(walked.findings.filter(({ partial }) => partial)).toHaveLength(1)
})

test('what lies outside the window is left out, and nothing at all is the end', async () => {
  const text = rss([item(1, '2011-02-28T08:00:00Z'), item(2, '2011-04-01T00:00:00Z')])
  expect(foundOf(await googleNews.read(asked, answer(text), NOW))).toEqual({
    ...{ kind: 'found', entries: [] },
  })
  expect(foundOf(await googleNews.read(asked, answer(rss([])), NOW)).entries).toEqual([])
})

describe('what is no feed', () => {
  test.each([
    ['a web page', page],
    ['nothing', ''],
    ['JSON', '{"items":{}}'],
  ])('%s is broken', async (_, text) => {
    expect(await googleNews.read(asked, answer(text), NOW)).toMatchObject({
      kind: 'broken',
      reason: expect.stringMatching(/^Google News gives no feed\. /),
    })
  })

  test.each([
    [429, false],
    [503, false],
    [400, true],
  ])('HTTP %i is refused; for good: %s', async (status, lasting) => {
    const finding = await googleNews.read(asked, answer(page, { status }), NOW)
    expect(finding).toMatchObject({ kind: 'refused', lasting })
  })
})

test.each(foreignCursors)('the cursor %j of somebody else starts at the beginning', (cursor) => {
  expect(googleNews.request({ ...asked, cursor })).toEqual(googleNews.request(asked))
})
