// What `npm run import` does: reads a list, sends it to what runs here or elsewhere, and tells what became of it.
import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findAdmin, STATE } from '../admin.ts'
import { readCsv } from './csv.ts'
import { decode, type Input, readJsonLines } from './input.ts'
import { readNaming, readOpml } from './opml.ts'
import { send } from './send.ts'

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

function readFlags(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
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

const NEXT = {
  line: 'being grouped by event',
  feed: 'read for the first time within a quarter of an hour',
}

/** `line` on stdout, `remark` on stderr. */
export type Voice = {
  readonly line: (text: string) => void
  readonly remark: (text: string) => void
}

/** The exit code: 1 where anything was refused, or nothing could be sent. */
export async function importList(args: string[], { line, remark }: Voice): Promise<0 | 1> {
  try {
    const { file, kind, outlet, url, state } = readFlags(args)
    const input = kind.read(await readFile(file), outlet)
    const admin = await findAdmin({ url, state: resolve(state) }, new Date())
    const { taken, known, refused, later } = await send(admin, kind.path, input, remark)
    for (const { at, reason } of refused) remark(`${kind.unit} ${at}: ${reason}`)
    line(`${taken} taken, ${known} already known, ${refused.length} refused`)
    if (taken > 0) remark(later ?? `what is new is ${NEXT[kind.unit]}`)
    return refused.length > 0 ? 1 : 0
  } catch (error) {
    remark(error instanceof Error ? error.message : String(error))
    return 1
  }
}
