// What stands behind the states of one outlet, for a page that shows it.
import type { Article } from './article.ts'

/** What a source showed of an occasion's days. */
export type SeenSource = {
  /** An occasion's slug. */
  readonly span: string
  /** `feed:12`, `wayback:https://…`, `gdelt:host`. */
  readonly source: string
  readonly method: 'listing' | 'search'
  readonly days: number
  readonly entries: number
  readonly subject: number
  /** When we looked first and last. */
  readonly firstAt: Date
  readonly lastAt: Date
}

/** One step of reaching back, as it stands. */
export type ReachStep = {
  readonly occasion: string
  readonly endpoint: string
  /** A host; of an archive, the address of a feed. */
  readonly target: string
  readonly state: 'open' | 'done' | 'failed' | 'skipped'
  readonly entries: number
  readonly admitted: number
  readonly reason?: string
  readonly answeredAt?: Date
}

/** An article with the event in which it stands, and the occasion of that, or of its own date. */
export type Standing = {
  readonly article: Article
  readonly occasion?: string
  readonly event?: { readonly slug: string; readonly label: string }
}
