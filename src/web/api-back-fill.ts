// The JSON API's route on reaching back: how far each outlet's occasion is.
import { z } from '@hono/zod-openapi'
import type { OutletProgress } from '../core/back-fill-progress.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listProgress } from '../store/read-back-fill.ts'
import { csvAnswer } from './api-csv.ts'
import {
  type Api,
  describeRoute,
  nextLink,
  occasionParameter,
  pageSchema,
  pagingParameters,
  slugParameter,
} from './api-route.ts'
import { Time } from './api-schemas.ts'

const BackFill = z
  .object({
    outlet: z.object({ slug: z.string(), name: z.string() }),
    occasion: z.string(),
    open: z.int().describe('Steps that are not at their end yet'),
    done: z.int(),
    failed: z.int(),
    skipped: z.int().describe('Steps that cannot be asked'),
    answers: z.int().describe('Answers that its steps had'),
    entries: z.int().describe('Entries that those showed'),
    admitted: z.int().describe('Of those, the ones on the subject'),
    answeredAt: Time.optional(),
    reason: z.string().optional().describe('Why a step failed, was skipped or saw only a part'),
  })
  .openapi('BackFill', {
    description:
      'How far reaching back is for one occasion of an outlet. What failed, or is open, says nothing about what the outlet published.',
  })

const COLUMNS = [
  ...['outlet.slug', 'outlet.name', 'occasion', 'open', 'done', 'failed', 'skipped', 'answers'],
  ...['entries', 'admitted', 'answeredAt', 'reason'],
]

const backFillRoute = (dossier: Dossier) =>
  describeRoute({
    path: '/back-fill',
    summary:
      'How far reaching back is, by outlet and occasion, those first that were answered last',
    query: {
      ...pagingParameters,
      occasion: occasionParameter(dossier),
      outlet: slugParameter('Slug of an outlet'),
    },
    csv: COLUMNS,
    answer: pageSchema(BackFill),
  })

export const addBackFill = (api: Api, dossier: Dossier): void => {
  api.openapi(backFillRoute(dossier), async (c) => {
    const { format, ...query } = c.req.valid('query')
    const { rows, next } = await listProgress(openDb(c.env.DB), query)
    const items = rows.map(toJson)
    const link = nextLink(c, next)
    if (format === 'csv') return csvAnswer(c, COLUMNS, items)
    return c.json({ items, ...link }, 200)
  })
}

const toJson = ({ id: _, answeredAt, ...progress }: OutletProgress) => ({
  ...progress,
  ...(answeredAt && { answeredAt: answeredAt.toISOString() }),
})
