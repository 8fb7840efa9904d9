// The subject's own questions: who takes what is a seeded event's, what chains, and what lands in another year.
import { datingOf } from '../src/core/dating.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { type Groups, groupSet, type Labelled, readJson } from './labelled-sets.ts'

/** A label, and the seeded events of which any is right; anniversaries follow from the occasion. */
const SEEDS: Readonly<Record<string, readonly string[]>> = {
  'strike-2020': ['us-strike-baghdad-airport'],
  'funeral-2020': [
    'iraq-procession-baghdad-karbala-najaf',
    'iran-funeral-ahvaz-mashhad-tehran',
    'kerman-stampede',
  ],
  'iraq-vote-2020': ['iraqi-parliament-vote'],
  'retaliation-2020': ['missiles-al-asad-erbil', 'al-asad-brain-injuries'],
  'ps752-2020': ['ps752-shot-down', 'iran-admission-and-protests'],
}
/** Of no one event: reported only. */
const REPORTED = new Set(['legal', 'other'])
const FIRST_YEAR = 2020
const DAYS_BEFORE = 5 * 24 * 60 * 60 * 1000

type Row = {
  readonly title: string
  readonly excerpt?: string
  readonly published?: string | null
  readonly lang?: string
  readonly event: string
}

/** Lines of a report: per label its size, precision, recall, and what was put elsewhere. */
export function confusions(file: string): string[] {
  const set = readCoverage(file)
  const groups = groupSet(set)
  const placed = [...set.labels].map(([id, label]) => ({ label, seed: groups.get(id) ?? '' }))
  const labels = [...new Set(set.labels.values())].sort()
  return ['', 'coverage, label            n  precision  recall  elsewhere'].concat(
    labels.map((label) => tell(label, placed)),
    `  ${countStrayYears(set, groups)}`,
  )
}

function readCoverage(file: string): Labelled {
  const rows = readJson<Row>(file)
  const ids = rows.map((_, i) => String(i))
  return {
    ...{ name: 'coverage', ids, documents: rows.map(documentOf) },
    labels: new Map(ids.map((id, i) => [id, rows[i]?.event ?? ''])),
  }
}

function documentOf({ title, excerpt, published, lang }: Row) {
  const { happenedAt } = datingOf(published ?? undefined)
  return {
    title,
    ...(excerpt ? { summary: excerpt } : {}),
    ...(happenedAt ? { published: happenedAt } : {}),
    ...(lang ? { language: lang } : {}),
  }
}

/** The group of the most documents, and the event that it stands for: a chain of events would show here. */
export function largestGroup(labels: ReadonlyMap<string, string>, groups: Groups): string {
  const ids = largest(Map.groupBy(groups.keys(), (id) => groups.get(id)))
  const [label, own] = largestEntry(Map.groupBy(ids, (id) => labels.get(id) ?? 'no label'))
  const size = [...labels.values()].filter((other) => other === label).length
  return `largest group: ${ids.length}, of it ${own.length} of the ${size} of ${label}`
}

const largestEntry = <Key, Value>(lists: Map<Key, Value[]>): [Key | undefined, Value[]] =>
  [...lists].reduce<[Key | undefined, Value[]]>(
    (best, list) => (list[1].length > best[1].length ? list : best),
    [undefined, []],
  )

const largest = <Value>(lists: Map<unknown, Value[]>): Value[] => largestEntry(lists)[1]

/**
 * How many articles on events of 2021 and later stand in a group that is mostly of another year. A year begins
 * on 27 December, as an anniversary's occasion does.
 */
export function countStrayYears({ ids, documents, labels }: Labelled, groups: Groups): string {
  const published = new Map(ids.map((id, i) => [id, documents[i]?.published]))
  const byLabel = Map.groupBy(
    [...labels].filter(([, label]) => !REPORTED.has(label)),
    ([, l]) => l,
  )
  const years = new Map<string, number>()
  for (const [label, own] of byLabel) {
    const first = own.flatMap(([id]) => published.get(id) ?? []).at(0)
    const year = first === undefined ? Number(/20\d\d/.exec(label)?.[0]) : yearOf(first)
    for (const [id] of own) if (year > 0) years.set(id, year)
  }
  const late = [...years].filter(([, year]) => year > FIRST_YEAR)
  const strays = late.filter(([id, year]) => {
    const company = [...years].filter(([other]) => groups.get(other) === groups.get(id))
    return largestEntry(Map.groupBy(company, ([, other]) => other))[0] !== year
  })
  return `in another year's event: ${strays.length} of ${late.length} of 2021 and later`
}

const yearOf = (date: Date): number => new Date(date.getTime() + DAYS_BEFORE).getUTCFullYear()

type Placed = { readonly label: string; readonly seed: string }

function tell(label: string, placed: readonly Placed[]): string {
  const mine = placed.filter((row) => row.label === label)
  const elsewhere = count(mine.filter(({ seed }) => isSeed(seed) && !isRight(label, seed)))
  const size = `${label.padEnd(24)}${String(mine.length).padStart(4)}`
  if (REPORTED.has(label)) return `${size}  ${'reported only'.padEnd(17)}  ${elsewhere}`
  const right = mine.filter(({ seed }) => isRight(label, seed)).length
  const taken = placed.filter((row) => !REPORTED.has(row.label) && isRight(label, row.seed)).length
  const share = (of: number) => (of === 0 ? '   –' : (right / of).toFixed(2)).padStart(6)
  return `${size}     ${share(taken)}  ${share(mine.length)}  ${elsewhere}`
}

const isSeed = (group: string) => soleimani.events.some(({ slug }) => slug === group)

function isRight(label: string, seed: string): boolean {
  const seeds = SEEDS[label]
  if (seeds !== undefined) return seeds.includes(seed)
  const occasion = soleimani.events.find(({ slug }) => slug === seed)?.occasion
  return occasion !== undefined && occasion === label.replace(/-kerman$/, '')
}

function count(rows: readonly Placed[]): string {
  const by = Map.groupBy(rows, ({ seed }) => seed)
  return [...by].map(([seed, list]) => `${seed} ${list.length}`).join(', ')
}
