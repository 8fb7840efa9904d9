// An event laid out beside the reference. Computed on reading: a better rule improves the past too.
import type { DisputedNumber, Dossier, Family, SeededEvent } from '../dossier/dossier.ts'
import { describeIsoDate, type When, whenPublished } from './clock.ts'
import { countArticles, familyOf } from './counts.ts'
import { type Direction, directionOf } from './direction.ts'
import { describeKeyword, type KeywordLabel } from './keyword-label.ts'
import type { Matcher } from './lexicon.ts'
import { type NamingLabel, type NamingMatrix, nameByFamily, namingOf } from './naming.ts'
import type { Counts, Member, NewsEvent } from './news-event.ts'
import { cardOf, claimsOn, type ReferenceCard, type RelevantClaim } from './reference.ts'

export type ConceptLabel = { readonly id: string; readonly label: string }

export type Item = Member & {
  readonly when: When
  readonly direction: Direction
  /** Its address says that it is opinion. */
  readonly opinion: boolean
  readonly naming: readonly NamingLabel[]
  /** Concepts that it shares with the reference, the reference's heaviest first. */
  readonly shared: readonly ConceptLabel[]
  /** Why it stands here: the keywords of its evidence, in words. */
  readonly why: readonly KeywordLabel[]
  /** Concepts that neither the reference nor any other article here has. */
  readonly own: readonly ConceptLabel[]
}

/** One publisher's articles, oldest first. */
export type FamilyItems = { readonly family: Family; readonly items: readonly Item[] }

/** A concept of the reference, and how much of this coverage carries it. */
export type ConceptShare = ConceptLabel & { readonly families: number; readonly articles: number }

export type Comparison = {
  readonly event: NewsEvent
  readonly seed?: SeededEvent
  /** When it began, where the dossier says so. */
  readonly when?: When
  readonly counts: Counts
  readonly families: readonly FamilyItems[]
  /** Articles that only mention it: shown apart, counted nowhere. */
  readonly passing: readonly Item[]
  readonly reference: ReferenceCard
  readonly claims: readonly RelevantClaim[]
  /** Concepts of the reference that some article here carries, and those that none does. */
  readonly carried: readonly ConceptShare[]
  readonly onlyReference: readonly ConceptLabel[]
  /** Concepts that every article here carries. */
  readonly sharedByAll: readonly ConceptLabel[]
  readonly naming: NamingMatrix
  readonly numbers: readonly DisputedNumber[]
}

type World = {
  readonly dossier: Dossier
  readonly naming: Matcher
  readonly labels: ReadonlyMap<string, string>
  readonly seed: SeededEvent | undefined
  /** Concepts of the reference, heaviest first. */
  readonly reference: readonly string[]
  /** How many articles here carry a concept. */
  readonly carriers: ReadonlyMap<string, number>
}

/** Sets an event's articles, oldest first, beside the reference. `naming` matches the lexicon's naming terms. */
export const compareEvent = (
  event: NewsEvent,
  members: readonly Member[],
  dossier: Dossier,
  naming: Matcher,
): Comparison => {
  const seed = dossier.events.find(({ slug }) => slug === event.seed)
  const world = worldOf(members, dossier, naming, seed)
  const about = members.filter(({ article }) => article.relevance === 'about')
  const items = about.map((member) => itemOf(member, world))
  const shares = world.reference.map((id) => shareOf(id, items, world))
  return {
    event,
    ...(seed && { seed, when: describeIsoDate(seed.start, seed.place.timeZone) }),
    counts: countArticles(about),
    families: byFamily(items),
    passing: members.filter((m) => !about.includes(m)).map((member) => itemOf(member, world)),
    reference: cardOf(dossier),
    claims: claimsOn(topicOf(event, seed), dossier),
    carried: shares.filter((share) => share.articles > 0).sort((a, b) => b.families - a.families),
    onlyReference: shares.filter((share) => share.articles === 0).map(({ id }) => label(id, world)),
    sharedByAll: [...world.carriers]
      .filter(([, carriers]) => carriers === about.length)
      .map(([id]) => label(id, world)),
    naming: nameByFamily(items, dossier.lexicon, dossier.reference.naming),
    numbers: seed ? dossier.numbers.filter((number) => number.event === seed.slug) : [],
  }
}

const worldOf = (
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
  }
}

const conceptsOf = (keywords: readonly (readonly [keyword: string, weight: number])[]): string[] =>
  keywords.flatMap(([keyword]) => (keyword.startsWith('c:') ? [keyword.slice(2)] : []))

const label = (id: string, { labels }: World): ConceptLabel => ({ id, label: labels.get(id) ?? id })

const itemOf = (member: Member, world: World): Item => {
  const { article, outlet } = member
  const concepts = new Set(conceptsOf(article.keywords))
  const others = article.relevance === 'about' ? 1 : 0
  const isOwn = (id: string) =>
    !world.reference.includes(id) && (world.carriers.get(id) ?? 0) === others
  return {
    ...member,
    when: whenPublished(article, world.seed?.place.timeZone),
    direction: directionOf(article.title, article.language),
    opinion: isOpinion(article.url, outlet.opinionPath),
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

const shareOf = (id: string, items: readonly Item[], world: World): ConceptShare => {
  const carrying = items.filter(({ shared }) => shared.some((concept) => concept.id === id))
  return { ...label(id, world), families: byFamily(carrying).length, articles: carrying.length }
}

const byFamily = (items: readonly Item[]): FamilyItems[] =>
  [...Map.groupBy(items, ({ outlet }) => familyOf(outlet).slug).values()].flatMap((group) => {
    const [first] = group
    return first ? [{ family: familyOf(first.outlet), items: group }] : []
  })

// Beyond the first few, an event's keywords are what a single article adds.
const TOPIC = 10

/** What the event is about: the dossier's concepts for it, else the heaviest of its articles. */
const topicOf = (event: NewsEvent, seed: SeededEvent | undefined): ReadonlySet<string> =>
  new Set(seed ? seed.concepts : conceptsOf(event.keywords).slice(0, TOPIC))
