// Articles that are left out because their publishers asked for it: one row each (docs/removal.md).
import type { Removal } from '../dossier.ts'

export const removals: readonly Removal[] = []
