// What the ladder must say, by the newsroom's own records and its log: who wrote, who was seen, who was asked.
import { expect } from 'vitest'
import { keyOf } from '../../src/core/link.ts'
import type { Occasion, Outlet } from '../../src/dossier/dossier.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { type Expected, occasionOf, outletOf } from './coverage.ts'
import { type Item, shownOf, withoutScheme } from './newsroom.ts'

/** A row of /api/v1/silence, as far as it is looked at. */
export type Said = {
  readonly outlet: string
  readonly family: string
  readonly country?: string
  readonly occasion: string
  readonly state: string
  readonly reason?: string
  readonly articles: number
  readonly passing: number
  readonly elsewhere: number
  readonly seenEntries: number
  readonly darkFrom?: string
}

export type Asked = { readonly url: string; readonly status: number }

/** An article that passed the gate. */
export type Held = {
  readonly key: string
  readonly outlet: string
  readonly relevance: string
  /** Absent: undated. */
  readonly at?: Date
}

export type Evidence = {
  readonly now: Date
  /** What feeds carried. */
  readonly items: readonly Item[]
  readonly coverage: readonly Expected[]
  readonly held: readonly Held[]
  /** The newsroom's log, and addresses whose answer a kill may have lost. */
  readonly log: readonly Asked[]
  readonly lost: ReadonlySet<string>
  /** Outlets' occasions that were asked for: `outlet occasion`. */
  readonly planned: ReadonlySet<string>
}

/** All rows, page after page. */
export async function readSaid(address: string): Promise<Said[]> {
  const read = async (url: string): Promise<Said[]> => {
    const { items, next } = (await (await fetch(url)).json()) as { items: Said[]; next?: string }
    return next === undefined ? items : [...items, ...(await read(next))]
  }
  return read(`${address}api/v1/silence?limit=1000`)
}

/** Holds every row of an outlet of the dossier against the records. */
export function compareRows(said: readonly Said[], evidence: Evidence): void {
  const recorded = countRecorded(evidence)
  const carried = Map.groupBy(evidence.items, ({ feed }) => withoutScheme(feed))
  const known = { ...evidence, carried }
  const wrong = said.flatMap((row) => {
    const outlet = dossier.outlets.find(({ slug }) => slug === row.outlet)
    const occasion = dossier.occasions(evidence.now).find(({ slug }) => slug === row.occasion)
    if (outlet === undefined || occasion === undefined) return []
    const { about, passing } = recorded(row)
    const more = row.articles - about
    const isCounted = more >= 0 && more <= countLoose(row, evidence)
    const may = statesOf(row, outlet, occasion, known)
    const state = row.reason === undefined ? row.state : `${row.state}: ${row.reason}`
    const isRight = isCounted && row.passing === passing && row.elsewhere === 0
    return isRight && may.includes(state) ? [] : [{ ...row, may, about, passing }]
  })
  expect(wrong).toEqual([])
}

const placeOf = ({ outlet, occasion }: Pick<Said, 'outlet' | 'occasion'>) => `${outlet} ${occasion}`

/**
 * Articles that may stand there by their event alone: those without a date, of which no record tells the
 * occasion, and those that fall behind its end into the days of an event that is known to belong to it.
 */
function countLoose(row: Said, { held, now }: Evidence): number {
  const events = dossier.events.filter(({ occasion }) => occasion === row.occasion)
  const isWithin = (at: Date) =>
    occasionOf(at, now)?.slug === undefined &&
    events.some(({ window }) => {
      const day = at.toISOString().slice(0, 10)
      return window.from <= day && day <= window.to
    })
  return held.filter(
    ({ outlet, at }) => outlet === row.outlet && (at === undefined || isWithin(at)),
  ).length
}

/** Articles by outlet and occasion, as records date them: the newsroom's, its feeds' and the bibliography's. */
function countRecorded({ now, items, coverage, held }: Evidence) {
  const feeds = new Map(
    dossier.outlets.flatMap(({ slug, feeds }) =>
      feeds.map(({ url }) => [withoutScheme(url), slug]),
    ),
  )
  const dated = [
    ...items.map(({ feed, link, published }) => ({
      ...{ outlet: feeds.get(withoutScheme(feed)), url: link, at: new Date(published) },
    })),
    ...dossier.citations.map(({ outlet, url, published = '' }) => ({
      ...{ outlet: outlet ?? outletOf(url)?.slug, url, at: momentOf(published) },
    })),
  ]
  const records = [
    ...coverage,
    ...dated.flatMap(({ outlet, url, at }) => {
      const occasion = occasionOf(at, now)?.slug
      const key = keyOf(url) ?? url
      return outlet === undefined || occasion === undefined ? [] : [{ outlet, occasion, key }]
    }),
  ]
  const keys = Map.groupBy(records, placeOf)
  const articles = new Map(held.map((one) => [one.key, one]))
  return (row: Said) => {
    const own = new Set(keys.get(placeOf(row))?.map(({ key }) => key))
    const found = [...own]
      .map((key) => articles.get(key))
      .filter((one) => one?.outlet === row.outlet)
    const count = (what: string) => found.filter((one) => one?.relevance === what).length
    return { about: count('about'), passing: count('passing') }
  }
}

/** A mere day counts as its end, a mere month as no date. */
const momentOf = (published: string): Date => {
  if (published.length === 10) return new Date(`${published}T23:59:59.999Z`)
  return new Date(published.length > 10 ? published : Number.NaN)
}

type Known = Evidence & { readonly carried: ReadonlyMap<string, readonly Item[]> }

/** The states, with their reasons, that may be said of an outlet by what the newsroom has and was asked. */
function statesOf(row: Said, outlet: Outlet, occasion: Occasion, known: Known): string[] {
  if (row.articles > 0) return ['covered']
  if (row.passing > 0) return ['passing']
  const none = (...reasons: string[]) => reasons.map((reason) => `not observable: ${reason}`)
  const isPlanned = known.planned.has(placeOf(row))
  const answered = outlet.feeds.filter(({ url }) => isAnswered(url, known))
  const listed = isPlanned
    ? outlet.feeds.flatMap(({ url }) => known.carried.get(withoutScheme(url)) ?? [])
    : answered.flatMap(({ url }) =>
        shownOf(known.carried.get(withoutScheme(url)) ?? [], url, known.now),
      )
  const inside = listed.filter(
    ({ published }) => occasionOf(new Date(published), known.now)?.slug === occasion.slug,
  )
  // Far from the edges of what is enough: those have tests of their own.
  if (isPlanned && inside.length > 100) return ['silent']
  if (isPlanned && isSearched(outlet, occasion, known)) return ['searched']
  if (isPlanned) return none('failed', 'under way')
  const isLost = answered.some(({ url }) => known.lost.has(withoutScheme(url)))
  const unread = answered.length === 0 || isLost ? ['never reached'] : []
  if (outlet.feeds.length === 0) return none('never asked')
  if (inside.length > 0) return none('partial', 'front page', ...unread)
  return none(...unread, ...(answered.length > 0 ? ['no record'] : []))
}

const isAnswered = (feed: string, { log }: Evidence): boolean =>
  log.some(({ url, status }) => status === 200 && withoutScheme(url) === withoutScheme(feed))

/** GDELT answered a question about a host of the outlet, from the beginning of the occasion on. */
function isSearched({ hosts }: Outlet, { from }: Occasion, { log }: Evidence): boolean {
  const day = from?.toISOString().slice(0, 10).replaceAll('-', '')
  return log.some(({ url, status }) => {
    if (status !== 200 || !url.startsWith('https://api.gdeltproject.org/')) return false
    const asked = new URL(url).searchParams
    const isOurs = hosts.some(({ host }) =>
      asked.get('query')?.includes(`domainis:${host.replace(/^www\./u, '')}`),
    )
    return isOurs && asked.get('startdatetime')?.startsWith(day ?? '-')
  })
}

const WRITTEN = ['covered', 'passing', 'elsewhere']
const UNWRITTEN = ['not observable', 'searched', 'silent']

/**
 * Holds the ladder of a page against the rows: of each state and occasion as many families. Those of which
 * nothing can be said on any occasion may stand folded, without cells.
 */
export function comparePage(page: string, said: readonly Said[]): void {
  const families = Map.groupBy(said, ({ family, occasion }) => `${family} ${occasion}`)
  const folded = [...families.values()].map((rows) => {
    const is = (state: string) => rows.some((row) => row.state === state)
    return { occasion: rows[0]?.occasion, state: [...WRITTEN, ...UNWRITTEN].find(is) }
  })
  // The page chooses their order.
  const [, head = ''] = /<table class="rungs">(.*?)<\/thead>/su.exec(page) ?? []
  const dated = dossier.occasions(new Date()).filter(({ from }) => from !== undefined)
  const columns = [...head.matchAll(/<th scope="col">([^<]+)/gu)].flatMap(([, label]) =>
    dated.filter((occasion) => occasion.label === label),
  )
  expect(columns).toHaveLength(dated.length)
  const cells = page
    .split('<tr')
    .flatMap((row) =>
      [...row.matchAll(/<td class="say is-([a-z-]+)/gu)].map(([, state], n) => ({ state, n })),
    )
  const wanted = columns.map(({ slug }) =>
    tally(folded.filter(({ occasion }) => occasion === slug).map(({ state }) => state ?? '')),
  )
  const shown = columns.map((_, n) =>
    tally(cells.filter((cell) => cell.n === n).map(({ state = '' }) => state)),
  )
  expect(shown).toEqual(wanted)
}

const tally = (states: readonly string[]) =>
  Object.fromEntries(
    [...WRITTEN, 'searched', 'silent'].map((one) => [
      one,
      states.filter((state) => state === one).length,
    ]),
  )
