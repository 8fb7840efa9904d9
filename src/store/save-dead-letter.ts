// Keeps what a queue gave up on.
import { sql } from 'drizzle-orm'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'

/** Stores the message once, whatever its body is: a queue carries more than JSON can say. */
export async function saveDeadLetter(db: Db, id: string, body: unknown, at: Date): Promise<void> {
  await runBatch(db, [
    sql`INSERT OR IGNORE INTO dead_letter (id, body, at)
    VALUES (${id}, ${jsonOf(body)}, ${at.getTime()})`,
  ])
}

function jsonOf(body: unknown): string {
  try {
    return JSON.stringify(body) ?? 'null'
  } catch {
    // A bigint, or an object that holds itself.
    return JSON.stringify(String(body))
  }
}
