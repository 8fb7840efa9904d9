// Articles that somebody has a list of: what is taken, what is refused and in which words.
import { beforeEach, expect, test } from 'vitest'
import { IMPORT_BYTES } from '../../src/core/record.ts'
import { group } from '../../src/jobs/group.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, later, rows } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'
import { FULL, jsonLines, post, send } from './admin-caller.ts'

const IMPORT = '/admin/import'
const bare = { url: 'https://courier.test/1', title: 'Halm dam breach', outlet: 'courier' }
const imported = () =>
  rows(`SELECT article.* FROM article JOIN sighting ON sighting.article_id = article.id
    WHERE source = 'import' ORDER BY article.id`)

beforeEach(() => foundFlood())

test('a record is stored with all that it says, seen in an import', async () => {
  const record = {
    ...{
      ...bare,
      url: 'https://www.courier.test/1?utm_source=x',
      author: 'A.  Smith',
      lang: 'en-GB',
    },
    ...{ published: '2011-03-03T10:00:00+01:00', summary: 'The wall gave way. Then came water.' },
  }
  expect(await send(IMPORT, record)).toEqual({ taken: 1, known: 0, refused: [] })
  expect(await imported()).toMatchObject([
    {
      ...{ key: 'courier.test/1', url: record.url, outlet: 'courier', title: 'Halm dam breach' },
      ...{ author: 'A. Smith', language: 'en', summary: 'The wall gave way.', precision: 'moment' },
      ...{ published: Date.parse('2011-03-03T09:00:00Z'), relevance: 'about' },
    },
  ])
})

test('a date keeps the precision that it has, and what is absent, null or empty stays absent', async () => {
  const dates = ['2011-03-03', '2011-03', '', null, undefined]
  const records = dates.map((published, n) => {
    return { ...bare, url: `https://courier.test/${n}`, published, author: '', lang: null }
  })
  expect(await send(IMPORT, ...records)).toMatchObject({ taken: 5 })
  const stored = await imported()
  expect(stored.map(({ precision }) => precision)).toEqual(['day', 'month', 'none', 'none', 'none'])
  expect(stored.every(({ author }) => author === null)).toBe(true)
})

test('an outlet is found by slug, name or host, else by the host of the address, else it is made', async () => {
  const called = [
    ['https://other.test/a', 'tribune', 'tribune'],
    ['https://other.test/b', 'THE TRIBUNE'.slice(4), 'tribune'],
    ['https://other.test/c', 'www.courier.test', 'courier'],
    ['https://www.courier.test/d', 'Some Courier', 'courier'],
    ['https://www.far.test/e', 'Far News', 'far-test'],
    ['https://far.test/f', '__proto__', 'far-test'],
  ] as const
  await send(IMPORT, ...called.map(([url, outlet]) => ({ ...bare, url, outlet })))
  expect((await imported()).map(({ url, outlet }) => [url, outlet])).toEqual(
    called.map(([url, , outlet]) => [url, outlet]),
  )
})

test('bad lines are told by number with the reason, blank ones are passed over, the rest is taken', async () => {
  const body = [
    JSON.stringify(bare),
    '',
    'no json',
    '[]',
    'null',
    JSON.stringify({ title: 1, outlet: ' ' }),
    JSON.stringify({ ...bare, url: 'javascript:alert(1)' }),
    JSON.stringify({
      ...bare,
      url: 'https://courier.test/2',
      published: '3 March',
      lang: 'english!',
    }),
    JSON.stringify({ ...bare, url: 'https://courier.test/2', published: '2011-02-31' }),
    JSON.stringify({ ...bare, url: 'https://courier.test/2', published: '9999-01-01' }),
    JSON.stringify({ ...bare, title: 'Goat show opens' }),
    JSON.stringify({ ...bare, title: '\u200b' }),
    JSON.stringify({ ...bare, url: 'https://courier.test/3' }),
  ].join('\r\n')
  const form =
    'published: is none of these: a moment such as 2024-05-03T09:00:00Z, a day 2024-05-03 or a month 2024-05'
  expect(await (await post(IMPORT, body)).json()).toEqual({
    taken: 2,
    known: 0,
    refused: [
      { line: 3, reason: 'is no JSON' },
      { line: 4, reason: 'is no object' },
      { line: 5, reason: 'is no object' },
      { line: 6, reason: 'url: is missing; title: is no text; outlet: is missing' },
      { line: 7, reason: 'url: is no http(s) address' },
      { line: 8, reason: `${form}; lang: is no language tag such as en or pt-BR` },
      { line: 9, reason: form },
      { line: 10, reason: 'published: lies in the future' },
      { line: 11, reason: 'Neither about the subject nor mentioning it.' },
      { line: 12, reason: 'https://courier.test/1 has no title.' },
    ],
  })
})

test('the same import again changes nothing, and says so', async () => {
  const records = [bare, { ...bare, url: 'https://far.test/1', outlet: 'Far' }, bare]
  expect(await send(IMPORT, ...records)).toEqual({ taken: 2, known: 1, refused: [] })
  const before = await stateOfTheTables()
  expect(await send(IMPORT, ...records)).toEqual({ taken: 0, known: 3, refused: [] })
  expect(await stateOfTheTables()).toEqual(before)
})

test('a list that knows a date exacter mends the article, and its title is no change of a headline', async () => {
  await send(IMPORT, { ...bare, published: '2011-03' })
  const better = { ...bare, title: 'Halm dam breach!', published: '2011-03-03' }
  expect(await send(IMPORT, better)).toEqual({ taken: 0, known: 1, refused: [] })
  expect(await imported()).toMatchObject([{ precision: 'day', title: 'Halm dam breach!' }])
  expect(await rows(`SELECT * FROM change WHERE kind = 'headline changed'`)).toEqual([])
})

test('what is taken is grouped by the next run', async () => {
  await send(IMPORT, { ...bare, published: '2011-03-03' })
  await group(db, flood, later(15))
  const [article] = await rows(`SELECT slug FROM article JOIN event ON event.id = event_id
    WHERE article.key = 'courier.test/1'`)
  expect(article).toEqual({ slug: 'dam-breaks' })
})

test('hostile values are refused or stored as the text that they are', async () => {
  const long = 'x'.repeat(300_000)
  const own = '{"__proto__":{"url":"https://courier.test/1"},"title":"Halm","outlet":"courier"}'
  const title = `Halm </script>'); DROP TABLE article;-- \u2028 \u202e`
  const body =
    jsonLines(
      { ...bare, url: `https://courier.test/${long}` },
      { ...bare, title: `Halm ${long}` },
      { ...bare, title: 'Halm \ufffd\ufffd' },
    ) +
    `${own}\n` +
    jsonLines({ ...bare, title, constructor: 'x', toString: 1 })
  expect(await (await post(IMPORT, body)).json()).toEqual({
    taken: 1,
    known: 0,
    refused: [
      { line: 1, reason: 'url: is longer than 8,000 characters; url: is no http(s) address' },
      { line: 2, reason: 'title: is longer than 1,000 characters' },
      { line: 3, reason: 'is not UTF-8 throughout' },
      { line: 4, reason: 'url: is missing' },
    ],
  })
  expect(await imported()).toMatchObject([{ title: `Halm </script>'); DROP TABLE article;--` }])
})

test('bytes that are no UTF-8 keep out their line only', async () => {
  const latin = Uint8Array.from('{"title":"Halm caf\xe9"}\n', (sign) => sign.charCodeAt(0))
  const body = new Blob([latin, jsonLines(bare)])
  expect(await (await post(IMPORT, body)).json()).toEqual({
    ...{ taken: 1, known: 0 },
    refused: [{ line: 1, reason: 'is not UTF-8 throughout' }],
  })
})

test('more than a request may hold, and another type, are problem documents', async () => {
  const lines = '\n'.repeat(2000) + jsonLines(...Array(1001).fill(bare))
  for (const [body, type, status, detail] of [
    [lines, 'application/jsonl', 413, 'A request has at most 1,000 lines.'],
    [
      'x'.repeat(IMPORT_BYTES + 1),
      'application/jsonl',
      413,
      'A request has at most 1,000,000 bytes.',
    ],
    ['url,title\n', 'text/csv', 415, 'This takes application/jsonl or application/x-ndjson.'],
  ] as const) {
    const response = await post(IMPORT, body, type)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ status, detail, instance: IMPORT })
  }
  expect(await imported()).toEqual([])
})

test('a thousand records are taken in one request', async () => {
  const records = Array.from({ length: 1000 }, (_, n) => {
    return { ...bare, url: `https://courier.test/${n}`, title: `Halm dam breach ${n}` }
  })
  expect(await send(IMPORT, ...records)).toEqual({ taken: 1000, known: 0, refused: [] })
})

test('an empty body is nothing taken', async () => {
  expect(await (await post(IMPORT, '\n')).json()).toEqual({ taken: 0, known: 0, refused: [] })
})

test('what is stored is no failure where the queue refuses: the answer says that cron groups it', async () => {
  const response = await post(IMPORT, jsonLines(bare), 'application/jsonl', { JOBS: FULL })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    ...{ taken: 1, known: 0, refused: [] },
    later: expect.stringMatching(/^It is stored\. .* cron .* quarter of an hour\.$/),
  })
  expect(await imported()).toHaveLength(1)
})
