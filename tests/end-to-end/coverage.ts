// What the shared newsroom has on record of the dossier's outlets, and what of it an endpoint must show.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from '../../src/core/link.ts'
import { searchTerms } from '../../src/core/plan-back-fill.ts'
import { buildGate, judge } from '../../src/core/relevance.ts'
import type { Occasion, Outlet } from '../../src/dossier/dossier.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { type Item, SHARED, shownOf, withoutScheme } from './newsroom.ts'

const gate = buildGate(dossier)

type Coverage = {
  readonly url: string
  readonly title: string
  readonly published?: string
  readonly excerpt?: string
  readonly terms?: readonly (readonly [term: string, weight: number])[]
}

export type Expected = {
  readonly key: string
  readonly title: string
  readonly outlet: string
  readonly occasion: string
  /** A search for the subject's name finds it, or a capture of a feed shows it, by the newsroom's own records. */
  readonly isServed: boolean
  /** Its title alone passes the gate: what some endpoint shows of it is enough. */
  readonly isTelling: boolean
}

const bare = (host: string) => host.replace(/^www\./u, '')

const outlets = new Map(
  dossier.outlets.flatMap((outlet) => outlet.hosts.map(({ host }) => [bare(host), outlet])),
)

/** The outlet of the dossier whose host an address has. */
export const outletOf = (url: string): Outlet | undefined =>
  outlets.get(bare(new URL(url).hostname))

/** The occasion in which a moment lies. */
export const occasionOf = (at: Date, now: Date): Occasion | undefined =>
  dossier
    .occasions(now)
    .find(
      ({ from, until }) => from !== undefined && until !== undefined && from <= at && at < until,
    )

/** Records of the dossier's outlets that are dated inside an occasion; `items` is what their feeds carried. */
export function readExpected(now: Date, items: readonly Item[]): Expected[] {
  const captured = readCaptured(items)
  const lines = readFileSync(join(SHARED, 'data/coverage.jsonl'), 'utf8').split('\n')
  return lines.filter(Boolean).flatMap((line) => {
    const record = JSON.parse(line) as Coverage
    const outlet = outletOf(record.url)
    const at = new Date(record.published ?? '')
    const occasion = occasionOf(at, now)
    if (outlet === undefined || occasion === undefined) return []
    const key = keyOf(record.url) ?? record.url
    const isSearched = outlet.backFill.includes('gdelt') && isFound(record, outlet)
    const isServed = isSearched || captured(outlet, occasion).has(key)
    const isTelling = judge({ title: record.title, happenedAt: at }, gate) !== undefined
    return [
      {
        ...{ key, title: record.title, isServed, isTelling },
        ...{ outlet: outlet.slug, occasion: occasion.slug },
      },
    ]
  })
}

function isFound({ title, excerpt = '', terms = [] }: Coverage, outlet: Outlet): boolean {
  const text = [title, excerpt, ...terms.map(([term]) => term)].join(' ').toLowerCase()
  const words = searchTerms(dossier.lexicon, outlet.languages)
  return words.some((word) => text.includes(word.toLowerCase()))
}

export const STREAMS = ['2020-01', '2021-2023'].map((span) =>
  join(SHARED, `data/stream-${span}.jsonl`),
)

export const readStreams = (): Item[] =>
  STREAMS.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Item),
  )

/** Keys of what an outlet's feeds show in the archive: a capture a day, of the day's last moment. */
function readCaptured(items: readonly Item[]) {
  const byFeed = Map.groupBy(items, ({ feed }) => withoutScheme(feed))
  const known = new Map<string, ReadonlySet<string>>()
  const read = (outlet: Outlet, { from, until }: Occasion): Set<string> => {
    const feeds = outlet.backFill.includes('wayback') ? outlet.feeds : []
    const keys = feeds.flatMap(({ url }) => {
      const own = byFeed.get(withoutScheme(url)) ?? []
      const times = own
        .map(({ published }) => new Date(published))
        .filter((at) => from !== undefined && until !== undefined && from <= at && at < until)
      const days = Map.groupBy(times, (at) => at.toISOString().slice(0, 10)).values()
      const shown = [...days].flatMap((day) =>
        shownOf(own, url, new Date(Math.max(...day.map(Number)))),
      )
      return shown.map(({ link }) => keyOf(link) ?? link)
    })
    return new Set(keys)
  }
  return (outlet: Outlet, occasion: Occasion): ReadonlySet<string> => {
    const place = `${outlet.slug} ${occasion.slug}`
    const keys = known.get(place) ?? read(outlet, occasion)
    known.set(place, keys)
    return keys
  }
}
