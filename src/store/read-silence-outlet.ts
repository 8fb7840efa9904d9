// Reads what stands behind the states of one outlet: sources by occasion, steps of reaching back, articles.
import { desc, eq, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import type { ReachStep, SeenSource, Standing } from '../core/silence-evidence.ts'
import type { Db } from './db.ts'
import { placed } from './placed.ts'
import { only, spanRows } from './read-silence-rows.ts'
import { present, toArticle } from './rows.ts'
import { article, backFill, event } from './schema.ts'
import { standsOn } from './tally.ts'

type SourceRow = Omit<SeenSource, 'firstAt' | 'lastAt'> & Record<'firstAt' | 'lastAt', number>

/** One statement over the days of the spans. */
export async function listSources(db: Db, slug: string, spans: readonly Span[]) {
  const rows = await db.all<SourceRow>(sql`
    SELECT span.slug AS span, seen.source, seen.method, count(*) AS days,
      sum(json_array_length(seen.hashes)) AS entries, sum(json_array_length(seen.subject)) AS subject,
      min(seen.first_at) AS firstAt, max(seen.last_at) AS lastAt
    FROM ${spanRows(spans)} AS span CROSS JOIN observation AS seen
      ON seen.day BETWEEN span."first" AND span."last"${only(sql`seen.outlet`, slug)}
    GROUP BY span.slug, seen.source, seen.method ORDER BY entries DESC, seen.source`)
  return rows.map(
    ({ firstAt, lastAt, ...row }): SeenSource => ({
      ...{ ...row, firstAt: new Date(firstAt), lastAt: new Date(lastAt) },
    }),
  )
}

/** Steps of reaching back for an outlet. One statement. */
export async function listSteps(db: Db, slug: string): Promise<ReachStep[]> {
  const { occasion, endpoint, target, state, entries, admitted, reason, answeredAt } = backFill
  const rows = await db
    .select({ occasion, endpoint, target, state, entries, admitted, reason, answeredAt })
    .from(backFill)
    .where(eq(backFill.outlet, slug))
    .orderBy(backFill.id)
  return rows.map(present)
}

/** An outlet's articles, the newest first. One statement. */
export async function listStanding(
  db: Db,
  slug: string,
  spans: readonly Span[],
  limit: number,
): Promise<Standing[]> {
  const rows = await db
    .select({ article, occasion: standsOn(spans), slug: event.slug, label: event.label })
    .from(article)
    .leftJoin(event, sql`${event.id} = ${placed}`)
    .where(eq(article.outlet, slug))
    .orderBy(desc(article.happenedAt), desc(article.id))
    .limit(limit)
  return rows.map(({ article, occasion, slug, label }) => ({
    article: toArticle(article),
    ...(occasion !== null && { occasion }),
    ...(slug !== null && label !== null && { event: { slug, label } }),
  }))
}
