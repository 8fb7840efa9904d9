// The tables of who is read, and of what their feeds and archives let us see.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Rhythm } from '../core/rhythm.ts'
import { json, moment } from './columns.ts'

/** Which dossier is loaded: one row. */
export const dossier = sqliteTable('dossier', {
  slug: text('slug').primaryKey(),
  hash: text('hash').notNull(),
  loadedAt: moment('loaded_at').notNull(),
})

export const outlet = sqliteTable(
  'outlet',
  {
    slug: text('slug').primaryKey(),
    name: text('name').notNull(),
    nativeName: text('native_name'),
    country: text('country'),
    languages: json<string[]>('languages').notNull(),
    homepage: text('homepage'),
    familySlug: text('family_slug'),
    familyName: text('family_name'),
    /** The dossier's Ownership, as it stands. */
    ownership: json<object>('ownership').notNull(),
    opinionPath: text('opinion_path'),
    /** `dossier`, or `host`: made for a host that no outlet had. */
    origin: text('origin').notNull(),
  },
  (table) => [index('outlet_family').on(table.familySlug)],
)

export const host = sqliteTable('host', {
  host: text('host').primaryKey(),
  outlet: text('outlet')
    .notNull()
    .references(() => outlet.slug),
})

/** A feed with its validators and its health. */
export const feed = sqliteTable(
  'feed',
  {
    id: integer('id').primaryKey(),
    url: text('url').notNull().unique(),
    outlet: text('outlet')
      .notNull()
      .references(() => outlet.slug),
    scope: text('scope').notNull(),
    frontPage: integer('front_page', { mode: 'boolean' }).notNull().default(false),
    relay: integer('relay', { mode: 'boolean' }).notNull().default(false),
    /** Whether it is still on the list, and whose word puts it there: a dossier that drops it speaks for its own only. */
    listed: integer('listed', { mode: 'boolean' }).notNull().default(true),
    origin: text('origin', { enum: ['dossier', 'import'] })
      .notNull()
      .default('dossier'),
    /** Where a permanent redirect led. */
    movedTo: text('moved_to'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    bodyHash: text('body_hash'),
    state: text('state').notNull().default('new'),
    reason: text('reason'),
    failures: integer('failures').notNull().default(0),
    /** Since when it has shown nothing new, and how fast it moves. */
    rhythm: json<Rhythm>('rhythm'),
    /** When cron last put it on the queue: later than `checkedAt` while its message is under way. */
    plannedAt: moment('planned_at'),
    checkedAt: moment('checked_at'),
    succeededAt: moment('succeeded_at'),
    nextCheckAt: moment('next_check_at').notNull(),
  },
  (table) => [index('feed_due').on(table.nextCheckAt), index('feed_outlet').on(table.outlet)],
)

/** One check of a feed: its history. */
export const feedCheck = sqliteTable(
  'feed_check',
  {
    feedId: integer('feed_id')
      .notNull()
      .references(() => feed.id),
    at: moment('at').notNull(),
    state: text('state').notNull(),
    reason: text('reason'),
    entries: integer('entries').notNull().default(0),
    admitted: integer('admitted').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.feedId, table.at] })],
)

/** What a source let us see of a day: all that it showed (`listing`), or matches only (`search`). */
export const observation = sqliteTable(
  'observation',
  {
    outlet: text('outlet').notNull(),
    source: text('source').notNull(),
    /** The entries' own day, `2024-05-03`; the day of reading where they have none. */
    day: text('day').notNull(),
    method: text('method', { enum: ['listing', 'search'] }).notNull(),
    /** Short hashes of the distinct entries, capped: what makes re-reading count nobody twice. */
    hashes: json<string[]>('hashes').notNull(),
    /** Of those, the ones on the subject. */
    subject: json<string[]>('subject').notNull(),
    /** More were seen than the cap keeps. */
    capped: integer('capped', { mode: 'boolean' }).notNull().default(false),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.day, table.method] }),
    index('observation_outlet').on(table.outlet, table.day),
  ],
)

/** One step of reaching back: an outlet's occasion, asked of one endpoint at one target. */
export const backFill = sqliteTable(
  'back_fill',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    outlet: text('outlet')
      .notNull()
      .references(() => outlet.slug),
    occasion: text('occasion').notNull(),
    endpoint: text('endpoint', {
      enum: ['wordpress', 'gdelt', 'wayback', 'guardian', 'google-news', 'nyt-archive'],
    }).notNull(),
    /** A host; of an archive, the address of a feed. */
    target: text('target').notNull(),
    /** Half-open window that is asked for. */
    from: moment('from_at').notNull(),
    until: moment('until_at').notNull(),
    /** `open` until its end is reached; `failed` after too many tries; `skipped`: it cannot be asked. */
    state: text('state', { enum: ['open', 'done', 'failed', 'skipped'] })
      .notNull()
      .default('open'),
    /** How far it is; absent: at its beginning. What was answered is never asked for again. */
    cursor: text('cursor'),
    /** Answers that it had, entries that they showed, articles of them. */
    answers: integer('answers').notNull().default(0),
    entries: integer('entries').notNull().default(0),
    admitted: integer('admitted').notNull().default(0),
    /** Tries since the last answer that failed. */
    failures: integer('failures').notNull().default(0),
    /** Why it failed or was skipped, as a sentence. */
    reason: text('reason'),
    plannedAt: moment('planned_at').notNull(),
    /** When its next message was last put on the queue: later than `answeredAt` while one is under way. */
    queuedAt: moment('queued_at'),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    uniqueIndex('back_fill_step').on(table.outlet, table.occasion, table.endpoint, table.target),
    index('back_fill_open').on(table.id).where(sql`state = 'open'`),
  ],
)

/** When a host may be asked next, over the whole deployment. */
export const pace = sqliteTable('pace', {
  host: text('host').primaryKey(),
  nextAt: moment('next_at').notNull(),
})
