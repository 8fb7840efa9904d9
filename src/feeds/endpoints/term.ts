// Picks from a subject's search words those that are worth a question, and writes them down.

const words = (term: string) => term.normalize('NFKC').split(/\s+/).filter(Boolean)
const folded = (term: string) => ` ${words(term).join(' ').toLowerCase()} `

/**
 * The first `most` terms that add something: of two, one of which holds the other's words in a row,
 * the shorter finds all that the longer finds.
 */
export function tellingTerms(terms: readonly string[], most: number): readonly string[] {
  const kept = new Map(terms.map((term) => [folded(term), words(term).join(' ')]))
  const isSpare = (key: string) =>
    key.trim() === '' || [...kept.keys()].some((other) => other !== key && key.includes(other))
  return [...kept].flatMap(([key, term]) => (isSpare(key) ? [] : [term])).slice(0, most)
}

/** Quoted where the words would be searched for one by one. Quotes and brackets steer: they go. */
export function quoted(term: string): string {
  const plain = words(term.replace(/["“”()]/g, ' ')).join(' ')
  return /^[\p{L}\p{M}\p{N}]*$/u.test(plain) ? plain : `"${plain}"`
}

/** Any of the terms, in the language that the search engines share; one alone takes no brackets. */
export function anyOf(terms: readonly string[]): string {
  const [only, ...more] = terms
  return more.length === 0 ? (only ?? '') : `(${terms.join(' OR ')})`
}
