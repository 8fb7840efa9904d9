// Evidence in words: what a membership rests on, and what it was held against.
import type { Article } from './article.ts'
import { describeKeyword } from './keyword-label.ts'
import { WINDOW_DAYS } from './nearness.ts'
import type { Evidence } from './news-event.ts'

/** What is known of an article's time: without `happenedAt` nothing is. */
type Timed = Pick<Article, 'published' | 'precision' | 'happenedAt'>

/** What each rule says of an article in an event, as a sentence. */
export const RULES: Readonly<Record<Evidence['rule'], string>> = {
  seed: 'It overlaps with what the dossier says of this event, in the days on which reports of it are expected.',
  overlap: 'Its keywords overlap with those of the articles that stood here.',
  founder: 'It was the first: the event was founded on it.',
  merge:
    'It stood in another event, whose keywords overlap with those of this one: they became one.',
  correction: 'A person placed it here.',
}

/** The rule's sentence on an article: of what has no date, none may speak of days. */
export const describeRule = (rule: Evidence['rule'], { happenedAt }: Timed): string =>
  rule === 'seed' && happenedAt === undefined
    ? 'It overlaps with what the dossier says of this event, two of whose concepts tie it here, one of them the event’s own.'
    : RULES[rule]

/** What it was compared with at all: docs/grouping.md, 4 and 8 to 10. */
function describeReach({ published, precision, happenedAt }: Timed): string {
  if (happenedAt === undefined)
    return 'It has no date, so only its words count: it is compared with what has none either, and with those events of the dossier to which two concepts tie it, one of them the event’s own. A fifth anniversary is told from a sixth by its number alone.'
  const days = `Only what lies within ${WINDOW_DAYS} days of an event is compared with it, and each day between lowers the score.`
  const isFirstSight = published === undefined || precision === 'none'
  return isFirstSight
    ? `Its publisher gives no date: the moment at which it was first seen counts as its own. ${days}`
    : days
}

/** All that the machine went by, in sentences, as pages and the API say it; of a correction only that it is one. */
export function describePlacing(evidence: Evidence, article: Timed): string[] {
  const { rule } = evidence
  const said = describeRule(rule, article)
  if (rule === 'founder' || rule === 'correction') return [said]
  return [said, `By the numbers: ${describeScore(evidence)}.`, describeReach(article)]
}

/** `score 0.42, less 0.05 for how well the next events fit; needed: 0.16`; scores are dimensionless. */
export function describeScore({ score, noise, threshold }: Evidence): string {
  const less =
    noise === undefined ? '' : `, less ${noise.toFixed(2)} for how well the next events fit`
  const needed = threshold === undefined ? '' : `; needed: ${threshold.toFixed(2)}`
  return `score ${score.toFixed(2)}${less}${needed}`
}

/** All of it in one line; `labels`: concepts by id; `isDated`: what has no date met no window. */
export function describeEvidence(
  evidence: Evidence,
  labels: ReadonlyMap<string, string>,
  isDated: boolean,
): string {
  const { rule, shared } = evidence
  if (rule === 'correction') return 'correction: a person placed it here'
  if (rule === 'founder') return `founder: ${RULES.founder}`
  const words = shared
    .map((keyword) => describeKeyword(keyword, labels))
    .map(({ text, share }) => `${text} ${share.toFixed(2)}`)
  const reach = isDated ? `window: ${WINDOW_DAYS} days` : 'no date: words alone'
  return `${rule}: ${describeScore(evidence)}; ${reach}; shared: ${words.join(', ')}`
}
