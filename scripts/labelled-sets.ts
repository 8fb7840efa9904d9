// News that people grouped by event: other people's sets beside the project, and its own headlines.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { datingOf } from '../src/core/dating.ts'
import type { Setting } from '../src/core/grouping.ts'
import { type Arrival, type Document, groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { type GroupingScore, scoreGroups } from './grouping-score.ts'
import { ROOT } from './tool.ts'

/** Documents of one stream, and the events of those that have a label. */
export type Labelled = {
  readonly name: string
  readonly ids: readonly string[]
  readonly documents: readonly Document[]
  readonly labels: ReadonlyMap<string, string>
  /** The best B-cubed F1 of an online method, its threshold chosen for this set. */
  readonly baseline?: number
}

/** Group by document id. */
export type Groups = ReadonlyMap<string, string>

// Test data of other people: they stay outside the project.
const SHARED = join(ROOT, '../shared')
export const COVERAGE = join(SHARED, 'newsroom/data/coverage.jsonl')
const HEADLINES = join(ROOT, 'tests/dossier/labelled-headlines.jsonl')

/** The six sets of the mean. `titles`: titles alone are read. Baselines: README of the sets. */
const SIX = [
  { name: 'allsides', titles: false, baseline: 0.919 },
  { name: 'allsides', titles: true, baseline: 0.902 },
  { name: 'og2021', titles: true, baseline: 0.791 },
  { name: 'basil', titles: false, baseline: 0.98 },
  { name: 'ecbplus', titles: false, baseline: 0.791 },
  { name: 'uci2014', titles: true, baseline: 0.761 },
] as const

type Line = {
  readonly id: string | number
  readonly title: string
  readonly summary?: string | null
  readonly text?: string | null
  readonly published?: string | null
  readonly lang?: string | null
}

export const haveSets = (): boolean => existsSync(join(SHARED, 'grouping'))

/** The six sets with the labels of their development halves. */
export const readSix = (): Labelled[] =>
  SIX.map(({ name, titles, baseline }) => ({ ...readSet(name, titles), baseline }))

/** A set with the labels of its development half; throws where the sets are missing. */
export function readSet(name: string, titles = false): Labelled {
  const folder = join(SHARED, 'grouping', name)
  const lines: Line[] = readJson(join(folder, 'docs.jsonl'))
  const labels = readLines(join(folder, 'gold-dev.tsv')).map((line) => line.split('\t'))
  return {
    name: titles ? `${name}, titles` : name,
    ids: lines.map(({ id }) => String(id)),
    documents: lines.map((line) => documentOf(line, titles)),
    labels: new Map(labels.map(([id, label]) => [id ?? '', label ?? ''])),
  }
}

/** The project's own headlines, and the ids of each half. */
export function readHeadlines(): Labelled & { readonly halves: ReadonlyMap<string, Set<string>> } {
  const lines: (Line & { event: string; half: string })[] = readJson(HEADLINES)
  const halves = Map.groupBy(lines, ({ half }) => half)
  return {
    name: 'own headlines',
    ids: lines.map(({ id }) => String(id)),
    documents: lines.map((line) => documentOf(line, true)),
    labels: new Map(lines.map(({ id, event }) => [String(id), event])),
    halves: new Map(
      [...halves].map(([half, own]) => [half, new Set(own.map(({ id }) => `${id}`))]),
    ),
  }
}

// A mere month is no time: it could be any day of it.
function documentOf({ title, summary, text, published, lang }: Line, titles: boolean): Document {
  const body = titles ? undefined : (summary ?? text ?? undefined)
  const { happenedAt } = datingOf(published ?? undefined)
  return {
    title,
    ...(body === undefined ? {} : { summary: body }),
    ...(happenedAt && { published: happenedAt }),
    ...(lang ? { language: lang } : {}),
  }
}

const readLines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

/** Lines of JSON, taken to be of this type. */
export const readJson = <Row>(file: string): Row[] =>
  readLines(file).map((line): Row => JSON.parse(line))

/** The grouping that the Worker's core makes of the set. */
export function groupSet(
  { ids, documents }: Labelled,
  setting?: Setting,
  arrival?: Arrival,
): Groups {
  const groups = groupDocuments(documents, soleimani, setting, arrival)
  return new Map(ids.map((id, i) => [id, groups[i]?.event ?? '']))
}

/** The score of each set. */
export function scoreSets(
  sets: readonly Labelled[],
  setting?: Setting,
  arrival?: Arrival,
): GroupingScore[] {
  return sets.map((set) => scoreGroups(set.labels, groupSet(set, setting, arrival)))
}

export const meanOf = (
  scores: readonly GroupingScore[],
  read: (score: GroupingScore) => number,
): number => scores.reduce((sum, score) => sum + read(score), 0) / scores.length
