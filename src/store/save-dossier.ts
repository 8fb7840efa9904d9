// Puts a dossier into the tables: outlets with their hosts, feeds, seeded events, corrections.
import { type SQL, sql } from 'drizzle-orm'
import type { Keyword } from '../core/article.ts'
import { keyOf } from '../core/link.ts'
import type { NamedOutlet } from '../core/outlet-names.ts'
import type { Dossier, Outlet } from '../dossier/dossier.ts'
import type { Db } from './db.ts'
import { present } from './rows.ts'
import { outlet } from './schema-outlets.ts'

/** A seeded event as its row starts. */
export type SeedRow = {
  readonly slug: string
  readonly label: string
  readonly occasion: string
  readonly firstAt: number
  readonly lastAt: number
  readonly keywords: readonly Keyword[]
}

/** The hash of the dossier that is loaded, if one is. */
export async function loadedHash(db: Db, slug: string): Promise<string | undefined> {
  const [row] = await db.all<{ hash: string }>(sql`SELECT hash FROM dossier WHERE slug = ${slug}`)
  return row?.hash
}

export const dossierStatement = (slug: string, hash: string, now: Date): SQL => sql`
  INSERT INTO dossier (slug, hash, loaded_at) VALUES (${slug}, ${hash}, ${now.getTime()})
  ON CONFLICT (slug) DO UPDATE SET hash = excluded.hash, loaded_at = excluded.loaded_at`

/** A host without its `www`: newsrooms answer under both. */
export const bareHost = (host: string): string => host.replace(/^www\./, '')

/**
 * Outlets and their hosts. A host that stood on an outlet made from it moves to the dossier's outlet, and
 * its articles with it.
 */
export function outletStatements(
  outlets: readonly Omit<Outlet, 'feeds' | 'backFill'>[],
  origin: 'dossier' | 'host',
): SQL[] {
  const rows = sql`json_each(${JSON.stringify(outlets)})`
  const hosts = outlets.flatMap(({ slug, hosts }) =>
    hosts.map(({ host }) => ({ host: bareHost(host), outlet: slug })),
  )
  const hostRows = sql`json_each(${JSON.stringify(hosts)}) AS row`
  return [
    sql`INSERT INTO outlet (slug, name, native_name, country, languages, homepage, family_slug,
        family_name, ownership, opinion_path, origin)
      SELECT value ->> 'slug', value ->> 'name', value ->> 'nativeName', value ->> 'country',
        value -> 'languages', value ->> 'homepage', value ->> '$.family.slug',
        value ->> '$.family.name', value -> 'ownership', value ->> 'opinionPath', ${origin}
      FROM ${rows} WHERE true
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, native_name = excluded.native_name,
        country = excluded.country, languages = excluded.languages, homepage = excluded.homepage,
        family_slug = excluded.family_slug, family_name = excluded.family_name,
        ownership = excluded.ownership, opinion_path = excluded.opinion_path, origin = excluded.origin
      WHERE excluded.origin = 'dossier'`,
    sql`UPDATE article SET outlet = row.value ->> 'outlet', search_at = NULL
      FROM ${hostRows} JOIN host ON host.host = row.value ->> 'host'
        JOIN outlet AS made ON made.slug = host.outlet AND made.origin = 'host'
      WHERE article.outlet = made.slug AND ${origin} = 'dossier'`,
    sql`INSERT INTO host (host, outlet)
      SELECT row.value ->> 'host', row.value ->> 'outlet' FROM ${hostRows} WHERE true
      ON CONFLICT (host) DO UPDATE SET outlet = excluded.outlet WHERE ${origin} = 'dossier'`,
  ]
}

/**
 * Feeds as the dossier lists them, due at once when new; one that it no longer lists is kept and left alone.
 * What somebody imported stays as it is, until the dossier lists it.
 */
export function feedListStatements(outlets: readonly Outlet[], now: Date): SQL[] {
  const feeds = outlets.flatMap(({ slug, feeds }) =>
    feeds.map(({ url, scope, frontPage = false, status }) => {
      return { url, scope, frontPage, outlet: slug, relay: status === 'blocked-from-cloud' }
    }),
  )
  const rows = sql`json_each(${JSON.stringify(feeds)})`
  return [
    sql`INSERT INTO feed (url, outlet, scope, front_page, relay, next_check_at)
      SELECT value ->> 'url', value ->> 'outlet', value ->> 'scope', value ->> 'frontPage',
        value ->> 'relay', ${now.getTime()}
      FROM ${rows} WHERE true
      ON CONFLICT (url) DO UPDATE SET outlet = excluded.outlet, scope = excluded.scope,
        front_page = excluded.front_page, relay = excluded.relay, listed = 1, origin = 'dossier'`,
    sql`UPDATE feed SET listed = 0
      WHERE origin = 'dossier' AND url NOT IN (SELECT value ->> 'url' FROM ${rows})`,
  ]
}

/** Seeded events; one that has articles keeps the keywords and the span that they brought. */
export const seedStatement = (seeds: readonly SeedRow[], now: Date): SQL => sql`
  INSERT INTO event (slug, label, seed, occasion, first_at, last_at, keywords, founded_at)
  SELECT value ->> 'slug', value ->> 'label', value ->> 'slug', value ->> 'occasion',
    value ->> 'firstAt', value ->> 'lastAt', value -> 'keywords', ${now.getTime()}
  FROM json_each(${JSON.stringify(seeds)}) WHERE true
  ON CONFLICT (slug) DO UPDATE SET label = excluded.label, seed = excluded.seed,
    occasion = excluded.occasion,
    first_at = iif(articles = 0, excluded.first_at, min(first_at, excluded.first_at)),
    last_at = iif(articles = 0, excluded.last_at, max(last_at, excluded.last_at)),
    keywords = iif(articles = 0, excluded.keywords, keywords)`

export type CorrectionRows = {
  readonly articles: readonly { readonly key: string; readonly event: string }[]
  readonly events: readonly { readonly event: string; readonly into: string }[]
}

/** What a dossier's corrections say of where articles and events stand. */
export const correctionRows = ({ corrections }: Pick<Dossier, 'corrections'>): CorrectionRows => ({
  articles: corrections.flatMap((one) =>
    one.kind === 'belongs' ? [{ key: keyOf(one.article) ?? one.article, event: one.event }] : [],
  ),
  events: corrections.flatMap((one) =>
    one.kind === 'same' ? [{ event: one.event, into: one.into }] : [],
  ),
})

/** Corrections as the dossier has them now: what left it leaves the tables. Those by hand stand over them. */
export const correctionStatements = ({ articles, events }: CorrectionRows): SQL[] => [
  sql`DELETE FROM article_correction WHERE origin = 'dossier'`,
  sql`INSERT INTO article_correction (article_key, event_slug)
    SELECT value ->> 'key', value ->> 'event' FROM json_each(${JSON.stringify(articles)}) WHERE true
    ON CONFLICT (article_key) DO NOTHING`,
  sql`DELETE FROM event_correction WHERE origin = 'dossier'`,
  sql`INSERT INTO event_correction (event_slug, into_slug)
    SELECT value ->> 'event', value ->> 'into' FROM json_each(${JSON.stringify(events)}) WHERE true
    ON CONFLICT (event_slug) DO NOTHING`,
]

/** Outlet slug by bare host, for these hosts: one statement. */
export async function findHosts(db: Db, hosts: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.all<{ host: string; outlet: string }>(sql`
    SELECT host, outlet FROM host WHERE host IN (SELECT value FROM json_each(${JSON.stringify(hosts)}))`)
  return new Map(rows.map(({ host, outlet }) => [host, outlet]))
}

/** What outlets are called: one statement. */
export async function listNamedOutlets(db: Db): Promise<NamedOutlet[]> {
  const { slug, name, nativeName } = outlet
  return (await db.select({ slug, name, nativeName }).from(outlet)).map(present)
}
