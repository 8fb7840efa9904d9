// The route of the JSON API on silence: what can be said of each outlet on each occasion, as JSON or CSV.
import { z } from '@hono/zod-openapi'
import { datedOf } from '../core/silence-judge.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { readRows } from '../store/read-silence.ts'
import { csvAnswer } from './api-csv.ts'
import { type Api, describeRoute, occasionParameter, siteUrl, slugParameter } from './api-route.ts'
import { COLUMNS, type Said, sayAll, silenceJson } from './api-silence-json.ts'
import { Silence, STATE } from './api-silence-schema.ts'

const MOST = 1000
const DEFAULT_LIMIT = 200
const LIMIT = `a whole number from 1 to ${MOST}`
const AFTER = 'an outlet and an occasion, as a `next` link has them'

const paging = {
  limit: z
    .string()
    .regex(/^\d{1,4}$/, LIMIT)
    .transform(Number)
    .pipe(z.int().min(1, LIMIT).max(MOST, LIMIT))
    .optional()
    .openapi({
      description: `How many at most: ${DEFAULT_LIMIT} as JSON and all as CSV, unless told`,
      ...{ type: 'integer', minimum: 1, maximum: MOST },
    }),
  after: z
    .string()
    .regex(/^[^\s:]{1,200}:[^\s:]{1,100}$/, AFTER)
    .optional()
    .openapi({ description: `Where the page before ended: ${AFTER}` }),
}

const queryOf = (dossier: Dossier) => ({
  occasion: occasionParameter(dossier),
  outlet: slugParameter('Slug of an outlet'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2, such as `PT`')
    .optional()
    .openapi({ description: 'ISO 3166-1 alpha-2' }),
  state: STATE.optional(),
  ...paging,
})

/** In the order of outlet and occasion, which is that of the keyset. */
const isBehind = ({ place }: Said, after: string | undefined) =>
  after === undefined || compare(place, after) > 0

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const addSilence = (api: Api, dossier: Dossier): void => {
  const route = describeRoute({
    path: '/silence',
    summary: 'What can be said of each outlet on each occasion that has dates',
    description:
      'Silent is claimed only where listings of feeds show enough of those days; what could not be seen is not observable.',
    query: queryOf(dossier),
    csv: COLUMNS,
    answer: z.object({
      items: z.array(Silence),
      next: z.url().optional().describe('The next page; absent on the last'),
    }),
  })
  api.openapi(route, async (c) => {
    const { format, limit, after, state, country, occasion, outlet } = c.req.valid('query')
    const now = new Date()
    const occasions = datedOf(dossier.occasions(now))
    const asked = occasions.filter(({ slug }) => slug === (occasion ?? slug))
    const rows = await readRows(openForReading(c.env.DB), asked, now, outlet)
    const all = sayAll(rows, asked, siteUrl(c))
      .filter((said) => isBehind(said, after))
      .filter(({ silence }) => silence.state === (state ?? silence.state))
      .filter((said) => country === undefined || said.outlet.country === country)
      .toSorted((a, b) => compare(a.place, b.place))
    const shown = all.slice(0, limit ?? (format === 'csv' ? undefined : DEFAULT_LIMIT))
    const last = shown.at(-1)
    const next = shown.length < all.length && last ? nextOf(c.req.url, siteUrl(c), last) : undefined
    if (next !== undefined) c.header('Link', `<${next}>; rel="next"`)
    if (format === 'csv') return csvAnswer(c, COLUMNS, shown.map(silenceJson))
    return c.json({ items: shown.map(silenceJson), ...(next !== undefined && { next }) }, 200)
  })
}

const nextOf = (asked: string, site: string, { place }: Said): string => {
  const { pathname, search } = new URL(asked)
  const url = new URL(site + pathname + search)
  url.searchParams.set('after', place)
  return url.href
}
