// How articles stand now, and what is so to be taken off and added to the counts that are stored: what waits is counted on reading.
import { eq, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import type { Span } from '../core/silence.ts'
import { isCopyIn } from './copied-articles.ts'
import { placed } from './placed.ts'
import { article, event } from './schema.ts'
import { outlet } from './schema-outlets.ts'

const between = ({ from, until }: Span, at: SQL): SQL =>
  sql`(${at} >= ${sql.raw(String(from.getTime()))} AND ${at} < ${sql.raw(String(until.getTime()))})`

// As one expression: a join would read each span for each article.
const datedIn = (spans: readonly Span[]): SQL<string | null> => {
  const cases = spans.map(
    (span) => sql`WHEN ${between(span, sql`${article.happenedAt}`)} THEN ${span.slug}`,
  )
  return cases.length === 0 ? sql`NULL` : sql`CASE ${sql.join(cases, sql` `)} END`
}

/** The occasion of an article's event, else that of its date. */
export const standsOn = (spans: readonly Span[]): SQL<string | null> =>
  sql`iif(${event.id} IS NULL, ${datedIn(spans)}, ${event.occasion})`

/** How articles of a list of ids stand now, as rows of `tally_step`. */
export const standing = (ids: SQL, occasions: readonly Span[]) =>
  new QueryBuilder()
    .select({
      ...{ id: sql`${article.id}`.as('article_id'), n: sql`1`.as('n') },
      ...{ event: sql`${event.id}`.as('event_id'), outlet: sql`${article.outlet}`.as('outlet') },
      occasion: sql`coalesce(${standsOn(occasions)}, '')`.as('occasion'),
      language: sql`coalesce(${article.language}, '')`.as('language'),
      about: sql`${article.relevance} = 'about'`.as('about'),
      copy: isCopyIn(sql`${event.id}`).as('copy'),
      elsewhere:
        sql`iif(${event.id} IS NULL, NULL, nullif(${datedIn(occasions)}, ${event.occasion}))`.as(
          'elsewhere',
        ),
      happenedAt: sql`${article.happenedAt}`.as('happened_at'),
      family: sql`coalesce(${outlet.familySlug}, ${outlet.slug})`.as('family'),
    })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .leftJoin(event, sql`${event.id} = ${placed}`)
    .where(sql`${article.id} IN ${ids}`)

/** What is to be taken off and added to the counts for a list of articles, as rows of `tally_step`. */
export const pendingOf = (ids: SQL, occasions: readonly Span[]): SQL =>
  sql`SELECT tallied.article_id, -1 AS n, event_id, outlet, occasion, language, about, copy, elsewhere,
      happened_at, coalesce(outlet.family_slug, outlet.slug) AS family
    FROM tallied JOIN outlet ON outlet.slug = tallied.outlet WHERE article_id IN ${ids}
    UNION ALL SELECT * FROM ${standing(ids, occasions)}`

/** Ids of the articles that wait to be counted. */
export const WAITING = sql`(SELECT article_id FROM untallied)`

/** Windows as rows, one JSON parameter: `from_at`, `until_at`, half-open. */
export const windowsOf = (spans: readonly Span[]): SQL => {
  const windows = new Map(
    spans.map(({ from, until }) => [`${from.getTime()} ${until.getTime()}`, [+from, +until]]),
  )
  return sql`(SELECT value ->> 0 AS from_at, value ->> 1 AS until_at
    FROM json_each(${JSON.stringify([...windows.values()])}))`
}

/** Events in which a count may be out of date. */
export const TOUCHED = sql`(SELECT event_id FROM (${pendingOf(WAITING, [])}) WHERE event_id IS NOT NULL)`
