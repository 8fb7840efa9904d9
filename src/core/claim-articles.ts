// Which articles share several concepts of a claim, found from the newest that carry each.
import type { Cursor } from './page.ts'

/** An article that carries a concept; `at`: its time, in ms; the earliest of all where it has none. */
export type Posting = { readonly concept: string; readonly at: number; readonly id: number }

export type Meeting = { readonly id: number; readonly concepts: readonly string[] }

export type Meetings = {
  /** The newest first. */
  readonly rows: readonly Meeting[]
  /** Behind this place nothing was looked at; absent: all was. */
  readonly end?: Pick<Posting, 'at' | 'id'>
}

const isNewer = (a: Pick<Posting, 'at' | 'id'>, b: Pick<Posting, 'at' | 'id'>) =>
  a.at > b.at || (a.at === b.at && a.id > b.id)

/**
 * Articles with at least `fewest` of the concepts, at most `limit`. `postings`: of each concept the newest,
 * `each` at most. A concept that has more is known down to its last one only, so what lies behind the newest of
 * these ends is left for the next page: nothing is missed between.
 */
export const meetConcepts = (
  postings: readonly Posting[],
  {
    each,
    fewest,
    limit,
  }: { readonly each: number; readonly fewest: number; readonly limit: number },
): Meetings => {
  const ends = [...Map.groupBy(postings, ({ concept }) => concept).values()]
    .filter((rows) => rows.length >= each)
    .flatMap((rows) => rows.toSorted(newestFirst).at(-1) ?? [])
  const cut = ends.toSorted(newestFirst)[0]
  const known = postings.filter((one) => cut === undefined || !isNewer(cut, one))
  const met = [...Map.groupBy(known, ({ id }) => id).values()]
    .flatMap((rows) => {
      // The index may have an article under an older date, too.
      const concepts = [...new Set(rows.map(({ concept }) => concept))]
      return rows[0] && concepts.length >= fewest ? [{ ...rows[0], concepts }] : []
    })
    .sort(newestFirst)
  const shown = met.slice(0, limit)
  const end = met.length > limit ? shown.at(-1) : cut
  return {
    rows: shown.map(({ id, concepts }) => ({ id, concepts })),
    ...(end && { end: { at: end.at, id: end.id } }),
  }
}

const newestFirst = (a: Pick<Posting, 'at' | 'id'>, b: Pick<Posting, 'at' | 'id'>) =>
  isNewer(a, b) ? -1 : isNewer(b, a) ? 1 : 0

/** A place as a cursor; `undated`: the time that stands for none. */
export const cursorOf = ({ at, id }: Pick<Posting, 'at' | 'id'>, undated: number): Cursor =>
  at === undated ? { id } : { at: new Date(at), id }
