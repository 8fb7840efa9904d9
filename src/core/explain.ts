// Evidence in one line of words: what a membership rests on, and what it was held against.

import { describeKeyword } from './keyword-label.ts'
import { WINDOW_DAYS } from './nearness.ts'
import type { Evidence } from './news-event.ts'

/** What each rule says of an article in an event, as a sentence. */
export const RULES: Readonly<Record<Exclude<Evidence['rule'], 'correction'>, string>> = {
  seed: 'It overlaps with what the dossier says of this event, in the days on which reports of it are expected.',
  overlap: 'Its keywords overlap with those of the articles that stood here.',
  founder: 'It was the first: the event was founded on it.',
  merge:
    'It stood in another event, whose keywords overlap with those of this one: they became one.',
}

/** `score 0.42, less 0.05 for how well the next events fit; needed: 0.16`; scores are dimensionless. */
export function describeScore({ score, noise, threshold }: Evidence): string {
  const less =
    noise === undefined ? '' : `, less ${noise.toFixed(2)} for how well the next events fit`
  const needed = threshold === undefined ? '' : `; needed: ${threshold.toFixed(2)}`
  return `score ${score.toFixed(2)}${less}${needed}`
}

/** All of it; `labels`: concepts by id. */
export function describeEvidence(evidence: Evidence, labels: ReadonlyMap<string, string>): string {
  const { rule, shared } = evidence
  if (rule === 'correction') return 'correction: a person placed it here'
  if (rule === 'founder') return `founder: ${RULES.founder}`
  const words = shared
    .map((keyword) => describeKeyword(keyword, labels))
    .map(({ text, share }) => `${text} ${share.toFixed(2)}`)
  return `${rule}: ${describeScore(evidence)}; window: ${WINDOW_DAYS} days; shared: ${words.join(', ')}`
}
