// Routes of the JSON API on the program itself: the reference that it stands on, and its own state.
import { z } from '@hono/zod-openapi'
import type { FeedHealth } from '../core/status.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { readStatus } from '../store/read-status.ts'
import { Reference } from './api-comparison-schema.ts'
import { referenceJson } from './api-json.ts'
import { type Api, describeRoute, siteUrl } from './api-route.ts'
import { Time } from './api-schemas.ts'

const Feed = z
  .object({
    url: z.string(),
    scope: z.string().describe('What of the outlet it carries'),
    frontPage: z.boolean().describe('The subject is rare on it'),
    listed: z.boolean().describe('Whether the dossier still lists it'),
    outlet: z.object({ slug: z.string(), name: z.string() }),
    state: z.string(),
    reason: z.string().optional(),
    failures: z.int().describe('In a row'),
    entries: z.int().optional().describe('Read by its last check'),
    admitted: z.int().optional().describe('Of those, the ones on the subject'),
    plannedAt: Time.optional().describe('Later than checkedAt while its message is under way'),
    checkedAt: Time.optional(),
    succeededAt: Time.optional(),
    nextCheckAt: Time,
  })
  .openapi('Feed', { description: 'A feed and its health.' })

const Status = z
  .object({
    url: z.url().describe('Our page'),
    totals: z.object({
      about: z.int().describe('Articles about the subject'),
      passing: z.int().describe('Articles that only mention it'),
      ungrouped: z.int().describe('Of both, those that stand in no event yet'),
      events: z.int(),
      outlets: z.int(),
      deadLetters: z.int().describe('Messages that failed for good'),
      changedAt: Time.optional().describe('When the record last grew'),
    }),
    feeds: z.array(Feed),
  })
  .openapi('Status')

const referenceRoute = describeRoute({
  path: '/reference',
  summary: 'The one piece that everything is set beside, with its claims and weighted keywords',
  answer: Reference,
})

const statusRoute = describeRoute({
  path: '/status',
  summary: 'Totals, and the health of every feed',
  answer: Status,
})

export const addReference = (api: Api, dossier: Dossier): void => {
  api.openapi(referenceRoute, (c) => c.json(referenceJson(dossier, siteUrl(c)), 200))
}

export const addStatus = (api: Api): void => {
  api.openapi(statusRoute, async (c) => {
    const { feeds, totals } = await readStatus(openDb(c.env.DB))
    const { changedAt, ...counts } = totals
    const since = changedAt ? { changedAt: changedAt.toISOString() } : {}
    return c.json(
      { url: `${siteUrl(c)}/status`, totals: { ...counts, ...since }, feeds: feeds.map(feedJson) },
      200,
    )
  })
}

const feedJson = ({
  id: _,
  plannedAt,
  checkedAt,
  succeededAt,
  nextCheckAt,
  ...feed
}: FeedHealth) => ({
  ...feed,
  ...(plannedAt && { plannedAt: plannedAt.toISOString() }),
  ...(checkedAt && { checkedAt: checkedAt.toISOString() }),
  ...(succeededAt && { succeededAt: succeededAt.toISOString() }),
  nextCheckAt: nextCheckAt.toISOString(),
})
