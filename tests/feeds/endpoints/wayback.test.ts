// The Internet Archive: an index that is thinned, captures that are skipped, links that lead to the archive.
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/feeds/endpoints/endpoint.ts'
import { wayback } from '../../../src/feeds/endpoints/wayback.ts'
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
  story,
  walk,
} from './walk.ts'

const feed = 'https://www.valley-times.test/feed.xml'
const asked = { ...question, target: feed, terms: [] }

type Row = readonly [timestamp: string, digest: string]

const index = (rows: readonly Row[]) =>
  answer(
    JSON.stringify(
      rows.length === 0
        ? []
        : [
            ['timestamp', 'original', 'digest'],
            ...rows.map(([timestamp, digest]) => [timestamp, feed, digest]),
          ],
    ),
  )

/** The archive with an index and a capture for each moment. */
const archive =
  (rows: readonly Row[], captures: Readonly<Record<string, Answer>>) => (url: string) => {
    const digits = /\/web\/(\d{14})id_\//.exec(url)?.[1]
    return digits === undefined ? index(rows) : (captures[digits] ?? answer('', { status: 404 }))
  }

const capture = (digits: string, text: string, status = 200) =>
  answer(text, { status, url: `https://web.archive.org/web/${digits}id_/${feed}` })

test('it asks for the captures of the window and of the week behind it', () => {
  expect(Object.fromEntries(requestOf(wayback, asked).searchParams)).toEqual({
    url: feed,
    from: '20110301000000',
    to: '20110408000000',
    output: 'json',
    fl: 'timestamp,original,digest',
    filter: 'statuscode:200',
    collapse: 'timestamp:10',
    limit: '3000',
  })
})

test('the last capture of each day is read, unless it is the one before once more', async () => {
  const rows: readonly Row[] = [
    ['20110302080000', 'A'],
    ['20110302200000', 'B'],
    ['20110303200000', 'B'],
    ['20110304200000', 'C'],
  ]
  const { urls } = await walk(wayback, asked, archive(rows, {}))
  expect(urls.slice(1)).toEqual([
    `https://web.archive.org/web/20110302200000id_/${feed}`,
    `https://web.archive.org/web/20110304200000id_/${feed}`,
  ])
})

test('columns are found by their name, whatever their order', async () => {
  const rows = [
    ['digest', 'urlkey', 'original', 'timestamp'],
    ['A', 'x', feed, '20110302080000'],
  ]
  const found = foundOf(await wayback.read(asked, answer(JSON.stringify(rows)), NOW))
  expect(wayback.request({ ...asked, cursor: found.next ?? '' })?.url).toBe(
    `https://web.archive.org/web/20110302080000id_/${feed}`,
  )
})

test('no captures are the end, with no entries', async () => {
  expect(await wayback.read(asked, answer('[]'), NOW)).toEqual({ kind: 'found', entries: [] })
})

test('rows without a moment or an address of the web are dropped singly', async () => {
  const rows = [
    ['timestamp', 'original', 'digest'],
    ...[['2011', feed, 'A'], ['20110302080000', 'dns:x', 'B'], ['20110303080000']],
    ['20110304080000', feed, 'C'],
  ]
  const found = foundOf(await wayback.read(asked, answer(JSON.stringify(rows)), NOW))
  expect(JSON.parse(found.next ?? '')).toEqual({ captures: [['20110304080000', feed]] })
})

test('more captures than were asked for are said to be there', async () => {
  const rows = Array.from({ length: 3000 }, (): Row => ['20110302080000', 'A'])
  expect(foundOf(await wayback.read(asked, index(rows), NOW)).partial).toMatch(/3000/)
})

describe('a capture', () => {
  const rows: readonly Row[] = [
    ['20110305200000', 'A'],
    ['20110402200000', 'B'],
  ]

  test('shows what is dated inside the window, also one after it', async () => {
    const early = rss([story(1, '2011-02-27T08:00:00Z'), story(2, '2011-03-04T08:00:00Z')])
    const late = rss([story(3, '2011-03-31T08:00:00Z'), story(4, '2011-04-01T08:00:00Z')])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, {
        '20110305200000': capture('20110305200000', early),
        '20110402200000': capture('20110402200000', late),
      }),
    )
    expect(linksOf(walked)).toEqual([
      'https://www.valley-times.test/2',
      'https://www.valley-times.test/3',
    ])
  })

  test('without dates counts when it was captured inside the window, and dates nothing', async () => {
    const undated = (n: number) =>
      rss([{ title: 'Halm', link: `https://www.valley-times.test/${n}` }])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, {
        '20110305200000': capture('20110305200000', undated(1)),
        '20110402200000': capture('20110402200000', undated(2)),
      }),
    )
    const entries = walked.findings.flatMap((finding) => finding.entries)
    expect(entries).toEqual([
      {
        title: 'Halm',
        link: 'https://www.valley-times.test/1',
        id: 'https://www.valley-times.test/1',
      },
    ])
  })

  test('dates nothing later than itself', async () => {
    const text = rss([story(1, '2011-03-20T08:00:00Z')])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, { '20110305200000': capture('20110305200000', text) }),
    )
    const entries = walked.findings.flatMap((finding) => finding.entries)
    expect(entries.map(({ published }) => published)).toEqual([undefined])
  })

  test('has its links freed from the archive', async () => {
    const link = 'https://web.archive.org/web/20110305200000id_/https://www.valley-times.test/1'
    const text = rss([{ title: 'Halm', link, date: '2011-03-04T08:00:00Z' }])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, { '20110305200000': capture('20110305200000', text) }),
    )
    const [entry] = walked.findings.flatMap((finding) => finding.entries)
    expect(entry).toMatchObject({
      link: 'https://www.valley-times.test/1',
      id: 'https://www.valley-times.test/1',
    })
  })

  test('starts its relative links at the address that was captured', async () => {
    const text = rss([{ title: 'Halm', link: '/1', date: '2011-03-04T08:00:00Z' }])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, { '20110305200000': capture('20110305200000', text) }),
    )
    expect(linksOf(walked)).toEqual(['https://www.valley-times.test/1'])
  })

  test.each([
    ['missing', capture('20110305200000', 'not in the archive', 404)],
    ['a web page', capture('20110305200000', page)],
    ['half of nothing', capture('20110305200000', '<rs')],
    ['empty', capture('20110305200000', '')],
  ])('that is %s is skipped, said to be so, and the next is asked', async (_, first) => {
    const late = rss([story(3, '2011-03-31T08:00:00Z')])
    const walked = await walk(
      wayback,
      asked,
      archive(rows, {
        '20110305200000': first,
        '20110402200000': capture('20110402200000', late),
      }),
    )
    expect(linksOf(walked)).toEqual(['https://www.valley-times.test/3'])
    expect(walked.findings[1]?.partial).toBe("The archive's capture of 2011-03-05 cannot be read.")
  })

  test.each([429, 503])('that is refused with HTTP %i is asked for again', async (status) => {
    const { next = '' } = foundOf(await wayback.read(asked, index(rows), NOW))
    const refused = await wayback.read({ ...asked, cursor: next }, answer('', { status }), NOW)
    expect(refused).toMatchObject({ kind: 'refused', lasting: false })
  })
})

describe('the index', () => {
  test('of a site that the archive hides is refused for good', async () => {
    const text =
      'org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error'
    expect(await wayback.read(asked, answer(text, { status: 403 }), NOW)).toEqual({
      ...{ kind: 'refused', lasting: true },
      reason: 'The Internet Archive hides this site.',
    })
  })

  test.each([
    ['a web page', page],
    ['cut off', '[["timestamp","orig'],
    ['another shape', '{"rows":[]}'],
  ])('as %s is broken', async (_, text) => {
    expect(await wayback.read(asked, answer(text), NOW)).toMatchObject({ kind: 'broken' })
  })

  test('that is busy is refused for now', async () => {
    expect(await wayback.read(asked, answer('', { status: 504 }), NOW)).toMatchObject({
      ...{ kind: 'refused', lasting: false },
    })
  })
})

test.each(foreignCursors)('the cursor %j of somebody else starts at the index', (cursor) => {
  expect(wayback.request({ ...asked, cursor })).toEqual(wayback.request(asked))
})
