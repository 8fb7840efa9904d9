// From an article laid out whole to its shape in the JSON API.
import type { z } from '@hono/zod-openapi'
import type { ArticleView } from '../core/article-view.ts'
import type { Correction } from '../dossier/dossier.ts'
import type { ArticleWhole, Correction as CorrectionSchema } from './api-article-schema.ts'
import { copiedJson } from './api-copy-json.ts'
import { articleJson, evidenceJson, itemJson, referenceCopyJson, type Site } from './api-json.ts'

export const articleWholeJson = (view: ArticleView, site: Site): z.infer<typeof ArticleWhole> => {
  const { of, copies, compared } = view.copies
  const { archived, citation, event } = view
  return {
    ...itemJson(view.item, site),
    ...(event && { event: eventNameJson(event) }),
    wordings: view.wordings.map(({ title, seenAt }) => ({ title, seenAt: seenAt.toISOString() })),
    sightings: view.sightings.map(({ source, words, url, title, firstAt, lastAt }) => ({
      ...{ source, says: words, url, title },
      ...{ firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
    })),
    memberships: view.memberships.map(({ event, evidence, from, to }) => ({
      ...{ event: eventNameJson(event), evidence: evidenceJson(evidence, view.item.article) },
      from: from.toISOString(),
      ...(to && { to: to.toISOString() }),
    })),
    corrections: view.corrections.map(correctionJson),
    copies: {
      ...(of && {
        of: { ...copiedJson(of), ...(of.origin && { origin: articleJson(of.origin, site) }) },
      }),
      ...{ copies: copies.map(referenceCopyJson), compared },
    },
    ...(archived && { archived }),
    citation,
  }
}

const eventNameJson = ({ slug, label, occasion }: NonNullable<ArticleView['event']>) => ({
  ...{ slug, label, occasion },
})

export const correctionJson = (correction: Correction): z.infer<typeof CorrectionSchema> => ({
  ...correction,
})
