// Columns that the tables share: a moment, and a value as JSON.
import { integer, text } from 'drizzle-orm/sqlite-core'

/** Milliseconds since 1970 (UTC). */
export const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
