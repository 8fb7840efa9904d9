// From core types to the shapes of the JSON API: times as text, addresses absolute.
import type { z } from '@hono/zod-openapi'
import type { Article, Keyword } from '../core/article.ts'
import type { Comparison } from '../core/comparison.ts'
import { describePlacing } from '../core/explain.ts'
import type { Item } from '../core/item.ts'
import type { EventHead, EventSummary, Evidence, Listed, OutletLabel } from '../core/news-event.ts'
import {
  cardOf,
  namingOfReference,
  type ReferenceCard,
  type RelevantClaim,
} from '../core/reference.ts'
import type { ReferenceCopy } from '../core/reference-tree.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type * as shapes from './api-comparison-schema.ts'
import { copiedJson, copy } from './api-copy-json.ts'
import type * as copyShapes from './api-copy-schema.ts'
import type * as schemas from './api-schemas.ts'

/** Address of the site, without a slash at its end. */
export type Site = string

export const keywordJson = ([keyword, weight]: Keyword) => ({ keyword, weight })

/** Everything but the rule that is applied to addresses. */
export const outletJson = ({
  opinionPath: _,
  languages,
  ...outlet
}: OutletLabel): z.infer<typeof schemas.Outlet> => ({ ...outlet, languages: [...languages] })

const articleFields = (article: Article, site: Site) => {
  const { id, url, title, author, published, precision, language, summary } = article
  const { relevance, admittedBy, note, firstSeenAt } = article
  return {
    ...{ id, page: `${site}/articles/${id}`, link: url, title, precision, relevance, admittedBy },
    firstSeenAt: firstSeenAt.toISOString(),
    ...(author !== undefined && { author }),
    ...(published && { published: published.toISOString() }),
    ...(language !== undefined && { language }),
    ...(summary !== undefined && { summary }),
    ...(note !== undefined && { note }),
  }
}

export const articleJson = (
  { article, outlet, event }: Listed & { readonly event?: z.infer<typeof schemas.EventName> },
  site: Site,
): z.infer<typeof schemas.Article> => ({
  ...articleFields(article, site),
  outlet: outletJson(outlet),
  ...(event && { event }),
})

export const evidenceJson = (
  evidence: Evidence,
  article: Article,
): z.infer<typeof schemas.Evidence> => ({
  says: describePlacing(evidence, article),
  ...evidence,
  shared: evidence.shared.map(keywordJson),
})

export const itemJson = (item: Item, site: Site): z.infer<typeof schemas.Item> => {
  const { when, direction, opinion, naming, shared, own, evidence } = item
  return {
    ...articleJson(item, site),
    ...{ when, direction, opinion },
    naming: [...naming],
    shared: [...shared],
    own: [...own],
    evidence: evidenceJson(evidence, item.article),
  }
}

export const eventJson = (
  event: EventHead,
  { counts, copies, passing }: Omit<EventSummary, 'event'>,
  site: Site,
): z.infer<typeof schemas.EventSummary> => ({
  slug: event.slug,
  url: `${site}/events/${encodeURIComponent(event.slug)}`,
  label: event.label,
  occasion: event.occasion,
  ...(event.seed !== undefined && { seed: event.seed }),
  ...(event.firstAt && { firstAt: event.firstAt.toISOString() }),
  ...(event.lastAt && { lastAt: event.lastAt.toISOString() }),
  counts,
  copies,
  passing,
})

export const referenceCopyJson = (
  copied: ReferenceCopy,
): z.infer<typeof copyShapes.ReferenceCopy> => {
  const { url, title, publisher, language, when } = copied
  return {
    ...copiedJson(copied),
    ...{ link: url, publisher: copy(publisher) },
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(when && { when }),
  }
}

const cardJson = ({ url, copies, ...card }: ReferenceCard) => ({
  ...copy({ ...card, link: url }),
  copies: copies.map(referenceCopyJson),
})

export const claimJson = ({ id, slug, section, text, concepts, record }: RelevantClaim) =>
  copy({ id, slug, section, text, concepts, record })

export const referenceJson = (
  dossier: Dossier,
  near: readonly Listed[],
  site: Site,
): z.infer<typeof shapes.Reference> => {
  const { sections, keywords } = dossier.reference
  return {
    url: `${site}/`,
    ...cardJson(cardOf(dossier, near)),
    sections: [...sections],
    keywords: keywords.map(keywordJson),
    naming: namingOfReference(dossier),
    claims: dossier.claims.map(claimJson),
  }
}

export const comparisonJson = (
  comparison: Comparison,
  site: Site,
): z.infer<typeof shapes.Comparison> => {
  const { event, seed, when, counts, passing, carried, onlyReference, sharedByAll } = comparison
  return {
    event: eventJson(
      event,
      { counts, copies: comparison.copies.length, passing: passing.length },
      site,
    ),
    ...(seed && {
      dossier: {
        ...copy({ place: seed.place, facts: seed.facts, open: seed.open }),
        ...(when && { when }),
      },
    }),
    counts,
    families: comparison.families.map(({ family, items }) => ({
      family,
      items: items.map((item) => itemJson(item, site)),
    })),
    copies: comparison.copies.flatMap((item) =>
      item.copy ? [{ ...copiedJson(item.copy), item: itemJson(item, site) }] : [],
    ),
    passing: passing.map((item) => itemJson(item, site)),
    reference: cardJson(comparison.reference),
    claims: comparison.claims.map(claimJson),
    concepts: copy({ carried, onlyReference, sharedByAll }),
    naming: copy(comparison.naming),
    numbers: copy(comparison.numbers),
  }
}
