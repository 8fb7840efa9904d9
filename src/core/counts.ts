// How much stands behind a figure, as numbers and as words: families before articles.
import type { Family } from '../dossier/dossier.ts'
import type { Counts, Listed, OutletHead } from './news-event.ts'

/** The publisher that counts once: an outlet of no family is a family of its own. */
export const familyOf = (outlet: Pick<OutletHead, 'slug' | 'name' | 'family'>): Family =>
  outlet.family ?? { slug: outlet.slug, name: outlet.name }

export const countArticles = (listed: readonly Listed[]): Counts => {
  const distinct = (keys: readonly (string | undefined)[]) =>
    new Set(keys.filter((key) => key !== undefined)).size
  return {
    articles: listed.length,
    outlets: distinct(listed.map(({ outlet }) => outlet.slug)),
    families: distinct(listed.map(({ outlet }) => familyOf(outlet).slug)),
    languages: distinct(listed.map(({ article }) => article.language)),
  }
}

/** `1,200`. Made once: what toLocaleString makes for each number was a thirtieth of the front page. */
export const { format: writeNumber } = new Intl.NumberFormat('en')

/** `1 family`, `5 families`, `1,200 families`. */
export const plural = (count: number, one: string, many: string): string =>
  `${writeNumber(count)} ${count === 1 ? one : many}`

/** `6 articles of 5 families in 1 language`; with copies, which are not among them, said so. */
export const describeCounts = (
  { articles, families, languages }: Counts,
  copies: number = 0,
): string => {
  const of = `${plural(articles, 'article', 'articles')} of ${plural(families, 'family', 'families')}`
  const all = languages === 0 ? of : `${of} in ${plural(languages, 'language', 'languages')}`
  if (copies === 0) return all
  if (articles === 0) return `${plural(copies, 'copy', 'copies')}, counted with the origin`
  return `${all}; ${plural(copies, 'more is a copy', 'more are copies')}, counted with the origin`
}
