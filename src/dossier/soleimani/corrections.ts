// Where a person overrules the machine: one row each, with the reason, a name and a day (docs/corrections.md).
import type { Correction } from '../dossier.ts'

export const corrections: readonly Correction[] = []
