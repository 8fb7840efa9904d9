// Writes: statements as one D1 batch, which is one transaction, all or nothing.
import type { SQL } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db } from './db.ts'
import { raiseRevision } from './revision.ts'

const dialect = new SQLiteAsyncDialect()

/** Characters of JSON in one parameter: D1 takes 2 MB, and a character has up to three bytes. */
const PART = 600_000

/** The rows as JSON arrays for `json_each`, each of a size that D1 takes: nearly always one. */
export function partsOf(rows: readonly unknown[]): string[] {
  const parts: string[][] = []
  let room = 0
  for (const row of rows.map((row) => JSON.stringify(row))) {
    room -= row.length
    if (room < 0) {
      parts.push([])
      room = PART - row.length
    }
    parts.at(-1)?.push(row)
  }
  return parts.map((part) => `[${part.join(',')}]`)
}

/**
 * Runs them in order; an empty list does nothing. Rejects with the first error, and nothing was written.
 * Past drizzle's own `batch`, which cannot bind the parameters of raw SQL on D1 (drizzle-orm 0.45). The one door by
 * which `src/` writes, with `write`: it raises the revision, by which an answer that is kept is known to be true still.
 */
export async function runBatch(db: Db, statements: readonly SQL[]): Promise<void> {
  if (statements.length > 0) await send(db, statements)
}

/** Runs one, and answers with the rows that its RETURNING names. As `runBatch`. */
export async function write<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const [result] = await send(db, [statement])
  return (result?.results ?? []) as Row[]
}

const send = ({ $client }: Db, statements: readonly SQL[]): Promise<D1Result[]> =>
  $client.batch(
    [...statements, raiseRevision].map((statement) => {
      const { sql, params } = dialect.sqlToQuery(statement)
      return $client.prepare(sql).bind(...params)
    }),
  )
