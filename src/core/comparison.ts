// An event laid out beside the reference. Computed on reading: a better rule improves the past too.
import type { DisputedNumber, Dossier, Family, SeededEvent } from '../dossier/dossier.ts'
import { describeIsoDate, type When } from './clock.ts'
import { copiedAmong } from './copied.ts'
import { countArticles, familyOf } from './counts.ts'
import {
  type ConceptLabel,
  conceptsOf,
  type Item,
  itemOf,
  label,
  type World,
  worldOf,
} from './item.ts'
import { type NamingMatrix, nameByFamily } from './naming.ts'
import type { Counts, Listed, Member, NewsEvent } from './news-event.ts'
import { readersOf } from './readers.ts'
import { cardOf, claimsOn, type ReferenceCard, type RelevantClaim } from './reference.ts'

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
  /** Articles that are no copies. */
  readonly families: readonly FamilyItems[]
  /** Copies of these or of the reference: they add nothing to any count. */
  readonly copies: readonly Item[]
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

/**
 * Sets an event's articles, oldest first, beside the reference. A copy counts with its origin, and one of the
 * reference with that: it adds to no figure here. `near`: articles among which copies of the reference may be.
 */
export const compareEvent = (
  event: NewsEvent,
  members: readonly Member[],
  dossier: Dossier,
  near: readonly Listed[] = [],
): Comparison => {
  const seed = dossier.events.find(({ slug }) => slug === event.seed)
  const about = members.filter(({ article }) => article.relevance === 'about')
  const copies = copiedAmong(about, dossier)
  const counted = about.filter(({ article }) => !copies.has(article.key))
  const { naming } = readersOf(dossier)
  const world = worldOf(counted, { dossier, naming, seed, copies })
  const items = counted.map((member) => itemOf(member, world))
  const shares = world.reference.map((id) => shareOf(id, items, world))
  const rest = members.filter((member) => !counted.includes(member)).map((m) => itemOf(m, world))
  return {
    event,
    ...(seed && { seed, when: describeIsoDate(seed.start, seed.place.timeZone) }),
    counts: countArticles(counted),
    families: byFamily(items),
    copies: rest.filter(({ copy }) => copy !== undefined),
    passing: rest.filter(({ copy }) => copy === undefined),
    reference: cardOf(dossier, near),
    claims: claimsOn(topicOf(event, seed), dossier),
    carried: shares.filter((share) => share.articles > 0).sort((a, b) => b.families - a.families),
    onlyReference: shares.filter((share) => share.articles === 0).map(({ id }) => label(id, world)),
    sharedByAll: [...world.carriers]
      .filter(([, carriers]) => carriers === counted.length)
      .map(([id]) => label(id, world)),
    naming: nameByFamily(items, dossier.lexicon, dossier.reference.naming),
    numbers: seed ? dossier.numbers.filter((number) => number.event === seed.slug) : [],
  }
}

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
