// Document frequencies to start from; none are counted yet.

import type { FrequencyPrior } from '../dossier.ts'

export const prior: FrequencyPrior = { documents: 0, counts: {} }
