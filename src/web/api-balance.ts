// The route of the JSON API on the balance meter: families by country and kind of owner, as JSON or CSV.
import { z } from '@hono/zod-openapi'
import { OWNERSHIP_TYPES, type Share, weighBalance } from '../core/balance.ts'
import { datedOf } from '../core/silence-judge.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openForReading } from '../store/db.ts'
import { readRows } from '../store/read-silence.ts'
import { csvAnswer } from './api-csv.ts'
import { type Api, describeRoute } from './api-route.ts'

const FIELDS = ['country', 'ownership', 'families', 'covered'] as const

const SHARE = {
  families: z.int().min(0).describe('Families in the dossier'),
  covered: z.int().min(0).describe('Of them, those that covered at least one occasion'),
}

const BalanceCell = z
  .object({
    country: z.string().optional().describe('ISO 3166-1 alpha-2; absent: not established'),
    ownership: z.enum(OWNERSHIP_TYPES),
    ...SHARE,
  })
  .openapi('BalanceCell', {
    description:
      'A family with outlets in several cells counts in each: cells do not add up to the total.',
  })

const route = describeRoute({
  path: '/balance',
  summary: 'Of which countries and kinds of owner the families are, and how many covered anything',
  description:
    'Every pair of a country and a kind of owner that the dossier has, those without any family too: of such voices nothing here says anything.',
  csv: FIELDS,
  answer: z.object({
    items: z.array(BalanceCell),
    total: z.object(SHARE).describe('Each family once'),
    beyond: z.int().min(0).describe('Families that covered and are not in the dossier'),
  }),
})

export const addBalance = (api: Api, dossier: Dossier): void => {
  api.openapi(route, async (c) => {
    const now = new Date()
    const rows = await readRows(openForReading(c.env.DB), datedOf(dossier.occasions(now)), now)
    const { types, rows: countries, total, beyond } = weighBalance(rows)
    const items = countries.flatMap(({ country, cells }) =>
      types.map((ownership, n) => {
        const share: Share = cells[n] ?? { families: 0, covered: 0 }
        return { ...(country !== undefined && { country }), ownership, ...share }
      }),
    )
    if (c.req.valid('query').format === 'csv') return csvAnswer(c, FIELDS, items)
    return c.json({ items, total, beyond }, 200)
  })
}
