// No claim without its evidence: every combination of what may be known of an outlet, with and without listings.
import { expect, test } from 'vitest'
import { ENOUGH, type Ground, type Span } from '../../src/core/silence.ts'
import { judgeSilence } from '../../src/core/silence-judge.ts'
import { foldCells } from '../../src/core/silence-ladder.ts'
import { describeSilence } from '../../src/core/silence-words.ts'

const LATER = new Date('2012-06-01T00:00:00Z')
const DAYS = 10

const span: Span = {
  ...{ slug: 'anniversary-2012', occasion: 'anniversary-2012' },
  ...{ from: new Date('2012-03-01T00:00:00Z'), until: new Date('2012-03-11T00:00:00Z') },
}

/** All combinations of one value of each list. */
const combine = <Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists) =>
  Object.entries(lists).reduce<Record<string, unknown>[]>(
    (all, [name, values]) =>
      all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as { readonly [Name in keyof Lists]: Lists[Name][number] }[]

const REACHES: readonly (Ground['reach'] | undefined)[] = [
  undefined,
  ...combine({
    searched: [[], ['gdelt'], ['gdelt', 'wordpress']],
    found: [0, 1],
    open: [0, 2],
    failed: [0, 2],
    archives: [0, 2],
  }),
]

const SIGHTS: readonly Ground['sight'][] = [
  ...combine({
    feeds: [0, 2],
    lastRead: [undefined, new Date('2011-01-01'), LATER],
    trouble: [undefined, 'blocked', 'retired', 'never reached'] as const,
  }).map(({ feeds, lastRead, trouble }) => ({
    ...{ feeds, ...(lastRead && { lastRead }), ...(trouble && { trouble }) },
  })),
]

/** What may be known besides what listings show. */
const REST = combine({
  about: [0, 2],
  passing: [0, 1],
  elsewhere: [0, 1],
  subject: [0, 1],
  capped: [false, true],
  frontPage: [false, true],
  reach: REACHES,
  sight: SIGHTS,
}).map(({ reach, ...rest }) => ({ ...rest, ...(reach && { reach }) }))

const everyDay = (entries: number) => Array.from({ length: DAYS }, () => entries)

/** Listings that do not show enough: none, front pages only, days outside the span, a glimpse, too few. */
const TOO_LITTLE: readonly (readonly number[])[] = [
  [],
  everyDay(0),
  [...everyDay(0), 900],
  [0, 0, 0, 900],
  everyDay(6),
]

test('an outlet of which listings do not show enough is never called silent, whatever else is known', () => {
  expect(REST.length).toBeGreaterThan(30_000)
  const wrong = TOO_LITTLE.flatMap((listed) =>
    REST.filter((rest) => {
      const cell = judgeSilence(span, { ...rest, listed }, LATER)
      return cell.state === 'silent' || /silent/i.test(describeSilence(cell))
    }).map((rest) => ({ listed, rest })),
  )
  expect(wrong.slice(0, 3)).toEqual([])
})

test('silence is said of exactly those who wrote nothing, found nothing, and were listed enough', () => {
  const listed = everyDay(ENOUGH.entries / DAYS)
  const wrong = REST.filter((rest) => {
    const isMute =
      rest.about + rest.passing + rest.elsewhere + rest.subject + (rest.reach?.found ?? 0) === 0
    return (judgeSilence(span, { ...rest, listed }, LATER).state === 'silent') !== isMute
  })
  expect(wrong.slice(0, 3)).toEqual([])
})

test('nothing found is said only where a search is finished', () => {
  const wrong = TOO_LITTLE.flatMap((listed) =>
    REST.filter((rest) => {
      const { state } = judgeSilence(span, { ...rest, listed }, LATER)
      return state === 'searched' && !rest.reach?.searched.length
    }),
  )
  expect(wrong.slice(0, 3)).toEqual([])
})

test('what is not observable has a reason in words, and nothing else has one', () => {
  const wrong = REST.filter((rest) => {
    const cell = judgeSilence(span, { ...rest, listed: [] }, LATER)
    const isReasoned = /^Not observable: .{10,}\.$/.test(describeSilence(cell))
    const isUnknown = cell.state === 'not observable'
    return (cell.reason !== undefined) !== isUnknown || isReasoned !== isUnknown
  })
  expect(wrong.slice(0, 3)).toEqual([])
})

test('no family is silent with a member of which nothing was listed', () => {
  const silent = judgeSilence(
    span,
    {
      ...{ about: 0, passing: 0, elsewhere: 0, listed: everyDay(20), subject: 0 },
      ...{ capped: false, frontPage: false, sight: { feeds: 1, lastRead: LATER } },
    },
    LATER,
  )
  expect(silent.state).toBe('silent')
  const wrong = REST.filter((rest) => {
    const unlisted = judgeSilence(span, { ...rest, listed: [] }, LATER)
    return foldCells([silent, unlisted]).state === 'silent'
  })
  expect(wrong.slice(0, 3)).toEqual([])
})
