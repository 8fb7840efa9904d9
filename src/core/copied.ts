// Copies among articles, found by the rules or listed by hand: of each other, and of the reference.
import type { Dossier, Reference } from '../dossier/dossier.ts'
import { findCopies } from './copies.ts'
import { type CopyLabel, labelCopy } from './copy-label.ts'
import { datingOf } from './dating.ts'
import { keyOf } from './link.ts'
import type { Listed } from './news-event.ts'
import { oncePer } from './once.ts'
import { publisherOf, toPublisher } from './publisher.ts'
import { REFERENCE_KEY, readersOf, refusalsOf } from './readers.ts'

/** An article that is a copy, and of what. */
export type Copied = {
  /** Canonical link of the copy. */
  readonly key: string
  /** Key of what it is a copy of; the reference's own is `reference`. */
  readonly of: string
  /** Why a machine takes it for one; absent: the rules did not find it. */
  readonly found?: CopyLabel
  /** A person's word for it; absent: the dossier does not list it. */
  readonly listed?: Word
}

type HandListed = Reference['copies'][number]
type Word = Pick<HandListed, 'relation' | 'note' | 'date'>

// Once a dossier: every page asks, and to bring a link into its canonical form takes its time.
const listedOf = oncePer(
  ({ copies }: Reference): ReadonlyMap<string, HandListed> =>
    new Map(copies.map((copy) => [keyOf(copy.url) ?? copy.url, copy])),
)

/** The reference's copies that a person listed, by the keys of their links. */
export const handListed = ({ reference }: Dossier) => listedOf(reference)

/** What a person says of a copy. */
export const wordOn = ({ relation, note, date }: HandListed): Word => ({
  ...{ relation, note },
  ...(date !== undefined && { date }),
})

/** The copies among articles, by their keys. A person's word tells where the rules see nothing. */
export const copiedAmong = (articles: readonly Listed[], dossier: Dossier): Map<string, Copied> => {
  const all = new Map(
    [asListed(dossier), ...articles].map((listed) => [listed.article.key, listed]),
  )
  const { copies } = findCopies([...all.values()], readersOf(dossier).copies, refusalsOf(dossier))
  const labels = new Map(dossier.lexicon.concepts.map(({ id, label }) => [id, label]))
  const found = copies.flatMap((copy): [string, Copied][] => {
    const origin = all.get(copy.of)
    const { key, of } = copy
    return origin ? [[key, { key, of, found: labelCopy(copy, origin, labels) }]] : []
  })
  const copied = new Map(found)
  for (const [key, listed] of handListed(dossier))
    if (all.has(key))
      copied.set(key, { key, of: REFERENCE_KEY, ...copied.get(key), listed: wordOn(listed) })
  return copied
}

/** The reference among articles, as its dossier knows it. */
const asListed = (dossier: Dossier): Listed => {
  const { title, author, outlet: slug, published, url, language } = dossier.reference
  const known = dossier.outlets.find((outlet) => outlet.slug === slug)
  const outlet = known
    ? { ...toPublisher(known), languages: known.languages, ...nameAndFamily(known) }
    : { ...publisherOf(dossier, slug), languages: [] }
  return {
    outlet: { ...outlet, origin: 'dossier' },
    article: {
      ...{ id: 0, key: REFERENCE_KEY, url, outlet: slug, title, author, language, keywords: [] },
      ...{ relevance: 'about', admittedBy: 'the reference', ...datingOf(published) },
      // Before every article that we hold: of one day's, it is the first.
      firstSeenAt: new Date(0),
    },
  }
}

const nameAndFamily = ({ nativeName, family }: Dossier['outlets'][number]) => ({
  ...(nativeName !== undefined && { nativeName }),
  ...(family && { family }),
})
