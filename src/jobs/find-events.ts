// Fills an index with the events that some articles may belong to: what the keyword index knows of their days.
import { createIndex, type EventIndex } from '../core/event-index.ts'
import { eventOf, type Party, probesOf } from '../core/event-state.ts'
import { WINDOW_DAYS } from '../core/nearness.ts'
import { type Seed, seedsOf } from '../core/seed.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { findCandidates, type Probe } from '../store/read-candidates.ts'

const DAY = 24 * 60 * 60 * 1000
/** What has no date meets only what has none: the group job files that under day 0. */
const UNDATED = 0
// Heaviest keywords of one article or event that are looked for: rows read grow with each, and eight or twelve did no
// better on a labelled stream (B-cubed F1 by date and shuffled: .770 and .786 with six, .768 and .786 with eight).
const PROBES = 6
/** Events of each that are read, those that share most with it: twelve of them are scored. */
const PROMISING = 16

/** An index with the events that one of these may join or be one with, and those of these ids: two statements. */
export async function findEvents(
  db: Db,
  dossier: Dossier,
  parties: readonly Party[],
  ids: readonly number[] = [],
): Promise<EventIndex> {
  const probes = probesFor(parties)
  const keys = [...probes.keys()]
  const seeds = seedsOf(dossier.events)
  const near = [...seeds.values()].filter((seed) => parties.some((party) => isNear(seed, party)))
  const always = { ids, seeds: near.map(({ slug }) => slug) }
  const candidates = await findCandidates(db, [...probes.values()], always, (met) => {
    const eventsUnder = new Map(keys.map((key, at) => [key, met[at] ?? []]))
    return parties.flatMap((party) => promising(party, eventsUnder))
  })
  const index = createIndex()
  for (const { seed: slug, ...state } of candidates) {
    const seed = slug === undefined ? undefined : seeds.get(slug)
    // A seeded event that the dossier no longer has takes nothing more.
    if (slug === undefined || seed !== undefined)
      index.put(eventOf({ ...state, ...(seed && { seed }) }))
  }
  return index
}

// What is looked at together with a party may lie as far from it as the window reaches.
function isNear({ from, until }: Seed, { firstAt, lastAt }: Party): boolean {
  const reach = WINDOW_DAYS * DAY
  return firstAt === undefined || lastAt === undefined
    ? true
    : firstAt - reach < until && lastAt + reach >= from
}

const keyOf = ({ keyword, day }: Probe) => `${day} ${keyword}`

const probesOn = (party: Party, keyword: string): Probe[] =>
  [...daysOf(party)].map((day) => ({ keyword, day }))

const keywordsOf = (party: Party) => probesOf(party).slice(0, PROBES)

/** Each keyword once a day, so that no row of the keyword index is read for each article anew. */
function probesFor(parties: readonly Party[]): Map<string, Probe> {
  const probes = new Map<string, Probe>()
  for (const party of parties)
    for (const [keyword] of keywordsOf(party))
      for (const probe of probesOn(party, keyword)) probes.set(keyOf(probe), probe)
  return probes
}

/** The events that stand under most of a party's weight. */
function promising(party: Party, eventsUnder: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const [keyword, weight] of keywordsOf(party)) {
    const met = probesOn(party, keyword).flatMap((probe) => eventsUnder.get(keyOf(probe)) ?? [])
    for (const id of new Set(met)) shared.set(id, (shared.get(id) ?? 0) + weight)
  }
  const best = [...shared].sort(([a, x], [b, y]) => y - x || b - a).slice(0, PROMISING)
  return best.map(([id]) => id)
}

// An event is near others at its start and at its end.
function daysOf({ firstAt, lastAt }: Party): Set<number> {
  if (firstAt === undefined || lastAt === undefined) return new Set([UNDATED])
  return new Set([firstAt, lastAt].map(dayOf))
}

/** Days since 1970, as the keyword index files them. */
export const dayOf = (at: number | undefined): number =>
  at === undefined ? UNDATED : Math.floor(at / DAY)
