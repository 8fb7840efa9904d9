// Reads what stands behind the states of one outlet: sources by occasion, steps of reaching back, articles.
import { desc, eq, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import type { ReachStep, SeenDay, Standing } from '../core/silence-evidence.ts'
import type { Db } from './db.ts'
import { placed } from './placed.ts'
import { only, spanRowsOf } from './read-silence-rows.ts'
import { present, toArticle } from './rows.ts'
import { article, event } from './schema.ts'
import { backFill } from './schema-outlets.ts'
import { standsOn } from './tally-pending.ts'

type DayRow = Omit<SeenDay, 'firstAt' | 'lastAt'> & Record<'firstAt' | 'lastAt', number>

/** What each source showed of an outlet on each day of the spans. One statement. */
export async function listSeenDays(
  db: Db,
  slug: string,
  spans: readonly Span[],
): Promise<SeenDay[]> {
  // Summed up and sorted by who asks: in D1 each of these reads the rows once more.
  const rows = await db.all<DayRow>(sql`
    SELECT span.slug AS span, seen.source, seen.method, seen.day,
      json_array_length(seen.hashes) AS entries, json_array_length(seen.subject) AS subject,
      seen.first_at AS firstAt, seen.last_at AS lastAt
    FROM ${spanRowsOf(slug, spans)} AS span CROSS JOIN observation AS seen
      ON seen.day BETWEEN span."first" AND span."last"${only(sql`seen.outlet`, slug)}`)
  return rows.map(({ firstAt, lastAt, ...row }) => ({
    ...{ ...row, firstAt: new Date(firstAt), lastAt: new Date(lastAt) },
  }))
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
