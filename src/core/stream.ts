// Groups articles one after the other, against an index of events: the Worker fills it from D1, a script
// from nothing.
import type { Dossier } from '../dossier/dossier.ts'
import {
  addMember,
  anchorsOf,
  type EventState,
  foundEvent,
  type Placement,
  placeArticle,
  probesOf,
  type Weighed,
  WINDOW_DAYS,
} from './grouping.ts'
import { extractKeywords, frequenciesOf, type Text, weigh } from './keywords.ts'
import { conceptMatcher, type Matcher } from './lexicon.ts'
import { seedEvent, seedsOf } from './seed.ts'

/** Events by id, found by their anchors. */
export type EventIndex<Id> = {
  /** Adds an event or its newer state; `keywords` are further ones under which it is known. */
  readonly put: (event: EventState<Id>, keywords?: Iterable<string>) => void
  readonly candidates: (article: Weighed) => EventState<Id>[]
}

const DAY = 24 * 60 * 60 * 1000

/** An empty index. Only events within the window of an article are its candidates. */
export function createIndex<Id>(): EventIndex<Id> {
  const events = new Map<Id, EventState<Id>>()
  const byKeyword = new Map<string, Set<Id>>()
  const put: EventIndex<Id>['put'] = (event, keywords = []) => {
    events.set(event.id, event)
    for (const keyword of [...anchorsOf(event), ...keywords]) {
      byKeyword.set(keyword, (byKeyword.get(keyword) ?? new Set()).add(event.id))
    }
  }
  const candidates = (article: Weighed) => {
    const ids = new Set(probesOf(article).flatMap((word) => [...(byKeyword.get(word) ?? [])]))
    return [...ids].flatMap((id) => {
      const event = events.get(id)
      return event !== undefined && isOpen(event, article.at) ? [event] : []
    })
  }
  return { put, candidates }
}

function isOpen({ firstAt, lastAt, seed }: EventState, at: number | undefined): boolean {
  if (at === undefined || seed !== undefined) return true
  const gap = Math.max((firstAt ?? at) - at, at - (lastAt ?? at))
  return gap <= WINDOW_DAYS * DAY
}

/** Places one article and keeps the index in step; `found` gives the id of an event that it founds. */
export function placeInto<Id>(
  index: EventIndex<Id>,
  article: Weighed,
  found: () => Id,
): Placement<Id> & { readonly event: EventState<Id> } {
  const placed = placeArticle(article, index.candidates(article))
  const event =
    placed.kind === 'join' ? addMember(placed.event, article) : foundEvent(found(), article)
  index.put(event)
  return { ...placed, event }
}

export type Document = Text & { readonly published?: Date }

/**
 * The event of each document, in the input's order: a seed's slug, or `e` and a number. Documents are
 * taken by date, undated ones last; document frequencies start from the dossier's prior and grow with
 * each event founded.
 */
export function groupDocuments(
  documents: readonly Document[],
  dossier: Pick<Dossier, 'lexicon' | 'events' | 'prior'>,
): string[] {
  const concepts = conceptMatcher(dossier.lexicon)
  const index = seededIndex(dossier, concepts)
  const counts = new Map<string, number>()
  const groups = new Array<string>(documents.length)
  let founded = 0
  for (const [at, document] of byDate(documents)) {
    const keywords = extractKeywords(document, concepts)
    const vector = weigh(keywords, frequenciesOf(dossier.prior, founded, counts))
    const time = document.published?.getTime()
    const article: Weighed = time === undefined ? { vector } : { vector, at: time }
    const placed = placeInto(index, article, () => `e${++founded}`)
    groups[at] = placed.event.id
    if (placed.kind === 'join') continue
    for (const [keyword] of keywords) counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
  return groups
}

function byDate(documents: readonly Document[]): [number, Document][] {
  const time = ({ published }: Document) => published?.getTime() ?? Number.MAX_SAFE_INTEGER
  return [...documents.entries()].sort(([i, a], [j, b]) => time(a) - time(b) || i - j)
}

function seededIndex(dossier: Pick<Dossier, 'events' | 'prior'>, concepts: Matcher) {
  const index = createIndex<string>()
  const start = { concepts, frequencies: frequenciesOf(dossier.prior) }
  const seeds = seedsOf(dossier.events)
  for (const event of dossier.events) {
    const seed = seeds.get(event.slug)
    if (seed !== undefined) index.put(seedEvent(event.slug, event, seed, start))
  }
  return index
}
