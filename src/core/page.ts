// One page of a long list: where it ended, as a cursor that is opaque outside and checked on its way in.

/** The last row of a page in the order (time, then id): the next page starts behind it. */
export type Cursor = {
  /** Absent: the row has no time; such rows stand behind all that have one. */
  readonly at?: Date
  readonly id: number
}

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Absent on the last page. */
  readonly next?: Cursor
}

/** Longer than any cursor of ours: text beyond it is not looked at. */
const MAX_LENGTH = 100
/** The range of ECMAScript time values: a Date beyond it is invalid. */
const MAX_TIME = 8.64e15

/** A cursor as text for a URL: base64url (RFC 4648, section 5) of `[time, id]`. */
export const encodeCursor = ({ at, id }: Cursor): string =>
  btoa(JSON.stringify([at?.getTime() ?? null, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The cursor that a text holds; `undefined` for anything that `encodeCursor` did not write. */
export const decodeCursor = (text: string): Cursor | undefined => {
  if (text.length > MAX_LENGTH || !/^[\w-]+$/.test(text)) return undefined
  try {
    return toCursor(JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return undefined
  }
}

const toCursor = (value: unknown): Cursor | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [at, id] = value as unknown[]
  if (!isWhole(id) || id < 1) return undefined
  if (at === null) return { id }
  return isWhole(at) && Math.abs(at) <= MAX_TIME ? { at: new Date(at), id } : undefined
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

/** Cuts rows that were read one beyond the limit into a page. */
export const toPage = <Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => Cursor,
): Page<Row> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined
    ? { rows: shown, next: cursorOf(last) }
    : { rows: shown }
}
