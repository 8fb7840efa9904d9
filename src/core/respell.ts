// What somebody may have meant by a search that found nothing: concepts and outlets that are spelt nearly as its words are.
import type { Dossier } from '../dossier/dossier.ts'
import { nearFinder } from './near-slugs.ts'
import { fold, wordsOf } from './normalise.ts'
import { oncePer } from './once.ts'
import type { SearchUnit } from './search.ts'

/** More are no help. */
const MEANT = 3
/** A shorter word is near to many: `goat` to `boat` and `goal`. */
const SHORTEST = 5

/**
 * The query with its unknown words as concepts and outlets are spelt that are near (`nearFinder`) and begin with the
 * same letters, the best first, at most three; none: nothing is near. From memory alone: none of them promises that
 * anything is found.
 * @param units what the query was understood as: its words are those that are no concept's spelling
 */
export function respell(query: string, units: readonly SearchUnit[], dossier: Dossier): string[] {
  const unknown = new Set(units.flatMap(({ kind, text }) => (kind === 'word' ? text : [])))
  const isUnknown = (token: string) => wordsOf(fold(token)).some((word) => unknown.has(word))
  const tokens = query
    .replace(/^the\s/iu, '')
    .split(/\s+/u)
    .filter(Boolean)
  if (!tokens.some(isUnknown)) return []
  const nearest = (text: string) => nearestTo(asWords(text), dossier)
  const each = tokens.map((token) => (isUnknown(token) ? (nearest(token)[0] ?? token) : token))
  const whole = nearest(tokens.join(' '))
  const meant = whole.length > 0 ? whole : [each.join(' ')]
  return meant.filter((text) => asWords(text) !== asWords(query)).slice(0, MEANT)
}

const asWords = (text: string): string =>
  wordsOf(fold(text))
    .filter((word, at) => at > 0 || word !== 'the')
    .join(' ')

/** How many are looked at for those that begin alike and are of another concept each. */
const CANDIDATES = 20

/** One spelling of each concept or outlet that is near to folded words. */
const nearestTo = (words: string, dossier: Dossier): string[] => {
  if (words.length < SHORTEST) return []
  const known = knownOf(dossier).get(words.split(' ').length)
  const near = known?.near(words, CANDIDATES) ?? []
  const alike = near.filter((one) => initialsOf(one) === initialsOf(words))
  const meant = alike.flatMap((one) => known?.byWords.get(one) ?? [])
  return [...Map.groupBy(meant, ({ of }) => of).values()].flatMap(([first]) => first?.text ?? [])
}

// Few slips fall on the first letter of a word (Yannakoudakis and Fawthrop 1983, The rules of spelling errors).
const initialsOf = (words: string) =>
  words
    .split(' ')
    .map((word) => word[0])
    .join('')

/**
 * By the number of their words, for one word is near to no two: the first spelling of each concept in each language, its
 * label, and the names of outlets. Other spellings are found anyway, and would only stand before the usual one.
 */
const knownOf = oncePer(({ lexicon, outlets }: Dossier) => {
  const known = [
    ...lexicon.concepts.flatMap(({ id, spellings, label }) =>
      [...Object.values(spellings).flatMap(([first]) => first ?? []), label].map((text) => ({
        ...{ of: `c:${id}`, text, words: asWords(text) },
      })),
    ),
    ...outlets.flatMap(({ slug, name, nativeName = name }) =>
      [name, nativeName].map((text) => ({ of: `o:${slug}`, text, words: asWords(text) })),
    ),
  ]
  const byLength = Map.groupBy(known, ({ words }) => words.split(' ').length)
  return new Map(
    [...byLength].map(([length, all]) => {
      // Of what is written alike the first stays.
      const byWords = new Map(all.toReversed().map((one) => [one.words, one]))
      return [length, { byWords, near: nearFinder([...byWords.keys()]) }]
    }),
  )
})
