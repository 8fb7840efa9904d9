// Writes what one source showed: articles, wordings, sightings, changes, observations. Twice changes nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { NewArticle } from '../core/article.ts'
import type { Observation } from '../core/observation.ts'
import { searchTermsOf, UNDATED } from '../core/search-terms.ts'
import { partsOf } from './batch.ts'
import type { Db } from './db.ts'
import { giveWay, resolved } from './pointers.ts'

/** What one source showed at one time. */
export type Reading = {
  /** `feed:12`, `dossier`, `import`. */
  readonly source: string
  readonly at: Date
  readonly articles: readonly NewArticle[]
  /** Their addresses lead to the source, not to the outlet: one is dropped where its headline is known. */
  readonly pointers?: boolean
}

/** Which of these links are stored already, with their verdict: one statement for some 10,000 links. */
export async function findKnown(
  db: Db,
  keys: readonly string[],
): Promise<Map<string, Pick<NewArticle, 'relevance' | 'admittedBy'>>> {
  const known = new Map<string, Pick<NewArticle, 'relevance' | 'admittedBy'>>()
  for (const part of partsOf(keys)) {
    const rows = await db.all<Pick<NewArticle, 'key' | 'relevance' | 'admittedBy'>>(sql`
      SELECT key, relevance, admitted_by AS admittedBy FROM article
      WHERE key IN (SELECT value FROM json_each(${part}))`)
    for (const { key, ...verdict } of rows) known.set(key, verdict)
  }
  return known
}

/**
 * What we wrote down ourselves is mended without its publisher having changed a headline, and reading it
 * again is no later sighting.
 */
const OURS: ReadonlySet<string> = new Set(['dossier', 'import'])

/**
 * The statements that store a reading, in the order in which one batch must run them: eight for some 500
 * articles, none where there are none. Of two with one key the first stands.
 */
export function articleStatements({ source, at, articles, pointers = false }: Reading): SQL[] {
  const byKey = new Map(articles.toReversed().map((article) => [article.key, article]))
  const distinct = articles.filter((article) => byKey.get(article.key) === article)
  return partsOf(distinct.map(rowOf)).flatMap((part) =>
    pointers
      ? partStatements(source, at, sql`${resolved(part)} AS row`)
      : [giveWay(part), ...partStatements(source, at, sql`json_each(${part}) AS row`)],
  )
}

function partStatements(source: string, at: Date, rows: SQL): SQL[] {
  const seen = at.getTime()
  // A headline changed where the same source now shows a wording that nobody showed before.
  const changed = sql`
    ${rows} JOIN article ON article.key = row.value ->> 'key'
    JOIN sighting ON sighting.article_id = article.id AND sighting.source = ${source}
    WHERE sighting.title <> row.value ->> 'title' AND sighting.last_at < ${seen}
    AND NOT EXISTS (SELECT 1 FROM headline
      WHERE headline.article_id = article.id AND headline.title = row.value ->> 'title')`
  const told = sql`INSERT INTO change (at, kind, article_id, event_id, detail)
    SELECT ${seen}, 'headline changed', article.id, article.event_id,
      json_object('before', sighting.title, 'after', row.value ->> 'title') FROM ${changed}`
  return [
    ...(OURS.has(source) ? [] : [told]),
    // What was about the subject once stays so: its publisher said it.
    sql`UPDATE article SET title = new.title, keywords = new.keywords, read_by = new.read_by,
        relevance = iif(article.relevance = 'about', article.relevance, new.relevance),
        admitted_by = iif(article.relevance = 'about', article.admitted_by, new.admitted_by)
      FROM (SELECT article.id AS id, row.value ->> 'title' AS title, row.value ->> 'keywords' AS keywords,
        coalesce(row.value ->> 'readBy', '') AS read_by, row.value ->> 'relevance' AS relevance,
        row.value ->> 'admittedBy' AS admitted_by FROM ${changed}) AS new
      WHERE article.id = new.id`,
    insertArticles(rows, seen),
    sql`INSERT INTO change (at, kind, article_id, detail)
      SELECT ${seen}, 'article seen', article.id, '{}'
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key'
      WHERE NOT EXISTS (SELECT 1 FROM sighting WHERE sighting.article_id = article.id)
      GROUP BY article.id`,
    // Each wording once, before it stands among the headlines; what is not in the index waits for its job.
    sql`INSERT OR IGNORE INTO article_term (term, at, article_id)
      SELECT term.value, article.search_at, article.id
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key'
        CROSS JOIN json_each(row.value -> 'terms') AS term
      WHERE article.search_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM headline
        WHERE headline.article_id = article.id AND headline.title = row.value ->> 'title')`,
    sql`INSERT OR IGNORE INTO headline (article_id, title, seen_at)
      SELECT article.id, row.value ->> 'title', ${seen}
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key'`,
    sql`INSERT INTO sighting (article_id, source, url, title, first_at, last_at)
      SELECT article.id, ${source}, row.value ->> 'url', row.value ->> 'title', ${seen}, ${seen}
      FROM ${rows} JOIN article ON article.key = row.value ->> 'key' WHERE true
      ON CONFLICT (article_id, source) DO UPDATE SET
        title = CASE WHEN excluded.last_at >= last_at THEN excluded.title ELSE title END,
        first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)
      ${OURS.has(source) ? sql`WHERE excluded.title <> sighting.title` : sql``}`,
  ]
}

/** From vague to exact: a word further right is better. */
const PRECISIONS = 'none month day moment'
// Who knows no more than the day writes its midnight: that is no moment where the day is known already.
const isItsMidnight = sql`(article.precision = 'day' AND excluded.published = article.published)`
const isExacter = sql`(instr(${PRECISIONS}, excluded.precision) > instr(${PRECISIONS}, article.precision)
  AND NOT ${isItsMidnight})`
const isAbout = sql`(excluded.relevance = 'about' AND article.relevance = 'passing')`

// An article that is known already changes only where its date becomes exacter, or where a wording shows
// that it is about the subject: that wording then stands on it, and the job indexes it anew, since its title may
// be known; an exacter date makes it due already, and the index must say from which date it is taken away.
const insertArticles = (rows: SQL, seen: number): SQL => sql`
  INSERT INTO article (key, url, outlet, title, author, published, precision, happened_at, language,
    summary, keywords, read_by, relevance, admitted_by, note, search_at, first_seen_at)
  SELECT value ->> 'key', value ->> 'url', value ->> 'outlet', value ->> 'title', value ->> 'author',
    value ->> 'published', value ->> 'precision', value ->> 'happenedAt', value ->> 'language',
    value ->> 'summary', value ->> 'keywords', coalesce(value ->> 'readBy', ''), value ->> 'relevance',
    value ->> 'admittedBy', value ->> 'note', coalesce(value ->> 'happenedAt', ${UNDATED}), ${seen}
  FROM ${rows} WHERE true
  ON CONFLICT (key) DO UPDATE SET
    published = iif(${isExacter}, excluded.published, published),
    happened_at = iif(${isExacter}, excluded.happened_at, happened_at),
    precision = iif(${isExacter}, excluded.precision, precision),
    title = iif(${isAbout}, excluded.title, title),
    keywords = iif(${isAbout}, excluded.keywords, keywords),
    read_by = iif(${isAbout}, excluded.read_by, read_by),
    admitted_by = iif(${isAbout}, excluded.admitted_by, admitted_by),
    relevance = iif(${isAbout}, excluded.relevance, relevance),
    search_at = iif(${isAbout} AND NOT ${isExacter}, NULL, search_at)
  WHERE ${isExacter} OR ${isAbout}`

const rowOf = ({ keywords, published, happenedAt, ...article }: NewArticle) => ({
  ...article,
  terms: searchTermsOf({ ...article, keywords }),
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
  const both = (a: SQL, b: SQL) => sql`SELECT value FROM json_each(${a}) UNION
    SELECT value FROM json_each(${b})`
  // The smallest hashes are kept, so that it does not matter in which order they came.
  const kept = (a: SQL, b: SQL) =>
    sql`(SELECT json_group_array(value) FROM (${both(a, b)} ORDER BY 1 LIMIT ${HASHES}))`
  const [entries, subject] = [sql`row.value -> 'entries'`, sql`row.value -> 'subject'`]
  const [hashes, added, none] = [sql`observation.hashes`, sql`excluded.hashes`, sql`'[]'`]
  const seen = at.getTime()
  return [
    sql`INSERT INTO observation (outlet, source, day, method, hashes, subject, capped, first_at, last_at)
      SELECT ${outlet}, ${source}, row.value ->> 'day', row.value ->> 'method', ${kept(entries, none)},
        ${kept(subject, none)}, json_array_length(${entries}) > ${HASHES}, ${seen}, ${seen}
      FROM ${rows} WHERE true
      ON CONFLICT (source, day, method) DO UPDATE SET
        hashes = ${kept(hashes, added)},
        subject = ${kept(sql`observation.subject`, sql`excluded.subject`)},
        capped = observation.capped OR excluded.capped
          OR (SELECT count(*) FROM (${both(hashes, added)})) > ${HASHES},
        first_at = min(first_at, excluded.first_at), last_at = max(last_at, excluded.last_at)`,
  ]
}
