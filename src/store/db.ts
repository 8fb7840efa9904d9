// Opens the D1 binding for drizzle: every store function takes the result as its first argument.
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { gather } from './gather.ts'

export type Db = DrizzleD1Database & { readonly $client: D1Database }

export const openDb = (d1: D1Database): Db => drizzle(d1)

/** For a page, which only reads: what it asks at the same time goes as one request. See `gather`. */
export const openForReading = (d1: D1Database): Db => drizzle(gather(d1))
