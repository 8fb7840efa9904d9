// Checks the dossier's corrections: that they can be followed, and that they point at what is there.
import { expect, test } from 'vitest'
import { faultsOf } from '../../src/core/corrections.ts'
import { keyOf } from '../../src/core/link.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

const { corrections, citations } = soleimani

test('every correction can be followed', () => {
  expect(faultsOf(soleimani)).toEqual([])
})

test('every address in a correction is one of the bibliography, letter for letter', () => {
  const cited = new Set(citations.map(({ url }) => url))
  const named = corrections.flatMap((one) => {
    if (one.kind === 'same') return []
    return one.kind === 'no copy' ? [one.article, one.of] : [one.article]
  })
  expect(named.filter((url) => !cited.has(url))).toEqual([])
  expect(named.filter((url) => keyOf(url) === undefined)).toEqual([])
})

test('no correction is dated after today', () => {
  const today = new Date().toISOString().slice(0, 10)
  expect(corrections.filter(({ date }) => date > today)).toEqual([])
})
