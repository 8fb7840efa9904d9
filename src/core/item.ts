// One article of an event, read against the reference and against the others.
import type { Dossier, Reference, SeededEvent } from '../dossier/dossier.ts'
import { type When, whenPublished } from './clock.ts'
import { type Direction, directionOf } from './direction.ts'
import { describeKeyword, type KeywordLabel } from './keyword-label.ts'
import type { Matcher } from './lexicon.ts'
import { keyOf } from './link.ts'
import { type NamingLabel, namingOf } from './naming.ts'
import type { Member } from './news-event.ts'

export type ConceptLabel = { readonly id: string; readonly label: string }

export type Item = Member & {
  readonly when: When
  readonly direction: Direction
  /** Its address says that it is opinion. */
  readonly opinion: boolean
  /** What it is to the reference, where it is a known copy of it. */
  readonly copy?: Copy['relation']
  readonly naming: readonly NamingLabel[]
  /** Concepts that it shares with the reference, the reference's heaviest first. */
  readonly shared: readonly ConceptLabel[]
  /** Why it stands here: the keywords of its evidence, in words. */
  readonly why: readonly KeywordLabel[]
  /** Concepts that neither the reference nor any other article here has. */
  readonly own: readonly ConceptLabel[]
}

type Copy = Reference['copies'][number]

/** What every item of an event is read against. */
export type World = {
  readonly dossier: Dossier
  readonly naming: Matcher
  readonly labels: ReadonlyMap<string, string>
  readonly seed: SeededEvent | undefined
  /** Concepts of the reference, heaviest first. */
  readonly reference: readonly string[]
  /** Known copies of the reference, by the key of their address. */
  readonly copies: ReadonlyMap<string | undefined, Copy['relation']>
  /** How many articles about the event carry a concept. */
  readonly carriers: ReadonlyMap<string, number>
}

export const worldOf = (
  members: readonly Member[],
  dossier: Dossier,
  naming: Matcher,
  seed: SeededEvent | undefined,
): World => {
  const carriers = new Map<string, number>()
  for (const { article } of members)
    if (article.relevance === 'about')
      for (const id of conceptsOf(article.keywords)) carriers.set(id, (carriers.get(id) ?? 0) + 1)
  return {
    ...{ dossier, naming, seed, carriers },
    labels: new Map(dossier.lexicon.concepts.map(({ id, label }) => [id, label])),
    reference: conceptsOf(dossier.reference.keywords),
    copies: new Map(dossier.reference.copies.map(({ url, relation }) => [keyOf(url), relation])),
  }
}

export const conceptsOf = (
  keywords: readonly (readonly [keyword: string, weight: number])[],
): string[] => keywords.flatMap(([keyword]) => (keyword.startsWith('c:') ? [keyword.slice(2)] : []))

export const label = (id: string, { labels }: World): ConceptLabel => ({
  id,
  label: labels.get(id) ?? id,
})

export const itemOf = (member: Member, world: World): Item => {
  const { article, outlet } = member
  const concepts = new Set(conceptsOf(article.keywords))
  const copy = world.copies.get(article.key)
  const others = article.relevance === 'about' ? 1 : 0
  const isOwn = (id: string) =>
    !world.reference.includes(id) && (world.carriers.get(id) ?? 0) === others
  return {
    ...member,
    when: whenPublished(article, world.seed?.place.timeZone),
    direction: directionOf(article.title, article.language),
    opinion: isOpinion(article.url, outlet.opinionPath),
    ...(copy !== undefined && { copy }),
    naming: namingOf(article, world.dossier.lexicon, world.naming),
    shared: world.reference.filter((id) => concepts.has(id)).map((id) => label(id, world)),
    why: member.evidence.shared.map((keyword) => describeKeyword(keyword, world.labels)),
    own: [...concepts].filter(isOwn).map((id) => label(id, world)),
  }
}

const isOpinion = (url: string, opinionPath: string | undefined) =>
  opinionPath !== undefined &&
  URL.canParse(url) &&
  new RegExp(opinionPath).test(new URL(url).pathname)
