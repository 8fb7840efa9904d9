// Runs statements as one D1 batch: one transaction, all or nothing.
import type { SQL } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db } from './db.ts'

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
 * Past drizzle's own `batch`, which cannot bind the parameters of raw SQL on D1 (drizzle-orm 0.45).
 */
export async function runBatch({ $client }: Db, statements: readonly SQL[]): Promise<void> {
  if (statements.length === 0) return
  await $client.batch(
    statements.map((statement) => {
      const { sql, params } = dialect.sqlToQuery(statement)
      return $client.prepare(sql).bind(...params)
    }),
  )
}
