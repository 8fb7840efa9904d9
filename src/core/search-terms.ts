// The terms under which an article is found, and those for which a word of a query is looked up.
import type { Article } from './article.ts'
import { languageOf } from './language.ts'
import { fold, wordsOf } from './normalise.ts'
import { segment, stemOf } from './stems.ts'
import { termOf } from './terms.ts'

/** What of an article can be found. */
export type Searchable = Pick<
  Article,
  'title' | 'summary' | 'author' | 'language' | 'outlet' | 'keywords'
>

/** Stands for the time of what has none, so that it is found last: the earliest of ECMAScript's times. */
export const UNDATED = -8.64e15

/** Rows that one article may cost: titles, a sentence and a byline have some thirty terms; a joke has more. */
const MOST_TERMS = 150

/** Languages that are written in a script, of those whose stems we know: a query does not say in which it is. */
const LANGUAGES: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Latin}/u, ['en', 'fr', 'de', 'it', 'es', 'tr', 'pt']],
  [/\p{Script=Arabic}/u, ['ar', 'fa']],
  [/\p{Script=Cyrillic}/u, ['ru']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Han}/u, ['zh']],
]

/**
 * `o:<outlet>`, `c:<concept>`, `#<number>`, and stems without their language, each once: those of its keywords, and of
 * every word of title, summary and byline, the ones included that a concept covers.
 */
export function searchTermsOf(article: Searchable): string[] {
  const { title, summary = '', author = '', outlet, keywords } = article
  const language = languageOf(`${title} ${summary}`, article.language)
  const words = queryWordsOf(`${title}\n${summary}\n${author}`)
  const terms = [
    outletTerm(outlet),
    ...keywords.map(([keyword]) => bare(keyword)),
    ...words.map((word) => bare(termOf(word, language) ?? '')),
  ]
  // A name of several words is found by each of them.
  return [...new Set(terms.filter((term) => term !== '' && !term.includes(' ')))].slice(
    0,
    MOST_TERMS,
  )
}

/** The terms of an article with each of its wordings: what the index holds of it. */
export const indexedTermsOf = (
  article: Searchable & { readonly headlines: readonly string[] },
): Set<string> =>
  new Set(
    [article.title, ...article.headlines].flatMap((title) => searchTermsOf({ ...article, title })),
  )

export const outletTerm = (slug: string): string => `o:${slug}`

/** Words as they are looked up: folded, those of Chinese parted by a dictionary. */
export const queryWordsOf = (text: string): string[] =>
  wordsOf(fold(text)).flatMap((word) => (/\p{Script=Han}/u.test(word) ? segment([word]) : word))

/**
 * The terms that a folded word of a query may have in an article: itself, and its stem in each language of its
 * script. So `strikes` finds `strike` in English and does not need to know that it is English; the price is a rare
 * stem that two languages share.
 */
export const alternativesOf = (word: string): string[] => [
  ...new Set([word, ...languagesOf(word).map((one) => bare(termOf(word, one) ?? word))]),
]

/** Languages whose articles are not kept under the word, because there it says nothing: `war` in German. */
export const commonIn = (word: string): string[] =>
  languagesOf(word).filter((language) => stemOf(word, language) === undefined)

const languagesOf = (word: string): readonly string[] =>
  LANGUAGES.find(([script]) => script.test(word))?.[1] ?? ['en']

/** A keyword without its language: `en:strike` as `strike`. */
const bare = (keyword: string): string =>
  /^(?:c:|#)/.test(keyword) ? keyword : keyword.slice(keyword.indexOf(':') + 1)
