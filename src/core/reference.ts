// The reference as a comparison shows it: who wrote and published it, what it says that bears on an event.
import type { Citation, Claim, Dossier, Reference, SeededEvent } from '../dossier/dossier.ts'
import { describeIsoDate, type When } from './clock.ts'
import type { NamingLabel } from './naming.ts'
import type { Listed } from './news-event.ts'
import { type Publisher, publisherOf } from './publisher.ts'
import { type ReferenceCopy, referenceTree } from './reference-tree.ts'

export type ReferenceCard = Pick<
  Reference,
  'title' | 'author' | 'authorNote' | 'url' | 'language' | 'kind' | 'region' | 'theme' | 'words'
> & {
  readonly outlet: Publisher
  readonly published: When
  readonly republisher: Publisher
  readonly republished: When
  /** Its tree: found by the rules, or listed in the dossier. */
  readonly copies: readonly ReferenceCopy[]
}

/** A claim with the concepts that make it bear on an event. */
export type RelevantClaim = Pick<Claim, 'id' | 'slug' | 'text' | 'section'> & {
  readonly concepts: readonly string[]
  readonly record: readonly { readonly text: string; readonly sources: readonly Citation[] }[]
}

/** The reference's label. `near`: articles among which copies of it may be. */
export const cardOf = (dossier: Dossier, near: readonly Listed[] = []): ReferenceCard => {
  const { title, author, authorNote, url, language, kind, region, theme, words, ...rest } =
    dossier.reference
  return {
    ...{ title, author, authorNote, url, language, kind, region, theme, words },
    outlet: publisherOf(dossier, rest.outlet),
    published: describeIsoDate(rest.published),
    republisher: publisherOf(dossier, rest.republisher),
    republished: describeIsoDate(rest.republished),
    copies: referenceTree(dossier, near),
  }
}

/** A term with how often the whole text has it. */
export type CountedNaming = NamingLabel & { readonly count: number }

/** How the reference names the central act; a term that the lexicon does not have is called by its id. */
export const namingOfReference = ({ reference, lexicon }: Dossier): CountedNaming[] => {
  const terms = new Map(lexicon.naming.map((term) => [term.id, term]))
  return reference.naming.map(([id, count]) => {
    const { label, caution } = terms.get(id) ?? { label: id }
    return { id, label, count, ...(caution !== undefined && { caution }) }
  })
}

/** One shared concept is chance in a subject where everybody names the same few; two are a topic. */
export const SHARED_CONCEPTS = 2

/** A claim's concepts that tell it from others: the subject, which every article has, is none. */
export const topicOfClaim = (claim: Claim, { lexicon }: Dossier): string[] =>
  claim.concepts.filter((concept) => concept !== lexicon.subject)

/** The dossier's events that share at least two concepts with a claim, in the dossier's order. */
export const eventsOnClaim = (claim: Claim, dossier: Dossier): SeededEvent[] => {
  const topic = topicOfClaim(claim, dossier)
  const shared = ({ concepts }: SeededEvent) => topic.filter((c) => concepts.includes(c)).length
  return dossier.events.filter((event) => shared(event) >= SHARED_CONCEPTS)
}

/** Claims that share at least two concepts with an event, the subject itself not counted; the closest first. */
export const claimsOn = (concepts: ReadonlySet<string>, dossier: Dossier): RelevantClaim[] =>
  dossier.claims
    .map((claim) => {
      const { id, slug, text, section, record } = claim
      const shared = topicOfClaim(claim, dossier).filter((c) => concepts.has(c))
      return { ...{ id, slug, text, section, record }, concepts: shared }
    })
    .filter(({ concepts }) => concepts.length >= SHARED_CONCEPTS)
    .sort((a, b) => b.concepts.length - a.concepts.length || (a.id < b.id ? -1 : 1))
