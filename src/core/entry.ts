// What a feed says, as parsed, before we trust it: plain text, http(s) links, dates or nothing.

export type Entry = {
  /** Plain text, trimmed, never empty. */
  readonly title: string
  /** Absolute http(s) address. */
  readonly link: string
  /** The publisher's own id: guid, atom:id, rdf:about, else the link. */
  readonly id: string
  /** Absent where the feed gives none that can be read, or one that lies in the future. */
  readonly published?: Date
  readonly author?: string
  /** Plain text of the publisher's summary, as long as it came. */
  readonly summary?: string
  /** BCP 47, as the entry or its feed declares it. */
  readonly language?: string
  /** Name and address of the origin, where an aggregator names it (`<source url>`). */
  readonly source?: { readonly name: string; readonly url?: string }
}
