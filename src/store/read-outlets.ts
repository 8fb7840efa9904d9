// Reads outlets, with how many articles we hold of each, or with how their feeds fare.
import { asc, eq, sql } from 'drizzle-orm'
import type { OutletLabel, OutletSummary } from '../core/news-event.ts'
import type { Sight } from '../core/silence.ts'
import type { Db } from './db.ts'
import { toOutlet } from './rows.ts'
import { NEVER } from './save-feed.ts'
import { outlet } from './schema.ts'
import { readOutletTallies } from './tally.ts'

/** All outlets by name. Two statements. */
export const listOutlets = (db: Db): Promise<OutletSummary[]> => readOutlets(db)

export const findOutlet = async (db: Db, slug: string): Promise<OutletSummary | undefined> =>
  (await readOutlets(db, slug))[0]

const readOutlets = async (db: Db, slug?: string): Promise<OutletSummary[]> => {
  const [rows, articles] = await Promise.all([
    db
      .select()
      .from(outlet)
      .where(slug === undefined ? undefined : eq(outlet.slug, slug))
      .orderBy(asc(outlet.name), asc(outlet.slug)),
    readOutletTallies(db, slug),
  ])
  return rows.map((row) => ({ outlet: toOutlet(row), articles: articles.get(row.slug) ?? 0 }))
}

export type Sighted = { readonly outlet: OutletLabel; readonly sight: Sight }

const REFUSING = sql`('blocked', 'robots', 'refused address')`

/** Outlets by name, with how the feeds fare that the dossier lists. */
export async function listSights(db: Db, slug?: string): Promise<Sighted[]> {
  const health = sql`(SELECT outlet AS of_outlet, count(*) AS feeds, max(succeeded_at) AS last_read,
    count(CASE WHEN state IN ${REFUSING} THEN 1 END) AS blocked,
    count(CASE WHEN next_check_at >= ${NEVER} THEN 1 END) AS retired
    FROM feed WHERE listed GROUP BY outlet) AS health`
  const rows = await db
    .select({
      outlet,
      feeds: sql<number | null>`health.feeds`,
      lastRead: sql<number | null>`health.last_read`,
      blocked: sql<number | null>`health.blocked`,
      retired: sql<number | null>`health.retired`,
    })
    .from(outlet)
    .leftJoin(health, sql`health.of_outlet = ${outlet.slug}`)
    .where(slug === undefined ? undefined : eq(outlet.slug, slug))
    .orderBy(asc(outlet.name), asc(outlet.slug))
  return rows.map((row) => ({ outlet: toOutlet(row.outlet), sight: toSight(row) }))
}

type Health = Record<'feeds' | 'lastRead' | 'blocked' | 'retired', number | null>

const toSight = ({ feeds, lastRead, blocked, retired }: Health): Sight => {
  const trouble = retired === feeds ? 'retired' : blocked ? 'blocked' : undefined
  const unread = lastRead === null ? 'never reached' : undefined
  const why = trouble ?? unread
  return {
    feeds: feeds ?? 0,
    ...(lastRead !== null && { lastRead: new Date(lastRead) }),
    ...(feeds && why && { trouble: why }),
  }
}

/** Outlets of a family by name. One statement. */
export const listFamily = (db: Db, family: string): Promise<{ slug: string; name: string }[]> =>
  db
    .select({ slug: outlet.slug, name: outlet.name })
    .from(outlet)
    .where(eq(outlet.familySlug, family))
    .orderBy(asc(outlet.name))
