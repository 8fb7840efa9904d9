// A title and a summary as weighted keywords.
import { expect, test } from 'vitest'
import {
  extractKeywords,
  frequenciesOf,
  heaviestFirst,
  type Text,
  weigh,
  withoutTitle,
} from '../../src/core/keywords.ts'
import { buildMatcher } from '../../src/core/lexicon.ts'

const concepts = buildMatcher([
  { id: 'soleimani', spellings: { und: ['Soleimani'], ar: ['سليماني'], zh: ['苏莱曼尼'] } },
  { id: 'drone-strike', spellings: { en: ['drone strike'] } },
])

const weights = (text: Text) => Object.fromEntries(extractKeywords(text, concepts))
const words = (text: Text) =>
  extractKeywords(text, concepts)
    .map(([keyword]) => keyword)
    .toSorted()

test('a title counts half as much again as a summary, a concept a third more than a word', () => {
  const text = { title: 'Soleimani mourned', summary: 'The mourned general, Soleimani.' }
  expect(weights(text)).toEqual({
    'c:soleimani': (1.5 + 1) * 1.3,
    'en:mourn': 1.5 + 1,
    'en:general': 1,
  })
})

test('a keyword counts once in a title and once in a summary, however often it stands there', () => {
  expect(weights({ title: 'Drone, drone, drones', summary: 'drone drone' })).toEqual({
    'en:drone': 2.5,
  })
})

test('the heaviest keyword comes first, and the alphabet decides between equals', () => {
  const text = { title: 'Zebra ant Soleimani', summary: 'zebra' }
  expect(extractKeywords(text, concepts).map(([keyword]) => keyword)).toEqual([
    ...['en:zebra', 'c:soleimani', 'en:ant'],
  ])
  const pairs = [['b', 1] as const, ['a', 1] as const, ['c', 2] as const]
  expect(pairs.toSorted(heaviestFirst).map(([keyword]) => keyword)).toEqual(['c', 'a', 'b'])
})

test.each<[string, Text, string[]]>([
  [
    'a possessive',
    { title: "Soleimani's sister’s house" },
    ['c:soleimani', 'en:hous', 'en:sister'],
  ],
  ['a spelling of several words', { title: 'Drone strike' }, ['c:drone-strike']],
  [
    'numbers of every script',
    { title: '56 dead, ٧ hurt in ۲۰۲۰' },
    ['#2020', '#56', '#7', 'en:dead', 'en:hurt'],
  ],
  [
    'thousands',
    { title: '1,000 mourners, 2.500 dead' },
    ['#1000', '#2500', 'en:dead', 'en:mourner'],
  ],
  ['an ordinal', { title: 'Fifth of the 12th' }, ['#12th', '#5th']],
  [
    'a name of several words, and those words',
    { title: 'Attack on the Green Zone leaves many hurt' },
    ['en:attack', 'en:green', 'en:green zone', 'en:hurt', 'en:leav', 'en:mani', 'en:zone'],
  ],
  [
    'a name with a concept in it, as that concept and words',
    { title: 'Many people mourn with Abu Taqwa Soleimani' },
    [...['c:soleimani', 'en:abu', 'en:mani', 'en:mourn', 'en:peopl', 'en:taqwa']],
  ],
  [
    'a name with its Turkish ending',
    { title: "Ankara'daki anma, Soleimani’nin", language: 'tr' },
    ['c:soleimani', 'tr:ankar', 'tr:anma'],
  ],
  [
    'French words with elided ones',
    { title: "L'avion d’Ankara", language: 'fr' },
    ['fr:ankar', 'fr:avion'],
  ],
  ['words with digits', { title: 'PS752' }, ['en:ps752']],
  ['single letters', { title: 'a b c dog' }, ['en:dog']],
  [
    'a headline in capitals, without names',
    { title: 'Attack On The Green Zone' },
    [...['en:attack', 'en:green', 'en:zone']],
  ],
  ['Arabic', { title: 'مقتل سليماني' }, ['ar:مقتل', 'c:soleimani']],
  ['Chinese', { title: '苏莱曼尼在伊朗的葬礼' }, ['c:soleimani', 'zh:伊朗', 'zh:葬礼']],
  ['Hebrew, less its function words', { title: 'הלוויה של גנרל' }, ['he:גנרל', 'he:הלוויה']],
  [
    'Persian, less its function words',
    { title: 'فرمانده‌ای که در تهران بود', language: 'fa' },
    ['fa:تهران', 'fa:فرماندهای'],
  ],
  ['a declared language', { title: 'Muertos', language: 'es-MX' }, ['es:muert']],
  ['nothing', { title: '', summary: ' — ' }, []],
])('keywords are made of %s', (_, text, expected) => {
  expect(words(text)).toEqual(expected.toSorted())
})

test('a name of several words counts half a word, and of four words not as one', () => {
  const title = 'They speak about the War Powers in the evening'
  expect(weights({ title, summary: title.slice(11) })['en:war powers']).toBe((1.5 + 1) * 0.5)
  expect(words({ title: 'they speak about East West North South lines' })).toEqual([
    ...['en:east', 'en:line', 'en:north', 'en:south', 'en:speak', 'en:west'],
  ])
})

test.each([
  ['en', 'Fifth anniversary', 'Sixth anniversary'],
  ['en', '5th anniversary', '6TH anniversary'],
  ['fr', 'Cinquième anniversaire', 'Sixième anniversaire'],
  ['fr', '5e anniversaire', '6ème anniversaire'],
  ['de', 'Fünfter Jahrestag', 'Am sechsten Jahrestag'],
  ['de', '5. Jahrestag', 'Zum 6. Jahrestag'],
  ['it', 'Quinto anniversario', 'Sesto anniversario'],
  ['it', '5° anniversario', '6º anniversario'],
  ['es', 'Quinto aniversario', 'Sexto aniversario'],
  ['es', '5.º aniversario', '6º aniversario'],
  ['ru', 'Пятая годовщина', 'В шестую годовщину'],
  ['ru', '5-я годовщина', '6-й годовщины'],
  ['tr', 'Beşinci yıl dönümü', 'Altıncı yılında'],
  ['tr', "5'inci yıl dönümü", '6. yılında'],
  ['ar', 'الذكرى الخامسة', 'في الذكرى السادسة'],
  ['ar', 'الذكرى الـ5', 'الذكرى الـ٦'],
  ['fa', 'پنجمین سالگرد', 'سالگرد ششم'],
  ['fa', '۵مین سالگرد', '۶‌مین سالگرد'],
  ['he', 'יום השנה החמישי', 'יום השנה השישי'],
  ['he', 'יום השנה ה-5', 'יום השנה ה-6'],
  ['zh', '五周年', '第六个周年'],
  ['zh', '5周年', '第6个周年'],
])('the fifth and the sixth are told apart in %s: %s, %s', (language, fifth, sixth) => {
  const numbers = (title: string) => words({ title, language }).filter((word) => word[0] === '#')
  expect(numbers(fifth)).toEqual(['#5th'])
  expect(numbers(sixth)).toEqual(['#6th'])
})

test('two Persian texts on different things share no keyword', () => {
  const one = words({ title: 'این نمایشگاه کتاب را در شیراز با حضور نویسندگان برای کودکان' })
  const other = words({ title: 'این پل را که از آن گذشتند در اهواز با بودجه برای مردم ساختند' })
  expect(one.filter((word) => other.includes(word))).toEqual([])
})

test('a copy of the title before the summary does not count twice', () => {
  const title = 'Mourners gather'
  expect(weights({ title, summary: 'Mourners gather. Streets filled.' })['en:mourner']).toBe(1.5)
  expect(weights({ title, summary: 'Mourners gather in Kerman' })['en:mourner']).toBe(2.5)
})

test('sixty words are read, of the title first', () => {
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}${i}x`).join(' ')
  expect(words({ title: named('t', 20), summary: named('s', 60) })).toHaveLength(60)
  expect(words({ title: named('t', 70), summary: named('s', 70) })).toHaveLength(60)
  expect(words({ title: named('t', 70), summary: 'Soleimani' })).not.toContain('c:soleimani')
})

test('sixty words of Chinese are read too, where nothing parts them', () => {
  const summary = `${'总统'.repeat(200)}葬礼`
  expect(words({ title: '伊朗', summary })).not.toContain('zh:葬礼')
  expect(words({ title: '伊朗', summary: `${'总统'.repeat(20)}葬礼` })).toContain('zh:葬礼')
})

test('what is read ends also where nothing is blank', () => {
  const title = `${'ab-'.repeat(2000)}last`
  expect(words({ title })).toEqual(['en:ab'])
})

test('what is too long for a word is none', () => {
  expect(words({ title: `${'a'.repeat(60)} ${'b'.repeat(61)} ${'7'.repeat(61)}` })).toEqual([
    `en:${'a'.repeat(60)}`,
  ])
})

test.each([
  ['a copy and nothing else', 'Iran mourns', ''],
  ['a copy and its full stop', 'Iran mourns.', ''],
  ['a copy and a sentence', 'Iran mourns. Thousands came.', 'Thousands came.'],
  ['a copy and a dash', 'Iran mourns – thousands came', 'thousands came'],
  ['a copy and another sentence', 'Iran mourns Thousands came.', 'Thousands came.'],
  ['a sentence that begins alike', 'Iran mourns its general.', 'Iran mourns its general.'],
  ['a word that begins alike', 'Iran mournsful', 'Iran mournsful'],
  ['a possessive', 'Iran mourns’ end', 'Iran mourns’ end'],
  ['something else', 'Thousands came.', 'Thousands came.'],
])('of %s, what is no copy of the title is left', (_, summary, left) => {
  expect(withoutTitle(summary, 'Iran mourns')).toBe(left)
})

test('a name in the title is not torn from its possessive or its host', () => {
  expect(withoutTitle("Iran's general", 'Iran')).toBe("Iran's general")
  expect(withoutTitle('Iranian general', 'Iran')).toBe('Iranian general')
  expect(withoutTitle('Amazon.com grows', 'Amazon')).toBe('Amazon.com grows')
  expect(withoutTitle('伊朗哀悼。数千人', '伊朗哀悼')).toBe('数千人')
})

test('weighing makes a vector of length 1, heaviest first', () => {
  const frequencies = frequenciesOf({ documents: 100, counts: { 'en:a': 90, 'en:b': 2 } })
  const vector = weigh(
    [
      ['en:a', 2],
      ['en:b', 1],
      ['en:c', 1],
    ],
    frequencies,
  )
  expect(vector.map(([keyword]) => keyword)).toEqual(['en:c', 'en:b', 'en:a'])
  expect(Math.hypot(...vector.map(([, weight]) => weight))).toBeCloseTo(1, 12)
})

test('a weight is min(5, ln 1/q) to the power of .7, with q smoothed', () => {
  const frequencies = frequenciesOf({ documents: 50, counts: { 'en:a': 9.95 } })
  const [[, rare] = ['', 0], [, common] = ['', 0]] = weigh(
    [
      ['en:a', 1],
      ['en:b', 1],
    ],
    frequencies,
  )
  expect(rare / common).toBeCloseTo((5 / Math.log(10)) ** 0.7, 12)
})

test('a keyword that every document has weighs nothing, and nothing but such weighs nothing at all', () => {
  const everywhere = { documents: 10, count: () => 1000 }
  expect(weigh([['en:a', 1]], everywhere)).toEqual([])
  expect(weigh([], everywhere)).toEqual([])
})

test('the prior and a corpus’s own counts add up', () => {
  const prior = { documents: 10, counts: { 'en:a': 3 } }
  const { documents, count } = frequenciesOf(
    prior,
    5,
    new Map([
      ['en:a', 2],
      ['en:b', 1],
    ]),
  )
  expect([documents, count('en:a'), count('en:b'), count('en:c')]).toEqual([15, 5, 1, 0])
  expect(count('constructor')).toBe(0)
  expect(frequenciesOf(prior).documents).toBe(10)
})

// Snowball takes the square of a word's length on some of these: minutes at 200 KB.
test.each(['<a ', "a'", 'y', 'a', 'ing', '\u0301\u0316', 'وال', 'ال ', 'لار', '苏', '1', 'lari'])(
  '200 KB of %j give few keywords',
  { timeout: 10_000 },
  (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    for (const language of ['en', 'fr', 'tr', 'ar', 'zh']) {
      expect(words({ title: text, summary: text, language }).join('').length).toBeLessThan(10_000)
      expect(words({ title: 'Soleimani', summary: text, language })).toContain('c:soleimani')
    }
  },
)
