// What is offered where a search found nothing, and what is not.
import { expect, test } from 'vitest'
import { respell } from '../../src/core/respell.ts'
import { understand } from '../../src/core/search.ts'
import type { Concept, Dossier } from '../../src/dossier/dossier.ts'
import { gazette, tower } from '../web/tower-dossier.ts'

const concept = (id: string, spellings: Concept['spellings']): Concept => ({
  ...{ id, label: id, kind: 'thing', spellings },
})
const dossier: Dossier = {
  ...tower,
  outlets: [{ ...gazette, slug: 'harbour-times', name: 'The Harbour Times' }, gazette],
  lexicon: {
    ...tower.lexicon,
    concepts: [
      concept('lighthouse', { en: ['lighthouse', 'lighthause'], ru: ['маяка'] }),
      concept('opening', { en: ['opening'], fr: ['ouverture'] }),
      concept('boat', { en: ['boats'] }),
    ],
  },
}
const meant = (query: string) => respell(query, understand(query, dossier).units, dossier)

test('misspelt words are offered as concepts and outlets are usually spelt, in any script', () => {
  expect(meant('lighthuose openning')).toEqual(['lighthouse opening'])
  expect(meant('the lighthose')).toEqual(['lighthouse'])
  expect(meant('Harbor Times')).toEqual(['The Harbour Times'])
  expect(meant('gazete')).toEqual(['Gazette'])
  expect(meant('маяки')).toEqual(['маяка'])
})

test('what is understood already stays as it was written', () => {
  expect(meant('Lighthause openning')).toEqual(['Lighthause opening'])
  expect(meant('lighthouse')).toEqual([])
})

test('what begins otherwise, is short, or is near to nothing is offered nothing', () => {
  for (const query of ['goats', 'boas', 'delightful', 'weather forecast', '', '<script>', '1931'])
    expect(meant(query), query).toEqual([])
})
