// Under which reading a text's keywords were found: a mark that changes with the lexicon, the gate's events and the code.
import type { Dossier } from '../dossier/dossier.ts'
import { shortHash } from './observation.ts'
import { oncePer } from './once.ts'

/**
 * The code's own part of it. Raise it when one text gives other keywords or another verdict by the code alone: folding,
 * stems, numerals, names, weights, the gate. All that is stored is then read anew.
 */
const CODE = 1

/** Eight hex digits, made once a dossier, of all that a text's keywords and its verdict depend on beside itself. */
export const readingOf = oncePer(({ lexicon, events }: Dossier): string => {
  const concepts = lexicon.concepts.map(({ id, spellings, falseFriends }) => {
    return [id, spellings, falseFriends]
  })
  const seeds = events.map(({ slug, occasion, concepts, window }) => {
    return [slug, occasion, concepts, window]
  })
  return shortHash(JSON.stringify([CODE, lexicon.subject, concepts, seeds]))
})
