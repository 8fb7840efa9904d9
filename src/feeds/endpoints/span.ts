// Spans of time that are still to be asked for, and halved where one holds more than an answer shows.
import * as z from 'zod'
import { readCursor, writeCursor } from './cursor.ts'

/** Half-open, in whole units since 1970. */
export type Span = readonly [from: number, until: number]

export type Unit = 'seconds' | 'days'

/** How far a question is: which of its queries, and what of the whole is left of it, first first. */
export type Place = {
  readonly unit: Unit
  readonly query: number
  readonly spans: readonly [Span, ...Span[]]
}

const SPAN = z.tuple([z.int(), z.int()])

const PLACE = z.strictObject({
  unit: z.enum(['seconds', 'days']),
  query: z.int().min(0),
  spans: z.tuple([SPAN], SPAN),
})

/** The place that a cursor names; the first query's whole where it is absent or not of this question. */
export function placeOf(cursor: string | undefined, start: Place, queries: number): Place {
  const place = readCursor(cursor, PLACE)
  const [from, until] = start.spans[0]
  const isOurs =
    place?.unit === start.unit &&
    place.query < queries &&
    place.spans.every((span) => from <= span[0] && span[0] < span[1] && span[1] <= until)
  return isOurs ? place : start
}

export type Progress = {
  /** The spans that are left of this query. */
  readonly rest: readonly Span[]
  /** The first span was full and is too short to be halved. */
  readonly isCut: boolean
}

/** What is left once the first span has been answered: its halves while it is full, then the rest. */
export function afterSpan(
  { spans: [span, ...rest] }: Place,
  { isFull, least }: { readonly isFull: boolean; readonly least: number },
): Progress {
  const [from, until] = span
  if (!isFull) return { rest, isCut: false }
  if (until - from < 2 * least) return { rest, isCut: true }
  const middle = from + Math.floor((until - from) / 2)
  return { rest: [[from, middle], [middle, until], ...rest], isCut: false }
}

/** The cursor of what follows: the rest of a query, or the whole of the next one; absent at the end. */
export function nextAfter(
  { unit, query }: Place,
  rest: readonly Span[],
  start: Place,
  queries: number,
): { readonly next?: string } {
  if (rest.length > 0) return { next: writeCursor({ unit, query, spans: rest }) }
  if (query + 1 >= queries) return {}
  return { next: writeCursor({ ...start, query: query + 1 }) }
}
