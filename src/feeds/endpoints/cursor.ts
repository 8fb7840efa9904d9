// How far a question is, as a short text: written by an endpoint, and read back by that one only.
import type * as z from 'zod'

/** A place as a cursor. */
export const writeCursor = (place: object): string => JSON.stringify(place)

/** The place that a cursor names; undefined where there is none, or where another endpoint wrote it. */
export function readCursor<Place>(
  cursor: string | undefined,
  shape: z.ZodType<Place>,
): Place | undefined {
  if (cursor === undefined) return undefined
  try {
    return shape.safeParse(JSON.parse(cursor)).data
  } catch {
    return undefined
  }
}
