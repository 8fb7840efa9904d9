// What a query is understood as, and where an article has it.
import { expect, test } from 'vitest'
import { gateOf } from '../../src/core/gate.ts'
import type { Listed } from '../../src/core/news-event.ts'
import { understand, whereFound } from '../../src/core/search.ts'
import { alternativesOf, searchTermsOf } from '../../src/core/search-terms.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { gazette, tower } from '../web/tower-dossier.ts'

const outlet = (slug: string, name: string, nativeName?: string) => ({
  ...{ ...gazette, slug, name, hosts: [{ host: `www.${slug}.test` }] },
  ...(nativeName !== undefined && { nativeName }),
})

const dossier: Dossier = {
  ...tower,
  outlets: [
    outlet('harbour-times', 'The Harbour Times', 'Портовые вести'),
    outlet('lantern', 'The Lantern'),
  ],
  lexicon: {
    ...tower.lexicon,
    concepts: [
      {
        ...{ id: 'mayor', label: 'Mayor Vane', kind: 'person' },
        spellings: { en: ['Vane'], ru: ['Вейн'], fa: ['وین'] },
      },
      { id: 'harbour', label: 'Harbour', kind: 'place', spellings: { en: ['harbour'] } },
    ],
  },
}

const asked = (query: string) =>
  understand(query, dossier).units.map(({ kind, text }) => [kind, text])

test('a concept is understood in any spelling and script', () => {
  for (const query of ['Vane', 'vane', 'Вейн', 'وین', 'وين'])
    expect(asked(query), query).toEqual([['concept', 'Mayor Vane']])
})

test('an outlet is found by its name, its native name and its host, before a concept in its name', () => {
  for (const query of [
    'harbour times',
    'The Harbour Times',
    'портовые вести',
    'www.harbour-times.test',
  ])
    expect(understand(query, dossier).units, query).toMatchObject([
      { kind: 'outlet', terms: ['o:harbour-times'] },
    ])
  expect(asked('harbour opens')).toEqual([
    ['concept', 'Harbour'],
    ['word', 'opens'],
  ])
})

test('a word that is also an outlet’s whole name may be either', () => {
  expect(understand('lantern', dossier).units[0]?.terms).toEqual(
    expect.arrayContaining(['lantern', 'o:lantern']),
  )
})

test('words in quotation marks are neither names of outlets nor concepts', () => {
  expect(asked('"harbour times" vane')).toEqual([
    ['concept', 'Mayor Vane'],
    ['word', 'harbour'],
    ['word', 'times'],
  ])
})

test('words that say nothing in English are left out, unless there is nothing else', () => {
  expect(understand('the opening of Vane', dossier)).toMatchObject({
    units: [{ text: 'Mayor Vane' }, { text: 'opening' }],
    left: ['the', 'of'],
  })
  expect(understand('the', dossier)).toMatchObject({ units: [{ text: 'the', unlessIn: [] }] })
})

test('a word that says nothing in one other language is asked of all but that one', () => {
  expect(understand('war opens', dossier).units).toMatchObject([
    { text: 'war', unlessIn: ['de'] },
    { text: 'opens', unlessIn: [] },
  ])
})

test('punctuation and controls are no query', () => {
  for (const query of ['', ' ', '"', '%_*', '\u202e', 'a']) expect(asked(query), query).toEqual([])
})

const article = (
  title: string,
  language: string,
  more: { summary?: string; author?: string } = {},
) => {
  const concepts = gateOf(dossier).concepts(title).ids
  const keywords = [...concepts].map((id) => [`c:${id}`, 1] as const)
  return { title, language, outlet: 'lantern', keywords, ...more }
}

test('an article is found by any form of its words, in its own language', () => {
  for (const [title, language, query] of [
    ['Towers were opened', 'en', 'opening'],
    ['Die Türme wurden geöffnet', 'de', 'turm'],
    ['Les mairies votent', 'fr', 'mairie'],
    ['Открытие башни', 'ru', 'башня'],
    ['The fifth tower', 'en', '5th'],
  ] as const) {
    const terms = new Set(searchTermsOf(article(title, language)))
    expect(
      alternativesOf(query.toLowerCase()).some((term) => terms.has(term)),
      query,
    ).toBe(true)
  }
})

test('an article is kept under the words of a concept too, and under its byline and outlet', () => {
  const terms = searchTermsOf(article('Vane opens', 'en', { author: 'A. Reporter' }))
  expect(terms).toEqual(expect.arrayContaining(['c:mayor', 'vane', 'report', 'o:lantern']))
})

test('a title without an end costs a bounded number of terms', () => {
  const title = Array.from({ length: 5000 }, (_, n) => `w${n}x`).join(' ')
  expect(searchTermsOf(article(title, 'en'))).toHaveLength(150)
})

test('where an article has what was searched is told, and said to be unseen where nothing shows it', () => {
  const found = {
    article: { ...article('Vane opens the tower', 'en', { summary: 'Stairs all the way.' }) },
    outlet: { slug: 'lantern' },
  } as unknown as Listed
  const where = (query: string) =>
    whereFound(found, understand(query, dossier).units, gateOf(dossier).concepts)
  expect(where('Вейн stair lantern lift')).toEqual([
    ['title'],
    ['summary'],
    ['outlet'],
    ['recorded'],
  ])
})
