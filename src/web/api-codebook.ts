// The codebook of the bulk export, made from the shapes of its lines: field, type, meaning, and the unknown.
import { z } from '@hono/zod-openapi'
import type { Citation } from '../core/cite.ts'
import { LABELS, TABLES } from './api-export-lines.ts'
import { API_PATH, EXPORT_PATH } from './api-route.ts'

export const LICENCE = {
  ours: 'Labels of outlets, grouping, keywords, evidence and verdicts on relevance are ours and offered under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); a label rests on the source that is cited beside it.',
  theirs:
    'Titles, bylines and summaries belong to their publishers and are not ours to license; each line leads to where its text stands.',
  code: 'The program is under the MIT licence.',
} as const

type Node = {
  readonly type?: string
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly items?: Node
  readonly prefixItems?: readonly Node[]
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly allOf?: readonly Node[]
}

/** `citation`: of the export, as of a day. Files, each with the fields of a line; those of an object within have its name before theirs. */
export const codebook = (site: string, citation: Citation) => ({
  licence: LICENCE,
  citation,
  files: Object.entries({ ...TABLES, labels: LABELS }).map(([name, { says, schema }]) => ({
    file: `${name}.jsonl`,
    url: `${site}${API_PATH}${EXPORT_PATH}/${name}.jsonl`,
    says,
    fields: fieldsOf(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Node),
  })),
})

const fieldsOf = ({ properties = {}, required = [] }: Node, prefix = ''): Field[] =>
  Object.entries(properties).flatMap(([name, node]) => {
    const field = {
      field: prefix + name,
      type: typeOf(node),
      meaning: node.description ?? '',
      unknown: required.includes(name) ? 'always there' : 'absent',
    }
    return [field, ...fieldsOf(node, `${prefix}${name}.`)]
  })

type Field = Record<'field' | 'type' | 'meaning' | 'unknown', string>

const typeOf = ({ type = 'any', format, enum: values, items, prefixItems }: Node): string => {
  if (values) return `one of ${values.join(', ')}`
  if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`
  if (items) return `list of ${typeOf(items)}`
  return format === undefined ? type : `${type} (${format})`
}
