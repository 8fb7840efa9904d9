// Numbers and ordinals, however they are written.
import { expect, test } from 'vitest'
import { numeralOf, unifyNumerals } from '../../src/core/numerals.ts'

test.each([
  ['en', '1,000 and 12,345,678', '1000 and 12345678'],
  ['de', '1.000 und 2.500.000', '1000 und 2500000'],
  ['fr', '5 000 morts, 12 000 000', '5000 morts, 12000000'],
  ['ar', '١٬٠٠٠ و ٢,٥٠٠', '١٠٠٠ و ٢٥٠٠'],
])('thousands lose their marks: %s %s', (language, text, expected) => {
  expect(unifyNumerals(text, language)).toBe(expected)
})

test.each([
  'On 3.1.2020, at 10.30, for 8.6 or 1,50',
  '737 800 seats',
  '2,0000 and 1,23,456',
  'Flight 752 0001',
  '8.1.020',
  'no number at all',
])('what is no thousands stays: %s', (text) => {
  expect(unifyNumerals(text, 'en')).toBe(text)
})

test.each([
  ['en', 'The 21st, 22ND, 113rd', 'The  21st ,  22nd , 113rd'],
  ['en', 'Day 5. Then', 'Day 5. Then'],
  ['de', 'Tag 5. Dann', 'Tag  5th  Dann'],
  ['en', '5theory, a5th, 1.5th', '5theory, a5th, 1.5th'],
  ['ru', '90-летие и 11-й', '90-летие и  11th '],
  ['it', '5° C e 5°C', ' 5th  C e 5°C'],
  [
    'it',
    'Il secondo anniversario, secondo anniversari',
    'Il  2nd  anniversario, secondo anniversari',
  ],
  ['he', 'תוכנה-5', 'תוכנה-5'],
  ['zh', '第十三届', ' 10th 三届'],
])('of %s, ordinals in digits are written as in English: %s', (language, text, expected) => {
  expect(unifyNumerals(text, language)).toBe(expected)
})

test.each([
  ['fifth', 'en', '#5th'],
  ['5th', 'xx', '#5th'],
  ['والخامسه', 'ar', '#5th'],
  ['1000', 'en', '#1000'],
  ['fifth', 'fr', undefined],
  ['fifthly', 'en', undefined],
  ['constructor', 'en', undefined],
  ['secondo', 'it', undefined],
  ['', 'en', undefined],
])('%j of %s is %s', (word, language, expected) => {
  expect(numeralOf(word, language)).toBe(expected)
})

test('numbers are named as English names them', () => {
  const named = (number: number) => unifyNumerals(`第${number}`, 'zh').trim()
  expect([1, 2, 3, 4, 10, 11, 12, 13, 14, 21, 22, 23, 30].map(named)).toEqual(
    '1st 2nd 3rd 4th 10th 11th 12th 13th 14th 21st 22nd 23rd 30th'.split(' '),
  )
})

test.each(['1,000', '1,', '1 000 ', '5th ', '5.', '第', '5周', "5'", '٥-'])(
  '200 KB of %j are read at once',
  { timeout: 5000 },
  (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    for (const language of ['en', 'de', 'zh'])
      expect(unifyNumerals(text, language).length).toBeLessThan(1_000_000)
  },
)
