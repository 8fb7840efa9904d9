// Mends what the order of arrival did: members move, events found and merge, and a second look finds nothing.
import { expect, test } from 'vitest'
import { createIndex } from '../../src/core/event-index.ts'
import { addMembers, type EventState, emptyEvent } from '../../src/core/event-state.ts'
import { type Held, mergeInto, reviewMembers } from '../../src/core/review.ts'
import { article, at, event, seed } from './words.ts'

const held = (id: number, words: string, day?: number): Held => ({ id, ...article(words, day) })

const eventOf = (id: number, ...members: Held[]) => addMembers(emptyEvent(id), members)

/** An index of these events, and a review of one of them; what is founded is numbered from 100. */
const world = (...events: EventState[]) => {
  const index = createIndex()
  for (const one of events) index.put(one)
  let next = 100
  const review = (id: number, ...members: Held[]) =>
    reviewMembers(index, id, members, () => next++).moves
  return { index, review }
}

const CRANE = [held(1, 'crane falls harbour', 0), held(2, 'crane falls market', 0)]
const BAKERS = [held(3, 'bakers strike nights', 0), held(4, 'bakers strike bread', 0)]

test('a member that fits another event by now moves there, with what says so', () => {
  const stray = held(5, 'bakers strike harbour', 0)
  const { index, review } = world(eventOf(1, ...CRANE, stray), eventOf(2, ...BAKERS))
  const moves = review(1, ...CRANE, stray)
  expect(moves).toMatchObject([
    { article: { id: 5 }, from: 1, to: { id: 2, size: 3 }, evidence: { rule: 'overlap' } },
  ])
  expect(moves[0]?.evidence.shared.map(([word]) => word)).toEqual(['bakers', 'strike'])
  expect(index.get(1)).toMatchObject({ size: 2 })
  expect(index.get(1)?.vector.has('bakers')).toBe(false)
  expect(index.get(2)?.vector.has('harbour')).toBe(true)
})

test('a member that fits nowhere founds an event, and its old one loses the days that were its alone', () => {
  const stray = held(5, 'painter shows portraits', 9)
  const { index, review } = world(eventOf(1, ...CRANE, stray))
  expect(index.get(1)?.lastAt).toBe(at(9))
  const moves = review(1, ...CRANE, stray)
  expect(moves).toMatchObject([
    { from: 1, to: { id: 100, size: 1 }, evidence: { rule: 'founder' } },
  ])
  expect(index.get(1)).toMatchObject({ size: 2, firstAt: at(0), lastAt: at(0) })
})

test('an event of one article is alone where no other one scores nearly enough to merge with', () => {
  const lone = held(5, 'crane painter shows portraits sells frames', 0)
  const isAlone = (...others: EventState[]) => {
    const index = createIndex()
    for (const one of [eventOf(1, lone), ...others]) index.put(one)
    return reviewMembers(index, 1, [lone], () => 100).alone
  }
  expect(isAlone()).toBe(true)
  expect(isAlone(eventOf(2, held(6, 'crane falls harbour three dead one two four', 0)))).toBe(true)
  // They share a third, and are not joined for what is taken off as noise.
  const others = [2, 3, 4, 5, 6, 7].map((id) =>
    eventOf(id, held(id, `crane painter w${id} x${id} y${id} z${id}`, 0)),
  )
  expect(isAlone(...others)).toBe(false)
})

test('two members that fit each other only found one event together', () => {
  const drifted = [held(5, 'painter shows portraits', 0), held(6, 'painter sells portraits', 0)]
  const { index, review } = world(eventOf(1, ...CRANE, ...CRANE, ...drifted))
  const moves = review(1, ...CRANE, ...drifted)
  expect(moves.map(({ to, evidence }) => [to.id, evidence.rule])).toEqual([
    [100, 'founder'],
    [100, 'overlap'],
  ])
  expect(index.get(100)?.size).toBe(2)
})

test('an event that nothing is left of goes, and its last member leads where it went', () => {
  const lone = held(5, 'crane falls', 0)
  const { index, review } = world(eventOf(1, ...CRANE), eventOf(2, lone))
  expect(review(2, lone)).toMatchObject([{ from: 2, to: { id: 1, size: 3 } }])
  expect(index.get(2)).toBeUndefined()
})

test('a lone member that fits nowhere else stays, and founds nothing anew', () => {
  const lone = held(5, 'painter shows portraits', 0)
  const { index, review } = world(eventOf(1, ...CRANE), eventOf(2, lone))
  expect(review(2, lone)).toEqual([])
  expect(index.get(2)?.size).toBe(1)
})

test('a second look at what was mended finds nothing to do', () => {
  const stray = held(5, 'bakers strike harbour', 0)
  const { index, review } = world(eventOf(1, ...CRANE, stray), eventOf(2, ...BAKERS))
  review(1, ...CRANE, stray)
  review(2, ...BAKERS, stray)
  const before = index.all()
  expect([...review(1, ...CRANE), ...review(2, ...BAKERS, stray)]).toEqual([])
  expect(index.all()).toEqual(before)
})

test('an event of which only a part is at hand keeps its days', () => {
  const stray = held(5, 'painter shows portraits', 9)
  const { index, review } = world(eventOf(1, ...CRANE, stray))
  expect(review(1, stray)).toHaveLength(1)
  expect(index.get(1)).toMatchObject({ size: 2, firstAt: at(0), lastAt: at(9) })
})

test('a seeded event keeps its own days and stands when its last member moves', () => {
  const stray = held(5, 'painter shows portraits', 1)
  const seeded = { ...event(1, 'c:crane c:mayor', 0), seed: seed(['crane', 'mayor']) }
  const { index, review } = world(addMembers(seeded, [stray]))
  expect(review(1, stray)).toMatchObject([{ to: { id: 100 } }])
  expect(index.get(1)).toMatchObject({ size: 1, firstAt: at(0), seed: { slug: 'seed' } })
  expect(index.get(1)?.vector.has('painter')).toBe(false)
})

test('an event that nobody knows has no members to look at', () => {
  const { review } = world(eventOf(1, ...CRANE))
  expect(review(9, ...BAKERS)).toEqual([])
})

test('events that grew together merge: the larger keeps its number, whichever is looked at', () => {
  for (const looked of [1, 2]) {
    const small = eventOf(1, held(5, 'crane falls harbour', 1))
    const { index } = world(small, eventOf(2, ...CRANE))
    const merge = mergeInto(index, index.get(looked) ?? small)
    expect(merge).toMatchObject({ whole: { id: 2, size: 3 }, gone: { id: 1 } })
    expect(merge?.evidence).toMatchObject({ rule: 'merge', threshold: 0.3 })
    expect(index.all()).toMatchObject([{ id: 2, size: 3, firstAt: at(0), lastAt: at(1) }])
  }
})

test('of two events of one size the older one keeps its number', () => {
  const { index } = world(event(4, 'crane falls harbour', 0), event(3, 'crane falls harbour', 0))
  expect(mergeInto(index, event(4, 'crane falls harbour', 0))?.whole.id).toBe(3)
})

test('a seeded event keeps its number when it takes a larger one, and goes into none', () => {
  const words = 'c:crane c:mayor falls'
  const seeded = { ...event(9, words, 0), seed: seed(['crane', 'mayor']) }
  const large = eventOf(1, held(1, words, 0), held(2, words, 1), held(3, words, 0))
  for (const looked of [seeded, large]) {
    const { index } = world(seeded, large)
    expect(mergeInto(index, looked)).toMatchObject({
      whole: { id: 9, size: 4, seed: { slug: 'seed' } },
      gone: { id: 1 },
    })
  }
  const { index } = world(seeded, { ...event(8, words, 0), seed: seed(['crane', 'mayor']) })
  expect(mergeInto(index, seeded)).toBeUndefined()
})

test('events that share little, or stand in two years, do not merge', () => {
  const one = event(1, 'tower anniversary mourners gather', 0)
  const year = world(one, event(2, 'tower anniversary mourners gather', 365))
  expect(mergeInto(year.index, one)).toBeUndefined()
  const other = world(one, event(2, 'tower bakers strike nights', 0))
  expect(mergeInto(other.index, one)).toBeUndefined()
  expect(other.index.all()).toHaveLength(2)
})
