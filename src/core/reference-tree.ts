// The reference's own tree: its copies as the rules find them, and those that the dossier lists by hand.
import type { Dossier } from '../dossier/dossier.ts'
import { describeIsoDate, type When, whenPublished } from './clock.ts'
import { type Copied, copiedAmong, handListed } from './copied.ts'
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
  return [...held.sort((a, b) => timeOf(a) - timeOf(b)), ...onlyListed(dossier, copied)]
}

/** A copy that we hold, as the tree shows it. */
export const toNode = (copy: Copied, { article, outlet }: Listed): ReferenceCopy => ({
  ...{
    ...copy,
    id: article.id,
    url: article.url,
    title: article.title,
    publisher: toPublisher(outlet),
  },
  ...(article.language !== undefined && { language: article.language }),
  when: whenPublished(article),
})

const timeOf = ({ when }: ReferenceCopy) =>
  when?.datetime === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(when.datetime)

const onlyListed = (dossier: Dossier, copied: ReadonlyMap<string, Copied>): ReferenceCopy[] =>
  [...handListed(dossier)]
    .filter(([key]) => !copied.has(key))
    .map(([key, { url, language, outlet, date, relation, note }]) => ({
      ...{ key, of: REFERENCE_KEY, url, language, publisher: publisherOf(dossier, outlet) },
      ...(date !== undefined && { when: describeIsoDate(date) }),
      listed: { relation, note },
    }))
