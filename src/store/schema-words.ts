// The tables of words: by which articles and events are found, and how frequent they are. Derived from what the articles say.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { moment } from './columns.ts'

/**
 * What an article can be found by, newest first: see core/search.ts. Its time is `article.search_at`, so that a page
 * of what was found costs what it shows. WITHOUT ROWID, by hand in its migration: half the rows written.
 */
export const articleTerm = sqliteTable(
  'article_term',
  {
    term: text('term').notNull(),
    at: integer('at').notNull(),
    articleId: integer('article_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.at, table.articleId] })],
)

/** Terms that many articles have, counted once a day: a search begins with its rarest. Absent: few have it. */
export const termCount = sqliteTable('term_count', {
  term: text('term').primaryKey(),
  articles: integer('articles').notNull(),
})

/**
 * Which events a keyword may lead to on a day; days since 1970. Never swept: an article of years ago may
 * arrive today. WITHOUT ROWID, by hand in its migration: drizzle cannot say it. Half the rows written.
 */
export const eventKeyword = sqliteTable(
  'event_keyword',
  {
    keyword: text('keyword').notNull(),
    day: integer('day').notNull(),
    eventId: integer('event_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyword, table.day, table.eventId] })],
)

/** Document frequencies, counted anew under a version; the newest whole version is read. */
export const frequency = sqliteTable(
  'frequency',
  {
    version: integer('version').notNull(),
    keyword: text('keyword').notNull(),
    documents: integer('documents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.keyword] })],
)

export const frequencyVersion = sqliteTable('frequency_version', {
  version: integer('version').primaryKey(),
  documents: integer('documents').notNull(),
  countedAt: moment('counted_at').notNull(),
  /** The newest event's id then: what the corpus is measured against to see whether it outgrew the count. */
  newestEvent: integer('newest_event').notNull().default(0),
})

/** What an outlet writes at the start or the end of many titles, whatever they are about; learnt anew at each recount. */
export const boilerplate = sqliteTable(
  'boilerplate',
  {
    outlet: text('outlet').notNull(),
    edge: text('edge', { enum: ['start', 'end'] }).notNull(),
    /** As folded for comparison, without the mark that sets it off. */
    segment: text('segment').notNull(),
    /** Titles that had it. */
    titles: integer('titles').notNull(),
  },
  (table) => [primaryKey({ columns: [table.outlet, table.edge, table.segment] })],
)
