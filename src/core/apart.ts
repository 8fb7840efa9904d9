// Tells happenings apart that return, where no date does: a fifth and a sixth anniversary are alike in all but this.
import type { EventState, Party } from './event-state.ts'

/**
 * Of an article or event, which events it cannot be one with although no date says so: where it has none itself, and
 * each says a number, and not the same; or each speaks of what returns, such as anniversaries (`returning`, its
 * keyword), and they have no number in common. A seeded event has its own ways of telling.
 */
export function apartFrom(party: Party, returning?: string): (event: EventState) => boolean {
  if (party.firstAt !== undefined) return () => false
  const own = ordinalsIn(party)
  const isReturning = returning !== undefined && party.seed === undefined && has(party, returning)
  return (event) => {
    if (own.some((ordinal) => event.vector.has(ordinal))) return false
    if (isReturning && event.seed === undefined && event.vector.has(returning)) return true
    return own.length > 0 && ordinalsIn(event).length > 0
  }
}

const ORDINAL = /^#\d+[a-z]/

const ordinalsIn = ({ vector }: Party): string[] =>
  [...vector].map(([keyword]) => keyword).filter((word) => word[0] === '#' && ORDINAL.test(word))

const has = ({ vector }: Party, wanted: string): boolean =>
  [...vector].some(([keyword]) => keyword === wanted)
