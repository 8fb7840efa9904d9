// What a query was understood as: outlets by their names, concepts in any spelling, words in any language.
import type { Dossier } from '../dossier/dossier.ts'
import { gateOf } from './gate.ts'
import type { Matcher } from './lexicon.ts'
import type { Listed } from './news-event.ts'
import { fold, wordsOf } from './normalise.ts'
import { type OutletNames, outletNamesOf, outletOfHostName } from './outlet-names.ts'
import {
  alternativesOf,
  commonIn,
  outletTerm,
  queryWordsOf,
  searchTermsOf,
} from './search-terms.ts'

/** One thing that a found article must have. */
export type SearchUnit = {
  readonly kind: 'outlet' | 'concept' | 'word'
  /** As a reader reads it: a name, a concept's label, the word itself. */
  readonly text: string
  /** Any of these terms will do. */
  readonly terms: readonly string[]
  /** In these languages the word says nothing: their articles need not have it. */
  readonly unlessIn: readonly string[]
}

/** Where an article has what was searched. */
export type FoundIn = 'title' | 'summary' | 'byline' | 'outlet' | 'recorded'

/** Longer is no query; and each of its things is looked up in each article. */
export const LONGEST_QUERY = 200
export const MOST_UNITS = 10

export type Understood = {
  readonly units: readonly SearchUnit[]
  /** Words that say nothing by themselves, in English or in several languages: not asked for beside others. */
  readonly left: readonly string[]
}

/**
 * All that a query asks for, each once. Names of outlets come first, then concepts, then the words that are left;
 * words in quotation marks are words and nothing else. No units: there is nothing in it to search for.
 */
export function understand(query: string, dossier: Dossier): Understood {
  const quoted: string[] = []
  const open = query.replace(/["“”„«»]([^"“”„«»]*)["“”„«»]/gu, (_, inside: string) => {
    quoted.push(inside)
    return ' '
  })
  const { outlets, rest } = takeOutlets(open, outletNamesOf(dossier))
  const parts = rest.map((part) => gateOf(dossier).concepts(part))
  const units = [
    ...outlets,
    ...parts.flatMap(({ ids }) => [...ids].map((id) => conceptUnit(id, dossier))),
    ...parts
      .flatMap(({ rest }) => queryWordsOf(rest.join(' ')))
      .map((word) => wordUnit(word, dossier)),
    ...quoted.flatMap(queryWordsOf).map((word) => wordUnit(word)),
  ].filter(({ text }) => text.length > 1)
  const distinct = [...new Map(units.map((unit) => [unit.terms.join(' '), unit])).values()]
  const telling = distinct.filter(({ unlessIn }) => !isCommon(unlessIn))
  // Where there is nothing else, they are what is searched for.
  if (telling.length === 0)
    return { units: distinct.map((unit) => ({ ...unit, unlessIn: [] })), left: [] }
  return {
    units: telling,
    left: distinct.filter((unit) => !telling.includes(unit)).map(({ text }) => text),
  }
}

// A word of one other language may say much in the one that is meant, as `war` does.
const isCommon = (languages: readonly string[]) => languages.includes('en') || languages.length > 1

/**
 * Where an article shows each thing that was searched, in the order of the units; `recorded`: in an earlier headline,
 * or in a term that is not shown.
 */
export function whereFound(
  { article, outlet }: Listed,
  units: readonly SearchUnit[],
  concepts: Matcher,
): (readonly FoundIn[])[] {
  const language = article.language === undefined ? {} : { language: article.language }
  const termsIn = (title = '') => {
    const keywords = [...concepts(title).ids].map((id) => [`c:${id}`, 1] as const)
    return new Set(searchTermsOf({ title, outlet: '', ...language, keywords }))
  }
  const places: readonly (readonly [FoundIn, ReadonlySet<string>])[] = [
    ['title', termsIn(article.title)],
    ['summary', termsIn(article.summary)],
    ['byline', termsIn(article.author)],
    ['outlet', new Set([outletTerm(outlet.slug)])],
  ]
  return units.map(({ terms }) => {
    const found = places.filter(([, has]) => terms.some((term) => has.has(term)))
    return found.length === 0 ? ['recorded'] : found.map(([place]) => place)
  })
}

const conceptUnit = (id: string, { lexicon }: Dossier): SearchUnit => ({
  kind: 'concept',
  text: lexicon.concepts.find((concept) => concept.id === id)?.label ?? id,
  terms: [`c:${id}`],
  unlessIn: [],
})

/** A word; where an outlet is called by it, that outlet's articles too. */
const wordUnit = (word: string, dossier?: Dossier): SearchUnit => {
  const called = dossier ? (outletNamesOf(dossier).get(word) ?? []) : []
  return {
    kind: 'word',
    text: word,
    terms: [...alternativesOf(word), ...called.map(outletTerm)],
    unlessIn: called.length > 0 ? [] : commonIn(word),
  }
}

/** More blanks than any outlet's name has. */
const LONGEST_NAME = 6

/** Names of two words and more, the longest first, and the parts of the query between them. */
function takeOutlets(query: string, names: OutletNames): { outlets: SearchUnit[]; rest: string[] } {
  const tokens = query.split(/\s+/u).filter(Boolean)
  const outlets: SearchUnit[] = []
  const rest: string[] = ['']
  for (let at = 0; at < tokens.length; ) {
    const lengths = Array.from({ length: LONGEST_NAME }, (_, n) => LONGEST_NAME - n)
    const length = lengths.find((n) => slugsOf(tokens.slice(at, at + n), names).length > 0) ?? 0
    if (length === 0) {
      rest.push(`${rest.pop()} ${tokens[at++]}`)
      continue
    }
    const run = tokens.slice(at, at + length)
    const terms = slugsOf(run, names).map(outletTerm)
    outlets.push({ kind: 'outlet', text: run.join(' '), terms, unlessIn: [] })
    rest.push('')
    at += length
  }
  return { outlets, rest }
}

/** Outlets that are called so; a host that the dossier does not know may be one that was made from it. */
function slugsOf(run: readonly string[], names: OutletNames): readonly string[] {
  const [token = '', another] = run
  const host = another === undefined ? outletOfHostName(token) : undefined
  const words = wordsOf(fold(host?.name ?? run.join(' ')))
  if (words.length < 2) return []
  return names.get(words.join(' ')) ?? (host ? [host.slug] : [])
}
