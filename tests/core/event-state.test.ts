// An event as the sum of its members: what comes in, what goes out, and where others look for it.
import { expect, test } from 'vitest'
import type { Keyword } from '../../src/core/article.ts'
import {
  addMembers,
  EVENT_KEYWORDS,
  emptyEvent,
  foundEvent,
  partyOf,
  probesOf,
  unite,
  withoutMember,
} from '../../src/core/event-state.ts'
import { article, at, DAY, event, START } from './words.ts'

const keywordsOf = ({ vector }: { vector: ReadonlyMap<string, number> }) => [...vector.keys()]

test('an event is the sum of its members, their number and their span', () => {
  const first = event(7, 'one two', 3)
  const all = addMembers(first, [article('one', 5), article('two', 1)])
  expect(all).toMatchObject({ id: 7, size: 3, firstAt: at(1), lastAt: at(5) })
  expect(all.vector.get('one')).toBeCloseTo(1 + Math.SQRT1_2, 12)
  expect(first.size).toBe(1)
})

test('an event’s mass is between that of a cosine and that of a mean: |C|^0.6 · n^0.4', () => {
  expect(event(1, 'one two three', 0).mass).toBeCloseTo(1, 12)
  const two = addMembers(event(1, 'one', 0), [article('one', 0)])
  expect(two.mass).toBeCloseTo(2 ** 0.6 * 2 ** 0.4, 12)
  const loose = addMembers(event(1, 'one', 0), [article('two', 0)])
  expect(loose.mass).toBeCloseTo(Math.SQRT2 ** 0.6 * 2 ** 0.4, 12)
})

test('undated members leave the span as it is, and an event of such alone has none', () => {
  const dated = addMembers(event(1, 'one', 3), [article('one')])
  expect(dated).toMatchObject({ firstAt: at(3), lastAt: at(3), size: 2 })
  expect(addMembers(event(2, 'one'), [article('one')])).not.toHaveProperty('firstAt')
})

test('an event keeps its forty heaviest keywords, heaviest first', () => {
  const many = event(1, Array.from({ length: 60 }, (_, i) => `w${i}`).join(' '), 0)
  expect(many.vector.size).toBe(EVENT_KEYWORDS)
  const more = addMembers(many, [article('last', 0)])
  expect(keywordsOf(more)[0]).toBe('last')
  expect(more.vector.size).toBe(EVENT_KEYWORDS)
})

test('what comes in goes out again, with its words and its days', () => {
  const before = addMembers(event(1, 'one two', 0), [article('two three', 2)])
  const late = article('three four', 9)
  const after = withoutMember(addMembers(before, [late]), late, [at(0), at(2)])
  expect(after).toMatchObject({ size: 2, firstAt: at(0), lastAt: at(2) })
  expect(keywordsOf(after as never).toSorted()).toEqual(['one', 'three', 'two'])
  expect(after?.vector.get('two')).toBeCloseTo(Math.SQRT2, 12)
  expect(after?.mass).toBeCloseTo(before.mass, 12)
})

test('without its last member nothing is left of an event', () => {
  const last = article('one', 0)
  expect(withoutMember(foundEvent(1, last), last, [])).toBeUndefined()
})

test('an event whose dated members went has no span any more', () => {
  const dated = article('one', 0)
  const rest = withoutMember(addMembers(event(1, 'two'), [dated]), dated, [undefined])
  expect(rest).not.toHaveProperty('firstAt')
  expect(rest).not.toHaveProperty('lastAt')
})

test('two events as one have the members and days of both, under the first one’s number', () => {
  const [one, other] = [event(1, 'one two', 0), addMembers(event(2, 'two', 5), [article('two', 9)])]
  const whole = unite(one, other)
  expect(whole).toMatchObject({ id: 1, size: 3, firstAt: START, lastAt: START + 9 * DAY })
  expect(whole.vector.get('two')).toBeCloseTo(2 + Math.SQRT1_2, 12)
  const once = addMembers(emptyEvent(1), [article('one two', 0), article('two', 5)])
  expect(whole.vector.get('one')).toBeCloseTo(once.vector.get('one') ?? 0, 12)
})

test('an article is looked for under its heaviest keywords, without a rest that could not decide', () => {
  const vector: Keyword[] = [
    ['light', 0.2],
    ['heavy', 0.9],
    ['middle', 0.4],
  ]
  expect(probesOf(partyOf({ vector }))).toEqual([
    ['heavy', 0.9],
    ['middle', 0.4],
  ])
  expect(probesOf(partyOf({ vector: [] }))).toEqual([])
})

test('an event is looked for like an article of its words, however many members it has', () => {
  const words = 'one two three four five six seven eight nine ten'
  const probes = (state: ReturnType<typeof event>) => probesOf(state).map(([keyword]) => keyword)
  const grown = addMembers(
    event(1, words, 0),
    Array.from({ length: 30 }, () => article(words, 0)),
  )
  expect(probes(grown)).toEqual(probes(event(1, words, 0)))
})
