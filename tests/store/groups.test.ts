// Which events the group job gets to see, which names are free, and when a save is refused.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { findCandidates, nextEventId, takenSlugs } from '../../src/store/read-groups.ts'
import { isOvertaken, saveGrouping } from '../../src/store/save-groups.ts'
import { emptyDatabase } from '../empty.ts'

const db = openDb(env.DB)

type Row = { seed?: string; occasion?: string; mergedInto?: number; under?: [string, number][] }

const addEvent = async (id: number, { seed, occasion, mergedInto, under = [] }: Row) => {
  await env.DB.prepare(
    `INSERT INTO event (id, slug, label, seed, occasion, keywords, articles, founded_at, merged_into)
      VALUES (?, ?, 'An event', ?, ?, '[["c:dam",1]]', 2, 0, ?)`,
  )
    .bind(id, seed ?? `event-${id}`, seed ?? null, occasion ?? 'flood', mergedInto ?? null)
    .run()
  for (const [keyword, day] of under)
    await env.DB.prepare('INSERT INTO event_keyword VALUES (?, ?, ?)').bind(keyword, day, id).run()
}

test('events are found under a keyword on its days, and each under all that it was found by', async () => {
  await emptyDatabase()
  await addEvent(1, {
    under: [
      ['c:dam', 10],
      ['c:dam', 11],
      ['en:goat', 10],
    ],
  })
  await addEvent(2, { under: [['c:dam', 30]] })
  await addEvent(3, { under: [['en:kite', 10]] })
  const found = await findCandidates(db, [
    { keyword: 'c:dam', from: 5, to: 15 },
    { keyword: 'en:goat', from: 10, to: 10 },
  ])
  expect(found).toEqual([
    {
      event: { id: 1, vector: new Map([['c:dam', 1]]), size: 2 },
      keywords: expect.arrayContaining(['c:dam', 'en:goat']),
    },
  ])
})

test('seeded events are always found, background and merged ones never', async () => {
  await emptyDatabase()
  await addEvent(1, { seed: 'dam-breaks' })
  await addEvent(2, { seed: 'dam-is-built', occasion: 'background', under: [['c:dam', 10]] })
  await addEvent(3, { mergedInto: 1, under: [['c:dam', 10]] })
  const found = await findCandidates(db, [{ keyword: 'c:dam', from: 0, to: 20 }])
  expect(found.map(({ event, seed }) => [event.id, event.size, seed])).toEqual([
    [1, 3, 'dam-breaks'],
  ])
})

test('of more events than are looked at, those that share most keywords are', async () => {
  await emptyDatabase()
  await env.DB.batch([
    env.DB.prepare(`WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 2500)
      INSERT INTO event (id, slug, label, occasion, keywords, founded_at)
      SELECT id, id, 'An event', 'flood', '[]', 0 FROM n`),
    env.DB.prepare(`INSERT INTO event_keyword SELECT 'c:dam', 10, id FROM event`),
    env.DB.prepare(`INSERT INTO event_keyword SELECT 'c:breach', 10, id FROM event WHERE id <= 3`),
  ])
  const found = await findCandidates(db, [
    { keyword: 'c:dam', from: 0, to: 20 },
    { keyword: 'c:breach', from: 0, to: 20 },
  ])
  expect(found).toHaveLength(2000)
  expect(found.slice(0, 4).map(({ event }) => event.id)).toEqual([3, 2, 1, 2500])
})

test('a slug is taken with its numbered successors, and no longer word stands in for it', async () => {
  await emptyDatabase()
  const slugs = ['dam', 'dam-2', 'dam-breaks', 'damage', "d'am"]
  for (const [n, seed] of slugs.entries()) await addEvent(n + 1, { seed })
  expect(await takenSlugs(db, ['dam', "d'am", '%', 'new'])).toEqual(
    new Set(['dam', 'dam-2', 'dam-breaks', "d'am"]),
  )
  expect(await takenSlugs(db, [])).toEqual(new Set())
})

test('the next number of an event is past the last', async () => {
  await emptyDatabase()
  expect(await nextEventId(db)).toBe(1)
  await addEvent(41, {})
  expect(await nextEventId(db)).toBe(42)
})

test('a save on an old mark is refused as overtaken, and writes nothing', async () => {
  await emptyDatabase()
  const founded = [{ id: 1, slug: 'new', label: 'New', occasion: 'flood' }]
  const grouping = { articles: [], events: [], founded, index: [] }
  const refused = await saveGrouping(db, grouping, 7, new Date()).catch((error) => error)
  expect(isOvertaken(refused)).toBe(true)
  expect(await nextEventId(db)).toBe(1)
  await saveGrouping(db, grouping, 0, new Date())
  const twice = await saveGrouping(db, grouping, 0, new Date()).catch((error) => error)
  expect(isOvertaken(twice)).toBe(true)
})

test('any other error is not taken for being overtaken', () => {
  for (const error of [
    new Error('D1_ERROR: UNIQUE constraint failed: article.key: SQLITE_CONSTRAINT'),
    new Error('D1_ERROR: NOT NULL constraint failed: event.label: SQLITE_CONSTRAINT'),
    new Error('guard.ok'),
    undefined,
  ]) {
    expect(isOvertaken(error)).toBe(false)
  }
  const wrapped = new Error('Failed query', {
    cause: new Error('D1_ERROR: NOT NULL constraint failed: guard.ok: SQLITE_CONSTRAINT'),
  })
  expect(isOvertaken(wrapped)).toBe(true)
})
