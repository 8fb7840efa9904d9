// Examples in the API's document, made of its shapes: of a made-up world, so that they never go stale.

export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly example?: unknown
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly description?: string
}

export type Schemas = Readonly<Record<string, Schema>>

/** What a field of this name may hold, where its shape does not say. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  slug: 'bridge-opens',
  label: 'Bridge opens after two years',
  title: 'Bridge opens after two years',
  name: 'The Gazette',
  author: 'A. Reporter',
  by: 'A. Editor',
  why: 'It tells of the opening.',
  outlet: 'the-gazette',
  event: 'bridge-opens',
  occasion: 'opening',
  language: 'en',
  languages: 'en',
  country: 'PT',
  state: 'ok',
  kind: 'op-ed',
  keyword: 'c:bridge',
  concepts: 'bridge',
  terms: 'bridge',
  id: 'bridge',
  date: '2024-05-03',
  text: 'Bridge opens after two years',
  timeZone: 'Europe/Lisbon',
  scope: 'all',
}

const URL = 'https://gazette.example/bridge-opens'

/**
 * A value that a schema allows: its own example or default, the first of an enumeration, or one by the field's
 * name; of an object every field, the optional ones too. `name`: the field's.
 */
export function exampleOf(schema: Schema, schemas: Schemas, name = ''): unknown {
  const { $ref, example, allOf, properties, items, prefixItems, additionalProperties } = schema
  if (example !== undefined) return example
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if ($ref !== undefined)
    return exampleOf(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas, name)
  if (allOf) return merge(allOf.map((one) => exampleOf(one, schemas, name)))
  if (properties) return entries(properties, schemas)
  if (prefixItems)
    return prefixItems.map((one, n) => (n === 0 ? 'c:bridge' : exampleOf(one, schemas)))
  if (items) return [exampleOf(items, schemas, name)]
  if (typeof additionalProperties === 'object')
    return { en: exampleOf(additionalProperties, schemas) }
  return plainExample(schema, name)
}

/** Objects become one; where there is none, the first stands: the others only describe it. */
const merge = (parts: readonly unknown[]): unknown => {
  const isObject = (part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
  return parts.some(isObject) ? Object.assign({}, ...parts.filter(isObject)) : parts[0]
}

const entries = (properties: Readonly<Record<string, Schema>>, schemas: Schemas) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, exampleOf(one, schemas, name)]),
  )

function plainExample({ type, format }: Schema, name: string): unknown {
  const [first = type] = Array.isArray(type) ? type : []
  if (first === 'integer') return 1
  if (first === 'number') return 0.42
  if (first === 'boolean') return false
  if (format === 'date-time') return '2024-05-03T09:00:00.000Z'
  if (format === 'date') return '2024-05-03'
  if (format === 'uri' || /^(?:url|link|page|homepage)$/.test(name)) return URL
  return BY_NAME[name] ?? 'bridge'
}

type Content = { readonly schema?: Schema; readonly example?: unknown }
type Answer = {
  readonly description: string
  readonly headers?: Readonly<Record<string, object>>
  readonly content?: Readonly<Record<string, Content>>
}
export type Operation = {
  readonly responses: Readonly<Record<string, Answer>>
}

/** An operation with an example of each answer that has a shape. */
export const withExamples = <One extends Operation>(operation: One, schemas: Schemas): One => ({
  ...operation,
  responses: Object.fromEntries(
    Object.entries(operation.responses).map(([status, { content, ...rest }]) => [
      status,
      { ...rest, ...(content && { content: contentOf(content, status, schemas) }) },
    ]),
  ),
})

const contentOf = (
  content: Readonly<Record<string, Content>>,
  status: string,
  schemas: Schemas,
): Record<string, Content> =>
  Object.fromEntries(
    Object.entries(content).map(([type, { schema = {} }]) => {
      const example = exampleFor(type, status, schema, schemas)
      return [type, { schema, example }]
    }),
  )

const TITLES: Readonly<Record<string, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

function exampleFor(type: string, status: string, schema: Schema, schemas: Schemas): unknown {
  if (type === 'text/csv') return `${(schema.description ?? '').split(': ')[1] ?? ''}\r\n`
  if (type !== 'application/problem+json') return exampleOf(schema, schemas)
  const title = TITLES[status] ?? ''
  const problem = { type: 'about:blank', title, status: Number(status), detail: `${title}.` }
  const instance = '/api/v1/events?limit=0'
  if (status !== '400') return { ...problem, instance }
  const errors = [{ parameter: 'limit', expected: 'a whole number from 1 to 200' }]
  return { ...problem, detail: 'Cannot use limit.', instance, errors }
}
