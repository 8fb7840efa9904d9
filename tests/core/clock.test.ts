// Days as a reader is told them.
import { expect, test } from 'vitest'
import { describeDays } from '../../src/core/clock.ts'

test('days that follow each other are told as one run, over the end of a month too', () => {
  expect(describeDays(['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-03'])).toEqual([
    '28 February 2024 to 1 March 2024',
    '3 March 2024',
  ])
  expect(describeDays(['2024-03-03'])).toEqual(['3 March 2024'])
  expect(describeDays([])).toEqual([])
})
