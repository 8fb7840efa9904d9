// npm run bench:gate: precision and recall of the relevance gate on labelled feed items, and what it does with look-alikes.
// The items are other people's and stay outside the project: where ../shared is missing it says so and ends.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildGate, judge } from '../src/core/relevance.ts'
import { soleimani } from '../src/dossier/soleimani/index.ts'

type Item = {
  readonly link?: string
  readonly title?: string | null
  readonly description?: string
  readonly excerpt?: string
  readonly published?: string | null
  readonly label?: 'about' | 'passing' | 'not'
}

const DATA = join(import.meta.dirname, '../../shared/newsroom/data')
const gate = buildGate(soleimani)

function readRows(file: string): Item[] {
  const lines = readFileSync(join(DATA, file), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

function judgeItem({ title, description, excerpt, published }: Item) {
  const at = new Date(published ?? '')
  return judge(
    {
      title: title ?? '',
      summary: description ?? excerpt ?? '',
      ...(Number.isNaN(at.getTime()) ? {} : { happenedAt: at }),
    },
    gate,
  )
}

/** Precision and recall of a claim against the truth, over the same items. */
function score(claims: readonly boolean[], truths: readonly boolean[]): string {
  const right = claims.filter((claim, i) => claim && truths[i]).length
  const share = (of: readonly boolean[]) => {
    const all = of.filter(Boolean).length
    return `${(right / all).toFixed(3)} (${right} of ${all})`
  }
  return `precision ${share(claims)}, recall ${share(truths)}`
}

function measureLabelled(): void {
  const streams = ['stream-2020-01.jsonl', 'stream-2021-2023.jsonl'].flatMap(readRows)
  const texts = new Map(streams.map(({ link, description }) => [link, description ?? '']))
  const items = readRows('relevance.jsonl')
  const verdicts = items.map((item) =>
    judgeItem({ ...item, description: texts.get(item.link) ?? '' }),
  )
  const is = (label: Item['label']) => items.map((item) => item.label === label)
  const related = items.map(({ label }) => label !== 'not')
  console.log(`${items.length} labelled items (${is('about').filter(Boolean).length} about)`)
  console.log(`admitted, against about + passing: ${score(verdicts.map(Boolean), related)}`)
  const about = verdicts.map((verdict) => verdict?.relevance === 'about')
  console.log(`about, against about alone:        ${score(about, is('about'))}`)
}

function measureLookAlikes(): void {
  const items = readRows('hard-negatives.jsonl')
  const admitted = items.filter(judgeItem)
  console.log(`look-alikes admitted: ${admitted.length} of ${items.length}`)
  for (const { title, excerpt } of admitted) console.log(`  ${title ?? excerpt}`)
}

if (existsSync(DATA)) {
  measureLabelled()
  measureLookAlikes()
} else {
  console.log('bench-gate: skipped, ../shared/newsroom/data is not there.')
}
