// How the digest tells that an article, which came in, is a copy or has one.
import type { Dossier } from '../dossier/dossier.ts'
import { copiedAmong } from './copied.ts'
import { describeCopy, describeKind, describeLag } from './copy-label.ts'
import type { Told } from './digest.ts'
import { articleLink, eventLink, outletLinks } from './digest-links.ts'
import { isolate, quote, tidy } from './digest-words.ts'
import type { Listed, NewsEvent } from './news-event.ts'
import { REFERENCE_KEY } from './readers.ts'

/** What came into one event: all that stands there, and the articles that one telling brought, with the line of each. */
export type Arrivals = {
  readonly event: NewsEvent
  readonly members: readonly Listed[]
  readonly joined: ReadonlyMap<number, { readonly line: number; readonly at: Date }>
}

/**
 * The copies in which an arrival has a part, one item each. Copies are found anew on each reading of a page;
 * an item says what was found when it was told. Its key is the copy's article, so that it is told once.
 */
export const tellCopies = ({ event, members, joined }: Arrivals, dossier: Dossier): Told[] => {
  const byKey = new Map(members.map((listed) => [listed.article.key, listed]))
  return [...copiedAmong(members, dossier).values()].flatMap((copied): Told[] => {
    const copy = byKey.get(copied.key)
    const origin = byKey.get(copied.of)
    const cause = joined.get(copy?.article.id ?? 0) ?? joined.get(origin?.article.id ?? 0)
    if (copy === undefined || cause === undefined) return []
    // An outlet that prints its own text again passes nothing on.
    if (copy.outlet.slug === origin?.outlet.slug) return []
    const { found, listed } = copied
    const text = origin?.article.title ?? dossier.reference.title
    const of = copied.of === REFERENCE_KEY ? 'the reference' : tidy(origin?.outlet.name ?? '')
    const why = found
      ? [`A machine takes it for a copy. ${describeCopy(found).join(' ')}`]
      : [`It is listed by hand as ${listed?.relation}: ${listed?.note}`]
    const how = found ? describeKind(found.kind) : (listed?.relation ?? '')
    const lag = describeLag(found?.lagDays)
    const both = [copy, ...(origin ? [origin] : [])]
    return [
      {
        line: cause.line,
        item: {
          key: `copy/${copy.article.id}`,
          kind: 'new-copy',
          title: `${tidy(copy.outlet.name)} has a copy (${how}) of ${of}: ${quote(copy.article.title)}`,
          text: `${quote(copy.article.title)} repeats ${quote(text)}${lag === undefined ? '' : `, ${lag}`}. ${tidy(why.join(' '), MOST_REASONS)} It stands in: ${isolate(event.label)}.`,
          links: [
            ...both.map(articleLink),
            eventLink(event),
            ...outletLinks(both.map(({ outlet }) => outlet)),
          ],
          at: cause.at,
        },
        facets: {
          ...{ kind: 'new-copy', event, outlets: both.map(({ outlet }) => outlet.slug) },
          languages: [copy.article.language],
        },
      },
    ]
  })
}

/** Signs of the reasons: they quote what both titles have. */
const MOST_REASONS = 600
