// npm run bench:pages: what a request costs, where nothing is kept (first) and where its answer is (again): time against an
// empty page on the same workerd, D1 statements and rows, with 1,000 made-up articles and with 100,000 (`--sizes 1000,5000`:
// with these; `--sql`: and of each statement; `--quick`: statements and rows alone).
import { parseArgs } from 'node:util'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { fillPages } from './pages-corpus.ts'
import { type Host, startWorkers, type Workers } from './pages-worker.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000' },
    sql: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
})

/** Rounds of each address; they take turns, so that a machine that slows down slows all. */
const ROUNDS = 8
/** Requests of a round one after the other, for the time of each; then as many side by side, for their rate. */
const REQUESTS = 16
const AT_ONCE = 8
/** A page that takes seconds is asked for less often. */
const PATIENCE_MS = 2000

type Address = { readonly name: string; readonly host: Host; readonly path: string }
type Times = { readonly alone: number[]; readonly rates: number[] }
/** As by the first who asks, for whom nothing is kept; and by those who ask again, while nothing is written. */
const TURNS = ['first', 'again'] as const
type Turn = (typeof TURNS)[number]

const howOf = (turn: Turn) => ({ isFirst: turn === 'first' })

async function measureRound(
  { ask }: Workers,
  { host, path }: Address,
  turn: Turn,
  times: Times,
): Promise<void> {
  const how = howOf(turn)
  const end = performance.now() + PATIENCE_MS
  for (let n = 0; n < REQUESTS && performance.now() < end; n++)
    times.alone.push((await ask(host, path, how)).ms)
  const start = performance.now()
  let done = 0
  const work = async () => {
    for (let n = 0; n < REQUESTS / AT_ONCE && performance.now() < end; n++) {
      await ask(host, path, how)
      done++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (done > 0) times.rates.push((1000 * done) / (performance.now() - start))
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? Number.NaN

/** Statements, rows read, rows shown and bytes of an address. */
async function countCost(
  { ask }: Workers,
  { name, host, path }: Address,
  turn: Turn,
): Promise<string[]> {
  const how = { ...howOf(turn), isCounted: true }
  // What is kept is kept from the second time on.
  for (const _ of TURNS) await ask(host, path, how)
  const { status, statements, rowsRead, shown, bytes, sql } = await ask(host, path, how)
  if (values.sql && turn === 'first')
    for (const [text, ...rows] of sql) {
      const counts = rows.map((n) => String(n).padStart(7))
      console.log(name, ...counts, text.replaceAll(/\s+/g, ' ').slice(0, 110))
    }
  const each = [status, statements, rowsRead, shown].map(String)
  return [...each, (rowsRead / shown).toFixed(1), (bytes / 1000).toFixed(0)]
}

async function measureSize(articles: number): Promise<void> {
  const workers = await startWorkers()
  const { largest, seeded, usual, listed, article, counted } = await fillPages(workers.db, articles)
  const of = (name: string, path: string): Address => ({ name, host: 'pages.test', path })
  const empty: Address = { name: 'an empty page', host: 'empty.test', path: '/' }
  const addresses: readonly Address[] = [
    of('/', '/'),
    of('/?occasion=between', '/?occasion=between'),
    of('an event of eight', `/events/${usual}`),
    of('the largest event', `/events/${largest}`),
    of('the seeded event of most', `/events/${seeded}`),
    of('/outlets', '/outlets'),
    of('an outlet', '/outlets/tehran-times'),
    of('an outlet with listings', `/outlets/${listed}`),
    of('an article', `/articles/${article}`),
    of('a claim', `/claims/${soleimani.claims[0]?.slug}`),
    of('/digest.rss', '/digest.rss'),
    of('/api/v1/events', '/api/v1/events'),
    of('/api/v1/occasions', '/api/v1/occasions'),
    of('/api/v1/outlets', '/api/v1/outlets'),
  ]
  console.log(
    `\n${articles.toLocaleString('en')} articles, counted anew in ${counted.toFixed(0)} ms`,
  )
  const asked = addresses.flatMap((address) => TURNS.map((turn) => ({ address, turn })))
  const lines = [{ address: empty, turn: 'first' as Turn }, ...asked].map((one) => ({
    ...one,
    times: { alone: [], rates: [] } as Times,
    cost: [] as string[],
  }))
  for (const line of lines)
    if (line.address !== empty) line.cost = await countCost(workers, line.address, line.turn)
  for (let round = -1; round < (values.quick ? 0 : ROUNDS); round++)
    // The first round is for the compiler.
    for (const { address, turn, times } of lines)
      await measureRound(workers, address, turn, round < 0 ? { alone: [], rates: [] } : times)
  printTable(lines)
  await workers.close()
}

const HEAD = ['p50 ms', 'p99 ms', 'times empty', 'requests/s']
const COST = ['status', 'statements', 'rows read', 'shown', 'read/shown', 'KB']

function printTable(
  lines: readonly {
    readonly address: Address
    readonly turn: Turn
    readonly times: Times
    readonly cost: readonly string[]
  }[],
): void {
  const empty = quantile(lines[0]?.times.alone ?? [], 0.5)
  const heads = [...HEAD, ...COST]
  const print = (name: string, turn: string, cells: readonly string[]) =>
    console.log(
      name.padEnd(26),
      turn.padEnd(5),
      ...cells.map((cell, n) => cell.padStart(heads[n]?.length ?? 0)),
    )
  print('', '', heads)
  for (const { address, turn, times, cost } of lines) {
    const p50 = quantile(times.alone, 0.5)
    const cells = [p50.toFixed(2), quantile(times.alone, 0.99).toFixed(2), (p50 / empty).toFixed(1)]
    print(address.name, turn, [...cells, quantile(times.rates, 0.5).toFixed(0), ...cost])
  }
}

for (const size of values.sizes.split(',').map(Number)) await measureSize(size)
