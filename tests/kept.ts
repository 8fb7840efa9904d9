// Keeps all rows of a world that is dear to make, to put them there again as often as a test needs it.
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { listTables } from './empty.ts'

type Kept = { readonly table: string; readonly rows: readonly Record<string, unknown>[] }

/** What it gives back restores the database to what it is now, whatever has happened since. */
export async function keepRows(): Promise<() => Promise<void>> {
  const kept = await readRows()
  const restore = async () => {
    await env.DB.batch([
      env.DB.prepare('PRAGMA defer_foreign_keys = on'),
      // The oldest first: what triggers write into is younger, and is put right after them.
      ...kept.flatMap(({ table, rows }) => [
        env.DB.prepare(`DELETE FROM "${table}"`),
        ...(rows.length > 0 ? [insert(table, rows)] : []),
      ]),
    ])
  }
  await restore()
  expect(await readRows()).toEqual(kept)
  return restore
}

const readRows = async (): Promise<Kept[]> => {
  // How far ids are is what some jobs go by.
  const tables = [...(await listTables()), 'sqlite_sequence']
  const read = await env.DB.batch<Record<string, unknown>>(
    tables.map((table) => env.DB.prepare(`SELECT * FROM "${table}"`)),
  )
  return tables.map((table, n) => ({ table, rows: read[n]?.results ?? [] }))
}

const insert = (table: string, rows: Kept['rows']): D1PreparedStatement => {
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map((_, n) => `value ->> ${n}`).join(', ')
  const list = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  return env.DB.prepare(
    `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) WHERE true ORDER BY key`,
  ).bind(list)
}
