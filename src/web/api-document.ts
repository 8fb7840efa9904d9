// The OpenAPI 3.1 document of the API: its routes, an example of each answer, headers, and who owns what.
import type { Dossier } from '../dossier/dossier.ts'
import { LICENCE } from './api-codebook.ts'
import { type Operation, type Schemas, withExamples } from './api-examples.ts'
import { API_PATH, type Api } from './api-route.ts'

/** A parameter as a reader of the document needs it. */
export type DocumentedParameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: {
    readonly type?: string
    readonly default?: unknown
    readonly enum?: readonly unknown[]
    readonly example?: unknown
  }
  readonly example?: unknown
}

export type DocumentedOperation = Operation & {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly DocumentedParameter[]
}

export type ApiDocument = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, { readonly get: DocumentedOperation }>>
  readonly components: { readonly schemas: Schemas }
}

const text = (description: string) => ({ description, schema: { type: 'string' } })

const HEADERS = {
  ETag: text('For `If-None-Match`; not on what is streamed'),
  'RateLimit-Policy': text('How many requests one address has, in how many seconds'),
}
const LINK = { Link: text('The next page (RFC 8288, `rel="next"`); absent on the last') }

/** `site`: without a slash at its end. All routes must have been added. */
export const readDocument = (api: Api, dossier: Dossier, site: string): ApiDocument => {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `Parallax: ${dossier.title}`,
      version: '1.0.0',
      description: `${dossier.description} Times are UTC; absent means unknown; every figure stands beside its n. ${LICENCE.ours} ${LICENCE.theirs}`,
      license: {
        name: 'CC BY 4.0 for what is ours; texts belong to their publishers',
        url: 'https://creativecommons.org/licenses/by/4.0/',
      },
    },
    servers: [{ url: site + API_PATH }],
  }) as unknown as ApiDocument
  const paths = Object.entries(document.paths).map(([path, { get }]) => {
    const operation = withExamples(get, document.components.schemas)
    return [path, { get: withHeaders(operation) }] as const
  })
  return { ...document, paths: Object.fromEntries(paths) }
}

const withHeaders = (operation: DocumentedOperation): DocumentedOperation => {
  const { 200: good, ...others } = operation.responses
  const isPaged = operation.parameters?.some(({ name }) => name === 'after')
  const headers = { ...HEADERS, ...(isPaged && LINK) }
  return { ...operation, responses: { 200: { description: '', ...good, headers }, ...others } }
}
