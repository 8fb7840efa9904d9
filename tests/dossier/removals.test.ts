// Checks the dossier's removals: that they can be followed, and that what was removed stands nowhere else in it.
import { expect, test } from 'vitest'
import { keyOf } from '../../src/core/link.ts'
import { removalFaultsOf, removedOf } from '../../src/core/removals.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

const textsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [value].filter((one) => typeof one === 'string')

/** Every address that a dossier has, its removals aside: a title stands beside most of them. */
const addressesOf = ({ removals: _, ...rest }: Dossier): string[] =>
  textsOf(rest).filter((text) => /^https?:/.test(text))

const stillThere = (dossier: Dossier) =>
  addressesOf(dossier).filter((url) => removedOf(dossier).has(keyOf(url) ?? url))

test('every removal can be followed, and none is dated after today', () => {
  expect(removalFaultsOf(soleimani)).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  expect(soleimani.removals.filter(({ on }) => on > today)).toEqual([])
})

test('what was removed is no citation, no source, and no correction speaks of it', () => {
  expect(stillThere(soleimani)).toEqual([])
  const { citations, corrections, events, reference, numbers } = soleimani
  const spoken = [
    citations[0]?.url,
    corrections.flatMap((one) => (one.kind === 'same' ? [] : one.article))[0],
    reference.copies[0]?.url,
    events.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources))[0]?.url,
    numbers.flatMap(({ values }) => values)[0]?.source.url,
  ].map((url) => url ?? 'nothing')
  for (const url of spoken) {
    const removals = [{ url, on: '2026-11-24', reason: 'They asked.' }]
    expect(stillThere({ ...soleimani, removals }), url).toContain(url)
  }
})
