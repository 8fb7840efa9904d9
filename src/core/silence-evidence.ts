// What stands behind the states of one outlet, for a page that shows it.
import type { Article } from './article.ts'

/** What a source showed of one day. */
export type SeenDay = {
  /** An occasion's slug. */
  readonly span: string
  /** `feed:12`, `wayback:https://…`, `gdelt:host`. */
  readonly source: string
  readonly method: 'listing' | 'search'
  /** `2024-05-03`, UTC. */
  readonly day: string
  readonly entries: number
  readonly subject: number
  /** When we looked first and last. */
  readonly firstAt: Date
  readonly lastAt: Date
}

/** What a source showed of an occasion's days, which are in their order. */
export type SeenSource = Omit<SeenDay, 'day'> & { readonly days: readonly string[] }

/** The days of each source and method in a span, put together: those first that showed most entries. */
export const sumSources = (days: readonly SeenDay[]): SeenSource[] =>
  [
    ...Map.groupBy(days, ({ span, method, source }) =>
      JSON.stringify([span, method, source]),
    ).values(),
  ]
    .flatMap((own) => sumDays(own) ?? [])
    .sort((a, b) => b.entries - a.entries || (a.source < b.source ? -1 : 1))

const sumDays = (own: readonly SeenDay[]): SeenSource | undefined => {
  const [first] = own
  if (first === undefined) return undefined
  const { span, source, method } = first
  const times = own.flatMap(({ firstAt, lastAt }) => [+firstAt, +lastAt])
  return {
    ...{ span, source, method },
    days: own.map(({ day }) => day).toSorted(),
    entries: own.reduce((sum, { entries }) => sum + entries, 0),
    subject: own.reduce((sum, { subject }) => sum + subject, 0),
    ...{ firstAt: new Date(Math.min(...times)), lastAt: new Date(Math.max(...times)) },
  }
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
