// Keeps what a queue gave up on.
import type { Db } from './db.ts'
import { deadLetter } from './schema.ts'

export async function saveDeadLetter(db: Db, id: string, body: unknown, at: Date): Promise<void> {
  await db.insert(deadLetter).values({ id, body, at }).onConflictDoNothing()
}
