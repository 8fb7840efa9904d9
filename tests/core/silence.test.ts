// What may be claimed of an outlet: every state, and every edge of what is enough.
import { expect, test } from 'vitest'
import { daysOf, ENOUGH, type Ground, type Span } from '../../src/core/silence.ts'
import { judgeSilence, measure } from '../../src/core/silence-judge.ts'
import { describeSilence } from '../../src/core/silence-words.ts'

const LATER = new Date('2012-06-01T00:00:00Z')

/** The first days of March, ten unless told. */
const span = (days = 10): Span => ({
  ...{ slug: 'anniversary-2012', occasion: 'anniversary-2012' },
  from: new Date('2012-03-01T00:00:00Z'),
  until: new Date(Date.UTC(2012, 2, 1 + days)),
})

const ground = (more: Partial<Ground> = {}): Ground => ({
  ...{ about: 0, passing: 0, elsewhere: 0, listed: [], subject: 0 },
  ...{ capped: false, frontPage: false },
  sight: { feeds: 1, lastRead: LATER },
  ...more,
})

const reach = (more: Partial<Ground['reach']> = {}): NonNullable<Ground['reach']> => ({
  ...{ searched: [], found: 0, open: 0, failed: 0, archives: 0 },
  ...more,
})

const judge = (more: Partial<Ground> = {}, days = 10, now = LATER) =>
  judgeSilence(span(days), ground(more), now)

const whole = [...Array.from({ length: 10 }, () => 10)]

test('a span touches each day that it holds a moment of', () => {
  const touched = daysOf({
    from: new Date('2012-02-28T21:30:00Z'),
    until: new Date('2012-03-02T00:00:00Z'),
  })
  expect(touched).toEqual(['2012-02-28', '2012-02-29', '2012-03-01'])
  expect(daysOf({ from: LATER, until: LATER })).toEqual([])
})

test('an article about it is coverage, whatever else is known', () => {
  const cell = judge({ about: 2, passing: 1, reach: reach({ failed: 1 }) })
  expect(cell.state).toBe('covered')
  expect(describeSilence(cell)).toBe('Covered: 2 articles, and 1 more in passing.')
})

test('a mention alone is one in passing', () => {
  expect(judge({ passing: 1, listed: whole }).state).toBe('passing')
})

test('an outlet that wrote of another occasion in those days is not silent', () => {
  expect(judge({ elsewhere: 1, listed: whole }).state).toBe('elsewhere')
})

test('an entry on the subject that stands nowhere is no silence either', () => {
  expect(judge({ listed: whole, subject: 1 }).state).toBe('elsewhere')
  expect(judge({ listed: whole, reach: reach({ found: 1 }) }).state).toBe('elsewhere')
})

test('listings of all days with nothing on the subject are silence, and say how much was seen', () => {
  const cell = judge({ listed: whole })
  expect(cell.state).toBe('silent')
  expect(describeSilence(cell)).toBe(
    'Silent in the feeds that we saw: 100 entries on 10 of 10 days, none on the subject.',
  )
})

test('silence needs five days of seven, not fewer', () => {
  expect(judge({ listed: [20, 0, 20, 0, 20, 20, 20] }, 7).state).toBe('silent')
  expect(judge({ listed: [20, 0, 20, 0, 20, 0, 20] }, 7)).toMatchObject({
    state: 'not observable',
    reason: 'partial',
  })
})

test('three dark days in the middle end the stretch, and the longer side is spoken of', () => {
  const cell = judge({ listed: [20, 20, 20, 20, 20, 20, 0, 0, 0, 20] })
  expect(cell).toMatchObject({ state: 'silent', seen: { stretch: 6, darkFrom: '2012-03-07' } })
  const late = judge({ listed: [20, 0, 0, 0, 20, 20, 20, 20, 20, 20] })
  expect(late).toMatchObject({ state: 'silent', seen: { stretch: 6, darkUntil: '2012-03-04' } })
  expect(judge({ listed: [20, 20, 20, 20, 0, 0, 0, 20, 20, 20] }).reason).toBe('partial')
})

test('silence needs seventy entries, not one fewer', () => {
  const days = Array.from({ length: 10 }, () => 7)
  expect(judge({ listed: days }).state).toBe('silent')
  expect(judge({ listed: days.with(3, 6) }).reason).toBe('partial')
  expect(ENOUGH.entries * 0.045).toBeGreaterThan(3)
})

test('a day counts as seen from a quarter of the usual day on', () => {
  const seen = (count: number) =>
    measure(span(), [count, ...Array.from({ length: 9 }, () => 40)]).seen
  expect(seen(10)).toBe(10)
  expect(seen(9)).toBe(9)
})

test('a listing of one day of ten is partial, however much it shows', () => {
  const cell = judge({ listed: [0, 0, 0, 500] })
  expect(cell).toMatchObject({ state: 'not observable', reason: 'partial' })
  expect(describeSilence(cell)).toContain('500 entries on 1 of 10 days')
})

test('an outlet that goes dark is silent until then and not observable from that day on', () => {
  const cell = judge({ listed: [20, 20, 20, 20, 20, 20, 20] })
  expect(cell).toMatchObject({ state: 'silent', seen: { darkFrom: '2012-03-08' } })
  expect(describeSilence(cell)).toBe(
    'Silent in the feeds that we saw: 140 entries on 7 of 7 days, none on the subject. Not observable from 8 March 2012 on.',
  )
})

test('an outlet that comes late is not observable until then', () => {
  const cell = judge({ listed: [0, 0, 0, 20, 20, 20, 20, 20, 20, 20] })
  expect(cell).toMatchObject({ state: 'silent', seen: { darkUntil: '2012-03-03' } })
  expect(describeSilence(cell)).toContain('Not observable until 3 March 2012.')
})

test('two quiet days at the end are a weekend, three are dark', () => {
  const tail = (days: number) =>
    judge({ listed: [...Array.from({ length: days }, () => 20)] }).seen.darkFrom
  expect(tail(8)).toBeUndefined()
  expect(tail(7)).toBe('2012-03-08')
})

test('of an outlet that is dark for more than half of the days nothing is said', () => {
  expect(judge({ listed: [30, 30, 30, 30, 30] }).state).toBe('silent')
  expect(judge({ listed: [30, 30, 30, 30] }).reason).toBe('partial')
})

test('coverage before the dark says both', () => {
  // As counted in an archive, when a country went offline: 2, 2, 44, 41, 37, 37, 36, then nothing.
  const cell = judge({ about: 9, listed: [2, 2, 44, 41, 37, 37, 36] })
  expect(describeSilence(cell)).toBe('Covered: 9 articles. Not observable from 8 March 2012 on.')
  expect(judge({ about: 9, listed: [2, 44] }).seen.darkFrom).toBeUndefined()
})

test('a capped day says at least', () => {
  expect(describeSilence(judge({ listed: whole, capped: true }))).toContain('at least 100 entries')
})

test('days outside the span count for nothing, such as the day of reading an undated entry', () => {
  const cell = judge({ listed: [...whole.map(() => 0), 500] })
  expect(cell.seen).toMatchObject({ seen: 0, entries: 0 })
  expect(cell.state).toBe('not observable')
})

test('a front page alone is a selection, and no silence', () => {
  const front = whole.map(() => 0)
  expect(judge({ listed: front, frontPage: true }).reason).toBe('front page')
})

test('a finished search that found nothing is a state of its own, with where and when', () => {
  const cell = judge({ reach: reach({ searched: ['gdelt'], searchedAt: LATER, open: 1 }) })
  expect(cell.state).toBe('searched')
  expect(describeSilence(cell)).toBe(
    'Searched, nothing found: GDELT (1 June 2012). Matches only, so it does not prove silence. 1 search is not finished.',
  )
})

test('an open step, a failed one and an empty archive are not observable, each by its name', () => {
  expect(judge({ reach: reach({ open: 1, failed: 1 }) }).reason).toBe('under way')
  const failed = judge({ reach: reach({ failed: 1, failure: 'The host is gone.', archives: 1 }) })
  expect(failed.reason).toBe('failed')
  expect(describeSilence(failed)).toContain('(The host is gone)')
  expect(judge({ reach: reach({ archives: 2 }) }).reason).toBe('archive empty')
})

test.each([
  [{ feeds: 0 }, 'never asked'],
  [{ feeds: 2, lastRead: LATER }, 'no record'],
  [{ feeds: 2, trouble: 'never reached' }, 'never reached'],
  [{ feeds: 1, trouble: 'blocked' }, 'blocked'],
  [{ feeds: 1, trouble: 'retired', lastRead: new Date('2011-01-01') }, 'retired'],
] as const)('an outlet of which nothing was seen is never called silent: %j', (sight, reason) => {
  const cell = judge({ sight })
  expect(cell).toMatchObject({ state: 'not observable', reason })
  expect(describeSilence(cell)).toMatch(/^Not observable: [^.]+\.$/)
  expect(describeSilence(cell)).not.toMatch(/silent/i)
})

test('days that are not over carry no claim of silence, but coverage', () => {
  const now = new Date('2012-03-10T23:59:59Z')
  expect(judge({ listed: whole }, 10, now).reason).toBe('not over')
  expect(judge({ reach: reach({ searched: ['gdelt'] }) }, 10, now).reason).toBe('not over')
  expect(judge({ about: 1 }, 10, now).state).toBe('covered')
  expect(judge({ listed: whole }, 10, new Date('2012-03-11T00:00:00Z')).state).toBe('silent')
})

test('an event of one day needs that day and as many entries', () => {
  expect(judge({ listed: [70] }, 1).state).toBe('silent')
  expect(judge({ listed: [69] }, 1).reason).toBe('partial')
})
