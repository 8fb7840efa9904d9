// The JSON API as a program meets it: lists and their pages, one event, counts, hostile rows.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createApi } from '../../src/web/api.ts'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

type List = { items: Record<string, unknown>[]; next?: string }

const API = '/api/v1'
/** Mounted as in the Worker. */
const call = (path: string, init: RequestInit = {}, env = bindings) =>
  new Hono().route(API, createApi(tower)).request(API + path, init, env)
const read = async <T = List>(path: string) => (await (await call(path)).json()) as T
const hour = (n: number) => new Date(RUN.getTime() + n * 3_600_000)

/** Follows `next` to the end. */
const readAll = async (first: string) => {
  const pages: List[] = []
  for (let path: string | undefined = first; path !== undefined; ) {
    const page: List = await read(path)
    pages.push(page)
    path = page.next?.replace(SITE + API, '')
  }
  return pages
}

test('articles come page by page, each once, the latest first and the undated last', async () => {
  await foundTower()
  for (let id = 1; id <= 7; id++)
    await addArticle(id, 'gazette', id <= 4 ? { happenedAt: hour(id % 3) } : {})
  const pages = await readAll('/articles?limit=2&outlet=gazette')
  expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([[2, 4], [1, 3], [7, 6], [5]])
})

test('events come page by page and keep the filter', async () => {
  await foundTower()
  for (let id = 1; id <= 3; id++) await addEvent(id, { firstAt: id === 2 ? null : hour(id) })
  await addEvent(4, { occasion: 'between' })
  await addEvent(5, { mergedInto: 1 })
  const pages = await readAll('/events?limit=2&occasion=opening')
  expect(pages.map(({ items }) => items.map(({ slug }) => slug))).toEqual([
    ['event-3', 'event-1'],
    ['event-2'],
  ])
})

test('a page names the next one in its body and in its Link header, at the configured site', async () => {
  await foundTower()
  for (const id of [1, 2]) await addEvent(id)
  const response = await call('/events?limit=1', { headers: { Host: 'evil.test' } })
  const { next } = (await response.json()) as List
  expect(next).toMatch(/^https:\/\/tower\.test\/api\/v1\/events\?limit=1&after=[\w-]+$/)
  expect(response.headers.get('Link')).toBe(`<${next}>; rel="next"`)
})

test('articles are filtered by what is asked', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1, language: 'en' })
  await addArticle(2, 'herald', { language: 'fr', relevance: 'passing' })
  for (const [query, ids] of [
    ['occasion=opening', [1]],
    ['occasion=between', []],
    ['outlet=herald', [2]],
    ['language=fr', [2]],
    ['language=FR-ca', [2]],
    ['event=event-1', [1]],
    ['relevance=passing', [2]],
    ['relevance=about&outlet=herald', []],
  ] as const)
    expect(
      (await read(`/articles?${query}`)).items.map(({ id }) => id),
      query,
    ).toEqual(ids)
})

test('an event is the comparison, with the n behind it', async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens' })
  await addArticle(1, 'herald', { eventId: 1, title: 'Tower opens', keywords: [['c:tower', 1]] })
  await addArticle(2, 'evening', { eventId: 1, language: 'fr', keywords: [['c:lift', 1]] })
  await addArticle(3, 'gazette', { eventId: 1, relevance: 'passing' })
  expect(await read('/events/tower-opens')).toMatchObject({
    event: { slug: 'tower-opens', url: `${SITE}/events/tower-opens`, passing: 1 },
    counts: { articles: 2, outlets: 2, families: 1, languages: 1 },
    families: [{ family: { slug: 'press' }, items: [{ id: 1 }, { id: 2 }] }],
    passing: [{ id: 3, outlet: { slug: 'gazette' } }],
    dossier: { place: { timeZone: 'Europe/London' }, open: ['Who paid.'] },
    claims: [{ id: 'C01' }],
    concepts: { carried: [{ id: 'tower', families: 1, articles: 1 }] },
    naming: { articles: 2, families: 1, without: 1 },
    numbers: [{ slug: 'steps' }],
  })
})

test('an item of an event has the evidence whole: rule, score, noise, threshold and shared words', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  const evidence = async () => {
    const event = await read<{ families: { items: { evidence: unknown }[] }[] }>('/events/event-1')
    return event.families[0]?.items[0]?.evidence
  }
  expect(await evidence()).toEqual({
    rule: 'overlap',
    score: 0.5,
    shared: [{ keyword: 'c:tower', weight: 0.5 }],
    says: expect.arrayContaining(['By the numbers: score 0.50.']),
  })
  await bindings.DB.exec("UPDATE membership SET rule = 'merge', threshold = 0.3, noise = 0.1")
  expect(await evidence()).toMatchObject({ rule: 'merge', score: 0.5, noise: 0.1, threshold: 0.3 })
})

test('an event of the dossier that nobody covered yet is there, and empty', async () => {
  await foundTower()
  expect(await read('/events/tower-opens')).toMatchObject({
    event: { slug: 'tower-opens' },
    counts: { articles: 0 },
    families: [],
  })
})

test('a merged event leads on for good', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1 })
  const response = await call('/events/event-2')
  expect(response.status).toBe(308)
  expect(response.headers.get('Location')).toBe(`${SITE}/api/v1/events/event-1`)
})

test('occasions, outlets and status carry their counts', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  expect((await read('/occasions')).items).toMatchObject([
    { slug: 'opening', url: `${SITE}/?occasion=opening`, events: 1, counts: { articles: 1 } },
    { slug: 'between', events: 0, counts: { articles: 0, families: 0 } },
  ])
  const outlets = (await read('/outlets')).items
  expect(outlets.map(({ slug, articles }) => [slug, articles])).toEqual([
    ['evening', 0],
    ['gazette', 0],
    ['herald', 1],
  ])
  expect(outlets[1]).not.toHaveProperty('opinionPath')
  expect(await read('/status')).toMatchObject({
    totals: { about: 1, events: 1, outlets: 3 },
    feeds: [{ state: 'new' }, { state: 'failed', reason: 'HTTP 503', failures: 2 }],
  })
})

test('hostile rows come out as plain JSON, unknown things are absent', async () => {
  await foundTower()
  const title = '</title><script>alert(1)</script>]]>&\u202E\u0000"\\'
  await addArticle(1, 'gazette', { title, admittedBy: '<b>' })
  const response = await call('/articles')
  expect(response.headers.get('Content-Type')).toBe('application/json')
  const [item] = ((await response.json()) as List).items
  expect(item).toMatchObject({ title, admittedBy: '<b>', precision: 'none' })
  for (const key of ['author', 'published', 'language', 'summary'])
    expect(item).not.toHaveProperty(key)
})
