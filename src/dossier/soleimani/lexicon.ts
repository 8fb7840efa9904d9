// The lexicon of this dossier: concepts by their spellings in many languages, and naming terms.
import type { Lexicon } from '../dossier.ts'
import { organisations } from './concepts-organisations.ts'
import { people } from './concepts-people.ts'
import { places } from './concepts-places.ts'
import { things } from './concepts-things.ts'
import { naming } from './naming.ts'

export const lexicon: Lexicon = {
  concepts: [...people, ...organisations, ...places, ...things],
  naming,
  subject: 'soleimani',
  // Warrants come again from year to year, of Iran's courts and of Iraq's.
  returning: ['anniversary', 'arrest-warrant'],
}
