// The body of an admin request that is one JSON object: bounded, read, checked.
import type { Context } from 'hono'
import type * as z from 'zod'
import { badParametersOf } from './api-route.ts'
import { type BadParameter, badParameters } from './problem.ts'

/** The body as `schema` reads it; a response where it cannot be used. An empty one is an empty object. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Response | { readonly data: z.output<Schema> }> {
  const body = schema.safeParse(readJson(await c.req.text()))
  return body.success ? { data: body.data } : badParameters(c, faultsOf(body.error))
}

function readJson(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    // What is no JSON is none.
    return undefined
  }
}

export const faultsOf = (error: z.ZodError): BadParameter[] =>
  badParametersOf(error).map(({ parameter, expected }) => {
    return { parameter: parameter || 'body', expected }
  })
