// Groups a whole stream in memory: the same steps as the Worker's group job, with an index in place of D1.
import type { Dossier } from '../dossier/dossier.ts'
import {
  addMember,
  type EventState,
  foundEvent,
  placeArticle,
  seedEvent,
  type Weighed,
  WINDOW_DAYS,
} from './grouping.ts'
import { extractKeywords, frequenciesOf, type Text, weigh } from './keywords.ts'
import { conceptMatcher } from './lexicon.ts'

export type Document = Text & { readonly published?: Date }

const DAY = 24 * 60 * 60 * 1000

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
  const open = openEvents(dossier, concepts)
  const counts = new Map<string, number>()
  const order = documents
    .map((_, at) => at)
    .sort((a, b) => timeOf(documents[a]) - timeOf(documents[b]) || a - b)
  const groups = new Array<string>(documents.length)
  let founded = 0
  for (const at of order) {
    const document = documents[at] as Document
    const keywords = extractKeywords(document, concepts)
    const vector = weigh(keywords, frequenciesOf(dossier.prior, founded, counts))
    const article: Weighed = document.published
      ? { vector, at: document.published.getTime() }
      : { vector }
    const placed = placeArticle(article, open.candidates(article))
    if (placed.kind === 'found') {
      founded++
      for (const [keyword] of keywords) counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
      groups[at] = `e${founded}`
      open.put(foundEvent(`e${founded}`, article))
    } else {
      groups[at] = placed.event.id
      open.put(addMember(placed.event, article))
    }
  }
  return groups
}

const timeOf = (document: Document | undefined): number =>
  document?.published?.getTime() ?? Infinity

/** Events by keyword; those that fell silent before the window leave the index as time moves on. */
function openEvents(
  dossier: Pick<Dossier, 'events' | 'prior'>,
  concepts: ReturnType<typeof conceptMatcher>,
) {
  const events = new Map<string, EventState<string>>()
  const byKeyword = new Map<string, Set<string>>()
  const put = (event: EventState<string>) => {
    events.set(event.id, event)
    for (const keyword of event.vector.keys()) {
      const ids = byKeyword.get(keyword) ?? new Set()
      byKeyword.set(keyword, ids.add(event.id))
    }
  }
  const candidates = ({ vector, at }: Weighed) => {
    const ids = new Set(vector.flatMap(([keyword]) => [...(byKeyword.get(keyword) ?? [])]))
    return [...ids].flatMap((id) => {
      const event = events.get(id)
      if (event === undefined) return []
      const last = event.seed?.until ?? event.lastAt
      if (at === undefined || last === undefined || at - last <= WINDOW_DAYS * DAY) return [event]
      events.delete(id)
      for (const keyword of event.vector.keys()) byKeyword.get(keyword)?.delete(id)
      return []
    })
  }
  const prior = frequenciesOf(dossier.prior)
  for (const seed of dossier.events)
    if (seed.occasion !== 'background') put(seedEvent(seed.slug, seed, concepts, prior))
  return { put, candidates }
}
