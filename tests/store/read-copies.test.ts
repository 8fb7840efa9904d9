// Where copies of the reference are looked for: near its known copies, its keywords and its occasion.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { listNearReference, searchNearReference } from '../../src/store/read-copies.ts'
import { eventKeyword } from '../../src/store/schema-words.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const PUBLISHED = Math.floor(Date.parse(tower.reference.published) / 86_400_000)

/** An event of one article that is found under a keyword on a day. */
const fileUnder = async (id: number, keyword: string, day: number) => {
  await addEvent(id, { occasion: 'between' })
  await addArticle(id, 'gazette', { eventId: id })
  await db.insert(eventKeyword).values({ keyword, day, eventId: id })
}

const near = async () => (await listNearReference(db, tower)).map(({ article }) => article.id)

test('an event is near by a keyword of the reference, in the month after it or without a date', async () => {
  await foundTower()
  await fileUnder(1, 'c:tower', PUBLISHED)
  await fileUnder(2, 'en:stair', PUBLISHED + 30)
  await fileUnder(3, 'c:tower', 0)
  await fileUnder(4, 'c:tower', PUBLISHED + 31)
  await fileUnder(5, 'c:tower', PUBLISHED - 1)
  await fileUnder(6, 'en:goat', PUBLISHED)
  expect(await near()).toEqual([1, 2, 3])
})

test('who shares an event with a known copy is near, and so are seeded events of its occasion', async () => {
  await foundTower()
  await addEvent(1, { occasion: 'between' })
  await addArticle(1, 'gazette', { eventId: 1 })
  await addArticle(2, 'herald', { eventId: 1, key: 'copy.test' })
  await addEvent(2, { seed: 'tower-opens' })
  await addArticle(3, 'herald', { eventId: 2 })
  await addArticle(4, 'herald', { eventId: 2, relevance: 'passing' })
  await addEvent(3)
  await addArticle(5, 'herald', { eventId: 3 })
  expect(await near()).toEqual([2, 1, 3])
})

test('one statement reads at most two hundred articles, and no event that is far', async () => {
  await foundTower()
  await addEvent(1, { seed: 'tower-opens' })
  for (let id = 1; id <= 205; id++) await addArticle(id, 'gazette', { eventId: 1 })
  for (let id = 300; id <= 340; id++) await fileUnder(id, 'en:goat', PUBLISHED)
  const asked = counted()
  expect(await searchNearReference(asked.db, tower)).toHaveLength(200)
  expect(asked.cost.statements).toBe(1)
  // 205 articles with their outlet, index entries beside.
  expect(asked.cost.rowsRead).toBeLessThan(5 * 205)
})
