// Routes of the JSON API on events: the shelves, the lists, and one event beside the reference.
import { z } from '@hono/zod-openapi'
import { compareEvent } from '../core/comparison.ts'
import { explainMembers } from '../core/corrections.ts'
import { toPage } from '../core/page.ts'
import { emptyEvent, NO_COUNTS } from '../core/shelf.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listNearReference } from '../store/read-copies.ts'
import { countOccasions, listEvents } from '../store/read-events.ts'
import { findEvent } from '../store/read-members.ts'
import { Comparison } from './api-comparison-schema.ts'
import { comparisonJson, eventJson } from './api-json.ts'
import {
  API_PATH,
  type Api,
  describeRoute,
  nextLink,
  notFoundAnswer,
  occasionParameter,
  pageSchema,
  pagingParameters,
  siteUrl,
} from './api-route.ts'
import { EventSummary, Occasion } from './api-schemas.ts'
import { problem } from './problem.ts'

const occasionsRoute = describeRoute({
  path: '/occasions',
  summary: 'Occasions: the shelves on which events stand, with counts',
  answer: z.object({ items: z.array(Occasion) }),
})

const eventRoute = describeRoute({
  path: '/events/{slug}',
  summary: 'One event beside the reference',
  answer: Comparison,
})

const slugParams = z.object({
  slug: z.string().openapi({ description: 'Slug of an event', example: 'bridge-opens' }),
})

export const addOccasions = (api: Api, dossier: Dossier): void => {
  api.openapi(occasionsRoute, async (c) => {
    const counted = await countOccasions(openDb(c.env.DB))
    const items = dossier.occasions(new Date()).map(({ slug, label, from, until }) => {
      const { events, ...counts } = counted.get(slug) ?? { events: 0, ...NO_COUNTS }
      return {
        ...{ slug, label, events, counts },
        url: `${siteUrl(c)}/?occasion=${encodeURIComponent(slug)}`,
        ...(from && { from: from.toISOString() }),
        ...(until && { until: until.toISOString() }),
      }
    })
    return c.json({ items }, 200)
  })
}

export const addEvents = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/events',
    summary: 'Events, the latest first, those without a date last',
    query: { occasion: occasionParameter(dossier), ...pagingParameters },
    answer: pageSchema(EventSummary),
  })
  api.openapi(route, async (c) => {
    const { occasion, limit, after } = c.req.valid('query')
    const rows = await listEvents(openDb(c.env.DB), {
      limit: limit + 1,
      ...(occasion !== undefined && { occasion }),
      ...(after && { after: { id: after.id, ...(after.at && { firstAt: after.at }) } }),
    })
    const page = toPage(rows, limit, ({ event: { id, firstAt } }) => ({
      id,
      ...(firstAt && { at: firstAt }),
    }))
    const items = page.rows.map(({ event, counts, passing }) =>
      eventJson(event, counts, passing, siteUrl(c)),
    )
    return c.json({ items, ...nextLink(c, page.next) }, 200)
  })
}

export const addEvent = (api: Api, dossier: Dossier): void => {
  const route = {
    ...eventRoute,
    getRoutingPath: eventRoute.getRoutingPath,
    request: { ...eventRoute.request, params: slugParams },
    responses: {
      ...eventRoute.responses,
      ...notFoundAnswer,
      308: { description: 'It stands in the event that `Location` names' },
    },
  }
  api.openapi(route, async (c) => {
    const { slug } = c.req.valid('param')
    const db = openDb(c.env.DB)
    const [found, near] = await Promise.all([findEvent(db, slug), listNearReference(db, dossier)])
    if (found && 'movedTo' in found)
      return c.redirect(`${siteUrl(c)}${API_PATH}/events/${encodeURIComponent(found.movedTo)}`, 308)
    const seed = dossier.events.find((seed) => seed.slug === slug)
    const held = found ?? (seed && { event: emptyEvent(seed), members: [] })
    if (held === undefined) return problem(c, 404, 'No event has this slug.')
    const members = explainMembers(held.members, dossier.corrections)
    const comparison = compareEvent(held.event, members, dossier, near)
    return c.json(comparisonJson(comparison, siteUrl(c)), 200)
  })
}
