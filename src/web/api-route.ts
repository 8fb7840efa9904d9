// What the routes of the JSON API share: the room they stand in, parameters, answers, links.
import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { decodeCursor, encodeCursor, type Page } from '../core/page.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { BadParameter } from './problem.ts'

export type Room = { Bindings: Env }
export type Api = OpenAPIHono<Room>

/** Where `createApi` is mounted. */
export const API_PATH = '/api/v1'
/** Under it stand the bulk files, which are streamed. */
export const EXPORT_PATH = '/export'
const DEFAULT_LIMIT = 50
const MOST = 200

/** From the configuration, never from the Host header: a cache's key has no host. */
export const siteUrl = (c: Context<Room>): string => c.env.SITE_URL.replace(/\/+$/, '')

const LIMIT = `a whole number from 1 to ${MOST}`
const CURSOR = 'the cursor of a `next` link'

export const pagingParameters = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, LIMIT)
    .transform(Number)
    .pipe(z.int().min(1, LIMIT).max(MOST, LIMIT))
    .default(DEFAULT_LIMIT)
    .openapi({
      description: 'How many at most',
      type: 'integer',
      minimum: 1,
      maximum: MOST,
      default: DEFAULT_LIMIT,
    }),
  after: z
    .string()
    .transform((text, ctx) => {
      const cursor = decodeCursor(text)
      if (cursor !== undefined) return cursor
      ctx.addIssue({ code: 'custom', message: CURSOR })
      return z.NEVER
    })
    .optional()
    .openapi({ description: `Where the page before ended: ${CURSOR}`, type: 'string' }),
}

/** Shelves of the calendar, and those that only the dossier's own events stand on. */
const occasionSlugs = (dossier: Dossier): readonly string[] => {
  const shelves = dossier.occasions(new Date()).map(({ slug }) => slug)
  return [...new Set([...shelves, ...dossier.events.map(({ occasion }) => occasion)])]
}

export const occasionParameter = (dossier: Dossier) =>
  z
    .string()
    .refine((slug) => occasionSlugs(dossier).includes(slug), {
      error: () => `one of ${occasionSlugs(dossier).join(', ')}`,
    })
    .optional()
    .openapi({ description: 'Slug of an occasion, as `/occasions` has them' })

/** A slug in a query: as long as ours are at most. */
export const slugParameter = (description: string) =>
  z.string().min(1, 'a slug').max(200, 'a slug').optional().openapi({ description })

/** A slug in a path: anything may stand there, and what is none of ours is a 404. */
export const pathSlug = (description: string, example = 'bridge-opens') =>
  z.string().openapi({ description, example })

/** The number of a row, in a path: ours are never given again. */
export const numberParameter = (description: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, 'a whole number')
    .transform(Number)
    .openapi({ description, type: 'integer', minimum: 1, example: 1 })

/** A list with the address of its next page. */
export const pageSchema = <Row extends z.ZodType>(row: Row) =>
  z.object({
    items: z.array(row),
    next: z.url().optional().describe('The next page; absent on the last'),
  })

/** The request's own address with the cursor of the page behind it (RFC 8288 says `next`). */
export const nextLink = (c: Context<Room>, next: Page<unknown>['next']): { next?: string } => {
  if (next === undefined) return {}
  const { pathname, search } = new URL(c.req.url)
  const url = new URL(siteUrl(c) + pathname + search)
  url.searchParams.set('after', encodeCursor(next))
  c.header('Link', `<${url.href}>; rel="next"`)
  return { next: url.href }
}

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('Path and query of the request'),
    errors: z
      .array(z.object({ parameter: z.string(), expected: z.string() }))
      .optional()
      .describe('Each bad parameter and what was expected of it'),
  })
  .openapi('Problem', { description: 'RFC 9457' })

export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

type Described<
  Query extends z.ZodRawShape,
  Params extends z.ZodRawShape,
  Answer extends z.ZodType,
  Others,
> = {
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly query?: Query
  /** Of the path: where there are any, there may be no such thing. */
  readonly params?: Params
  /** Names of the columns, where the same rows are to be had as CSV: `format` is then a parameter. */
  readonly csv?: readonly string[]
  readonly answer: Answer
  /** What else it may answer, by status, beside what all routes may. */
  readonly others?: Others
}

export const formatParameter = z
  .enum(['json', 'csv'], '`json` or `csv`')
  .optional()
  .openapi({ description: '`json`, unless told, or `csv`: the same rows', example: 'json' })

/** A GET route: its parameters are all that it takes, any other is a 400. */
export const describeRoute = <
  Answer extends z.ZodType,
  Query extends z.ZodRawShape = Record<never, never>,
  Params extends z.ZodRawShape = Record<never, never>,
  Others extends RouteConfig['responses'] = Record<never, never>,
>({
  path,
  summary,
  description,
  query,
  params,
  csv,
  answer,
  others,
}: Described<Query, Params, Answer, Others>) => {
  const table = csv && {
    'text/csv': {
      schema: z.string().openapi({ description: `RFC 4180. Its first line: ${csv.join(',')}` }),
    },
  }
  const format = csv && { format: formatParameter }
  return createRoute({
    method: 'get',
    path,
    operationId: path
      .slice(1)
      .replace(/\/\{\w+\}$/, '-one')
      .replaceAll(/[/.]/g, '-'),
    summary,
    ...(description !== undefined && { description }),
    request: {
      query: z.strictObject({ ...format, ...query } as Query & {
        format: typeof formatParameter
      }),
      params: z.object((params ?? {}) as Params),
    },
    responses: {
      200: {
        description: summary,
        content: { 'application/json': { schema: answer }, ...table },
      },
      304: { description: 'Not changed since the ETag of `If-None-Match`' },
      400: problemAnswer('A parameter that is unknown or cannot be used'),
      ...(params && { 404: problemAnswer('There is no such thing here') }),
      429: problemAnswer('Too many requests from one address; `Retry-After` says when to go on'),
      500: problemAnswer('Our fault'),
      ...(others as Others),
    },
  })
}

/** Zod's issues as a client needs them: which parameter, what was expected. */
export const badParametersOf = (error: { issues: readonly z.core.$ZodIssue[] }): BadParameter[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, expected: 'not a parameter of this address' }))
      : [{ parameter: issue.path.join('.'), expected: issue.message }],
  )
