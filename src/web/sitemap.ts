// Where everything stands, for search engines: sitemap.xml, its parts, and robots.txt, which names it.
import { type Context, Hono } from 'hono'
import { type Place, writeSitemap, writeSitemapIndex } from '../core/sitemap.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import {
  countParts,
  type Listing,
  listArticlePages,
  listEventPages,
  listOutletPages,
} from '../store/read-sitemap.ts'
import { siteOf } from './site.ts'
import { articlePath, claimPath, eventPath, outletPath } from './views/paths.ts'

type Room = { Bindings: Env }

/** Pages that are there whatever is held, less the search, which has nothing of its own. */
const FIXED = ['/', '/outlets', '/claims', '/digest', '/api', '/status', '/about']

const number = ':part{[1-9][0-9]{0,6}}'

/**
 * `/sitemap.xml` lists the parts (sitemaps.org, protocol 0.9): pages and outlets whole, articles and events by
 * ranges of their ids, so that an address never moves to another part.
 */
export const createSitemap = (dossier: Dossier) =>
  new Hono<Room>()
    .get('/sitemap.xml', async (c) => {
      const { articles, events } = await countParts(openDb(c.env.DB))
      const parts = [
        '/sitemap/pages.xml',
        '/sitemap/outlets.xml',
        ...range(events).map((part) => `/sitemap/events/${part}`),
        ...range(articles).map((part) => `/sitemap/articles/${part}`),
      ]
      return xml(c, writeSitemapIndex(placesOf(c, dossier, parts)))
    })
    .get('/sitemap/pages.xml', (c) => xml(c, writeSitemap(placesOf(c, dossier, pagesOf(dossier)))))
    .get('/sitemap/outlets.xml', async (c) =>
      xml(c, listed(c, dossier, await listOutletPages(openDb(c.env.DB)), outletPath)),
    )
    .get(`/sitemap/events/${number}`, async (c) => {
      const rows = await listEventPages(openDb(c.env.DB), Number(c.req.param('part')))
      return xml(c, listed(c, dossier, rows, eventPath))
    })
    .get(`/sitemap/articles/${number}`, async (c) => {
      const rows = await listArticlePages(openDb(c.env.DB), Number(c.req.param('part')))
      return xml(c, listed(c, dossier, rows, articlePath))
    })
    .get('/robots.txt', (c) => {
      c.header('Cache-Control', KEPT)
      const { url } = siteOf(c, dossier)
      return c.text(`User-agent: *\nDisallow: /admin\nAllow: /\n\nSitemap: ${url}/sitemap.xml\n`)
    })

/** An hour: feeds are read every quarter of one, and crawlers come by the day. */
const KEPT = 'public, max-age=3600'

const range = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

const pagesOf = (dossier: Dossier): string[] => [
  ...FIXED,
  ...dossier.occasions(new Date()).map(({ slug }) => `/?occasion=${slug}`),
  ...dossier.events.map(({ slug }) => eventPath(slug)),
  ...dossier.claims.map(({ slug }) => claimPath(slug)),
]

const placesOf = (c: Context<Room>, dossier: Dossier, paths: readonly string[]): Place[] => {
  const { url } = siteOf(c, dossier)
  return paths.map((path) => ({ url: url + path }))
}

const listed = <Key>(
  c: Context<Room>,
  dossier: Dossier,
  rows: readonly Listing<Key>[],
  pathOf: (key: Key) => string,
): string => {
  const { url } = siteOf(c, dossier)
  return writeSitemap(rows.map(({ key, ...rest }) => ({ url: url + pathOf(key), ...rest })))
}

const xml = (c: Context<Room>, body: string) => {
  c.header('Cache-Control', KEPT)
  return c.body(body, 200, { 'Content-Type': 'application/xml; charset=utf-8' })
}
