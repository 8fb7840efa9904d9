// The page that documents the JSON API, made of its own OpenAPI document.
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Dossier } from '../dossier/dossier.ts'
import { LICENCE } from './api-codebook.ts'
import { type ApiDocument, type DocumentedOperation, readDocument } from './api-document.ts'
import { exampleOf } from './api-examples.ts'
import type { Api } from './api-route.ts'
import { siteOf } from './site.ts'
import { ApiPage, type Endpoint } from './views/api-page.tsx'

/** `/api`: it changes with the Worker only, and is kept as long as the digest is. */
export const createApiPage = (dossier: Dossier, api: Api) =>
  new Hono<{ Bindings: Env }>().use(etag()).get('/', (c) => {
    const site = siteOf(c, dossier)
    const document = readDocument(api, dossier, site.url)
    const base = document.servers[0]?.url ?? ''
    const endpoints = Object.entries(document.paths).map(([path, { get }]) =>
      endpointOf(path, get, document, base),
    )
    c.header('Cache-Control', 'public, max-age=300')
    return c.html(<ApiPage site={site} base={base} endpoints={endpoints} licence={LICENCE} />)
  })

const endpointOf = (
  path: string,
  operation: DocumentedOperation,
  { components: { schemas } }: ApiDocument,
  base: string,
): Endpoint => {
  const { operationId: id, summary, description, parameters = [], responses } = operation
  const content = responses[200]?.content ?? {}
  const table = content['text/csv']?.schema?.description
  const answer = content['application/json'] ?? content['application/jsonl'] ?? {}
  return {
    ...{ id, path, summary, curl: curlOf(base + path, operation) },
    ...(description !== undefined && { description }),
    parameters: parameters.map(({ name, description = '', schema, required = false }) => {
      return {
        name,
        description,
        required,
        ...(schema?.default !== undefined && { usual: String(schema.default) }),
      }
    }),
    ...(table !== undefined && { columns: (table.split(': ')[1] ?? '').split(',') }),
    example: JSON.stringify(answer.example ?? exampleOf(answer.schema ?? {}, schemas), null, 2),
  }
}

/** Works as it stands: of a path, and of what must be asked, the document's own examples, of a list two rows. */
const curlOf = (url: string, { parameters = [] }: DocumentedOperation): string => {
  const address = parameters
    .filter((one) => one.in === 'path')
    .reduce((url, { name, schema, example }) => {
      return url.replace(`{${name}}`, encodeURIComponent(String(example ?? schema?.example ?? '')))
    }, url)
  const asked = parameters
    .filter((one) => one.in === 'query' && one.required)
    .flatMap(({ name, example, schema }) =>
      [example ?? schema?.example].flat().map((value) => `${name}=${value}`),
    )
  const isPaged = parameters.some(({ name }) => name === 'limit')
  const query = [...asked, ...(isPaged ? ['limit=2'] : [])].join('&')
  return `curl --compressed '${address}${query && `?${query}`}'`
}
