// Writes what one source showed: articles, wordings, sightings, changes, observations. Twice changes nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { NewArticle } from '../core/article.ts'
import type { Observation } from '../core/observation.ts'
import type { Db } from './db.ts'

/** What one source showed at one time. */
export type Reading = {
  /** `feed:12`, `dossier`, `import`. */
  readonly source: string
  readonly at: Date
  readonly articles: readonly NewArticle[]
}

/** Which of these links are stored already, with their verdict: one statement. */
export async function findKnown(
  db: Db,
  keys: readonly string[],
): Promise<Map<string, Pick<NewArticle, 'relevance' | 'admittedBy'>>> {
  if (keys.length === 0) return new Map()
  const rows = await db.all<{ key: string } & Pick<NewArticle, 'relevance' | 'admittedBy'>>(sql`
    SELECT key, relevance, admitted_by AS admittedBy FROM article
    WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
  return new Map(rows.map(({ key, ...verdict }) => [key, verdict]))
}

/**
 * The statements that store a reading, in the order in which one batch must run them. Six statements,
 * whatever the number of articles; none where there are no articles.
 */
export function articleStatements({ source, at, articles }: Reading): SQL[] {
  if (articles.length === 0) return []
  const rows = sql`json_each(${JSON.stringify(articles.map(rowOf))}) AS row`
  const seen = at.getTime()
  // A headline changed where the same source now shows a wording that nobody showed before.
  const changed = sql`
    ${rows} JOIN article ON article.key = row.value ->> 'key'
    JOIN sighting ON sighting.article_id = article.id AND sighting.source = ${source}
    WHERE sighting.title <> row.value ->> 'title' AND sighting.last_at < ${seen}
    AND NOT EXISTS (SELECT 1 FROM headline
      WHERE headline.article_id = article.id AND headline.title = row.value ->> 'title')`
  return [
    sql`INSERT INTO change (at, kind, article_id, event_id, detail)
      SELECT ${seen}, 'headline changed', article.id, article.event_id,
        json_object('before', sighting.title, 'after', row.value ->> 'title') FROM ${changed}`,
    sql`UPDATE article SET title = new.title, keywords = new.keywords, relevance = new.relevance,
        admitted_by = new.admitted_by
      FROM (SELECT article.id AS id, row.value ->> 'title' AS title, row.value ->> 'keywords' AS keywords,
        row.value ->> 'relevance' AS relevance, row.value ->> 'admittedBy' AS admitted_by FROM ${changed}) AS new
      WHERE article.id = new.id`,
    insertArticles(rows, seen),
    sql`INSERT INTO change (at, kind, article_id, detail)
      SELECT ${seen}, 'article seen', article.id, '{}'
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key'
      WHERE NOT EXISTS (SELECT 1 FROM sighting WHERE sighting.article_id = article.id)
      GROUP BY article.id`,
    sql`INSERT OR IGNORE INTO headline (article_id, title, seen_at)
      SELECT article.id, row.value ->> 'title', ${seen}
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key'`,
    sql`INSERT INTO sighting (article_id, source, url, title, first_at, last_at)
      SELECT article.id, ${source}, row.value ->> 'url', row.value ->> 'title', ${seen}, ${seen}
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key' WHERE true
      ON CONFLICT (article_id, source) DO UPDATE SET
        title = CASE WHEN excluded.last_at >= last_at THEN excluded.title ELSE title END,
        first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)`,
  ]
}

// An article that is known already changes only where its date becomes exact.
const insertArticles = (rows: SQL, seen: number): SQL => sql`
  INSERT INTO article (key, url, outlet, title, author, published, precision, happened_at, language,
    summary, keywords, relevance, admitted_by, note, first_seen_at)
  SELECT value ->> 'key', value ->> 'url', value ->> 'outlet', value ->> 'title', value ->> 'author',
    value ->> 'published', value ->> 'precision', value ->> 'happenedAt', value ->> 'language',
    value ->> 'summary', value ->> 'keywords', value ->> 'relevance', value ->> 'admittedBy',
    value ->> 'note', ${seen}
  FROM ${rows} WHERE true
  ON CONFLICT (key) DO UPDATE SET published = excluded.published, precision = excluded.precision,
    happened_at = excluded.happened_at
  WHERE excluded.precision = 'moment' AND article.precision <> 'moment'`

const rowOf = ({ keywords, published, happenedAt, ...article }: NewArticle) => ({
  ...article,
  keywords: JSON.stringify(keywords),
  published: published?.getTime(),
  happenedAt: happenedAt?.getTime(),
})

/** Distinct entries of a day that are kept by hash; a day of more is marked as capped. */
const HASHES = 500

/** One statement that adds what was seen to the days' rows; entries that were counted before count once. */
export function observationStatements(
  outlet: string,
  source: string,
  observations: readonly Observation[],
  at: Date,
): SQL[] {
  if (observations.length === 0) return []
  const rows = sql`json_each(${JSON.stringify(observations)}) AS row`
  const merged = (column: SQL, added: SQL) => sql`(SELECT json_group_array(value) FROM
    (SELECT value FROM json_each(${column}) UNION SELECT value FROM json_each(${added}) LIMIT ${HASHES}))`
  const seen = at.getTime()
  return [
    sql`INSERT INTO observation (outlet, source, day, method, hashes, subject, capped, first_at, last_at)
      SELECT ${outlet}, ${source}, value ->> 'day', value ->> 'method', value -> 'entries',
        value -> 'subject', 0, ${seen}, ${seen} FROM ${rows} WHERE true
      ON CONFLICT (source, day, method) DO UPDATE SET
        hashes = ${merged(sql`observation.hashes`, sql`excluded.hashes`)},
        subject = ${merged(sql`observation.subject`, sql`excluded.subject`)},
        capped = observation.capped OR json_array_length(observation.hashes) >= ${HASHES},
        first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)`,
  ]
}
