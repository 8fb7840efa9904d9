// Evidence as words: what a membership rests on, for a page, a program and a terminal.
import { expect, test } from 'vitest'
import { describeEvidence, describeScore, RULES } from '../../src/core/explain.ts'
import type { Evidence } from '../../src/core/news-event.ts'

const LABELS = new Map([['crane', 'the crane']])
const shared = [
  ['c:crane', 0.6],
  ['en:harbour', 0.4],
] as const

test('a score is told with its noise and with what was needed', () => {
  expect(
    describeScore({ rule: 'overlap', score: 0.423, noise: 0.05, threshold: 0.16, shared }),
  ).toBe('score 0.42, less 0.05 for how well the next events fit; needed: 0.16')
})

test('a score that was held against nothing, or before that was kept, is told alone', () => {
  expect(describeScore({ rule: 'overlap', score: 0.5, shared })).toBe('score 0.50')
  expect(describeScore({ rule: 'merge', score: 0.5, threshold: 0.3, shared })).toBe(
    'score 0.50; needed: 0.30',
  )
})

test('all of it is one line: rule, score, window, and the shared words with their shares', () => {
  const evidence: Evidence = { rule: 'seed', score: 0.2, noise: 0, threshold: 0.11, shared }
  expect(describeEvidence(evidence, LABELS)).toBe(
    'seed: score 0.20, less 0.00 for how well the next events fit; needed: 0.11; window: 14 days; shared: the crane 0.60, harbour (English) 0.40',
  )
})

test('a founder and a correction have no score to tell', () => {
  const plain = { score: 0, shared: [] }
  expect(describeEvidence({ rule: 'founder', ...plain }, LABELS)).toBe(`founder: ${RULES.founder}`)
  expect(describeEvidence({ rule: 'correction', ...plain }, LABELS)).toBe(
    'correction: a person placed it here',
  )
})

test('each rule of the machine is a sentence', () => {
  expect(Object.keys(RULES).toSorted()).toEqual(['founder', 'merge', 'overlap', 'seed'])
  for (const sentence of Object.values(RULES)) expect(sentence).toMatch(/^[A-Z].+\.$/)
})
