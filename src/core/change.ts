// One line of the append-only record.
import type { Article } from './article.ts'
import type { NewsEvent, OutletLabel } from './news-event.ts'

export type ChangeKind =
  | 'article seen'
  | 'headline changed'
  | 'joined'
  | 'moved'
  | 'event founded'
  | 'event merged'

export type Change = {
  readonly id: number
  readonly at: Date
  readonly kind: ChangeKind
  readonly articleId?: number
  readonly eventId?: number
  /** What a reader needs to understand the line later, such as `before` and `after` of a headline. */
  readonly detail: Readonly<Record<string, string>>
}

/** A line with what it is about, as far as that still stands. */
export type ChangeLine = Change & {
  readonly event?: NewsEvent
  readonly article?: Article
  readonly outlet?: OutletLabel
}
