// Tells happenings apart that return, where no date does: a fifth and a sixth anniversary are alike in all but this.
import type { EventState, Party } from './event-state.ts'

/**
 * Of an article or event, which events it cannot be one with although no date says so: where one of both has none, they
 * have no number in common, and either each says a number, or one speaks of what returns, such as anniversaries
 * (`returning`, keywords). Of a seeded event an editor says that it returns: what does as well may be part of it.
 */
export function apartFrom(
  party: Party,
  returning: readonly string[] = [],
): (event: EventState) => boolean {
  const isDated = party.firstAt !== undefined
  if (isDated && party.seed === undefined) return () => false
  const own = ordinalsIn(party)
  const returns = hasOne(party, returning)
  return (event) => {
    if (isDated && event.firstAt !== undefined) return false
    if (own.some((ordinal) => event.vector.has(ordinal))) return false
    const alsoReturns = returning.some((keyword) => event.vector.has(keyword))
    const needsNumber =
      returns && alsoReturns
        ? party.seed === undefined && event.seed === undefined
        : (returns && party.seed === undefined) || (alsoReturns && event.seed === undefined)
    return needsNumber || (own.length > 0 && ordinalsIn(event).length > 0)
  }
}

const ORDINAL = /^#\d+[a-z]/

const ordinalsIn = ({ vector }: Party): string[] =>
  [...vector].map(([keyword]) => keyword).filter((word) => word[0] === '#' && ORDINAL.test(word))

const hasOne = ({ vector }: Party, wanted: readonly string[]): boolean =>
  [...vector].some(([keyword]) => wanted.includes(keyword))
