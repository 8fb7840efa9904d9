// A person's word over the machine's, as readers see it: where articles stand, and where addresses lead.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { listChanges } from '../../src/store/read-changes.ts'
import { countOccasions, listEvents } from '../../src/store/read-events.ts'
import { findEvent } from '../../src/store/read-members.ts'
import { listSamples } from '../../src/store/read-samples.ts'
import { readStatus } from '../../src/store/read-status.ts'
import { articleCorrection, eventCorrection } from '../../src/store/schema-corrections.ts'
import { searchArticles } from '../../src/store/search.ts'
import type { SearchFilter } from '../../src/store/search-rows.ts'
import { counted } from '../counted.ts'
import { addArticle, addChange, addEvent, bindings, foundTower } from '../web/tower.ts'

const db = openDb(bindings.DB)

const listArticles = async (filter: SearchFilter = {}) =>
  (await searchArticles(db, { units: [], filter, limit: 9 })).items
const day = (n: number) => new Date(Date.UTC(1931, 4, n))

/** Two events of the opening with two articles each, one between, and an article that stands nowhere. */
const foundNews = async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2)
  await addEvent(3, { occasion: 'between' })
  await addArticle(1, 'gazette', { eventId: 1, happenedAt: day(1) })
  await addArticle(2, 'herald', { eventId: 1, happenedAt: day(2) })
  await addArticle(3, 'gazette', { eventId: 2, happenedAt: day(3) })
  await addArticle(4, 'evening', { eventId: 2, happenedAt: day(4) })
  await addArticle(5, 'gazette', { eventId: 3, happenedAt: day(5) })
  await addArticle(6, 'herald', { happenedAt: day(6) })
}

const place = (id: number, of: string, eventSlug: string) =>
  db.insert(articleCorrection).values({ articleKey: `https://${of}.test/${id}`, eventSlug })
const unite = (eventSlug: string, intoSlug: string) =>
  db.insert(eventCorrection).values({ eventSlug, intoSlug })

const membersOf = async (slug: string) => {
  const found = await findEvent(db, slug)
  if (found === undefined || 'movedTo' in found) return found
  return found.members.map(({ article }) => article.id)
}

const evidenceOf = async (slug: string, id: number) => {
  const found = await findEvent(db, slug)
  if (found === undefined || 'movedTo' in found) throw new Error('It stands.')
  return found.members.find(({ article }) => article.id === id)?.evidence
}

/** All that readers are told of where articles stand, in one piece. */
const view = async () => {
  const events = await listEvents(db, { limit: 9 })
  const samples = await listSamples(db, [1, 2, 3], 9)
  const ids = async (filter: object) =>
    (await listArticles(filter)).map(({ article }) => article.id)
  const { totals } = await readStatus(db)
  return {
    events: Object.fromEntries(events.map((e) => [e.event.id, e.counts.articles])),
    members: await Promise.all(['event-1', 'event-2', 'event-3'].map(membersOf)),
    samples: [1, 2, 3].map((id) => samples.get(id)?.map(({ id }) => id)),
    byEvent: await Promise.all(['event-1', 'event-2', 'event-3'].map((event) => ids({ event }))),
    byOccasion: [await ids({ occasion: 'opening' }), await ids({ occasion: 'between' })],
    occasions: [...(await countOccasions(db))].map(([slug, n]) => [slug, n.events, n.articles]),
    totals: [totals.events, totals.ungrouped],
  }
}

const MACHINE = {
  events: { 1: 2, 2: 2, 3: 1 },
  members: [[1, 2], [3, 4], [5]],
  samples: [[1, 2], [3, 4], [5]],
  byEvent: [[2, 1], [4, 3], [5]],
  byOccasion: [[4, 3, 2, 1], [5]],
  occasions: [
    ['between', 1, 1],
    ['opening', 2, 4],
  ],
  totals: [3, 1],
}

test('without a correction everything stands where the machine has it', async () => {
  await foundNews()
  expect(await view()).toEqual(MACHINE)
})

test('an article that belongs elsewhere stands there in every list and count, and nowhere else', async () => {
  await foundNews()
  await place(2, 'herald', 'event-3')
  expect(await view()).toEqual({
    events: { 1: 1, 2: 2, 3: 2 },
    members: [[1], [3, 4], [2, 5]],
    samples: [[1], [3, 4], [2, 5]],
    byEvent: [[1], [4, 3], [5, 2]],
    byOccasion: [
      [4, 3, 1],
      [5, 2],
    ],
    occasions: [
      ['between', 1, 2],
      ['opening', 2, 3],
    ],
    totals: [3, 1],
  })
})

test('an event that another one is stands in that one in every list and count', async () => {
  await foundNews()
  await unite('event-3', 'event-1')
  expect(await view()).toEqual({
    events: { 1: 3, 2: 2 },
    members: [[1, 2, 5], [3, 4], { movedTo: 'event-1' }],
    samples: [[1, 2, 5], [3, 4], undefined],
    byEvent: [
      [5, 2, 1],
      [4, 3],
      [5, 2, 1],
    ],
    byOccasion: [[5, 4, 3, 2, 1], []],
    occasions: [['opening', 2, 5]],
    totals: [2, 1],
  })
})

test('a correction that is taken back leaves the view that the machine had', async () => {
  await foundNews()
  await place(2, 'herald', 'event-3')
  await place(6, 'herald', 'event-1')
  await unite('event-2', 'event-1')
  expect(await view()).not.toEqual(MACHINE)
  await db.delete(articleCorrection)
  await db.delete(eventCorrection)
  expect(await view()).toEqual(MACHINE)
})

test('an article that grouping has not reached is placed at once', async () => {
  await foundNews()
  await place(6, 'herald', 'event-2')
  expect(await membersOf('event-2')).toEqual([3, 4, 6])
  expect(await evidenceOf('event-2', 6)).toEqual({ rule: 'correction', score: 0, shared: [] })
  expect((await readStatus(db)).totals.ungrouped).toBe(0)
})

test("a placed article names the machine's event, one of a united event keeps its evidence as well", async () => {
  await foundNews()
  await place(2, 'herald', 'event-3')
  await unite('event-2', 'event-3')
  const machine = { rule: 'overlap', score: 0.5, shared: [['c:tower', 0.5]] }
  const person = { rule: 'correction', score: 0, shared: [] }
  expect(await evidenceOf('event-3', 2)).toEqual({
    ...person,
    fromLabel: 'Event 1',
    from: 'event-1',
  })
  expect(await evidenceOf('event-3', 3)).toEqual({
    ...machine,
    fromLabel: 'Event 2',
    from: 'event-2',
  })
  expect(await evidenceOf('event-3', 5)).toEqual(machine)
})

test('a correction that the machine has come to share is told as the machine tells it', async () => {
  await foundNews()
  await place(2, 'herald', 'event-1')
  expect((await evidenceOf('event-1', 2))?.rule).toBe('overlap')
  expect(await view()).toEqual(MACHINE)
})

test('an event that its only article left is not listed, one that takes its first is', async () => {
  await foundNews()
  await addEvent(4)
  await addArticle(7, 'gazette', { eventId: 4, relevance: 'passing' })
  await place(5, 'gazette', 'event-4')
  const ids = (await listEvents(db, { limit: 9, order: 'shelf' })).map(({ event }) => event.id)
  expect(ids).toEqual([1, 2, 4])
})

test('the address of an event that corrections left empty leads to where its first article stands', async () => {
  await foundNews()
  await addEvent(4, { seed: 'four' })
  await addArticle(7, 'gazette', { eventId: 4 })
  await place(3, 'gazette', 'event-1')
  expect(await membersOf('event-2')).toEqual([4])
  await place(4, 'evening', 'event-3')
  await place(7, 'gazette', 'event-3')
  expect(await findEvent(db, 'event-2')).toEqual({ movedTo: 'event-1' })
  expect(await membersOf('event-4')).toEqual([])
})

test('an event that nobody has founded yet makes its corrections wait', async () => {
  await foundNews()
  await place(2, 'herald', '1931-05-09-lift-stops')
  await unite('event-2', '1931-05-09-lift-stops')
  await unite('1931-05-08-lift-stuck', 'event-1')
  expect(await view()).toEqual(MACHINE)
  await addEvent(4, { slug: '1931-05-09-lift-stops' })
  expect(await membersOf('1931-05-09-lift-stops')).toEqual([2, 3, 4])
})

test('a way over corrections and merges is followed to its end, by articles as by addresses', async () => {
  await foundNews()
  await addEvent(4, { mergedInto: 3 })
  await addEvent(5, { mergedInto: 4 })
  await place(1, 'gazette', 'event-5')
  await unite('event-2', 'event-5')
  expect(await findEvent(db, 'event-5')).toEqual({ movedTo: 'event-3' })
  expect(await findEvent(db, 'event-2')).toEqual({ movedTo: 'event-3' })
  expect(await membersOf('event-3')).toEqual([1, 3, 4, 5])
})

test('where a person and the machine contradict each other, no address leads round', async () => {
  await foundNews()
  // The machine put the first into the second, a person the second into the first: they are one either way.
  await bindings.DB.exec('UPDATE event SET merged_into = 2 WHERE id = 1')
  await bindings.DB.exec('UPDATE article SET event_id = 2 WHERE event_id = 1')
  await bindings.DB.exec('UPDATE membership SET event_id = 2 WHERE event_id = 1')
  await unite('event-2', 'event-1')
  expect(await findEvent(db, 'event-1')).toEqual({ movedTo: 'event-2' })
  expect(await membersOf('event-2')).toEqual([1, 2, 3, 4])
  expect((await listEvents(db, { limit: 9 })).map(({ event }) => event.id)).toEqual([3, 2])
})

test('the record names the event in which an article stands, which it joined and did not found', async () => {
  await foundNews()
  await addChange(1, { kind: 'article seen', articleId: 5 })
  await addChange(2, { kind: 'event founded', articleId: 5, eventId: 3 })
  await addChange(3, { kind: 'event founded', articleId: 3, eventId: 2 })
  const told = async () =>
    (await listChanges(db, { limit: 9 })).map(({ kind, event }) => [kind, event?.slug])
  const founded = [
    ['event founded', 'event-2'],
    ['event founded', 'event-3'],
    ['article seen', undefined],
  ]
  expect(await told()).toEqual(founded)
  await place(5, 'gazette', 'event-1')
  expect(await told()).toEqual(founded.with(1, ['joined', 'event-1']))
  await unite('event-2', 'event-3')
  expect(await told()).toEqual([
    ['joined', 'event-3'],
    ...founded.slice(1).with(0, ['joined', 'event-1']),
  ])
})

test('a correction costs a bounded number of rows, however many articles there are', async () => {
  await foundNews()
  const readEvent = async () => {
    const { db, cost } = counted()
    await findEvent(db, 'event-1')
    await searchArticles(db, { units: [], filter: { event: 'event-1' }, limit: 9 })
    return cost.rowsRead
  }
  await place(3, 'gazette', 'event-1')
  const before = await readEvent()
  expect(before).toBeGreaterThan(0)
  const many = JSON.stringify(Array.from({ length: 900 }, (_, n) => n + 100))
  await bindings.DB.prepare(
    `INSERT INTO article (id, key, url, outlet, title, precision, keywords, relevance, admitted_by,
       first_seen_at, happened_at, event_id)
     SELECT value, value, value, 'gazette', '', 'none', '[]', 'about', '', 0, value, 2
     FROM json_each(?)`,
  )
    .bind(many)
    .run()
  expect(await readEvent()).toBeLessThanOrEqual(before + 10)
})
