// Days and weeks of the digest: where they begin and end, and what they are called.
import { expect, test } from 'vitest'
import {
  describePeriod,
  PERIOD_PATTERN,
  periodBySlug,
  periodOf,
} from '../../src/core/digest-periods.ts'

const spanOf = (slug: string) => {
  const period = periodBySlug(slug)
  return period && [period.from.toISOString(), period.until.toISOString()]
}

test.each([
  // The year of a week is that of its Thursday (ISO 8601): the standard's own examples.
  ['1977-01-01T23:59:59.999Z', '1976-W53'],
  ['1978-01-01T12:00:00Z', '1977-W52'],
  ['1978-01-02T00:00:00Z', '1978-W01'],
  ['2008-12-29T00:00:00Z', '2009-W01'],
  ['2010-01-03T23:59:59Z', '2009-W53'],
  ['1931-05-01T06:00:00Z', '1931-W18'],
])('%s lies in the week %s', (at, slug) => {
  const period = periodOf(new Date(at), 'weekly')
  expect(period.slug).toBe(slug)
  expect(period.from.getUTCDay()).toBe(1)
  expect(periodBySlug(slug)).toEqual(period)
})

test('a day begins and ends at midnight UTC, before 1970 too', () => {
  expect(periodOf(new Date('1931-05-01T23:59:59.999Z'), 'daily').slug).toBe('1931-05-01')
  expect(spanOf('2024-02-29')).toEqual(['2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'])
})

test.each(['2023-02-29', '2024-13-01', '2024-W00', '2024-W53', '2024-W1', '24-01-01', ''])(
  'there is no %j',
  (slug) => expect(periodBySlug(slug)).toBeUndefined(),
)

test('the pattern of a route takes what periods are called', () => {
  const pattern = new RegExp(`^${PERIOD_PATTERN}$`)
  for (const slug of ['2024-02-29', '2024-W09']) expect(slug).toMatch(pattern)
  for (const slug of ['2024-W9', 'rss', '2024-02']) expect(slug).not.toMatch(pattern)
})

test('a period is called by its days', () => {
  const wordsOf = (slug: string) => describePeriod(periodBySlug(slug) as never)
  expect(wordsOf('2024-05-03')).toBe('3 May 2024')
  expect(wordsOf('2024-W18')).toBe('29 April 2024 to 5 May 2024')
})
