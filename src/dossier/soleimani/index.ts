// The dossier on the killing of Qassem Soleimani and its anniversaries, assembled.

import type { Dossier } from '../dossier.ts'
import { citations } from './citations.ts'
import { claims } from './claims.ts'
import { corrections } from './corrections.ts'
import { events } from './events.ts'
import { kagiList } from './kagi.ts'
import { lexicon } from './lexicon.ts'
import { measured } from './measured.ts'
import { numbers } from './numbers.ts'
import { occasions } from './occasions.ts'
import { outlets } from './outlets.ts'
import { prior } from './prior.ts'
import { reference } from './reference.ts'
import { removals } from './removals.ts'

export const soleimani: Dossier = {
  slug: 'soleimani',
  title: 'The killing of Qassem Soleimani',
  description:
    'What outlets published about the US drone strike of 3 January 2020 and about each anniversary since, set beside one op-ed of 2022.',
  moment: 'The strike came at about 01:00 on 3 January 2020 in Baghdad: 22:00 UTC on 2 January.',
  reference,
  claims,
  occasions,
  events,
  numbers,
  lexicon,
  outlets,
  collections: [kagiList],
  citations,
  corrections,
  removals,
  prior,
  measured,
}
