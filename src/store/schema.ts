// The tables. Times are milliseconds since 1970 (UTC); lists are JSON; nothing cascades (D1 would lose rows in a migration).
// What is derived from these has its own files: schema-words.ts, schema-tally.ts, schema-digest.ts.
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Rhythm } from '../core/rhythm.ts'
import { json, moment } from './columns.ts'
import { moving, settling } from './ways.ts'

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
