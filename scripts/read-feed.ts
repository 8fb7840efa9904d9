// npm run --silent read-feed -- <file|URL|-> [--content-type TYPE] [--base URL]: a feed as the Worker reads it.
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Entry } from '../src/core/entry.ts'
import { MAX_BYTES } from '../src/feeds/bounds.ts'
import { decodeFeed } from '../src/feeds/decode.ts'
import { fetchFeed } from '../src/feeds/fetch.ts'
import { parseFeed } from '../src/feeds/parse.ts'

const USAGE = 'Usage: read-feed <file|URL|-> [--content-type TYPE] [--base URL]'

type Feed = {
  readonly bytes: Uint8Array
  readonly contentType?: string | undefined
  readonly url?: string | undefined
}

/** A feed from the network, as politely and as bounded as the Worker asks for it. */
async function download(url: string, now: Date): Promise<Feed> {
  const { SITE_URL, CONTACT, FEED_RELAY, FEED_RELAY_ALL } = process.env
  const env = {
    fetch,
    siteUrl: SITE_URL ?? 'http://127.0.0.1:8787',
    contact: CONTACT ?? 'read-feed',
    relay: FEED_RELAY,
    relayAll: FEED_RELAY_ALL === '1',
  }
  const result = await fetchFeed({ url, relay: true }, env, now)
  if (result.kind === 'failed') throw new Error(result.reason)
  if (result.kind === 'unchanged') throw new Error('It is unchanged.')
  return result
}

async function load(source: string, now: Date): Promise<Feed> {
  if (/^https?:/i.test(source)) return download(source, now)
  const bytes = new Uint8Array(
    source === '-' ? await buffer(process.stdin) : await readFile(source),
  )
  if (bytes.length > MAX_BYTES) throw new Error(`It is larger than ${MAX_BYTES / 1_000_000} MB.`)
  return { bytes }
}

function lineOf({ language, source: _, ...entry }: Entry): string {
  return JSON.stringify({ ...entry, lang: language })
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'content-type': { type: 'string' }, base: { type: 'string' } },
  })
  const [source] = positionals
  if (source === undefined || positionals.length > 1) throw new Error(USAGE)
  const now = new Date()
  const { bytes, contentType, url } = await load(source, now)
  const { text, charset } = decodeFeed(bytes, values['content-type'] ?? contentType)
  const feed = await parseFeed(text, { url: values.base ?? url, now })
  if (feed.kind === 'failed') throw new Error(feed.reason)
  const { format, entries, dropped, repaired } = feed
  process.stdout.write(entries.map((entry) => `${lineOf(entry)}\n`).join(''))
  const mended = repaired.length === 0 ? 'nothing repaired' : `repaired: ${repaired.join('; ')}`
  console.error(`${format}, ${charset}, ${entries.length} entries, ${dropped} dropped, ${mended}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
