// The world of the flood: feeds as text, a network that answers from a map, messages, and the clock.
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { buildGate } from '../src/core/relevance.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import { openBatch } from '../src/feeds/batch.ts'
import type { Fetch, FetchEnvironment } from '../src/feeds/visit.ts'
import { loadDossier } from '../src/jobs/load-dossier.ts'
import { type ReadContext, readFeed } from '../src/jobs/read-feed.ts'
import { type Db, openDb } from '../src/store/db.ts'
import { flood } from './dossier-of-a-flood.ts'
import { emptyDatabase } from './empty.ts'

export const NOW = new Date('2011-03-04T12:00:00Z')
export const MINUTE = 60_000
export const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * MINUTE)

export const db: Db = openDb(env.DB)

export const HOME = 'https://courier.test/home.xml'
export const WORLD = 'https://courier.test/world.xml'
export const TRIBUNE = 'https://tribune.test/all.xml'

export type Item = {
  readonly title: string
  readonly link: string
  readonly summary?: string
  readonly date?: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const rss = (...items: Item[]): string =>
  `<rss version="2.0"><channel><title>A feed</title>${items
    .map(
      ({ title, link, summary, date }) => `<item><title>${escaped(title)}</title>
        <link>${escaped(link)}</link>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}
        ${summary ? `<description>${escaped(summary)}</description>` : ''}</item>`,
    )
    .join('')}</channel></rss>`

/** An entry of a feed of the fourth of March, at the hour of its number. */
export const story = (n: number, title: string, more: Partial<Item> = {}): Item => ({
  ...{ title, link: `https://courier.test/${n}`, date: `2011-03-04T0${n % 10}:00:00Z` },
  ...more,
})

type Answer = string | Response | (() => Response | Promise<Response>)

/** A network that knows these addresses; everything else is missing. */
export const network =
  (answers: Readonly<Record<string, Answer>>): Fetch =>
  async (url) => {
    const answer = answers[url]
    if (answer === undefined) return new Response('missing', { status: 404 })
    if (typeof answer === 'string') return new Response(answer)
    return answer instanceof Response ? answer.clone() : answer()
  }

export const environment = (fetch: Fetch): FetchEnvironment => ({
  fetch,
  siteUrl: 'https://parallax.test',
  contact: '',
})

/** An empty database with the dossier in it. */
export const foundFlood = async (dossier: Dossier = flood): Promise<void> => {
  await emptyDatabase()
  await loadDossier(db, dossier, later(-60))
}

export const feedId = async (url: string): Promise<number> => {
  const id = await env.DB.prepare('SELECT id FROM feed WHERE url = ?').bind(url).first<number>('id')
  if (id === null) throw new Error(`No feed ${url}`)
  return id
}

/** Reads one feed as of `at`, with the answers of `network`. */
export const read = async (url: string, answers: Readonly<Record<string, Answer>>, at = NOW) => {
  const context: ReadContext = {
    db,
    gate: buildGate(flood),
    environment: environment(network(answers)),
    batch: openBatch(),
    random: () => 0,
  }
  return readFeed(context, await feedId(url), at)
}

let messages = 0

/** A message of a queue that remembers how it was answered. */
export const message = (body: unknown, id = `message-${++messages}`) => ({
  ...{ id, body, timestamp: NOW, attempts: 1 },
  ack: vi.fn<() => void>(),
  retry: vi.fn<(options?: QueueRetryOptions) => void>(),
})

export const feedMessage = async (url: string, at = NOW) =>
  message({ feed: await feedId(url), at: at.toISOString() })

/** The rows of a query. */
export const rows = async <Row = Record<string, unknown>>(sql: string): Promise<Row[]> =>
  (await env.DB.prepare(sql).all<Row>()).results
