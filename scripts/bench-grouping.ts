// npm run bench:grouping: the Worker's own grouping over labelled news, one setting for all sets.
// The sets are other people's and stay outside the project: where ../shared is missing it says so and ends.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { type GroupingScore, scoreGroups } from './grouping-score.ts'
import { confusions } from './grouping-subject.ts'

const SHARED = join(import.meta.dirname, '../../shared')

/** A set, whether its titles alone are read, and the best published or measured B-cubed F1 of an online method. */
const SETS = [
  { name: 'allsides', titles: false, baseline: 0.919 },
  { name: 'allsides', titles: true, baseline: 0.902 },
  { name: 'og2021', titles: true, baseline: 0.791 },
  { name: 'basil', titles: false, baseline: 0.98 },
  { name: 'ecbplus', titles: false, baseline: 0.791 },
  { name: 'uci2014', titles: true, baseline: 0.761 },
] as const
/** Reported, and no part of the mean: the subject, where lexicon and seeds help, and many languages at once. */
const REPORTED = ['subject-headlines', 'og2021-multilingual'] as const

type Line = {
  readonly id: string | number
  readonly title: string
  readonly summary?: string | null
  readonly text?: string | null
  readonly published?: string | null
  readonly lang?: string | null
}

type Labelled = {
  readonly ids: readonly string[]
  readonly documents: readonly Document[]
  readonly labels: ReadonlyMap<string, string>
}

function readSet(name: string, titles: boolean): Labelled {
  const folder = join(SHARED, 'grouping', name)
  const lines = readLines(join(folder, 'docs.jsonl')).map((line): Line => JSON.parse(line))
  const labels = readLines(join(folder, 'gold-dev.tsv')).map((line) => line.split('\t'))
  return {
    ids: lines.map(({ id }) => String(id)),
    documents: lines.map((line) => documentOf(line, titles)),
    labels: new Map(labels.map(([id, label]) => [id ?? '', label ?? ''])),
  }
}

function documentOf({ title, summary, text, published, lang }: Line, titles: boolean): Document {
  const body = titles ? undefined : (summary ?? text ?? undefined)
  return {
    title,
    ...(body === undefined ? {} : { summary: body }),
    ...(published ? { published: new Date(published) } : {}),
    ...(lang ? { language: lang } : {}),
  }
}

const readLines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

function measure({ ids, documents, labels }: Labelled): GroupingScore & { perSecond: number } {
  const start = process.cpuUsage()
  const groups = groupDocuments(documents, soleimani).map(({ event }) => event)
  const { user, system } = process.cpuUsage(start)
  const scored = scoreGroups(labels, new Map(ids.map((id, i) => [id, groups[i] ?? ''])))
  return { ...scored, perSecond: Math.round(documents.length / ((user + system) / 1e6)) }
}

function row(name: string, scored: ReturnType<typeof measure>, baseline?: number): string {
  const { bcubed, pairwise, groups, events, perSecond } = scored
  const three = [bcubed.precision, bcubed.recall, bcubed.f1].map((share) => share.toFixed(3))
  const beside = baseline === undefined ? '' : baseline.toFixed(3)
  return [name.padEnd(22), ...three, pairwise.f1.toFixed(3), `${groups}/${events}`.padStart(9)]
    .concat(String(perSecond).padStart(8), beside)
    .join('  ')
}

function measureSets(): void {
  console.log(
    'set                     B3-P   B3-R   B3-F1  pair-F1  groups  art./CPU-s  baseline (tuned)',
  )
  const scores = SETS.map(({ name, titles, baseline }) => {
    const scored = measure(readSet(name, titles))
    console.log(row(titles ? `${name}, titles` : name, scored, baseline))
    return scored
  })
  const mean = (read: (score: GroupingScore) => number) =>
    (scores.reduce((sum, score) => sum + read(score), 0) / scores.length).toFixed(3)
  const means = [
    mean((s) => s.bcubed.precision),
    mean((s) => s.bcubed.recall),
    mean((s) => s.bcubed.f1),
  ]
  console.log(['mean of the six'.padEnd(22), ...means, mean((s) => s.pairwise.f1)].join('  '))
  for (const name of REPORTED) console.log(row(name, measure(readSet(name, false))))
}

if (existsSync(join(SHARED, 'grouping'))) measureSets()
else console.log('bench-grouping: skipped the sets, ../shared/grouping is not there.')
if (existsSync(join(SHARED, 'newsroom/data/coverage.jsonl'))) {
  for (const line of confusions(join(SHARED, 'newsroom/data/coverage.jsonl'))) console.log(line)
} else console.log('bench-grouping: skipped the subject, ../shared/newsroom is not there.')
