// Joins an article to the event that it overlaps with most, or lets it found one.
import { expect, test } from 'vitest'
import type { Keyword } from '../../src/core/article.ts'
import {
  addMember,
  anchorsOf,
  EVENT_KEYWORDS,
  type EventState,
  foundEvent,
  placeArticle,
  probesOf,
  type Weighed,
  WINDOW_DAYS,
} from '../../src/core/grouping.ts'
import type { Seed } from '../../src/core/seed.ts'

const DAY = 24 * 60 * 60 * 1000
const START = Date.parse('1931-05-10T12:00:00Z')

/** An article of words of one weight; `day` counts from the start. */
const article = (words: string, day?: number): Weighed => {
  const keywords = words.split(' ')
  const weight = 1 / Math.sqrt(keywords.length)
  const vector = keywords.map((keyword): Keyword => [keyword, weight])
  return { vector, ...(day !== undefined && { at: START + day * DAY }) }
}

const event = (id: string, words: string, day?: number) => foundEvent(id, article(words, day))

const seed = (concepts: string[], own: string[] = concepts): Seed => ({
  ...{ slug: 'seed', label: 'Seed', from: START - 2 * DAY, until: START + 2 * DAY },
  ...{ concepts: new Set(concepts), own: new Set(own) },
})

const joined = (one: Weighed, candidates: EventState<string>[]) => {
  const placed = placeArticle(one, candidates)
  return placed.kind === 'join' ? placed.event.id : undefined
}

test('an article joins the event with which it shares most', () => {
  const events = [
    event('a', 'crane falls harbour', 0),
    event('b', 'crane falls harbour three dead', 0),
  ]
  expect(joined(article('crane falls three dead harbour', 0), events)).toBe('b')
  expect(joined(article('crane falls harbour', 0), events)).toBe('a')
})

test('an article that shares nothing, or too little, founds an event', () => {
  const events = [event('a', 'one two three four five six seven eight nine ten', 0)]
  const found = { kind: 'found', evidence: { rule: 'founder', score: 0, shared: [] } }
  expect(placeArticle(article('other words', 0), events)).toEqual(found)
  expect(placeArticle(article('one a b c d e f g h', 0), events)).toEqual(found)
  expect(placeArticle(article('one two'), [])).toEqual(found)
  expect(placeArticle({ vector: [] }, events)).toEqual(found)
})

test('the more days lie between, the more an article must share, and past the window nothing helps', () => {
  const events = [event('a', 'one two three four', 0)]
  expect(joined(article('one two five six', 0), events)).toBe('a')
  expect(joined(article('one two five six', 4), events)).toBeUndefined()
  expect(joined(article('one two three four', 3), events)).toBe('a')
  expect(joined(article('one two three four', -3), events)).toBe('a')
  const heavy: EventState<string> = { ...events[0], vector: new Map([['one', 1000]]) } as never
  expect(joined(article('one', WINDOW_DAYS), [heavy])).toBe('a')
  expect(joined(article('one', WINDOW_DAYS + 0.001), [heavy])).toBeUndefined()
})

test('an article within an event’s span is as near as can be', () => {
  const long = addMember(event('a', 'one two three', 0), article('one two three', 10))
  const score = (day: number) => placeArticle(article('one two three', day), [long]).evidence.score
  expect(score(5)).toBe(score(0))
  expect(score(10)).toBe(score(0))
  expect(score(12)).toBeCloseTo(score(10) / 3, 12)
  expect(score(-1)).toBeCloseTo(score(0) / 2, 12)
})

test('what has no date meets only what has none: it could be of any year', () => {
  const headline = 'one two three'
  expect(joined(article(headline), [event('dated', headline, 0)])).toBeUndefined()
  expect(joined(article(headline, 0), [event('undated', headline)])).toBeUndefined()
  expect(joined(article(headline), [event('undated', headline)])).toBe('undated')
})

test('anniversaries of different years part, however alike their headlines', () => {
  const first = event('1932', 'tower opening first anniversary mourners gather', 0)
  const second = event('1933', 'tower opening second anniversary mourners gather', 365)
  const headline = 'tower opening anniversary mourners gather harbour'
  expect(joined(article(headline, 1), [first, second])).toBe('1932')
  expect(joined(article(headline, 366), [first, second])).toBe('1933')
  expect(joined(article(headline, 730), [first, second])).toBeUndefined()
})

test('what fits many events alike founds its own: half of the mean of the next five is noise', () => {
  const words = 'one two three four'
  const alike = Array.from({ length: 6 }, (_, i) => event(`e${i}`, `${words} x${i} y${i}`, 0))
  const loose = article('one a b c d e f g', 0)
  const strict = article('one two three four', 0)
  const score = placeArticle(strict, alike).evidence.score
  expect(joined(strict, alike)).toBe('e0')
  expect(placeArticle(loose, alike.slice(0, 1)).evidence.score).toBeLessThan(score)
  // A little above the threshold alone, below it beside five others of the same score.
  const near = article('one two a b c d e f', 0)
  expect(joined(near, alike.slice(0, 1))).toBe('e0')
  expect(joined(near, alike)).toBeUndefined()
})

test('a big loose event draws less than a small one that fits as well', () => {
  const small = event('small', 'one two three four', 0)
  let big = event('big', 'one two three four', 0)
  for (let i = 0; i < 20; i++) big = addMember(big, article(`one two u${i} v${i} w${i}`, 0))
  expect(joined(article('one two three four', 0), [big, small])).toBe('small')
})

test('a seeded event takes what its concepts tie to it, with little overlap of words', () => {
  const state = {
    ...event('seed', 'c:crane c:mayor a b c d e f g', 0),
    seed: seed(['crane', 'mayor']),
  }
  const tied = article('c:crane c:mayor h i j k l m n o p q r s', 0)
  expect(placeArticle(tied, [state])).toMatchObject({ kind: 'join', evidence: { rule: 'seed' } })
  expect(joined(tied, [{ ...state, seed: seed(['other', 'mayor']) }])).toBeUndefined()
})

test('a seeded event takes nothing from outside its window', () => {
  const state = { ...event('seed', 'c:crane c:mayor', 0), seed: seed(['crane', 'mayor']) }
  const at = (day: number) => joined(article('c:crane c:mayor', day), [state])
  expect([at(-2), at(0), at(1.999)]).toEqual(['seed', 'seed', 'seed'])
  expect([at(-2.001), at(2), at(3)]).toEqual([undefined, undefined, undefined])
})

test('a seeded event takes an undated article only by a concept of its own', () => {
  const state = event('seed', 'c:crane c:mayor word', 0)
  const undated = article('c:crane c:mayor word')
  const with_ = (own: string[]) =>
    joined(undated, [{ ...state, seed: seed(['crane', 'mayor'], own) }])
  expect(with_(['crane'])).toBe('seed')
  expect(with_([])).toBeUndefined()
})

test('evidence is the rule, the score, and the shared keywords with their shares of it', () => {
  const { evidence } = placeArticle(article('one two three', 0), [event('a', 'one two four', 0)])
  expect(evidence.rule).toBe('overlap')
  expect(evidence.score).toBeCloseTo(2 / 3, 12)
  expect(evidence.shared).toEqual([
    ['one', expect.closeTo(0.5)],
    ['two', expect.closeTo(0.5)],
  ])
})

test('of many shared keywords the eight heaviest are shown, and their shares stay below one', () => {
  const words = Array.from({ length: 20 }, (_, i) => `w${i}`)
  const vector = words.map((word, i): Keyword => [word, 0.3 - i * 0.005])
  const { evidence } = placeArticle({ vector }, [foundEvent('a', { vector })])
  expect(evidence.shared.map(([word]) => word)).toEqual(words.slice(0, 8))
  const sum = evidence.shared.reduce((all, [, share]) => all + share, 0)
  expect(sum).toBeGreaterThan(8 / 20)
  expect(sum).toBeLessThan(1)
})

test('the same article and the same candidates give the same place, and none is changed', () => {
  const candidates = [event('a', 'one two three', 0), event('b', 'one two four', 1)]
  const before = structuredClone(candidates)
  const one = article('one two five', 0)
  expect(placeArticle(one, candidates)).toEqual(placeArticle(one, candidates))
  expect(joined(one, candidates)).toBe(joined(one, candidates.toReversed()))
  expect(candidates).toEqual(before)
})

test('an event is the sum of its members, their number and their span', () => {
  const first = event('a', 'one two', 3)
  const both = addMember(addMember(first, article('one', 5)), article('two', 1))
  expect(both).toMatchObject({ id: 'a', size: 3, firstAt: START + DAY, lastAt: START + 5 * DAY })
  expect(both.vector.get('one')).toBeCloseTo(1 + Math.SQRT1_2, 12)
  expect(first.size).toBe(1)
})

test('undated members leave the span as it is, and an event of such alone has none', () => {
  const dated = addMember(event('a', 'one', 3), article('one'))
  expect(dated).toMatchObject({ firstAt: START + 3 * DAY, lastAt: START + 3 * DAY, size: 2 })
  expect(addMember(event('b', 'one'), article('one'))).not.toHaveProperty('firstAt')
})

test('an event keeps its forty heaviest keywords, heaviest first', () => {
  let state = event('a', Array.from({ length: 60 }, (_, i) => `w${i}`).join(' '), 0)
  expect(state.vector.size).toBe(EVENT_KEYWORDS)
  state = addMember(state, article('last', 0))
  expect([...state.vector.keys()][0]).toBe('last')
  expect(state.vector.size).toBe(EVENT_KEYWORDS)
})

test('an article looks under its twelve heaviest, an event is found under as many and its concepts', () => {
  const words = Array.from({ length: 20 }, (_, i) => `w${String(i).padStart(2, '0')}`)
  const one = article(words.join(' '), 0)
  expect(probesOf(one)).toEqual(words.slice(0, 12))
  const state = foundEvent('a', one)
  expect(anchorsOf(state)).toEqual(words.slice(0, 12))
  expect(anchorsOf({ ...state, seed: seed(['crane']) })).toEqual([...words.slice(0, 12), 'c:crane'])
})
