// Turns a title and a summary into weighted keywords: concepts first, then stems of the language.
import { stopwords as arabic } from '@orama/stopwords/arabic'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as french } from '@orama/stopwords/french'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as italian } from '@orama/stopwords/italian'
import { stopwords as russian } from '@orama/stopwords/russian'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import { stopwords as turkish } from '@orama/stopwords/turkish'
import snowball from 'snowball-stemmers'
import type { FrequencyPrior } from '../dossier/dossier.ts'
import type { Keyword } from './article.ts'
import type { Matcher } from './lexicon.ts'
import { clean, fold, languageOf, wordsOf } from './normalise.ts'

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

// In grouping trials a title's word was worth 1.5 of a summary's, a name 1.3 of a word, and words past
// the sixtieth added nothing (shared research: 45 to 100 equal, 30 worse).
const IN_TITLE = 1.5
const IN_SUMMARY = 1
const CONCEPT = 1.3
const WORDS_READ = 60
// A word seen once must not decide alone; the root flattens what is left.
const RAREST = 5
const FLATTEN = 0.7
const UNSEEN = 0.05
const SMOOTHING = 50

type Language = { readonly algorithm: string; readonly stopWords: readonly string[] }

// Snowball has no Persian, Hebrew or Chinese: their words stay as they are, normalised.
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { algorithm: 'english', stopWords: english },
  ar: { algorithm: 'arabic', stopWords: arabic },
  fr: { algorithm: 'french', stopWords: french },
  de: { algorithm: 'german', stopWords: german },
  it: { algorithm: 'italian', stopWords: italian },
  ru: { algorithm: 'russian', stopWords: russian },
  es: { algorithm: 'spanish', stopWords: spanish },
  tr: { algorithm: 'turkish', stopWords: turkish },
}

type Stem = (word: string) => string | undefined

const stemmers = new Map<string, Stem>()

/**
 * Keywords of a text with their weight in it, heaviest first: `c:<concept>`, `<language>:<stem>`, or
 * `#<number>`. The weight knows nothing yet of how common a keyword is: see `weigh`.
 */
export function extractKeywords(text: Text, concepts: Matcher): Keyword[] {
  const title = clean(text.title)
  const read = WORDS_READ - wordsOf(title).length
  const summary = firstWords(withoutTitle(clean(text.summary ?? ''), title), read)
  const language = languageOf(`${title} ${summary}`, text.language)
  const weights = new Map<string, number>()
  const add = (part: string, weight: number) => {
    for (const keyword of keywordsOf(part, language, concepts)) {
      const kind = keyword.startsWith('c:') ? CONCEPT : 1
      weights.set(keyword, (weights.get(keyword) ?? 0) + weight * kind)
    }
  }
  add(title, IN_TITLE)
  if (summary) add(summary, IN_SUMMARY)
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
  return {
    documents: prior.documents + documents,
    count: (keyword) =>
      (Object.hasOwn(prior.counts, keyword) ? (prior.counts[keyword] ?? 0) : 0) +
      (counts.get(keyword) ?? 0),
  }
}

export const heaviestFirst = (a: Keyword, b: Keyword): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1)

/** A summary less the copy of the title that many feeds put before it. */
export function withoutTitle(summary: string, title: string): string {
  return summary.startsWith(title)
    ? summary.slice(title.length).replace(/^[\s.:–—-]+/u, '')
    : summary
}

function firstWords(text: string, words: number): string {
  return text.split(' ').slice(0, Math.max(0, words)).join(' ')
}

function keywordsOf(part: string, language: string, concepts: Matcher): Set<string> {
  const { ids, rest } = concepts(part)
  const stem = stemmerOf(language)
  const found = new Set([...ids].map((id) => `c:${id}`))
  for (const word of language === 'zh' ? segment(rest) : rest) {
    if (/^\p{N}+$/u.test(word)) {
      if (word.length > 1) found.add(`#${word}`)
      continue
    }
    const stemmed = stem(word)
    if (stemmed !== undefined) found.add(`${language}:${stemmed}`)
  }
  return found
}

function segment(words: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return words.flatMap((word) => [...segmenter.segment(word)].map((piece) => piece.segment))
}

// Stems of a language, undefined for its stop words and for single letters (single Han signs too).
function stemmerOf(language: string): Stem {
  const known = stemmers.get(language)
  if (known) return known
  const { algorithm, stopWords } = LANGUAGES[language] ?? {}
  const stops = new Set(stopWords?.flatMap((word) => wordsOf(fold(word))))
  const stemmer = algorithm === undefined ? undefined : snowball.newStemmer(algorithm)
  const stem: Stem = (word) => {
    if (word.length < 2 || stops.has(word)) return undefined
    if (language === 'ar')
      return fold(stemmer?.stem(word.replaceAll('ی', 'ي').replaceAll('ک', 'ك')) ?? word)
    return stemmer?.stem(word) ?? word
  }
  stemmers.set(language, stem)
  return stem
}
