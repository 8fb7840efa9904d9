// Reads one article whole: its wordings, who showed it, where it stood and stands, and its neighbours there.
import { asc, eq, type InferSelectModel, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ArticleHistory, EventName, Membership, Sighting } from '../core/article-history.ts'
import type { Listed } from '../core/news-event.ts'
import type { Db } from './db.ts'
import { placedAlone } from './placed.ts'
import { evidenceOf } from './read-members.ts'
import { toListed } from './rows.ts'
import { article, event, headline, membership, sighting } from './schema.ts'
import { feed, outlet } from './schema-outlets.ts'
import { standingNear } from './standing.ts'

/** The article of an id with all that is held on it. Four statements, whatever the corpus holds. */
export const findArticle = async (db: Db, id: number): Promise<ArticleHistory | undefined> => {
  const [row, wordings, sightings, held] = await Promise.all([
    readStanding(db, id),
    readWordings(db, id),
    readSightings(db, id),
    readMemberships(db, id),
  ])
  if (row === undefined) return undefined
  const open = held.find(({ membership }) => membership.validTo === null)
  const from = open && open.event.slug !== row.event?.slug ? open.event : null
  const grounds = { membership: open?.membership ?? null, from, isMoved: row.isMoved }
  return {
    ...toListed(row),
    ...(row.event && {
      stands: { eventId: row.event.id, event: nameOf(row.event), evidence: evidenceOf(grounds) },
    }),
    wordings,
    sightings,
    memberships: held.map(toMembership),
  }
}

// Columns of one name would keep a statement from going out with the others: see `gather`.
const asked = (column: SQLiteColumn, name: string) => sql<string>`${column}`.as(name)

const readStanding = (db: Db, id: number) =>
  db
    .select({
      ...{ article, outlet },
      isMoved: sql<number>`EXISTS (SELECT 1 FROM moved WHERE moved.article_id = ${article.id})`.as(
        'is_moved',
      ),
      event: {
        id: sql<number>`${event.id}`.as('stands_in'),
        slug: asked(event.slug, 'event_slug'),
        label: event.label,
        occasion: event.occasion,
        seed: event.seed,
      },
    })
    .from(article)
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .leftJoin(event, sql`${event.id} = ${placedAlone}`)
    .where(eq(article.id, id))
    .get()

const readWordings = (db: Db, id: number) =>
  db
    .select({ title: headline.title, seenAt: headline.seenAt })
    .from(headline)
    .where(eq(headline.articleId, id))
    .orderBy(asc(headline.seenAt), asc(headline.title))

/** The id of the feed that a source is; NULL: it is none. */
const feedOfSource = sql`CASE WHEN ${sighting.source} LIKE 'feed:%'
  THEN CAST(substr(${sighting.source}, 6) AS INTEGER) END`

const readSightings = async (db: Db, id: number): Promise<Sighting[]> => {
  const { scope, frontPage } = feed
  const rows = await db
    .select({ sighting, feed: { id: feed.id, url: asked(feed.url, 'feed_url'), scope, frontPage } })
    .from(sighting)
    .leftJoin(feed, sql`${feed.id} = ${feedOfSource}`)
    .where(eq(sighting.articleId, id))
    .orderBy(asc(sighting.firstAt), asc(sighting.source))
  return rows.map(({ sighting: { articleId: _, ...shown }, feed }) => ({
    ...shown,
    ...(feed && { feed }),
  }))
}

const { slug, label, occasion, seed } = event

/** Two halves, each over an index of its own: what is open, and what was closed. */
const readMemberships = (db: Db, id: number) =>
  db
    .select({ membership, event: { slug, label, occasion, seed } })
    .from(membership)
    .innerJoin(event, eq(event.id, membership.eventId))
    .where(
      sql`${membership.id} IN (
        SELECT id FROM membership WHERE article_id = ${id} AND valid_to IS NULL
        UNION ALL SELECT id FROM membership WHERE article_id = ${id} AND valid_to IS NOT NULL)`,
    )
    .orderBy(asc(membership.validFrom), asc(membership.id))

type EventRow = Pick<InferSelectModel<typeof event>, 'slug' | 'label' | 'occasion' | 'seed'>
type Held = { readonly membership: InferSelectModel<typeof membership>; readonly event: EventRow }

const nameOf = ({ slug, label, occasion, seed }: EventRow): EventName => ({
  ...{ slug, label, occasion },
  ...(seed !== null && { seed }),
})

const toMembership = ({ membership, event }: Held): Membership => ({
  event: nameOf(event),
  evidence: evidenceOf({ membership, from: null, isMoved: 0 }),
  from: membership.validFrom,
  ...(membership.validTo !== null && { to: membership.validTo }),
})

/** Before it and after it, as many: copies come within days, and each costs some ten rows read. */
const EACH_WAY = 20

/**
 * The articles about the subject that stand in the same event, those nearest to it in time, itself among
 * them, in no order: of which it may be a copy, and that may be copies of it. One statement, 41 articles at
 * most beside those that corrections moved there.
 */
export const listNearby = async (db: Db, history: ArticleHistory): Promise<Listed[]> => {
  const { article: self, outlet: publisher, stands } = history
  if (stands === undefined) return [{ article: self, outlet: publisher }]
  const rows = await db
    .select({ article, outlet })
    .from(standingNear(sql`${stands.eventId}`, self, EACH_WAY))
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
  return rows.map(toListed)
}
