// Reads a feed of any format and repair into entries; the only file that knows rss-parser.
import Parser from 'rss-parser'
import type { Entry } from '../core/entry.ts'
import { admit } from './admission.ts'
import { firstText } from './content.ts'
import { type Draft, draftOf, languageOf, type Surroundings } from './draft.ts'
import { elementOf, FIELDS, type Field, type Fields } from './field.ts'
import { readJsonFeed } from './json-feed.ts'
import { webLink } from './link.ts'
import { type Outline, outlineOf } from './outline.ts'
import { present } from './present.ts'
import type { FeedFormat } from './root.ts'

export type ParseOptions = {
  /** Where the feed came from: relative links start there. */
  readonly url?: string | undefined
  /** Entries dated after it lose their date. */
  readonly now: Date
}

type Named = {
  readonly format: FeedFormat
  readonly title?: string
  /** BCP 47, as declared. */
  readonly language?: string
  /** The WebSub hub that the feed names (W3C WebSub, section 4). */
  readonly hub?: string
  /** What had to be mended, in a few words each. */
  readonly repaired: readonly string[]
}

type NotAFeed = { readonly kind: 'failed'; readonly reason: string }

export type ParsedFeed =
  | (Named & {
      readonly kind: 'parsed'
      readonly entries: readonly Entry[]
      /** Entries left out: without title and summary, without a link, or twice the same. */
      readonly dropped: number
    })
  | NotAFeed

export type DraftedFeed =
  | (Named & { readonly kind: 'drafted'; readonly drafts: readonly Draft[] })
  | NotAFeed

/**
 * The entries of a feed: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0, JSON Feed 1.0, 1.1, broken in the ways of
 * the wild. `text` is decoded and capped. What is no feed fails with a sentence for people.
 */
export async function parseFeed(text: string, options: ParseOptions): Promise<ParsedFeed> {
  const drafted = await draftFeed(text, options.url)
  if (drafted.kind === 'failed') return drafted
  const { drafts, kind: _, ...named } = drafted
  return { kind: 'parsed', ...named, ...admit(drafts, options.now) }
}

/** The same before admission: every entry that was found, whatever it lacks. */
export async function draftFeed(text: string, url?: string): Promise<DraftedFeed> {
  const start = text.search(/[^\s\ufeff]/)
  if (start < 0) return { kind: 'failed', reason: 'It is empty.' }
  return text[start] === '{' ? draftJson(text.slice(start), url) : draftXml(text, url)
}

function draftJson(text: string, url: string | undefined): DraftedFeed {
  const feed = readJsonFeed(text, url)
  if (feed === undefined) return { kind: 'failed', reason: 'It is JSON, but not a JSON Feed.' }
  const { drafts, format, repaired, title, language, hub } = feed
  return { kind: 'drafted', format, repaired, ...present({ title, language, hub }), drafts }
}

async function draftXml(text: string, url: string | undefined): Promise<DraftedFeed> {
  const outline = outlineOf(text, url)
  if (!('format' in outline)) return { kind: 'failed', reason: notAFeed(outline.root) }
  const { format, repaired } = outline
  const { channel, items } = await walkContainers(outline)
  const isAtom = format.startsWith('Atom')
  const base = url ?? siteOf(channel)
  const language = languageOf(channel)
  const around: Surroundings = { base, language, isAtom }
  const title = firstText(channel, ['title', 'dc:title'], isAtom)
  const hub = webLink(hrefOf(channel, 'hub'), base)
  const drafts = items.map((fields) => draftOf(fields, around))
  return { kind: 'drafted', format, repaired, ...present({ title, language, hub }), drafts }
}

function notAFeed(root: string | undefined): string {
  if (root === undefined) return 'It is neither XML nor JSON.'
  if (root.toLowerCase() === 'html') return 'It is a web page, not a feed.'
  return `It is not a feed: its first element is <${root.slice(0, 40)}>.`
}

const hrefOf = (channel: Fields, rel: string): string | undefined =>
  [...channel('link'), ...channel('atom:link')].find(
    ({ attributes }) => attributes.rel?.toLowerCase() === rel,
  )?.attributes.href

// Without the feed's own address, links are relative to where it says that it lives.
const siteOf = (channel: Fields): string | undefined =>
  webLink(hrefOf(channel, 'self')) ??
  [...channel('link'), ...channel('atom:link')]
    .map(({ text, attributes }) => webLink(attributes.href ?? text))
    .find((link) => link !== undefined)

type Extras = Readonly<Record<string, unknown>>

const FIELD_OF: ReadonlyMap<string, string> = new Map(FIELDS.map((name) => [elementOf(name), name]))

// rss-parser is given names that it does not know and hands them back as they are, so that nothing of
// its own reading (dates that throw, a snippet in quadratic time) ever sees a field. It looks for each
// name in each entry: only those that there are.
async function walkContainers({
  xml,
  texts,
  names,
}: Outline): Promise<{ readonly channel: Fields; readonly items: readonly Fields[] }> {
  const raw = [...names].map(elementOf).map((name) => [name, name, { keepArray: true }])
  const parser = new Parser<Extras, Extras>({
    customFields: { feed: raw as never, item: raw as never },
  })
  const feed = await parser.parseString(xml)
  const read = (extras: Extras) => fieldsOf(extras, texts)
  return { channel: read(feed), items: feed.items.map(read) }
}

function fieldsOf(extras: Extras, texts: readonly string[]): Fields {
  const fields = new Map<string, readonly Field[]>()
  for (const [element, raw] of Object.entries(extras)) {
    const name = FIELD_OF.get(element)
    if (name !== undefined && Array.isArray(raw))
      fields.set(
        name,
        raw.map((one) => fieldOf(one, texts)),
      )
  }
  return (name) => fields.get(name) ?? NONE
}

const NONE: readonly Field[] = []

// xml2js: a string, or an object with the text in `_` and the attributes in `$`.
function fieldOf(raw: unknown, texts: readonly string[]): Field {
  if (typeof raw === 'string') return { text: texts[Number(raw)] ?? '', attributes: {} }
  const { _: number, $: attributes = {} } = raw as { _?: string; $?: Record<string, string> }
  return { text: texts[Number(number)] ?? '', attributes }
}
