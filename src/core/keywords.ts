// Turns a title and a summary into weighted keywords: concepts first, then stems of the language.
import type { FrequencyPrior } from '../dossier/dossier.ts'
import type { Keyword } from './article.ts'
import { languageOf } from './language.ts'
import type { Matcher } from './lexicon.ts'
import { clean } from './normalise.ts'
import { oncePer } from './once.ts'
import { LONGEST_WORD, termsOf } from './terms.ts'

export type Text = {
  readonly title: string
  readonly summary?: string
  /** As declared; guessed by script where it is not. */
  readonly language?: string
}

/** Document frequencies: in how many of `documents` a keyword stands. */
export type Frequencies = {
  readonly documents: number
  readonly count: (keyword: string) => number
}

// In grouping trials a title's word was worth 1.5 of a summary's, and words past the sixtieth added
// nothing (shared research: 45 to 100 equal, 30 worse).
export const IN_TITLE = 1.5
export const IN_SUMMARY = 1
const WORDS_READ = 60
// What counts as a word there: text between blanks; two signs of Chinese, which has none.
const READ_WORD = /\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+/gu
// A word seen once must not decide alone; the root flattens what is left.
const RAREST = 5
const FLATTEN = 0.7
const UNSEEN = 0.05
const SMOOTHING = 50
const HAN = /\p{Script=Han}/u
// What follows a copy of the title: nothing, a mark, or the beginning of another sentence.
const AFTER_COPY = /^(?:$|\s?[.:|–—-]+(?:\s|$)|\s?。|\s(?!\p{Ll}))/u

/** What stands in a title and in the rest of a summary, with what the kind of each counts: see `termsOf`. */
export type Terms = {
  readonly title: ReadonlyMap<string, number>
  readonly summary: ReadonlyMap<string, number>
}

/**
 * Keywords of a text with their weight in it, heaviest first: `c:<concept>`, `<language>:<stem>`, or
 * `#<number>`. The weight knows nothing yet of how common a keyword is: see `weigh`.
 */
export const extractKeywords = (text: Text, concepts: Matcher): Keyword[] =>
  sumTerms(readTerms(text, concepts))

/** The terms of the first sixty words of title and summary, less a copy of the title before the summary. */
export function readTerms(text: Text, concepts: Matcher): Terms {
  const whole = clean(text.title)
  const title = firstWords(whole, WORDS_READ)
  const body = withoutTitle(clean(text.summary ?? ''), whole)
  const summary = body === '' ? '' : firstWords(body, WORDS_READ - countWords(title))
  const language = languageOf(`${title} ${summary}`, text.language)
  return {
    title: termsOf(title, language, concepts),
    summary: summary === '' ? new Map() : termsOf(summary, language, concepts),
  }
}

/** Terms as keywords with their weight in the text, heaviest first. */
export function sumTerms({ title, summary }: Terms): Keyword[] {
  const weights = new Map<string, number>()
  const add = (terms: Terms['title'], weight: number) => {
    for (const [keyword, kind] of terms)
      weights.set(keyword, (weights.get(keyword) ?? 0) + weight * kind)
  }
  add(title, IN_TITLE)
  add(summary, IN_SUMMARY)
  return [...weights].sort(heaviestFirst)
}

/**
 * The keywords as a vector of length 1, each weight multiplied by min(5, ln 1/q)^0.7 with
 * q = (documents with it + 0.05) / (documents + 50): common words weigh next to nothing.
 * (Inverse document frequency: Spärck Jones 1972, doi:10.1108/eb026526; constants measured on the
 * labelled sets of docs/grouping.md.)
 */
export function weigh(keywords: readonly Keyword[], { documents, count }: Frequencies): Keyword[] {
  const weighed = keywords.map(([keyword, weight]): Keyword => {
    const share = Math.min(1, (count(keyword) + UNSEEN) / (documents + SMOOTHING))
    return [keyword, weight * Math.min(RAREST, Math.log(1 / share)) ** FLATTEN]
  })
  const length = Math.hypot(...weighed.map(([, weight]) => weight))
  return length === 0
    ? []
    : weighed.map(([keyword, weight]): Keyword => [keyword, weight / length]).sort(heaviestFirst)
}

/** The dossier's prior and a corpus's own counts, added up. */
export function frequenciesOf(
  prior: FrequencyPrior,
  documents = 0,
  counts: ReadonlyMap<string, number> = new Map(),
): Frequencies {
  const known = countsOf(prior)
  return {
    documents: prior.documents + documents,
    count: (keyword) => (known.get(keyword) ?? 0) + (counts.get(keyword) ?? 0),
  }
}

// An object of thousands of keys is slower to ask than a map, and asked for each word of each article.
const countsOf = oncePer(({ counts }: FrequencyPrior) => new Map(Object.entries(counts)))

export const heaviestFirst = (a: Keyword, b: Keyword): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1)

/**
 * A summary less the copy of the title that many feeds put before it. A sentence that only begins with
 * the title's words is no copy. Both are `clean`.
 */
export function withoutTitle(summary: string, title: string): string {
  if (!summary.startsWith(title)) return summary
  const rest = summary.slice(title.length)
  return AFTER_COPY.test(rest) ? rest.replace(/^[\s.:|–—。-]+/u, '') : summary
}

function countWords(text: string): number {
  return text.match(READ_WORD)?.length ?? 0
}

function firstWords(text: string, words: number): string {
  // A word and the blank behind it are two signs: most titles are too short to have so many.
  if (text.length < 2 * words && !HAN.test(text)) return text
  const near = text.slice(0, Math.max(0, words) * LONGEST_WORD)
  let left = words
  for (const { index } of near.matchAll(READ_WORD)) if (left-- <= 0) return near.slice(0, index)
  return near
}
