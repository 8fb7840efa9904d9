// Evidence as words: what a membership rests on, for a page, a program and a terminal.
import { expect, test } from 'vitest'
import {
  describeEvidence,
  describePlacing,
  describeRule,
  describeScore,
  RULES,
} from '../../src/core/explain.ts'
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
  expect(describeEvidence(evidence, LABELS, true)).toBe(
    'seed: score 0.20, less 0.00 for how well the next events fit; needed: 0.11; window: 14 days; shared: the crane 0.60, harbour (English) 0.40',
  )
})

test('a founder and a correction have no score to tell', () => {
  const plain = { score: 0, shared: [] }
  expect(describeEvidence({ rule: 'founder', ...plain }, LABELS, true)).toBe(
    `founder: ${RULES.founder}`,
  )
  expect(describeEvidence({ rule: 'correction', ...plain }, LABELS, true)).toBe(
    'correction: a person placed it here',
  )
})

const dated = { published: new Date(0), precision: 'day', happenedAt: new Date(0) } as const
const undated = { precision: 'none' } as const

test('of an article without a date no sentence speaks of days, and it says what it met', () => {
  const evidence = { score: 0.5, shared }
  for (const rule of ['seed', 'overlap', 'founder', 'merge'] as const)
    expect(describePlacing({ rule, ...evidence }, undated).join(' ')).not.toMatch(/\bdays?\b/)
  const seeded = describePlacing({ rule: 'seed', ...evidence }, undated)
  expect(seeded[0]).toContain('two of whose concepts tie it here, one of them the event’s own')
  expect(seeded.at(-1)).toMatch(/^It has no date, so only its words count: .+ what has none either/)
  expect(describeEvidence({ rule: 'seed', ...evidence }, LABELS, false)).toContain(
    '; no date: words alone; shared',
  )
})

test('an article with a date is held against days, by first sight where its publisher gives none', () => {
  const evidence: Evidence = { rule: 'seed', score: 0.5, shared }
  const days = /^Only what lies within 14 days of an event is compared with it/
  expect(describeRule('seed', dated)).toContain('in the days on which reports of it are expected')
  expect(describePlacing(evidence, dated).at(-1)).toMatch(days)
  expect(describePlacing(evidence, { precision: 'none', happenedAt: new Date(0) }).at(-1)).toMatch(
    /^Its publisher gives no date: the moment at which it was first seen .+ within 14 days/,
  )
})

test('each rule is a sentence', () => {
  expect(Object.keys(RULES).toSorted()).toEqual([
    ...['correction', 'founder', 'merge', 'overlap', 'seed'],
  ])
  for (const sentence of Object.values(RULES)) expect(sentence).toMatch(/^[A-Z].+\.$/)
})
