// Writes a digest as RSS 2.0, Atom or JSON Feed 1.1, from the same entries.
import { Feed } from 'feed'
import { keyOfFilter } from '../core/digest-filter.ts'
import type { DigestItem } from '../core/digest-item.ts'
import { type ClosedPeriod, countChanges, describePeriod } from '../core/digest-periods.ts'
import type { DigestFormat } from '../core/digest-topics.ts'
import { isolate, listWords, NAMES_IN_TITLE } from '../core/digest-words.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Named } from './digest-query.ts'
import { digestPath, feedPath, linkPath, periodPath, type Wish } from './views/digest-address.ts'

/** Live feeds are read every quarter of an hour. */
const TTL_MINUTES = 15
/** The year of the tag URIs: when the host was ours (RFC 4151, section 2.1). Fixed for good. */
const TAG_YEAR = 2026
/** No text of ours has it (`tidy`), and XML could not. */
const CDATA_END = '\uFFFE'

/** What a feed says of one thing. */
export type Entry = {
  /** What its permanent id is made of. */
  readonly key: string
  readonly title: string
  /** Plain text. */
  readonly text: string
  /** Path of where it is read on. */
  readonly path: string
  readonly links: readonly { readonly path: string; readonly text: string }[]
  readonly at: Date
}

export type Digest = Named & {
  readonly dossier: Dossier
  /** Address of the site, without a slash at its end. */
  readonly site: string
  readonly entries: readonly Entry[]
  readonly updated: Date
  /** A WebSub hub that is told of this very feed. */
  readonly hub?: string
}

export const entryOf = ({ key, title, text, links, at }: DigestItem): Entry => {
  const paths = links.map((link) => ({ path: linkPath(link), text: link.text }))
  return { ...{ key, title, text, at, links: paths }, path: paths[0]?.path ?? '/digest' }
}

/** A closed day or week as one entry, dated by its end: before, nobody could know it. */
export const entryOfPeriod = (closed: ClosedPeriod, { filter }: Wish): Entry => {
  const { period, items } = closed
  const title = `${describePeriod(period)}: ${countChanges(closed)}`
  const filterKey = keyOfFilter(filter)
  return {
    key: `${period.rhythm}/${period.slug}${filterKey === '' ? '' : `?${filterKey}`}`,
    title,
    text: `${countChanges(closed)}: ${listWords(
      items.map((item) => item.title),
      NAMES_IN_TITLE,
    )}.`,
    path: periodPath(period, filter),
    links: items.map((item) => ({ path: entryOf(item).path, text: item.title })),
    at: period.until,
  }
}

export const writeDigest = (digest: Digest, format: DigestFormat): string =>
  ({ rss: toRss, atom: toAtom, json: toJson })[format](digest)

/** RSS Advisory Board's profile: everything is plain text, a description is HTML. */
const toRss = (digest: Digest): string =>
  // xml-js, on which `feed` stands, splits only the first `]]>` of a CDATA section: we split each afterwards.
  toFeed(digest, 'rss', (text) => text.replaceAll(']]>', CDATA_END))
    .rss2()
    .replaceAll(CDATA_END, ']]]]><![CDATA[>')

/** RFC 4287; the library writes titles as HTML and leaves out the language. */
const toAtom = (digest: Digest): string =>
  toFeed(digest, 'atom', escapeMarkup).atom1().replace('<feed ', '<feed xml:lang="en" ')

/** JSON Feed 1.1: the library writes version 1, which has neither `authors` nor `language` nor hubs. */
const toJson = (digest: Digest): string => {
  const { version: _, author, items, ...feed } = JSON.parse(toFeed(digest, 'json').json1())
  const texts = new Map(digest.entries.map((entry) => [tagOf(digest, entry.key), entry.text]))
  return JSON.stringify(
    {
      ...{ version: 'https://jsonfeed.org/version/1.1', language: 'en', authors: [author] },
      ...feed,
      ...(digest.hub !== undefined && { hubs: [{ type: 'WebSub', url: digest.hub }] }),
      // Its summary is plain text, where the others' is HTML.
      items: items.map((item: { id: string }) => ({ ...item, summary: texts.get(item.id) })),
    },
    null,
    2,
  )
}

const toFeed = (digest: Digest, format: DigestFormat, toTitle = (text: string) => text): Feed => {
  const { dossier, site, entries, updated, words, wish, hub } = digest
  const key = digestPath('digest', wish)
  const feed = new Feed({
    id: tagOf(digest, key),
    title: [`Parallax: ${dossier.title}`, ...words.map(isolate)].join(' · '),
    description: `What changed in the coverage: new events, outlets that join them, copies, events that turn out to be one, headlines that change. ${dossier.description}`,
    link: site + digestPath('/digest', wish),
    language: 'en',
    updated,
    ttl: TTL_MINUTES,
    generator: 'Parallax',
    author: { name: 'Parallax', link: `${site}/` },
    feed: site + feedPath(format, wish),
    feedLinks: { json: site + feedPath('json', wish) },
    ...(hub !== undefined && { hub }),
  })
  for (const { key, title, text, path, links, at } of entries)
    feed.addItem({
      id: tagOf(digest, key),
      title: toTitle(title),
      link: site + path,
      description: escapeMarkup(text),
      content: contentOf(text, links, site),
      date: at,
      published: at,
    })
  return feed
}

const contentOf = (text: string, links: Entry['links'], site: string): string => {
  const list = links.map(
    ({ path, text }) => `<li><a href="${escapeMarkup(site + path)}">${escapeMarkup(text)}</a></li>`,
  )
  return `<p>${escapeMarkup(text)}</p>${list.length === 0 ? '' : `<ul>${list.join('')}</ul>`}`
}

/** A permanent id that is no address: pages move, an id never does (RFC 4151). */
const tagOf = ({ dossier, site }: Digest, key: string): string =>
  `tag:${new URL(site).hostname},${TAG_YEAR}:${dossier.slug}/${key}`
