// How each family names the central act: terms found in titles and summaries, counted with their n.
import type { Family, Lexicon, NamingTerm } from '../dossier/dossier.ts'
import type { Article } from './article.ts'
import { familyOf } from './counts.ts'
import type { Matcher } from './lexicon.ts'
import type { OutletLabel } from './news-event.ts'

export type NamingLabel = Pick<NamingTerm, 'id' | 'label' | 'caution'>

export type NamingMatrix = {
  /** Terms that somebody here or the reference uses, in the lexicon's order. */
  readonly terms: readonly (NamingLabel & {
    readonly articles: number
    readonly families: number
    /** Times in the whole text of the reference. */
    readonly reference: number
  })[]
  readonly rows: readonly {
    readonly family: Family
    readonly articles: number
    /** Articles of the family with the term, in the order of `terms`. */
    readonly cells: readonly number[]
  }[]
  /** Articles whose title and summary hold none of the terms. */
  readonly without: number
  readonly articles: number
  readonly families: number
}

/** Naming terms in an article's title and summary, in the lexicon's order. */
export const namingOf = (
  article: Pick<Article, 'title' | 'summary' | 'language'>,
  lexicon: Lexicon,
  match: Matcher,
): NamingLabel[] => {
  const found = match(article.title, article.language).ids.union(
    match(article.summary ?? '', article.language).ids,
  )
  return lexicon.naming.filter(({ id }) => found.has(id)).map(labelOf)
}

const labelOf = ({ id, label, caution }: NamingTerm): NamingLabel => ({
  id,
  label,
  ...(caution !== undefined && { caution }),
})

/** The matrix of terms by families; most articles first. */
export const nameByFamily = (
  items: readonly {
    readonly outlet: OutletLabel
    readonly naming: readonly NamingLabel[]
  }[],
  lexicon: Lexicon,
  reference: readonly (readonly [term: string, count: number])[],
): NamingMatrix => {
  const inReference = new Map(reference)
  const uses = (item: (typeof items)[number], id: string) => item.naming.some((t) => t.id === id)
  const families = [...Map.groupBy(items, ({ outlet }) => familyOf(outlet).slug).values()]
  const terms = lexicon.naming
    .map((term) => {
      const users = items.filter((item) => uses(item, term.id))
      return {
        ...labelOf(term),
        articles: users.length,
        families: new Set(users.map(({ outlet }) => familyOf(outlet).slug)).size,
        reference: inReference.get(term.id) ?? 0,
      }
    })
    .filter(({ articles, reference }) => articles + reference > 0)
  const rows = families.flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const cells = terms.map(({ id }) => members.filter((item) => uses(item, id)).length)
    return [{ family: familyOf(first.outlet), articles: members.length, cells }]
  })
  return {
    terms,
    rows: rows.sort(
      (a, b) => b.articles - a.articles || a.family.name.localeCompare(b.family.name),
    ),
    without: items.filter((item) => item.naming.length === 0).length,
    articles: items.length,
    families: families.length,
  }
}
