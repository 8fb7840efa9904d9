// Routes of the JSON API on outlets: all of them, and one with its feeds and what can be said of each occasion.
import { z } from '@hono/zod-openapi'
import { datedOf } from '../core/silence-judge.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { listFamily, listOutlets } from '../store/read-outlets.ts'
import { findRow } from '../store/read-silence.ts'
import { listFeeds } from '../store/read-status.ts'
import { csvAnswer } from './api-csv.ts'
import { outletJson } from './api-json.ts'
import { API_PATH, type Api, describeRoute, pathSlug, siteUrl } from './api-route.ts'
import { Family, Outlet, OutletSummary } from './api-schemas.ts'
import { sayAll, silenceJson } from './api-silence-json.ts'
import { Silence } from './api-silence-schema.ts'
import { Feed, feedJson } from './api-status.ts'
import { problem } from './problem.ts'

const COLUMNS = [
  ...['slug', 'name', 'nativeName', 'country', 'languages', 'homepage', 'family.slug'],
  ...['family.name', 'ownership.type', 'ownership.owner', 'ownership.note'],
  ...['ownership.source.title', 'ownership.source.url', 'ownership.source.date', 'origin'],
  'articles',
]

const outletsRoute = describeRoute({
  path: '/outlets',
  summary: 'All outlets by name, with their labels and how many articles we hold of each',
  csv: COLUMNS,
  answer: z.object({ items: z.array(OutletSummary) }),
})

const OutletWhole = z
  .object({
    ...Outlet.shape,
    page: z.url().describe('Our page'),
    articles: z.url().describe('Its articles as data'),
    siblings: z.array(Family).describe('Other outlets of its family'),
    feeds: z.array(Feed),
    occasions: z.array(Silence).describe('What can be said of each occasion that has dates'),
  })
  .openapi('OutletWhole', { description: 'An outlet with all that is held on it.' })

export const addOutlets = (api: Api): void => {
  api.openapi(outletsRoute, async (c) => {
    const rows = await listOutlets(openForReading(c.env.DB))
    const items = rows.map(({ outlet, articles }) => ({ ...outletJson(outlet), articles }))
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, COLUMNS, items)
    return c.json({ items }, 200)
  })
}

export const addOutlet = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/outlets/{slug}',
    summary: 'One outlet with its feeds and what can be said of it on each occasion',
    params: { slug: pathSlug('Slug of an outlet', dossier.outlets[0]?.slug) },
    answer: OutletWhole,
  })
  api.openapi(route, async (c) => {
    const { slug } = c.req.valid('param')
    const now = new Date()
    const db = openForReading(c.env.DB)
    const occasions = datedOf(dossier.occasions(now))
    const [row, feeds, family] = await Promise.all([
      findRow(db, occasions, now, slug),
      listFeeds(db, { outlet: slug }),
      listFamily(db, slug),
    ])
    if (row === undefined) return problem(c, 404, 'No outlet has this slug.')
    const site = siteUrl(c)
    const answer = {
      ...outletJson(row.outlet),
      page: `${site}/outlets/${encodeURIComponent(slug)}`,
      articles: `${site}${API_PATH}/articles?outlet=${encodeURIComponent(slug)}`,
      siblings: family.filter((one) => one.slug !== slug),
      feeds: feeds.map((feed) => feedJson(feed, site)),
      occasions: sayAll([row], occasions, site).map(silenceJson),
    }
    return c.json(answer, 200)
  })
}
