// All that the tables say, by what names a thing and not by its row's number: two runs can be compared.
import { rows } from './flood.ts'

const KEYS = `(SELECT key FROM article WHERE id = article_id)`
const SLUG = `(SELECT slug FROM event WHERE id = event_id)`
const URL_OF = `(SELECT url FROM feed WHERE id = feed_id)`

const QUERIES = {
  outlet: 'SELECT * FROM outlet ORDER BY slug',
  host: 'SELECT * FROM host ORDER BY host',
  feed: `SELECT url, outlet, listed, state, reason, failures, etag, last_modified, body_hash, moved_to,
    rhythm, checked_at, succeeded_at, next_check_at FROM feed ORDER BY url`,
  check: `SELECT ${URL_OF} AS url, at, state, entries, admitted FROM feed_check ORDER BY 1, 2`,
  article: `SELECT key, url, outlet, title, published, precision, happened_at, language, summary, keywords,
    relevance, admitted_by, first_seen_at, ${SLUG} AS event FROM article ORDER BY key`,
  headline: `SELECT ${KEYS} AS article, title, seen_at FROM headline ORDER BY 1, 2`,
  sighting: `SELECT ${KEYS} AS article, substr(source, 1, 5) AS source, url, title, first_at, last_at
    FROM sighting ORDER BY 1, 2, url`,
  observation: `SELECT outlet, day, method, hashes, subject, capped, first_at, last_at FROM observation
    ORDER BY outlet, day, hashes`,
  event: `SELECT slug, label, seed, occasion, first_at, last_at, keywords, articles, review_at,
    (SELECT slug FROM event AS other WHERE other.id = event.merged_into) AS merged_into
    FROM event ORDER BY slug`,
  index: `SELECT keyword, day, ${SLUG} AS event FROM event_keyword ORDER BY 1, 2, 3`,
  found: `SELECT term, at, ${KEYS} AS article FROM article_term ORDER BY 1, 2, 3`,
  membership: `SELECT ${KEYS} AS article, ${SLUG} AS event, valid_from, valid_to, score, threshold,
    noise, rule, evidence FROM membership ORDER BY 1, membership.id`,
  change: `SELECT at, kind, ${KEYS} AS article, ${SLUG} AS event, detail FROM change ORDER BY 2, 3, 4, 1`,
  dossier: 'SELECT slug, hash FROM dossier',
  guard: 'SELECT * FROM guard',
  buried: 'SELECT * FROM dead_letter ORDER BY id',
} as const

export type Tables = Record<keyof typeof QUERIES, Record<string, unknown>[]>

export const stateOfTheTables = async (): Promise<Tables> => {
  const state: Partial<Tables> = {}
  for (const [name, query] of Object.entries(QUERIES))
    state[name as keyof Tables] = await rows(query)
  return state as Tables
}
