// Which events the group job gets to see, which are due to be looked at anew, and which names are free.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { WINDOW_DAYS } from '../../src/core/nearness.ts'
import { type Db, openDb } from '../../src/store/db.ts'
import { type Always, findCandidates, type Probe } from '../../src/store/read-candidates.ts'
import { listDue, listMembersOf, nextEventId, takenSlugs } from '../../src/store/read-groups.ts'
import { counted } from '../counted.ts'
import { emptyDatabase } from '../empty.ts'
import { addArticle, addEvent } from './grouped.ts'

const db = openDb(env.DB)

const idsOf = (found: readonly { readonly id: number }[]) => found.map(({ id }) => id).toSorted()

const NOTHING: Always = { ids: [], seeds: [] }

/** All that a probe meets. */
const find = (db: Db, probes: readonly Probe[], always = NOTHING) =>
  findCandidates(db, probes, always, (met) => met.flat())

beforeEach(emptyDatabase)

test('an event is found under a keyword on the days around, with its words, days and size', async () => {
  await addEvent(1, {
    under: [
      ['c:dam', 10],
      ['c:dam', 11],
      ['en:goat', 10],
    ],
  })
  await addEvent(2, { under: [['c:dam', 30]] })
  await addEvent(3, { under: [['en:kite', 10]] })
  const probes = [
    { keyword: 'c:dam', day: 9 },
    { keyword: 'en:goat', day: 10 },
  ]
  expect(await find(db, probes)).toEqual([{ id: 1, vector: new Map([['c:dam', 1]]), size: 2 }])
  expect(await find(db, [])).toEqual([])
})

test('a keyword leads as many days back and on as the window has, and no day further', async () => {
  await addEvent(1, { under: [['c:dam', 100]] })
  const found = async (day: number) => idsOf(await find(db, [{ keyword: 'c:dam', day }]))
  expect([await found(100 - WINDOW_DAYS), await found(100 + WINDOW_DAYS)]).toEqual([[1], [1]])
  expect([await found(99 - WINDOW_DAYS), await found(101 + WINDOW_DAYS)]).toEqual([[], []])
})

test('of a keyword with many events the eight nearest are found on either side of the day', async () => {
  for (let n = 1; n <= 10; n++) {
    await addEvent(100 - n, { under: [['c:dam', 100 - n]] })
    await addEvent(100 + n, { under: [['c:dam', 100 + n]] })
  }
  const nearest = Array.from({ length: 8 }, (_, n) => [99 - n, 101 + n]).flat()
  expect(idsOf(await find(db, [{ keyword: 'c:dam', day: 100 }]))).toEqual(nearest.toSorted())
})

test('what a probe costs does not grow with the events of its keyword', async () => {
  await env.DB.batch([
    env.DB.prepare(`WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 5000)
      INSERT INTO event (id, slug, label, occasion, keywords, founded_at)
      SELECT id, id, 'An event', 'flood', '[]', 0 FROM n`),
    env.DB.prepare(`INSERT INTO event_keyword SELECT 'c:dam', 10, id FROM event`),
  ])
  const { db, cost } = counted()
  expect(await find(db, [{ keyword: 'c:dam', day: 10 }])).toHaveLength(8)
  expect(cost.statements).toBe(2)
  expect(cost.rowsRead).toBeLessThan(200)
})

test('seeded events and those that are asked for are found whatever is probed for', async () => {
  await addEvent(1, { seed: 'dam-breaks', firstAt: 5, lastAt: 7 })
  await addEvent(2, { seed: 'dam-is-built' })
  await addEvent(3)
  await addEvent(4)
  const found = await find(db, [], { ids: [3], seeds: ['dam-breaks', 'dam-floods'] })
  expect(
    found.map(({ id, size, seed, firstAt, lastAt }) => [id, size, seed, firstAt, lastAt]),
  ).toEqual([
    [1, 3, 'dam-breaks', 5, 7],
    [3, 2, undefined, undefined, undefined],
  ])
})

test('an event that was merged is found as what it became, once', async () => {
  await addEvent(1, { under: [['c:dam', 10]] })
  await addEvent(2, {
    mergedInto: 1,
    under: [
      ['c:dam', 10],
      ['c:breach', 10],
    ],
  })
  expect(idsOf(await find(db, [{ keyword: 'c:breach', day: 10 }]))).toEqual([1])
  expect(idsOf(await find(db, [{ keyword: 'c:dam', day: 10 }]))).toEqual([1])
  expect(await find(db, [], { ids: [2], seeds: [] })).toEqual([])
})

test('an event is due with as many articles as its review says, the oldest first', async () => {
  await addEvent(1, { articles: 1 })
  await addEvent(2, { articles: 2 })
  await addEvent(3, { articles: 7, reviewAt: 8 })
  await addEvent(4, { articles: 8, reviewAt: 8 })
  await addEvent(5, { articles: 9, mergedInto: 4 })
  expect(await listDue(db, 9)).toEqual([
    { id: 2, articles: 2, version: 0 },
    { id: 4, articles: 8, version: 0 },
  ])
  expect(await listDue(db, 1)).toEqual([{ id: 2, articles: 2, version: 0 }])
})

test('the members of events come by event, and of many those that fitted least', async () => {
  for (const id of [1, 2, 9]) await addEvent(id)
  for (const [n, score] of [0.9, 0.2, 0.5].entries()) await addArticle(n + 1, { event: 1, score })
  await addArticle(4, { event: 2, score: 0.1 })
  await addArticle(5, { event: 9, score: 0.1 })
  const two = { id: 2, articles: 1 }
  const members = await listMembersOf(db, [{ id: 1, articles: 3 }, two], 2)
  expect([...members].map(([id, own]) => [id, idsOf(own)])).toEqual([
    [1, [2, 3]],
    [2, [4]],
  ])
  expect(members.get(2)?.[0]).toEqual({
    ...{ id: 4, outlet: 'courier', title: 'Headline 4', keywords: [['c:dam', 1]] },
    happenedAt: 4000,
  })
  const whole = await listMembersOf(db, [two, { id: 1, articles: 3 }], 3)
  expect([...whole].map(([id, own]) => [id, own.map((one) => one.id)])).toEqual([
    [1, [2, 3, 1]],
    [2, [4]],
  ])
  expect(await listMembersOf(db, [], 2)).toEqual(new Map())
})

test('a membership that was closed says nothing of where its article stands', async () => {
  await addEvent(1)
  await addEvent(2)
  await addArticle(1, { event: 2, score: 0.5 })
  await env.DB.exec(
    `INSERT INTO membership (article_id, event_id, valid_from, valid_to, score, rule, evidence)
    VALUES (1, 1, 0, 1, 0.9, 'overlap', '[]')`.replaceAll('\n', ' '),
  )
  expect(await listMembersOf(db, [{ id: 1, articles: 1 }], 9)).toEqual(new Map())
  expect(idsOf((await listMembersOf(db, [{ id: 2, articles: 1 }], 9)).get(2) ?? [])).toEqual([1])
})

test('a slug is taken with its numbered successors, and no longer word stands in for it', async () => {
  const slugs = ['dam', 'dam-2', 'dam-breaks', 'damage', "d'am"]
  for (const [n, seed] of slugs.entries()) await addEvent(n + 1, { seed })
  expect(await takenSlugs(db, ['dam', "d'am", '%', 'new'])).toEqual(
    new Set(['dam', 'dam-2', 'dam-breaks', "d'am"]),
  )
  expect(await takenSlugs(db, [])).toEqual(new Set())
})

test('the next number of an event is past the last', async () => {
  expect(await nextEventId(db)).toBe(1)
  await addEvent(41)
  expect(await nextEventId(db)).toBe(42)
})
