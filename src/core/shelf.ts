// An occasion's events in the order in which they happened, those without coverage among them.
import type { Dossier, Occasion, SeededEvent } from '../dossier/dossier.ts'
import { describeDay, describeIsoDate, type When } from './clock.ts'
import type { Counts, EventHead, EventSummary, NewsEvent } from './news-event.ts'
import { occasionOf } from './occasion.ts'

export type ShelfEntry = {
  /** Its place among its like, from 1: what the timeline marks it with. */
  readonly number: number
  readonly slug: string
  readonly label: string
  /** The event's id; absent: nothing was gathered, so it is in no table. */
  readonly id?: number
  readonly at?: Date
  readonly when: When
  readonly counts: Counts
  readonly copies: number
  readonly passing: number
  /** Background: it stands on the timeline only. */
  readonly background: boolean
}

export const NO_COUNTS: Counts = { articles: 0, outlets: 0, families: 0, languages: 0 }

/** Whether an article about it was gathered, be it a copy. */
export const isCovered = ({ counts, copies }: Pick<EventSummary, 'counts' | 'copies'>): boolean =>
  counts.articles + copies > 0

export type Shelf = {
  /** Events that the dossier knows, or that at least two families tell or a copy repeats, by time, numbered. */
  readonly entries: readonly ShelfEntry[]
  /** Events that one family alone tells, by time. */
  readonly single: readonly ShelfEntry[]
}

/** Events of an occasion with the dossier's own that nobody has covered yet and those of its background. */
export const shelve = (
  summaries: readonly EventSummary[],
  dossier: Dossier,
  occasion: Occasion,
): Shelf => {
  const seeds = new Map(dossier.events.map((seed) => [seed.slug, seed]))
  const held = new Set(summaries.map(({ event }) => event.seed))
  const gathered = summaries.map((summary) =>
    fromEvent(summary, seeds.get(summary.event.seed ?? '')),
  )
  const missing = dossier.events
    .filter((seed) => !held.has(seed.slug))
    .filter((seed) => seed.occasion === occasion.slug || isBackgroundOf(seed, occasion))
    .map(fromSeed)
  const all = [...gathered, ...missing].sort(byTime)
  const isSingle = (entry: Unnumbered) =>
    !seeds.has(entry.slug) && entry.counts.families + entry.copies < 2
  const number = (entry: Unnumbered, i: number) => ({ ...entry, number: i + 1 })
  return {
    entries: all.filter((entry) => !isSingle(entry)).map(number),
    single: all.filter(isSingle).map(number),
  }
}

/** A seeded event as it stands before any article has joined it. */
export const emptyEvent = (seed: SeededEvent): NewsEvent => ({
  ...{ id: 0, slug: seed.slug, label: seed.label, seed: seed.slug, occasion: seed.occasion },
  keywords: [],
})

/** The occasion that a reader meets first: that of the reference's own date. */
export const defaultOccasion = (dossier: Dossier, occasions: readonly Occasion[]): Occasion =>
  occasionOf(new Date(dossier.reference.published), occasions)

type Unnumbered = Omit<ShelfEntry, 'number'>

const time = ({ at }: Unnumbered) => at?.getTime() ?? Number.POSITIVE_INFINITY

const byTime = (a: Unnumbered, b: Unnumbered) =>
  // Two without a time: infinity less infinity is no number.
  (time(a) === time(b) ? 0 : time(a) - time(b)) || (a.slug < b.slug ? -1 : 1)

const fromEvent = ({ event, ...tally }: EventSummary, seed?: SeededEvent): Unnumbered => ({
  ...(seed ? fromSeed(seed) : fromArticles(event)),
  ...{ id: event.id, slug: event.slug, label: event.label, ...tally },
})

const fromArticles = ({ slug, label, firstAt }: EventHead): Unnumbered => ({
  ...{ slug, label, counts: NO_COUNTS, copies: 0, passing: 0, background: false },
  ...(firstAt && { at: firstAt }),
  when: firstAt
    ? { datetime: firstAt.toISOString().slice(0, 10), text: describeDay(firstAt) }
    : { text: 'date unknown' },
})

const fromSeed = (seed: SeededEvent): Unnumbered => ({
  ...{ slug: seed.slug, label: seed.label, at: new Date(seed.start) },
  when: describeIsoDate(seed.start, seed.place.timeZone),
  ...{ counts: NO_COUNTS, copies: 0, passing: 0, background: seed.occasion === 'background' },
})

// What led up to an occasion happened in the weeks before it.
const LEAD_UP = 30 * 24 * 3600 * 1000

const isBackgroundOf = (seed: SeededEvent, { from }: Occasion) => {
  if (seed.occasion !== 'background' || from === undefined) return false
  const before = from.getTime() - new Date(seed.start).getTime()
  return before > 0 && before <= LEAD_UP
}
