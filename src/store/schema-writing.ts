// The tables that writing goes by: what failed for good, how often was written, and who was overtaken.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json, moment } from './columns.ts'

/** A message that failed for good. */
export const deadLetter = sqliteTable('dead_letter', {
  /** The queue's own id of the message: a second delivery writes nothing. */
  id: text('id').primaryKey(),
  body: json<unknown>('body').notNull(),
  at: moment('at').notNull(),
})

/** How often was written: one row, which each batch raises in its own transaction. */
export const revision = sqliteTable('revision', {
  id: integer('id').primaryKey(),
  number: integer('number').notNull(),
})

/** Never holds a row: writing NULL into it aborts a batch whose reader was overtaken. */
export const guard = sqliteTable('guard', { ok: integer('ok').notNull() })
