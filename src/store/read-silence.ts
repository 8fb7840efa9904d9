// Reads what can be said of outlets in spans of days: listings, articles, reaching back, the health of feeds.
import type { OutletHead, OutletLabel } from '../core/news-event.ts'
import type { Ground, Reach, Span } from '../core/silence.ts'
import { type DatedOccasion, judgeSilence, spanOf } from '../core/silence-judge.ts'
import type { OutletRow } from '../core/silence-ladder.ts'
import type { Db } from './db.ts'
import { listSightOf, listSights, type Sighted } from './read-outlets.ts'
import { endsOf, listReached, type Reached } from './read-silence-rows.ts'
import { listWritten, listWrittenIn, readOccasions, type Written } from './tally.ts'
import { type Listing, listListings } from './tally-listing.ts'

/** An outlet with its ground in each span, in their order. */
export type Grounds<Outlet = OutletHead> = {
  readonly outlet: Outlet
  readonly grounds: readonly Ground[]
}

/**
 * The grounds of all outlets, or of one, by name. The spans are those of occasions. Five statements,
 * whatever their number.
 */
export const readGrounds = (db: Db, spans: readonly Span[], slug?: string): Promise<Grounds[]> =>
  readGroundsOf(db, spans, listSights(db, slug), slug)

async function readGroundsOf<Outlet extends OutletHead>(
  db: Db,
  spans: readonly Span[],
  sights: Promise<readonly Sighted<Outlet>[]>,
  slug?: string,
): Promise<Grounds<Outlet>[]> {
  const [outlets, listings, written, reached] = await Promise.all([
    sights,
    listListings(db, spans, slug),
    listWritten(db, spans, slug),
    listReached(db, spans, slug),
  ])
  return joinGrounds(spans, outlets, listings, reached, written)
}

/** What stands on each occasion, and of each outlet what may be claimed of it. Five statements. */
export async function readLadder(db: Db, occasions: readonly DatedOccasion[], now: Date) {
  const spans = occasions.map(spanOf)
  const [outlets, listings, { counted, written }, reached] = await Promise.all([
    listSights(db),
    listListings(db, spans),
    readOccasions(db, spans),
    listReached(db, spans),
  ])
  const grounds = joinGrounds(spans, outlets, listings, reached, written)
  return { counted, rows: judge(spans, grounds, now) }
}

/** Outlets, or one, by name, with what may be claimed of each occasion as of `now`. As `readGrounds`. */
export async function readRows(
  db: Db,
  occasions: readonly DatedOccasion[],
  now: Date,
  slug?: string,
): Promise<OutletRow[]> {
  const spans = occasions.map(spanOf)
  return judge(spans, await readGrounds(db, spans, slug), now)
}

/** One outlet whole, as `readRows` has it. */
export async function findRow(
  db: Db,
  occasions: readonly DatedOccasion[],
  now: Date,
  slug: string,
): Promise<OutletRow<OutletLabel> | undefined> {
  const spans = occasions.map(spanOf)
  return judge(spans, await readGroundsOf(db, spans, listSightOf(db, slug), slug), now)[0]
}

const judge = <Outlet>(
  spans: readonly Span[],
  all: readonly Grounds<Outlet>[],
  now: Date,
): OutletRow<Outlet>[] =>
  all.map(({ outlet, grounds }) => ({
    outlet,
    cells: spans.flatMap((span, n) => {
      const ground = grounds[n]
      return ground ? judgeSilence(span, ground, now) : []
    }),
  }))

/**
 * The grounds of all outlets in the days of an event, for those that have no article in it: what they wrote in
 * those days stands elsewhere. Five statements.
 */
export async function readEventGrounds(db: Db, span: Span): Promise<Grounds[]> {
  const [outlets, listings, reached, written] = await Promise.all([
    listSights(db),
    listListings(db, [span]),
    listReached(db, [span]),
    listWrittenIn(db, span),
  ])
  const here = written.map((row) => ({ ...row, occasion: span.slug }))
  return joinGrounds([span], outlets, listings, reached, here)
}

/** What stands on an occasion counts there; what was published in its days and stands on another is elsewhere. */
type On = Written & { readonly occasion: string }

function joinGrounds<Outlet extends OutletHead>(
  spans: readonly Span[],
  outlets: readonly Sighted<Outlet>[],
  listings: readonly Listing[],
  reached: readonly Reached[],
  written: readonly On[],
): Grounds<Outlet>[] {
  const listingOf = new Map(listings.map((row) => [`${row.outlet} ${row.first} ${row.last}`, row]))
  const reachedBy = Map.groupBy(reached, (row) => row.outlet)
  const writtenBy = Map.groupBy(written, (row) => `${row.outlet} ${row.occasion}`)
  const ends = spans.map((span) => endsOf(span).join(' '))
  return outlets.map(({ outlet, sight }) => ({
    outlet,
    grounds: spans.map((span, n): Ground => {
      const reach = reachOf(reachedBy.get(outlet.slug) ?? [], span)
      return {
        ...countsOf(writtenBy.get(`${outlet.slug} ${span.slug}`) ?? []),
        ...seenOf(listingOf.get(`${outlet.slug} ${ends[n]}`)),
        ...(reach && { reach }),
        sight,
      }
    }),
  }))
}

type Listed = Pick<Ground, 'listed' | 'subject' | 'capped' | 'frontPage'>

/** Of most outlets in most spans. */
const UNLISTED: Listed = { listed: [], subject: 0, capped: false, frontPage: false }

const seenOf = (row: Listing | undefined): Listed => {
  if (row === undefined) return UNLISTED
  const listed: number[] = []
  for (const [day, entries] of JSON.parse(row.days) as [number, number][]) {
    while (listed.length < day) listed.push(0)
    listed.push(entries)
  }
  return { listed, subject: row.subject, capped: row.capped === 1, frontPage: row.front === 1 }
}

const countsOf = (rows: readonly On[]) => {
  const sum = (what: 'about' | 'passing' | 'elsewhere') =>
    rows.reduce((total, row) => total + row[what], 0)
  return { about: sum('about'), passing: sum('passing'), elsewhere: sum('elsewhere') }
}

/**
 * How far reaching back came in a span: only a search over all of it is finished, and only what steps within
 * it brought is known to be of its days. Undefined: nothing was asked.
 */
const reachOf = (rows: readonly Reached[], span: Span): Reach | undefined => {
  const [from, until] = [span.from.getTime(), span.until.getTime()]
  const own = rows.filter(({ occasion }) => occasion === span.occasion)
  if (own.length === 0) return undefined
  const covering = own.filter((row) => row.from <= from && row.until >= until && row.searched)
  const within = own.filter((row) => row.from >= from && row.until <= until)
  const times = covering.flatMap(({ searchedAt }) => searchedAt ?? [])
  const failure = own.find((row) => row.failure !== null)?.failure
  const sum = (some: readonly Reached[], count: (row: Reached) => number) =>
    some.reduce((total, row) => total + count(row), 0)
  return {
    searched: [...new Set(covering.flatMap(({ searched }) => searched?.split(',') ?? []))].sort(),
    ...(times.length > 0 && { searchedAt: new Date(Math.min(...times)) }),
    found: sum(within, ({ found }) => found),
    open: sum(own, ({ open }) => open),
    failed: sum(own, ({ failed }) => failed),
    ...(failure && { failure }),
    archives: sum(own, ({ archives }) => archives),
  }
}
