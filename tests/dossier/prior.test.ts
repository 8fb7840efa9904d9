// The prior is of the lexicon as it stands: a new concept that no frequency knows outweighs all else.
import { expect, test } from 'vitest'
import { countPrior } from '../../scripts/prior.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

test('the prior was counted with this lexicon over these citations: else run scripts/count-prior.ts', () => {
  expect(soleimani.prior).toEqual(countPrior(soleimani))
})
