// Chooses the one link of an entry among all that a feed gives it.
import type { Field, Fields } from './field.ts'
import { webLink } from './link.ts'

// Links that are not the entry's page: what is attached to it, other pages, other documents.
const ELSEWHERE = new Set(
  'self via related enclosure replies edit edit-media hub next prev previous first last up license payment search'.split(
    ' ',
  ),
)

/**
 * The address of the entry's page: what a redirector names as the original, else the alternate, else
 * an id that is an address (a permalink guid, rdf:about, atom:id).
 */
export function linkOf(fields: Fields, base: string | undefined): string | undefined {
  const links = [...fields('link'), ...fields('atom:link')]
  const ids = [...fields('guid').filter(isPermalink), ...['about', 'id', 'atom:id'].flatMap(fields)]
  const candidates = [
    ...fields('feedburner:origlink'),
    ...links.filter((link) => rankOf(link) === 0),
    ...links.filter((link) => rankOf(link) === 1),
    ...links.filter((link) => rankOf(link) === 2),
    ...ids.filter(({ text }) => /^https?:/i.test(text)),
  ]
  for (const { text, attributes } of candidates) {
    const link = webLink(attributes.href ?? text, attributes.base ?? base)
    if (link !== undefined) return link
  }
  return undefined
}

// RSS 2.0: a guid is a permalink unless it says that it is not.
const isPermalink = ({ attributes }: Field): boolean =>
  attributes.ispermalink?.toLowerCase() !== 'false'

// RFC 4287, section 4.2.7.2: without rel it is the alternate. A page is better than another format,
// and a relation that we do not know better than one that leads elsewhere.
function rankOf({ attributes }: Field): number {
  const rel = attributes.rel?.toLowerCase() ?? 'alternate'
  if (rel !== 'alternate') return ELSEWHERE.has(rel) || rel.includes(':') ? 3 : 2
  return /html|^text\/?$/i.test(attributes.type ?? 'text/html') ? 0 : 1
}
