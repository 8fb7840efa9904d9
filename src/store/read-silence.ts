// Reads what can be said of outlets in spans of days: listings, articles, reaching back, the health of feeds.
import { sql } from 'drizzle-orm'
import type { OutletLabel } from '../core/news-event.ts'
import type { Ground, Span } from '../core/silence.ts'
import type { Db } from './db.ts'
import { listSights, type Sighted } from './read-outlets.ts'
import {
  countsOf,
  countWritten,
  type Listing,
  listListings,
  listReached,
  type Reached,
  seenOf,
  toReach,
  type Written,
} from './read-silence-rows.ts'

/** An outlet with its ground in each span, in their order. */
export type Grounds = { readonly outlet: OutletLabel; readonly grounds: readonly Ground[] }

/**
 * The grounds of all outlets, or of one, by name. Four statements, whatever the number of spans; articles are
 * read over all, listings by the index of outlet and day.
 */
export async function readGrounds(db: Db, spans: readonly Span[], slug?: string) {
  const [outlets, listings, written, reached] = await Promise.all([
    listSights(db, slug),
    listListings(db, spans, slug),
    countWritten(db, spans, slug),
    listReached(db, spans, slug),
  ])
  return joinGrounds(spans, outlets, listings, reached, written)
}

/**
 * The grounds of all outlets in the days of an event, for those that have no article in it: what they wrote in
 * those days stands elsewhere. Four statements.
 */
export async function readEventGrounds(db: Db, span: Span): Promise<Grounds[]> {
  const [outlets, listings, reached, dated] = await Promise.all([
    listSights(db),
    listListings(db, [span]),
    listReached(db, [span]),
    db.all<{ outlet: string; count: number }>(sql`SELECT outlet, count(*) AS count FROM article
      WHERE happened_at >= ${span.from.getTime()} AND happened_at < ${span.until.getTime()} GROUP BY outlet`),
  ])
  const written = dated.map(({ outlet, count }) => ({
    ...{ outlet, stands: null, dated: span.slug, relevance: '', count },
  }))
  return joinGrounds([span], outlets, listings, reached, written)
}

function joinGrounds(
  spans: readonly Span[],
  outlets: readonly Sighted[],
  listings: readonly Listing[],
  reached: readonly Reached[],
  written: readonly Written[],
): Grounds[] {
  const listingOf = new Map(listings.map((row) => [`${row.outlet} ${row.slug}`, row]))
  const reachOf = new Map(reached.map((row) => [`${row.outlet} ${row.slug}`, row]))
  const writtenBy = Map.groupBy(written, (row) => row.outlet)
  return outlets.map(({ outlet, sight }) => ({
    outlet,
    grounds: spans.map((span): Ground => {
      const place = `${outlet.slug} ${span.slug}`
      const reach = reachOf.get(place)
      return {
        ...countsOf(writtenBy.get(outlet.slug) ?? [], span),
        ...seenOf(listingOf.get(place)),
        ...(reach && { reach: toReach(reach) }),
        sight,
      }
    }),
  }))
}
