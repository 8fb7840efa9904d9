// Marks on a line of time.
import { expect, test } from 'vitest'
import { layOut } from '../../src/core/timeline.ts'

const mark = (day: string) => ({ at: new Date(`${day}Z`) })

test('without a date there is no line', () => {
  expect(layOut([])).toBeUndefined()
  expect(layOut([{}])).toBeUndefined()
})

test('a single moment gets the day that holds it', () => {
  const line = layOut([mark('1931-05-01T12:00')])
  expect(line?.span).toEqual({
    from: new Date('1931-05-01T00:00Z'),
    until: new Date('1931-05-02T00:00Z'),
  })
  expect(line?.marks.map(({ x, lane }) => [x, lane])).toEqual([[50, 0]])
  expect(line?.ticks.map(({ label }) => label)).toEqual(['1 May 1931'])
})

test('marks that would touch take the next lane, and a free one is used again', () => {
  const line = layOut([
    mark('1931-05-09T00:00'),
    mark('1931-05-01T00:00'),
    mark('1931-05-01T01:00'),
    mark('1931-05-05T00:00'),
  ])
  expect(line?.lanes).toBe(2)
  expect(line?.marks.map(({ lane }) => lane)).toEqual([0, 1, 0, 0])
})

test('marks without a time are left to the table', () => {
  expect(layOut([{}, mark('1931-05-01T00:00')])?.marks).toHaveLength(1)
})

test('years get four ticks at most', () => {
  const line = layOut([mark('1931-05-01T00:00'), mark('1938-05-01T00:00')])
  expect(line?.ticks.map(({ x }) => Math.round(x))).toEqual([0, 25, 50, 75])
})
