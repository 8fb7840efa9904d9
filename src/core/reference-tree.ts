// The reference's own tree: its copies as the rules find them, and those that the dossier lists by hand.
import type { Dossier } from '../dossier/dossier.ts'
import { describeIsoDate, type When, whenPublished } from './clock.ts'
import { type Copied, copiedAmong, handListed, wordOn } from './copied.ts'
import type { Listed } from './news-event.ts'
import { type Publisher, publisherOf, toPublisher } from './publisher.ts'
import { REFERENCE_KEY } from './readers.ts'

/** A copy of the reference, or of one of its copies. */
export type ReferenceCopy = Copied & {
  readonly url: string
  /** The article that we hold of it; absent: only the dossier knows it. */
  readonly id?: number
  /** Absent: only the dossier knows it. */
  readonly title?: string
  readonly publisher: Publisher
  readonly language?: string
  readonly when?: When
}

/** Copies among the articles, the earliest first, then what only the dossier knows. */
export const referenceTree = (dossier: Dossier, near: readonly Listed[]): ReferenceCopy[] => {
  const copied = near.length === 0 ? new Map<string, Copied>() : copiedAmong(near, dossier)
  const isUnder = (key: string): boolean => {
    const of = copied.get(key)?.of
    return of === REFERENCE_KEY || (of !== undefined && isUnder(of))
  }
  const held = near.flatMap((listed) => {
    const copy = copied.get(listed.article.key)
    return copy && isUnder(copy.key) ? [toNode(copy, listed)] : []
  })
  return [...held.sort(byTime), ...onlyListed(dossier, copied)]
}

/** A copy that we hold, as the tree shows it; of one without a date, the date that the dossier lists. */
export const toNode = (copy: Copied, { article, outlet }: Listed): ReferenceCopy => ({
  ...{
    ...copy,
    id: article.id,
    url: article.url,
    title: article.title,
    publisher: toPublisher(outlet),
  },
  ...(article.language !== undefined && { language: article.language }),
  when:
    article.published === undefined && copy.listed?.date !== undefined
      ? describeIsoDate(copy.listed.date)
      : whenPublished(article),
})

// In the order of characters: a month after its days, a day after its moments, and what has no date last.
const placeOf = ({ when }: ReferenceCopy) => `${when?.datetime ?? ''}~`
const byTime = (a: ReferenceCopy, b: ReferenceCopy) => {
  const [first, second] = [placeOf(a), placeOf(b)]
  return first === second ? 0 : first < second ? -1 : 1
}

const onlyListed = (dossier: Dossier, copied: ReadonlyMap<string, Copied>): ReferenceCopy[] =>
  [...handListed(dossier)]
    .filter(([key]) => !copied.has(key))
    .map(([key, copy]) => ({
      ...{ key, of: REFERENCE_KEY, url: copy.url, language: copy.language },
      publisher: publisherOf(dossier, copy.outlet),
      ...(copy.date !== undefined && { when: describeIsoDate(copy.date) }),
      listed: wordOn(copy),
    }))
