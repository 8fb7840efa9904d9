// Keywords as a reader can read them: a concept by its label, a stem by its language, a number as such.
import type { Keyword } from './article.ts'
import { languageName } from './display-names.ts'

export type KeywordLabel = {
  readonly text: string
  readonly kind: 'concept' | 'word' | 'number'
  /** Its share of the score. */
  readonly share: number
}

export const describeKeyword = (
  [keyword, share]: Keyword,
  concepts: ReadonlyMap<string, string>,
): KeywordLabel => {
  if (keyword.startsWith('#')) return { text: keyword.slice(1), kind: 'number', share }
  const [prefix = '', rest = keyword] = keyword.split(/:(.*)/s)
  if (prefix === 'c') return { text: concepts.get(rest) ?? rest, kind: 'concept', share }
  return { text: `${rest} (${languageName(prefix)})`, kind: 'word', share }
}
