// Routes of the JSON API on events: the shelves, the lists, and one event beside the reference.
import { z } from '@hono/zod-openapi'
import { compareEvent } from '../core/comparison.ts'
import { explainMembers } from '../core/corrections.ts'
import { toPage } from '../core/page.ts'
import { emptyEvent, NO_COUNTS } from '../core/shelf.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listCorrections } from '../store/hand-corrections.ts'
import { listNearReference } from '../store/read-copies.ts'
import { countOccasions, listEvents } from '../store/read-events.ts'
import { findEvent, type HeldEvent } from '../store/read-members.ts'
import { Comparison } from './api-comparison-schema.ts'
import { csvAnswer } from './api-csv.ts'
import { comparisonJson, eventJson } from './api-json.ts'
import {
  API_PATH,
  type Api,
  describeRoute,
  nextLink,
  occasionParameter,
  pageSchema,
  pagingParameters,
  pathSlug,
  siteUrl,
} from './api-route.ts'
import { EventSummary, Occasion } from './api-schemas.ts'
import { problem } from './problem.ts'

const OCCASION_COLUMNS = [
  ...['slug', 'label', 'url', 'from', 'until', 'events', 'counts.articles', 'counts.outlets'],
  ...['counts.families', 'counts.languages'],
]

const EVENT_COLUMNS = [
  ...['slug', 'label', 'url', 'occasion', 'seed', 'firstAt', 'lastAt', 'counts.articles'],
  ...['counts.outlets', 'counts.families', 'counts.languages', 'passing'],
]

const occasionsRoute = describeRoute({
  path: '/occasions',
  summary: 'Occasions: the shelves on which events stand, with counts',
  csv: OCCASION_COLUMNS,
  answer: z.object({ items: z.array(Occasion) }),
})

const eventRoute = ({ events }: Dossier) =>
  describeRoute({
    path: '/events/{slug}',
    summary: 'One event beside the reference',
    params: { slug: pathSlug('Slug of an event', events[0]?.slug) },
    query: { after: pagingParameters.after },
    answer: Comparison,
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
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, OCCASION_COLUMNS, items)
    return c.json({ items }, 200)
  })
}

export const addEvents = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/events',
    summary: 'Events, the latest first, those without a date last',
    query: { occasion: occasionParameter(dossier), ...pagingParameters },
    csv: EVENT_COLUMNS,
    answer: pageSchema(EventSummary),
  })
  api.openapi(route, async (c) => {
    const { occasion, limit, after, format } = c.req.valid('query')
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
    const link = nextLink(c, page.next)
    if (format === 'csv') return csvAnswer(c, EVENT_COLUMNS, items)
    return c.json({ items, ...link }, 200)
  })
}

export const addEvent = (api: Api, dossier: Dossier): void => {
  const described = eventRoute(dossier)
  const route = {
    ...described,
    getRoutingPath: described.getRoutingPath,
    responses: {
      ...described.responses,
      308: { description: 'It stands in the event that `Location` names' },
    },
  }
  api.openapi(route, async (c) => {
    const { slug } = c.req.valid('param')
    const { after } = c.req.valid('query')
    const db = openDb(c.env.DB)
    const [found, near, corrections] = await Promise.all([
      findEvent(db, slug, after),
      listNearReference(db, dossier),
      listCorrections(db, dossier),
    ])
    if (found && 'movedTo' in found)
      return c.redirect(`${siteUrl(c)}${API_PATH}/events/${encodeURIComponent(found.movedTo)}`, 308)
    const seed = dossier.events.find((seed) => seed.slug === slug)
    const held: HeldEvent | undefined = found ?? (seed && { event: emptyEvent(seed), members: [] })
    if (held === undefined) return problem(c, 404, 'No event has this slug.')
    const members = explainMembers(held.members, corrections)
    const comparison = compareEvent(held.event, members, dossier, near)
    return c.json({ ...comparisonJson(comparison, siteUrl(c)), ...nextLink(c, held.next) }, 200)
  })
}
