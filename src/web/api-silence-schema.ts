// The shape of a row on silence.
import { z } from '@hono/zod-openapi'
import { REASONS, STATES } from '../core/silence.ts'
import { Time } from './api-schemas.ts'

export const STATE = z
  .enum(STATES, `one of ${STATES.join(', ')}`)
  .openapi({ description: 'A state', example: 'covered' })

export const Silence = z
  .object({
    outlet: z.string(),
    name: z.string(),
    family: z.string().describe('Slug of the family with which it counts'),
    country: z.string().optional().describe('ISO 3166-1 alpha-2; absent: not established'),
    ownership: z.string().describe('`unknown` where nothing is established'),
    occasion: z.string(),
    state: STATE,
    reason: z.enum(REASONS).optional().describe('Why nothing can be said; `not observable` only'),
    says: z.string().describe('The state and what it rests on, as sentences'),
    articles: z.int().describe('Articles about it'),
    passing: z.int().describe('Articles that only mention it'),
    elsewhere: z.int().describe('Articles of those days that stand on another occasion'),
    days: z.int().describe('Days of the occasion, UTC'),
    seenDays: z.int().describe('Days of which listings of feeds show enough'),
    seenEntries: z.int().describe('Entries that those listings show'),
    capped: z.boolean().describe('Of a day more was seen than is counted'),
    darkUntil: z.iso.date().optional().describe('Not observable until this day'),
    darkFrom: z.iso.date().optional().describe('Not observable from this day on'),
    searched: z.array(z.string()).describe('Endpoints whose search is finished'),
    searchedAt: Time.optional().describe('When the first of them was'),
    openSteps: z.int().describe('Steps of reaching back that are not finished'),
    failedSteps: z.int(),
    page: z.url().describe('Our page, at the occasion'),
  })
  .openapi('Silence', { description: 'What can be said of an outlet on an occasion.' })
