// Something that happened, as the articles that overlap in keywords about it. (`Event` is a global.)
import type { Family, Language, Ownership, Word } from '../dossier/dossier.ts'
import type { Article, Keyword } from './article.ts'

export type NewsEvent = {
  readonly id: number
  /** Date and ASCII label when founded; frozen. A seeded event's is the dossier's. */
  readonly slug: string
  readonly label: string
  /** Slug of the seeded event that it is. */
  readonly seed?: string
  readonly occasion: string
  readonly firstAt?: Date
  readonly lastAt?: Date
  readonly keywords: readonly Keyword[]
}

/** An event as a list shows it. */
export type EventHead = Omit<NewsEvent, 'keywords'>

/** An outlet as a page needs it. */
export type OutletLabel = {
  readonly slug: string
  readonly name: string
  readonly nativeName?: string
  /** ISO 3166-1 alpha-2; absent: not established. */
  readonly country?: string
  readonly languages: readonly Language[]
  readonly homepage?: string
  readonly family?: Family
  readonly ownership: Ownership
  /** Regular expression for `URL.pathname` that marks opinion. */
  readonly opinionPath?: string
  /** `host`: made from a host that no outlet of the dossier has; everything about it is unknown. */
  readonly origin: 'dossier' | 'host'
}

/** An outlet as a ladder or a list of very many shows it. */
export type OutletHead = Pick<OutletLabel, 'slug' | 'name' | 'country' | 'family' | 'origin'> & {
  readonly ownership: Pick<Ownership, 'type'>
}

/** Why an article stands in an event. */
export type Evidence = {
  /** `merge`: its event became part of this one. `correction`: a person placed it, whatever the machine says. */
  readonly rule: 'seed' | 'overlap' | 'founder' | 'merge' | 'correction'
  /** 0 where nothing was scored: a founder, a correction. */
  readonly score: number
  /** What was taken off the score before it was held against the threshold: how well the next events fit. */
  readonly noise?: number
  readonly threshold?: number
  /** Shared keywords with their share of the score, heaviest first. */
  readonly shared: readonly Keyword[]
  /** What the event is called in which the machine has it, where a correction shows it here. */
  readonly fromLabel?: string
  /** That event's slug. */
  readonly from?: string
  /** The correction's reason, author and day. */
  readonly correction?: Word
}

/** An article with the outlet that published it. */
export type Listed = { readonly article: Article; readonly outlet: OutletLabel }

/** What a list of events quotes of an article. */
export type SampleArticle = Pick<Article, 'id' | 'title' | 'url' | 'language' | 'outlet'>

export type Sample = { readonly article: SampleArticle; readonly outlet: OutletHead }

/** An article in an event. */
export type Member = Listed & { readonly evidence: Evidence }

/** How much stands behind a figure: shown with every figure. */
export type Counts = {
  readonly articles: number
  readonly outlets: number
  readonly families: number
  readonly languages: number
}

export type EventSummary = {
  readonly event: EventHead
  /** Of the articles about it, without copies. */
  readonly counts: Counts
  /** Articles about it that are copies of these or of the reference. */
  readonly copies: number
  /** Articles that only mention it. */
  readonly passing: number
}

export type OutletSummary = { readonly outlet: OutletLabel; readonly articles: number }
