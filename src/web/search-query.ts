// What may be asked of a search, on the page and of the API alike: each parameter checked, the sentence that helps beside it.
import { z } from '@hono/zod-openapi'
import { OWNERSHIP_TYPES } from '../core/balance.ts'
import { writeNumber } from '../core/counts.ts'
import { mainLanguageOf } from '../core/language.ts'
import { LONGEST_QUERY, MOST_UNITS, type Understood, understand } from '../core/search.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { SearchFilter } from '../store/search-rows.ts'

const DAY = 24 * 60 * 60 * 1000

const LANGUAGE = 'a BCP 47 language tag, such as `en`'
const COUNTRY = 'ISO 3166-1 alpha-2, such as `PT`'
const DATE = 'a day, such as `2024-05-03`'
const OWNERSHIP = `one of ${OWNERSHIP_TYPES.join(', ')}`
const tooLong = (length: number) =>
  `at most ${LONGEST_QUERY} characters, not ${writeNumber(length)}`

const day = (which: string) =>
  z.iso
    .date(DATE)
    .transform((text) => new Date(`${text}T00:00:00Z`))
    .optional()
    .openapi({ description: `${which}: ${DATE}, UTC`, type: 'string', format: 'date' })

/** Filters by what an article's outlet and its date are. */
export const filterParameters = {
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, LANGUAGE)
    .transform(mainLanguageOf)
    .optional()
    .openapi({
      description: `${LANGUAGE}; its region is passed over`,
      type: 'string',
      example: 'en',
    }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, COUNTRY)
    .optional()
    .openapi({ description: `Of the outlet: ${COUNTRY}`, example: 'PT' }),
  ownership: z
    .enum(OWNERSHIP_TYPES as [string, ...string[]], OWNERSHIP)
    .optional()
    .openapi({ description: `Of the outlet: ${OWNERSHIP}`, example: 'private' }),
  relevance: z
    .enum(['about', 'passing'], '`about` or `passing`')
    .optional()
    .openapi({ description: '`about` the subject, or mentioning it in `passing`' }),
  from: day('First day'),
  to: day('Last day, itself included'),
}

/** What the article must hold, understood as `understand` says. */
export const queryParameter = (dossier: Dossier) =>
  z
    .string()
    .max(LONGEST_QUERY, { error: ({ input }) => tooLong(String(input).length) })
    .transform((text, ctx): Understood & { readonly text: string } => {
      const understood = understand(text, dossier)
      const { length } = understood.units
      if (length > 0 && length <= MOST_UNITS) return { text, ...understood }
      const message =
        length === 0 ? 'at least one word of two letters' : `at most ${MOST_UNITS} different words`
      ctx.addIssue({ code: 'custom', message })
      return z.NEVER
    })
    .optional()
    .openapi({
      description:
        'Words that must all be there, in title, summary or byline; names of outlets; concepts in any spelling and script. Words in quotation marks are words only.',
      type: 'string',
      example: 'anniversary',
    })

type Asked = {
  readonly [Key in Exclude<keyof SearchFilter, 'from' | 'until'>]?: SearchFilter[Key] | undefined
} & { readonly from?: Date | undefined; readonly to?: Date | undefined }

/** The filter of what was asked: the last day is asked for whole. */
export const filterOf = ({ to, ...asked }: Asked): SearchFilter => ({
  ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  ...(to && { until: new Date(to.getTime() + DAY) }),
})
