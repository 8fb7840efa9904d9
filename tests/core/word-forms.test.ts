// A word as written, and without what its script writes onto its front.
import { expect, test } from 'vitest'
import { fold } from '../../src/core/normalise.ts'
import { formsOf } from '../../src/core/word-forms.ts'

test.each([
  ['soleimani', ['soleimani']],
  ['сулеймани', ['сулеймани']],
  ['苏莱曼尼', ['苏莱曼尼']],
  ['والعراق', ['والعراق', 'العراق', 'عراق']],
  ['بالعراق', ['بالعراق', 'العراق', 'عراق']],
  ['للعراق', ['للعراق', 'لعراق', 'العراق', 'عراق']],
  ['قم', ['قم']],
  ['بقم', ['بقم', 'قم']],
  ['בבגדד', ['בבגדד', 'בגדד', 'גדד']],
  ['ושמירדן', ['ושמירדן', 'שמירדן', 'מירדן', 'ירדן']],
  ['צה', ['צה']],
])('%s is known as %j', (word, forms) => {
  expect(formsOf(fold(word)).toSorted()).toEqual(forms.map(fold).toSorted())
})

test('a word comes first among its forms, also when it is asked again', () => {
  expect(formsOf('والعراق')[0]).toBe('والعراق')
  expect(formsOf('والعراق')[0]).toBe('والعراق')
})

test('forms are right however many words were asked before', () => {
  const numbers = Array.from({ length: 25_000 }, (_, i) => `${i + 10}`)
  expect(numbers.filter((number) => !formsOf(`ب${number}`).includes(number))).toEqual([])
})
