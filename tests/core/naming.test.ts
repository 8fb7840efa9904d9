// How an act is named: terms in the text of a language, counted by family with their n.
import { expect, test } from 'vitest'
import { buildMatcher } from '../../src/core/lexicon.ts'
import { nameByFamily, namingOf } from '../../src/core/naming.ts'
import type { OutletLabel } from '../../src/core/news-event.ts'
import { tower } from '../web/tower-dossier.ts'

const lexicon = {
  ...tower.lexicon,
  naming: [
    { id: 'opening', label: 'opening', spellings: { en: ['opens', 'opening'], fr: ['ouvre'] } },
    { id: 'unveiling', label: 'unveiling', spellings: { en: ['unveiled'], fr: ['opens'] } },
    { id: 'launch', label: 'launch', spellings: { en: ['launch', 'ribbon cut'] } },
  ],
}
const match = buildMatcher(lexicon.naming)

const name = (title: string, language?: string, summary?: string) => {
  const text = {
    title,
    ...(language !== undefined && { language }),
    ...(summary !== undefined && { summary }),
  }
  return namingOf(text, lexicon, match)
}

const ids = (labels: readonly { readonly id: string }[]) => labels.map(({ id }) => id)

const outlet = (slug: string, family?: string): OutletLabel => ({
  ...{ slug, name: slug, languages: [], ownership: { type: 'unknown' }, origin: 'dossier' },
  ...(family !== undefined && { family: { slug: family, name: family } }),
})

const item = (slug: string, title: string, family?: string) => ({
  outlet: outlet(slug, family),
  naming: name(title, 'en'),
})

test('a term counts in the language of its spelling only', () => {
  expect(ids(name('The tower opens', 'en'))).toEqual(['opening'])
  expect(ids(name('La tour ouvre', 'fr'))).toEqual(['opening'])
  expect(ids(name('The tower opens', 'fr'))).toEqual(['unveiling'])
})

test('a text of unknown language is read in all of them', () => {
  expect(ids(name('The tower opens'))).toEqual(['opening', 'unveiling'])
})

test('the summary counts as the title does, and no term is found across the two', () => {
  expect(ids(name('A tower', 'en', 'It was unveiled.'))).toEqual(['unveiling'])
  expect(ids(name('A ribbon cut', 'en'))).toEqual(['launch'])
  expect(name('A ribbon', 'en', 'Cut it.')).toEqual([])
})

test('the matrix counts articles by family, with those that use no term', () => {
  const items = [
    item('herald', 'Tower opens', 'press'),
    item('evening', 'Tower unveiled', 'press'),
    item('gazette', 'Tower opens'),
    item('gazette', 'A tower'),
    item('courier', 'A tower'),
  ]
  const matrix = nameByFamily(items, lexicon, [['launch', 3]])
  expect(ids(matrix.terms)).toEqual(['opening', 'unveiling', 'launch'])
  expect(matrix.rows.map(({ family, articles, cells }) => [family.slug, articles, cells])).toEqual([
    ['gazette', 2, [1, 0, 0]],
    ['press', 2, [1, 1, 0]],
    ['courier', 1, [0, 0, 0]],
  ])
  expect(matrix.terms.map(({ families, reference }) => [families, reference])).toEqual([
    [2, 0],
    [1, 0],
    [0, 3],
  ])
  expect([matrix.without, matrix.articles, matrix.families]).toEqual([2, 5, 3])
})

test('a term that nobody uses is left out', () => {
  expect(nameByFamily([item('gazette', 'A tower')], lexicon, []).terms).toEqual([])
})
