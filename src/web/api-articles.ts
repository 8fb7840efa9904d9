// Routes of the JSON API on articles and their outlets.
import { z } from '@hono/zod-openapi'
import { toPage } from '../core/page.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { type ArticleFilter, listArticles } from '../store/read-articles.ts'
import { listOutlets } from '../store/read-outlets.ts'
import { articleJson, outletJson } from './api-json.ts'
import {
  type Api,
  describeRoute,
  nextLink,
  occasionParameter,
  pageSchema,
  pagingParameters,
  slugParameter,
} from './api-route.ts'
import { Article, OutletSummary } from './api-schemas.ts'

const LANGUAGE = 'a BCP 47 language tag, such as `en`'
const RELEVANCE = '`about` or `passing`'

const articlesQuery = {
  outlet: slugParameter('Slug of an outlet'),
  event: slugParameter('Slug of an event'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, LANGUAGE)
    .optional()
    .openapi({ description: LANGUAGE }),
  relevance: z.enum(['about', 'passing'], RELEVANCE).optional().openapi({ description: RELEVANCE }),
  ...pagingParameters,
}

const outletsRoute = describeRoute({
  path: '/outlets',
  summary: 'All outlets by name, with their labels and how many articles we hold of each',
  answer: z.object({ items: z.array(OutletSummary) }),
})

export const addArticles = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/articles',
    summary: 'Articles, the latest first, those without a date last',
    query: { occasion: occasionParameter(dossier), ...articlesQuery },
    answer: pageSchema(Article),
  })
  api.openapi(route, async (c) => {
    const { limit, after, ...query } = c.req.valid('query')
    const filter = Object.fromEntries(
      Object.entries(query).filter(([, value]) => value !== undefined),
    ) as Partial<ArticleFilter>
    const rows = await listArticles(openDb(c.env.DB), {
      ...filter,
      limit: limit + 1,
      ...(after && { after: { id: after.id, ...(after.at && { happenedAt: after.at }) } }),
    })
    const page = toPage(rows, limit, ({ article: { id, happenedAt } }) => ({
      id,
      ...(happenedAt && { at: happenedAt }),
    }))
    return c.json({ items: page.rows.map(articleJson), ...nextLink(c, page.next) }, 200)
  })
}

export const addOutlets = (api: Api): void => {
  api.openapi(outletsRoute, async (c) => {
    const rows = await listOutlets(openDb(c.env.DB))
    const items = rows.map(({ outlet, articles }) => ({ ...outletJson(outlet), articles }))
    return c.json({ items }, 200)
  })
}
