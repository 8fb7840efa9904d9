// What two titles are about, whatever their languages: the concepts and numbers that they share.
import type { CopyReader, Piece } from './piece.ts'

export type Profile = {
  /** Share of the weight of all concepts and numbers of the two that both have, 0 to 1. */
  readonly score: number
  /** What the shared ones weigh, in nats. */
  readonly weight: number
  readonly shared: readonly string[]
}

/**
 * Concepts and numbers of two titles, compared. Each weighs ln((documents + 1) / (documents with it + 1)):
 * what every title has weighs nothing.
 */
export const profileOf = (
  a: Piece,
  b: Piece,
  { frequencies: { documents, count } }: CopyReader,
): Profile => {
  const own = ({ keywords }: Piece) =>
    new Set([...keywords].filter((keyword) => /^(?:c:|#)/.test(keyword)))
  const weigh = (keywords: ReadonlySet<string>) =>
    [...keywords].reduce((sum, word) => sum + Math.log((documents + 1) / (count(word) + 1)), 0)
  const [ofA, ofB] = [own(a), own(b)]
  const shared = ofA.intersection(ofB)
  const weight = weigh(shared)
  return { score: weight / (weigh(ofA.union(ofB)) || 1), weight, shared: [...shared] }
}
