// Spans of time that are still to be asked for, and halved where one holds more than an answer shows.
import * as z from 'zod'
import { readCursor, writeCursor } from './cursor.ts'

/** Half-open, in whole units since 1970. */
export type Span = readonly [from: number, until: number]

export type Unit = 'seconds' | 'days'

const shapeOf = (unit: Unit) =>
  z.strictObject({
    unit: z.literal(unit),
    spans: z.array(z.tuple([z.int(), z.int()])).min(1),
  })

/** The spans that a cursor leaves, first first; the whole where the cursor is absent or not of it. */
export function spansLeft(
  cursor: string | undefined,
  unit: Unit,
  whole: Span,
): readonly [Span, ...Span[]] {
  const spans = readCursor(cursor, shapeOf(unit))?.spans ?? []
  const [first, ...rest] = spans
  const isInside = ([from, until]: Span) => whole[0] <= from && from < until && until <= whole[1]
  return first !== undefined && spans.every(isInside) ? [first, ...rest] : [whole]
}

export type Progress = {
  /** The cursor of what is left; absent when nothing is. */
  readonly next?: string
  /** The first span was full and is too short to be halved. */
  readonly isCut: boolean
}

/** What is left once the first span has been answered: its halves while it is full, then the rest. */
export function afterSpan(
  [span, ...rest]: readonly [Span, ...Span[]],
  unit: Unit,
  { isFull, least }: { readonly isFull: boolean; readonly least: number },
): Progress {
  const [from, until] = span
  const isHalved = isFull && until - from >= 2 * least
  const middle = from + Math.floor((until - from) / 2)
  const left = isHalved ? [[from, middle], [middle, until], ...rest] : rest
  const isCut = isFull && !isHalved
  return left.length === 0 ? { isCut } : { next: writeCursor({ unit, spans: left }), isCut }
}
