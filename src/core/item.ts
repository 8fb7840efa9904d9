// One article of an event, read against the reference and against the others.
import type { Dossier, SeededEvent } from '../dossier/dossier.ts'
import { type When, whenPublished } from './clock.ts'
import type { Copied } from './copied.ts'
import { type Direction, directionOf } from './direction.ts'
import { describeKeyword, type KeywordLabel } from './keyword-label.ts'
import type { Matcher } from './lexicon.ts'
import { type NamingLabel, namingOf } from './naming.ts'
import type { Member } from './news-event.ts'
import { describeAdmission } from './relevance.ts'
import { conceptOf } from './terms.ts'

export type ConceptLabel = { readonly id: string; readonly label: string }

export type Item = Member & {
  readonly when: When
  readonly direction: Direction
  /** Its address says that it is opinion. */
  readonly opinion: boolean
  /** What it is a copy of, by a machine's guess or the dossier's word. */
  readonly copy?: Copied
  readonly naming: readonly NamingLabel[]
  /** Concepts that it shares with the reference, the reference's heaviest first. */
  readonly shared: readonly ConceptLabel[]
  /** Why it stands here: the keywords of its evidence, in words. */
  readonly why: readonly KeywordLabel[]
  /** Why it was let in, in words. */
  readonly admitted: string
  /** Concepts that neither the reference nor any other article here has. */
  readonly own: readonly ConceptLabel[]
}

/** What every item of an event is read against. */
export type World = {
  readonly dossier: Dossier
  readonly naming: Matcher
  readonly labels: ReadonlyMap<string, string>
  readonly seed: SeededEvent | undefined
  /** Concepts of the reference, heaviest first. */
  readonly reference: readonly string[]
  /** Copies among the event's articles, by their keys. */
  readonly copies: ReadonlyMap<string, Copied>
  /** How many articles about the event carry a concept; copies count with their origin. */
  readonly carriers: ReadonlyMap<string, number>
}

/** `counted`: the articles that stand for all, without copies and mere mentions. */
export const worldOf = (
  counted: readonly Member[],
  given: Pick<World, 'dossier' | 'naming' | 'seed' | 'copies'>,
): World => {
  const carriers = new Map<string, number>()
  for (const { article } of counted)
    for (const id of conceptsOf(article.keywords)) carriers.set(id, (carriers.get(id) ?? 0) + 1)
  const { lexicon, reference } = given.dossier
  return {
    ...{ ...given, carriers },
    labels: new Map(lexicon.concepts.map(({ id, label }) => [id, label])),
    reference: conceptsOf(reference.keywords),
  }
}

export const conceptsOf = (
  keywords: readonly (readonly [keyword: string, weight: number])[],
): string[] => keywords.flatMap(([keyword]) => conceptOf(keyword) ?? [])

export const label = (id: string, { labels }: World): ConceptLabel => ({
  id,
  label: labels.get(id) ?? id,
})

export const itemOf = (member: Member, world: World): Item => {
  const { article, outlet } = member
  const concepts = new Set(conceptsOf(article.keywords))
  const copy = world.copies.get(article.key)
  const itself = article.relevance === 'about' && copy === undefined ? 1 : 0
  const isOwn = (id: string) =>
    !world.reference.includes(id) && (world.carriers.get(id) ?? 0) === itself
  return {
    ...member,
    when: whenPublished(article, world.seed?.place.timeZone),
    direction: directionOf(article.title, article.language),
    opinion: isOpinion(article.url, outlet.opinionPath),
    ...(copy !== undefined && { copy }),
    naming: namingOf(article, world.dossier.lexicon, world.naming),
    shared: world.reference.filter((id) => concepts.has(id)).map((id) => label(id, world)),
    why: member.evidence.shared.map((keyword) => describeKeyword(keyword, world.labels)),
    admitted: describeAdmission(article.admittedBy, world.labels),
    own: [...concepts].filter(isOwn).map((id) => label(id, world)),
  }
}

/** Whether an address says that what stands there is opinion, by its outlet's rule. */
export const isOpinion = (url: string, opinionPath: string | undefined) =>
  opinionPath !== undefined &&
  URL.canParse(url) &&
  new RegExp(opinionPath).test(new URL(url).pathname)
