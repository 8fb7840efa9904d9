// Rows of the JSON API as comma-separated values: columns are paths into the same rows.
import type { Context } from 'hono'
import { type Column, toCsv } from '../core/table.ts'

/**
 * Columns by the path of their field, such as `outlet.slug`, under the same name. A list stands in one field, its
 * members parted by ` | `; what is absent is an empty field.
 */
export const columnsOf = (paths: readonly string[]): readonly Column<object>[] =>
  paths.map((path) => ({ name: path, value: (row) => plain(path.split('.').reduce(fieldOf, row)) }))

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const plain = (value: unknown): string | number | undefined => {
  if (value === undefined || value === null || typeof value === 'number') return value ?? undefined
  return Array.isArray(value) ? value.map(String).join(' | ') : String(value)
}

/**
 * The rows as CSV, with names in the first line. The type is that of no answer: a route's own is JSON, and its
 * document names both.
 */
export const csvAnswer = (c: Context, paths: readonly string[], rows: readonly object[]): never =>
  c.body(toCsv(columnsOf(paths), rows), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
  }) as never
