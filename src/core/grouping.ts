// Puts an article into the event that it overlaps with most in keywords, or says that it founds one; and
// finds the event that another one is part of.
import type { Dossier } from '../dossier/dossier.ts'
import { apartFrom } from './apart.ts'
import type { Keyword } from './article.ts'
import { type EventState, type Party, partyOf, type Weighed } from './event-state.ts'
import { heaviestFirst } from './keywords.ts'
import { conceptsIn, nearnessOf } from './nearness.ts'
import type { Evidence } from './news-event.ts'
import { tieTo } from './seed.ts'

export type Placement = (
  | { readonly kind: 'join'; readonly event: EventState }
  | { readonly kind: 'found' }
) & {
  readonly evidence: Evidence
  /** The best score, noise and all, of an event that it does not join; 0: there is none. */
  readonly passed: number
}

/** What an article has to reach in order to join. */
type Bar = {
  /** The score, less noise, from which it joins. */
  readonly threshold: number
  /** How much of the mean score of the next five events is noise. */
  readonly noise: number
}

/** What decides. */
export type Setting = Bar & {
  /** The score from which two events are one. */
  readonly merge: number
  /** For an article that an editor's concepts tie to a seeded event. */
  readonly tied: Bar
  /** The keywords of what returns: see `apartFrom`. */
  readonly returning?: readonly string[]
}

/**
 * One setting for every stream, chosen by the mean B-cubed F1 over the development halves of six labelled sets
 * (docs/grouping.md): lower thresholds join more than is right on a stream of one subject, higher ones tear
 * large events apart. `tied` is from the subject's own headlines: a lower bar let events of other actors join,
 * a higher one kept half of the reports out of the events that they are about.
 */
export const SETTING: Setting = {
  ...{ threshold: 0.16, noise: 1, merge: 0.3 },
  tied: { threshold: 0.11, noise: 0.5 },
}

/** The setting for a dossier, which knows what returns. */
export const settingOf = (
  { lexicon: { returning } }: Pick<Dossier, 'lexicon'>,
  setting: Setting = SETTING,
): Setting => ({ ...setting, ...(returning && { returning: returning.map((id) => `c:${id}`) }) })

const FOUNDER: Evidence = { rule: 'founder', score: 0, shared: [] }
const NEXT = 5
const EVIDENCE_SHOWN = 8

/**
 * Joins the article to the candidate with the best score, less the noise of the next five, if that reaches
 * the threshold; else it founds an event. Score: d·C / (|C|^0.6 · n^0.4) / (1 + days outside the event's
 * span), with d the article's vector and C the sum of the event's n members.
 */
export function placeArticle(
  article: Weighed,
  candidates: readonly EventState[],
  setting = SETTING,
): Placement {
  const [best, ...others] = strongest(partyOf(article), candidates, 1 + NEXT, setting)
  const tied = best !== undefined && isTied(article, best.event)
  const { threshold, noise: share } = tied ? setting.tied : setting
  const noise = (share * others.reduce((sum, { score }) => sum + score, 0)) / NEXT
  if (best === undefined || best.score - noise < threshold)
    return { kind: 'found', evidence: FOUNDER, passed: best?.score ?? 0 }
  const { event, score } = best
  const rule = event.seed === undefined ? 'overlap' : 'seed'
  const shared = sharedOf(article.vector, event)
  const evidence: Evidence = { rule, score, noise, threshold, shared }
  return { kind: 'join', event, evidence, passed: others[0]?.score ?? 0 }
}

/** The candidate that is the same event as this one, with what they share; undefined: none is. */
export function findTwin(
  event: EventState,
  candidates: readonly EventState[],
  setting = SETTING,
): { readonly event: EventState; readonly evidence: Evidence } | undefined {
  const others = candidates.filter(
    // Two seeded events are two by an editor's word.
    ({ id, seed }) => id !== event.id && (seed === undefined || event.seed === undefined),
  )
  const [best] = strongest(event, others, 1, setting)
  if (best === undefined || best.score < setting.merge) return undefined
  const shared = sharedOf([...event.vector], best.event)
  const { score } = best
  return { event: best.event, evidence: { rule: 'merge', score, threshold: setting.merge, shared } }
}

type Scored = { readonly event: EventState; readonly score: number }

/** The candidates with the best scores above 0, best first. */
function strongest(
  of: Party,
  candidates: readonly EventState[],
  count: number,
  { returning }: Setting,
): Scored[] {
  const best: Scored[] = []
  // A list is gone through faster than a map, and that is done for each candidate.
  const party = Array.isArray(of.vector) ? of : { ...of, vector: [...of.vector] }
  const isApart = apartFrom(party, returning)
  for (const event of candidates) {
    if (isApart(event)) continue
    const score = scoreOf(party, event)
    if (score > 0) keepBest(best, { event, score }, count)
  }
  return best
}

/** Puts one among the best of its kind, best first and the earlier of equals before the later, and keeps `count`. */
export function keepBest(best: Scored[], one: Scored, count: number): void {
  if (best.length === count && one.score <= (best.at(-1)?.score ?? 0)) return
  const at = best.findIndex((other) => other.score < one.score)
  best.splice(at === -1 ? best.length : at, 0, one)
  if (best.length > count) best.pop()
}

function scoreOf(party: Party, event: EventState): number {
  const near = nearnessOf(party, event)
  if (near === 0) return 0
  let product = 0
  for (const [keyword, weight] of party.vector) {
    const other = event.vector.get(keyword)
    if (other !== undefined) product += weight * other
  }
  return (near * product) / (party.mass * event.mass)
}

const isTied = ({ vector, at }: Weighed, { seed }: EventState): boolean =>
  seed !== undefined && tieTo(seed, conceptsIn(vector), at).length > 0

function sharedOf(vector: readonly Keyword[], event: EventState): Keyword[] {
  const products = vector
    .map(([keyword, weight]): Keyword => [keyword, weight * (event.vector.get(keyword) ?? 0)])
    .filter(([, product]) => product > 0)
  const total = products.reduce((sum, [, product]) => sum + product, 0)
  return products
    .map(([keyword, product]): Keyword => [keyword, product / total])
    .sort(heaviestFirst)
    .slice(0, EVIDENCE_SHOWN)
}
