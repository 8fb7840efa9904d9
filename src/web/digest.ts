// The digest as RSS 2.0, Atom and JSON Feed: what changed, in plain words.
import { Feed } from 'feed'
import { type Context, Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { type DigestItem, digest, TOLD_KINDS } from '../core/digest.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { listChanges } from '../store/read-changes.ts'

/** Ten lines an item: a run founds an event with several articles. */
const LINES = 500
/** Live feeds are read every quarter of an hour. */
const TTL_MINUTES = 15
/** The year of the tag URIs: when the host was ours (RFC 4151, section 2.1). Fixed for good. */
const TAG_YEAR = 2026

type Digest = {
  readonly dossier: Dossier
  /** Address of the site, without a slash at its end. */
  readonly site: string
  readonly items: readonly DigestItem[]
  readonly updated: Date
}

type Room = { Bindings: Env }

const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'last-modified'] })

/**
 * `/digest.rss`, `/digest.atom`, `/digest.json` from the same items. Readers ask again with
 * `If-None-Match` or `If-Modified-Since` and get 304 while nothing changed (RFC 9110, section 13).
 */
export const createDigest = (dossier: Dossier) =>
  new Hono<Room>()
    .get('/digest.rss', tag, async (c) =>
      answer(c, await readDigest(c, dossier), 'application/rss+xml', toRss),
    )
    .get('/digest.atom', tag, async (c) =>
      answer(c, await readDigest(c, dossier), 'application/atom+xml', toAtom),
    )
    .get('/digest.json', tag, async (c) =>
      answer(c, await readDigest(c, dossier), 'application/feed+json', toJson),
    )

const readDigest = async (c: Context<Room>, dossier: Dossier): Promise<Digest> => {
  const lines = await listChanges(openDb(c.env.DB), { limit: LINES, kinds: TOLD_KINDS })
  const items = digest(lines)
  // A digest without items is as old as the piece that all is set beside: a time that stays.
  const updated = items[0]?.at ?? new Date(dossier.reference.republished)
  return { dossier, site: c.env.SITE_URL.replace(/\/+$/, ''), items, updated }
}

const answer = (
  c: Context<Room>,
  digest: Digest,
  type: string,
  write: (digest: Digest) => string,
): Response => {
  c.header('Cache-Control', 'public, max-age=300')
  c.header('Last-Modified', digest.updated.toUTCString())
  if (isUnmodified(c, digest.updated)) return c.body(null, 304)
  return c.body(write(digest), 200, { 'Content-Type': `${type}; charset=utf-8` })
}

/** Whole seconds, and only without `If-None-Match` (RFC 9110, section 13.1.3). */
const isUnmodified = (c: Context, updated: Date): boolean => {
  const since = c.req.header('If-Modified-Since')
  if (since === undefined || c.req.header('If-None-Match') !== undefined) return false
  return Math.floor(updated.getTime() / 1000) * 1000 <= Date.parse(since)
}

/** RSS Advisory Board's profile: everything is plain text, a description is HTML. */
const toRss = (digest: Digest): string =>
  // xml-js, on which `feed` stands, splits only the first `]]>` of a CDATA section: leave it none.
  toFeed(digest, (text) => text.replaceAll(']]>', ']] >')).rss2()

/** RFC 4287; the library writes titles as HTML and leaves out the language. */
const toAtom = (digest: Digest): string =>
  toFeed(digest, escapeHtml).atom1().replace('<feed ', '<feed xml:lang="en" ')

/** JSON Feed 1.1: the library writes version 1, which has neither `authors` nor `language`. */
const toJson = (digest: Digest): string => {
  const { version: _, author, ...feed } = JSON.parse(toFeed(digest, (text) => text).json1())
  const version = 'https://jsonfeed.org/version/1.1'
  return JSON.stringify({ version, language: 'en', authors: [author], ...feed }, null, 2)
}

const toFeed = (digest: Digest, toTitle: (text: string) => string): Feed => {
  const { dossier, site, items, updated } = digest
  const feed = new Feed({
    id: tagOf(digest, 'digest'),
    title: `Parallax: ${dossier.title}`,
    description: `What changed in the coverage: new events, outlets that join them, events that turn out to be one, headlines that change. ${dossier.description}`,
    link: `${site}/`,
    language: 'en',
    updated,
    ttl: TTL_MINUTES,
    generator: 'Parallax',
    author: { name: 'Parallax', link: `${site}/` },
    feedLinks: {
      rss: `${site}/digest.rss`,
      atom: `${site}/digest.atom`,
      json: `${site}/digest.json`,
    },
  })
  for (const { key, title, text, event, at } of items)
    feed.addItem({
      id: tagOf(digest, key),
      title: toTitle(title),
      link: event === undefined ? `${site}/` : `${site}/events/${encodeURIComponent(event)}`,
      description: escapeHtml(text),
      date: at,
      published: at,
    })
  return feed
}

/** A permanent id that is no address: pages move, an id never does (RFC 4151). */
const tagOf = ({ dossier, site }: Digest, key: string): string =>
  `tag:${new URL(site).hostname},${TAG_YEAR}:${dossier.slug}/${key}`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
