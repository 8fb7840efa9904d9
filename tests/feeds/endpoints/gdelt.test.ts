// GDELT: windows that are halved, complaints in words behind a 200, and titles in pieces.
import { describe, expect, test } from 'vitest'
import { gdelt } from '../../../src/feeds/endpoints/gdelt.ts'
import { mendTitle } from '../../../src/feeds/endpoints/gdelt-title.ts'
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

const digits = (moment: Date) => moment.toISOString().replace(/\D/g, '').slice(0, 14)
const seendate = (moment: Date) => digits(moment).replace(/^(\d{8})(\d{6})$/, '$1T$2Z')

const record = (n: number, moment: Date) => ({
  url: `https://valley-times.test/${n}`,
  url_mobile: '',
  title: `Halm story ${n}`,
  seendate: seendate(moment),
  socialimage: '',
  domain: 'valley-times.test',
  language: 'English',
  sourcecountry: 'Ireland',
})

/** GDELT over some moments: both ends of a window belong to it, 250 at most. */
const crawler = (moments: readonly Date[]) => (url: string) => {
  const asked = new URL(url).searchParams
  const [from = '', until = ''] = ['startdatetime', 'enddatetime'].map((name) => asked.get(name))
  const articles = moments
    .map((moment, n) => record(n, moment))
    .filter((_, n) => {
      const at = digits(moments[n] ?? NOW)
      return at >= (from ?? '') && at <= (until ?? '')
    })
    .slice(0, 250)
  return answer(JSON.stringify(articles.length === 0 ? {} : { articles }))
}

const queryFor = (terms: readonly string[], target = question.target) =>
  requestOf(gdelt, { ...question, terms, target }).searchParams.get('query')

test('it asks for a list of articles in a window, oldest first', () => {
  expect(Object.fromEntries(requestOf(gdelt, question).searchParams)).toEqual({
    query: 'halm domainis:valley-times.test',
    mode: 'artlist',
    format: 'json',
    maxrecords: '250',
    sort: 'dateasc',
    startdatetime: '20110301000000',
    enddatetime: '20110401000000',
  })
})

describe('its query', () => {
  test('has brackets around several terms only, and quotes around several words only', () => {
    expect(queryFor(['halm', 'dam breach'])).toBe(
      '(halm OR "dam breach") domainis:valley-times.test',
    )
  })

  test('quotes a word with a hyphen, which it calls an illegal character', () => {
    expect(queryFor(['halm-dam'])).toBe('"halm-dam" domainis:valley-times.test')
  })

  test('leaves out what is shorter than it takes', () => {
    expect(queryFor(['a b', 'ox', 'halm'])).toBe('halm domainis:valley-times.test')
    expect(gdelt.request({ ...question, terms: ['a b', 'ox'] })).toBeUndefined()
  })

  test('stays below the length that it takes', () => {
    const terms = Array.from({ length: 40 }, (_, n) => `valley number ${n}`)
    expect(queryFor(terms)?.length).toBeLessThanOrEqual(240)
  })

  test('cannot be steered by a term', () => {
    expect(queryFor(['halm") OR (domain:x'])).toBe('"halm OR domain:x" domainis:valley-times.test')
  })
})

test('a window that is full is halved until it is not, and every article comes', async () => {
  // 600 in one day and one a day else.
  const busy = Array.from({ length: 600 }, (_, n) => new Date(Date.UTC(2011, 2, 4, 0, n * 2)))
  const calm = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(2011, 2, n + 1, 12)))
  const moments = [...busy, ...calm].toSorted((a, b) => a.getTime() - b.getTime())
  const walked = await walk(gdelt, question, crawler(moments))
  expect(linksOf(walked)).toHaveLength(631)
  expect(new Set(walked.urls).size).toBe(walked.urls.length)
  expect(walked.findings.some(({ partial }) => partial)).toBe(false)
})

describe('words in another script, of which it searches a translation', () => {
  const asked = { ...question, terms: ['هالم', 'halm'] }
  const isSecond = (url: string) =>
    new URL(url).searchParams.get('query')?.includes('هالم') === true

  test('are asked for after those in Latin script, by themselves', async () => {
    const moments = [new Date('2011-03-04T09:15:00Z')]
    const walked = await walk(gdelt, asked, crawler(moments))
    expect(walked.urls.map((url) => new URL(url).searchParams.get('query'))).toEqual([
      'halm domainis:valley-times.test',
      'هالم domainis:valley-times.test',
    ])
    expect(walked.findings.map(({ entries }) => entries.length)).toEqual([1, 1])
  })

  test('undo nothing where it refuses them', async () => {
    const words = 'One or more of your keywords contained an illegal character.'
    const respond = crawler([new Date('2011-03-04T09:15:00Z')])
    const walked = await walk(gdelt, asked, (url) => (isSecond(url) ? answer(words) : respond(url)))
    expect(linksOf(walked)).toHaveLength(1)
    expect(walked.findings[1]).toEqual({ kind: 'found', entries: [] })
  })

  test('are asked for again where it is only busy', async () => {
    const words = 'Please limit requests to one every 5 seconds'
    const { next = '' } = foundOf(await gdelt.read(asked, answer('{}'), NOW))
    expect(await gdelt.read({ ...asked, cursor: next }, answer(words), NOW)).toMatchObject({
      ...{ kind: 'refused', lasting: false },
    })
  })

  test('are asked for alone where there are no others', () => {
    expect(queryFor(['هالم'])).toBe('هالم domainis:valley-times.test')
  })
})

test('an hour that is full gives what there is and says so', async () => {
  const hour = Array.from({ length: 400 }, (_, n) => new Date(Date.UTC(2011, 2, 4, 0, 0, n)))
  const walked = await walk(gdelt, question, crawler(hour))
  expect(linksOf(walked)).toHaveLength(250)
  expect(walked.findings.filter(({ partial }) => partial)).toHaveLength(1)
})

test('the window asked for is the window shown: its last crawl belongs to it, the next does not', async () => {
  const moments = ['2011-02-28T23:45:00Z', '2011-03-01T00:00:00Z', '2011-04-01T00:00:00Z']
  const records = moments.map((moment, n) => record(n, new Date(moment)))
  const found = foundOf(
    await gdelt.read(question, answer(JSON.stringify({ articles: records })), NOW),
  )
  expect(found.entries.map(({ published }) => published?.toISOString())).toEqual([
    '2011-03-01T00:00:00.000Z',
    '2011-03-31T23:59:59.000Z',
  ])
})

test('nothing is an empty object, and the end', async () => {
  expect(await gdelt.read(question, answer('{}'), NOW)).toEqual({ kind: 'found', entries: [] })
})

test('an article has its title, link, language and the time of the crawl', async () => {
  const text = JSON.stringify({ articles: [record(7, new Date('2011-03-04T09:15:00Z'))] })
  expect(foundOf(await gdelt.read(question, answer(text), NOW)).entries).toEqual([
    {
      title: 'Halm story 7',
      link: 'https://valley-times.test/7',
      id: 'https://valley-times.test/7',
      published: new Date('2011-03-04T09:15:00Z'),
      language: 'en',
    },
  ])
})

test('bad records are dropped singly, and a bad date or language costs only itself', async () => {
  const good = record(1, new Date('2011-03-04T09:15:00Z'))
  const articles = [
    ...[null, 'x', {}, { ...good, url: 5 }, { ...good, url: 'javascript:alert(1)' }],
    ...[
      { ...good, title: '' },
      good,
      { ...good, url: `${good.url}x`, seendate: 'soon', language: 3 },
    ],
  ]
  const found = foundOf(await gdelt.read(question, answer(JSON.stringify({ articles })), NOW))
  expect(found.entries.map(({ link, published }) => [link, published?.getTime()])).toEqual([
    ['https://valley-times.test/1', Date.parse('2011-03-04T09:15:00Z')],
    ['https://valley-times.test/1x', undefined],
  ])
})

test('a title with a backslash that JSON does not know costs nothing', async () => {
  const text = JSON.stringify({ articles: [record(1, new Date('2011-03-04T09:15:00Z'))] })
  const bent = text.replace('Halm story', String.raw`Halm \story`)
  expect(foundOf(await gdelt.read(question, answer(bent), NOW)).entries).toHaveLength(1)
})

describe('what it says in words', () => {
  test.each([
    ['Your query was too short or too long.', true],
    ['The specified phrase is too short.', true],
    ["Queries containing OR'd terms must be surrounded by ().", true],
    ['One or more of your keywords contained an illegal character.', true],
    ['Invalid query start date.', true],
    ['Please limit requests to one every 5 seconds or contact us for larger queries.', false],
    ['Unknown error occurred', false],
  ])('“%s” is refused; for good: %s', async (words, lasting) => {
    const said = answer(`${words}\n`, { contentType: 'text/html; charset=utf-8' })
    expect(await gdelt.read(question, said, NOW)).toEqual({
      kind: 'refused',
      reason: `GDELT says: “${words}”`,
      lasting,
    })
  })

  test('429 is refused for now', async () => {
    const said = answer('Please limit requests to one every 5 seconds', { status: 429 })
    expect(await gdelt.read(question, said, NOW)).toMatchObject({ kind: 'refused', lasting: false })
  })
})

test.each([
  ['a web page', page],
  ['nothing', ' \n'],
  ['half a document', '{"articles":[{"url":"https://valley-times.test/1","ti'],
  ['another shape', '{"articles":"none"}'],
  ['a list', '[1,2]'],
])('%s is broken, in a sentence', async (_, text) => {
  expect(await gdelt.read(question, answer(text), NOW)).toMatchObject({
    kind: 'broken',
    reason: expect.stringMatching(/^GDELT answers .*\.$/),
  })
})

test.each(foreignCursors)('the cursor %j of somebody else starts at the beginning', (cursor) => {
  expect(gdelt.request({ ...question, cursor })).toEqual(gdelt.request(question))
})

test('a cursor of another window starts at the beginning', () => {
  const cursor = JSON.stringify({ unit: 'seconds', query: 0, spans: [[0, 7200]] })
  expect(gdelt.request({ ...question, cursor })).toEqual(gdelt.request(question))
})

test.each([
  ['Valley , flooded', 'en', 'Valley, flooded'],
  ['Halm : a dam ( the old one ) breaks !', 'en', 'Halm: a dam (the old one) breaks!'],
  ['Halm : un barrage cède !', 'fr', 'Halm : un barrage cède !'],
  ['The U . S . stocks , Asia', 'en', 'The U.S. stocks, Asia'],
  ['The mayor ’ s dam', 'en', 'The mayor’s dam'],
  ['¿ Cómo está Halm ?', 'es', '¿Cómo está Halm?'],
  ['Halm - the dam', 'en', 'Halm - the dam'],
  ['3 .5 metres', 'en', '3 .5 metres'],
])('the title %j in %s is mended to %j', (torn, language, mended) => {
  expect(mendTitle(torn, language)).toBe(mended)
})
