// The digest as RSS 2.0, Atom and JSON Feed, whole or filtered, and its pages.
import { type Context, Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { DIGEST_FORMATS, type DigestFormat, HUB_TOPICS } from '../core/digest-topics.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { type Db, openDb } from '../store/db.ts'
import { listClosed, listDigest } from '../store/read-digest.ts'
import { type Digest, type Entry, entryOf, entryOfPeriod, writeDigest } from './digest-feed.ts'
import { createDigestPages } from './digest-pages.tsx'
import { type Named, readWish } from './digest-query.ts'
import { badParameters } from './problem.ts'
import { feedPath, type Wish } from './views/digest-address.ts'

/** Fifty items are some 60 KB of XML: what a reader fetches every few minutes. */
const MOST_ITEMS = 50
/** Closed days or weeks, which hold up to fifty items each. */
const MOST_PERIODS = 10

const TYPES: Readonly<Record<DigestFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

type Room = { Bindings: Env }

/** Live feeds are read every quarter of an hour. */
const KEPT = 'public, max-age=300'

const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'last-modified', 'link'] })

/**
 * `/digest.rss`, `/digest.atom`, `/digest.json` from the same items, filtered by `event` or `occasion`,
 * `outlet` or `language`, `kind`, at the `rhythm` that is asked for. Readers ask again with `If-None-Match`
 * or `If-Modified-Since` and get 304 while nothing changed (RFC 9110, section 13).
 */
export const createDigest = (dossier: Dossier) => {
  const room = new Hono<Room>()
  for (const format of DIGEST_FORMATS)
    room.get(`/digest.${format}`, tag, async (c) => {
      const db = openDb(c.env.DB)
      const asked = await readWish(c, db, dossier)
      if (asked.kind === 'bad') return badParameters(c, asked.errors)
      // Where an event moved on to is kept as long as what was told: it may move again.
      c.header('Cache-Control', KEPT)
      if (asked.kind === 'moved') return c.redirect(feedPath(format, asked.wish), 301)
      return answer(
        c,
        await readDigest(c, db, dossier, asked, feedPath(format, asked.wish)),
        format,
      )
    })
  return room.route('/', createDigestPages(dossier))
}

const readDigest = async (
  c: Context<Room>,
  db: Db,
  dossier: Dossier,
  { wish, words }: Named,
  path: string,
): Promise<Digest> => {
  const entries = await readEntries(db, wish)
  // A digest without items is as old as the piece that all is set beside: a time that stays.
  const updated = entries[0]?.at ?? new Date(dossier.reference.republished)
  const { SITE_URL, WEBSUB_HUB } = c.env
  return {
    ...{ dossier, site: SITE_URL.replace(/\/+$/, ''), wish, words, entries, updated },
    ...(WEBSUB_HUB && HUB_TOPICS.includes(path) && { hub: WEBSUB_HUB }),
  }
}

const readEntries = async (db: Db, wish: Wish): Promise<Entry[]> => {
  const { filter, rhythm } = wish
  if (rhythm === undefined) return (await listDigest(db, filter, MOST_ITEMS)).map(entryOf)
  const closed = await listClosed(db, filter, rhythm, MOST_PERIODS)
  return closed.map((period) => entryOfPeriod(period, wish))
}

const answer = (c: Context<Room>, digest: Digest, format: DigestFormat): Response => {
  const { site, updated, wish, hub } = digest
  c.header('Last-Modified', updated.toUTCString())
  // Where a hub's readers look first (W3C WebSub, section 4).
  const links = [
    `<${site + feedPath(format, wish)}>; rel="self"`,
    ...(hub ? [`<${hub}>; rel="hub"`] : []),
  ]
  c.header('Link', links.join(', '))
  if (isUnmodified(c, updated)) return c.body(null, 304)
  return c.body(writeDigest(digest, format), 200, {
    'Content-Type': `${TYPES[format]}; charset=utf-8`,
  })
}

/** Whole seconds, and only without `If-None-Match` (RFC 9110, section 13.1.3). */
const isUnmodified = (c: Context, updated: Date): boolean => {
  const since = c.req.header('If-Modified-Since')
  if (since === undefined || c.req.header('If-None-Match') !== undefined) return false
  return Math.floor(updated.getTime() / 1000) * 1000 <= Date.parse(since)
}
