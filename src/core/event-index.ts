// Events in memory, found by the keywords that they share with an article, in the days around it.
import { type EventState, type Party, probesOf } from './event-state.ts'
import { keepBest } from './grouping.ts'
import { nearnessOf, WINDOW_DAYS } from './nearness.ts'

export type EventIndex = {
  /** Adds an event, or its newer state in place of the older. */
  readonly put: (event: EventState) => void
  readonly remove: (id: number) => void
  readonly get: (id: number) => EventState | undefined
  /**
   * The events that promise most for this article or event, at most twelve, in no order; some may be missing that
   * score less than `least`.
   */
  readonly candidates: (party: Party, least?: number) => EventState[]
  /** Every event, in the order of adding. */
  readonly all: () => EventState[]
}

/** Where an event is filed, and its product with the party that asked last. */
type Card = { event: EventState; shelves: readonly number[]; asked: number; product: number }
/** The events of some days by keyword, with the weight that it has in them. */
type Shelf = Map<string, Map<Card, number>>

const DAY = 24 * 60 * 60 * 1000
// With shelves of twice the window, an article looks at two of them.
const SHELF = 2 * WINDOW_DAYS * DAY
const UNDATED = -1
// One can be joined, five are noise, and their order by probes alone is nearly that of their scores: with
// sixteen, the labelled sets' mean B-cubed F1 is the same.
const MOST = 12

/** An empty index. */
export function createIndex(): EventIndex {
  const cards = new Map<number, Card>()
  const shelves = new Map<number, Shelf>()
  let asked = 0
  const unfile = (card: Card, kept?: Pick<Card, 'event' | 'shelves'>) => {
    for (const number of card.shelves) {
      const shelf = shelves.get(number)
      const stays = kept?.shelves.includes(number) === true
      for (const keyword of card.event.vector.keys())
        if (!(stays && kept?.event.vector.has(keyword))) shelf?.get(keyword)?.delete(card)
    }
  }
  const file = (card: Card, { event, shelves: stood }: Pick<Card, 'event' | 'shelves'>) => {
    for (const number of card.shelves) {
      const shelf: Shelf = shelves.get(number) ?? new Map()
      shelves.set(number, shelf)
      const stays = stood.includes(number)
      for (const [keyword, weight] of card.event.vector) {
        // An article changes few of its event's weights.
        if (stays && event.vector.get(keyword) === weight) continue
        const cards = shelf.get(keyword)
        if (cards === undefined) shelf.set(keyword, new Map([[card, weight]]))
        else cards.set(card, weight)
      }
    }
  }
  const put = (event: EventState) => {
    const own: Card = cards.get(event.id) ?? { event, shelves: [], asked: 0, product: 0 }
    const [before, now] = [
      { event: own.event, shelves: own.shelves },
      { event, shelves: shelvesOf(event) },
    ]
    unfile(own, now)
    Object.assign(own, now)
    cards.set(event.id, own)
    file(own, before)
  }
  const remove = (id: number) => {
    const own = cards.get(id)
    if (own !== undefined) unfile(own)
    cards.delete(id)
  }
  const candidates = (party: Party, least?: number) => {
    asked++
    const around = shelvesAround(party)
    const probes = probesOf(party, least)
    const found: Card[] = []
    for (const number of around) {
      const shelf = shelves.get(number)
      if (shelf === undefined) continue
      for (const [keyword, weight] of probes)
        shelf.get(keyword)?.forEach((other, own) => {
          if (own.asked !== asked) {
            own.asked = asked
            own.product = 0
            found.push(own)
          }
          own.product += weight * other
        })
    }
    return mostPromising(found, party, around)
  }
  const all = () => [...cards.values()].map(({ event }) => event)
  return { put, remove, candidates, all, get: (id) => cards.get(id)?.event }
}

function mostPromising(found: Card[], party: Party, around: readonly number[]): EventState[] {
  if (found.length <= MOST) return found.map(({ event }) => event)
  const promising: { event: EventState; score: number }[] = []
  let least = 0
  for (const { event, product, shelves } of found) {
    // It was met once on each shelf.
    const met =
      shelves.length === 1 ? 1 : shelves.filter((number) => around.includes(number)).length
    const most = product / (met * event.mass)
    // Nearness is at most 1, and takes longer to know.
    if (most <= least) continue
    const score = most * nearnessOf(party, event)
    if (score <= least) continue
    keepBest(promising, { event, score }, MOST)
    if (promising.length === MOST) least = promising.at(-1)?.score ?? 0
  }
  return promising.map(({ event }) => event)
}

// A seeded event stands wherever its window reaches, and where what has no date stands.
function shelvesOf({ firstAt, lastAt, seed }: EventState): number[] {
  if (seed === undefined) return shelvesBetween(firstAt, lastAt)
  return [UNDATED, ...shelvesBetween(seed.from, seed.until)]
}

function shelvesAround({ firstAt, lastAt }: Party): number[] {
  if (firstAt === undefined || lastAt === undefined) return [UNDATED]
  return shelvesBetween(firstAt - WINDOW_DAYS * DAY, lastAt + WINDOW_DAYS * DAY)
}

function shelvesBetween(from: number | undefined, to: number | undefined): number[] {
  if (from === undefined || to === undefined) return [UNDATED]
  const [first, last] = [Math.floor(from / SHELF), Math.floor(to / SHELF)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
