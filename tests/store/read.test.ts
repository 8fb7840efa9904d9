// Reading: what is listed, in which order, with which counts.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import type { Position } from '../../src/store/page.ts'
import { countOccasions, listEvents, positionOf } from '../../src/store/read-events.ts'
import { findEvent } from '../../src/store/read-members.ts'
import { listOutlets } from '../../src/store/read-outlets.ts'
import { listSamples } from '../../src/store/read-samples.ts'
import { searchArticles } from '../../src/store/search.ts'
import type { SearchFilter } from '../../src/store/search-rows.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'

const db = openDb(bindings.DB)

const listArticles = async (filter: SearchFilter = {}) =>
  (await searchArticles(db, { units: [], filter, limit: 9 })).items
const day = (n: number) => new Date(Date.UTC(1931, 4, n))

test('counts are of articles about the subject, and families count once', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1, language: 'en' })
  await addArticle(2, 'herald', { eventId: 1, language: 'fr' })
  await addArticle(3, 'evening', { eventId: 1, language: 'fr' })
  await addArticle(4, 'gazette', { eventId: 1, language: 'de', relevance: 'passing' })
  await addEvent(2)
  const [second, first] = await listEvents(db, { limit: 5 })
  expect(first?.counts).toEqual({ articles: 3, outlets: 3, families: 2, languages: 2 })
  expect(first?.passing).toBe(1)
  expect(second?.counts.articles).toBe(0)
  expect((await countOccasions(db)).get('opening')).toEqual({ ...first?.counts, events: 1 })
})

test('events come page by page, newest first, the undated last', async () => {
  await foundTower()
  await addEvent(1, { firstAt: day(1) })
  await addEvent(2, { firstAt: null })
  await addEvent(3, { firstAt: day(3) })
  await addEvent(4, { firstAt: day(3) })
  await addEvent(5, { firstAt: null })
  await addEvent(6, { mergedInto: 1 })
  const seen: number[] = []
  let after: Position | undefined
  do {
    const page = await listEvents(db, { limit: 2, ...(after && { after }) })
    seen.push(...page.map(({ event }) => event.id))
    after = page.length === 2 && page[1] ? positionOf(page[1]) : undefined
  } while (after)
  expect(seen).toEqual([4, 3, 1, 5, 2])
})

test('on a shelf seeded events come before the largest', async () => {
  await foundTower()
  await addEvent(1, { articles: 9 })
  await addEvent(2, { articles: 1, seed: 'two' })
  await addEvent(3, { articles: 12 })
  await addEvent(4, { articles: 99, occasion: 'between' })
  const events = await listEvents(db, { occasion: 'opening', limit: 5, order: 'shelf' })
  expect(events.map(({ event }) => event.id)).toEqual([2, 3, 1])
})

test('an event comes with its open memberships and their evidence, or with where it went', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1 })
  await addArticle(1, 'herald', { eventId: 1, happenedAt: day(2) })
  await addArticle(2, 'gazette', { eventId: 1, happenedAt: day(1) })
  await addArticle(3, 'gazette', { eventId: 1 })
  await bindings.DB.exec('UPDATE membership SET valid_to = 1 WHERE article_id = 3')
  const found = await findEvent(db, 'event-1')
  if (found === undefined || 'movedTo' in found) throw new Error('It stands.')
  expect(found.members.map(({ article }) => article.id)).toEqual([2, 1])
  expect(found.members[0]?.evidence).toEqual({
    rule: 'overlap',
    score: 0.5,
    shared: [['c:tower', 0.5]],
  })
  expect(found.members[1]?.outlet.family).toEqual({ slug: 'press', name: 'Press' })
  expect(await findEvent(db, 'event-2')).toEqual({ movedTo: 'event-1' })
  expect(await findEvent(db, 'nothing')).toBeUndefined()
})

test('what is unknown is absent', async () => {
  await foundTower()
  await addArticle(1, 'gazette')
  const [listed] = await listArticles()
  expect(Object.values(listed?.article ?? {})).not.toContain(null)
  expect(listed?.article).not.toHaveProperty('eventId')
  expect(listed?.outlet).not.toHaveProperty('family')
})

test('articles are filtered by event, occasion, outlet, language and relevance', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1, language: 'en', happenedAt: day(1) })
  await addArticle(2, 'herald', { language: 'fr', relevance: 'passing', happenedAt: day(2) })
  const ids = async (filter: object) =>
    (await listArticles(filter)).map(({ article }) => article.id)
  expect(await ids({})).toEqual([2, 1])
  expect(await ids({ event: 'event-1' })).toEqual([1])
  expect(await ids({ occasion: 'opening' })).toEqual([1])
  expect(await ids({ outlet: 'herald' })).toEqual([2])
  expect(await ids({ language: 'fr' })).toEqual([2])
  expect(await ids({ relevance: 'about' })).toEqual([1])
})

test('samples are the first articles about each event, a few of each', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2)
  for (const id of [1, 2, 3])
    await addArticle(id, 'gazette', { eventId: 1, happenedAt: day(9 - id) })
  await addArticle(4, 'herald', { eventId: 2 })
  await addArticle(5, 'herald', { eventId: 2, relevance: 'passing' })
  const samples = await listSamples(db, [1, 2], 2)
  const ids = (event: number) => samples.get(event)?.map(({ id }) => id)
  expect([ids(1), ids(2)]).toEqual([[3, 2], [4]])
})

test('outlets come by name with the number of their articles', async () => {
  await foundTower()
  await addArticle(1, 'herald')
  const outlets = await listOutlets(db)
  expect(outlets.map(({ outlet, articles }) => [outlet.slug, articles])).toEqual([
    ['evening', 0],
    ['gazette', 0],
    ['herald', 1],
  ])
})
