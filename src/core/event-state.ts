// An event as grouping sees it: the sum of its members' keywords, how many they are, and when they came.
import type { Keyword } from './article.ts'
import { heaviestFirst } from './keywords.ts'
import type { Seed } from './seed.ts'

/** An article as grouping sees it: a unit vector (`weigh`), heaviest first, and a time, ms since 1970. */
export type Weighed = { readonly vector: readonly Keyword[]; readonly at?: number }

/** What can be scored against an event: an article, or another event. */
export type Party = {
  readonly vector: Iterable<Keyword>
  /** What its products are divided by: |C|^0.6 · n^0.4, 1 for an article. */
  readonly mass: number
  /** Span of its members, ms since 1970; absent: none is dated. */
  readonly firstAt?: number
  readonly lastAt?: number
  readonly seed?: Seed
}

export type EventState = Party & {
  readonly id: number
  /** The sum of its members' unit vectors, heaviest first, the strongest of it. */
  readonly vector: ReadonlyMap<string, number>
  readonly size: number
}

/** Strongest keywords of an event that are kept; all of them brought no B-cubed F1 (docs/grouping.md). */
export const EVENT_KEYWORDS = 40
// An exponent between cosine (1) and mean link (0) keeps big loose events from drawing everything in.
const LENGTH_EXPONENT = 0.6
const SIZE_EXPONENT = 0.4
// What is left of a weight that was taken out again.
const NOTHING = 1e-9

// Looking for events that score less, too, down to .1, changed the B-cubed F1 of no labelled set by more than .003,
// the mean by .0002.
const LEAST = 0.25

export const partyOf = ({ vector, at }: Weighed): Party => ({
  vector,
  mass: 1,
  ...(at !== undefined && { firstAt: at, lastAt: at }),
})

/**
 * The keywords under which events are looked for, heaviest first: without those of which an event that shares all of
 * them, and no other, scores less than `least`. (Prefix filtering: Bayardo, Ma and Srikant 2007, doi:10.1145/1242572.1242591.)
 */
export function probesOf({ vector, mass }: Party, least = LEAST): Keyword[] {
  const keywords = [...vector].sort(heaviestFirst)
  let kept = keywords.length
  for (let rest = 0; kept > 0; kept--) {
    rest += ((keywords[kept - 1]?.[1] ?? 0) / mass) ** 2
    if (rest >= least ** 2) break
  }
  return keywords.slice(0, kept)
}

/** An event of these keywords, with its mass: however they came about. */
export function eventOf(state: Omit<EventState, 'mass'>): EventState {
  const vector =
    state.vector.size <= EVENT_KEYWORDS
      ? state.vector
      : new Map([...state.vector].sort(heaviestFirst).slice(0, EVENT_KEYWORDS))
  let square = 0
  for (const weight of vector.values()) square += weight * weight
  return { ...state, vector, mass: square ** (LENGTH_EXPONENT / 2) * state.size ** SIZE_EXPONENT }
}

/** An event that nothing stands in yet. */
export const emptyEvent = (id: number): EventState => eventOf({ id, vector: new Map(), size: 0 })

/** A new event of this one article. */
export const foundEvent = (id: number, article: Weighed): EventState =>
  addMembers(emptyEvent(id), [article])

/** The event with these members more. */
export function addMembers(event: EventState, articles: readonly Weighed[]): EventState {
  const vector = new Map(event.vector)
  for (const article of articles) addTo(vector, article.vector)
  const span = spanOf([event.firstAt, event.lastAt, ...articles.map(({ at }) => at)])
  return eventOf({ ...event, vector, size: event.size + articles.length, ...span })
}

/** The event without one of its members, whose others came at these times; undefined: nothing is left. */
export function withoutMember(
  { firstAt: _, lastAt: __, ...event }: EventState,
  { vector }: Weighed,
  times: readonly (number | undefined)[],
): EventState | undefined {
  if (event.size === 1) return undefined
  const rest = new Map(event.vector)
  for (const [keyword, weight] of vector) {
    const left = (rest.get(keyword) ?? 0) - weight
    if (left > NOTHING) rest.set(keyword, left)
    else rest.delete(keyword)
  }
  return eventOf({ ...event, vector: rest, size: event.size - 1, ...spanOf(times) })
}

/** Both events as one, under the first one's id. */
export function unite(event: EventState, other: EventState): EventState {
  const vector = new Map(event.vector)
  addTo(vector, other.vector)
  const span = spanOf([event.firstAt, event.lastAt, other.firstAt, other.lastAt])
  return eventOf({ ...event, vector, size: event.size + other.size, ...span })
}

function addTo(vector: Map<string, number>, more: Iterable<Keyword>): void {
  for (const [keyword, weight] of more) vector.set(keyword, (vector.get(keyword) ?? 0) + weight)
}

function spanOf(times: readonly (number | undefined)[]): Pick<Party, 'firstAt' | 'lastAt'> {
  let [firstAt, lastAt] = [Infinity, -Infinity]
  for (const time of times) {
    if (time === undefined) continue
    firstAt = Math.min(firstAt, time)
    lastAt = Math.max(lastAt, time)
  }
  return firstAt === Infinity ? {} : { firstAt, lastAt }
}
