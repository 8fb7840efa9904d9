// npm run bench:scale: what the group job costs a local D1, whose own count of rows it prints, from 1,000 made-up
// articles to 100,000 (`--million`: to 1,000,000; `--sizes 1000,5000`: of these), and what it makes of real ones
// (`--real`: of these alone). Those stay outside the project: where ../shared is missing it says so and ends.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { loadDossier } from '../src/jobs/load-dossier.ts'
import { recount } from '../src/jobs/recount.ts'
import { type Corpus, fill, newArticles, type Waiting, wait } from './scale-corpus.ts'
import { addCosts, type Cost, HEAD, row, runGroup } from './scale-cost.ts'
import { openScale, type Scale } from './scale-database.ts'
import { groupReal, LABELLED, readReal, scoreReal, shuffled } from './scale-real.ts'

const SIZES = [1_000, 10_000, 100_000]
const MILLION = 1_000_000
/** Articles of a batch of the job, and batches that are measured; of one article more, as each meets other events. */
const NEW = 100
const BATCHES = 3
const ALONE = 30
const NOW = new Date('2026-11-24T00:00:00Z')
/** Events that fall due at once, the largest among them. */
const DUE = 50

/** An empty database with the dossier's outlets and seeded events. */
async function open(): Promise<Scale> {
  const scale = await openScale()
  await loadDossier(scale.db, { ...soleimani, citations: [] }, NOW)
  return scale
}

async function measureSize(articles: number): Promise<void> {
  const scale = await open()
  const corpus = await fill(scale.db, articles)
  await recount(scale.db, soleimani, NOW)
  console.log(`\n${articles.toLocaleString('en')} articles in ${corpus.stories} events`)
  console.log(row(`${NEW} of six years`, await measure(scale, corpus, NEW, false)))
  console.log(row(`${NEW} of one busy day`, await measure(scale, corpus, NEW, true)))
  console.log(row('1 of six years, alone', await measure(scale, corpus, 1, false)))
  console.log(row('1 of a busy day, alone', await measure(scale, corpus, 1, true)))
  const seen = await fallDue(scale)
  console.log(row(`${DUE} events due, ${seen} articles`, await runGroup(scale, seen)))
  await scale.close()
}

async function measure(scale: Scale, corpus: Corpus, count: number, busy: boolean): Promise<Cost> {
  const costs: Cost[] = []
  for (let batch = 0; batch < (count === 1 ? ALONE : BATCHES); batch++) {
    const seed = 2 * (batch + 100 * count) + (busy ? 1 : 0)
    await wait(scale.db, newArticles(corpus, count, busy, seed))
    costs.push(await runGroup(scale, count))
  }
  return addCosts(costs)
}

/** Makes the largest events due, and says how many articles they have. */
async function fallDue({ db }: Scale): Promise<number> {
  const largest = `SELECT id FROM event WHERE merged_into IS NULL ORDER BY articles DESC LIMIT ${DUE}`
  await db.$client.prepare(`UPDATE event SET review_at = 2 WHERE id IN (${largest})`).run()
  const { results } = await db.$client
    .prepare('SELECT sum(articles) AS articles FROM event WHERE articles >= review_at')
    .all<{ articles: number }>()
  return results[0]?.articles ?? 0
}

async function measureReal(name: string, real: readonly Waiting[]): Promise<void> {
  const scale = await open()
  console.log(`\n${real.length} real articles from empty, by ${NEW}, ${name}`)
  const costs = await groupReal(scale, real, NEW)
  const third = Math.floor(costs.length / 3)
  console.log(row('the first third', addCosts(costs.slice(0, third))))
  console.log(row('the last third', addCosts(costs.slice(-third))))
  console.log(row('all', addCosts(costs)))
  const { bcubed, groups, events } = await scoreReal(scale)
  const three = [bcubed.precision, bcubed.recall, bcubed.f1].map((share) => share.toFixed(3))
  console.log(`B-cubed P, R, F1: ${three.join(', ')}; ${groups} groups of ${events} events`)
  await scale.close()
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    million: { type: 'boolean', default: false },
    real: { type: 'boolean', default: false },
  },
})
const wanted = values.sizes?.split(',').map(Number) ?? [
  ...SIZES,
  ...(values.million ? [MILLION] : []),
]
console.log(HEAD)
if (!values.real) for (const size of wanted) await measureSize(size)
if (!existsSync(LABELLED))
  console.log('bench-scale: skipped the real texts, ../shared is not there.')
else if (values.sizes === undefined) {
  const real = readReal()
  await measureReal('by date', real)
  await measureReal('in any order', shuffled(real, 1))
}
