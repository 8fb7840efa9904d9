// Of which item of the digest the hub knows, so that it is told of each change once.
import { sql } from 'drizzle-orm'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'

/** Ids: of the newest item, and of the newest of which the hub was told; 0: of none. */
export type Ping = { readonly newest: number; readonly pinged: number }

/** One statement. */
export const readPing = async (db: Db): Promise<Ping> => {
  const [row] = await db.all<Ping>(sql`
    SELECT coalesce((SELECT max(id) FROM digest_item), 0) AS newest,
      coalesce((SELECT pinged FROM digest_mark WHERE id = 1), 0) AS pinged`)
  return row ?? { newest: 0, pinged: 0 }
}

export const savePing = async (db: Db, newest: number): Promise<void> => {
  await runBatch(db, [sql`UPDATE digest_mark SET pinged = ${newest} WHERE id = 1`])
}
