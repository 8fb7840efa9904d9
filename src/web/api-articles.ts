// Routes of the JSON API on articles: found by words and filters, and one whole.
import { z } from '@hono/zod-openapi'
import { viewArticle } from '../core/article-view.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb, openForReading } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { findArticle, listNearby } from '../store/read-article.ts'
import { findRemoved } from '../store/removals.ts'
import { MOST_LOOKED_AT, searchArticles } from '../store/search.ts'
import { articleWholeJson } from './api-article-json.ts'
import { ArticleWhole } from './api-article-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { articleJson } from './api-json.ts'
import {
  type Api,
  describeRoute,
  nextLink,
  numberParameter,
  occasionParameter,
  pageSchema,
  pagingParameters,
  problemAnswer,
  siteUrl,
  slugParameter,
} from './api-route.ts'
import { Article } from './api-schemas.ts'
import { problem } from './problem.ts'
import { filterOf, filterParameters, queryParameter } from './search-query.ts'
import { siteOf } from './site.ts'

const COLUMNS = [
  ...['id', 'page', 'link', 'title', 'author', 'published', 'precision', 'language', 'summary'],
  ...['relevance', 'admittedBy', 'note', 'firstSeenAt', 'outlet.slug', 'outlet.name'],
  ...['outlet.country', 'outlet.ownership.type', 'outlet.family.slug', 'event.slug', 'event.label'],
  'event.occasion',
]

const Understood = z
  .object({
    all: z
      .array(
        z.object({
          kind: z.enum(['outlet', 'concept', 'word']),
          text: z.string(),
          terms: z.array(z.string()).describe('Terms of the index of which any will do'),
        }),
      )
      .describe('What every article found has'),
    left: z.array(z.string()).describe('Words that say too little to be asked for'),
  })
  .openapi('Understood', { description: 'What `q` was understood as.' })

const Found = pageSchema(Article).extend({
  understood: Understood.optional().describe('Absent: there was no `q`'),
  looked: z.int().describe('Articles that were looked at for this page'),
  capped: z
    .boolean()
    .describe('It stopped because it had looked at so many: the next page goes on behind them'),
})

export const addArticles = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/articles',
    summary:
      'Articles that have all that is asked for, the latest first, those without a date last',
    description: `A page looks at ${MOST_LOOKED_AT} articles at most: it may hold few, or none, and still have a next one.`,
    query: {
      q: queryParameter(dossier),
      occasion: occasionParameter(dossier),
      outlet: slugParameter('Slug of an outlet'),
      event: slugParameter('Slug of an event'),
      ...{ ...filterParameters, ...pagingParameters },
    },
    csv: COLUMNS,
    answer: Found,
  })
  api.openapi(route, async (c) => {
    const { q, limit, after, format, ...filters } = c.req.valid('query')
    const { items, next, looked, capped } = await searchArticles(openDb(c.env.DB), {
      ...{ units: q?.units ?? [], filter: filterOf(filters), limit },
      ...(after && { after }),
    })
    const rows = items.map((found) => articleJson(found, siteUrl(c)))
    const link = nextLink(c, next)
    if (format === 'csv') return csvAnswer(c, COLUMNS, rows)
    const understood = q && {
      all: q.units.map(({ kind, text, terms }) => ({ kind, text, terms: [...terms] })),
      left: [...q.left],
    }
    return c.json({ items: rows, ...link, ...(understood && { understood }), looked, capped }, 200)
  })
}

export const addArticle = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/articles/{id}',
    summary: 'One article with all that is held on it',
    params: { id: numberParameter('Number of an article') },
    answer: ArticleWhole,
    others: { 410: problemAnswer('It was removed at the request of its publisher') },
  })
  api.openapi(route, async (c) => {
    const db = openForReading(c.env.DB)
    const { id } = c.req.valid('param')
    const history = await findArticle(db, id)
    if (history === undefined) {
      const on = await findRemoved(db, id)
      if (on === undefined) return problem(c, 404, 'No article has this number.')
      return problem(c, 410, `It was removed at the request of its publisher, as of ${on}.`)
    }
    const site = siteOf(c, dossier)
    const [nearby, corrections] = await Promise.all([
      listNearby(db, history),
      listCorrections(db, dossier),
    ])
    const view = viewArticle(history, nearby, dossier, {
      corrections,
      ...{ page: `${site.url}/articles/${history.article.id}`, site: site.name, now: new Date() },
    })
    return c.json(articleWholeJson(view, site.url), 200)
  })
}
