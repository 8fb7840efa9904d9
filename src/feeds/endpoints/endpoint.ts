// The one shape of every endpoint that reaches into the past: what to ask for, and what an answer shows.
import type { Entry } from '../../core/entry.ts'

/** Half-open span of moments. */
export type Window = { readonly from: Date; readonly until: Date }

/** What of an outlet is asked for: one step of its plan. */
export type Question = {
  /** A host such as `www.example.org`; of an archive, the address of the feed that it captured. */
  readonly target: string
  readonly window: Window
  /** How far the step is, as the last answer gave it; absent: at its beginning. */
  readonly cursor?: string
  /** The subject's search words, the outlet's own language first. Endpoints that list everything ignore them. */
  readonly terms: readonly string[]
  /** BCP 47 of the outlet's main language, where it is known. */
  readonly language?: string
  /** A secret that the endpoint needs, where one is set. */
  readonly key?: string
}

export type Request = { readonly url: string; readonly headers?: Readonly<Record<string, string>> }

/** An answer with its body read within bounds and decoded. */
export type Answer = {
  readonly status: number
  readonly contentType?: string
  readonly text: string
  /** The address that answered. */
  readonly url: string
}

export type Finding =
  | {
      /** What one answer showed. */
      readonly kind: 'found'
      readonly entries: readonly Entry[]
      /** The cursor of the question that follows; absent at the end. */
      readonly next?: string
      /** What of the window stays unseen although the endpoint answered, in a sentence for people. */
      readonly partial?: string
    }
  /** The endpoint says no for now, or for good: in a sentence for people. */
  | { readonly kind: 'refused'; readonly reason: string; readonly lasting: boolean }
  /** No answer of its kind: HTML instead of JSON, half a document. */
  | { readonly kind: 'broken'; readonly reason: string }

export type Endpoint = {
  readonly name: 'wordpress' | 'gdelt' | 'wayback' | 'guardian' | 'google-news'
  /** `listing`: all that a source showed; `search`: matches only, which can never prove silence. */
  readonly method: 'listing' | 'search'
  /** Least time between two requests to its host, in milliseconds, over the whole deployment. */
  readonly paceMs: number
  /** Time for one answer, in milliseconds. */
  readonly totalMs: number
  /** Links of its entries lead to the endpoint, not to the publisher: pointers that give way to a better source. */
  readonly pointers?: true
  /** Undefined: it cannot be asked, for want of a key or of a term that it takes. */
  readonly request: (question: Question) => Request | undefined
  /** `now`: entries dated after it lose their date. */
  readonly read: (question: Question, answer: Answer, now: Date) => Promise<Finding>
}
