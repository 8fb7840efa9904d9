// How near an article, or an event, is to an event in time: 0 where they cannot be one.
import type { Keyword } from './article.ts'
import type { EventState, Party } from './event-state.ts'
import { type Seed, tieTo } from './seed.ts'
import { conceptOf } from './terms.ts'

const DAY = 24 * 60 * 60 * 1000
/** An event that was quiet for longer is not looked at again. */
export const WINDOW_DAYS = 14

/**
 * 1 within the event's span, 1 / (1 + days) outside it, 0 beyond the window. What has no date could be of any
 * year: it meets only what has none either, and the seeded events that it is tied to.
 */
export function nearnessOf(party: Party, event: EventState): number {
  const { firstAt, lastAt } = party
  if (event.seed !== undefined && !fits(party, event.seed)) return 0
  if (party.seed !== undefined && !fits(event, party.seed)) return 0
  if (firstAt === undefined || lastAt === undefined)
    return event.firstAt === undefined || event.seed !== undefined ? 1 : 0
  if (event.firstAt === undefined || event.lastAt === undefined) return 0
  const days = Math.max(0, event.firstAt - lastAt, firstAt - event.lastAt) / DAY
  return days > WINDOW_DAYS ? 0 : 1 / (1 + days)
}

// A seeded event takes nothing from outside its window, and what has no date only where it is tied to it.
function fits({ firstAt, lastAt, vector }: Party, seed: Seed): boolean {
  if (firstAt === undefined || lastAt === undefined)
    return tieTo(seed, conceptsIn(vector), undefined).length > 0
  return firstAt >= seed.from && lastAt < seed.until
}

/** The ids of the concepts among keywords. */
export function conceptsIn(vector: Iterable<Keyword>): Set<string> {
  const concepts = new Set<string>()
  for (const [keyword] of vector) {
    const concept = conceptOf(keyword)
    if (concept !== undefined) concepts.add(concept)
  }
  return concepts
}
