// npm run import -- <file.jsonl|file.csv|feeds.opml>: takes articles or feeds in, into what runs here or into another.
// Each bad line is told on stderr with its number, the rest is taken; the exit code is then 1.
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findAdmin, STATE } from './admin.ts'
import { readCsv } from './import/csv.ts'
import { decode, type Input, readJsonLines } from './import/input.ts'
import { readNaming, readOpml } from './import/opml.ts'
import { send } from './import/send.ts'

const USAGE =
  'npm run import -- <file.jsonl|file.csv|feeds.opml> [--outlet <slug>|<host>=<slug>] [--url <address>] [--state <folder>]'

type Kind = {
  readonly path: 'import' | 'feeds'
  /** What is counted. */
  readonly unit: 'line' | 'feed'
  readonly read: (bytes: Uint8Array, outlets: readonly string[]) => Input
}

const ARTICLES = { path: 'import', unit: 'line' } as const
const JSON_LINES: Kind = { ...ARTICLES, read: (bytes) => readJsonLines(decode(bytes)) }
const CSV: Kind = { ...ARTICLES, read: (bytes) => readCsv(decode(bytes)) }
const OPML: Kind = {
  ...{ path: 'feeds', unit: 'feed' },
  read: (bytes, outlets) => readOpml(bytes, readNaming(outlets)),
}
const KINDS = new Map([
  ...(['.jsonl', '.ndjson'].map((end) => [end, JSON_LINES]) as [string, Kind][]),
  ['.csv', CSV],
  ...(['.opml', '.xml'].map((end) => [end, OPML]) as [string, Kind][]),
])

function readFlags() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      outlet: { type: 'string', multiple: true, default: [] },
      url: { type: 'string' },
      state: { type: 'string', default: STATE },
    },
  })
  const [file, another] = positionals
  if (file === undefined || another !== undefined) throw new Error(`Use: ${USAGE}`)
  const kind = KINDS.get(extname(file).toLowerCase())
  if (kind === undefined) {
    throw new Error(`${file} should end in ${[...KINDS.keys()].join(', ')}. Use: ${USAGE}`)
  }
  if (kind !== OPML && values.outlet.length > 0) {
    throw new Error('--outlet is for feeds: each article names its own outlet.')
  }
  return { ...values, file, kind }
}

async function main(): Promise<void> {
  const { file, kind, outlet, url, state } = readFlags()
  const input = kind.read(await readFile(file), outlet)
  const admin = await findAdmin({ url, state: resolve(state) }, new Date())
  const show = (line: string) => console.error(`import: ${line}`)
  const { taken, known, refused } = await send(admin, kind.path, input, show)
  for (const { at, reason } of refused) show(`${kind.unit} ${at}: ${reason}`)
  console.log(`${taken} taken, ${known} already known, ${refused.length} refused`)
  if (taken > 0) show(`what is new is ${NEXT[kind.unit]} within a quarter of an hour`)
  if (refused.length > 0) process.exitCode = 1
}

const NEXT = { line: 'grouped by event', feed: 'read for the first time' }

try {
  await main()
} catch (error) {
  console.error(`import: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
