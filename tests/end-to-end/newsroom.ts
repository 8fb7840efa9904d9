// What January 2020's feeds said, on the clock: the shared newsroom where there is one, else a small one of our own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Item = {
  readonly feed: string
  readonly title: string
  readonly description: string
  readonly link: string
  readonly published: string
}

/** An item that somebody read and judged. */
export type Judgement = {
  readonly feed: string
  readonly link: string
  readonly label: 'about' | 'passing' | 'not'
}

export type Newsroom = {
  readonly items: readonly Item[]
  readonly judgements: readonly Judgement[]
  readonly fetch: typeof globalThis.fetch
  readonly setClock: (at: Date) => void
  readonly close: () => Promise<void>
}

/** Items that a feed shows, as in the shared newsroom. */
export const SHOWN = 40

// Beside the repository, where several projects share it; NEWSROOM names another folder.
export const SHARED = process.env.NEWSROOM ?? join(import.meta.dirname, '../../../shared/newsroom')
const OWN = join(import.meta.dirname, 'fixtures/january-2020.jsonl')

export const withoutScheme = (url: string): string => url.replace(/^https?:\/\//u, '')

/** What a feed shows at a moment: its newest items, none from the future. */
export function shownOf(items: readonly Item[], feed: string, at: Date): Item[] {
  return items
    .filter((item) => withoutScheme(item.feed) === withoutScheme(feed))
    .filter((item) => Date.parse(item.published) <= at.getTime())
    .sort((a, b) => Date.parse(b.published) - Date.parse(a.published))
    .slice(0, SHOWN)
}

export function openNewsroom(at: Date): Promise<Newsroom> {
  return existsSync(SHARED) ? openShared(at) : Promise.resolve(openOwn(at))
}

async function openShared(at: Date): Promise<Newsroom> {
  const { startNewsroom } = await import(pathToFileURL(join(SHARED, 'newsroom.mjs')).href)
  const room = await startNewsroom({ at: at.toISOString(), gdeltPause: 0 })
  return {
    items: readRows<Item>(join(SHARED, 'data/stream-2020-01.jsonl')),
    judgements: readRows<Judgement & { readonly year: number }>(
      join(SHARED, 'data/relevance.jsonl'),
    ).filter(({ year }) => year === 2020),
    fetch: room.fetch,
    setClock: (to) => room.setClock(to.toISOString()),
    close: room.close,
  }
}

/** Made-up items in the same shape, each with its label. */
function openOwn(at: Date): Newsroom {
  const rows = readRows<Item & Judgement>(OWN)
  let now = at
  const answer = (url: string): Response => {
    const known = rows.some(({ feed }) => withoutScheme(feed) === withoutScheme(url))
    if (!known) return new Response('nothing here', { status: 404 })
    const headers = { 'content-type': 'application/rss+xml' }
    return new Response(writeRss(shownOf(rows, url, now)), { headers })
  }
  return {
    items: rows,
    judgements: rows,
    fetch: async (input) => answer(input instanceof Request ? input.url : String(input)),
    setClock: (to) => {
      now = to
    },
    close: async () => {},
  }
}

function writeRss(items: readonly Item[]): string {
  const entries = items.map(
    ({ title, description, link, published }) =>
      `<item><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link>` +
      `<description>${escapeXml(description)}</description>` +
      `<pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  )
  return `<rss version="2.0"><channel><title>Feed</title>${entries.join('')}</channel></rss>`
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const readRows = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
