// A date as somebody wrote it, with how exactly it is known.
import { expect, test } from 'vitest'
import { datingOf, datingOfMoment } from '../../src/core/dating.ts'

test.each([
  ['2020-01-03T09:00:00Z', '2020-01-03T09:00:00.000Z'],
  ['2020-01-03T09:00:00.250Z', '2020-01-03T09:00:00.250Z'],
  ['2020-01-03T09:00Z', '2020-01-03T09:00:00.000Z'],
  ['2020-01-03T01:00:00+03:30', '2020-01-02T21:30:00.000Z'],
  ['2020-02-29T23:00:00-05:00', '2020-03-01T04:00:00.000Z'],
])('%s is a moment', (text, moment) => {
  const at = new Date(moment)
  expect(datingOf(text)).toEqual({ published: at, precision: 'moment', happenedAt: at })
})

test('a day stands as its midnight and is taken to have happened by its end', () => {
  expect(datingOf('2020-01-03')).toEqual({
    published: new Date('2020-01-03T00:00:00.000Z'),
    precision: 'day',
    happenedAt: new Date('2020-01-03T23:59:59.999Z'),
  })
})

test('a moment whose zone nobody wrote is known by its day', () => {
  expect(datingOf('2020-01-03T09:00:00')).toEqual(datingOf('2020-01-03'))
})

test('a month stands as its first day and on no shelf', () => {
  expect(datingOf('2020-01')).toEqual({
    published: new Date('2020-01-01T00:00:00.000Z'),
    precision: 'month',
  })
})

test.each([
  ...[undefined, '', 'yesterday', '2020', 'article 5', 'January 3, 2020', '2020-1-3', '03.01.2020'],
  ...[
    '2020-13',
    '2020-13-01',
    '2020-02-31',
    '2021-02-29T10:00:00Z',
    '2020-00-10',
    '1398-10-13 Persian',
  ],
  ...['2020-01-03T25:00:00Z', '2020-01-03T09:00:00+99:00', '2020-01-03 09:00', '+020200-01-03'],
])('%j is no date', (text) => {
  expect(datingOf(text)).toEqual({ precision: 'none' })
})

test('what a live feed dates has its own moment, whatever the time of first sight', () => {
  const published = new Date('2020-01-03T09:00:00Z')
  const expected = { published, precision: 'moment', happenedAt: published }
  expect(datingOfMoment(published, new Date('2020-01-04T00:00:00Z'))).toEqual(expected)
})

test('what a live feed does not date happened when it was first seen', () => {
  const seen = new Date('2020-01-04T00:00:00Z')
  expect(datingOfMoment(undefined, seen)).toEqual({ precision: 'none', happenedAt: seen })
  expect(datingOfMoment(undefined)).toEqual({ precision: 'none' })
})
