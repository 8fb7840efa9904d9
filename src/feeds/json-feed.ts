// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), which anybody may get wrong.
import { escapeText } from 'entities'
import * as z from 'zod'
import { MAX_ENTRIES, MAX_FIELD } from './bounds.ts'
import { parseDate } from './date.ts'
import type { Draft } from './draft.ts'
import { mendedTail } from './json-tail.ts'
import { webLink } from './link.ts'
import type { FeedFormat } from './root.ts'
import { textOfPlain } from './text.ts'

// A field of the wrong type is a missing one; it never costs the entry, nor the feed.
const text = z.string().optional().catch(undefined)
const identifier = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined)
const person = z.object({ name: text }).catch({ name: undefined })
const people = z.array(person).catch([])

const Item = z.object({
  id: identifier,
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
  author: person.optional(),
  authors: people.optional(),
  language: text,
})

const Feed = z.object({
  version: text,
  title: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  hubs: z
    .array(z.object({ url: text }).catch({ url: undefined }))
    .catch([])
    .optional(),
  items: z.array(z.unknown()),
})

export type JsonFeed = {
  readonly format: FeedFormat
  readonly title: string | undefined
  readonly language: string | undefined
  readonly hub: string | undefined
  readonly drafts: readonly Draft[]
  readonly repaired: readonly string[]
}

/** The feed in a JSON document; undefined when it is something else, or broken. */
export function readJsonFeed(source: string, url?: string): JsonFeed | undefined {
  const whole = jsonOf(source)
  const mended = whole === undefined ? mendedTail(source) : undefined
  const parsed = Feed.safeParse(whole ?? jsonOf(mended ?? ''))
  if (!parsed.success) return undefined
  const feed = parsed.data
  const isOurs = feed.version?.includes('jsonfeed.org/version/') ?? false
  const base = webLink(feed.feed_url, url) ?? url ?? webLink(feed.home_page_url)
  return {
    format: feed.version?.includes('/version/1.1') ? 'JSON Feed 1.1' : 'JSON Feed 1.0',
    title: some(textOfPlain(feed.title ?? '')),
    language: feed.language,
    hub: webLink(feed.hubs?.[0]?.url, base),
    drafts: feed.items.slice(0, MAX_ENTRIES).map((item) => draftOf(item, base, feed.language)),
    repaired: [
      ...(isOurs ? [] : ['no version']),
      ...(mended === undefined ? [] : ['cut off: the last entry left out']),
    ],
  }
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function draftOf(source: unknown, base: string | undefined, language: string | undefined): Draft {
  const parsed = Item.safeParse(source)
  if (!parsed.success) return {}
  const item = parsed.data
  const link = webLink(item.url, base) ?? webLink(item.external_url, base) ?? webLink(item.id)
  const names = (item.authors ?? [item.author]).map((author) => textOfPlain(author?.name ?? ''))
  return {
    title: some(textOfPlain(item.title ?? '')),
    link,
    id: some(item.id?.trim() ?? '') ?? link,
    published: parseDate(item.date_published ?? '') ?? parseDate(item.date_modified ?? ''),
    author: some(names.filter((name) => name !== '').join(', ')),
    summary: some(textOfPlain(item.summary ?? '')),
    content: item.content_html?.slice(0, MAX_FIELD) ?? escapeText(item.content_text ?? ''),
    language: item.language ?? language,
  }
}

const some = (value: string): string | undefined => (value === '' ? undefined : value)
