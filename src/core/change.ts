// One line of the append-only record.

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
