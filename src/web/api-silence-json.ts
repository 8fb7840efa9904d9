// What can be said of outlets and occasions, as rows: for JSON, and as columns for CSV.
import type { z } from '@hono/zod-openapi'
import { familyOf } from '../core/counts.ts'
import type { OutletHead } from '../core/news-event.ts'
import type { Silence } from '../core/silence.ts'
import type { DatedOccasion } from '../core/silence-judge.ts'
import type { OutletRow } from '../core/silence-ladder.ts'
import { describeSilence } from '../core/silence-words.ts'
import type * as schemas from './api-silence-schema.ts'

/** An outlet on an occasion. */
export type Said = {
  readonly outlet: OutletHead
  readonly occasion: DatedOccasion
  readonly silence: Silence
  readonly page: string
  /** `outlet:occasion`, by which rows are ordered. */
  readonly place: string
}

export const sayAll = (
  rows: readonly OutletRow[],
  occasions: readonly DatedOccasion[],
  site: string,
): Said[] =>
  rows.flatMap(({ outlet, cells }) =>
    occasions.flatMap((occasion, n) => {
      const silence = cells[n]
      if (silence === undefined) return []
      const page = `${site}/outlets/${encodeURIComponent(outlet.slug)}#${occasion.slug}`
      return { outlet, occasion, silence, page, place: `${outlet.slug}:${occasion.slug}` }
    }),
  )

type Row = z.infer<typeof schemas.Silence>

export const silenceJson = ({ outlet, occasion, silence, page }: Said): Row => {
  const { state, reason, ground, seen } = silence
  const { reach } = ground
  return {
    ...{ outlet: outlet.slug, name: outlet.name, family: familyOf(outlet).slug },
    ...(outlet.country !== undefined && { country: outlet.country }),
    ...{ ownership: outlet.ownership.type, occasion: occasion.slug, state },
    ...(reason !== undefined && { reason }),
    ...{ says: describeSilence(silence), articles: ground.about, passing: ground.passing },
    ...{ elsewhere: ground.elsewhere, days: seen.days, seenDays: seen.seen },
    ...{ seenEntries: seen.entries, capped: ground.capped },
    ...(seen.darkUntil !== undefined && { darkUntil: seen.darkUntil }),
    ...(seen.darkFrom !== undefined && { darkFrom: seen.darkFrom }),
    searched: [...(reach?.searched ?? [])],
    ...(reach?.searchedAt && { searchedAt: reach.searchedAt.toISOString() }),
    ...{ openSteps: reach?.open ?? 0, failedSteps: reach?.failed ?? 0, page },
  }
}

/** The fields of the JSON, under their names. */
export const COLUMNS: readonly (keyof Row)[] = [
  ...(['outlet', 'name', 'family', 'country', 'ownership', 'occasion', 'state', 'reason'] as const),
  ...(['says', 'articles', 'passing', 'elsewhere', 'days', 'seenDays', 'seenEntries'] as const),
  ...(['capped', 'darkUntil', 'darkFrom', 'searched', 'searchedAt', 'openSteps'] as const),
  ...(['failedSteps', 'page'] as const),
]
