// Stores what an answer showed of the past: articles, sightings, observations and the step's progress, in one batch.
import type { NewArticle } from '../core/article.ts'
import type { Dating } from '../core/dating.ts'
import type { Entry } from '../core/entry.ts'
import { observe } from '../core/observation.ts'
import { POINTER } from '../core/pointer.ts'
import type { Gate } from '../core/relevance.ts'
import { markOfHeadline } from '../core/removals.ts'
import type { Endpoint, Finding } from '../feeds/endpoints/endpoint.ts'
import { answerStatements, type Step } from '../store/back-fill.ts'
import { runBatch } from '../store/batch.ts'
import type { Db } from '../store/db.ts'
import { listRemovedHeadlines } from '../store/removals.ts'
import { articleStatements, observationStatements } from '../store/save-articles.ts'
import { bareHost, findHosts } from '../store/save-dossier.ts'
import { isOvertaken } from '../store/save-groups.ts'
import { type Admitted, admitEntries, type Origin } from './admit-entries.ts'

export type Found = {
  readonly step: Step
  readonly endpoint: Endpoint
  readonly finding: Extract<Finding, { kind: 'found' }>
  /** The time that everything written bears. */
  readonly at: Date
  /** When the next question is due, if there is one. */
  readonly due: Date
}

export type StoreReport =
  | { readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly outcome: 'answered' | 'done'
      readonly entries: number
      readonly admitted: number
      /** Left out at their publishers' request. */
      readonly removed?: readonly string[]
    }

/** Writes nothing where another delivery of the same question was first. */
export async function storeFinding(
  { db, gate }: { readonly db: Db; readonly gate: Gate },
  { step, endpoint, finding, at, due }: Found,
): Promise<StoreReport> {
  const source = `${endpoint.name}:${step.target}`
  const pointers = endpoint.pointers === true
  const { seen, articles, removed } = pointers
    ? await admitPointers(db, gate, finding.entries, step)
    : await admitEntries(db, gate, finding.entries, originOf(endpoint, step))
  const counted = { entries: seen.length, admitted: articles.length }
  const left = removed.length > 0 ? { removed } : {}
  const { next: cursor, partial: reason } = finding
  const answered = {
    ...counted,
    ...(cursor !== undefined && { cursor, next: due }),
    ...(reason !== undefined && { reason }),
  }
  // Of what has no date nobody knows of which day it lets us see something.
  const dated = seen.filter(({ published }) => published !== undefined)
  const [guard, progress] = answerStatements(step, answered, at)
  try {
    await runBatch(db, [
      ...guard,
      ...articleStatements({ source, at, articles, pointers }),
      ...observationStatements(step.outlet, source, observe(dated, endpoint.method, at), at),
      progress,
    ])
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return { outcome: 'skipped', reason: 'another delivery was first' }
  }
  return { outcome: cursor === undefined ? 'done' : 'answered', ...counted, ...left }
}

const originOf = (endpoint: Endpoint, step: Step): Origin => ({
  outlet: step.outlet,
  language: languageOf(step),
  ...(endpoint.name === 'gdelt' && { date: dayOfCrawl }),
})

/** Of an outlet with several languages an entry tells its own. */
const languageOf = ({ languages }: Step) => (languages.length === 1 ? languages[0] : undefined)

const DAY = 24 * 60 * 60 * 1000

/** When a crawler came by: late by minutes or hours, so that it tells the day at best. */
const dayOfCrawl = (seen: Date): Dating => ({
  published: new Date(seen.getTime() - (seen.getTime() % DAY)),
  precision: 'day',
  happenedAt: seen,
})

/** Pointers belong to the outlet that they name; one whose outlet nobody knows is left. */
async function admitPointers(
  db: Db,
  gate: Gate,
  entries: readonly Entry[],
  step: Step,
): Promise<Admitted> {
  const hostOf = ({ source }: Entry) => bareHost(URL.parse(source?.url ?? '')?.hostname ?? '')
  const outlets = await findHosts(db, entries.map(hostOf))
  const outletOf = (entry: Entry) => (hostOf(entry) ? outlets.get(hostOf(entry)) : step.outlet)
  // Their own addresses say nothing of what they point to.
  const gone = gate.removed.size > 0 ? await listRemovedHeadlines(db, gate.removed) : new Set()
  const isGone = ({ outlet, title }: NewArticle) => gone.has(markOfHeadline(outlet, title))
  const articles: NewArticle[] = []
  const removed: string[] = []
  let seen: Admitted['seen'] = []
  for (const [outlet, own] of Map.groupBy(entries, outletOf)) {
    if (outlet === undefined) continue
    const language = outlet === step.outlet ? languageOf(step) : undefined
    const origin = { outlet, language, note: POINTER }
    const admitted = await admitEntries(db, gate, own, origin)
    articles.push(...withoutRepeated(admitted.articles.filter((one) => !isGone(one))))
    removed.push(...admitted.removed, ...admitted.articles.filter(isGone).map(({ key }) => key))
    if (outlet === step.outlet) seen = admitted.seen
  }
  return { seen, articles, removed }
}

/** One article has several such addresses: the first stands for it. */
const withoutRepeated = (articles: readonly NewArticle[]): NewArticle[] => {
  const byTitle = new Map(articles.toReversed().map((one) => [one.title.toLowerCase(), one]))
  return articles.filter((one) => byTitle.get(one.title.toLowerCase()) === one)
}
