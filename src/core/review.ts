// Mends what the order of arrival did: members that fit elsewhere by now move, events that grew together merge.
import type { EventIndex } from './event-index.ts'
import {
  addMembers,
  type EventState,
  foundEvent,
  partyOf,
  unite,
  type Weighed,
  withoutMember,
} from './event-state.ts'
import { findTwin, type Placement, placeArticle, SETTING, type Setting } from './grouping.ts'
import type { Evidence } from './news-event.ts'

/** An article by its id. */
export type Held = Weighed & { readonly id: number }

/** An article that went to another event. */
export type Move<Article extends Held = Held> = {
  readonly article: Article
  readonly from: number
  /** The event that it went to, with it. */
  readonly to: EventState
  readonly evidence: Evidence
}

export type Reviewed<Article extends Held = Held> = {
  readonly moves: readonly Move<Article>[]
  /** No other event scores nearly enough to be one with it. */
  readonly alone: boolean
}

export type Merge = {
  /** Both as one: under the seeded one's id, else the larger one's, else the older one's. */
  readonly whole: EventState
  readonly gone: EventState
  readonly evidence: Evidence
}

// Events grow while others are looked at: what scores nearly enough may do so when it comes to merging.
const NEARLY = 0.9

/** Places an article and keeps the index in step; `found` gives the id of an event that it founds. */
export function placeInto(
  index: EventIndex,
  article: Weighed,
  found: () => number,
  setting?: Setting,
): Placement & { readonly event: EventState } {
  const placed = placeArticle(article, index.candidates(partyOf(article)), setting)
  const event = enter(article, placed, found)
  index.put(event)
  return { ...placed, event }
}

/**
 * Places each member of an event anew, as if it came last, and keeps the index in step. What fits nowhere
 * founds an event of its own; an event that nothing is left of goes. Of a large event `members` may be a part:
 * then it keeps its span.
 */
export function reviewMembers<Article extends Held>(
  index: EventIndex,
  id: number,
  members: readonly Article[],
  found: () => number,
  setting: Setting = SETTING,
): Reviewed<Article> {
  const moves: Move<Article>[] = []
  let staying = members
  let passed = 0
  for (const article of members) {
    const event = index.get(id)
    if (event === undefined) break
    const rest = withoutMember(event, article, timesWithout(article, staying, event))
    const elsewhere = index.candidates(partyOf(article)).filter((other) => other.id !== id)
    const candidates = rest === undefined ? elsewhere : [...elsewhere, rest]
    const placed = placeArticle(article, candidates, setting)
    if (placed.kind === 'join' ? placed.event.id === id : rest === undefined) {
      // An event's score is the sum of its members', over its own mass.
      passed = Math.max(passed, (placed.passed * event.size) / event.mass)
      continue
    }
    if (rest === undefined) index.remove(id)
    else index.put(rest)
    const to = enter(article, placed, found)
    index.put(to)
    staying = staying.filter((member) => member !== article)
    moves.push({ article, from: id, to, evidence: placed.evidence })
  }
  return { moves, alone: passed < NEARLY * setting.merge }
}

/** Unites an event with the one that it is part of, and keeps the index in step; undefined: there is none. */
export function mergeInto(
  index: EventIndex,
  event: EventState,
  setting: Setting = SETTING,
): Merge | undefined {
  const twin = findTwin(event, index.candidates(event, setting.merge), setting)
  if (twin === undefined) return undefined
  const [kept, gone] = precedes(event, twin.event) ? [event, twin.event] : [twin.event, event]
  const whole = unite(kept, gone)
  index.remove(gone.id)
  index.put(whole)
  return { whole, gone, evidence: twin.evidence }
}

// Merging goes on while events that merged merge again: more than five times was never seen to.
const SWEEPS = 5

/** Merges these events, and what came of it, until none merges any more; in the order in which it happened. */
export function mergeAll(index: EventIndex, ids: readonly number[], setting?: Setting): Merge[] {
  const merges: Merge[] = []
  let open = ids
  for (let sweep = 0; sweep < SWEEPS && open.length > 0; sweep++) {
    const before = merges.length
    for (const id of open) {
      const event = index.get(id)
      const merge = event && mergeInto(index, event, setting)
      if (merge !== undefined) merges.push(merge)
    }
    open = merges.slice(before).map(({ whole }) => whole.id)
  }
  return merges
}

const enter = (article: Weighed, placed: Placement, found: () => number): EventState =>
  placed.kind === 'join' ? addMembers(placed.event, [article]) : foundEvent(found(), article)

// A seeded event also happened when the dossier says, and one of which not all are at hand when it was known to.
function timesWithout(article: Held, members: readonly Held[], event: EventState) {
  const { seed, size, firstAt, lastAt } = event
  if (seed !== undefined || members.length !== size || isWithin(article, event))
    return [firstAt, lastAt]
  return members.map((member) => (member === article ? undefined : member.at))
}

// Neither the first nor the last: its going does not change the span.
const isWithin = ({ at }: Held, { firstAt, lastAt }: EventState): boolean =>
  at === undefined || (at > (firstAt ?? at) && at < (lastAt ?? at))

function precedes(event: EventState, other: EventState): boolean {
  if (event.seed !== undefined || other.seed !== undefined) return event.seed !== undefined
  return event.size === other.size ? event.id < other.id : event.size > other.size
}
