// The tables of the digest: what it told, under which filters, and how far it is.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DigestLink } from '../core/digest-item.ts'
import { json, moment } from './columns.ts'

/** What the digest told: written once, when changes were folded, and never again. Later items have later dates. */
export const digestItem = sqliteTable('digest_item', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** What its permanent id is made of. */
  key: text('key').notNull().unique(),
  at: moment('at').notNull(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  links: json<DigestLink[]>('links').notNull(),
})

/**
 * Under which filters an item stands, the empty one first: a filtered digest reads what it shows, however
 * rare it is. WITHOUT ROWID, by hand in its migration.
 */
export const digestListing = sqliteTable(
  'digest_listing',
  {
    filter: text('filter').notNull(),
    at: moment('at').notNull(),
    item: integer('item').notNull(),
  },
  (table) => [primaryKey({ columns: [table.filter, table.at, table.item] })],
)

/** Families that the digest told of an event: they are no news there again. */
export const digestFamily = sqliteTable(
  'digest_family',
  { eventId: integer('event_id').notNull(), family: text('family').notNull() },
  (table) => [primaryKey({ columns: [table.eventId, table.family] })],
)

/** How far the digest is: one row. */
export const digestMark = sqliteTable('digest_mark', {
  id: integer('id').primaryKey(),
  /** The last line of the record that was told or passed over. */
  changeId: integer('change_id').notNull(),
  /** No item of later on is dated before: a day that ended by then is closed. */
  nextAt: moment('next_at').notNull(),
  /** The newest item of which the hub knows. */
  pinged: integer('pinged').notNull().default(0),
})
