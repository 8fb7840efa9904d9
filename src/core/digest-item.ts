// An item of the digest: what changed, in plain words, with where to read on.

/** Kinds of change that the digest tells, each with its name in an address. */
export const DIGEST_KINDS = {
  'new-event': 'new event',
  'new-outlets': 'new outlets',
  'headline-changed': 'headline changed',
  'new-copy': 'new copy',
  'events-merged': 'events merged',
} as const

export type DigestKind = keyof typeof DIGEST_KINDS

/** Where an item leads: an event or outlet by its slug, an article by its id; `text` is plain. */
export type DigestLink = {
  readonly to: 'event' | 'article' | 'outlet'
  readonly name: string
  readonly text: string
}

export type DigestItem = {
  /** What the item's permanent id is made of: parts of its changes that are never rewritten. */
  readonly key: string
  readonly kind: DigestKind
  /** Plain text, one line. */
  readonly title: string
  /** Plain text, a few sentences, with the n behind them. */
  readonly text: string
  /** The first is the item's own address. */
  readonly links: readonly DigestLink[]
  readonly at: Date
}
