// An article as the rules for copies read it: its wording, its keywords, and whom it names as its source.
import { agencyOf, bareTitle, personsOf } from './attribution.ts'
import { extractKeywords, type Frequencies } from './keywords.ts'
import { languageOf } from './language.ts'
import type { Matcher } from './lexicon.ts'
import type { Listed } from './news-event.ts'
import { pairsOf, wordingOf } from './shingles.ts'

export type Piece = Listed & {
  /** As declared or as its script says: what nobody declared is no other language. */
  readonly language: string
  /** Words of its title, without outlet and credit at the ends. */
  readonly title: readonly string[]
  readonly pairs: ReadonlySet<string>
  /** Runs of digits in the title. */
  readonly numbers: readonly string[]
  /** Pairs of the summary, and of title and summary; absent: the feed gave no summary. */
  readonly summary?: ReadonlySet<string>
  readonly text?: ReadonlySet<string>
  /** Keywords of its title. */
  readonly keywords: ReadonlySet<string>
  /** Persons of its byline, folded. */
  readonly persons: readonly string[]
  /** The agency that it credits. */
  readonly agency?: string
}

/** What pieces are read with: the lexicon's concepts, and how common a keyword is. */
export type CopyReader = { readonly concepts: Matcher; readonly frequencies: Frequencies }

export const pieceOf = (listed: Listed, { concepts }: CopyReader): Piece => {
  const { article, outlet } = listed
  const { summary } = article
  const bare = bareTitle(article.title, outlet)
  const language = languageOf(bare, article.language)
  const title = wordingOf(bare)
  const agency = agencyOf(article)
  const keywords = extractKeywords({ title: bare, language }, concepts)
  return {
    ...{ article, outlet, language, title, pairs: pairsOf(title) },
    numbers: title.join(' ').match(/\p{Nd}+/gu) ?? [],
    ...(summary && {
      summary: pairsOf(wordingOf(summary)),
      text: pairsOf([...title, ...wordingOf(summary)]),
    }),
    keywords: new Set(keywords.map(([keyword]) => keyword)),
    persons: personsOf(article.author),
    ...(agency !== undefined && { agency }),
  }
}

export const isOneOutlet = (a: Piece, b: Piece): boolean => a.outlet.slug === b.outlet.slug

export const sharedPersons = (a: Piece, b: Piece): string[] =>
  a.persons.filter((person) => b.persons.includes(person))
