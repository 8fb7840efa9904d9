// npm run bench:read-anew: what reading anew finds of what a poorer lexicon missed, and what a run of it costs a local D1
// (`--sizes 1000,100000`: among so many made-up articles). Texts with a summary are other people's: without ../shared they
// are left out.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractKeywords } from '../src/core/keywords.ts'
import { languageOf } from '../src/core/language.ts'
import { conceptMatcher } from '../src/core/lexicon.ts'
import { keyOf } from '../src/core/link.ts'
import { readAnew } from '../src/core/read-anew.ts'
import { readableOf } from '../src/core/record.ts'
import { firstSentence } from '../src/core/summary.ts'
import type { Dossier } from '../src/dossier/dossier.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { indexMissing } from '../src/jobs/index-articles.ts'
import { loadDossier } from '../src/jobs/load-dossier.ts'
import { readStoredAnew } from '../src/jobs/read-anew.ts'
import { COVERAGE, readJson } from './labelled-sets.ts'
import { fill } from './scale-corpus.ts'
import { openScale } from './scale-database.ts'

/** A text as a source showed it, and what of its summary is stored. */
type Shown = {
  readonly key: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly sentence?: string | undefined
}

/** The lexicon before somebody worked on it: without every second spelling, and every tenth concept. */
function poorer(dossier: Dossier): Dossier {
  const concepts = dossier.lexicon.concepts
    .filter((_, i) => i % 10 !== 1)
    .map((concept) => ({
      ...concept,
      spellings: Object.fromEntries(
        Object.entries(concept.spellings).map(([language, list]) => [
          language,
          list.filter((_, i) => (i + concept.id.length) % 2 === 1),
        ]),
      ),
    }))
  return { ...dossier, lexicon: { ...dossier.lexicon, concepts } }
}

/** How the keywords that were read anew differ from those that the whole text has by the lexicon of today. */
function compare(name: string, texts: readonly Shown[], before: Dossier, today: Dossier): void {
  const sums = { keywords: 0, missedBefore: 0, missing: 0, beside: 0, differing: 0 }
  for (const { sentence, ...text } of texts) {
    const keywords = extractKeywords(text, conceptMatcher(before.lexicon))
    const { summary: _, ...rest } = text
    const stored = { ...rest, ...(sentence !== undefined && { summary: sentence }) }
    const anew = readAnew({ ...stored, keywords, relevance: 'about' }, today)
    const [was, now, whole] = [
      keywords,
      anew.keywords,
      extractKeywords(text, conceptMatcher(today.lexicon)),
    ].map((list) => new Set(list.map(([keyword]) => keyword))) as [
      Set<string>,
      Set<string>,
      Set<string>,
    ]
    sums.keywords += whole.size
    sums.missedBefore += whole.difference(was).size
    sums.missing += whole.difference(now).size
    sums.beside += now.difference(whole).size
    sums.differing += Number(whole.symmetricDifference(now).size > 0)
  }
  console.log(name.padEnd(44), `${texts.length} texts`, JSON.stringify(sums))
}

const bibliography = soleimani.citations.map(({ url, title, terms, language }): Shown => {
  const summary = readableOf({ terms })
  return { key: keyOf(url) ?? url, title, summary, language: languageOf(title, language) }
})

const DATA = dirname(COVERAGE)
/** Of each file so many lines: the rest is on other subjects. */
const LINES = 1500

type Line = {
  title: string
  excerpt?: string
  description?: string
  lang?: string
  language?: string
}

const readTexts = (file: string): Shown[] =>
  readJson<Line>(join(DATA, file))
    .slice(0, LINES)
    .map(({ title, excerpt, description = '', lang, language }, n) => {
      const summary = excerpt ?? description
      const known = languageOf(`${title} ${summary}`, lang ?? language)
      const sentence = firstSentence(summary, title)
      return { key: `${file}/${n}`, title, summary, language: known, sentence }
    })

async function measureCost(articles: number): Promise<void> {
  const { db, told, close } = await openScale()
  await loadDossier(db, { ...soleimani, citations: [] }, new Date('2026-11-24T00:00:00Z'))
  await fill(db, articles)
  while ((await indexMissing(db)).indexed > 0);
  for (const round of ['first run', 'once more', 'nothing to do']) {
    if (round === 'nothing to do') while ((await readStoredAnew(db, soleimani)).read > 0);
    told()
    const start = performance.now()
    const report = await readStoredAnew(db, soleimani)
    const took = performance.now() - start
    const statements = told()
    const sum = (of: 'rowsRead' | 'rowsWritten') =>
      statements.reduce((all, one) => all + one[of], 0)
    console.log(
      `${articles} articles, ${round}: ${JSON.stringify(report)}, ${statements.length} statements, ${sum('rowsRead')} rows read, ${sum('rowsWritten')} written, ${took.toFixed(0)} ms`,
    )
  }
  await close()
}

const sets = new Map([['the bibliography, with its terms', bibliography]])
if (existsSync(DATA))
  sets.set('texts with a summary', ['coverage.jsonl', 'stream-2020-01.jsonl'].flatMap(readTexts))
for (const [name, texts] of sets) {
  compare(`${name}, the same lexicon`, texts, soleimani, soleimani)
  compare(`${name}, a richer lexicon`, texts, poorer(soleimani), soleimani)
}
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,100000' } } })
for (const size of values.sizes.split(',').map(Number)) await measureCost(size)
