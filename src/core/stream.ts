// Groups a whole stream of documents in memory, by the functions that the group job uses on the database.
import type { Dossier } from '../dossier/dossier.ts'
import type { Keyword } from './article.ts'
import { learnBoilerplate, withoutBoilerplate } from './boilerplate.ts'
import { createIndex, type EventIndex } from './event-index.ts'
import { addMembers, type EventState, emptyEvent } from './event-state.ts'
import { SETTING, type Setting, settingOf } from './grouping.ts'
import { extractKeywords, type Frequencies, frequenciesOf, type Text, weigh } from './keywords.ts'
import { conceptMatcher, type Matcher } from './lexicon.ts'
import type { Evidence } from './news-event.ts'
import { type Held, mergeAll, placeInto, reviewMembers } from './review.ts'
import { seedEvent, seedsOf } from './seed.ts'

export type Document = Text & { readonly published?: Date }

export type Grouped = {
  /** A seed's slug, or `e` and a number. */
  readonly event: string
  readonly evidence: Evidence
}

/** Whether documents are placed by their dates, or as late and mixed as they stand in the input. */
export type Arrival = 'by date' | 'as given'

/** What the stream is grouped with: a part of a dossier. */
type Ground = Pick<Dossier, 'lexicon' | 'events' | 'prior'>

// A second look at what the first one changed brought .002 of B-cubed F1, a third took as much away again.
const ROUNDS = 2

/**
 * The event of each document, in the input's order. Documents are placed by date, undated ones last; then
 * keywords are weighed by what the whole stream knows of them, every member is looked at anew, and events that
 * grew together merge, twice. Titles are taken as of one outlet, to learn its boilerplate.
 */
export function groupDocuments(
  documents: readonly Document[],
  ground: Ground,
  setting: Setting = SETTING,
  arrival: Arrival = 'by date',
): Grouped[] {
  const concepts = conceptMatcher(ground.lexicon)
  const times = documents.map(({ published }) => published?.getTime())
  const order = arrival === 'by date' ? oldestFirst(times) : [...times.keys()]
  const whole = settingOf(ground, setting)
  const stream = { ...openStream(documents, ground, concepts, whole), times, order }
  placeAll(stream)
  let changed: ReadonlySet<number> | undefined
  for (let round = 0; round < ROUNDS; round++) {
    reweigh(stream)
    const { moved, alone } = reviewAll(stream, changed)
    const open = changed && new Set([...changed, ...moved])
    changed = new Set([...moved, ...mergeEvents(stream, alone, open)])
  }
  return stream.standings.map(({ event, evidence }) => {
    const seed = stream.index.get(event)?.seed
    return { event: seed?.slug ?? `e${event - stream.seeds.length + 1}`, evidence }
  })
}

type Standing = { readonly event: number; readonly evidence: Evidence }

/** A stream while it is grouped: documents by their place in the input, events by number, seeded ones first. */
type Stream = {
  readonly ground: Ground
  readonly setting: Setting
  readonly index: EventIndex
  readonly seeds: readonly EventState[]
  readonly keywords: readonly (readonly Keyword[])[]
  readonly times: readonly (number | undefined)[]
  /** In which they are placed. */
  readonly order: readonly number[]
  readonly held: Held[]
  readonly standings: Standing[]
  readonly members: Map<number, Set<number>>
  readonly found: () => number
}

function openStream(
  documents: readonly Document[],
  ground: Ground,
  concepts: Matcher,
  setting: Setting,
): Omit<Stream, 'times' | 'order'> {
  const seeds = seedStates(ground, concepts)
  const index = createIndex()
  for (const seed of seeds) index.put(seed)
  let next = seeds.length
  return {
    ...{ ground, setting, index, seeds, found: () => next++ },
    keywords: readAll(documents, concepts),
    ...{ held: [], standings: [], members: new Map() },
  }
}

// Undated ones last.
const oldestFirst = (times: readonly (number | undefined)[]): number[] =>
  [...times.keys()].sort(
    (i, j) => (times[i] ?? Number.MAX_VALUE) - (times[j] ?? Number.MAX_VALUE) || i - j,
  )

function readAll(documents: readonly Document[], concepts: Matcher): (readonly Keyword[])[] {
  const titles = documents.map(({ title }) => ({ title }))
  const boilerplate = learnBoilerplate(titles, concepts).get(undefined) ?? []
  return documents.map((document) => {
    const keywords = extractKeywords(document, concepts)
    return withoutBoilerplate({ ...document, keywords }, boilerplate, concepts)
  })
}

function seedStates({ events, prior }: Ground, concepts: Matcher): EventState[] {
  const start = { concepts, frequencies: frequenciesOf(prior) }
  const seeds = seedsOf(events)
  return events
    .filter(({ slug }) => seeds.has(slug))
    .map((event, id) => seedEvent(id, event, seeds.get(event.slug), start))
}

const weighed = ({ keywords, times }: Stream, id: number, frequencies: Frequencies): Held => {
  const at = times[id]
  const vector = weigh(keywords[id] ?? [], frequencies)
  return { id, vector, ...(at !== undefined && { at }) }
}

/** Document frequencies grow with each event founded: a keyword of one large event stays telling. */
function placeAll(stream: Stream): void {
  const counts = new Map<string, number>()
  let founded = 0
  for (const id of stream.order) {
    const article = weighed(stream, id, frequenciesOf(stream.ground.prior, founded, counts))
    const { kind, event, evidence } = placeInto(stream.index, article, stream.found, stream.setting)
    stand(stream, id, event.id, evidence)
    if (kind === 'join') continue
    founded++
    for (const [keyword] of stream.keywords[id] ?? [])
      counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
}

function stand({ members, standings }: Stream, id: number, event: number, evidence: Evidence) {
  const before = standings[id]?.event
  if (before !== undefined) members.get(before)?.delete(id)
  members.set(event, (members.get(event) ?? new Set()).add(id))
  standings[id] = { event, evidence }
}

/** Weighs every document by the frequencies of the whole stream, and sums the events up anew. */
function reweigh(stream: Stream): void {
  const { keywords, members, held, index, seeds, ground } = stream
  const filled = [...members.values()].filter(({ size }) => size > 0)
  const counts = new Map<string, number>()
  for (const ids of filled) {
    const own = new Set([...ids].flatMap((id) => (keywords[id] ?? []).map(([keyword]) => keyword)))
    for (const keyword of own) counts.set(keyword, (counts.get(keyword) ?? 0) + 1)
  }
  const frequencies = frequenciesOf(ground.prior, filled.length, counts)
  for (const id of stream.order) held[id] = weighed(stream, id, frequencies)
  for (const { id } of index.all())
    index.put(addMembers(seeds[id] ?? emptyEvent(id), membersOf(stream, id)))
}

const membersOf = ({ members, held }: Stream, event: number): Held[] =>
  [...(members.get(event) ?? [])].map((id) => held[id] as Held)

/** Reviews the events, oldest first, and says which ones changed, and which have none to merge with; `only`: of these. */
function reviewAll(stream: Stream, only?: ReadonlySet<number>) {
  const { index, found, setting } = stream
  const moved = new Set<number>()
  const alone = new Set<number>()
  const start = ({ firstAt }: EventState) => firstAt ?? Number.MAX_VALUE
  for (const { id } of index.all().sort((a, b) => start(a) - start(b) || a.id - b.id)) {
    if (only?.has(id) === false) continue
    const reviewed = reviewMembers(index, id, membersOf(stream, id), found, setting)
    if (reviewed.alone) alone.add(id)
    for (const move of reviewed.moves) {
      stand(stream, move.article.id, move.to.id, move.evidence)
      moved.add(id).add(move.to.id)
    }
  }
  return { moved, alone: alone.difference(moved) }
}

/** Merges events, and says which ones grew; `only`: beginning with these, without those that are alone. */
function mergeEvents(
  stream: Stream,
  alone: ReadonlySet<number>,
  only?: ReadonlySet<number>,
): Set<number> {
  const { index, setting, members } = stream
  const ids = index.all().map(({ id }) => id)
  const merges = mergeAll(
    index,
    ids.filter((id) => only?.has(id) !== false && !alone.has(id)),
    setting,
  )
  for (const { gone, whole, evidence } of merges)
    for (const member of members.get(gone.id) ?? []) stand(stream, member, whole.id, evidence)
  return new Set(merges.map(({ whole }) => whole.id))
}
