// Keyset paging, newest first, what has no time last: a page costs what it shows, however deep it lies.
import { and, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** Where the page before ended; `at` is absent once the undated ones are reached. */
export type Position = { readonly at?: Date; readonly id: number }

/** A page that ends where it is full, or where so many rows were looked at for it. */
export type LookedPage<Row> = {
  readonly items: readonly Row[]
  /** Where the next page begins; absent: there is nothing older. */
  readonly next?: Position
  /** Rows that were looked at, and whether that was where it stopped: then `next` goes on behind them. */
  readonly looked: number
  readonly capped: boolean
}

type Columns = { readonly at: SQLiteColumn; readonly id: SQLiteColumn }

/** Two statements only where the dated ones end: a comparison of rows keeps SQLite on its index, an OR does not. */
export const pageBack = async <Row>(
  { at, id }: Columns,
  after: Position | undefined,
  limit: number,
  read: (where: SQL | undefined, limit: number) => PromiseLike<Row[]>,
): Promise<Row[]> => {
  const dated =
    after === undefined
      ? await read(isNotNull(at), limit)
      : after.at === undefined
        ? []
        : await read(sql`(${at}, ${id}) < (${after.at.getTime()}, ${after.id})`, limit)
  if (dated.length >= limit) return dated
  const beyond = after !== undefined && after.at === undefined ? lt(id, after.id) : undefined
  return [...dated, ...(await read(and(isNull(at), beyond), limit - dated.length))]
}
