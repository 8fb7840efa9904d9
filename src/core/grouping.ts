// Puts an article into the event that it overlaps with most in keywords, or says that it founds one.
import type { Keyword } from './article.ts'
import { heaviestFirst } from './keywords.ts'
import type { Evidence } from './news-event.ts'
import { type Seed, tieTo } from './seed.ts'

/** An event as grouping sees it: the sum of its members' unit vectors, their number, and its span. */
export type EventState<Id = unknown> = {
  readonly id: Id
  readonly vector: ReadonlyMap<string, number>
  readonly size: number
  /** Span of its members, ms since 1970; absent: none is dated. */
  readonly firstAt?: number
  readonly lastAt?: number
  /** A seeded event: it takes nothing from outside its window, and its concepts speak for it. */
  readonly seed?: Seed
}

/** An article as grouping sees it: a unit vector (`weigh`) and a time, ms since 1970. */
export type Weighed = { readonly vector: readonly Keyword[]; readonly at?: number }

export type Placement<Id> =
  | { readonly kind: 'join'; readonly event: EventState<Id>; readonly evidence: Evidence }
  | { readonly kind: 'found'; readonly evidence: Evidence }

const DAY = 24 * 60 * 60 * 1000
/** An event that was quiet for longer is not looked at again. */
export const WINDOW_DAYS = 14
/** Strongest keywords of an event that are kept; 40 lost .002 of B-cubed F1 against all of them. */
export const EVENT_KEYWORDS = 40
// The constants of the trials in docs/grouping.md: an exponent between cosine (1) and mean link (0) keeps
// big loose events from drawing everything in; half of the mean of the next five scores is noise.
const LENGTH_EXPONENT = 0.6
const SIZE_EXPONENT = 0.4
const NEXT = 5
const NOISE = 0.5
const THRESHOLD = 0.18
// What is tied to a seeded event by the editor's concepts needs less overlap of words.
const SEED_BONUS = 3
const EVIDENCE_SHOWN = 8
// An article looks for events under its heaviest keywords, an event is found under its own heaviest.
const PROBES = 12
const ANCHORS = 12

/** The keywords under which an article looks for events. */
export const probesOf = ({ vector }: Weighed): string[] =>
  vector.slice(0, PROBES).map(([keyword]) => keyword)

/** The keywords under which an event is found: its heaviest, and the concepts of its seed. */
export const anchorsOf = ({ vector, seed }: EventState): string[] => [
  ...new Set([
    ...[...vector.keys()].slice(0, ANCHORS),
    ...[...(seed?.concepts ?? [])].map((id) => `c:${id}`),
  ]),
]

/**
 * Joins the article to the candidate with the best score, less the noise of the next five, if that
 * reaches the threshold; else it founds an event. Score: d·C / (|C|^0.6 · n^0.4) / (1 + days outside the
 * event's span), with d the article's vector and C the sum of the event's n members.
 */
export function placeArticle<Id>(
  article: Weighed,
  candidates: readonly EventState<Id>[],
): Placement<Id> {
  const concepts = conceptsOf(article)
  const scored = candidates
    .map((event) => ({ event, score: scoreOf(article, concepts, event) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, ...others] = scored
  const noise = others.slice(0, NEXT).reduce((sum, { score }) => sum + score, 0) / NEXT
  if (best === undefined || best.score - NOISE * noise < THRESHOLD)
    return { kind: 'found', evidence: { rule: 'founder', score: 0, shared: [] } }
  const rule = best.event.seed === undefined ? 'overlap' : 'seed'
  const evidence: Evidence = { rule, score: best.score, shared: sharedOf(article, best.event) }
  return { kind: 'join', event: best.event, evidence }
}

/** The event with one member more. */
export function addMember<Id>(event: EventState<Id>, { vector, at }: Weighed): EventState<Id> {
  const sum = new Map(event.vector)
  for (const [keyword, weight] of vector) sum.set(keyword, (sum.get(keyword) ?? 0) + weight)
  const kept = [...sum].sort(heaviestFirst).slice(0, EVENT_KEYWORDS)
  const times = [event.firstAt, event.lastAt, at].filter((time) => time !== undefined)
  const span = times.length === 0 ? {} : { firstAt: Math.min(...times), lastAt: Math.max(...times) }
  return { ...event, vector: new Map(kept), size: event.size + 1, ...span }
}

/** A new event of this one article. */
export function foundEvent<Id>(id: Id, article: Weighed): EventState<Id> {
  return addMember({ id, vector: new Map(), size: 0 }, article)
}

function scoreOf(article: Weighed, concepts: ReadonlySet<string>, event: EventState): number {
  const factor = nearnessOf(article.at, event) * seedFactor(article.at, concepts, event)
  if (factor === 0) return 0
  let product = 0
  for (const [keyword, weight] of article.vector)
    product += weight * (event.vector.get(keyword) ?? 0)
  if (product === 0) return 0
  const length = Math.hypot(...event.vector.values())
  return (factor * product) / (length ** LENGTH_EXPONENT * event.size ** SIZE_EXPONENT)
}

// 1 within the event's span, 1 / (1 + days) outside it, 0 beyond the window. What has no date could be of
// any year: it meets only what has none either, and the seeded events that it is tied to.
function nearnessOf(at: number | undefined, { firstAt, lastAt, seed }: EventState): number {
  if (at === undefined) return firstAt === undefined || seed !== undefined ? 1 : 0
  if (firstAt === undefined || lastAt === undefined) return 0
  const days = Math.max(0, firstAt - at, at - lastAt) / DAY
  return days > WINDOW_DAYS ? 0 : 1 / (1 + days)
}

// A seeded event takes nothing from outside its window, and what has no date only where it is tied to it.
function seedFactor(
  at: number | undefined,
  concepts: ReadonlySet<string>,
  { seed }: EventState,
): number {
  if (seed === undefined) return 1
  if (at !== undefined && (at < seed.from || at >= seed.until)) return 0
  const tied = tieTo(seed, concepts, at).length > 0
  if (at === undefined) return tied ? 1 : 0
  return tied ? SEED_BONUS : 1
}

const conceptsOf = ({ vector }: Weighed): Set<string> =>
  new Set(vector.flatMap(([keyword]) => (keyword.startsWith('c:') ? keyword.slice(2) : [])))

function sharedOf({ vector }: Weighed, event: EventState): Keyword[] {
  const products = vector
    .map(([keyword, weight]): Keyword => [keyword, weight * (event.vector.get(keyword) ?? 0)])
    .filter(([, product]) => product > 0)
  const total = products.reduce((sum, [, product]) => sum + product, 0)
  return products
    .map(([keyword, product]): Keyword => [keyword, product / total])
    .sort(heaviestFirst)
    .slice(0, EVIDENCE_SHOWN)
}
