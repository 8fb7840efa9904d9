// What a real parser finds in an answer: which elements and attributes, where they lead, and what they say.
import { parse as parseCsv } from 'csv-parse/sync'
import { parseDocument } from 'htmlparser2'
import { KINDS, type KindName } from './doors.ts'

type Node = ReturnType<typeof parseDocument>['children'][number]

export type Found = {
  /** Elements with the names of their attributes; of JSON and of tables the paths of their fields. */
  readonly shapes: Set<string>
  /** Where elements and fields lead, or what they fetch. */
  readonly links: Set<string>
  /** All texts, one after the other. */
  readonly texts: string[]
}

const LEADING = /^(?:href|src|srcset|action|formaction|cite|poster|background|xmlurl|htmlurl|url)$/i
/** Elements of XML whose text is an address. */
const ADDRESS = new Set(['link', 'loc', 'guid', 'id', 'docs', 'url'])
/** Elements of a feed whose text is HTML again: in Atom they say so, in RSS the description alone is. */
const isHtml = (name: string, type?: string) => type === 'html' || name === 'description'
/** What a program may take for an address, whatever its field is called. */
const isAddress = (text: string) => /^\s*(?:https?|javascript|data|vbscript|file|blob):/i.test(text)

const SHAPES = {
  'text/html': (body: string, found: Found) => walk(parseDocument(body).children, found),
  'application/rss+xml': (body: string, found: Found) => walkXml(body, found),
  'application/atom+xml': (body: string, found: Found) => walkXml(body, found),
  'application/xml': (body: string, found: Found) => walkXml(body, found),
  'text/x-opml': (body: string, found: Found) => walkXml(body, found),
  'application/json': (body: string, found: Found) => walkJson(JSON.parse(body), '', found),
  'application/feed+json': (body: string, found: Found) => walkJson(JSON.parse(body), '', found),
  'application/jsonl': (body: string, found: Found) => {
    for (const line of body.split('\n').filter(Boolean)) walkJson(JSON.parse(line), '', found)
  },
  'text/csv': (body: string, found: Found) => {
    for (const row of parseCsv(body, { columns: true })) walkJson(row, '', found)
  },
  'text/plain': (body: string, found: Found) => void found.texts.push(body),
}

/** Throws where the answer is not what its kind says. */
export function parseAnswer(body: string, kind: KindName): Found {
  const found: Found = { shapes: new Set(), links: new Set(), texts: [] }
  SHAPES[KINDS[kind].type.split(';')[0] as keyof typeof SHAPES](body, found)
  return found
}

function walkXml(body: string, found: Found): void {
  // XML 1.0, section 2.2: no reader takes a document with another character.
  const [odd] = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(body) ?? []
  if (odd !== undefined) throw new Error(`XML has no character U+${odd.codePointAt(0)}.`)
  walk(parseDocument(body, { xmlMode: true }).children, found, true)
}

function walk(nodes: readonly Node[], found: Found, isXml = false): void {
  for (const node of nodes) {
    if ('data' in node) found.texts.push(node.data)
    if (!('children' in node)) continue
    if ('attribs' in node) {
      const { name, attribs } = node
      found.shapes.add([name, ...Object.keys(attribs).sort()].join(' '))
      for (const [name, value] of Object.entries(attribs)) {
        found.texts.push(value)
        if (LEADING.test(name)) found.links.add(value)
      }
      const text = isXml ? textOf(node.children) : ''
      if (ADDRESS.has(name) && text !== '') found.links.add(text)
      if (isXml && isHtml(name, attribs.type)) walk(parseDocument(text).children, found)
    }
    walk(node.children, found, isXml)
  }
}

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => ('data' in node ? node.data : 'children' in node ? textOf(node.children) : ''))
    .join('')

function walkJson(value: unknown, path: string, found: Found): void {
  if (typeof value === 'string') {
    found.texts.push(value)
    if (isAddress(value)) found.links.add(value)
    if (path.endsWith('.content_html')) walk(parseDocument(value).children, found)
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    const at = Array.isArray(value) ? path : `${path}.${key}`
    found.shapes.add(at)
    walkJson(member, at, found)
  }
}
