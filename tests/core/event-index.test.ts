// Events in memory, found by their keywords in the days around: as good as looking at all of them.
import { expect, test } from 'vitest'
import { createIndex } from '../../src/core/event-index.ts'
import { addMembers, partyOf } from '../../src/core/event-state.ts'
import { placeArticle } from '../../src/core/grouping.ts'
import { WINDOW_DAYS } from '../../src/core/nearness.ts'
import { placeInto } from '../../src/core/review.ts'
import { article, event, seed } from './words.ts'

const filled = (...events: ReturnType<typeof event>[]) => {
  const index = createIndex()
  for (const one of events) index.put(one)
  const found = (words: string, day?: number) =>
    index
      .candidates(partyOf(article(words, day)))
      .map(({ id }) => id)
      .toSorted()
  return { index, found }
}

test('an event is found under any of its keywords, within the window', () => {
  const { found } = filled(event(1, 'crane falls', 100))
  expect([found('crane', 100), found('falls', 100), found('bakers', 100)]).toEqual([[1], [1], []])
  expect([found('crane', 100 + WINDOW_DAYS), found('crane', 100 - WINDOW_DAYS)]).toEqual([[1], [1]])
  expect([found('crane', 160), found('crane', 40), found('crane')]).toEqual([[], [], []])
})

test('a long event is found on all of its days', () => {
  const { found } = filled(addMembers(event(1, 'crane', 0), [article('crane', 90)]))
  expect([0, 30, 45, 60, 90].map((day) => found('crane', day))).toEqual(Array(5).fill([1]))
})

test('what has no date is found by what has none', () => {
  const { found } = filled(event(1, 'crane'), event(2, 'crane', 0))
  expect([found('crane'), found('crane', 0)]).toEqual([[1], [2]])
})

test('a seeded event is found in its window and by what has no date', () => {
  const { found } = filled({ ...event(1, 'c:crane', 0), seed: seed(['crane']) })
  expect([found('c:crane', 1), found('c:crane'), found('c:crane', 365)]).toEqual([[1], [1], []])
})

test('the index knows the newest state of an event, and no words or days that it lost', () => {
  const { index, found } = filled(event(1, 'crane falls', 100))
  index.put(event(1, 'crane rises', 200))
  expect([found('crane', 200), found('rises', 200)]).toEqual([[1], [1]])
  expect([found('crane', 100), found('falls', 200)]).toEqual([[], []])
  expect(index.all()).toHaveLength(1)
  expect(index.get(1)?.vector.has('rises')).toBe(true)
})

test('an event that was taken out is found no more', () => {
  const { index, found } = filled(event(1, 'crane', 0), event(2, 'crane', 0))
  index.remove(1)
  index.remove(99)
  expect(found('crane', 0)).toEqual([2])
  expect([index.get(1), index.all().map(({ id }) => id)]).toEqual([undefined, [2]])
})

test('of many events the twelve that promise most are looked at', () => {
  const far = Array.from({ length: 40 }, (_, i) => event(100 + i, 'crane falls harbour', 6))
  const near = Array.from({ length: 12 }, (_, i) => event(i, 'crane falls harbour', 0))
  const { found } = filled(...far.slice(0, 20), ...near, ...far.slice(20))
  expect(found('crane falls harbour', 0)).toEqual(near.map(({ id }) => id).toSorted())
})

test('an event that stands on two shelves is not counted twice', () => {
  const long = addMembers(event(99, 'crane other words here', -20), [article('falling things', 20)])
  const near = Array.from({ length: 12 }, (_, i) => event(i, 'crane falls harbour', 0))
  const { found } = filled(long, ...near)
  expect(found('crane falls harbour', 0)).not.toContain(99)
})

test('placing into an index is placing among all events, one by one', () => {
  const words = 'crane harbour baker market ferry captain tower mayor strike night'.split(' ')
  const pick = (n: number) => words[n % words.length] ?? ''
  const index = createIndex()
  let founded = 0
  for (let i = 0; i < 120; i++) {
    const one = article([pick(i * 7), pick(i * 3 + 1), pick(i * i), `own${i}`].join(' '), i % 40)
    const expected = placeArticle(one, index.all())
    const placed = placeInto(index, one, () => ++founded)
    expect(placed.kind).toBe(expected.kind)
    expect(placed.evidence.score).toBeCloseTo(expected.evidence.score, 12)
    if (expected.kind === 'join') expect(placed.event.id).toBe(expected.event.id)
  }
  expect(index.all()).toHaveLength(founded)
  expect(founded).toBeGreaterThan(5)
  expect(founded).toBeLessThan(115)
})
