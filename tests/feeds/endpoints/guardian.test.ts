// The Guardian: a key or nothing, pages to the last, and records that are read singly.
import { expect, test } from 'vitest'
import { guardian } from '../../../src/feeds/endpoints/guardian.ts'
import {
  answer,
  foreignCursors,
  foundOf,
  linksOf,
  NOW,
  page,
  question,
  requestOf,
  walk,
} from './walk.ts'

const asked = { ...question, terms: ['halm', 'dam breach'], key: 'secret' }

const result = (n: number) => ({
  id: `world/2011/mar/04/${n}`,
  type: 'article',
  webPublicationDate: '2011-03-04T09:15:00Z',
  webTitle: `Halm story ${n}`,
  webUrl: `https://www.guardian.test/world/2011/mar/04/${n}`,
  fields: { trailText: 'The <strong>dam</strong> broke', byline: 'Ann Lee' },
})

const envelope = (results: readonly unknown[], pages: number) =>
  answer(JSON.stringify({ response: { status: 'ok', currentPage: 1, pages, results } }))

test('it asks for any of the terms, oldest first, to the last second of the window', () => {
  expect(Object.fromEntries(requestOf(guardian, asked).searchParams)).toEqual({
    q: 'halm OR "dam breach"',
    'from-date': '2011-03-01T00:00:00Z',
    'to-date': '2011-03-31T23:59:59Z',
    page: '1',
    'page-size': '50',
    'order-by': 'oldest',
    'show-fields': 'trailText,byline',
    'api-key': 'secret',
  })
})

test('without a key, or without a term, it cannot be asked', () => {
  expect(guardian.request(question)).toBeUndefined()
  expect(guardian.request({ ...asked, key: '' })).toBeUndefined()
  expect(guardian.request({ ...asked, terms: [] })).toBeUndefined()
})

test('all pages are asked for once, then it ends', async () => {
  const walked = await walk(guardian, asked, (url) => {
    const at = Number(new URL(url).searchParams.get('page'))
    return envelope([result(at)], 3)
  })
  expect(walked.urls).toHaveLength(3)
  expect(linksOf(walked)).toHaveLength(3)
})

test('an article has its headline, byline and trail as plain text', async () => {
  expect(foundOf(await guardian.read(asked, envelope([result(1)], 1), NOW)).entries).toEqual([
    {
      title: 'Halm story 1',
      link: 'https://www.guardian.test/world/2011/mar/04/1',
      id: 'world/2011/mar/04/1',
      published: new Date('2011-03-04T09:15:00Z'),
      author: 'Ann Lee',
      summary: 'The dam broke',
      language: 'en',
    },
  ])
})

test('nothing found is the end', async () => {
  expect(await guardian.read(asked, envelope([], 0), NOW)).toEqual({ kind: 'found', entries: [] })
})

test('a page that went away in the meantime is the end', async () => {
  const cursor = foundOf(await guardian.read(asked, envelope([result(1)], 2), NOW)).next ?? ''
  const text = JSON.stringify({
    response: {
      status: 'error',
      message: 'requested page is beyond the number of available pages',
    },
  })
  expect(await guardian.read({ ...asked, cursor }, answer(text, { status: 400 }), NOW)).toEqual({
    ...{ kind: 'found', entries: [] },
  })
})

test('the same page over and over ends at a bound and says so', async () => {
  const walked = await walk(guardian, asked, () => envelope([result(1)], 100_000))
  expect(walked.urls).toHaveLength(100)
  expect(walked.findings.at(-1)?.partial).toBe(
    'The Guardian has 100000 pages, of which 100 were read.',
  )
})

test('bad records are dropped singly, and a bad field costs only itself', async () => {
  const results = [
    ...[
      null,
      7,
      { ...result(1), webTitle: null },
      { ...result(2), webUrl: 'ftp://guardian.test/2' },
    ],
    { ...result(3), webPublicationDate: 'soon', fields: 'none' },
  ]
  expect(foundOf(await guardian.read(asked, envelope(results, 1), NOW)).entries).toEqual([
    {
      title: 'Halm story 3',
      link: 'https://www.guardian.test/world/2011/mar/04/3',
      id: 'world/2011/mar/04/3',
      language: 'en',
    },
  ])
})

test.each([
  [401, true],
  [403, false],
  [429, false],
  [500, false],
  [400, true],
])('HTTP %i is refused; for good: %s; the key is not in the reason', async (status, lasting) => {
  const finding = await guardian.read(asked, answer('{"message":"secret"}', { status }), NOW)
  expect(finding).toMatchObject({ kind: 'refused', lasting })
  expect(JSON.stringify(finding)).not.toContain('secret')
})

test.each([
  ['a web page', page],
  ['cut off', '{"response":{"pages":1,"resu'],
  ['another shape', '{"response":{"results":{}}}'],
  ['empty', ''],
])('%s is broken', async (_, text) => {
  expect(await guardian.read(asked, answer(text), NOW)).toMatchObject({ kind: 'broken' })
})

test.each(foreignCursors)('the cursor %j of somebody else starts at the beginning', (cursor) => {
  expect(guardian.request({ ...asked, cursor })).toEqual(guardian.request(asked))
})
