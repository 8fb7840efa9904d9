// Reads an entry out of its elements: what it says, before anybody asks whether that is enough.
import { escapeText } from 'entities'
import { attributesOf } from './attribute.ts'
import { parseDate } from './date.ts'
import type { Field, Fields } from './field.ts'
import { webLink } from './link.ts'
import { textOfHtml, textOfPlain } from './text.ts'
import { childOf, readInside } from './value.ts'

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
const AUTHORS = ['dc:creator', 'author', 'atom:author', 'itunes:author']

/** An entry of RSS or Atom. */
export function draftOf(fields: Fields, around: Surroundings): Draft {
  const read = (names: readonly string[]) => firstText(fields, names, around)
  const link = linkOf(fields, around)
  return {
    title: read(TITLES),
    link,
    id: idOf(fields, around) ?? link,
    published: publishedOf(fields),
    author: authorOf(fields),
    summary: read(SUMMARIES),
    content: sourceOf(fields, [...CONTENTS, ...SUMMARIES], around),
    language: languageOf(fields) ?? around.language,
    source: originOf(fields, around),
  }
}

/** The text of the first of these elements that says anything. */
export function firstText(
  fields: Fields,
  names: readonly string[],
  { isAtom }: Surroundings,
): string | undefined {
  for (const field of names.flatMap(fields)) {
    const text = textOf(field, isAtom)
    if (text !== '') return text
  }
  return undefined
}

/** The language that an entry or a feed declares, as far as it can be one. */
export function languageOf(fields: Fields): string | undefined {
  const found = ['dc:language', 'language', 'lang']
    .flatMap(fields)[0]
    ?.text.trim()
    .replace('_', '-')
  return found !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(found) ? found : undefined
}

function textOf(field: Field, isAtom: boolean): string {
  const { text, isHtml } = sourceIn(field, isAtom)
  return isHtml ? textOfHtml(text) : textOfPlain(text)
}

// The article stays source until somebody needs its text: most are never read.
function sourceOf(
  fields: Fields,
  names: readonly string[],
  { isAtom }: Surroundings,
): string | undefined {
  const field = names.flatMap(fields).find(({ text }) => text !== '')
  if (field === undefined) return undefined
  const { text, isHtml } = sourceIn(field, isAtom)
  return isHtml ? text : escapeText(text)
}

type Source = { readonly text: string; readonly isHtml: boolean }

function sourceIn({ text, attributes }: Field, isAtom: boolean): Source {
  const { type = isAtom ? 'text' : 'html', mode, markup } = attributes
  if (markup !== undefined) return { text, isHtml: true }
  if (mode === 'base64' || isBinary(type)) return { text: fromBase64(text) ?? text, isHtml: true }
  return { text, isHtml: type !== 'text' && type !== 'text/plain' }
}

// RFC 4287, section 4.1.3.3: what is neither text nor XML is base64.
const isBinary = (type: string): boolean =>
  type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type)

function fromBase64(text: string): string | undefined {
  try {
    const binary = atob(text)
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
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

function linkOf(fields: Fields, { base }: Surroundings): string | undefined {
  const candidates = [
    ...fields('feedburner:origlink'),
    ...byRelation([...fields('link'), ...fields('atom:link')]),
    ...fields('guid').filter(({ attributes }) => attributes.ispermalink?.toLowerCase() !== 'false'),
    ...fields('about'),
    ...[...fields('id'), ...fields('atom:id')].filter(({ text }) => /^https?:/i.test(text)),
  ]
  for (const { text, attributes } of candidates) {
    const isId = attributes.href === undefined && candidates.length > 1
    const link = webLink(attributes.href ?? text, attributes.base ?? base)
    if (link !== undefined && (!isId || text !== '')) return link
  }
  return undefined
}

// RFC 4287, section 4.2.7.2: without rel it is the alternate. A page is better than another format;
// what is attached, or about the feed, is no link of the entry.
function byRelation(links: readonly Field[]): readonly Field[] {
  const ranks = links.map((link) => ({ link, rank: rankOf(link) }))
  return ranks
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ link }) => link)
}

function rankOf({ attributes }: Field): number {
  const { rel = 'alternate', type = 'text/html' } = attributes
  if (/^(?:https?:.*[#/])?alternate$/i.test(rel)) return /html|^text\/?$/i.test(type) ? 0 : 1
  return /^(?:self|via|related|enclosure|replies|edit|hub|next|prev.*|license|payment|.*[:/].*)$/i.test(
    rel,
  )
    ? 3
    : 2
}

function idOf(fields: Fields, { base, isAtom }: Surroundings): string | undefined {
  const field = IDS.flatMap(fields).find(({ text }) => text !== '')
  if (field === undefined) return undefined
  // RFC 4287, section 4.2.6: an atom:id is absolute; one that is not is mended like a link.
  const relative = isAtom && field.text.startsWith('/')
  return (relative ? webLink(field.text, field.attributes.base ?? base) : undefined) ?? field.text
}

function authorOf(fields: Fields): string | undefined {
  for (const name of AUTHORS) {
    const names = fields(name)
      .map(personOf)
      .filter((person) => person !== '')
    if (names.length > 0) return [...new Set(names)].join(', ')
  }
  return undefined
}

// "mail@example.com (Name)" is how RSS has it, <name> inside is how Atom has it.
function personOf({ text, attributes }: Field): string {
  if (attributes.markup !== undefined) {
    const name = childOf(text, 'name')
    return textOfPlain(name === undefined ? text : readInside(name.inside).text)
  }
  const inBrackets = /^\S+@\S+ \(([^)]{1,200})\)$/.exec(text)?.[1]
  return textOfPlain(inBrackets ?? text)
}

function originOf(fields: Fields, { base }: Surroundings): Draft['source'] {
  for (const { text, attributes } of [...fields('source'), ...fields('atom:source')]) {
    const title = childOf(text, 'title')
    const isAtom = attributes.markup !== undefined
    const name = textOfHtml(isAtom ? readInside(title?.inside ?? '').text : text)
    const link = isAtom
      ? attributesOf(childOf(text, 'link')?.attributes ?? '').get('href')
      : attributes.url
    const url = webLink(link, attributes.base ?? base)
    if (name !== '') return { name, ...(url === undefined ? {} : { url }) }
  }
  return undefined
}
