// The scorer against sums done by hand.
import { expect, test } from 'vitest'
import { scoreGroups } from '../../scripts/grouping-score.ts'

const map = (text: string) =>
  new Map(text.split(' ').map((pair) => pair.split(':') as [string, string]))

test('groups that equal the events score one in everything', () => {
  const score = scoreGroups(map('a:1 b:1 c:2'), map('a:x b:x c:y'))
  expect(score.bcubed).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(score.pairwise.f1).toBe(1)
})

test('one group of two events costs precision, two groups of one event cost recall', () => {
  const merged = scoreGroups(map('a:1 b:1 c:2'), map('a:x b:x c:x'))
  expect(merged.bcubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3)
  expect(merged.bcubed.recall).toBe(1)
  expect(merged.pairwise.precision).toBeCloseTo(1 / 3)
  const split = scoreGroups(map('a:1 b:1 c:2'), map('a:x b:y c:z'))
  expect(split.bcubed.precision).toBe(1)
  expect(split.bcubed.recall).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3)
  expect(split.pairwise.recall).toBe(0)
})

test('a document without a label is wrong company', () => {
  const score = scoreGroups(map('a:1 b:1'), map('a:x b:x stray:x'))
  expect(score.bcubed.precision).toBeCloseTo(2 / 3)
  expect(score.pairwise.precision).toBeCloseTo(1 / 3)
})

test('a labelled document that was not grouped is an error, not a miss', () => {
  expect(() => scoreGroups(map('a:1 b:1'), map('a:x'))).toThrow('b was not grouped')
})
