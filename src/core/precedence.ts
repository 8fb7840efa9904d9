// Which of two alike articles was first, and by how many days.
import { creditOf } from './attribution.ts'
import { isOneOutlet, type Piece } from './piece.ts'

const DAY = 24 * 60 * 60 * 1000
// Essays are republished within weeks; a year later it is another anniversary's text.
const COPY_DAYS = 30
// An outlet repeats its own text within days; later it is the next of a series under the same title.
const OWN_COPY_DAYS = 3

/** First and last moment at which it may have been published; absent: unknown. */
const spanOf = ({ article: { published, precision } }: Piece) => {
  if (published === undefined || precision === 'none') return undefined
  const from = published.getTime()
  const length = { moment: 0, day: DAY - 1, month: 31 * DAY - 1 }[precision]
  return { from, until: from + length }
}

/** Whether the two are near enough in time to be one text; what has no date is near to all. */
export const isNear = (a: Piece, b: Piece): boolean => {
  const [own, other] = [spanOf(a), spanOf(b)]
  if (own === undefined || other === undefined) return true
  const days = isOneOutlet(a, b) ? OWN_COPY_DAYS : COPY_DAYS
  return Math.max(own.from - other.until, other.from - own.until) <= days * DAY
}

/**
 * Whether `a` is the origin of the two: the earlier. Where dates do not tell, the one that the other names;
 * then the one whose address is its outlet's own, has a person's byline, was seen first, has a date at all.
 */
export const precedes = (a: Piece, b: Piece): boolean => {
  const [own, other] = [spanOf(a), spanOf(b)]
  if (own && other && own.until < other.from) return true
  if (own && other && other.until < own.from) return false
  const named = Number(creditOf(b, a) !== undefined) - Number(creditOf(a, b) !== undefined)
  const [first = 0] = [named, ...signs(a).map((sign, at) => sign - (signs(b)[at] ?? 0))].filter(
    (difference) => difference !== 0,
  )
  return first === 0 ? a.article.key < b.article.key : first > 0
}

/** What speaks for an origin, the strongest first. A note is there when the address is a repost. */
const signs = ({ article, persons }: Piece): number[] => [
  Number(article.note === undefined),
  Number(persons.length > 0),
  -article.firstSeenAt.getTime(),
  Number(article.published !== undefined),
]

/** Whole days from the origin's day to the copy's, UTC; undefined: one is not known to the day. */
export const lagOf = (origin: Piece, copy: Piece): number | undefined => {
  const [from, to] = [dayOf(origin), dayOf(copy)]
  return from === undefined || to === undefined ? undefined : to - from
}

const dayOf = ({ article: { published, precision } }: Piece) =>
  published && (precision === 'moment' || precision === 'day')
    ? Math.floor(published.getTime() / DAY)
    : undefined
