// Finds the events that some articles may belong to: what the keyword index knows of the days around them.
import { probesOf, type Weighed, WINDOW_DAYS } from '../core/grouping.ts'
import { seedsOf } from '../core/seed.ts'
import { createIndex, type EventIndex } from '../core/stream.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Db } from '../store/db.ts'
import { findCandidates, type Probe } from '../store/read-groups.ts'

const DAY = 24 * 60 * 60 * 1000
/** What has no date meets only what has none: the group job files that under day 0. */
const UNDATED = { from: 0, to: 0 }

/** An index of every event that one of the articles may join, seeded ones included: one statement. */
export async function findEvents(
  db: Db,
  dossier: Dossier,
  articles: readonly Weighed[],
): Promise<EventIndex<number>> {
  const seeds = seedsOf(dossier.events)
  const index = createIndex<number>()
  const candidates = await findCandidates(db, probesFor(articles))
  for (const { event, seed: slug, keywords } of candidates) {
    const seed = slug === undefined ? undefined : seeds.get(slug)
    // A seeded event that the dossier no longer has takes nothing more.
    if (slug === undefined) index.put(event, keywords)
    else if (seed !== undefined) index.put({ ...event, seed })
  }
  return index
}

/** Each keyword once for days that touch, so that no row of the keyword index is read for each article anew. */
function probesFor(articles: readonly Weighed[]): Probe[] {
  const spans = new Map<string, Probe[]>()
  for (const article of articles) {
    const { from, to } = daysAround(article)
    for (const keyword of probesOf(article)) {
      const before = spans.get(keyword) ?? []
      const touching = before.filter((span) => span.from <= to + 1 && from <= span.to + 1)
      const span = {
        keyword,
        from: Math.min(from, ...touching.map((span) => span.from)),
        to: Math.max(to, ...touching.map((span) => span.to)),
      }
      spans.set(keyword, [...before.filter((span) => !touching.includes(span)), span])
    }
  }
  return [...spans.values()].flat()
}

function daysAround({ at }: Weighed): Pick<Probe, 'from' | 'to'> {
  if (at === undefined) return UNDATED
  const day = Math.floor(at / DAY)
  return { from: day - WINDOW_DAYS, to: day + WINDOW_DAYS }
}
