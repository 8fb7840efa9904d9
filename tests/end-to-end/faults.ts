// Hosts that are broken in one way each, and how a feed of theirs must end; forty good feeds beside them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildGate, judge } from '../../src/core/relevance.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { type Item, openNewsroom, SHARED, shownOf } from './newsroom.ts'

export type End = {
  readonly state: string
  readonly reason?: RegExp
  /** Entries that were read of it. */
  readonly entries?: number
}

/** A feed that is well, and what it shows. */
export type Good = { readonly url: string; readonly shown: readonly Story[] }

type Story = Pick<Item, 'title' | 'link' | 'description' | 'published'>

export type World = {
  readonly ends: ReadonlyMap<string, End>
  readonly goods: readonly Good[]
  readonly fetch: typeof globalThis.fetch
  /** Addresses that were asked for. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

export const AT = new Date('2020-01-06T12:00:00Z')

const ok = (entries: number): End => ({ state: 'ok', entries })

/** The state of each fault host's feed after its first check. */
const ENDS: Readonly<Record<string, End>> = {
  good: ok(3),
  timeout: { state: 'timeout', reason: /^The server did not begin to answer within 10 seconds\.$/ },
  drip: { state: 'timeout', reason: /^The answer was not complete within 20 seconds\.$/ },
  huge: { state: 'too large', reason: /larger than 3 MB/ },
  'gzip-bomb': { state: 'too large', reason: /larger than 3 MB/ },
  500: { state: 'server error', reason: /HTTP 500/ },
  503: { state: 'busy', reason: /HTTP 503/ },
  429: { state: 'busy', reason: /HTTP 429/ },
  403: { state: 'blocked', reason: /HTTP 403/ },
  404: { state: 'missing', reason: /HTTP 404/ },
  410: { state: 'gone', reason: /HTTP 410/ },
  moved: ok(3),
  loop: { state: 'too many redirects', reason: /more than 5 times/ },
  private: { state: 'refused address', reason: /127\.0\.0\.1 is not on the public internet/ },
  norobots: { state: 'robots', reason: /robots\.txt of norobots\.fault\.test forbids/ },
  html: { state: 'not a feed', reason: /web page/ },
  empty: { state: 'not a feed', reason: /empty/ },
  truncated: ok(1),
  latin1: ok(1),
  cp1251: ok(1),
  liar: ok(1),
  bom: ok(3),
  'leading-space': ok(3),
  ampersand: ok(1),
  'entity-bomb': ok(1),
  'external-entity': ok(1),
  deep: ok(1),
  script: ok(1),
  proto: ok(1),
  nul: ok(1),
  future: ok(2),
  nodates: ok(3),
  sameguid: ok(3),
}

const gate = buildGate(dossier)

/** Whether a story is on the subject: then its article must be there. */
export const isWanted = ({ title, description, published }: Story): boolean =>
  judge({ title, summary: description, happenedAt: new Date(published) }, gate) !== undefined

export const feedOf = (name: string): string => `https://${name}.fault.test/feed`

/** The shared newsroom's hosts where there is one, else some of our own. */
export const openWorld = (): Promise<World> =>
  existsSync(SHARED) ? openShared() : Promise.resolve(openOwn())

async function openShared(): Promise<World> {
  const { FAULT_HOSTS } = await import(pathToFileURL(join(SHARED, 'faults/table.mjs')).href)
  const newsroom = await openNewsroom(AT)
  const names = [...(FAULT_HOSTS as string[]).map((host) => host.split('.')[0] ?? ''), 'norobots']
  const goods = [...new Set(newsroom.items.map(({ feed }) => feed))]
    .map((url) => ({ url, shown: shownOf(newsroom.items, url, AT) }))
    .filter(({ shown }) => shown.length > 0)
    .sort((a, b) => b.shown.filter(isWanted).length - a.shown.filter(isWanted).length)
  return worldOf(names, goods.slice(0, 40), newsroom.fetch, newsroom.close)
}

function worldOf(
  names: readonly string[],
  goods: readonly Good[],
  fetch: typeof globalThis.fetch,
  close: () => Promise<void>,
): World {
  const asked: string[] = []
  return {
    // A host that nobody foresaw has no end, and the test says so.
    ends: new Map(names.map((name) => [name, ENDS[name] ?? { state: 'unforeseen' }])),
    goods,
    fetch: (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input))
      return fetch(input, init)
    },
    asked: () => asked,
    close,
  }
}

const rss = (items: readonly Story[]) =>
  `<rss version="2.0"><channel><title>A feed</title>${items
    .map(({ title, link }) => `<item><title>${title}</title><link>${link}</link></item>`)
    .join('')}</channel></rss>`

const stories = (host: string) =>
  [1, 2, 3].map((n) => ({
    ...{ title: `Soleimani killing, report ${n}`, description: '' },
    ...{ link: `https://${host}/${n}`, published: AT.toISOString() },
  }))

const drip = () =>
  new ReadableStream({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      controller.enqueue(new TextEncoder().encode('.'))
    },
  })

const status = (code: number, headers: Record<string, string> = {}) =>
  new Response('no', { status: code, headers })

const OWN: Readonly<Record<string, () => Response | Promise<Response>>> = {
  good: () => new Response(rss(stories('good.fault.test'))),
  timeout: () => new Promise(() => {}),
  drip: () => new Response(drip()),
  huge: () => new Response('.'.repeat(4_000_000)),
  500: () => status(500),
  503: () => status(503, { 'retry-after': '120' }),
  429: () => status(429, { 'retry-after': '3600' }),
  403: () => status(403),
  410: () => status(410),
  moved: () => status(301, { location: feedOf('good') }),
  loop: () => status(302, { location: `/feed?${Math.random()}` }),
  private: () => status(302, { location: 'http://127.0.0.1:1/' }),
  html: () => new Response('<!doctype html><html><title>Not a feed</title></html>'),
  empty: () => new Response(''),
}

function openOwn(): World {
  const goods = Array.from({ length: 40 }, (_, n) => `good-${n}.fault.test`)
  const answer: typeof globalThis.fetch = async (input) => {
    const { host, pathname } = new URL(input instanceof Request ? input.url : String(input))
    if (pathname !== '/feed') return status(404)
    if (goods.includes(host)) return new Response(rss(stories(host)))
    return OWN[host.split('.')[0] ?? '']?.() ?? status(404)
  }
  const good = (host: string) => ({ url: `https://${host}/feed`, shown: stories(host) })
  return worldOf(Object.keys(OWN), goods.map(good), answer, async () => {})
}
