// The cron's rhythm as npm start keeps it.
import { expect, test } from 'vitest'
import { cronPath, DAILY, nextTick, QUARTERLY } from '../../scripts/start/rhythm.ts'

test('the next run is on the quarter of the hour', () => {
  const tick = nextTick(new Date('2026-01-03T10:07:12Z'))
  expect(tick).toEqual({ at: new Date('2026-01-03T10:15:00Z'), crons: [QUARTERLY] })
})

test('a run that is on time leads to the one after it', () => {
  expect(nextTick(new Date('2026-01-03T10:15:00Z')).at).toEqual(new Date('2026-01-03T10:30:00Z'))
})

test('half past four UTC also brings the daily run', () => {
  expect(nextTick(new Date('2026-01-03T04:29:59Z')).crons).toEqual([QUARTERLY, DAILY])
})

test('a cron is set off by an address with its pattern and its time', () => {
  expect(cronPath(QUARTERLY, new Date(1000))).toBe(
    '/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*&time=1000',
  )
})
