// An article: an entry that passed the relevance gate, with a stable id.
import type { Language } from '../dossier/dossier.ts'

/** How exactly its date is known; a mere day stands as its midnight UTC, a month as its first day. */
export type Precision = 'moment' | 'day' | 'month' | 'none'

/** `about`: it is what the piece is about; `passing`: only mentioned. */
export type Relevance = 'about' | 'passing'

/** `c:flood`-like concept, `en:stem`, or `#56`: a keyword with its weight in a text. */
export type Keyword = readonly [keyword: string, weight: number]

export type Article = {
  readonly id: number
  /** The canonical link: what makes two addresses one article. */
  readonly key: string
  readonly url: string
  /** Outlet slug. */
  readonly outlet: string
  readonly title: string
  readonly author?: string
  readonly published?: Date
  readonly precision: Precision
  /** `published`, else when a live feed first showed it; what grouping and shelves go by. */
  readonly happenedAt?: Date
  readonly language?: Language
  /** At most one sentence of the publisher's summary, 240 characters. */
  readonly summary?: string
  readonly keywords: readonly Keyword[]
  readonly relevance: Relevance
  readonly admittedBy: string
  readonly note?: string
  readonly firstSeenAt: Date
}

/** An article that the store has not seen yet: what a reading job hands over. */
export type NewArticle = Omit<Article, 'id' | 'firstSeenAt'> & {
  /** The reading that its keywords are of (core/reading.ts); absent: it is to be read anew. */
  readonly readBy?: string
}
