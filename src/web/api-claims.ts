// Routes of the JSON API on claims of the reference: all of them, and one with the articles that share its concepts.
import { z } from '@hono/zod-openapi'
import { eventsOnClaim, topicOfClaim } from '../core/reference.ts'
import type { Dossier, Claim as DossierClaim } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listOnClaim } from '../store/read-claim.ts'
import { Claim } from './api-comparison-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { articleJson, claimJson } from './api-json.ts'
import {
  type Api,
  describeRoute,
  nextLink,
  pageSchema,
  pagingParameters,
  pathSlug,
  siteUrl,
} from './api-route.ts'
import { Article } from './api-schemas.ts'
import { problem } from './problem.ts'

const COLUMNS = ['id', 'slug', 'page', 'section', 'text', 'concepts', 'keywords']

const ListedClaim = z
  .object({
    ...Claim.shape,
    page: z.url().describe('Our page'),
    keywords: z.array(z.string()).describe('English words and phrases beside the concepts'),
  })
  .openapi('ListedClaim', { description: 'What the reference asserts, in our words.' })

const ClaimWhole = pageSchema(
  z.object({
    ...Article.shape,
    concepts: z.array(z.string()).describe('Concepts of the claim that it carries'),
  }),
)
  .extend({
    claim: ListedClaim,
    events: z
      .array(z.object({ slug: z.string(), label: z.string() }))
      .describe('Events of the dossier that share at least two of its concepts'),
  })
  .openapi('ClaimWhole', {
    description:
      'A claim, and in `items` the articles about the subject with at least two of its concepts, the latest first: they speak of the same things, and may say the opposite.',
  })

const claimsRoute = describeRoute({
  path: '/claims',
  summary: 'What the reference asserts, in our words, with what is on record',
  csv: COLUMNS,
  answer: z.object({ items: z.array(ListedClaim) }),
})

const claimRoute = ({ claims }: Dossier) =>
  describeRoute({
    path: '/claims/{slug}',
    summary: 'One claim with the articles that share its concepts',
    description: 'A page may hold few articles, or none, and still have a next one.',
    params: { slug: pathSlug('Slug of a claim', claims[0]?.slug) },
    query: { after: pagingParameters.after },
    answer: ClaimWhole,
  })

const listedJson = (claim: DossierClaim, site: string) => ({
  ...claimJson(claim),
  page: `${site}/claims/${encodeURIComponent(claim.slug)}`,
  keywords: [...claim.keywords],
})

export const addClaims = (api: Api, { claims }: Dossier): void => {
  api.openapi(claimsRoute, (c) => {
    const items = claims.map((claim) => listedJson(claim, siteUrl(c)))
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, COLUMNS, items)
    return c.json({ items }, 200)
  })
}

export const addClaim = (api: Api, dossier: Dossier): void => {
  api.openapi(claimRoute(dossier), async (c) => {
    const claim = dossier.claims.find(({ slug }) => slug === c.req.valid('param').slug)
    if (claim === undefined) return problem(c, 404, 'No claim has this slug.')
    const { after } = c.req.valid('query')
    const found = await listOnClaim(openDb(c.env.DB), topicOfClaim(claim, dossier), after)
    const site = siteUrl(c)
    const items = found.items.map((one) => {
      return { ...articleJson(one, site), concepts: [...one.concepts] }
    })
    const events = eventsOnClaim(claim, dossier).map(({ slug, label }) => ({ slug, label }))
    return c.json(
      { claim: listedJson(claim, site), events, items, ...nextLink(c, found.next) },
      200,
    )
  })
}
