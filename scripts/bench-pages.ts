// npm run bench:pages: what a request costs: time against an empty page on the same workerd, D1 statements and rows,
// with 1,000 made-up articles and with 100,000 (`--sizes 1000,5000`: with these; `--sql`: and of each statement; `--quick`:
// statements and rows alone).
import { parseArgs } from 'node:util'
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

async function measureRound({ ask }: Workers, { host, path }: Address, times: Times) {
  const end = performance.now() + PATIENCE_MS
  for (let n = 0; n < REQUESTS && performance.now() < end; n++)
    times.alone.push((await ask(host, path)).ms)
  const start = performance.now()
  let done = 0
  const work = async () => {
    for (let n = 0; n < REQUESTS / AT_ONCE && performance.now() < end; n++) {
      await ask(host, path)
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

async function measureSize(articles: number): Promise<void> {
  const workers = await startWorkers()
  const { largest, seeded, usual, counted } = await fillPages(workers.db, articles)
  const of = (name: string, path: string): Address => ({ name, host: 'pages.test', path })
  const addresses: readonly Address[] = [
    { name: 'an empty page', host: 'empty.test', path: '/' },
    of('/', '/'),
    of('/?occasion=between', '/?occasion=between'),
    of('an event of eight', `/events/${usual}`),
    of('the largest event', `/events/${largest}`),
    of('the seeded event of most', `/events/${seeded}`),
    of('/outlets', '/outlets'),
    of('an outlet', '/outlets/tehran-times'),
    of('/digest.rss', '/digest.rss'),
    of('/api/v1/events', '/api/v1/events'),
    of('/api/v1/occasions', '/api/v1/occasions'),
    of('/api/v1/outlets', '/api/v1/outlets'),
  ]
  console.log(
    `\n${articles.toLocaleString('en')} articles, counted anew in ${counted.toFixed(0)} ms`,
  )
  const costs = new Map<string, string[]>()
  for (const { name, host, path } of addresses) {
    if (host === 'empty.test') continue
    await workers.ask(host, path, true)
    const { status, statements, rowsRead, bytes, sql } = await workers.ask(host, path, true)
    costs.set(name, [`${status}`, `${statements}`, `${rowsRead}`, (bytes / 1000).toFixed(0)])
    if (values.sql)
      for (const [text, rows] of sql)
        console.log(name, String(rows).padStart(7), text.replaceAll(/\s+/g, ' ').slice(0, 110))
  }
  const times = new Map(addresses.map(({ name }) => [name, { alone: [], rates: [] } as Times]))
  for (let round = -1; round < (values.quick ? 0 : ROUNDS); round++)
    for (const address of addresses) {
      const own = times.get(address.name)
      // The first round is for the compiler.
      if (own) await measureRound(workers, address, round < 0 ? { alone: [], rates: [] } : own)
    }
  const empty = quantile(times.get('an empty page')?.alone ?? [], 0.5)
  console.log(
    `${''.padEnd(26)}   p50 ms   p99 ms  times empty  requests/s  status statements rows read    KB`,
  )
  for (const [name, { alone, rates }] of times) {
    const p50 = quantile(alone, 0.5)
    const cells = [p50.toFixed(2), quantile(alone, 0.99).toFixed(2), (p50 / empty).toFixed(1)]
    const cost = costs.get(name) ?? ['', '', '', '']
    const line = [...cells, quantile(rates, 0.5).toFixed(0), ...cost]
    const widths = [8, 8, 12, 11, 7, 10, 9, 5]
    console.log(name.padEnd(26), line.map((cell, n) => cell.padStart(widths[n] ?? 8)).join(' '))
  }
  await workers.close()
}

for (const size of values.sizes.split(',').map(Number)) await measureSize(size)
