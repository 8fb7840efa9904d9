// The type of a dossier: a subject as data. The engine knows this shape and nobody in it.

/** ISO 8601 text. A day (`2024-05-05`), or a moment with its offset (`2024-05-08T01:20:00+01:00`). */
export type IsoDate = string

/** A BCP 47 language tag of two letters, such as `en` or `fa`. */
export type Language = string

/** What somebody says, and where. `url` is absent only when `title` says why. */
export type Citation = {
  readonly title: string
  readonly url?: string
  /** The outlet as the source calls itself. */
  readonly outlet?: string
  /** When the source dates itself: a year, month, day or moment. */
  readonly date?: string
}

/** What many citations are single entries of, all at one address. */
export type Collection = {
  readonly title: string
  readonly url: string
  /** Who keeps it and how, in our words: it goes on from the title. */
  readonly about: string
}

/** A term that many spellings, scripts and languages share. */
export type Concept = {
  /** Lower-case ASCII, such as `lisbon-airport`; it is the keyword `c:lisbon-airport`. */
  readonly id: string
  /** How we write it in English. */
  readonly label: string
  readonly kind: 'person' | 'organisation' | 'place' | 'thing' | 'happening' | 'idea'
  /** Spellings by language, frequent first, as met in real text. `und`: the same in several Latin-script languages. */
  readonly spellings: Readonly<Record<Language, readonly string[]>>
  /** Texts that contain a spelling and mean something else; they are blanked before spellings are looked for. */
  readonly falseFriends?: readonly string[]
}

/** A way to name the central act: what a comparison shows first. */
export type NamingTerm = {
  readonly id: string
  readonly label: string
  readonly spellings: Readonly<Record<Language, readonly string[]>>
  /** What a reader must know before counting it, such as a word that covers two meanings. */
  readonly caution?: string
}

export type Lexicon = {
  readonly concepts: readonly Concept[]
  readonly naming: readonly NamingTerm[]
  /** The concept whose spelling in a title makes an article one about the subject. */
  readonly subject: Concept['id']
  /** Concepts of what returns: texts without a date that carry one of them meet only where they share a number. */
  readonly returning?: readonly Concept['id'][]
}

export type OwnershipType =
  | 'state'
  | 'state-affiliated'
  | 'public broadcaster'
  | 'private'
  | 'non-profit'
  | 'cooperative'
  | 'intergovernmental'
  | 'government office'
  | 'party or movement'
  | 'unknown'

export type Ownership = {
  readonly type: OwnershipType
  readonly owner?: string
  /** Dissent, dates and weak points of the source, in our words. */
  readonly note?: string
  readonly source?: Citation
}

export type Family = { readonly slug: string; readonly name: string }

export type Host = { readonly host: string; readonly years?: string; readonly note?: string }

export type Feed = {
  readonly url: string
  /** What of the outlet it carries: `all`, `world`, `middle-east`, `front page` … */
  readonly scope: string
  /** State when it was last checked by somebody, and by whom: `confirmed`, `dead` … */
  readonly status: 'confirmed' | 'conflicting' | 'dead' | 'blocked-from-cloud' | 'listed'
  /** Day of that check. */
  readonly checked?: string
  /** A front page: the subject is rare on it. */
  readonly frontPage?: boolean
}

export type BackFillEndpoint =
  | 'wordpress'
  | 'gdelt'
  | 'wayback'
  | 'google-news'
  | 'guardian'
  | 'nyt-archive'

export type Outlet = {
  readonly slug: string
  readonly name: string
  /** The name in its own script or language, when it differs. */
  readonly nativeName?: string
  /** ISO 3166-1 alpha-2 of the seat; absent: not established. */
  readonly country?: string
  readonly languages: readonly Language[]
  readonly homepage?: string
  readonly hosts: readonly Host[]
  readonly family?: Family
  readonly ownership: Ownership
  readonly feeds: readonly Feed[]
  readonly backFill: readonly BackFillEndpoint[]
  /** A regular expression for `URL.pathname` that marks opinion, where the outlet's own addresses show it. */
  readonly opinionPath?: string
}

/** What is on record, in our words, with sources. */
export type Fact = { readonly text: string; readonly sources: readonly Citation[] }

export type Claim = {
  /** `C01` … as on the page. */
  readonly id: string
  /** For URLs: lower-case ASCII, fixed for good. */
  readonly slug: string
  /** The reference's section that makes it. */
  readonly section: string
  /** The assertion in our words. */
  readonly text: string
  /** Lexicon concepts that an article on the same claim is likely to carry. */
  readonly concepts: readonly Concept['id'][]
  /** English words and phrases beside the concepts. */
  readonly keywords: readonly string[]
  /** What is on record, in our words, with sources. */
  readonly record: readonly Fact[]
}

export type Occasion = {
  /** `strike`, `anniversary-2021`, `between`. */
  readonly slug: string
  readonly label: string
  /** Half-open span of moments; absent on the shelf for all that stands in no other. */
  readonly from?: Date
  readonly until?: Date
}

export type SeededEvent = {
  readonly slug: string
  readonly label: string
  /** Day or moment, in the place's own time. */
  readonly start: IsoDate
  readonly end: IsoDate
  /** Days on which reports of it are expected: first and last day, UTC, both included. */
  readonly window: { readonly from: string; readonly to: string }
  readonly place: { readonly name: string; readonly timeZone: string }
  /** An occasion's slug, or `background`: it stands on the timeline and never admits an article. */
  readonly occasion: string
  /** Lexicon concepts; two of them inside the window tie an article to the event. */
  readonly concepts: readonly Concept['id'][]
  /** The one of them without which the others tie nothing: they are as well those of another event. */
  readonly essential?: Concept['id']
  readonly keywords: readonly string[]
  readonly facts: readonly Fact[]
  /** What sources disagree on or nobody confirmed. */
  readonly open: readonly string[]
}

/** A quantity on which sources disagree. */
export type DisputedNumber = {
  readonly slug: string
  readonly question: string
  readonly unit: string
  /** Slug of the seeded event that it belongs to. */
  readonly event?: string
  readonly values: readonly {
    readonly value: string
    readonly wording?: string
    readonly source: Citation
  }[]
}

export type Reference = {
  readonly title: string
  readonly author: string
  /** Who the author is, in our words. */
  readonly authorNote: string
  readonly outlet: Outlet['slug']
  readonly published: IsoDate
  readonly republisher: Outlet['slug']
  readonly republished: IsoDate
  /** Address of the republication; the original's is not confirmed. */
  readonly url: string
  readonly language: Language
  readonly region: string
  readonly theme: string
  /** What kind of text it is, for the label on the page. */
  readonly kind: string
  readonly sections: readonly string[]
  /** Number of words that the weights were counted over. */
  readonly words: number
  /** Keyword (`c:` concept or `en:` stem) with its weight, heaviest first; computed by scripts/weigh-reference.ts. */
  readonly keywords: readonly (readonly [keyword: string, weight: number])[]
  /** Ways in which it names the central act, with counts. */
  readonly naming: readonly (readonly [term: NamingTerm['id'], count: number])[]
  readonly copies: readonly {
    readonly url: string
    readonly outlet: Outlet['slug']
    readonly relation: 'verbatim' | 'translated' | 're-reported' | 'rewritten'
    readonly language: Language
    readonly date?: string
    readonly note: string
  }[]
}

/** One bibliographic record: a piece that is known to exist, without its text. */
export type CitedArticle = {
  readonly url: string
  readonly title: string
  /** Outlet slug, or absent where no outlet has the host: one is made from the host. */
  readonly outlet?: Outlet['slug']
  readonly author?: string
  /** `2024-05-03T09:00:00Z` a moment, `2024-05-03` a day, `2024-05` a month; absent: unknown. */
  readonly published?: string
  readonly language: Language
  /** A few of its terms, for grouping; not an excerpt. */
  readonly terms: readonly string[]
  /** What the address is when it is not the outlet's own: a staging host or a repost. */
  readonly note?: string
}

/** Document frequencies to start from: keyword to number of documents, out of `documents`. */
export type FrequencyPrior = {
  readonly documents: number
  readonly counts: Readonly<Record<string, number>>
}

/** Who says so, when (a day), and why: what a reader of the correction sees. */
export type Word = { readonly why: string; readonly by: string; readonly date: string }

/** An article, by its address, stands in this event. */
export type Placement = Word & {
  readonly kind: 'belongs'
  readonly article: string
  readonly event: string
}

/** Two events are one: what stands in `event` is shown in `into`. */
export type Union = Word & { readonly kind: 'same'; readonly event: string; readonly into: string }

/** Two articles, by their addresses, of which the first is no copy of the second. */
export type NoCopy = Word & {
  readonly kind: 'no copy'
  readonly article: string
  readonly of: string
}

/**
 * A person's word over the machine's, applied on reading. Events go by slug, seeded or founded; where a
 * database does not hold one yet, the correction waits.
 */
export type Correction = Placement | Union | NoCopy

/** An article that is left out because its publisher asked for it. */
export type Removal = {
  /** Its address, as its publisher has it. */
  readonly url: string
  /** Day from which it is left out: what a reader of its page is told. */
  readonly on: string
  /** Who asked, and how it was verified, in our words. */
  readonly reason: string
}

/** How well grouping does on texts that are labelled with their events: shares from 0 to 1. */
export type Measurement = {
  /** What was grouped, in plain words. */
  readonly set: string
  /** How many of how many events, and who labelled them. */
  readonly n: string
  /** B-cubed (Bagga and Baldwin 1998), and the harmonic mean of the two. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Of all pairs in one group, those that belong together. */
  readonly pairs: number
}

export type Dossier = {
  readonly slug: string
  /** What it is about, for the page's head: a few words. */
  readonly title: string
  readonly description: string
  /** One sentence that says when and where the central act happened, in local time and UTC. */
  readonly moment: string
  readonly reference: Reference
  readonly claims: readonly Claim[]
  /** Occasions known without looking at the calendar, and the rule for those of other years. */
  readonly occasions: (now: Date) => readonly Occasion[]
  readonly events: readonly SeededEvent[]
  readonly numbers: readonly DisputedNumber[]
  readonly lexicon: Lexicon
  readonly outlets: readonly Outlet[]
  /** From which ownership labels are cited entry by entry. */
  readonly collections?: readonly Collection[]
  readonly citations: readonly CitedArticle[]
  readonly corrections: readonly Correction[]
  readonly removals: readonly Removal[]
  readonly prior: FrequencyPrior
  /** How often grouping errs, as measured; absent: nobody has measured it on this subject. */
  readonly measured?: readonly Measurement[]
}
