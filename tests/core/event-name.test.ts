// How a founded event is called.
import { expect, test } from 'vitest'
import { labelOf, slugOf, takeSlug } from '../../src/core/event-name.ts'

const AT = new Date('2020-01-05T23:30:00Z')

test('a label is the title, at most 120 characters', () => {
  expect(labelOf('  Iran\n mourns ')).toBe('Iran mourns')
  const title = 'word '.repeat(24).trimEnd()
  expect(labelOf(title)).toBe(title)
  expect(labelOf(`${title} more`)).toBe(`${'word '.repeat(23)}word…`)
  expect(labelOf('😀'.repeat(100)).isWellFormed()).toBe(true)
  expect(labelOf('😀'.repeat(100)).length).toBeLessThanOrEqual(120)
})

test.each([
  [
    'the first six words',
    'Iran’s parliament votes to expel US troops now',
    '2020-01-05-iran-parliament-votes-to-expel-us',
  ],
  ['words without their marks', 'Süleymani için tören', '2020-01-05-suleymani-icin-toren'],
  [
    'concepts where the title has no ASCII word',
    'مقتل سليماني في بغداد',
    '2020-01-05-soleimani-baghdad',
  ],
  ['concepts where it has too few', 'Сулеймани и PS752', '2020-01-05-soleimani-baghdad'],
  [
    'no word that is too long for one',
    `${'a'.repeat(31)} bomb kills two`,
    '2020-01-05-bomb-kills-two',
  ],
])('a slug has its day and %s', (_, title, slug) => {
  const keywords = [
    ['c:soleimani', 2],
    ['en:iran', 1],
    ['c:baghdad', 1],
  ] as const
  expect(slugOf(title, keywords, AT)).toBe(slug)
})

test('a short title without concepts keeps the words that it has', () => {
  expect(slugOf('Iran mourns', [['en:iran', 1]], AT)).toBe('2020-01-05-iran-mourns')
  expect(slugOf('葬礼', [], AT)).toBe('2020-01-05')
})

test('a slug without a day says so', () => {
  expect(slugOf('Iran mourns its general', [], undefined)).toBe('undated-iran-mourns-its-general')
})

test('a slug stays short and harmless whatever the title', () => {
  for (const title of [
    'a1 '.repeat(50_000),
    '<script>alert(1)</script> ../../etc ?#&',
    'x'.repeat(1e5),
  ])
    expect(slugOf(title, [], AT)).toMatch(/^2020-01-05(-[a-z0-9]{2,30}){0,6}$/)
})

test('a slug that is taken gets the first number that is free, and is taken from then on', () => {
  const taken = new Set(['tower', 'tower-2', 'bridge'])
  expect(takeSlug('tower', taken)).toBe('tower-3')
  expect(takeSlug('tower', taken)).toBe('tower-4')
  expect(takeSlug('harbour', taken)).toBe('harbour')
  expect(takeSlug('harbour', taken)).toBe('harbour-2')
})
