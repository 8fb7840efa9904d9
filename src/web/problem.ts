// Errors of the JSON API and of /admin as problem documents (RFC 9457).
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** One bad parameter. */
export type BadParameter = { readonly parameter: string; readonly expected: string }

export type Problem = {
  /** `about:blank`: the status says it all (RFC 9457, section 4.2.1); else what defines `errors`. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The request that it is about: path and query, as they came. */
  readonly instance: string
  readonly errors?: readonly BadParameter[]
}

const DEFINITION = '/api/v1/openapi.json#/components/schemas/Problem'

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
} as const

export type ProblemStatus = keyof typeof TITLES & ContentfulStatusCode

/** Answers with a problem document that nobody stores: the next request may well succeed. */
export const problem = (
  c: Context,
  status: ProblemStatus,
  detail: string,
  errors?: readonly BadParameter[],
): Response => {
  const { pathname, search } = new URL(c.req.url)
  const body: Problem = {
    type: errors ? new URL(DEFINITION, c.env.SITE_URL).href : 'about:blank',
    title: TITLES[status],
    status,
    detail,
    instance: pathname + search,
    ...(errors && { errors }),
  }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
}

/** 400 with each bad parameter and what was expected of it. */
export const badParameters = (c: Context, errors: readonly BadParameter[]): Response =>
  problem(c, 400, `Cannot use ${errors.map(({ parameter }) => parameter).join(', ')}.`, errors)

/** 500 for what broke inside: logged once, and nothing of it is told. */
export const failure = (c: Context, error: Error): Response => {
  const { path } = c.req
  const { stack } = error
  console.error(JSON.stringify({ event: 'request failed', path, error: String(error), stack }))
  return problem(c, 500, 'Something broke on our side. It was logged.')
}
