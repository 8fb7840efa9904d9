// Deletes all rows: D1 is fresh for each file, not for each test.
import { env } from 'cloudflare:workers'

/** Our tables, the oldest first. */
export async function listTables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table'
       AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%cf_%' AND name <> 'd1_migrations' ORDER BY rowid`,
  ).all<{ name: string }>()
  return results.map(({ name }) => name)
}

export async function emptyDatabase(): Promise<void> {
  const tables = await listTables()
  await env.DB.batch([
    env.DB.prepare('PRAGMA defer_foreign_keys = on'),
    ...tables.map((name) => env.DB.prepare(`DELETE FROM "${name}"`)),
    // Ids begin anew: how far they are is what some jobs go by.
    env.DB.prepare('DELETE FROM sqlite_sequence'),
  ])
}
