// Finds which of many articles are copies, and of what: a forest, where each copy has one origin.
import { type CopyEvidence, judgeCopy } from './copy.ts'
import type { Listed } from './news-event.ts'
import { type CopyReader, type Piece, pieceOf } from './piece.ts'
import { isNear, lagOf, precedes } from './precedence.ts'

/** Something that a copy has and its origin has not, or the other way round. */
export type Trace = { readonly part: 'byline' | 'credit' | 'words'; readonly text: string }

/** A copy and its origin, by their articles' keys: a machine's guess, with its evidence. */
export type Copy = CopyEvidence & {
  readonly key: string
  readonly of: string
  /** Whole days from the origin's day to the copy's, UTC; absent: one of them is not known to the day. */
  readonly lagDays?: number
  readonly dropped: readonly Trace[]
  readonly added: readonly Trace[]
}

/** A person's word that an article is no copy of another one: their keys. */
export type Refusal = { readonly key: string; readonly of: string }

export type FoundCopies = {
  readonly copies: readonly Copy[]
  /** Pairs of articles that were compared. */
  readonly compared: number
}

// A keyword that so many articles have tells no text; without it, pairs would grow with their square.
const COMMON = 40
// One shared keyword is a topic; two rare ones may be a text.
const SHARED = 2

/**
 * The copies among articles: each with one origin, never in a circle; a copy of a copy stands under it.
 * What is word for word the same is compared with the first of its kind only, all else where two of its
 * title's keywords, which few have, or an author meet. Wants no article twice.
 */
export const findCopies = (
  listed: readonly Listed[],
  reader: CopyReader,
  refusals: readonly Refusal[] = [],
): FoundCopies => {
  const pairs = pairPieces(listed.map((one) => pieceOf(one, reader)))
  const found = pairs.flatMap(([a, b]) => {
    if (!isNear(a, b)) return []
    const [origin, copy] = precedes(a, b) ? [a, b] : [b, a]
    const evidence = judgeCopy(copy, origin, reader)
    return evidence ? [{ origin, copy, evidence }] : []
  })
  return { copies: plant(found, refusals).map(tell), compared: pairs.length }
}

type Found = { readonly origin: Piece; readonly copy: Piece; readonly evidence: CopyEvidence }
type Pair = readonly [Piece, Piece]

const pairPieces = (pieces: readonly Piece[]): Pair[] => {
  const same = [...Map.groupBy(pieces, textOf).values()].map((group) => {
    const first = group.reduce((a, b) => (precedes(b, a) ? b : a))
    return { first, rest: group.filter((piece) => piece !== first) }
  })
  return [
    ...same.flatMap(({ first, rest }) => rest.map((piece): Pair => [first, piece])),
    ...pairRare(same.map(({ first }) => first)),
  ]
}

const textOf = ({ article, language, title }: Piece) =>
  [language, ...title, '', article.summary].join(' ')

const pairRare = (pieces: readonly Piece[]): Pair[] => {
  const having = Map.groupBy(
    pieces.flatMap((piece, at) => signsOf(piece).map(([sign, weight]) => ({ sign, weight, at }))),
    ({ sign }) => sign,
  )
  return pieces.flatMap((piece, at) => {
    const shared = new Map<number, number>()
    for (const [sign] of signsOf(piece)) {
      const others = having.get(sign) ?? []
      if (others.length > COMMON) continue
      for (const { at: other, weight } of others)
        if (other < at) shared.set(other, (shared.get(other) ?? 0) + weight)
    }
    return [...shared].flatMap(([other, weight]): Pair[] => {
      const first = pieces[other]
      return first && weight >= SHARED ? [[first, piece]] : []
    })
  })
}

// An author's name is enough to look at a pair.
const signsOf = ({ keywords, persons }: Piece): [string, number][] => [
  ...[...keywords].map((keyword): [string, number] => [keyword, 1]),
  ...persons.map((person): [string, number] => [`by ${person}`, SHARED]),
]

const RANK = ['verbatim', 'translated', 're-reported', 'spun']

/** Takes the strongest evidence first, the earlier origin where it is equal, and no circle. */
const plant = (found: readonly Found[], refusals: readonly Refusal[]): Found[] => {
  const refused = new Set(refusals.map(({ key, of }) => `${key} ${of}`))
  const isRefused = (copy: Piece, of: Piece) => refused.has(`${copy.article.key} ${of.article.key}`)
  const chosen = new Map<Piece, Found>()
  const above = (piece: Piece): Piece[] => {
    const origin = chosen.get(piece)?.origin
    return origin ? [origin, ...above(origin)] : []
  }
  for (const one of [...found].sort(strongestFirst))
    if (!chosen.has(one.copy) && !isRefused(one.copy, one.origin))
      if (!above(one.origin).includes(one.copy)) chosen.set(one.copy, one)
  // No copy of a text is none of that text's copies either.
  return [...chosen.values()].filter(({ copy }) => !above(copy).some((of) => isRefused(copy, of)))
}

const strongestFirst = (a: Found, b: Found) =>
  RANK.indexOf(a.evidence.kind) - RANK.indexOf(b.evidence.kind) ||
  b.evidence.score - a.evidence.score ||
  (a.origin === b.origin ? 0 : precedes(a.origin, b.origin) ? -1 : 1)

const tell = ({ origin, copy, evidence }: Found): Copy => {
  const lagDays = lagOf(origin, copy)
  const { credit } = evidence
  return {
    ...{ ...evidence, key: copy.article.key, of: origin.article.key },
    ...(lagDays !== undefined && { lagDays }),
    dropped: tracesOf(origin, copy),
    added: [
      ...(credit ? [{ part: 'credit', text: credit.text } as const] : []),
      ...tracesOf(copy, origin),
    ],
  }
}

/** What one has and the other has not: the byline, and words of the title where both are of one language. */
const tracesOf = (one: Piece, other: Piece): Trace[] => {
  const { author } = one.article
  const isSigned = author !== undefined && author !== other.article.author
  const isOwn = isSigned && one.persons.every((name) => !other.persons.includes(name))
  const words = one.title.filter((word) => !other.title.includes(word)).join(' ')
  return [
    ...(isOwn ? [{ part: 'byline', text: author } as const] : []),
    ...(one.language === other.language && words !== ''
      ? [{ part: 'words', text: words } as const]
      : []),
  ]
}
