// Fills an index with the events that some articles may belong to: what the keyword index knows of their days.
import { createIndex, type EventIndex } from '../core/event-index.ts'
import { eventOf, type Party, probesOf } from '../core/event-state.ts'
import { seedsOf } from '../core/seed.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { findCandidates, type Probe } from '../store/read-groups.ts'

const DAY = 24 * 60 * 60 * 1000
/** What has no date meets only what has none: the group job files that under day 0. */
const UNDATED = 0
// Heaviest keywords of one article or event that are looked for: rows read grow with each.
const PROBES = 12

/** An index with every event that one of these may join, the seeded ones, and those of these ids: one statement. */
export async function findEvents(
  db: Db,
  dossier: Dossier,
  parties: readonly Party[],
  ids: readonly number[] = [],
): Promise<EventIndex> {
  const index = createIndex()
  await addEvents(db, dossier, index, parties, ids)
  return index
}

/** Adds what it does not know of them yet. One statement. */
export async function addEvents(
  db: Db,
  dossier: Dossier,
  index: EventIndex,
  parties: readonly Party[],
  ids: readonly number[] = [],
): Promise<void> {
  const seeds = seedsOf(dossier.events)
  for (const { seed: slug, ...state } of await findCandidates(db, probesFor(parties), ids)) {
    if (index.get(state.id) !== undefined) continue
    const seed = slug === undefined ? undefined : seeds.get(slug)
    // A seeded event that the dossier no longer has takes nothing more.
    if (slug === undefined || seed !== undefined)
      index.put(eventOf({ ...state, ...(seed && { seed }) }))
  }
}

/** Each keyword once a day, so that no row of the keyword index is read for each article anew. */
function probesFor(parties: readonly Party[]): Probe[] {
  const probes = new Map<string, Probe>()
  for (const party of parties)
    for (const day of daysOf(party))
      for (const [keyword] of probesOf(party).slice(0, PROBES))
        probes.set(`${day} ${keyword}`, { keyword, day })
  return [...probes.values()]
}

// An event is near others at its start and at its end.
function daysOf({ firstAt, lastAt }: Party): Set<number> {
  if (firstAt === undefined || lastAt === undefined) return new Set([UNDATED])
  return new Set([firstAt, lastAt].map(dayOf))
}

/** Days since 1970, as the keyword index files them. */
export const dayOf = (at: number | undefined): number =>
  at === undefined ? UNDATED : Math.floor(at / DAY)
