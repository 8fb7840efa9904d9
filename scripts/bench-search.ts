// npm run bench:search: what a search costs a local D1, whose own count of rows it prints, among 1,000 made-up
// articles and among 100,000 (`--sizes 1000,5000`: of these), and what it costs to put an article into the index.
import { parseArgs } from 'node:util'
import type { SearchUnit } from '../src/core/search.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { indexMissing } from '../src/jobs/index-articles.ts'
import { loadDossier } from '../src/jobs/load-dossier.ts'
import { type Search, searchArticles } from '../src/store/search.ts'
import { countTerms } from '../src/store/search-index.ts'
import { fill } from './scale-corpus.ts'
import { openScale, type Scale } from './scale-database.ts'

const SIZES = '1000,100000'
const PAGE = 25

const unit = (...terms: string[]): SearchUnit => ({
  ...{ kind: 'word', text: terms[0] ?? '', terms, unlessIn: [] },
})
// A story's concepts are few and its words follow Zipf's law: w1 is the commonest.
const [common, fairly, word, rare] = [
  unit('c:subject-0'),
  unit('c:subject-9'),
  unit('w1', 'w1e', 'w1er'),
  unit('w20011'),
]

const SEARCHES: readonly (readonly [name: string, search: Partial<Search>])[] = [
  ['nothing: all articles', {}],
  ['all of a language that one in 250 has', { filter: { language: 'fr' } }],
  ['all of an occasion', { filter: { occasion: 'between' } }],
  ['a common concept', { units: [common] }],
  ['a common word', { units: [word] }],
  ['a rare word', { units: [rare] }],
  ['two common concepts', { units: [common, fairly] }],
  ['a common concept and a common word', { units: [common, word] }],
  ['a common concept and a rare word', { units: [common, rare] }],
  ['a common concept, of a small outlet', { units: [common], filter: { outlet: 'tehran-times' } }],
  ['a common concept, in a rare language', { units: [common], filter: { language: 'fr' } }],
  ['two words that hardly any article has', { units: [unit('w150'), unit('w151')] }],
]

async function measure(articles: number): Promise<void> {
  const scale = await openScale()
  const { db, told } = scale
  await loadDossier(db, { ...soleimani, citations: [] }, new Date('2026-11-24T00:00:00Z'))
  await fill(db, articles)
  await db.$client.prepare("UPDATE article SET language = 'fr' WHERE id % 250 = 0").run()
  console.log(`\n${articles.toLocaleString('en')} articles`)
  await fillIndex(scale, articles)
  console.log(`${''.padEnd(40)}found looked statements rows   ms`)
  for (const [name, search] of SEARCHES) {
    await searchArticles(db, { units: [], filter: {}, limit: PAGE, ...search })
    told()
    const start = performance.now()
    const found = await searchArticles(db, { units: [], filter: {}, limit: PAGE, ...search })
    const took = performance.now() - start
    const statements = told()
    const rows = statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)
    const end = found.capped ? 'capped' : found.next ? 'more' : 'all'
    const cells = [found.items.length, found.looked, statements.length, rows, took.toFixed(0)]
    console.log(name.padEnd(40), cells.map((cell) => String(cell).padStart(6)).join(' '), end)
  }
  await scale.close()
}

async function fillIndex({ db, told }: Scale, articles: number): Promise<void> {
  told()
  const start = performance.now()
  while ((await indexMissing(db)).indexed > 0);
  const took = performance.now() - start
  const sums = told().reduce((sum, one) => ({
    ...one,
    rowsRead: sum.rowsRead + one.rowsRead,
    rowsWritten: sum.rowsWritten + one.rowsWritten,
  }))
  const each = (rows: number) => (rows / articles).toFixed(1)
  await countTerms(db)
  const count = told()
  console.log(
    `index: ${each(sums.rowsRead)} rows read and ${each(sums.rowsWritten)} written an article, ${(took / 1000).toFixed(1)} s, ${(sums.size / 1e6).toFixed(0)} MB`,
  )
  console.log(
    `daily count: ${count.map(({ rowsRead, rowsWritten }) => `${rowsRead} read, ${rowsWritten} written`).join('; ')}`,
  )
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: SIZES } } })
for (const size of values.sizes.split(',').map(Number)) await measure(size)
