// npm run bench:grouping: the Worker's own grouping over labelled news, one setting for all sets.
// The project's own headlines are always measured; other people's sets are left out where ../shared is missing.
import { existsSync } from 'node:fs'
import { type GroupingScore, scoreGroups } from './grouping-score.ts'
import { confusions, countStrayYears, largestGroup } from './grouping-subject.ts'
import {
  COVERAGE,
  type Groups,
  groupSet,
  haveSets,
  type Labelled,
  meanOf,
  readHeadlines,
  readSet,
  readSix,
} from './labelled-sets.ts'

const NAME = 24

const HEAD = [
  'set (development labels)'.padEnd(NAME),
  ...['B3-P ', 'B3-R ', 'B3-F1', 'pairP', 'pairF'],
  ...['groups/events', 'documents/CPU-s', 'baseline'],
].join('  ')

type Grouped = {
  readonly groups: Groups
  /** Seconds of this processor's time that it took. */
  readonly seconds: number
}

function group(set: Labelled): Grouped {
  const start = process.cpuUsage()
  const groups = groupSet(set)
  const { user, system } = process.cpuUsage(start)
  return { groups, seconds: (user + system) / 1e6 }
}

const speedOf = (documents: number, seconds: number): number => Math.round(documents / seconds)

function figures({ bcubed, pairwise }: GroupingScore): number[] {
  return [bcubed.precision, bcubed.recall, bcubed.f1, pairwise.precision, pairwise.f1]
}

function row(name: string, scored: GroupingScore, perSecond?: number, baseline?: number): string {
  return [name.padEnd(NAME)]
    .concat(figures(scored).map((share) => share.toFixed(3)))
    .concat(`${scored.groups}/${scored.events}`.padStart('groups/events'.length))
    .concat(String(perSecond ?? '').padStart('documents/CPU-s'.length), baseline?.toFixed(3) ?? '')
    .join('  ')
    .trimEnd()
}

function reportSix(): void {
  const alone = { documents: 0, seconds: 0 }
  const scores = readSix().map((set) => {
    const { groups, seconds } = group(set)
    const score = scoreGroups(set.labels, groups)
    const { length } = set.documents
    console.log(row(set.name, score, speedOf(length, seconds), set.baseline))
    if (set.documents.some(({ summary }) => summary !== undefined)) return score
    alone.documents += length
    alone.seconds += seconds
    return score
  })
  const means = figures(scores[0] as GroupingScore).map((_, i) =>
    meanOf(scores, (score) => figures(score)[i] ?? 0).toFixed(3),
  )
  console.log(['mean of the six'.padEnd(NAME), ...means].join('  '))
  const { documents, seconds } = alone
  console.log(`  headlines without summaries: ${speedOf(documents, seconds)} a CPU-second`)
}

/** All languages at once, then what each has of it: its labels, among its own documents. */
function reportLanguages(): void {
  const set = readSet('og2021-multilingual')
  const { groups, seconds } = group(set)
  console.log(
    row(set.name, scoreGroups(set.labels, groups), speedOf(set.documents.length, seconds)),
  )
  for (const [language, own] of Map.groupBy(set.ids, (_, i) => set.documents[i]?.language)) {
    const ids = new Set(own)
    console.log(row(`  ${language}`, scoreGroups(only(set.labels, ids), only(groups, ids))))
  }
}

const only = (map: ReadonlyMap<string, string>, ids: ReadonlySet<string>) =>
  new Map([...map].filter(([id]) => ids.has(id)))

/** The subject, where lexicon and seeds help. */
function reportSubject(): void {
  const own = readHeadlines()
  const sets = haveSets() ? [own, readSet('subject-headlines')] : [own]
  for (const set of sets) {
    const { groups, seconds } = group(set)
    const perSecond = speedOf(set.documents.length, seconds)
    console.log(row(set.name, scoreGroups(set.labels, groups), perSecond))
    if (set === own)
      for (const [half, ids] of own.halves)
        console.log(row(`  ${half}`, scoreGroups(only(set.labels, ids), groups)))
    console.log(`  ${largestGroup(set.labels, groups)}; ${countStrayYears(set, groups)}`)
  }
}

console.log(HEAD)
reportSubject()
if (haveSets()) {
  reportSix()
  reportLanguages()
} else console.log('bench-grouping: skipped the other sets, ../shared/grouping is not there.')
if (existsSync(COVERAGE)) for (const line of confusions(COVERAGE)) console.log(line)
else console.log('bench-grouping: skipped the coverage, ../shared/newsroom is not there.')
