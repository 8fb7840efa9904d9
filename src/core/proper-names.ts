// Names of several words that no lexicon knows: runs of capitals in a text that writes words small.

const RUN = /\p{Lu}(?<![\p{L}\p{N}'’-]\p{Lu})[\p{L}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{N}'’-]*)+/gu
// Words of a headline that are long enough to be capitals in a headline's style, if it has one.
const SMALL = / \p{Ll}{4,}/gu
const CAPITAL = / \p{Lu}\p{L}{3,}/gu

/**
 * Runs of two and more capitalised words, as written. None where capitals say nothing: in a text that has
 * no more small words than capitalised ones, and in scripts without capitals.
 */
export function runsOf(text: string): readonly string[] {
  const runs = text.match(RUN)
  if (runs === null) return []
  const [small, capital] = [SMALL, CAPITAL].map((word) => text.match(word)?.length ?? 0)
  return (capital ?? 0) <= 2 * (small ?? 0) ? runs : []
}
