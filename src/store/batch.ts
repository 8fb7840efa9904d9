// Runs statements as one D1 batch: one transaction, all or nothing.
import type { SQL } from 'drizzle-orm'
import type { Db } from './db.ts'

/** Runs them in order; an empty list does nothing. Rejects with the first error, and nothing was written. */
export async function runBatch(db: Db, statements: readonly SQL[]): Promise<void> {
  const [first, ...rest] = statements.map((statement) => db.run(statement))
  if (first !== undefined) await db.batch([first, ...rest])
}
