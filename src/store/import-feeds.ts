// Puts feeds that somebody imports on the list, each under the outlet of its host or one that is named for it.
import { type SQL, sql } from 'drizzle-orm'
import { keyOf } from '../core/link.ts'
import { outletFinder } from '../core/outlet-names.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import type { ImportReport } from './import-records.ts'
import { bareHost, findHosts, listNamedOutlets } from './save-dossier.ts'

export type ImportFeed = {
  /** As `URL.href` writes it. */
  readonly url: string
  /** Address of the site that it is of, which may have another host. */
  readonly site?: string | undefined
  readonly scope?: string | undefined
  /** By slug or name: for hosts that no outlet has. */
  readonly outlet?: string | undefined
}

type NewFeed = { readonly url: string; readonly outlet: string; readonly scope: string }
type Held = { readonly url: string; readonly movedTo: string | null; readonly listed: number }

/** Lists feeds, due at once; one that is listed already, whatever its scheme, changes nothing. */
export async function importFeeds(
  db: Db,
  feeds: readonly ImportFeed[],
  now: Date,
): Promise<ImportReport> {
  const outletOf = await findOutlets(db, feeds)
  const held = await findHeld(db)
  const added = new Map<string, NewFeed>()
  const refused: ImportReport['refused'][number][] = []
  let known = 0
  for (const [i, feed] of feeds.entries()) {
    const key = keyOf(feed.url) ?? feed.url
    const before = held.get(key)
    const outlet = outletOf(feed)
    if (before?.listed || added.has(key)) known++
    else if (outlet === undefined) refused.push({ at: i, reason: nobodyHas(feed) })
    else added.set(key, { url: before?.url ?? feed.url, outlet, scope: feed.scope || 'all' })
  }
  if (added.size > 0) await runBatch(db, [listStatement([...added.values()], now)])
  return { taken: added.size, known, refused }
}

/** By the feed's host, then by its site's, then by what it is called. */
async function findOutlets(db: Db, feeds: readonly ImportFeed[]) {
  const find = outletFinder(await listNamedOutlets(db))
  const hosts = await findHosts(db, [...new Set(feeds.flatMap(hostsOf))])
  return (feed: ImportFeed): string | undefined =>
    hostsOf(feed).flatMap((host) => hosts.get(host) ?? [])[0] ?? find(feed.outlet ?? '')
}

const hostsOf = ({ url, site = '' }: ImportFeed): string[] =>
  [url, site].map((address) => bareHost(URL.parse(address)?.hostname ?? ''))

function nobodyHas({ url, outlet }: ImportFeed): string {
  const { hostname } = new URL(url)
  return outlet
    ? `no outlet is called ${outlet}: --outlet ${hostname}=<slug> takes a slug of the outlets`
    : `host ${hostname}: name its outlet with --outlet ${hostname}=<slug>`
}

/** Feeds by the key of each address that they are asked at: a few hundred rows. */
async function findHeld(db: Db): Promise<Map<string, Held>> {
  const rows = await db.all<Held>(sql`SELECT url, moved_to AS movedTo, listed FROM feed`)
  return new Map(
    rows.flatMap((row) =>
      [row.movedTo ?? row.url, row.url].map((address) => [keyOf(address) ?? address, row] as const),
    ),
  )
}

const listStatement = (feeds: readonly NewFeed[], now: Date): SQL => sql`
  INSERT INTO feed (url, outlet, scope, origin, next_check_at)
  SELECT value ->> 'url', value ->> 'outlet', value ->> 'scope', 'import', ${now.getTime()}
  FROM json_each(${JSON.stringify(feeds)}) WHERE true
  ON CONFLICT (url) DO UPDATE SET listed = 1, origin = 'import', outlet = excluded.outlet`
