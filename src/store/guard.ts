// Aborts a batch whose reader was overtaken: see the table `guard`.
import { type SQL, sql } from 'drizzle-orm'

/** What a batch begins with that is to write only where a condition holds: else all of it fails, with a NOT NULL error of `guard`. */
export const guardedBy = (condition: SQL): readonly SQL[] => [
  sql`INSERT INTO guard (ok) SELECT CASE WHEN ${condition} THEN 1 END`,
  sql`DELETE FROM guard`,
]
