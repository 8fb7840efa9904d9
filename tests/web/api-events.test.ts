// Events by who told of them: what fits, page by page, and what it costs where hardly any does.
import { expect, test } from 'vitest'
import { tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const run = (sql: string) => bindings.DB.prepare(sql).run()
const hour = (n: number) => new Date(RUN.getTime() + n * 3_600_000)

type Page = { items: { slug: string }[]; next?: string; looked?: number; capped?: boolean }

const ask = (query: string, DB = bindings.DB) =>
  createApp(tower).request(`/api/v1/events?${query}`, {}, { ...bindings, DB }) as Promise<Response>
const read = async (query: string) => (await (await ask(query)).json()) as Page
const slugs = async (query: string) => (await read(query)).items.map(({ slug }) => slug)

/** The gazette (GB, private) in English, the herald (no country) in French; the second event in passing only. */
const fill = async () => {
  await foundTower()
  await run(`UPDATE outlet SET ownership = '{"type":"unknown"}' WHERE slug = 'herald'`)
  for (const id of [1, 2, 3, 4]) await addEvent(id, { firstAt: hour(id) })
  await addArticle(1, 'gazette', { eventId: 1, language: 'en' })
  await addArticle(2, 'herald', { eventId: 1, language: 'fr' })
  await addArticle(3, 'gazette', { eventId: 2, language: 'en', relevance: 'passing' })
  await addArticle(4, 'herald', { eventId: 2, language: 'en' })
  await addArticle(5, 'gazette', { eventId: 3, language: 'fr' })
}

const EXPECTED = {
  'outlet=gazette': ['event-3', 'event-1'],
  'outlet=herald': ['event-2', 'event-1'],
  'outlet=nobody': [],
  'language=fr': ['event-3', 'event-1'],
  'language=fr-CA': ['event-3', 'event-1'],
  'country=GB': ['event-3', 'event-1'],
  'ownership=unknown': ['event-2', 'event-1'],
  // Of one article all must be true.
  'outlet=gazette&language=fr': ['event-3'],
  'country=GB&ownership=unknown': [],
  'outlet=herald&occasion=between': [],
}

test('events are those that hold an article with all that is asked, counted or not', async () => {
  await fill()
  for (const [query, expected] of Object.entries(EXPECTED))
    expect(await slugs(query), query).toEqual(expected)
  await tally(db, tower, RUN)
  for (const [query, expected] of Object.entries(EXPECTED))
    expect(await slugs(query), `${query}, counted`).toEqual(expected)
  await run('UPDATE article SET event_id = 4 WHERE id = 5')
  expect(await slugs('outlet=gazette')).toEqual(['event-4', 'event-1'])
})

test('what is asked is checked, and the same rows come as CSV', async () => {
  await fill()
  for (const query of ['country=gb', 'language=12', 'ownership=good', 'outlet='])
    expect((await ask(query)).status, query).toBe(400)
  const csv = await (await ask('outlet=gazette&format=csv')).text()
  expect(
    csv
      .split('\r\n')
      .slice(1, 3)
      .map((line) => line.split(',')[0]),
  ).toEqual(['event-3', 'event-1'])
})

/** So many events of the gazette, of which every 400th is the herald's too. */
const foundMany = async (events: number) => {
  await foundTower()
  await run(`INSERT INTO event (id, slug, label, occasion, first_at, keywords, articles, founded_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${events})
    SELECT i, 'event-' || i, 'Event ' || i, 'opening', ${+RUN} - i, '[]', 1, 0 FROM n`)
  await run(`INSERT INTO article (key, url, outlet, title, precision, happened_at, keywords, relevance, admitted_by,
      first_seen_at, event_id)
    SELECT outlet || id, 'https://gazette.test/', outlet, 'Title', 'moment', ${+RUN}, '[]', 'about', '', 0, id
    FROM (SELECT id, 'gazette' AS outlet FROM event UNION ALL SELECT id, 'herald' FROM event WHERE id % 400 = 0)`)
  await run(`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
    SELECT id, event_id, 0, 0.5, 'overlap', '[]' FROM article`)
  await tally(db, tower, RUN)
}

test('of a thousand events a page looks at five hundred, and the next goes on behind them to the end', async () => {
  await foundMany(1300)
  const pages: Page[] = []
  for (let query: string | undefined = 'outlet=herald&limit=2'; query !== undefined; ) {
    const page: Page = await read(query)
    pages.push(page)
    query = page.next?.replace(`${SITE}/api/v1/events?`, '')
  }
  expect(pages.map(({ items }) => items.map(({ slug }) => slug))).toEqual([
    ['event-400'],
    ['event-800'],
    ['event-1200'],
  ])
  expect(pages.map(({ looked, capped }) => [looked, capped])).toEqual([
    [500, true],
    [500, true],
    [300, false],
  ])
})

test('a page that finds nothing costs as much of three thousand events as of a thousand, in ten statements', async () => {
  const costs = []
  for (const events of [1000, 3000]) {
    await foundMany(events)
    const asked = counted()
    expect((await ask('outlet=evening', asked.db.$client)).status).toBe(200)
    costs.push(asked.cost)
  }
  const [few, many] = costs
  expect(many?.rowsRead).toBe(few?.rowsRead)
  expect(many?.rowsRead).toBeLessThan(500 * 8)
  expect(many?.statements).toBeLessThanOrEqual(10)
})
