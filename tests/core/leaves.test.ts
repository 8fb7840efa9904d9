// Leaves of a long comparison: nothing is lost, no family is cut.
import { expect, test } from 'vitest'
import type { FamilyItems } from '../../src/core/comparison.ts'
import { LEAF, leafOf } from '../../src/core/leaves.ts'

const families = (...sizes: number[]): FamilyItems[] =>
  sizes.map((size, n) => ({
    family: { slug: `f${n}`, name: `F${n}` },
    items: Array.from({ length: size }) as unknown as FamilyItems['items'],
  }))
const cut = (all: FamilyItems[]) => {
  const { of = 0 } = leafOf(all, 1) ?? {}
  return Array.from({ length: of }, (_, n) =>
    leafOf(all, n + 1)?.families.map(({ items }) => items.length),
  )
}

test('families fill a leaf whole, in their order', () => {
  expect(cut(families(60, 40, 1, 99, 1))).toEqual([[60, 40], [1, 99], [1]])
  expect(cut(families(60, 41))).toEqual([[60], [41]])
})

test('a family that is longer than a leaf has one of its own', () => {
  expect(cut(families(1, LEAF + 50, 1))).toEqual([[1], [LEAF + 50], [1]])
})

test('where nothing is there is one leaf, and behind the last there is none', () => {
  expect(leafOf([], 1)).toEqual({ number: 1, of: 1, families: [] })
  expect(leafOf(families(LEAF), 2)).toBeUndefined()
})
