// How the digest tells that an outlet changed a headline.
import type { ChangeLine } from './change.ts'
import type { Told } from './digest.ts'
import type { DigestItem } from './digest-item.ts'
import { articleLink, eventLink, outletLinks } from './digest-links.ts'
import { isolate, quote, tidy } from './digest-words.ts'

/** One item a line, unless only blanks changed or the article is gone. */
export const tellHeadline = (line: ChangeLine): Told[] => {
  const { before, after } = line.detail
  if (line.kind !== 'headline changed' || before === undefined || after === undefined) return []
  const { event, article, outlet } = line
  if (article === undefined || outlet === undefined || tidy(before) === tidy(after)) return []
  const name = tidy(outlet.name)
  const where = event === undefined ? '' : ` It stands in: ${isolate(event.label)}.`
  const kind = 'headline-changed'
  const item: DigestItem = {
    key: `change/${line.id}`,
    kind,
    title: `${name} changed a headline: ${quote(before)} → ${quote(after)}`,
    text: `1 article of ${name} was headed ${quote(before)} and is now headed ${quote(after)}.${where}`,
    links: [
      articleLink({ article: { ...article, title: after }, outlet }),
      ...(event ? [eventLink(event)] : []),
      ...outletLinks([outlet]),
    ],
    at: line.at,
  }
  const facets = { kind, event, outlets: [outlet.slug], languages: [article.language] } as const
  return [{ item, facets, line: line.id }]
}
