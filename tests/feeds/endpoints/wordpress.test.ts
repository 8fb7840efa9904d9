// WordPress: two forms of address, walks by term and month, and every way in which a walk ends.
import { describe, expect, test } from 'vitest'
import { wordpress } from '../../../src/feeds/endpoints/wordpress.ts'
import {
  answer,
  foreignCursors,
  foundOf,
  type Item,
  linksOf,
  NOW,
  page,
  question,
  requestOf,
  rss,
  story,
  walk,
} from './walk.ts'

const SIZE = 10

/** A site as WordPress has it: newest first, ten a page, an error behind the last. */
const site =
  (items: readonly Item[], { heeds = true, pages = true } = {}) =>
  (url: string) => {
    const { searchParams } = new URL(url)
    const month = searchParams.get('m') ?? ''
    const at = pages ? Number(searchParams.get('paged')) : 1
    const found = items.filter(({ date }) => !heeds || date?.slice(0, 7).replace('-', '') === month)
    const shown = found.slice((at - 1) * SIZE, at * SIZE)
    return shown.length === 0 && at > 1
      ? answer('<html><body>Page not found</body></html>', { status: 404 })
      : answer(rss(shown))
  }

const day = (n: number) => `2011-03-${String(n).padStart(2, '0')}T09:00:00Z`
const march = Array.from({ length: 25 }, (_, n) => story(25 - n, day(25 - n)))
const asks = (url: string | undefined) => [...new URL(url ?? '').searchParams]

test('it asks for a page of the feed of a search in a month', () => {
  expect(requestOf(wordpress, { ...question, terms: ['Halm dam'] }).href).toBe(
    'https://www.valley-times.test/?s=Halm+dam&feed=rss2&m=201103&paged=1',
  )
})

test('without a term there is nothing to ask', () => {
  expect(wordpress.request({ ...question, terms: [] })).toBeUndefined()
})

test('a walk shows all pages once and ends behind the last', async () => {
  const walked = await walk(wordpress, question, site(march))
  expect(linksOf(walked)).toHaveLength(25)
  expect(walked.urls.map((url) => new URL(url).searchParams.get('paged'))).toEqual([
    ...['1', '2', '3', '4'],
  ])
  expect(walked.findings.some(({ partial }) => partial)).toBe(false)
})

test('at most three terms are walked, and none that another one holds', async () => {
  const terms = ['halm', 'Halm dam', 'هالم', 'breach', 'mayor']
  const { urls } = await walk(wordpress, { ...question, terms }, site([]))
  expect(urls.map((url) => new URL(url).searchParams.get('s'))).toEqual(['halm', 'هالم', 'breach'])
})

test('a window over two months is walked month by month, newest first', async () => {
  const window = { from: new Date('2011-02-27T00:00:00Z'), until: new Date('2011-03-02T00:00:00Z') }
  const items = [story(3, '2011-03-01T08:00:00Z'), story(2, '2011-02-28T08:00:00Z')]
  const walked = await walk(wordpress, { ...question, window }, site(items))
  expect(linksOf(walked)).toHaveLength(2)
  expect([...new Set(walked.urls.map((url) => new URL(url).searchParams.get('m')))]).toEqual([
    '201103',
    '201102',
  ])
})

test('entries outside the window are left out, and older ones end the walk', async () => {
  const window = { from: new Date(day(12)), until: new Date(day(20)) }
  const walked = await walk(wordpress, { ...question, window }, site(march))
  expect(linksOf(walked)).toEqual(
    Array.from({ length: 8 }, (_, n) => `https://www.valley-times.test/${n + 12}`),
  )
  expect(walked.urls).toHaveLength(2)
})

test('a site that leaves the month unheeded is walked once a term', async () => {
  const window = { from: new Date('2011-02-01T00:00:00Z'), until: new Date('2011-04-01T00:00:00Z') }
  const items = [story(99, '2012-01-05T00:00:00Z'), ...march, story(0, '2011-01-05T00:00:00Z')]
  const asked = { ...question, window, terms: ['halm', 'dam'] }
  const walked = await walk(wordpress, asked, site(items, { heeds: false }))
  expect(linksOf(walked)).toHaveLength(25)
  expect(walked.urls).toHaveLength(6)
})

test('a page that is not in order of date does not end the walk', async () => {
  const [first, second, ...rest] = march
  if (first === undefined || second === undefined) throw new Error('no stories')
  const old = story(0, '2011-02-01T00:00:00Z')
  const shuffled = [second, first, ...rest.slice(0, 7), old, ...rest.slice(7)]
  const walked = await walk(wordpress, question, site(shuffled, { heeds: false }))
  expect(linksOf(walked)).toHaveLength(25)
})

test('a page that repeats is the end, and says that more may be there', async () => {
  const walked = await walk(wordpress, question, site(march, { pages: false }))
  expect(walked.urls).toHaveLength(2)
  expect(walked.findings[1]?.entries).toEqual([])
  expect(walked.findings[1]?.partial).toBe("The site's search shows no more after page 2.")
})

test('an empty feed is the end', async () => {
  const found = foundOf(await wordpress.read(question, answer(rss([])), NOW))
  expect(found).toEqual({ kind: 'found', entries: [] })
})

describe('where the first form gives no feed', () => {
  test('the second is asked, and kept', async () => {
    const respond = site(march)
    const walked = await walk(wordpress, { ...question, terms: ['هالم', 'dam'] }, (url) =>
      new URL(url).pathname === '/' ? answer(page) : respond(url),
    )
    expect(walked.urls[1]).toBe(
      'https://www.valley-times.test/search/%D9%87%D8%A7%D9%84%D9%85/feed/rss2/?m=201103&paged=1',
    )
    expect(linksOf(walked)).toHaveLength(25)
    expect(walked.urls.slice(1).every((url) => url.includes('/feed/rss2/'))).toBe(true)
  })

  test('and none at the second, the site is refused for good', async () => {
    const { next = '' } = foundOf(await wordpress.read(question, answer('', { status: 404 }), NOW))
    const second = await wordpress.read(
      { ...question, cursor: next },
      answer(page, { status: 404 }),
      NOW,
    )
    expect(second).toMatchObject({ kind: 'refused', lasting: true })
  })

  test('and a web page at the second, the answer is broken', async () => {
    const { next = '' } = foundOf(await wordpress.read(question, answer(page), NOW))
    const second = await wordpress.read({ ...question, cursor: next }, answer(page), NOW)
    expect(second).toEqual({
      kind: 'broken',
      reason: "The site's search gives no feed. It is a web page, not a feed.",
    })
  })
})

test('a web page in the middle of a walk is broken, not the end', async () => {
  const { next = '' } = foundOf(await wordpress.read(question, answer(rss(march)), NOW))
  const second = await wordpress.read({ ...question, cursor: next }, answer(page), NOW)
  expect(second.kind).toBe('broken')
})

test('a web page at the start of a later walk is broken: the form has proved itself', async () => {
  const asked = { ...question, terms: ['halm', 'dam'] }
  const { next = '' } = foundOf(await wordpress.read(asked, answer(rss([])), NOW))
  expect(await wordpress.read({ ...asked, cursor: next }, answer(page), NOW)).toMatchObject({
    kind: 'broken',
  })
})

test.each([
  [403, false],
  [429, false],
  [503, false],
  [410, true],
])('HTTP %i is refused; for good: %s', async (status, lasting) => {
  expect(await wordpress.read(question, answer(page, { status }), NOW)).toMatchObject({
    ...{ kind: 'refused', lasting },
  })
})

test.each(foreignCursors)('the cursor %j of somebody else starts at the beginning', (cursor) => {
  expect(asks(wordpress.request({ ...question, cursor })?.url)).toEqual(
    asks(wordpress.request(question)?.url),
  )
})

test('entries without a link or with one that leads nowhere are dropped singly', async () => {
  const items = [
    ...[story(1, day(3)), { title: 'Halm', link: 'javascript:alert(1)', date: day(2) }],
    { title: 'Halm', link: '', date: day(2) },
  ]
  const found = foundOf(await wordpress.read(question, answer(rss(items)), NOW))
  expect(found.entries.map(({ link }) => link)).toEqual(['https://www.valley-times.test/1'])
})
