// The tables of a person's word over the machine's, with where it leads; and of what was taken out.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'
import { moving, settling } from './ways.ts'

/**
 * Whose word a correction is: the dossier's, which keeps its reasons in code, or that of whoever runs this,
 * with why, who and when. A load of the dossier speaks for its own only.
 */
const word = {
  origin: text('origin', { enum: ['dossier', 'hand'] })
    .notNull()
    .default('dossier'),
  why: text('why'),
  by: text('made_by'),
  /** A day, as a reader is told. */
  date: text('made_on'),
}

/** A person's word that an article stands in another event than the machine's; applied on reading. */
export const articleCorrection = sqliteTable(
  'article_correction',
  {
    articleKey: text('article_key').primaryKey(),
    eventSlug: text('event_slug').notNull(),
    /** The article's address as it was given, of a correction by hand. */
    url: text('url'),
    ...word,
  },
  (table) => [
    index('article_correction_event').on(table.eventSlug),
    index('article_correction_hand').on(table.articleKey).where(sql`origin = 'hand'`),
  ],
)

/** A person's word that an event is another one; applied on reading. */
export const eventCorrection = sqliteTable(
  'event_correction',
  {
    eventSlug: text('event_slug').primaryKey(),
    intoSlug: text('into_slug').notNull(),
    ...word,
  },
  (table) => [
    index('event_correction_into').on(table.intoSlug),
    index('event_correction_hand').on(table.eventSlug).where(sql`origin = 'hand'`),
  ],
)

/** Where the ways of corrected events end, the machine's merges followed. */
export const settlingEvent = sqliteView('settling', {
  start: integer('start').notNull(),
  at: integer('at').notNull(),
}).as(settling)

/** Where corrections put articles, by what `settled` says. */
export const movingArticle = sqliteView('moving', {
  articleId: integer('article_id').notNull(),
  eventId: integer('event_id').notNull(),
}).as(moving)

/**
 * An index of the corrections, that reading costs a row and not their whole way: events that lead to another one,
 * only those that corrections name. Triggers fill it from `settling` anew, by hand in the migration: whatever
 * changes where corrections lead, nothing can forget it.
 */
export const settled = sqliteTable(
  'settled',
  { start: integer('start').primaryKey(), at: integer('at').notNull() },
  (table) => [index('settled_at').on(table.at)],
)

/** As `settled`, from `moving`: articles that stand elsewhere than where the machine has them. */
export const moved = sqliteTable(
  'moved',
  { articleId: integer('article_id').primaryKey(), eventId: integer('event_id').notNull() },
  (table) => [index('moved_event').on(table.eventId)],
)

/** An article that was taken out at its publisher's request: nothing of it that could be read but its key. */
export const removedArticle = sqliteTable('removed_article', {
  id: integer('id').primaryKey(),
  key: text('key').notNull(),
  /** `2024-05-03`, as the dossier says. */
  removedOn: text('removed_on').notNull(),
  /** Marks of its headlines, by which a pointer to it is known (core/removals.ts). */
  headlines: json<string[]>('headlines').notNull().default([]),
})
