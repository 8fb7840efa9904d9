// Holds that the labelled headlines are well-formed; how well they are grouped is measured elsewhere.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'

const LANGUAGES = ['en', 'ar', 'fa', 'he', 'tr', 'ru', 'fr', 'de', 'es', 'it', 'zh'] as const
// The files that these are read from end before this day.
const END = '2026-11-24'

const lines = readFileSync(join(import.meta.dirname, 'labelled-headlines.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): unknown => JSON.parse(line))

/** One line of plain text: no markup, no entities, no control or bidirectional characters. */
const plain = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/\s\s/.test(text), 'has stray blanks')
  .refine((text) => !/<[a-z/!]|&#?\w+;/i.test(text), 'contains markup')
  .refine((text) => !/\p{Cc}|(?!\u200c)\p{Cf}/u.test(text), 'contains control characters')

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

// Strict, so that no summary, text or author can slip in.
const headline = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  // Whoever puts a paragraph into a title has put a summary there.
  title: plain.max(250),
  outlet: plain,
  published: z.union([z.iso.datetime({ offset: true }), z.iso.date(), month]).optional(),
  precision: z.enum(['day', 'month']).optional(),
  lang: z.enum(LANGUAGES),
  url: z.url({ protocol: /^https?$/ }).refine((url) => !/[?&]utm_|#|\/amp\/?$/.test(url)),
  event: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  half: z.enum(['steer', 'check']),
})

const headlines = lines as z.infer<typeof headline>[]

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

const precisionOf = (published: string | undefined) =>
  ({ 7: 'month', 10: 'day' })[published?.length ?? 0]

function halfOf(event: string): string {
  const first = createHash('sha256').update(event).digest().readUInt8(0)
  return first % 2 === 0 ? 'steer' : 'check'
}

test('every line is a headline with its event and nothing more', () => {
  const faults = lines.flatMap((line, at) =>
    (headline.safeParse(line).error?.issues ?? []).map((i) => [at + 1, i.path, i.message]),
  )
  expect(faults).toEqual([])
})

test('no headline stands twice', () => {
  expect(twice(headlines.map(({ id }) => id))).toEqual([])
  expect(twice(headlines.map(({ url }) => url.replace(/^https?:\/\/(www\.)?/, '')))).toEqual([])
})

test('a date is of the calendar, says how exact it is, and is neither early nor late', () => {
  const dated = headlines.filter(({ published }) => published !== undefined)
  expect(dated.length).toBeGreaterThan(300)
  for (const { published = '' } of dated) {
    expect(new Date(published).toISOString()).toContain(published.slice(0, 10))
    expect(published >= '2020-01' && published < END, published).toBe(true)
  }
  const wrong = headlines.filter((h) => h.precision !== precisionOf(h.published))
  expect(wrong).toEqual([])
})

test('the half of a headline is decided by its event alone', () => {
  expect(headlines.filter(({ event, half }) => half !== halfOf(event))).toEqual([])
})

test('what belongs to no event stands alone', () => {
  const alone = headlines.filter(({ event }) => event.startsWith('none'))
  expect(alone.filter(({ id, event }) => event !== `none-${id}`)).toEqual([])
  expect(alone.length).toBeGreaterThan(20)
})

test('both halves hold events of several headlines and of several languages', () => {
  for (const half of ['steer', 'check']) {
    const events = Map.groupBy(
      headlines.filter((h) => h.half === half),
      ({ event }) => event,
    )
    const shared = [...events.values()].filter((list) => list.length > 1)
    const crossing = shared.filter((list) => new Set(list.map(({ lang }) => lang)).size > 1)
    expect(shared.length, half).toBeGreaterThan(25)
    expect(crossing.length, half).toBeGreaterThan(7)
  }
})
