// When a feed is asked again.
import { expect, test } from 'vitest'
import { nextCheck } from '../../src/feeds/backoff.ts'
import type { FeedState } from '../../src/feeds/state.ts'

const NOW = new Date('2020-01-08T12:00:00Z')
const MINUTE = 60_000
const none = () => 0
const all = () => 1

function minutesUntil(
  state: FeedState,
  failures: number,
  random: () => number,
  retryAfter?: Date,
): number {
  const next = nextCheck(state, { failures, intervalMs: 30 * MINUTE, retryAfter }, NOW, random)
  return ((next?.getTime() ?? Number.NaN) - NOW.getTime()) / MINUTE
}

test('a feed that is well is asked at its own interval, with up to a quarter of jitter', () => {
  expect(minutesUntil('ok', 0, none)).toBe(30)
  expect(minutesUntil('ok', 0, all)).toBe(37.5)
})

test('at its shortest the pause of a feed that is well has no jitter, which would skip a cron', () => {
  const next = nextCheck('ok', { failures: 0, intervalMs: 15 * MINUTE }, NOW, all)
  expect(next).toEqual(new Date(NOW.getTime() + 15 * MINUTE))
})

test('failures double the pause from 15 minutes up', () => {
  const pauses = [1, 2, 3, 4].map((failures) => minutesUntil('timeout', failures, none))
  expect(pauses).toEqual([15, 30, 60, 120])
})

test('no pause is longer than 24 hours, jitter included', () => {
  expect(minutesUntil('server error', 50, all)).toBe(24 * 60)
  expect(minutesUntil('server error', 1e9, none)).toBeGreaterThan(19 * 60)
})

test('an interval below 15 minutes is raised to 15 minutes', () => {
  const next = nextCheck('ok', { failures: 0, intervalMs: 1 }, NOW, none)
  expect(next).toEqual(new Date(NOW.getTime() + 15 * MINUTE))
})

test('a feed is not asked before its Retry-After', () => {
  const later = new Date(NOW.getTime() + 3 * 60 * MINUTE)
  expect(minutesUntil('busy', 1, none, later)).toBe(180)
})

test('a Retry-After that is nearer than the back-off does not shorten it', () => {
  expect(minutesUntil('busy', 3, none, new Date(NOW.getTime() + MINUTE))).toBe(60)
})

test('a Retry-After of a century is held to a week', () => {
  expect(minutesUntil('busy', 1, none, new Date('2120-01-01'))).toBe(7 * 24 * 60)
})

test('what no waiting mends is asked about once a day', () => {
  expect(minutesUntil('robots', 1, all)).toBe(24 * 60)
  expect(minutesUntil('refused address', 1, all)).toBe(24 * 60)
})

test('a feed that is gone is never asked again', () => {
  expect(nextCheck('gone', { failures: 1, intervalMs: MINUTE }, NOW, none)).toBeUndefined()
})
