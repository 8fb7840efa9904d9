// Where an item of the digest leads: plain words with what they name.
import type { DigestLink } from './digest-item.ts'
import { isolate, tidy } from './digest-words.ts'
import type { Listed, NewsEvent, OutletLabel } from './news-event.ts'

export const eventLink = ({ slug, label }: Pick<NewsEvent, 'slug' | 'label'>): DigestLink => ({
  to: 'event',
  name: slug,
  text: isolate(label),
})

export const articleLink = ({ article, outlet }: Listed): DigestLink => ({
  to: 'article',
  name: String(article.id),
  text: `${tidy(outlet.name)}: ${isolate(article.title)}`,
})

/** Each outlet once. */
export const outletLinks = (outlets: readonly OutletLabel[]): DigestLink[] =>
  [...new Map(outlets.map((outlet) => [outlet.slug, outlet])).values()].map(({ slug, name }) => ({
    to: 'outlet',
    name: slug,
    text: tidy(name),
  }))
