// Reads outlets, with how many articles we hold of each, or with how their feeds fare.
import { eq, sql } from 'drizzle-orm'
import type { OutletHead, OutletLabel, OutletSummary } from '../core/news-event.ts'
import type { Sight } from '../core/silence.ts'
import type { Db } from './db.ts'
import { only } from './read-silence-rows.ts'
import { toOutlet, toOutletHead } from './rows.ts'
import { NEVER } from './save-feed.ts'
import { outlet } from './schema-outlets.ts'
import { readOutletTallies } from './tally.ts'

/** All outlets by name. Two statements. */
export const listOutlets = async (db: Db): Promise<OutletSummary[]> => {
  const [rows, articles] = await Promise.all([db.select().from(outlet), readOutletTallies(db)])
  return rows
    .sort(byName)
    .map((row) => ({ outlet: toOutlet(row), articles: articles.get(row.slug) ?? 0 }))
}

export type Sighted<Outlet = OutletHead> = { readonly outlet: Outlet; readonly sight: Sight }

const { slug, name, country, familySlug, familyName, origin } = outlet
/** A quarter of a row: where an owner is cited is shown by an outlet's own page alone. */
const head = {
  ...{ slug, name, country, familySlug, familyName, origin },
  ownership: sql<string>`${outlet.ownership} ->> 'type'`.as('ownership'),
}

// One by one: a list is looked up for each row, which counts as another one read.
const isRefusing = sql`(state = 'blocked' OR state = 'robots' OR state = 'refused address')`

/** Outlets by name, or one, with how the feeds fare that the dossier lists. Two statements. */
export async function listSights(db: Db, asked?: string): Promise<Sighted[]> {
  const where = asked === undefined ? undefined : eq(slug, asked)
  // Joined, summed up and sorted here: in D1 each of these reads the rows once more.
  const [rows, sightOf] = await Promise.all([
    db.select(head).from(outlet).where(where),
    readSights(db, asked),
  ])
  return rows.sort(byName).map((row) => ({ outlet: toOutletHead(row), sight: sightOf(row.slug) }))
}

/** One outlet whole, as `listSights` has it; a list of one, or of none. Two statements. */
export async function listSightOf(db: Db, one: string): Promise<Sighted<OutletLabel>[]> {
  const [rows, sightOf] = await Promise.all([
    db.select().from(outlet).where(eq(slug, one)),
    readSights(db, one),
  ])
  return rows.map((row) => ({ outlet: toOutlet(row), sight: sightOf(row.slug) }))
}

async function readSights(db: Db, slug?: string): Promise<(slug: string) => Sight> {
  const feeds =
    await db.all<FeedHealth>(sql`SELECT outlet, succeeded_at AS readAt, ${isRefusing} AS isBlocked,
      next_check_at >= ${NEVER} AS isRetired FROM feed WHERE listed${only(sql`outlet`, slug)}`)
  const feedsOf = Map.groupBy(feeds, (one) => one.outlet)
  return (slug) => toSight(feedsOf.get(slug) ?? [])
}

type Named = { readonly name: string; readonly slug: string }

// In the order of SQLite, and not by it: in D1 a sorter reads the rows once more.
const byName = (a: Named, b: Named) => compare(a.name, b.name) || compare(a.slug, b.slug)

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

type FeedHealth = {
  readonly outlet: string
  readonly readAt: number | null
  readonly isBlocked: number
  readonly isRetired: number
}

const toSight = (feeds: readonly FeedHealth[]): Sight => {
  if (feeds.length === 0) return { feeds: 0 }
  const reads = feeds.flatMap(({ readAt }) => readAt ?? [])
  const isAllRetired = feeds.every(({ isRetired }) => isRetired)
  const refusal = feeds.some(({ isBlocked }) => isBlocked) ? 'blocked' : undefined
  const unread = reads.length === 0 ? 'never reached' : undefined
  const trouble = isAllRetired ? 'retired' : (refusal ?? unread)
  return {
    feeds: feeds.length,
    ...(reads.length > 0 && { lastRead: new Date(Math.max(...reads)) }),
    ...(trouble && { trouble }),
  }
}

/** Outlets of the family of one, itself among them, by name; none: it has no family. One statement. */
export const listFamily = async (db: Db, of: string): Promise<Named[]> => {
  const family = sql`(SELECT coalesce(family_slug, slug) FROM outlet WHERE slug = ${of})`
  const rows = await db.select({ slug, name }).from(outlet).where(eq(familySlug, family))
  return rows.sort(byName)
}
