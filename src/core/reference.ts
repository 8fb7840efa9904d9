// The reference as a comparison shows it: who wrote and published it, what it says that bears on an event.
import type { Citation, Claim, Dossier, Ownership, Reference } from '../dossier/dossier.ts'
import { describeIsoDate, type When } from './clock.ts'

export type Publisher = {
  readonly slug: string
  readonly name: string
  readonly country?: string
  readonly homepage?: string
  readonly ownership: Ownership
}

export type ReferenceCopy = {
  readonly url: string
  readonly publisher: Publisher
  readonly relation: Reference['copies'][number]['relation']
  readonly language: string
  readonly when?: When
  readonly note: string
}

export type ReferenceCard = Pick<
  Reference,
  'title' | 'author' | 'authorNote' | 'url' | 'language' | 'kind' | 'region' | 'theme' | 'words'
> & {
  readonly outlet: Publisher
  readonly published: When
  readonly republisher: Publisher
  readonly republished: When
  readonly copies: readonly ReferenceCopy[]
}

/** A claim with the concepts that make it bear on an event. */
export type RelevantClaim = Pick<Claim, 'id' | 'slug' | 'text' | 'section'> & {
  readonly concepts: readonly string[]
  readonly record: readonly { readonly text: string; readonly sources: readonly Citation[] }[]
}

export const cardOf = (dossier: Dossier): ReferenceCard => {
  const { title, author, authorNote, url, language, kind, region, theme, words, ...rest } =
    dossier.reference
  return {
    ...{ title, author, authorNote, url, language, kind, region, theme, words },
    outlet: publisherOf(dossier, rest.outlet),
    published: describeIsoDate(rest.published),
    republisher: publisherOf(dossier, rest.republisher),
    republished: describeIsoDate(rest.republished),
    copies: rest.copies.map(({ url, outlet, relation, language, date, note }) => ({
      ...{ url, relation, language, note },
      publisher: publisherOf(dossier, outlet),
      ...(date !== undefined && { when: describeIsoDate(date) }),
    })),
  }
}

const publisherOf = (dossier: Dossier, slug: string): Publisher => {
  const outlet = dossier.outlets.find((outlet) => outlet.slug === slug)
  if (outlet === undefined) return { slug, name: slug, ownership: { type: 'unknown' } }
  const { name, country, homepage, ownership } = outlet
  return {
    ...{ slug, name, ownership },
    ...(country !== undefined && { country }),
    ...(homepage !== undefined && { homepage }),
  }
}

// One shared concept is chance in a subject where everybody names the same few; two are a topic.
const SHARED_CONCEPTS = 2

/** Claims that share at least two concepts with an event, the subject itself not counted; the closest first. */
export const claimsOn = (concepts: ReadonlySet<string>, dossier: Dossier): RelevantClaim[] =>
  dossier.claims
    .map(({ id, slug, text, section, record, concepts: own }) => ({
      ...{ id, slug, text, section, record },
      concepts: own.filter((c) => c !== dossier.lexicon.subject && concepts.has(c)),
    }))
    .filter(({ concepts }) => concepts.length >= SHARED_CONCEPTS)
    .sort((a, b) => b.concepts.length - a.concepts.length || (a.id < b.id ? -1 : 1))
