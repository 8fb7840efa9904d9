// Routes of the JSON API on the program itself: the reference that it stands on, and its own state.
import { z } from '@hono/zod-openapi'
import type { FeedHealth } from '../core/status.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { findHistory } from '../store/read-checks.ts'
import { listNearReference } from '../store/read-copies.ts'
import { listFeeds, readStatus } from '../store/read-status.ts'
import { Reference } from './api-comparison-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { referenceJson } from './api-json.ts'
import {
  API_PATH,
  type Api,
  describeRoute,
  numberParameter,
  siteUrl,
  slugParameter,
} from './api-route.ts'
import { Time } from './api-schemas.ts'
import { problem } from './problem.ts'

export const Feed = z
  .object({
    url: z.string(),
    scope: z.string().describe('What of the outlet it carries'),
    frontPage: z.boolean().describe('The subject is rare on it'),
    listed: z
      .boolean()
      .describe('Whether it is still on the list: the dossier lists it, or it was imported'),
    outlet: z.object({ slug: z.string(), name: z.string() }),
    state: z.string(),
    reason: z.string().optional(),
    failures: z.int().describe('In a row'),
    entries: z.int().optional().describe('Read by its last check'),
    admitted: z.int().optional().describe('Of those, the ones on the subject'),
    plannedAt: Time.optional().describe('Later than checkedAt while its message is under way'),
    checkedAt: Time.optional(),
    succeededAt: Time.optional(),
    nextCheckAt: Time.optional().describe('Absent: never, the feed is gone for good'),
    page: z.url().describe('Our page of it, with its last checks'),
    history: z.url().describe('The same as data'),
  })
  .openapi('Feed', { description: 'A feed and its health.' })

const Check = z
  .object({
    at: Time,
    state: z.string(),
    reason: z.string().optional(),
    entries: z.int(),
    admitted: z.int(),
  })
  .openapi('Check', { description: 'How one check of a feed ended.' })

const History = z
  .object({ feed: Feed, checks: z.array(Check).describe('At most thirty, the newest first') })
  .openapi('History')

const DeadLetter = z
  .object({
    id: z.string(),
    at: Time,
    body: z.string().describe('As JSON; of a long one, its beginning'),
  })
  .openapi('DeadLetter', { description: 'A message of a queue that failed for good.' })

const Status = z
  .object({
    url: z.url().describe('Our page'),
    totals: z.object({
      about: z.int().describe('Articles about the subject'),
      passing: z.int().describe('Articles that only mention it'),
      ungrouped: z.int().describe('Of both, those that stand in no event yet'),
      events: z.int().describe('Events that hold an article about it'),
      outlets: z.int(),
      deadLetters: z.int().describe('Messages that failed for good'),
      changedAt: Time.optional().describe('When the record last grew'),
    }),
    feeds: z.array(Feed),
    deadLetters: z.array(DeadLetter).describe('The newest twenty'),
  })
  .openapi('Status')

const referenceRoute = describeRoute({
  path: '/reference',
  summary: 'The one piece that everything is set beside, with its claims and weighted keywords',
  answer: Reference,
})

const statusRoute = describeRoute({
  path: '/status',
  summary: 'Totals, the health of every feed, and what failed for good',
  answer: Status,
})

const historyRoute = describeRoute({
  path: '/status/feeds/{id}',
  summary: 'A feed with its last checks',
  params: { id: numberParameter('Number of a feed, as its `history` link has it') },
  answer: History,
})

const FEED_COLUMNS = [
  ...['outlet.slug', 'outlet.name', 'url', 'scope', 'frontPage', 'listed', 'state', 'reason'],
  ...['failures', 'entries', 'admitted', 'plannedAt', 'checkedAt', 'succeededAt', 'nextCheckAt'],
  ...['page', 'history'],
]

const feedsRoute = describeRoute({
  path: '/status/feeds',
  summary: 'All feeds by outlet, with their health',
  query: { outlet: slugParameter('Slug of an outlet') },
  csv: FEED_COLUMNS,
  answer: z.object({ items: z.array(Feed) }),
})

export const addReference = (api: Api, dossier: Dossier): void => {
  api.openapi(referenceRoute, async (c) => {
    const near = await listNearReference(openForReading(c.env.DB), dossier)
    return c.json(referenceJson(dossier, near, siteUrl(c)), 200)
  })
}

export const addStatus = (api: Api): void => {
  api.openapi(statusRoute, async (c) => {
    const site = siteUrl(c)
    const { feeds, totals, deadLetters } = await readStatus(openForReading(c.env.DB))
    const { changedAt, ...counts } = totals
    const since = changedAt ? { changedAt: changedAt.toISOString() } : {}
    return c.json(
      {
        url: `${site}/status`,
        totals: { ...counts, ...since },
        feeds: feeds.map((feed) => feedJson(feed, site)),
        deadLetters: deadLetters.map(({ at, ...letter }) => ({ ...letter, at: at.toISOString() })),
      },
      200,
    )
  })
}

export const addFeeds = (api: Api): void => {
  api.openapi(feedsRoute, async (c) => {
    const { outlet, format } = c.req.valid('query')
    const feeds = await listFeeds(openForReading(c.env.DB))
    const items = feeds
      .filter((feed) => outlet === undefined || feed.outlet.slug === outlet)
      .map((feed) => feedJson(feed, siteUrl(c)))
    if (format === 'csv') return csvAnswer(c, FEED_COLUMNS, items)
    return c.json({ items }, 200)
  })
}

export const addHistory = (api: Api): void => {
  api.openapi(historyRoute, async (c) => {
    const history = await findHistory(openForReading(c.env.DB), c.req.valid('param').id)
    if (history === undefined) return problem(c, 404, 'No feed has this number.')
    const checks = history.checks.map(({ at, ...check }) => ({ at: at.toISOString(), ...check }))
    return c.json({ feed: feedJson(history.feed, siteUrl(c)), checks }, 200)
  })
}

export const feedJson = (
  { id, plannedAt, checkedAt, succeededAt, nextCheckAt, ...feed }: FeedHealth,
  site: string,
) => ({
  ...feed,
  ...(plannedAt && { plannedAt: plannedAt.toISOString() }),
  ...(checkedAt && { checkedAt: checkedAt.toISOString() }),
  ...(succeededAt && { succeededAt: succeededAt.toISOString() }),
  ...(nextCheckAt && { nextCheckAt: nextCheckAt.toISOString() }),
  page: `${site}/status/feeds/${id}`,
  history: `${site}${API_PATH}/status/feeds/${id}`,
})
