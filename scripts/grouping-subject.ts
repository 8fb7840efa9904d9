// Seeded events against the coarse labels of the newsroom's coverage: who takes what is theirs.
import { readFileSync } from 'node:fs'
import { datingOf } from '../src/core/dating.ts'
import { groupDocuments } from '../src/core/stream.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'

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

type Row = {
  readonly title: string
  readonly excerpt?: string
  readonly published?: string | null
  readonly lang?: string
  readonly event: string
}

/** Lines of a report: per label its size, precision, recall, and what was put elsewhere. */
export function confusions(file: string): string[] {
  const rows: Row[] = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))
  const groups = groupDocuments(rows.map(documentOf), soleimani).map(({ event }) => event)
  const placed = rows.map(({ event }, i) => ({ label: event, seed: groups[i] ?? '' }))
  const labels = [...new Set(rows.map(({ event }) => event))].sort()
  return ['', 'label                      n  precision  recall  elsewhere'].concat(
    labels.map((label) => tell(label, placed)),
  )
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
