// An article whole: all that is held on it, for the page and the JSON that show it alone.
import type { Evidence, Listed } from './news-event.ts'

/** One source showing the article, from when to when, as it worded it last. */
export type Sighting = {
  /** `feed:12`, `dossier`, `import`, `wayback:https://…`, `gdelt:host`. */
  readonly source: string
  /** The feed that the source is, where it is a live one. */
  readonly feed?: {
    readonly id: number
    readonly url: string
    readonly scope: string
    readonly frontPage: boolean
  }
  /** The article's address and title as this source gave them. */
  readonly url: string
  readonly title: string
  readonly firstAt: Date
  readonly lastAt: Date
}

/** A wording of the title, with when it was first seen. */
export type Wording = { readonly title: string; readonly seenAt: Date }

/** The event of a membership: enough to name it and to lead to it. */
export type EventName = {
  readonly slug: string
  readonly label: string
  readonly occasion: string
  /** Slug of the seeded event that it is. */
  readonly seed?: string
}

/** The machine's word that the article stood in an event, from when to when it was held. */
export type Membership = {
  readonly event: EventName
  readonly evidence: Evidence
  readonly from: Date
  /** Absent: the machine still holds it. */
  readonly to?: Date
}

export type ArticleHistory = Listed & {
  /** Where it stands once corrections and merges are followed; absent: in no event yet. */
  readonly stands?: {
    readonly eventId: number
    readonly event: EventName
    readonly evidence: Evidence
  }
  /** Every wording that was seen, the oldest first; the one that stands is among them. */
  readonly wordings: readonly Wording[]
  /** The earliest first. */
  readonly sightings: readonly Sighting[]
  /** The machine's memberships, the oldest first, the open one last. */
  readonly memberships: readonly Membership[]
}
