// What a reader of the digest wants of it, and under which of such wishes an item stands.
import type { DigestKind } from './digest-item.ts'

/** At most one of event and occasion, and one of outlet and language: each names the others' part or crosses it. */
export type DigestFilter = {
  readonly event?: string | undefined
  readonly occasion?: string | undefined
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  readonly kind?: DigestKind | undefined
}

/** In the order in which they stand in an address. */
export const FILTER_NAMES = ['event', 'occasion', 'outlet', 'language', 'kind'] as const

/** What an item is about, as far as a filter can ask for it. */
export type Facets = {
  readonly kind: DigestKind
  readonly event?: { readonly slug: string; readonly occasion: string } | undefined
  readonly outlets: readonly string[]
  readonly languages: readonly (string | undefined)[]
}

/** A filter as the query of an address, always the same for the same wish; empty: everything. */
export const keyOfFilter = (filter: DigestFilter): string =>
  new URLSearchParams(
    FILTER_NAMES.flatMap((name) => {
      const value = filter[name]
      return value === undefined ? [] : [[name, value]]
    }),
  ).toString()

/**
 * The keys of all filters that let an item through: some 18 of an item with one outlet. Written down with it,
 * they make every filtered digest one range of an index.
 */
export const filtersOf = ({ kind, event, outlets, languages }: Facets): string[] => {
  const places: DigestFilter[] = [
    {},
    ...(event ? [{ event: event.slug }, { occasion: event.occasion }] : []),
  ]
  const sources: DigestFilter[] = [
    {},
    ...new Set(outlets).values().map((outlet) => ({ outlet })),
    ...[...new Set(languages)].flatMap((language) => (language === undefined ? [] : { language })),
  ]
  const kinds: DigestFilter[] = [{}, { kind }]
  return places.flatMap((place) =>
    sources.flatMap((source) => kinds.map((only) => keyOfFilter({ ...place, ...source, ...only }))),
  )
}
