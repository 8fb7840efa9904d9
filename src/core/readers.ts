// What a dossier's texts are read with: made once a dossier, since a lexicon takes 50 ms to prepare.
import type { Dossier } from '../dossier/dossier.ts'
import type { Refusal } from './copies.ts'
import { gateOf } from './gate.ts'
import { frequenciesOf } from './keywords.ts'
import { buildMatcher, type Matcher } from './lexicon.ts'
import { keyOf } from './link.ts'
import { oncePer } from './once.ts'
import type { CopyReader } from './piece.ts'

export type Readers = {
  /** Finds the lexicon's naming terms. */
  readonly naming: Matcher
  readonly copies: CopyReader
}

export const readersOf = oncePer(
  (dossier: Dossier): Readers => ({
    naming: buildMatcher(dossier.lexicon.naming),
    copies: {
      concepts: gateOf(dossier).concepts,
      frequencies: frequenciesOf(dossier.prior),
    },
  }),
)

/** The reference among articles: no canonical link of an article is this word. */
export const REFERENCE_KEY = 'reference'

/** The dossier's word that an article is no copy. The reference is called by the address at which it is read. */
export const refusalsOf = ({ corrections, reference }: Dossier): Refusal[] =>
  corrections.flatMap((correction) => {
    if (correction.kind !== 'no copy') return []
    const [key, of] = [keyOf(correction.article), keyOf(correction.of)]
    if (key === undefined || of === undefined) return []
    const isReference = of === keyOf(reference.url)
    return [{ key, of }, ...(isReference ? [{ key, of: REFERENCE_KEY }] : [])]
  })
