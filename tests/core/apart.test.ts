// What no date parts: happenings that return are told apart by their number.
import { expect, test } from 'vitest'
import { apartFrom } from '../../src/core/apart.ts'
import { partyOf } from '../../src/core/event-state.ts'
import { placeArticle, SETTING, settingOf } from '../../src/core/grouping.ts'
import { article, event, seed } from './words.ts'

const RETURNING = ['c:fair', 'c:race']
const apart = (words: string, others: string, day?: number) =>
  apartFrom(partyOf(article(words, day)), RETURNING)(event(1, others, day))

test('what has no date is apart where each says a number, and not the same', () => {
  expect(apart('halm #5th', 'halm #6th')).toBe(true)
  expect(apart('halm #5th', 'halm #5th #6th')).toBe(false)
  expect(apart('halm #5th', 'halm')).toBe(false)
  expect(apart('halm #56', 'halm #57')).toBe(false)
})

test('what returns meets nothing without a number in common', () => {
  expect(apart('c:fair halm', 'c:fair halm')).toBe(true)
  expect(apart('c:fair halm #5th', 'c:fair halm')).toBe(true)
  expect(apart('c:fair halm #5th', 'c:fair halm #5th')).toBe(false)
  expect(apart('c:fair halm', 'halm market')).toBe(true)
  expect(apart('halm market', 'c:fair halm')).toBe(true)
  expect(apart('c:race halm', 'c:fair halm')).toBe(true)
  expect(apart('c:race halm', 'halm')).toBe(true)
  expect(apart('halm market', 'halm')).toBe(false)
  expect(apartFrom(partyOf(article('c:fair')))(event(1, 'c:fair'))).toBe(false)
})

test('dates tell for themselves', () => {
  expect(apart('c:fair halm #5th', 'c:fair halm #6th', 3)).toBe(false)
})

test('what returns is part of a seeded event that returns as well, and of no other', () => {
  const seeded = (words: string) => ({ ...event(1, words, 3), seed: seed(['fair', 'halm']) })
  const meets = (words: string, seedWords: string) => {
    const [one, other] = [event(2, words), seeded(seedWords)]
    const [there, back] = [apartFrom(one, RETURNING)(other), apartFrom(other, RETURNING)(one)]
    expect(there).toBe(back)
    return !there
  }
  expect(meets('c:fair halm', 'halm market')).toBe(false)
  expect(meets('c:fair halm', 'c:fair halm')).toBe(true)
  expect(meets('c:fair halm #5th', 'c:fair halm #6th')).toBe(false)
  expect(meets('c:fair halm #5th', 'halm #5th')).toBe(true)
  expect(meets('halm', 'c:fair halm')).toBe(true)
})

test('a dossier says what returns in it, and grouping heeds that', () => {
  const lexicon = { concepts: [], naming: [], subject: 'halm' }
  expect(settingOf({ lexicon })).toEqual(SETTING)
  const setting = settingOf({ lexicon: { ...lexicon, returning: ['fair'] } })
  const words = 'c:fair halm baker square'
  const place = (own?: typeof setting) => placeArticle(article(words), [event(1, words)], own)
  expect([place().kind, place(setting).kind]).toEqual(['join', 'found'])
})
