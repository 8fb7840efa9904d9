// Which shelf a moment belongs to.
import type { Occasion } from '../dossier/dossier.ts'

/** The occasion that holds the moment, else the one without dates; a time that nobody knows goes there too. */
export function occasionOf(at: Date | undefined, occasions: readonly Occasion[]): Occasion {
  const holds = (occasion: Occasion) =>
    at !== undefined &&
    occasion.from !== undefined &&
    occasion.until !== undefined &&
    occasion.from <= at &&
    at < occasion.until
  const rest = occasions.find((occasion) => occasion.from === undefined)
  const found = occasions.find(holds) ?? rest
  if (found === undefined) throw new Error('A dossier needs one occasion without dates.')
  return found
}
