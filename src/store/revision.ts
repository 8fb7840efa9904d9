// How often the database was written to: what was read at one revision is what is held until the next.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './db.ts'

/** Goes with each writing, in its transaction: see `runBatch`. */
export const raiseRevision: SQL = sql`INSERT INTO revision (id, number) VALUES (1, 1)
  ON CONFLICT (id) DO UPDATE SET number = number + 1`

/** 0: nothing was written yet. One statement, one row. */
export async function readRevision(db: Db): Promise<number> {
  const [row] = await db.all<{ number: number }>(sql`SELECT number FROM revision WHERE id = 1`)
  return row?.number ?? 0
}
