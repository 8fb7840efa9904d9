// What a review comes to: of all its steps, where each article and each event is in the end.
import type { EventIndex } from '../core/event-index.ts'
import type { EventState } from '../core/event-state.ts'
import type { Merge, Move } from '../core/review.ts'
import type { Merged, Placed } from '../store/save-groups.ts'
import type { Prepared } from './prepare.ts'

/** The steps of a review, in the order in which they were taken. */
export type Review = {
  readonly moves: readonly Move<Prepared>[]
  readonly merges: readonly Merge[]
}

/** Where each article went in the end, if that is elsewhere. */
export function placedOf(moves: Review['moves']): Placed[] {
  const byArticle = Map.groupBy(moves, ({ article }) => article.id)
  return [...byArticle].flatMap(([id, steps]) => {
    const [first, last] = [steps[0], steps.at(-1)]
    if (first === undefined || last === undefined || first.from === last.to.id) return []
    return [{ id, from: first.from, eventId: last.to.id, evidence: last.evidence }]
  })
}

/** Events that became part of another one, or whose last article went there, with where that is in the end. */
export function mergedOf(
  { moves, merges }: Review,
  before: ReadonlyMap<number, EventState>,
  index: EventIndex,
): Merged[] {
  const ways = new Map(
    moves.map(({ from, to, evidence }) => [from, { into: to.id, evidence }] as const),
  )
  for (const { gone, whole, evidence } of merges) ways.set(gone.id, { into: whole.id, evidence })
  const gone = [...new Set([...before.keys(), ...ways.keys()])].filter((id) => !index.get(id))
  const endOf = (id: number): number => {
    const way = index.get(id) === undefined ? ways.get(id) : undefined
    return way === undefined ? id : endOf(way.into)
  }
  return gone.flatMap((id) => {
    const way = ways.get(id)
    return way === undefined ? [] : [{ gone: id, into: endOf(id), evidence: way.evidence }]
  })
}
