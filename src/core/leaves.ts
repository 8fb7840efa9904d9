// Cuts a comparison into leaves of a length that somebody scrolls through: figures are of all of it, cards of a leaf.
import type { FamilyItems } from './comparison.ts'

/** Articles of a leaf, unless one family has more: some 200 KB of HTML. Of 400 a phone was sent 820 KB. */
export const LEAF = 100

export type Leaf = {
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly families: readonly FamilyItems[]
}

/** The leaf of this number, families whole and in their order; undefined: there are fewer. */
export function leafOf(families: readonly FamilyItems[], number: number): Leaf | undefined {
  const leaves: FamilyItems[][] = [[]]
  let taken = 0
  for (const family of families) {
    taken += family.items.length
    if (taken > LEAF && leaves.at(-1)?.length !== 0) {
      leaves.push([])
      taken = family.items.length
    }
    leaves.at(-1)?.push(family)
  }
  const own = leaves[number - 1]
  return own && { number, of: leaves.length, families: own }
}
