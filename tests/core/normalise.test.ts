// One form for the many code points that readers take for one letter.
import { expect, test } from 'vitest'
import { clean, fold, shorten, wordsOf } from '../../src/core/normalise.ts'

const SAME: readonly (readonly [what: string, ...spellings: string[]])[] = [
  ['the Arabic and the Persian yeh, and the Egyptian one', 'سليماني', 'سلیمانی', 'سليمانى'],
  ['the Arabic and the Persian kaf', 'كرمان', 'کرمان'],
  ['a joiner that is kept and one that is lost', 'حزب\u200cالله', 'حزبالله'],
  ['a word that tatweel stretches', 'حــادثه', 'حادثه'],
  ['a word with harakat', 'سُلَيْمَانِي', 'سليماني'],
  ['the hamza seats of alef', 'أإآٱا', 'ااااا'],
  ['the heh with hamza in all its ways', 'خانۀ', 'خانه\u0654', 'خانه', 'خانة', 'خانە'],
  ['presentation forms', 'ﻗﺎﺳﻢ', 'قاسم'],
  ['Arabic-Indic, Persian and European digits', '٤٥٠', '۴۵۰', '450', '４５０'],
  ['the dotted and the dotless i, in either case', 'İIıi', 'iiii'],
  [
    'Turkish words in either case',
    'İstanbul Irak IŞIK',
    'istanbul ırak ışık',
    'ISTANBUL irak isik',
  ],
  ['the hamza seats of waw and yeh', 'مسؤول هیئة', 'مسوول هیيه'],
  [
    'typographic quotes and dashes from ASCII ones by case alone',
    'The ‘END’ – “NOW”',
    'the ‘end’ – “now”',
  ],
  ['letters with and without marks', 'Süleymanî', 'Su\u0308leymani\u0302', 'suleymani'],
  ['ligatures and sharp s', 'Œuvre, Straße, ﬁn', 'oeuvre, strasse, fin'],
  ['apostrophes that Unicode takes for letters', 'Shaʻab Shaʼab', "sha'ab sha'ab"],
  ['Hebrew with and without points', 'שָׁלוֹם', 'שלום'],
  ['the Russian io and ie', 'Мёртвый', 'мертвый'],
  ['a Russian word with its stress marked', 'Ира\u0301на', 'Ирана'],
  ['seven zero-width spaces before a title', `${'\u200b'.repeat(7)}Title`, 'title'],
  [
    'a soft hyphen, a byte-order mark and a mark of direction',
    'ge\u00adne\ufeffral\u200f',
    'general',
  ],
]

test.each(SAME)('folding makes one of %s', (_, first, ...others) => {
  for (const other of others) expect(fold(other)).toBe(fold(first))
})

test.each([
  ['й and и of Russian', 'край', 'краи'],
  ['ї and і of Ukrainian', 'її', 'іі'],
  ['two words and one', 'حزب الله', 'حزبالله'],
  ['alef and ain', 'امر', 'عمر'],
])('folding keeps %s apart', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test.each([
  'Süleymaniʼnin ÖLÜMÜ',
  'قاسم سُليماني\u200cها ٤',
  'ИРА\u0301НЕ її',
  'ＡＢ ﬁ ﷺ 苏莱曼尼',
  'ĳ ǆ ℡ ½ ۀ',
])('folding %s again changes nothing', (text) => {
  expect(fold(fold(text))).toBe(fold(text))
})

test('cleaning keeps what a reader sees: case, marks, joiners, wide signs and the publisher’s ellipsis', () => {
  const seen = 'می‌شود Süleymani’nin… “伊朗：报复！” 👩‍🚒'
  expect(clean(seen)).toBe(seen)
})

test('cleaning folds blanks of every kind and drops what nobody sees', () => {
  expect(clean('\u200b\u200b a\t\nb\u00a0\u3000c\u0000d\fe\u202e ')).toBe('a b cd e')
  expect(clean('  plain   text ')).toBe('plain text')
})

test('cleaning composes letters from their parts', () => {
  expect(clean('Su\u0308leymani')).toBe('Süleymani')
})

test('apostrophes and hyphens part words, letters and digits of every script make them', () => {
  expect(wordsOf(fold("Süleymani'nin US-led PS752, «Кудс» ארה״ב 伊朗"))).toEqual([
    ...['suleymani', 'nin', 'us', 'led', 'ps752', 'кудс', 'ארה', 'ב', '伊朗'],
  ])
  expect(wordsOf(' — … ')).toEqual([])
})

test('a text is cut between words, or within one that is long, and never within a character', () => {
  expect(shorten('as it is', 8)).toBe('as it is')
  expect(shorten('one two three four', 15)).toBe('one two three…')
  expect(shorten('one two three four', 14)).toBe('one two three…')
  expect(shorten('one two three four', 13)).toBe('one two…')
  expect(shorten('onelongword', 6)).toBe('onelo…')
  expect(shorten(`abcd${'😀'.repeat(4)}`, 8)).toBe('abcd😀…')
})

// Sorting these marks by their class takes the square of their number: some 20 seconds at 200 KB.
test('a pile of marks that tries to be slow is folded at once', { timeout: 5000 }, () => {
  expect(fold(`a${'\u0301\u0316'.repeat(100_000)}b`)).toBe('ab')
})

test.each(['<a ', "'", "a'", '\u200c', 'وال', 'ﷺ', ' \u200b', 'и\u0306\u0301'])(
  '200 KB of %j are folded',
  { timeout: 5000 },
  (unit) => {
    const folded = fold(unit.repeat(200_000 / unit.length))
    expect(folded.normalize('NFC')).toBe(folded)
  },
)
