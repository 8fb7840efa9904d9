// Checks the dossier's removals: that they can be followed, and that what was removed stands nowhere else in it.
import { expect, test } from 'vitest'
import { keyOf } from '../../src/core/link.ts'
import { removalFaultsOf, removedOf } from '../../src/core/removals.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

/** Addresses by which a dossier speaks of an article: a title stands beside most of them. */
const addressesOf = ({ citations, corrections, reference }: Dossier): string[] => [
  ...citations.map(({ url }) => url),
  ...corrections.flatMap((one) => (one.kind === 'same' ? [] : [one.article])),
  ...corrections.flatMap((one) => (one.kind === 'no copy' ? [one.of] : [])),
  ...reference.copies.map(({ url }) => url),
]

const stillThere = (dossier: Dossier) =>
  addressesOf(dossier).filter((url) => removedOf(dossier).has(keyOf(url) ?? url))

test('every removal can be followed, and none is dated after today', () => {
  expect(removalFaultsOf(soleimani)).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  expect(soleimani.removals.filter(({ on }) => on > today)).toEqual([])
})

test('what was removed is no citation, and no correction speaks of it', () => {
  expect(stillThere(soleimani)).toEqual([])
  const url = soleimani.citations[0]?.url ?? ''
  const removals = [{ url, on: '2026-11-24', reason: 'They asked.' }]
  expect(stillThere({ ...soleimani, removals })).toContain(url)
})
