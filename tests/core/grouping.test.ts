// Joins an article to the event that it overlaps with most, or lets it found one; finds events that are one.
import { expect, test } from 'vitest'
import type { Keyword } from '../../src/core/article.ts'
import {
  addMembers,
  type EventState,
  foundEvent,
  type Weighed,
} from '../../src/core/event-state.ts'
import { findTwin, placeArticle, SETTING } from '../../src/core/grouping.ts'
import { WINDOW_DAYS } from '../../src/core/nearness.ts'
import { article, event, seed } from './words.ts'

const joined = (one: Weighed, candidates: readonly EventState[]) => {
  const placed = placeArticle(one, candidates)
  return placed.kind === 'join' ? placed.event.id : undefined
}

test('an article joins the event with which it shares most', () => {
  const events = [event(1, 'crane falls harbour', 0), event(2, 'crane falls harbour three dead', 0)]
  expect(joined(article('crane falls three dead harbour', 0), events)).toBe(2)
  expect(joined(article('crane falls harbour', 0), events)).toBe(1)
})

test('an article that shares nothing, or too little, founds an event', () => {
  const events = [event(1, 'one two three four five six seven eight nine ten', 0)]
  const found = (passed: unknown) => {
    return { kind: 'found', evidence: { rule: 'founder', score: 0, shared: [] }, passed }
  }
  expect(placeArticle(article('other words', 0), events)).toEqual(found(0))
  expect(placeArticle(article('one a b c d e f g h', 0), events)).toEqual(
    found(expect.closeTo(1 / Math.sqrt(90), 12)),
  )
  expect(placeArticle(article('one two'), [])).toEqual(found(0))
  expect(placeArticle({ vector: [] }, events)).toEqual(found(0))
})

test('the more days lie between, the more an article must share, and past the window nothing helps', () => {
  const events = [event(1, 'one two three four', 0)]
  expect(joined(article('one two five six', 0), events)).toBe(1)
  expect(joined(article('one two five six', 4), events)).toBeUndefined()
  expect(joined(article('one two three four', 3), events)).toBe(1)
  expect(joined(article('one two three four', -3), events)).toBe(1)
  const heavy: EventState = { ...events[0], vector: new Map([['one', 1000]]) } as never
  expect(joined(article('one', WINDOW_DAYS), [heavy])).toBe(1)
  expect(joined(article('one', WINDOW_DAYS + 0.001), [heavy])).toBeUndefined()
})

test('an article within an event’s span is as near as can be', () => {
  const long = addMembers(event(1, 'one two three', 0), [article('one two three', 10)])
  const score = (day: number) => placeArticle(article('one two three', day), [long]).evidence.score
  expect(score(5)).toBe(score(0))
  expect(score(10)).toBe(score(0))
  expect(score(12)).toBeCloseTo(score(10) / 3, 12)
  expect(score(-1)).toBeCloseTo(score(0) / 2, 12)
})

test('what has no date meets only what has none: it could be of any year', () => {
  const headline = 'one two three'
  expect(joined(article(headline), [event(1, headline, 0)])).toBeUndefined()
  expect(joined(article(headline, 0), [event(1, headline)])).toBeUndefined()
  expect(joined(article(headline), [event(1, headline)])).toBe(1)
})

test('anniversaries of different years part, however alike their headlines', () => {
  const first = event(1932, 'tower opening first anniversary mourners gather', 0)
  const second = event(1933, 'tower opening second anniversary mourners gather', 365)
  const headline = 'tower opening anniversary mourners gather harbour'
  expect(joined(article(headline, 1), [first, second])).toBe(1932)
  expect(joined(article(headline, 366), [first, second])).toBe(1933)
  expect(joined(article(headline, 730), [first, second])).toBeUndefined()
})

test('undated headlines part where they count differently, and only there', () => {
  const words = 'tower opening anniversary mourners gather'
  const fifth = event(5, `${words} #5th`)
  expect(joined(article(`${words} #5th harbour`), [fifth])).toBe(5)
  expect(joined(article(words), [fifth])).toBe(5)
  expect(joined(article(`${words} #56`), [fifth])).toBe(5)
  expect(joined(article(`${words} #6th`), [fifth])).toBeUndefined()
  expect(findTwin(event(6, `${words} #6th`), [fifth])).toBeUndefined()
  // Of one day they are of one year: one of them counts something else.
  expect(joined(article(`${words} #6th`, 0), [event(5, `${words} #5th`, 0)])).toBe(5)
})

test('what fits many events alike founds its own: the mean of the next five is noise', () => {
  const words = 'one two three four'
  const alike = Array.from({ length: 6 }, (_, i) => event(i, `${words} x${i} y${i}`, 0))
  const near = article('one two a b c d e f', 0)
  expect(joined(near, alike.slice(0, 1))).toBe(0)
  expect(joined(near, alike)).toBeUndefined()
  // Two others are noise as well: two fifths of it.
  const { evidence } = placeArticle(article(words, 0), alike.slice(0, 3))
  expect(evidence.score - (evidence.noise ?? 0)).toBeCloseTo(evidence.score * (3 / 5), 12)
})

test('a big loose event draws less than a small one that fits as well', () => {
  const small = event(1, 'one two three four', 0)
  const loose = Array.from({ length: 20 }, (_, i) => article(`one two u${i} v${i} w${i}`, 0))
  const big = addMembers(event(2, 'one two three four', 0), loose)
  expect(joined(article('one two three four', 0), [big, small])).toBe(1)
})

test('a seeded event takes what its concepts tie to it, with little overlap of words', () => {
  const state = { ...event(1, 'c:crane c:mayor a b c d e f g', 0), seed: seed(['crane', 'mayor']) }
  const tied = article('c:crane c:mayor h i j k l m n o p q r s t u v w', 0)
  expect(placeArticle(tied, [state])).toMatchObject({ kind: 'join', evidence: { rule: 'seed' } })
  expect(joined(tied, [{ ...state, seed: seed(['other', 'mayor']) }])).toBeUndefined()
})

test('what a seeded event’s concepts tie to it is let in by less, and less noise is taken off', () => {
  const state = { ...event(1, 'c:crane c:mayor a b', 0), seed: seed(['crane', 'mayor']) }
  const other = event(2, 'c:crane c:mayor c d', 0)
  const loose = article('c:crane c:mayor e f g h', 0)
  const tied = placeArticle(loose, [state, other]).evidence
  expect(tied.threshold).toBe(SETTING.tied.threshold)
  const untied = placeArticle(loose, [event(1, 'c:crane c:mayor a b', 0), other]).evidence
  expect(untied.threshold).toBe(SETTING.threshold)
  expect(tied.noise).toBeCloseTo((untied.noise ?? 0) * SETTING.tied.noise, 12)
  expect(SETTING.tied.noise).toBeLessThan(SETTING.noise)
})

test('a seeded event takes nothing from outside its window', () => {
  const state = { ...event(1, 'c:crane c:mayor', 0), seed: seed(['crane', 'mayor']) }
  const on = (day: number) => joined(article('c:crane c:mayor', day), [state])
  expect([on(-2), on(0), on(1.999)]).toEqual([1, 1, 1])
  expect([on(-2.001), on(2), on(3)]).toEqual([undefined, undefined, undefined])
})

test('a seeded event takes an undated article only by a concept of its own', () => {
  const state = event(1, 'c:crane c:mayor word', 0)
  const undated = article('c:crane c:mayor word')
  const with_ = (own: string[]) =>
    joined(undated, [{ ...state, seed: seed(['crane', 'mayor'], own) }])
  expect(with_(['crane'])).toBe(1)
  expect(with_([])).toBeUndefined()
})

test('evidence is the rule, the score, what it was held against, and the shared keywords', () => {
  const { evidence } = placeArticle(article('one two three', 0), [event(1, 'one two four', 0)])
  expect(evidence).toEqual({
    ...{ rule: 'overlap', score: expect.closeTo(2 / 3, 12), noise: 0, threshold: 0.16 },
    shared: [
      ['one', expect.closeTo(0.5)],
      ['two', expect.closeTo(0.5)],
    ],
  })
})

test('of many shared keywords the eight heaviest are shown, and their shares stay below one', () => {
  const words = Array.from({ length: 20 }, (_, i) => `w${i}`)
  const vector = words.map((word, i): Keyword => [word, 0.3 - i * 0.005])
  const { evidence } = placeArticle({ vector }, [foundEvent(1, { vector })])
  expect(evidence.shared.map(([word]) => word)).toEqual(words.slice(0, 8))
  const sum = evidence.shared.reduce((all, [, share]) => all + share, 0)
  expect(sum).toBeGreaterThan(8 / 20)
  expect(sum).toBeLessThan(1)
})

test('the same article and the same candidates give the same place, and none is changed', () => {
  const candidates = [event(1, 'one two three', 0), event(2, 'one two four', 1)]
  const before = structuredClone(candidates)
  const one = article('one two five', 0)
  expect(placeArticle(one, candidates)).toEqual(placeArticle(one, candidates))
  expect(joined(one, candidates)).toBe(joined(one, candidates.toReversed()))
  expect(candidates).toEqual(before)
})

test('events that share much are one, with the score and the words that say so', () => {
  const [one, other] = [event(1, 'crane falls harbour', 0), event(2, 'crane falls market', 0)]
  expect(findTwin(one, [other])).toMatchObject({
    event: { id: 2 },
    evidence: { rule: 'merge', score: expect.closeTo(2 / 3, 12), threshold: SETTING.merge },
  })
  expect(findTwin(one, [event(3, 'crane rises slowly elsewhere', 0)])).toBeUndefined()
  expect(findTwin(one, [one])).toBeUndefined()
  expect(findTwin(one, [])).toBeUndefined()
})

test('of several, the event that shares most is the twin', () => {
  const one = event(1, 'crane falls harbour', 0)
  const others = [event(2, 'crane falls market', 0), event(3, 'crane falls harbour', 0.1)]
  expect(findTwin(one, others)?.event.id).toBe(3)
})

test('anniversaries of two years are never one event, nor is one with the seed of another year', () => {
  const words = 'c:crane c:mayor anniversary mourners gather'
  expect(findTwin(event(1, words, 0), [event(2, words, 365)])).toBeUndefined()
  expect(findTwin(event(1, words, 365), [event(2, words, 0)])).toBeUndefined()
  const seeded = { ...event(2, words, 0), seed: seed(['crane', 'mayor']) }
  expect(findTwin(event(1, words, 1), [seeded])?.event.id).toBe(2)
  expect(findTwin(event(1, words, 365), [seeded])).toBeUndefined()
  expect(findTwin(seeded, [event(1, words, 365)])).toBeUndefined()
})

test('an event that goes on past a seed’s window is not part of it', () => {
  const seeded = { ...event(2, 'c:crane c:mayor', 0), seed: seed(['crane', 'mayor']) }
  const long = addMembers(event(1, 'c:crane c:mayor', 1), [article('c:crane c:mayor', 3)])
  expect(findTwin(long, [seeded])).toBeUndefined()
})

test('two seeded events are two by an editor’s word', () => {
  const seeded = (id: number) => ({ ...event(id, 'c:crane c:mayor', 0), seed: seed(['crane']) })
  expect(findTwin(seeded(1), [seeded(2)])).toBeUndefined()
})
