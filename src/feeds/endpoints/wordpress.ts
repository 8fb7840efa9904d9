// Asks a WordPress site for the feed of its own search, month by month, newest page first.
import * as z from 'zod'
import type { Entry } from '../../core/entry.ts'
import { parseFeed } from '../parse.ts'
import { addressOf } from './address.ts'
import { broken, refusalOf } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Answer, Endpoint, Finding, Question, Window } from './endpoint.ts'
import { tellingTerms } from './term.ts'
import { DAY, entriesInside } from './window.ts'

// Each term is a walk of its own: WordPress has no OR, and two words must both be there.
const MOST_TERMS = 3

// At ten entries a page, many times what any site wrote on one subject in a month.
const MOST_PAGES = 200

// A search costs such a site far more than a page that it has at hand.
const PACE_MS = 5_000
const TOTAL_MS = 30_000

const PLACE = z.strictObject({
  /** Which term in which month: a walk from its first page to its last. */
  walk: z.int().min(0),
  form: z.enum(['query', 'path']),
  page: z.int().min(1),
  /** The id that the page before began with. */
  first: z.string().optional(),
  /** The site leaves the month unheeded: one walk shows all that it has. */
  isWhole: z.boolean().optional(),
})

type Place = z.infer<typeof PLACE>

export const wordpress: Endpoint = {
  name: 'wordpress',
  method: 'search',
  paceMs: PACE_MS,
  totalMs: TOTAL_MS,
  request(question) {
    const { form, page, walk } = placeOf(question)
    const { term, month } = walksOf(question)[walk] ?? {}
    if (term === undefined || month === undefined) return undefined
    const site = `https://${question.target}/`
    const more = { m: month, paged: String(page) }
    return {
      url:
        form === 'query'
          ? addressOf(site, { s: term, feed: 'rss2', ...more })
          : addressOf(`${site}search/${encodeURIComponent(term)}/feed/rss2/`, more),
    }
  },
  async read(question, answer, now) {
    const place = placeOf(question)
    const refused = answer.status === 404 ? undefined : refusalOf(answer, 'The site')
    if (refused !== undefined) return refused
    const parsed = await parseFeed(answer.text, { url: answer.url, now })
    if (parsed.kind === 'failed') return withoutFeed(question, place, answer, parsed.reason)
    return withPage(question, place, answer.status === 404 ? [] : parsed.entries)
  },
}

type Walk = { readonly term: string; readonly month: string }

// The month is a public variable of WordPress (`m`, in class-wp.php), and without it each question
// would begin at today's page. Site by site it is a month of local time.
function walksOf({ terms, window }: Question): readonly Walk[] {
  const months = monthsOf(window)
  return tellingTerms(terms, MOST_TERMS).flatMap((term) => months.map((month) => ({ term, month })))
}

/** `201103` for each month that a window touches, newest first. */
function monthsOf({ from, until }: Window): readonly string[] {
  const oldest = monthNumber(from)
  const newest = monthNumber(new Date(until.getTime() - 1))
  return Array.from({ length: Math.max(newest - oldest + 1, 0) }, (_, n) => digits(newest - n))
}

const monthNumber = (moment: Date) => moment.getUTCFullYear() * 12 + moment.getUTCMonth()
const digits = (month: number) =>
  `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`

function placeOf(question: Question): Place {
  const place = readCursor(question.cursor, PLACE)
  if (place !== undefined && place.walk < walksOf(question).length) return place
  return { walk: 0, form: 'query', page: 1 }
}

// A site answers in one of the two forms or in none: that shows at the very first page.
function withoutFeed(question: Question, place: Place, answer: Answer, reason: string): Finding {
  const isFirst = place.walk === 0 && place.page === 1
  if (isFirst && place.form === 'query') {
    return { kind: 'found', entries: [], next: writeCursor({ ...place, form: 'path' }) }
  }
  if (answer.status !== 404) return broken(`The site's search gives no feed. ${reason}`)
  if (!isFirst) return withPage(question, place, [])
  return { kind: 'refused', reason: 'The site has no search feed (HTTP 404).', lasting: true }
}

function withPage(question: Question, place: Place, entries: readonly Entry[]): Finding {
  const first = entries[0]?.id
  const isRepeated = first !== undefined && first === place.first
  const isWhole = place.isWhole || !isOfMonth(question, place, entries)
  const isOver = first === undefined || isPast(question.window, entries)
  const isCut = !isOver && (isRepeated || place.page >= MOST_PAGES)
  const next =
    isOver || isCut
      ? nextWalk(question, place, isWhole)
      : { ...place, page: place.page + 1, first, ...(isWhole && { isWhole }) }
  return {
    kind: 'found',
    entries: isRepeated ? [] : entriesInside(question.window, entries),
    ...(next && { next: writeCursor(next) }),
    ...(isCut && { partial: `The site's search shows no more after page ${place.page}.` }),
  }
}

// Newest first is WordPress's order for feeds, but not that of every search that replaces its own.
function isPast({ from }: Window, entries: readonly Entry[]): boolean {
  const times = entries.flatMap(({ published }) => published?.getTime() ?? [])
  const isOrdered = times.every((time, at) => at === 0 || time <= (times[at - 1] ?? time))
  return isOrdered && (times.at(-1) ?? Number.POSITIVE_INFINITY) < from.getTime()
}

// A day on both sides for the site's own time zone.
function isOfMonth(question: Question, { walk }: Place, entries: readonly Entry[]): boolean {
  const month = walksOf(question)[walk]?.month
  return entries.every(
    ({ published }) =>
      published === undefined ||
      [-DAY, DAY].some((by) => digits(monthNumber(new Date(published.getTime() + by))) === month),
  )
}

function nextWalk(question: Question, { walk, form }: Place, isWhole: boolean): Place | undefined {
  const walks = walksOf(question)
  const term = walks[walk]?.term
  const next = walks.findIndex((one, at) => at > walk && !(isWhole && one.term === term))
  return next < 0 ? undefined : { walk: next, form, page: 1, ...(isWhole && { isWhole }) }
}
