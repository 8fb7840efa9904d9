// Keeps the requests to a host apart, over the whole deployment.
import { type SQL, sql } from 'drizzle-orm'
import { write } from './batch.ts'
import type { Db } from './db.ts'

/** No host rests longer; a later date comes from a clock that jumped. */
const LONGEST_REST = 8 * 24 * 60 * 60 * 1000

/**
 * Takes a host's turn, and puts its next one off by `paceMs`: undefined, and it may be asked now. Else the
 * moment of the next turn, which somebody else may take. One statement decides, so that two cannot both.
 */
export async function takePace(
  db: Db,
  host: string,
  now: Date,
  paceMs: number,
): Promise<Date | undefined> {
  const at = now.getTime()
  const taken = await write(
    db,
    sql`
    INSERT INTO pace (host, next_at) VALUES (${host}, ${at + paceMs})
    ON CONFLICT (host) DO UPDATE SET next_at = excluded.next_at
      WHERE next_at <= ${at} OR next_at > ${at + LONGEST_REST}
    RETURNING host`,
  )
  if (taken.length > 0) return undefined
  const [row] = await db.all<{ at: number }>(
    sql`SELECT next_at AS at FROM pace WHERE host = ${host}`,
  )
  return new Date(row?.at ?? at)
}

/** Lets a host rest until a moment, if it does not rest longer already. */
export const restStatement = (host: string, until: Date): SQL => sql`
  INSERT INTO pace (host, next_at) VALUES (${host}, ${until.getTime()})
  ON CONFLICT (host) DO UPDATE SET next_at = max(next_at, excluded.next_at)`
