// The tables of articles and events. Times are milliseconds since 1970 (UTC); lists are JSON; nothing cascades (D1 would
// lose rows in a migration). Others: schema-outlets.ts (who is read, and how), schema-corrections.ts, schema-writing.ts; what
// is derived: schema-words.ts, schema-tally.ts, schema-digest.ts.
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { json, moment } from './columns.ts'
import { outlet } from './schema-outlets.ts'

export const article = sqliteTable(
  'article',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The canonical link: what makes two addresses one article. */
    key: text('key').notNull().unique(),
    url: text('url').notNull(),
    outlet: text('outlet')
      .notNull()
      .references(() => outlet.slug),
    title: text('title').notNull(),
    author: text('author'),
    /** Absent: unknown. A mere day is its midnight UTC, a month its first day; `precision` says which. */
    published: moment('published'),
    precision: text('precision', { enum: ['moment', 'day', 'month', 'none'] }).notNull(),
    /** `published`, else the time of first sight where a live feed showed it: what grouping and shelves go by. */
    happenedAt: moment('happened_at'),
    language: text('language'),
    summary: text('summary'),
    /** `[keyword, weight in the text][]` before document frequency. */
    keywords: json<[string, number][]>('keywords').notNull(),
    relevance: text('relevance', { enum: ['about', 'passing'] }).notNull(),
    /** Why the gate let it in, as words. */
    admittedBy: text('admitted_by').notNull(),
    /** What the address is when it is not the outlet's own. */
    note: text('note'),
    firstSeenAt: moment('first_seen_at').notNull(),
    /** The open membership's event; absent: not grouped yet. */
    eventId: integer('event_id'),
    /** The time under which `article_term` has it; absent: not in it yet. */
    searchAt: integer('search_at'),
    /** The reading that its keywords are of (core/reading.ts); empty, or another than today's: to be read anew. */
    readBy: text('read_by').notNull().default(''),
  },
  (table) => [
    // What its own time has left behind is due as well.
    index('article_unindexed')
      .on(table.id)
      .where(sql`search_at IS NOT coalesce(happened_at, -8640000000000000)`),
    index('article_event').on(table.eventId, table.happenedAt),
    index('article_outlet').on(table.outlet, table.happenedAt),
    index('article_time').on(table.happenedAt, table.id),
    index('article_ungrouped').on(table.id).where(sql`event_id IS NULL`),
    index('article_read').on(table.readBy),
  ],
)

/** Every wording of a title, with when it was first seen. The newest stands on the article. */
export const headline = sqliteTable(
  'headline',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    title: text('title').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.title] })],
)

/** One endpoint showing us an article: `feed:12`, `dossier`, `wordpress:host`. */
export const sighting = sqliteTable(
  'sighting',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    source: text('source').notNull(),
    url: text('url').notNull(),
    /** The title as this source showed it last: two sources may word it differently without a change. */
    title: text('title').notNull(),
    firstAt: moment('first_at').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.source] })],
)

/** Something that happened. A merged event keeps its row and slug and points on. */
export const event = sqliteTable(
  'event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull().unique(),
    label: text('label').notNull(),
    /** The seeded event that it is, by slug. */
    seed: text('seed').unique(),
    occasion: text('occasion').notNull(),
    firstAt: moment('first_at'),
    lastAt: moment('last_at'),
    /** Sum of its members' unit vectors, heaviest first, capped. */
    keywords: json<[string, number][]>('keywords').notNull(),
    articles: integer('articles').notNull().default(0),
    foundedAt: moment('founded_at').notNull(),
    mergedInto: integer('merged_into'),
    /** Compare-and-set: a writer that read an older one is refused. */
    version: integer('version').notNull().default(0),
    /** With so many articles, its members are looked at anew: each time twice as many. */
    reviewAt: integer('review_at').notNull().default(2),
  },
  (table) => [
    index('event_occasion').on(table.occasion, table.firstAt),
    index('event_shelf')
      .on(table.occasion, sql`seed IS NULL`, sql`articles DESC`, table.id)
      .where(sql`merged_into IS NULL`),
    index('event_latest').on(table.firstAt, table.id).where(sql`merged_into IS NULL`),
    index('event_due').on(table.id).where(sql`articles >= review_at AND merged_into IS NULL`),
    index('event_merged').on(table.mergedInto).where(sql`merged_into IS NOT NULL`),
  ],
)

/** An article in an event, from when to when we held it. Closed, never changed. */
export const membership = sqliteTable(
  'membership',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    validFrom: moment('valid_from').notNull(),
    validTo: moment('valid_to'),
    score: real('score').notNull(),
    /** What the score less this noise was held against; absent where nothing was. */
    threshold: real('threshold'),
    noise: real('noise'),
    /** `seed`, `overlap`, `founder`, `merge`. */
    rule: text('rule').notNull(),
    /** `[keyword, its share of the score][]`, heaviest first. */
    evidence: json<[string, number][]>('evidence').notNull(),
  },
  (table) => [
    uniqueIndex('membership_open').on(table.articleId).where(sql`valid_to IS NULL`),
    index('membership_closed').on(table.articleId).where(sql`valid_to IS NOT NULL`),
    index('membership_event').on(table.eventId, table.validFrom),
  ],
)

/** The append-only record. */
export const change = sqliteTable(
  'change',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: moment('at').notNull(),
    kind: text('kind', {
      enum: [
        'article seen',
        'headline changed',
        'joined',
        'moved',
        'event founded',
        'event merged',
      ],
    }).notNull(),
    articleId: integer('article_id'),
    eventId: integer('event_id'),
    /** What a reader needs to understand the line later: the two headlines, the two events. */
    detail: json<Record<string, string>>('detail').notNull(),
  },
  (table) => [
    index('change_event').on(table.eventId, table.id),
    // A rare kind among all lines: headlines that changed.
    index('change_kind').on(table.kind, table.id),
  ],
)
