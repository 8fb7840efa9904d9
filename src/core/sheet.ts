// Chosen articles beside each other and beside the reference: which has which concept, and which are one text again.
import type { Dossier } from '../dossier/dossier.ts'
import type { EventName } from './article-history.ts'
import { describeIsoDate, type When, whenPublished } from './clock.ts'
import { type Copied, copiedAmong } from './copied.ts'
import { type Direction, directionOf } from './direction.ts'
import { type ConceptLabel, conceptsOf, isOpinion } from './item.ts'
import { type NamingLabel, namingOf } from './naming.ts'
import type { Listed } from './news-event.ts'
import { type Publisher, publisherOf } from './publisher.ts'
import { REFERENCE_KEY, readersOf } from './readers.ts'
import { type CountedNaming, namingOfReference } from './reference.ts'

/** So many columns beside the reference's are as much as one sheet of paper holds. */
export const MOST_COMPARED = 6

/** An article with the event in which it stands; absent: in none yet. */
export type Chosen = Listed & { readonly event?: EventName }

export type SheetColumn = Chosen & {
  readonly when: When
  readonly direction: Direction
  /** Its address says that it is opinion. */
  readonly opinion: boolean
  readonly naming: readonly NamingLabel[]
  /** Concepts that it has and the reference too. */
  readonly shared: number
  /** Concepts that it has and the reference has not. */
  readonly beyond: number
  /** What it is a copy of: another column's article, or the reference. */
  readonly copy?: Copied
}

export type ReferenceColumn = {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly kind: string
  readonly outlet: Publisher
  readonly when: When
  readonly naming: readonly CountedNaming[]
  /** Concepts of its whole text. */
  readonly concepts: number
}

/** A concept, and who has it. */
export type SheetRow = ConceptLabel & {
  readonly reference: boolean
  /** In the order of the columns. */
  readonly articles: readonly boolean[]
  /** Texts that have it, the reference among them: a copy counts with its origin. */
  readonly texts: number
}

export type Sheet = {
  readonly reference: ReferenceColumn
  /** In the order in which they were chosen. */
  readonly columns: readonly SheetColumn[]
  /**
   * What most texts have comes first, of as many the dossier's order, and what its lexicon has no more after that; what
   * the reference alone has comes last.
   */
  readonly rows: readonly SheetRow[]
}

/** Articles, none of them twice, in the order of their columns. Copies are looked for among them and the reference alone. */
export const layOut = (chosen: readonly Chosen[], dossier: Dossier): Sheet => {
  const copies = copiedAmong(
    chosen.filter(({ article }) => article.relevance === 'about'),
    dossier,
  )
  const ofReference = new Set(conceptsOf(dossier.reference.keywords))
  return {
    reference: referenceOf(dossier, ofReference.size),
    columns: chosen.map((one) => columnOf(one, dossier, ofReference, copies)),
    rows: rowsOf(chosen, dossier, ofReference, copies),
  }
}

const referenceOf = (dossier: Dossier, concepts: number): ReferenceColumn => {
  const { title, author, language, kind, outlet, published } = dossier.reference
  return {
    ...{ title, author, language, kind, concepts },
    outlet: publisherOf(dossier, outlet),
    when: describeIsoDate(published),
    naming: namingOfReference(dossier),
  }
}

type Copies = ReadonlyMap<string, Copied>

const columnOf = (
  chosen: Chosen,
  dossier: Dossier,
  ofReference: ReadonlySet<string>,
  copies: Copies,
): SheetColumn => {
  const { article, outlet, event } = chosen
  const concepts = new Set(conceptsOf(article.keywords))
  const shared = concepts.intersection(ofReference).size
  const copy = copies.get(article.key)
  // A seeded event has the dossier's slug for good.
  const seed = dossier.events.find(({ slug }) => slug === event?.slug)
  return {
    ...chosen,
    when: whenPublished(article, seed?.place.timeZone),
    direction: directionOf(article.title, article.language),
    opinion: isOpinion(article.url, outlet.opinionPath),
    naming: namingOf(article, dossier.lexicon, readersOf(dossier).naming),
    shared,
    beyond: concepts.size - shared,
    ...(copy && { copy }),
  }
}

const rowsOf = (
  chosen: readonly Chosen[],
  { lexicon }: Dossier,
  ofReference: ReadonlySet<string>,
  copies: Copies,
): SheetRow[] => {
  const columns = chosen.map(({ article }) => ({
    concepts: new Set(conceptsOf(article.keywords)),
    text: originOf(article.key, copies),
  }))
  const texts = [{ concepts: ofReference, text: REFERENCE_KEY }, ...columns]
  const held = new Set(texts.flatMap(({ concepts }) => [...concepts]))
  const labels = new Map(lexicon.concepts.map(({ id, label }) => [id, label]))
  const inOrder = new Set([...labels.keys(), ...held]).intersection(held)
  const rows = [...inOrder].map((id) => ({
    ...{ id, label: labels.get(id) ?? id, reference: ofReference.has(id) },
    articles: columns.map(({ concepts }) => concepts.has(id)),
    texts: new Set(texts.flatMap(({ concepts, text }) => (concepts.has(id) ? [text] : []))).size,
  }))
  return rows.sort((a, b) => Number(isAlone(a)) - Number(isAlone(b)) || b.texts - a.texts)
}

/** Whether the reference alone has it. */
export const isAlone = ({ articles }: Pick<SheetRow, 'articles'>): boolean =>
  !articles.includes(true)

/** The key of the text that an article is: its own, or that of what it repeats. */
const originOf = (key: string, copies: Copies): string => {
  const of = copies.get(key)?.of
  return of === undefined ? key : originOf(of, copies)
}
