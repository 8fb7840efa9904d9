// Routes of the JSON API that list events: the shelves they stand on, and events by who told of them.
import { z } from '@hono/zod-openapi'
import { toPage } from '../core/page.ts'
import { NO_COUNTS } from '../core/shelf.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openDb } from '../store/db.ts'
import { filterEvents, MOST_EVENTS } from '../store/filter-events.ts'
import type { Position } from '../store/page.ts'
import { countOccasions, listEvents, positionOf } from '../store/read-events.ts'
import { csvAnswer } from './api-csv.ts'
import { eventJson } from './api-json.ts'
import {
  type Api,
  describeRoute,
  nextLink,
  occasionParameter,
  pageSchema,
  pagingParameters,
  siteUrl,
  slugParameter,
} from './api-route.ts'
import { EventSummary, Occasion } from './api-schemas.ts'
import { filterParameters } from './search-query.ts'

const OCCASION_COLUMNS = [
  ...['slug', 'label', 'url', 'from', 'until', 'events', 'counts.articles', 'counts.outlets'],
  ...['counts.families', 'counts.languages'],
]

const EVENT_COLUMNS = [
  ...['slug', 'label', 'url', 'occasion', 'seed', 'firstAt', 'lastAt', 'counts.articles'],
  ...['counts.outlets', 'counts.families', 'counts.languages', 'copies', 'passing'],
]

const occasionsRoute = describeRoute({
  path: '/occasions',
  summary: 'Occasions: the shelves on which events stand, with counts',
  csv: OCCASION_COLUMNS,
  answer: z.object({ items: z.array(Occasion) }),
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

const { language, country, ownership } = filterParameters
/** By who told of it. */
const tellerParameters = {
  outlet: slugParameter('Slug of an outlet that told of it'),
  ...{ language, country, ownership },
}

const EventPage = pageSchema(EventSummary).extend({
  looked: z
    .int()
    .optional()
    .describe('Events that were looked at for this page; absent unless asked by who told of them'),
  capped: z
    .boolean()
    .optional()
    .describe('It stopped because it had looked at so many: the next page goes on behind them'),
})

export const addEvents = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/events',
    summary: 'Events, the latest first, those without a date last',
    description: `By \`outlet\`, \`language\`, \`country\` and \`ownership\`: those that hold an article about the subject with all of it. A page then looks at ${MOST_EVENTS} events at most: it may hold few, or none, and still have a next one.`,
    query: { occasion: occasionParameter(dossier), ...tellerParameters, ...pagingParameters },
    csv: EVENT_COLUMNS,
    answer: EventPage,
  })
  api.openapi(route, async (c) => {
    const { occasion, limit, after, format, ...teller } = c.req.valid('query')
    const db = openDb(c.env.DB)
    const isAsked = Object.values(teller).some((value) => value !== undefined)
    const page = isAsked
      ? await filterEvents(db, { occasion, teller, limit, after })
      : await listPage(db, { occasion, limit, after })
    const items = page.items.map(({ event, ...tally }) => eventJson(event, tally, siteUrl(c)))
    const link = nextLink(c, page.next)
    if (format === 'csv') return csvAnswer(c, EVENT_COLUMNS, items)
    const told = 'looked' in page ? { looked: page.looked, capped: page.capped } : {}
    return c.json({ items, ...link, ...told }, 200)
  })
}

type Paging = {
  readonly occasion: string | undefined
  readonly limit: number
  readonly after: Position | undefined
}

const listPage = async (db: Db, { occasion, limit, after }: Paging) => {
  const rows = await listEvents(db, {
    limit: limit + 1,
    ...(occasion !== undefined && { occasion }),
    ...(after && { after }),
  })
  const { rows: items, next } = toPage(rows, limit, positionOf)
  return { items, ...(next && { next }) }
}
