// Words of a language reduced to their stems, and its most frequent words left out.
import { expect, test } from 'vitest'
import { fold } from '../../src/core/normalise.ts'
import { segment, stemOf } from '../../src/core/stems.ts'

test.each([
  ['en', 'killing', 'killed', 'kills'],
  ['fr', 'généraux', 'générale'],
  ['de', 'Tötungen', 'Tötung'],
  ['it', 'uccisione', 'uccisioni'],
  ['es', 'asesinatos', 'asesinato'],
  ['pt', 'assassinatos', 'assassinato'],
  ['ru', 'убийство', 'убийства', 'убийством'],
  ['tr', 'generaller', 'general'],
  ['ar', 'صاروخان', 'صاروخ'],
  ['ar', 'إيرانيين', 'إيرانيون'],
  ['ar', 'كتابك', 'كتاب'],
])('forms of one word of %s have one stem', (language, first, ...others) => {
  for (const other of others)
    expect(stemOf(fold(other), language)).toBe(stemOf(fold(first), language))
})

test.each([
  ['en', 'the'],
  ['ar', 'الذي'],
  ['fr', 'été'],
  ['de', 'über'],
  ['it', 'perché'],
  ['ru', 'её'],
  ['es', 'también'],
  ['tr', 'için'],
  ['pt', 'também'],
  ['fa', 'برای'],
  ['fa', 'كه'],
  ['he', 'של'],
  ['zh', '我们'],
])('a frequent word of %s is left out: %s', (language, word) => {
  expect(stemOf(fold(word), language)).toBeUndefined()
  expect(stemOf(fold(word), 'xx')).toBe(fold(word))
})

test('words of a language without a stemmer stay as they are', () => {
  expect(stemOf('خبرنگاران', 'fa')).toBe('خبرنگاران')
  expect(stemOf('sulejmaniego', 'pl')).toBe('sulejmaniego')
})

test('a word keeps its stem however many others are asked in between', () => {
  const before = stemOf('killing', 'en')
  for (let i = 0; i < 25_000; i++) stemOf(`word${i}`, 'en')
  expect(stemOf('killing', 'en')).toBe(before)
  expect(stemOf('the', 'en')).toBeUndefined()
})

test('Chinese is parted into words', () => {
  expect(segment(['伊朗总统', '身亡'])).toEqual(['伊朗', '总统', '身亡'])
})
