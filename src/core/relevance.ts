// The relevance gate: is an entry about the subject, does it mention it in passing, or neither?
import type { Dossier, SeededEvent } from '../dossier/dossier.ts'
import type { Relevance } from './article.ts'
import { conceptMatcher, type Matcher } from './lexicon.ts'
import { windowOf } from './seed.ts'

/** What the gate needs of a dossier, prepared once. */
export type Gate = {
  readonly concepts: Matcher
  readonly subject: string
  readonly events: readonly (SeededEvent & { readonly from: number; readonly until: number })[]
  /** Nothing before it can be about what happened then. */
  readonly begins: number
}

export type Verdict = { readonly relevance: Relevance; readonly why: string }

export type Judged = {
  readonly title: string
  readonly summary?: string
  /** When it was published or first seen; absent: unknown. */
  readonly happenedAt?: Date
}

const CONCEPTS_OF_ONE_EVENT = 2

/** Prepares a dossier's gate. Background events stand on the timeline and admit nothing. */
export function buildGate(dossier: Dossier): Gate {
  const starts = dossier
    .occasions(new Date(0))
    .flatMap(({ from }) => (from === undefined ? [] : [from.getTime()]))
  return {
    concepts: conceptMatcher(dossier.lexicon),
    subject: dossier.lexicon.subject,
    events: dossier.events
      .filter((event) => event.occasion !== 'background')
      .map((event) => ({ ...event, ...windowOf(event) })),
    begins: Math.min(...starts),
  }
}

/**
 * `about`: the title names the subject, or title and summary hold two concepts of one seeded event inside
 * its window, one of them in the title. `passing`: both stand in the summary only, or the summary names
 * the subject. Undefined: neither.
 */
export function judge(entry: Judged, gate: Gate): Verdict | undefined {
  const at = entry.happenedAt?.getTime()
  if (at !== undefined && at < gate.begins) return undefined
  const inTitle = gate.concepts(entry.title).ids
  if (inTitle.has(gate.subject)) return { relevance: 'about', why: 'The title names the subject.' }
  const inSummary = gate.concepts(entry.summary ?? '').ids
  const tied = tiedTo(inTitle.union(inSummary), at, gate)
  const inHeadline = tied.find(({ shared }) => shared.some((concept) => inTitle.has(concept)))
  const tie = inHeadline ?? tied[0]
  if (tie !== undefined) {
    const why = `Two concepts of ${tie.slug}: ${tie.shared.join(', ')}.`
    return inHeadline
      ? { relevance: 'about', why }
      : { relevance: 'passing', why: `${why} None of them in the title.` }
  }
  if (!inSummary.has(gate.subject)) return undefined
  return { relevance: 'passing', why: 'Only the summary names the subject.' }
}

/** Seeded events whose window holds the moment and which share two concepts or more. */
function tiedTo(concepts: ReadonlySet<string>, at: number | undefined, { events }: Gate) {
  return events
    .filter(({ from, until }) => at !== undefined && from <= at && at < until)
    .map(({ slug, concepts: own }) => ({ slug, shared: own.filter((id) => concepts.has(id)) }))
    .filter(({ shared }) => shared.length >= CONCEPTS_OF_ONE_EVENT)
}
