// How alike two wordings are: pairs of neighbouring words, and words in the same order.
import { fold, wordsOf } from './normalise.ts'

const HAN = /\p{Script=Han}/u

// `U.S.` and `US` are one word.
const ABBREVIATION = /(?<!\p{L})(?:\p{L}\.){2,}/gu

/** The words of a text, folded; Chinese, which parts none, by its signs. */
export const wordingOf = (text: string): string[] =>
  wordsOf(fold(text.replace(ABBREVIATION, (word) => word.replaceAll('.', '')))).flatMap((word) =>
    HAN.test(word) ? [...word] : word,
  )

/** Pairs of neighbouring words: shingles of two, since a headline is too short for longer ones. */
export const pairsOf = (words: readonly string[]): Set<string> =>
  new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))

/**
 * Share of the shingles of two texts that both have, 0 to 1: the resemblance of Broder, "On the
 * resemblance and containment of documents", 1997, doi:10.1109/SEQUEN.1997.666900.
 */
export const resemblance = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = a.intersection(b).size
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

/**
 * The words that two wordings have in the same order, as many as there can be: their longest common
 * subsequence. Costs the product of the two lengths.
 */
export const inOrder = (a: readonly string[], b: readonly string[]): string[] => {
  // At (i, j): length of the answer for what follows the i-th word of a and the j-th of b.
  const width = b.length + 1
  const best = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const words: string[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      words.push(a[i] ?? '')
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return words
}
