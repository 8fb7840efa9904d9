// The tables of what is counted ahead: derived from articles, events and observations, and marked stale by triggers.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json, moment } from './columns.ts'

/**
 * Articles whose count below may be out of date. Triggers put them here, by hand in the migration: whatever
 * changes where an article stands, nothing can forget to say so.
 */
export const untallied = sqliteTable('untallied', { articleId: integer('article_id').primaryKey() })

/**
 * Articles that are copies in the event where they stand, as they were when it was last compared: whenever an article
 * of it waits to be counted. Triggers make one wait of which this changes, and take away what is said of one that goes.
 */
export const copiedArticle = sqliteTable('copied_article', {
  articleId: integer('article_id').primaryKey(),
  eventId: integer('event_id').notNull(),
})

const stands = {
  eventId: integer('event_id'),
  outlet: text('outlet').notNull(),
  /** The occasion of its event, else that of its date; '' where it has neither. */
  occasion: text('occasion').notNull(),
  /** '' where it is not known. */
  language: text('language').notNull(),
  about: integer('about').notNull(),
  /** It is about the subject and a copy of what stands beside it, or of the reference: it adds to no figure of an event. */
  copy: integer('copy').notNull().default(0),
  /** The occasion in whose days it was published, where it stands on another one. */
  elsewhere: text('elsewhere'),
  happenedAt: integer('happened_at'),
}

/** How an article was counted: what is to be taken off again when it stands elsewhere. */
export const tallied = sqliteTable(
  'tallied',
  { articleId: integer('article_id').primaryKey(), ...stands },
  (table) => [
    index('tallied_event').on(table.eventId),
    // Holding the days of a seeded event against what was counted would else read all of it for each.
    index('tallied_time').on(table.happenedAt),
  ],
)

/** What one batch of counting adds (`n` is 1) and takes off (-1). Never holds a row between batches. */
export const tallyStep = sqliteTable('tally_step', {
  articleId: integer('article_id').notNull(),
  n: integer('n').notNull(),
  ...stands,
  family: text('family').notNull(),
})

/**
 * Articles by outlet and occasion: on it, `told` those about the subject that stand in an event of it and are no
 * copies, and `elsewhere` those of its days that stand on another one. WITHOUT ROWID.
 */
export const tallyOutlet = sqliteTable(
  'tally_outlet',
  {
    outlet: text('outlet').notNull(),
    occasion: text('occasion').notNull(),
    family: text('family').notNull(),
    about: integer('about').notNull(),
    passing: integer('passing').notNull(),
    told: integer('told').notNull(),
    elsewhere: integer('elsewhere').notNull(),
  },
  (table) => [primaryKey({ columns: [table.outlet, table.occasion] })],
)

/** Articles about the subject in events of an occasion, less copies, by language. WITHOUT ROWID. */
export const tallyLanguage = sqliteTable(
  'tally_language',
  {
    occasion: text('occasion').notNull(),
    language: text('language').notNull(),
    told: integer('told').notNull(),
  },
  (table) => [primaryKey({ columns: [table.occasion, table.language] })],
)

/** Articles by outlet in the days of a seeded event. WITHOUT ROWID. */
export const tallySpan = sqliteTable(
  'tally_span',
  {
    from: integer('from_at').notNull(),
    until: integer('until_at').notNull(),
    outlet: text('outlet').notNull(),
    articles: integer('articles').notNull(),
  },
  (table) => [primaryKey({ columns: [table.from, table.until, table.outlet] })],
)

/** Articles of an event by outlet and language: what its own row is counted from. WITHOUT ROWID. */
export const tallyEventOutlet = sqliteTable(
  'tally_event_outlet',
  {
    eventId: integer('event_id').notNull(),
    outlet: text('outlet').notNull(),
    language: text('language').notNull(),
    about: integer('about').notNull(),
    passing: integer('passing').notNull(),
    /** Of those about it. */
    copies: integer('copies').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.outlet, table.language] })],
)

/** An event's counts as a list shows them, copies apart. */
export const tallyEvent = sqliteTable('tally_event', {
  eventId: integer('event_id').primaryKey(),
  occasion: text('occasion').notNull(),
  articles: integer('articles').notNull(),
  outlets: integer('outlets').notNull(),
  families: integer('families').notNull(),
  languages: integer('languages').notNull(),
  passing: integer('passing').notNull(),
  copies: integer('copies').notNull().default(0),
})

/** Events of an occasion that hold an article about it. */
export const tallyOccasion = sqliteTable('tally_occasion', {
  occasion: text('occasion').primaryKey(),
  events: integer('events').notNull(),
})

/** What listings show of an outlet in a window, as the ladder reads it: one row for all of its days. WITHOUT ROWID. */
export const tallyListed = sqliteTable(
  'tally_listed',
  {
    /** First and last day, `2024-05-03`. */
    first: text('first').notNull(),
    last: text('last').notNull(),
    outlet: text('outlet').notNull(),
    /** `[days after the first, entries][]` as JSON: with dates it was half of what a ladder is told. */
    days: text('days').notNull(),
    /** Entries on the subject. */
    subject: integer('subject').notNull(),
    capped: integer('capped').notNull(),
    front: integer('front').notNull(),
  },
  (table) => [primaryKey({ columns: [table.first, table.last, table.outlet] })],
)

/** As `tallyListed` with dates: no longer read or written, and here because a migration drops nothing. */
export const tallyListing = sqliteTable(
  'tally_listing',
  {
    /** First and last day, `2024-05-03`. */
    first: text('first').notNull(),
    last: text('last').notNull(),
    outlet: text('outlet').notNull(),
    /** `[day, entries, subject][]` as JSON. */
    days: text('days').notNull(),
    capped: integer('capped').notNull(),
    front: integer('front').notNull(),
  },
  (table) => [primaryKey({ columns: [table.first, table.last, table.outlet] })],
)

/** Days of an outlet of which sources showed more since its listings were put together. Triggers mark them. WITHOUT ROWID. */
export const unlisted = sqliteTable(
  'unlisted',
  { outlet: text('outlet').notNull(), day: text('day').notNull() },
  (table) => [primaryKey({ columns: [table.outlet, table.day] })],
)

/** The articles that show the reference's tree, as JSON: one row, true while no article waits to be counted. */
export const referenceNear = sqliteTable('reference_near', {
  id: integer('id').primaryKey(),
  /** When the dossier was loaded with which they were found. */
  loadedAt: moment('loaded_at').notNull(),
  articles: json<number[]>('articles').notNull(),
})

/** With which spans all was counted: one row; where the dossier has others now, all is counted anew. */
export const tallyMark = sqliteTable('tally_mark', {
  id: integer('id').primaryKey(),
  spans: text('spans').notNull(),
})
