// A seeded event: one that the dossier knows before any article came.
import type { SeededEvent } from '../dossier/dossier.ts'
import type { Keyword } from './article.ts'
import { datingOf } from './dating.ts'
import { type EventState, eventOf } from './event-state.ts'
import { extractKeywords, type Frequencies, weigh } from './keywords.ts'
import type { Matcher } from './lexicon.ts'

/** What a seeded event asks of an article. */
export type Seed = {
  readonly slug: string
  readonly label: string
  /** Span of its window, half-open, ms since 1970. */
  readonly from: number
  readonly until: number
  /** Its concepts: two of them inside the window tie an article to it. */
  readonly concepts: ReadonlySet<string>
  /** Of those, the ones that no seeded event of another occasion has. */
  readonly own: ReadonlySet<string>
  /** The one of them that none can do without. */
  readonly essential?: string
}

const CONCEPTS_OF_ONE_EVENT = 2
const DAY = 24 * 60 * 60 * 1000
// An editor chose a seed's concepts: each weighs as if it stood in title and summary.
const SEED_CONCEPT = 2.5

/** First moment of an event's window and the moment after its last, ms since 1970. */
export function windowOf({ window }: Pick<SeededEvent, 'window'>): { from: number; until: number } {
  return { from: Date.parse(window.from), until: Date.parse(window.to) + DAY }
}

/** The seeds of a dossier by slug. Background events stand on the timeline and take nothing. */
export function seedsOf(events: readonly SeededEvent[]): Map<string, Seed> {
  const taking = events.filter(({ occasion }) => occasion !== 'background')
  return new Map(taking.map((event) => [event.slug, seedOf(event, taking)]))
}

function seedOf(event: SeededEvent, all: readonly SeededEvent[]): Seed {
  const elsewhere = new Set(
    all.filter(({ occasion }) => occasion !== event.occasion).flatMap(({ concepts }) => concepts),
  )
  return {
    slug: event.slug,
    label: event.label,
    ...windowOf(event),
    concepts: new Set(event.concepts),
    own: new Set(event.concepts.filter((concept) => !elsewhere.has(concept))),
    ...(event.essential !== undefined && { essential: event.essential }),
  }
}

/**
 * The concepts that tie a text to the event, of those found in it: two or more, the essential one among them, with its
 * moment in the window. What has no date could be of any year: one of them must be the event's own. Else none.
 */
export function tieTo(seed: Seed, found: ReadonlySet<string>, at: number | undefined): string[] {
  if (seed.essential !== undefined && !found.has(seed.essential)) return []
  const shared = [...seed.concepts].filter((id) => found.has(id))
  const fits =
    at === undefined ? shared.some((id) => seed.own.has(id)) : seed.from <= at && at < seed.until
  return fits && shared.length >= CONCEPTS_OF_ONE_EVENT ? shared : []
}

/** First and last moment of an event, ms since 1970; a mere day lasts to its end. */
export function spanOf({ start, end }: SeededEvent): { firstAt: number; lastAt: number } {
  return {
    firstAt: Date.parse(start),
    lastAt: datingOf(end).happenedAt?.getTime() ?? Date.parse(end),
  }
}

/** A seeded event before its first article: its concepts, label and keywords stand for one member. */
export function seedEvent(
  id: number,
  event: SeededEvent,
  seed: Seed | undefined,
  { concepts, frequencies }: { readonly concepts: Matcher; readonly frequencies: Frequencies },
): EventState {
  const own = event.concepts.map((concept): Keyword => [`c:${concept}`, SEED_CONCEPT])
  const words = extractKeywords(
    { title: event.label, summary: event.keywords.join('. ') },
    concepts,
  )
  const others = words.filter(([keyword]) => own.every(([taken]) => taken !== keyword))
  const vector = new Map(weigh([...own, ...others], frequencies))
  return eventOf({ id, vector, size: 1, ...spanOf(event), ...(seed && { seed }) })
}
