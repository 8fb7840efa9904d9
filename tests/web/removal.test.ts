// What a publisher asked to have left out is told by no page, feed or file any more, and its own address says so.
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { group } from '../../src/jobs/group.ts'
import { indexMissing } from '../../src/jobs/index-articles.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { recountAll, tally } from '../../src/jobs/tally.ts'
import { tell } from '../../src/jobs/tell.ts'
import { openDb } from '../../src/store/db.ts'
import { headline, membership, sighting } from '../../src/store/schema.ts'
import { articleCorrection, eventCorrection } from '../../src/store/schema-corrections.ts'
import { createApp } from '../../src/web/app.tsx'
import { listTables } from '../empty.ts'
import { ADDRESSES } from './doors.ts'
import { parseAnswer } from './parsed.ts'
import { addArticle, addChange, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const later = (hours: number) => new Date(+RUN + hours * 3_600_000)

/** Words that nobody else has, among what wants to break out of a page; slugs have no blanks. */
const MARK = 'zzyzx quill'
const hostile = (n: number) => `Mayor "'></title><script>alert(${n})</script> ]]> ${MARK} ${n}`

const url = (id: number) => `https://gazette.test/${id}`
const removing = (...ids: number[]): Dossier => ({
  ...tower,
  removals: ids.map((id) => ({ url: url(id), on: '1931-05-20', reason: 'The Gazette asked.' })),
})

const dated = { published: RUN, happenedAt: RUN, precision: 'moment', language: 'en' } as const

/**
 * Article 1 founded an event and stands there alone; 2 founded one that others joined; 3 stands in the dossier's own
 * and was worded otherwise; 4 founded one that became part of that of 2; 5 stood with 6, which moved on.
 */
const foundNews = async () => {
  const keywords: [string, number][] = [[`en:${MARK}`, 1]]
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  await addEvent(2, { label: hostile(1), articles: 1, keywords })
  await addEvent(3, { label: hostile(2), articles: 4, reviewAt: 99 })
  await addEvent(4, { label: hostile(4), mergedInto: 3, keywords })
  await addEvent(5, { label: hostile(5), articles: 1, keywords })
  const events = { 1: 2, 2: 3, 3: 1, 4: 3, 5: 5 }
  for (const [id, eventId] of Object.entries(events)) await addHostile(Number(id), eventId)
  await addArticle(6, 'herald', { eventId: 1, title: 'Mayor climbs', ...dated })
  await addArticle(7, 'evening', { eventId: 3, title: 'Mayor waits', ...dated })
  await addArticle(8, 'herald', { eventId: 3, title: 'A mayor waits', ...dated })
  await db.insert(headline).values({ articleId: 3, title: hostile(33), seenAt: RUN })
  const closed = { validFrom: new Date(0), validTo: RUN, score: 0.4, rule: 'overlap', evidence: [] }
  await db.insert(membership).values([
    { articleId: 6, eventId: 5, ...closed },
    { articleId: 4, eventId: 4, ...closed },
  ])
  await record()
  await indexMissing(db)
  await tally(db, tower, RUN)
  await tell(db, tower, later(1))
}

const addHostile = async (id: number, eventId: number) => {
  const title = hostile(id)
  await addArticle(id, 'gazette', {
    ...{ eventId, key: `gazette.test/${id}`, title, summary: `${title}.`, author: title },
    ...{ url: url(id), ...dated, keywords: [[`en:${MARK}`, 1]] },
  })
  const seen = { articleId: id, url: url(id), title, firstAt: RUN, lastAt: RUN }
  await db.insert(sighting).values({ ...seen, source: 'feed:1' })
  await db.insert(headline).values({ articleId: id, title, seenAt: RUN })
}

/** The record of it. */
const record = async () => {
  const founded = [
    [1, 2],
    [2, 3],
    [4, 4],
    [5, 5],
  ] as const
  let id = 0
  for (const [articleId, eventId] of founded)
    await addChange(++id, { kind: 'event founded', articleId, eventId })
  for (const [articleId, eventId] of [
    [3, 1],
    [7, 3],
    [8, 3],
    [6, 5],
  ] as const)
    await addChange(++id, { kind: 'joined', articleId, eventId, at: later(1) })
  await addChange(++id, {
    ...{ kind: 'headline changed', articleId: 3, eventId: 1, at: later(1) },
    detail: { before: hostile(33), after: hostile(3) },
  })
  const merged = { from: 'event-4', label: hostile(4) }
  await addChange(++id, { kind: 'event merged', eventId: 3, at: later(1), detail: merged })
}

const MORE = [
  ...[2, 3, 4, 5].map((id) => `/events/event-${id}`),
  ...[1, 2, 3, 4, 5, 6, 7].map((id) => `/articles/${id}`),
  ...[1, 3, 6].map((id) => `/api/v1/articles/${id}`),
  ...[3, 5].map((id) => `/api/v1/events/event-${id}`),
  '/?occasion=between',
  '/search?q=mayor',
  '/api/v1/articles?q=mayor',
  '/digest.rss?event=event-3',
  '/digest.json?outlet=gazette',
]
const ALL = [...ADDRESSES.map(([address]) => address), ...MORE]

const kindOf = new Map(ADDRESSES)
const ask = (path: string, dossier: Dossier) =>
  createApp(dossier).request(path, {}, bindings) as Promise<Response>

/** Addresses whose answer has the marked words, as they came or as a parser reads them. */
const telling = async (dossier: Dossier): Promise<string[]> => {
  const found: string[] = []
  for (const path of ALL) {
    const response = await ask(path, dossier)
    const body = new TextDecoder().decode(await response.arrayBuffer())
    const kind = kindOf.get(path)
    const { texts } = parseAnswer(body, kind && response.status === 200 ? kind : 'robots')
    if ([body, ...texts].some((text) => text.toLowerCase().includes(MARK))) found.push(path)
  }
  return found
}

const runAll = async (dossier: Dossier) => {
  for (const hours of [2, 3]) {
    await loadDossier(db, dossier, later(hours))
    await group(db, dossier, later(hours))
    await tally(db, dossier, later(hours))
    await indexMissing(db)
    await tell(db, dossier, later(hours))
  }
}

const tablesWith = async (text: string) => {
  const found: string[] = []
  for (const table of await listTables()) {
    const { results } = await bindings.DB.prepare(`SELECT * FROM "${table}"`).all()
    if (JSON.stringify(results).toLowerCase().includes(text)) found.push(table)
  }
  return found
}

test('no answer and no table tells the title of what was removed, at once and after every job', async () => {
  await foundNews()
  expect((await telling(tower)).length).toBeGreaterThan(25)
  const gone = removing(1, 2, 3, 4, 5)
  expect(await loadDossier(db, gone, later(1))).toMatchObject({ loaded: true, removed: 5 })
  expect(await telling(gone)).toEqual([])
  expect(await tablesWith(MARK)).toEqual([])
  await runAll(gone)
  expect(await telling(gone)).toEqual([])
  expect(await recountAll(db, gone, later(4))).toMatchObject({ drifted: 0 })
})

test('the page and the API say 410, and when; a number that was never given stays a 404', async () => {
  await foundNews()
  const gone = removing(1)
  await loadDossier(db, gone, later(1))
  const page = await ask('/articles/1', gone)
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([410, 'no-store'])
  expect(await page.text()).toContain('<time datetime="1931-05-20">20 May 1931</time>')
  const answer = await ask('/api/v1/articles/1', gone)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    410,
    'application/problem+json',
  ])
  expect(await answer.json()).toMatchObject({
    ...{ title: 'Gone', status: 410 },
    detail: 'It was removed at the request of its publisher, as of 1931-05-20.',
  })
  for (const path of ['/articles/99', '/api/v1/articles/99'])
    expect((await ask(path, gone)).status).toBe(404)
})

test('an event that held it alone is gone, one that others left sends on, and one that others hold is named by them', async () => {
  await foundNews()
  const union = { eventSlug: 'event-2', intoSlug: 'event-9', origin: 'hand' } as const
  await db.insert(eventCorrection).values(union)
  const placement = { articleKey: 'herald.test/99', eventSlug: 'event-2', origin: 'hand' } as const
  await db.insert(articleCorrection).values(placement)
  const gone = removing(1, 2, 5)
  await loadDossier(db, gone, later(1))
  const statusOf = async (path: string) => (await ask(path, gone)).status
  expect(await statusOf('/events/event-2')).toBe(404)
  expect(await tablesWith('event-2')).toEqual([])
  const sent = await ask('/events/event-5', gone)
  expect([sent.status, sent.headers.get('Location')]).toEqual([301, '/events/tower-opens'])
  const { items } = (await (await ask('/api/v1/events', gone)).json()) as {
    items: { slug: string; label: string; counts: { articles: number } }[]
  }
  expect(items.map(({ slug, label, counts }) => [slug, label, counts.articles])).toEqual([
    ['tower-opens', 'The tower opens', 2],
    ['event-3', hostile(4), 3],
  ])
})

test('an event into which a person put others stays, and is named by them', async () => {
  await foundNews()
  const origin = 'hand'
  const [articleKey, eventSlug] = ['https://herald.test/6', 'event-2']
  await db.insert(articleCorrection).values({ articleKey, eventSlug, origin })
  const [event, intoSlug] = ['event-3', 'event-5']
  await db.insert(eventCorrection).values({ eventSlug: event, intoSlug, origin })
  const gone = removing(1, 2, 3, 4, 5)
  await loadDossier(db, gone, later(1))
  const told = async (slug: string) => {
    const answer = (await (await ask(`/api/v1/events/${slug}`, gone)).json()) as {
      event?: { label: string }
      counts?: { articles: number }
    }
    return [answer.event?.label, answer.counts?.articles]
  }
  expect(await told('event-2')).toEqual(['Mayor climbs', 1])
  expect(await told('event-5')).toEqual(['Mayor waits', 2])
  expect(await tablesWith(MARK)).toEqual([])
})

test('what others told stays: articles, their items of the digest, and a title that another one has too', async () => {
  await foundNews()
  await addArticle(9, 'herald', { eventId: 3, title: hostile(2), ...dated })
  const gone = removing(2)
  await loadDossier(db, gone, later(1))
  expect((await ask('/articles/9', gone)).status).toBe(200)
  expect(await (await ask('/events/event-3', gone)).text()).toContain('Mayor waits')
  const feed = await (await ask('/digest.json?event=tower-opens', gone)).text()
  expect(feed).toContain('Gazette changed a headline')
})
