// npm run --silent order-backup < export.sql > restore.sql: puts an export of D1 into an order that D1 can load.
import { text } from 'node:stream/consumers'

/** One statement, or a part of a trigger's: text in quotes and comments may hold semicolons. */
const PART = /(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|[^;'"`])+;\s*/g

/**
 * An export has each table followed by its rows, and a row may speak of a table that comes later: SQLite then
 * finds no such table, whatever waits for the end of the transaction. All tables first; the rest as it was. Throws
 * where an export ends within a statement: what was cut off is no backup.
 */
export function orderBackup(sql: string): string {
  const parts = sql.match(PART) ?? []
  if (parts.length === 0 || parts.join('').trimEnd() !== sql.trimEnd())
    throw new Error('This export is not whole.')
  const isTable = (part: string) => /^CREATE TABLE\b/i.test(part)
  return [
    'PRAGMA defer_foreign_keys=TRUE;\n',
    ...parts.filter(isTable),
    ...parts.filter((part) => !isTable(part)),
  ].join('')
}

if (import.meta.main) process.stdout.write(orderBackup(await text(process.stdin)))
