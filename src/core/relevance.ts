// The relevance gate: is an entry about the subject, does it mention it in passing, or neither?
import type { Dossier } from '../dossier/dossier.ts'
import type { Relevance } from './article.ts'
import { conceptMatcher, type Matcher } from './lexicon.ts'
import { readingOf } from './reading.ts'
import { removedOf } from './removals.ts'
import { type Seed, seedsOf, tieTo } from './seed.ts'

/** What the gate needs of a dossier, prepared once. */
export type Gate = {
  readonly concepts: Matcher
  readonly subject: string
  readonly seeds: readonly Seed[]
  /** Nothing before it, ms since 1970, can be about what happened then. */
  readonly begins: number
  /** Canonical links that are never taken in, with the day of their removal. */
  readonly removed: ReadonlyMap<string, string>
  /** Marks what was read with it: see core/reading.ts. */
  readonly reading: string
}

export type Verdict = { readonly relevance: Relevance; readonly why: string }

export type Judged = {
  readonly title: string
  readonly summary?: string
  /** When it was published or first seen; absent: unknown. */
  readonly happenedAt?: Date
}

/** Prepares a dossier's gate. Background events stand on the timeline and admit nothing. */
export function buildGate(dossier: Dossier): Gate {
  const starts = dossier
    .occasions(new Date(0))
    .flatMap(({ from }) => (from === undefined ? [] : [from.getTime()]))
  return {
    concepts: conceptMatcher(dossier.lexicon),
    subject: dossier.lexicon.subject,
    seeds: [...seedsOf(dossier.events).values()],
    // Without a dated occasion nothing is too early.
    begins: starts.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...starts),
    removed: removedOf(dossier),
    reading: readingOf(dossier),
  }
}

const byConcepts = (label: string, shared: readonly string[]) =>
  `Concepts of “${label}”: ${shared.join(', ')}.`

/** As `byConcepts` writes it, whatever follows. */
const BY_CONCEPTS = /^(Concepts of “.*”: )([a-z0-9-]+(?:, [a-z0-9-]+)*)(\..*)?$/s

/** Why an article was let in, as it is kept, for a reader: its concepts by their labels. `labels`: of concepts, by id. */
export const describeAdmission = (why: string, labels: ReadonlyMap<string, string>): string =>
  why.replace(BY_CONCEPTS, (_, before: string, ids: string, after = '') => {
    const named = ids.split(', ').map((id) => labels.get(id) ?? id)
    // A label may hold a comma of its own.
    return `${before}${named.join('; ')}${after}`
  })

/**
 * `about`: the title names the subject, or title and summary hold two concepts of one seeded event inside
 * its window, one of them in the title. `passing`: both stand in the summary only, or the summary names
 * the subject. What has no date could be of any year: it is tied to an event only by a concept that no
 * seeded event of another occasion has. Undefined: neither.
 */
export function judge(entry: Judged, gate: Gate): Verdict | undefined {
  const at = entry.happenedAt?.getTime()
  if (at !== undefined && at < gate.begins) return undefined
  const inTitle = gate.concepts(entry.title).ids
  if (inTitle.has(gate.subject)) return { relevance: 'about', why: 'The title names the subject.' }
  const inSummary = gate.concepts(entry.summary ?? '').ids
  const found = inTitle.union(inSummary)
  const tied = gate.seeds
    .map((seed) => ({ label: seed.label, shared: tieTo(seed, found, at) }))
    .filter(({ shared }) => shared.length > 0)
  const inHeadline = tied.find(({ shared }) => shared.some((concept) => inTitle.has(concept)))
  const tie = inHeadline ?? tied[0]
  if (tie !== undefined) {
    const why = byConcepts(tie.label, tie.shared)
    return inHeadline
      ? { relevance: 'about', why }
      : { relevance: 'passing', why: `${why} None of them in the title.` }
  }
  if (!inSummary.has(gate.subject)) return undefined
  return { relevance: 'passing', why: 'Only the summary names the subject.' }
}
