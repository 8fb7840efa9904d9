// Runs statements as one D1 batch: one transaction, all or nothing.
import type { SQL } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { Db } from './db.ts'

const dialect = new SQLiteAsyncDialect()

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
