// The terms of a title or a summary: concepts, stems, numbers and names, and what each kind counts.
import type { Matcher } from './lexicon.ts'
import { fold, wordsOf } from './normalise.ts'
import { numeralOf, unifyNumerals } from './numerals.ts'
import { runsOf } from './proper-names.ts'
import { segment, stemOf } from './stems.ts'

/** No language's word is as long: it is a line without blanks, or somebody's joke. */
export const LONGEST_WORD = 60
// In grouping trials a name was worth 1.3 of a word.
const CONCEPT = 1.3
const WORD = 1
// A name's words count by themselves too: .3 to .7 for the whole of it did alike, 1 lost .004.
const NAME = 0.5
const LONGEST_NAME = 3
// Turkish parts its endings from a name: "Halm'ın".
const TURKISH_ENDING = /(?<=\p{L})['’]\p{L}{1,6}(?!\p{L})/gu

/**
 * What stands in a `clean` part of a text in this language, each once, with what its kind counts: concepts
 * `c:<id>`, stems `<language>:<stem>`, numbers `#<number>` and ordinals `#5th`, names of two or three words
 * that no concept covers `<language>:<words>`.
 */
export function termsOf(part: string, language: string, concepts: Matcher): Map<string, number> {
  const text = unifyNumerals(language === 'tr' ? part.replace(TURKISH_ENDING, '') : part, language)
  const { ids, rest } = concepts(text)
  const found = new Map<string, number>()
  const add = (term: string) => found.set(term, kindOf(term))
  for (const id of ids) add(CONCEPT_PREFIX + id)
  for (const word of language === 'zh' ? segment(rest) : rest) {
    const term = termOf(word, language)
    if (term !== undefined) add(term)
  }
  for (const run of runsOf(text)) {
    const words = wordsOf(fold(run)).filter((word) => isStem(termOf(word, language)))
    if (words.length < 2 || words.length > LONGEST_NAME) continue
    if (words.every((word) => rest.includes(word))) add(`${language}:${words.join(' ')}`)
  }
  return found
}

const CONCEPT_PREFIX = 'c:'

/** The id of a concept's keyword; undefined: it is a word, a number or a name. */
export const conceptOf = (keyword: string): string | undefined =>
  keyword.startsWith(CONCEPT_PREFIX) ? keyword.slice(CONCEPT_PREFIX.length) : undefined

/** What a term of its kind counts: a concept, a whole name, else a word or a number. */
export function kindOf(term: string): number {
  if (conceptOf(term) !== undefined) return CONCEPT
  return term.includes(' ') ? NAME : WORD
}

const isStem = (term: string | undefined): boolean => term !== undefined && term[0] !== '#'

// The same words come again: so many of a language are kept with their term, `null` for none.
const KEPT = 40_000
const known = new Map<string, Map<string, string | null>>()

/** The term of a folded word: a number, or its stem in the language; undefined: a stop word, one letter, no word. */
export function termOf(word: string, language: string): string | undefined {
  const kept = known.get(language)?.get(word)
  if (kept !== undefined) return kept ?? undefined
  const words = known.get(language) ?? new Map<string, string | null>()
  if (words.size >= KEPT) words.clear()
  const term = makeTerm(word, language)
  known.set(language, words.set(word, term ?? null))
  return term
}

function makeTerm(word: string, language: string): string | undefined {
  if (word.length > LONGEST_WORD) return undefined
  const numeral = numeralOf(word, language)
  if (numeral !== undefined || word.length < 2) return numeral
  const stem = stemOf(word, language)
  return stem === undefined ? undefined : `${language}:${stem}`
}
