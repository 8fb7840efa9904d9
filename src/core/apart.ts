// Tells happenings apart that return, where no date does: a fifth and a sixth anniversary are alike in all but this.
import type { EventState, Party } from './event-state.ts'

/**
 * Whether an article or event without a date cannot be one with an event: each says a number, and not the same; or
 * each speaks of what returns, such as anniversaries (`returning`, its keyword), and they have no number in common. A
 * seeded event has its own ways of telling.
 */
export function areApart(party: Party, event: EventState, returning?: string): boolean {
  if (party.firstAt !== undefined) return false
  const [own, others] = [ordinalsIn(party), ordinalsIn(event)]
  if (own.some((ordinal) => event.vector.has(ordinal))) return false
  if (own.length > 0 && others.length > 0) return true
  if (returning === undefined || event.seed !== undefined || party.seed !== undefined) return false
  return event.vector.has(returning) && has(party, returning)
}

const ORDINAL = /^#\d+[a-z]/

function ordinalsIn({ vector }: Party): string[] {
  const ordinals: string[] = []
  for (const [keyword] of vector)
    if (keyword[0] === '#' && ORDINAL.test(keyword)) ordinals.push(keyword)
  return ordinals
}

function has({ vector }: Party, wanted: string): boolean {
  for (const [keyword] of vector) if (keyword === wanted) return true
  return false
}
