// Reads an entry out of its elements: what it says, before anybody asks whether that is enough.
import { linkOf } from './alternate.ts'
import { firstSource, firstText } from './content.ts'
import { authorOf, originOf } from './credit.ts'
import { parseDate } from './date.ts'
import type { Fields } from './field.ts'
import { webLink } from './link.ts'

/** An entry as it was found: plain text and web links, but any of it may be missing. */
export type Draft = {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly id?: string | undefined
  readonly published?: Date | undefined
  readonly author?: string | undefined
  readonly summary?: string | undefined
  /** HTML source of the fullest text that the feed carries: read where there is no summary. */
  readonly content?: string | undefined
  readonly language?: string | undefined
  readonly source?: { readonly name: string; readonly url?: string } | undefined
}

/** What the feed says for all of its entries. */
export type Surroundings = {
  /** Where relative links start from. */
  readonly base?: string | undefined
  readonly language?: string | undefined
  /** Atom: text is plain unless its type says otherwise. */
  readonly isAtom: boolean
}

const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']
const SUMMARIES = [
  'summary',
  'description',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
]
const CONTENTS = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem']

// First what says when it was published, then when it was made, then when it was last touched.
const DATES = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'atom:issued',
  'dcterms:issued',
  'dc:date',
  'date',
  'created',
  'atom:created',
  'dcterms:created',
  'updated',
  'atom:updated',
  'modified',
  'atom:modified',
  'dcterms:modified',
]
const IDS = ['guid', 'id', 'atom:id', 'about', 'dc:identifier']

/** An entry of RSS or Atom. */
export function draftOf(fields: Fields, around: Surroundings): Draft {
  const read = (names: readonly string[]) => firstText(fields, names, around.isAtom)
  const link = linkOf(fields, around.base)
  return {
    title: read(TITLES),
    link,
    id: idOf(fields, around) ?? link,
    published: publishedOf(fields),
    author: authorOf(fields),
    summary: read(SUMMARIES),
    content: firstSource(fields, [...CONTENTS, ...SUMMARIES], around.isAtom),
    language: languageOf(fields) ?? around.language,
    source: originOf(fields, around.base),
  }
}

/** The language that an entry or a feed declares, as far as it can be one. */
export function languageOf(fields: Fields): string | undefined {
  const found = ['dc:language', 'language', 'lang']
    .flatMap(fields)[0]
    ?.text.trim()
    .replace('_', '-')
  return found !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(found) ? found : undefined
}

function publishedOf(fields: Fields): Date | undefined {
  for (const name of DATES) {
    // Of several, the last is the one that was meant to stand.
    for (const { text } of fields(name).toReversed()) {
      const date = parseDate(text)
      if (date !== undefined) return date
    }
  }
  return undefined
}

function idOf(fields: Fields, { base, isAtom }: Surroundings): string | undefined {
  const field = IDS.flatMap(fields).find(({ text }) => text !== '')
  if (field === undefined) return undefined
  // RFC 4287, section 4.2.6: an atom:id is absolute; one that is not is mended like a link.
  const relative = isAtom && field.text.startsWith('/')
  return (relative ? webLink(field.text, field.attributes.base ?? base) : undefined) ?? field.text
}
