// The body of an import: one JSON object a line, each checked by itself, so that a bad one keeps out itself only.
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { keyOf } from '../core/link.ts'
import { IMPORT_BYTES, IMPORT_LINES } from '../core/record.ts'
import { problem } from './problem.ts'

export type Line<Value> = { readonly line: number; readonly value: Value }
export type Refused = { readonly line: number; readonly reason: string }

/** No real address comes near: what RFC 9110, section 4.1, asks software to take at least. */
const LONGEST_URL = 8000
const TYPES = ['application/jsonl', 'application/x-ndjson']

const count = (n: number) => n.toLocaleString('en')

/** 413 for what is larger than one request may be, before it is read. */
export const boundBody = bodyLimit({
  maxSize: IMPORT_BYTES,
  onError: (c) => problem(c, 413, `A request has at most ${count(IMPORT_BYTES)} bytes.`),
})

/**
 * The good lines of a body as `schema` reads them, and the bad ones; lines count from 1, blank ones are
 * passed over. A response where the whole body cannot be used.
 */
export async function readLines<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Response | { good: Line<z.output<Schema>>[]; refused: Refused[] }> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!TYPES.includes(type)) return problem(c, 415, `This takes ${TYPES.join(' or ')}.`)
  // Not by `text()`: workerd warns that such a type may be no text.
  const lines = new TextDecoder()
    .decode(await c.req.arrayBuffer())
    // Not by readline: to it U+2028 ends a line, and JSON may hold it as it is.
    .split('\n')
    .flatMap((text, i) => (text.trim() === '' ? [] : [{ line: i + 1, text }]))
  if (lines.length > IMPORT_LINES) {
    return problem(c, 413, `A request has at most ${count(IMPORT_LINES)} lines.`)
  }
  const good: Line<z.output<Schema>>[] = []
  const refused: Refused[] = []
  for (const { line, text } of lines) {
    const read = readLine(text, schema)
    if (read.success) good.push({ line, value: read.data })
    else refused.push({ line, reason: read.reason })
  }
  return { good, refused }
}

type Read<Value> =
  | { readonly success: true; readonly data: Value }
  | { readonly success: false; readonly reason: string }

function readLine<Schema extends z.ZodType>(text: string, schema: Schema): Read<z.output<Schema>> {
  // What a decoder puts where bytes are no UTF-8: such a title would stand on a page for good.
  if (text.includes('\ufffd')) return { success: false, reason: 'is not UTF-8 throughout' }
  try {
    const read = schema.safeParse(JSON.parse(text))
    if (read.success) return { success: true, data: read.data }
    const issues = read.error.issues.map(({ path, message }) => [...path, message].join(': '))
    return { success: false, reason: issues.join('; ') }
  } catch {
    return { success: false, reason: 'is no JSON' }
  }
}

/** Text of at most `length` characters. */
export const textOf = (length: number) =>
  z
    .string({ error: ({ input }) => (input == null ? 'is missing' : 'is no text') })
    .trim()
    .max(length, `is longer than ${count(length)} characters`)

/** What is null or empty says as little as what is absent: a table has empty cells. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === null || value === '' ? undefined : value), schema.optional())

export const httpAddress = textOf(LONGEST_URL).refine(
  (url) => keyOf(url) !== undefined,
  'is no http(s) address',
)

/** Good lines that were refused later on, told by their numbers, and in the order of the body. */
export const allRefused = (
  bad: readonly Refused[],
  good: readonly Line<unknown>[],
  later: readonly { readonly at: number; readonly reason: string }[],
): Refused[] =>
  [...bad, ...later.map(({ at, reason }) => ({ line: good[at]?.line ?? 0, reason }))].sort(
    (a, b) => a.line - b.line,
  )
