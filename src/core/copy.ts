// Whether one article is another one again, and on what evidence: the rules, one pair at a time.
import { type Credit, creditOf } from './attribution.ts'
import { familyOf } from './counts.ts'
import { type CopyReader, isOneOutlet, type Piece, sharedPersons } from './piece.ts'
import { profileOf } from './profile.ts'
import { inOrder, resemblance } from './shingles.ts'

export type CopyKind = 'verbatim' | 'translated' | 're-reported' | 'spun'

/** Which rule took it for a copy; docs/copies.md has them. */
export type CopyRule = 'title' | 'text' | 'byline' | 'profile' | 'credit' | 'order'

/** Why a machine takes an article for a copy. */
export type CopyEvidence = {
  readonly kind: CopyKind
  readonly rule: CopyRule
  /** 0 to 1, at least the threshold. */
  readonly score: number
  readonly threshold: number
  /** What both titles have: words in their order, or concepts (`c:…`) and numbers (`#…`). */
  readonly shared: readonly string[]
  readonly credit?: Credit
  /** Persons whom both name as authors, folded. */
  readonly byline?: readonly string[]
  /** Share of the pairs of words of the two summaries that both have, where the rule looks at it. */
  readonly summary?: number
  /** The agency that one of the two credits. */
  readonly agency?: string
}

// All measured by reading pairs of real headlines (docs/copies.md). Newsrooms that know nothing of each
// other write the same eight words of a plain event: only from nine in a row on is it one text.
const SAME_PAIRS = 8
export const VERBATIM = 0.6
// Words exchanged, not only left out or put at an end: more of the title must be the same.
const EXCHANGED = 0.8
// Summaries that have nothing in common speak against it: then author, agency or a credit must speak for it.
const NOTHING_IN_COMMON = 0.1
// Feeds also repeat one summary under many titles: so much of the shorter title must stand in the other,
// and all of it where one outlet wrote both, since a series keeps its summary and part of its titles.
const SAME_TOPIC = 0.4
// Two languages, one author: he may write twice a month on the subject, so most of what the titles are about
// must be the same, and weigh more than what every title here is about.
export const TRANSLATED = 0.6
const BYLINE_WEIGHT = 3
// Concepts alone tell an event, not a text; of one publisher, or with the other named, they may tell a text.
const SAME_PROFILE = 0.9
const PROFILE_WEIGHT = 8
// Who names the other follows its wording in so much of the shorter title.
export const RE_REPORTED = 0.75
const IN_ORDER = 5
// Titles alone never tell it: obituaries of independent newsrooms have nine of ten words in common. Where
// half of the summaries' pairs were the same, all that we read were one text.
export const SPUN = 0.6
const SPUN_SUMMARY = 0.5

/** The best evidence that `copy` is `origin` again; undefined: there is none. */
export const judgeCopy = (
  copy: Piece,
  origin: Piece,
  reader: CopyReader,
): CopyEvidence | undefined => {
  const evidence =
    copy.language === origin.language ? byWords(copy, origin) : byConcepts(copy, origin, reader)
  const agency = copy.agency ?? origin.agency
  return evidence && { ...evidence, ...(agency !== undefined && { agency }) }
}

type Judge = (copy: Piece, origin: Piece, shared: readonly string[]) => CopyEvidence | undefined

const byWords = (copy: Piece, origin: Piece): CopyEvidence | undefined => {
  if (numbersDiffer(copy, origin)) return undefined
  const shared = inOrder(origin.title, copy.title)
  return (
    byTitle(copy, origin, shared) ??
    byText(copy, origin, shared) ??
    byCredit(copy, origin, shared) ??
    byOrder(copy, origin, shared)
  )
}

// A figure exchanged is another event of the same kind; one left out or spelt as a word is not.
const numbersDiffer = ({ numbers: own }: Piece, { numbers: others }: Piece) =>
  inOrder(own, others).length < Math.min(own.length, others.length)

const byTitle: Judge = (copy, origin, shared) => {
  const isExchanged = [copy, origin].every(({ title }) => title.length > shared.length)
  const threshold = isExchanged ? EXCHANGED : VERBATIM
  const score = likeness(copy.pairs, origin.pairs)
  if (score < threshold) return undefined
  const isBacked = haveOneSource(copy, origin) || creditOf(copy, origin) !== undefined
  if (isContradicted(copy, origin) && !isBacked) return undefined
  return { kind: 'verbatim', rule: 'title', score, threshold, shared }
}

const byText: Judge = (copy, origin, shared) => {
  const score = likeness(copy.text, origin.text)
  const topic = shared.length / Math.min(copy.title.length, origin.title.length)
  if (score < VERBATIM || topic < (isOneOutlet(copy, origin) ? 1 : SAME_TOPIC)) return undefined
  return { kind: 'verbatim', rule: 'text', score, threshold: VERBATIM, shared }
}

const NONE: ReadonlySet<string> = new Set()

const likeness = (a = NONE, b = NONE) =>
  a.intersection(b).size < SAME_PAIRS ? 0 : resemblance(a, b)

const isContradicted = ({ summary: own = NONE }: Piece, { summary: other = NONE }: Piece) =>
  Math.min(own.size, other.size) >= SAME_PAIRS && resemblance(own, other) < NOTHING_IN_COMMON

const haveOneSource = (copy: Piece, origin: Piece) =>
  sharedPersons(copy, origin).length > 0 ||
  (copy.agency !== undefined && copy.agency === origin.agency)

const byCredit: Judge = (copy, origin, shared) => {
  const score = shared.length / Math.min(origin.title.length, copy.title.length)
  if (shared.length < IN_ORDER || score < RE_REPORTED) return undefined
  const credit = creditOf(copy, origin)
  const evidence = { kind: 're-reported', rule: 'credit', score, threshold: RE_REPORTED } as const
  return credit && { ...evidence, shared, credit }
}

const byOrder: Judge = (copy, origin, shared) => {
  const score = shared.length / Math.max(copy.title.length, origin.title.length)
  if (shared.length < IN_ORDER || score < SPUN || isOneOutlet(copy, origin)) return undefined
  const summary = resemblance(copy.summary ?? NONE, origin.summary ?? NONE)
  if (summary < SPUN_SUMMARY && !haveOneSource(copy, origin)) return undefined
  const byline = sharedPersons(copy, origin)
  return {
    ...{ kind: 'spun', rule: 'order', score, threshold: SPUN, shared },
    ...(summary > 0 && { summary }),
    ...(byline.length > 0 && { byline }),
  }
}

const byConcepts = (copy: Piece, origin: Piece, reader: CopyReader): CopyEvidence | undefined => {
  const { score, weight, shared } = profileOf(copy, origin, reader)
  const evidence = { kind: 'translated', score, shared } as const
  const byline = sharedPersons(copy, origin)
  if (byline.length > 0 && score >= TRANSLATED && weight >= BYLINE_WEIGHT)
    return { ...evidence, rule: 'byline', threshold: TRANSLATED, byline }
  if (score < SAME_PROFILE || weight < PROFILE_WEIGHT) return undefined
  const named = creditOf(copy, origin)
  const credit = named?.names === 'country' ? undefined : named
  if (familyOf(copy.outlet).slug !== familyOf(origin.outlet).slug && !credit) return undefined
  return { ...evidence, rule: 'profile', threshold: SAME_PROFILE, ...(credit && { credit }) }
}
