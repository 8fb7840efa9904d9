// How often a feed that is well is asked, and that nothing is lost by it.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { intervalOf, type Rhythm, rhythmOf } from '../../src/core/rhythm.ts'

const NOW = new Date('2011-03-04T12:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const later = (ms: number) => new Date(NOW.getTime() + ms)

type Item = { readonly key: string; readonly published: Date }

/** A window of ten entries, so far from one to the next, the newest at NOW. */
const every = (ms: number): Item[] =>
  Array.from({ length: 10 }, (_, n) => ({ key: `${n}`, published: later(-n * ms) }))

const minutesAfter = (rhythm: Rhythm, silence: number) =>
  intervalOf(rhythm, later(silence)) / MINUTE

test('a feed that nobody has read yet, or that has just brought something, is asked at the next cron', () => {
  expect(intervalOf(undefined, NOW)).toBe(15 * MINUTE)
  expect(minutesAfter(rhythmOf(every(24 * HOUR), undefined, NOW), 0)).toBe(15)
})

test('a slow feed is asked after a tenth of its silence', () => {
  const rhythm = rhythmOf(every(24 * HOUR), undefined, NOW)
  expect([2, 10, 100].map((hours) => minutesAfter(rhythm, hours * HOUR))).toEqual([15, 60, 600])
})

test('a feed that rolls over fast is asked before an eighth of it has gone by, however long it was silent', () => {
  const rhythm = rhythmOf(every(24 * MINUTE), undefined, NOW)
  expect(minutesAfter(rhythm, 60 * HOUR)).toBe(30)
})

test('the same entries in another order are no news, one more is', () => {
  const first = rhythmOf(every(HOUR), undefined, NOW)
  const again = rhythmOf(every(HOUR).reverse(), first, later(HOUR))
  expect(again).toEqual(first)
  const more = [...every(HOUR), { key: 'new', published: later(HOUR) }]
  expect(rhythmOf(more, first, later(HOUR)).since).toBe(later(HOUR).getTime())
})

test('a feed with an undated entry, or without entries, is never slowed down', () => {
  for (const entries of [[...every(24 * HOUR), { key: 'undated' }], []]) {
    expect(minutesAfter(rhythmOf(entries, undefined, NOW), 999 * HOUR)).toBe(15)
  }
})

test('an entry that was pinned years ago does not make a busy feed slow', () => {
  const entries = [...every(MINUTE), { key: 'pinned', published: new Date('1999-01-01') }]
  expect(minutesAfter(rhythmOf(entries, undefined, NOW), 99 * HOUR)).toBe(15)
})

test('a clock that jumped ahead and back again slows nothing down', () => {
  const rhythm = rhythmOf(every(24 * HOUR), undefined, later(9999 * HOUR))
  expect(minutesAfter(rhythm, 0)).toBe(15)
})

/** What is seen of a feed by somebody who asks after each pause, as cron allows. */
function seenOf(
  items: readonly Item[],
  shown: number,
  pauseOf: (rhythm: Rhythm, at: Date) => number,
) {
  const seen = new Set<string>()
  const end = (items.at(-1)?.published.getTime() ?? 0) + 24 * HOUR
  let rhythm: Rhythm | undefined
  let [at, checks, known] = [items[0]?.published.getTime() ?? 0, 0, 0]
  for (; at <= end; checks++) {
    const before = known
    while ((items[known]?.published.getTime() ?? Number.POSITIVE_INFINITY) <= at) known++
    if (known > before || rhythm === undefined) {
      const window = items.slice(Math.max(0, known - shown), known)
      for (const { key } of window) seen.add(key)
      rhythm = rhythmOf(window, rhythm, new Date(at))
    }
    at += Math.ceil(pauseOf(rhythm, new Date(at)) / (15 * MINUTE)) * 15 * MINUTE
  }
  return { seen, checks }
}

const quarterly = () => 15 * MINUTE
// The longest that jitter may make of it.
const byRhythm = (rhythm: Rhythm, at: Date) => {
  const pause = intervalOf(rhythm, at)
  return pause > 15 * MINUTE ? Math.min(pause * 1.25, 24 * HOUR) : pause
}

test('after a weekend of silence a desk that files every half hour loses nothing', () => {
  const shift = (start: number) =>
    Array.from({ length: 20 }, (_, n) => ({
      key: `${start}-${n}`,
      published: later(start + n * 30 * MINUTE),
    }))
  const items = [...shift(0), ...shift(72 * HOUR)]
  const { seen, checks } = seenOf(items, 10, byRhythm)
  expect(seen.size).toBe(40)
  expect(checks).toBeLessThan(seenOf(items, 10, quarterly).checks)
})

const SHARED = '../shared/newsroom/data'

/** What each feed published, in order, without the gaps of weeks that nobody recorded. */
function recordedSpans(file: string): Item[][] {
  const rows = readFileSync(`${SHARED}/${file}`, 'utf8').split('\n').filter(Boolean)
  const items = rows.map((row) => JSON.parse(row) as Record<'feed' | 'link' | 'published', string>)
  return [...Map.groupBy(items, ({ feed }) => feed).values()].flatMap((list) => {
    const own = new Map(list.map(({ link, published }) => [link, new Date(published)]))
    const sorted = [...own].map(([key, published]) => ({ key, published }))
    sorted.sort((a, b) => a.published.getTime() - b.published.getTime())
    const spans: Item[][] = []
    for (const item of sorted) {
      const last = spans.at(-1)?.at(-1)?.published.getTime() ?? 0
      if (item.published.getTime() - last > 20 * 24 * HOUR) spans.push([])
      spans.at(-1)?.push(item)
    }
    return spans
  })
}

test.skipIf(!existsSync(SHARED))(
  'of the feeds of two hundred newsrooms nothing is lost that a look each quarter hour would have seen',
  { timeout: 60_000 },
  () => {
    const spans = ['stream-2020-01.jsonl', 'stream-2021-2023.jsonl'].flatMap(recordedSpans)
    let [missed, checks, quarterlyChecks] = [0, 0, 0]
    for (const items of spans) {
      const [slow, fast] = [seenOf(items, 20, byRhythm), seenOf(items, 20, quarterly)]
      missed += fast.seen.difference(slow.seen).size
      checks += slow.checks
      quarterlyChecks += fast.checks
    }
    const share = ((100 * checks) / quarterlyChecks).toFixed(0)
    console.log(
      `measured: by their rhythm feeds are asked ${share} % as often, ${missed} items lost`,
    )
    expect(missed).toBe(0)
  },
)
