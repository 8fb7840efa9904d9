// What no date parts: happenings that return are told apart by their number.
import { expect, test } from 'vitest'
import { apartFrom } from '../../src/core/apart.ts'
import { partyOf } from '../../src/core/event-state.ts'
import { placeArticle, SETTING, settingOf } from '../../src/core/grouping.ts'
import { article, event, seed } from './words.ts'

const RETURNING = 'c:fair'
const apart = (words: string, others: string, day?: number) =>
  apartFrom(partyOf(article(words, day)), RETURNING)(event(1, others, day))

test('what has no date is apart where each says a number, and not the same', () => {
  expect(apart('halm #5th', 'halm #6th')).toBe(true)
  expect(apart('halm #5th', 'halm #5th #6th')).toBe(false)
  expect(apart('halm #5th', 'halm')).toBe(false)
  expect(apart('halm #56', 'halm #57')).toBe(false)
})

test('what returns needs a number in common, and only what returns', () => {
  expect(apart('c:fair halm', 'c:fair halm')).toBe(true)
  expect(apart('c:fair halm #5th', 'c:fair halm')).toBe(true)
  expect(apart('c:fair halm #5th', 'c:fair halm #5th')).toBe(false)
  expect(apart('c:fair halm', 'halm market')).toBe(false)
  expect(apartFrom(partyOf(article('c:fair')))(event(1, 'c:fair'))).toBe(false)
})

test('dates tell for themselves, and so does a seeded event', () => {
  expect(apart('c:fair halm #5th', 'c:fair halm #6th', 3)).toBe(false)
  const seeded = { ...event(1, 'c:fair halm'), seed: seed(['fair', 'halm']) }
  expect(apartFrom(partyOf(article('c:fair halm')), RETURNING)(seeded)).toBe(false)
})

test('a dossier says what returns in it, and grouping heeds that', () => {
  const lexicon = { concepts: [], naming: [], subject: 'halm' }
  expect(settingOf({ lexicon })).toEqual(SETTING)
  const setting = settingOf({ lexicon: { ...lexicon, returning: 'fair' } })
  const words = 'c:fair halm baker square'
  const place = (own?: typeof setting) => placeArticle(article(words), [event(1, words)], own)
  expect([place().kind, place(setting).kind]).toEqual(['join', 'found'])
})
