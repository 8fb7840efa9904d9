// npm run bench:feeds: what reading a feed costs, beside bare rss-parser in the same run.
// The feeds of other projects' suites stay outside the project: where ../shared is missing they are left out.
import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import Parser from 'rss-parser'
import { keyOf } from '../src/core/link.ts'
import { observe } from '../src/core/observation.ts'
import { buildGate, judge } from '../src/core/relevance.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { decodeFeed } from '../src/feeds/decode.ts'
import { parseFeed } from '../src/feeds/parse.ts'
import { hashOf } from '../src/feeds/validator.ts'
import { cpuMs, measure, peakMb } from './bench/clock.ts'
import { articles, summaries } from './bench/synthetic.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Feed = { readonly bytes: Bytes; readonly contentType?: string }

const SUITES = join(import.meta.dirname, '../../shared/feeds')
const NOW = new Date('2024-03-10T00:00:00Z')
const gate = buildGate(soleimani)
const bytesOf = (text: string): Bytes => Uint8Array.from(Buffer.from(text))

/** From bytes to entries. */
async function parse({ bytes, contentType }: Feed): Promise<number> {
  const parsed = await parseFeed(decodeFeed(bytes, contentType).text, { now: NOW })
  return parsed.kind === 'parsed' ? parsed.entries.length : 0
}

/** The same by rss-parser alone, as it is used without us. */
const parseBare = ({ bytes }: Feed) => new Parser().parseString(new TextDecoder().decode(bytes))

/** All that a check does besides network and database when nothing is on the subject. */
async function check({ bytes, contentType }: Feed): Promise<number> {
  await hashOf(bytes)
  const parsed = await parseFeed(decodeFeed(bytes, contentType).text, { now: NOW })
  if (parsed.kind === 'failed') return 0
  const seen = parsed.entries.map(({ title, link, summary = '', published }) => {
    const onSubject = judge({ title, summary, happenedAt: published ?? NOW }, gate) !== undefined
    return { key: keyOf(link) ?? link, onSubject, ...(published && { published }) }
  })
  observe(seen, 'listing', NOW)
  return seen.filter(({ onSubject }) => onSubject).length
}

const ms = (value: number) => `${value.toFixed(2)} ms`

async function benchOwn(name: string, text: string): Promise<void> {
  const feed = { bytes: bytesOf(text), contentType: 'application/rss+xml' }
  const entries = await parse(feed)
  if ((await check(feed)) > 0) throw new Error('The benchmark is on the subject.')
  const [ours = 0, bare = 0, unchanged = 0, whole = 0] = await measure([
    () => parse(feed),
    () => parseBare(feed),
    () => hashOf(feed.bytes),
    () => check(feed),
  ])
  console.log(`\n${name}: ${Math.round(feed.bytes.length / 1000)} KB, ${entries} entries`)
  console.log(
    `  parsed            ${ms(ours)}, rss-parser ${ms(bare)}: ${(ours / bare).toFixed(2)} times`,
  )
  console.log(`  unchanged         ${ms(unchanged)} (aim: 1 ms)`)
  console.log(`  off the subject   ${ms(whole)} (aim: 1 ms), gate and keys included`)
  console.log(
    `  entries a second  ${Math.round((1000 * entries) / ours)}, rss-parser ${Math.round((1000 * entries) / bare)}`,
  )
}

type Case = { readonly path: string; readonly contentType?: string }

async function readSuites(): Promise<Feed[]> {
  const cases = JSON.parse(readFileSync(join(SUITES, 'cases.json'), 'utf8')) as readonly Case[]
  return cases.map(({ path, contentType }) => ({
    bytes: new Uint8Array(readFileSync(join(SUITES, path))),
    ...(contentType !== undefined && { contentType }),
  }))
}

async function benchSuites(): Promise<void> {
  if (!existsSync(SUITES)) {
    console.log(`\nThe feeds of other suites are not here (${SUITES}): left out.`)
    return
  }
  const all = await readSuites()
  const both: Feed[] = []
  for (const feed of all) {
    const isRead = await parseBare(feed).then(
      () => true,
      () => false,
    )
    if (isRead) both.push(feed)
  }
  const each = (read: (feed: Feed) => Promise<unknown>) => async () => {
    for (const feed of both) await read(feed)
  }
  const [ours = 0, bare = 0] = await measure([each(parse), each(parseBare)])
  const [a, b] = [ours / both.length, bare / both.length]
  console.log(`\nSuites: ${all.length} feeds, of which bare rss-parser reads ${both.length}`)
  console.log(
    `  parsed            ${ms(a)} a feed, rss-parser ${ms(b)}: ${(a / b).toFixed(2)} times`,
  )
}

/** Before anything else has made the process large: what the largest feed that is read takes. */
async function benchMemory(): Promise<void> {
  const feed = { bytes: bytesOf(articles(2_900_000)) }
  const [start, before] = [cpuMs(), peakMb()]
  const entries = await parse(feed)
  const grown = Math.round(peakMb() - before)
  console.log(
    `\nA feed of ${(feed.bytes.length / 1e6).toFixed(1)} MB, read once, not compiled yet: ${entries} entries, ${Math.round(cpuMs() - start)} ms, peak memory ${grown} MB more than before`,
  )
}

console.log(
  `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}; processor time`,
)
await benchMemory()
await benchOwn('Titles and summaries', summaries())
await benchOwn('Whole articles', articles())
await benchSuites()
