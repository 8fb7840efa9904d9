// An event beside the reference: what is shared, what stands alone, what is counted.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { compareEvent } from '../../src/core/comparison.ts'
import { buildMatcher } from '../../src/core/lexicon.ts'
import type { Member, NewsEvent, OutletLabel } from '../../src/core/news-event.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

const naming = buildMatcher(tower.lexicon.naming)

const opening: NewsEvent = {
  ...{ id: 1, slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' },
  ...{ occasion: 'opening', keywords: [] },
}

const outletOf = (slug: string, more: Partial<OutletLabel> = {}): OutletLabel => ({
  ...{ slug, name: slug, languages: ['en'], ownership: { type: 'unknown' }, origin: 'dossier' },
  ...more,
})

const memberOf = (outlet: OutletLabel, more: Partial<Article> = {}): Member => ({
  outlet,
  evidence: { rule: 'overlap', score: 0.4, shared: [['c:lift', 0.7]] },
  article: {
    ...{ id: 1, key: `${outlet.slug}.test/1`, url: `https://${outlet.slug}.test/1` },
    ...{ outlet: outlet.slug, title: 'The tower opens', language: 'en', precision: 'none' },
    ...{ keywords: [], relevance: 'about', admittedBy: 'title', firstSeenAt: new Date(0) },
    ...more,
  },
})

const compare = (members: readonly Member[], dossier: Dossier = tower) =>
  compareEvent(opening, members, dossier, naming)

test('an article shares with the reference what both have, and owns what nobody else has', () => {
  const { families } = compare([
    memberOf(outletOf('gazette'), {
      keywords: [
        ['c:tower', 2],
        ['c:lift', 1],
        ['en:queue', 1],
      ],
    }),
    memberOf(outletOf('herald'), { keywords: [['c:tower', 2]] }),
  ])
  const [gazette, herald] = families.flatMap(({ items }) => items)
  expect(gazette?.shared.map(({ id }) => id)).toEqual(['tower'])
  expect(gazette?.own.map(({ id }) => id)).toEqual(['lift'])
  expect(herald?.own).toEqual([])
})

test('a concept that no article carries stands with the reference alone', () => {
  const comparison = compare([memberOf(outletOf('gazette'), { keywords: [['c:lift', 1]] })])
  expect(comparison.onlyReference.map(({ id }) => id)).toEqual(['tower'])
  expect(comparison.carried).toEqual([])
  expect(comparison.sharedByAll.map(({ id }) => id)).toEqual(['lift'])
})

test('outlets of one family count once, and their articles stay together in order', () => {
  const family = { slug: 'press', name: 'Press' }
  const { families, counts, naming } = compare([
    memberOf(outletOf('herald', { family })),
    memberOf(outletOf('gazette')),
    memberOf(outletOf('evening', { family })),
  ])
  expect(families.map(({ items }) => items.map(({ outlet }) => outlet.slug))).toEqual([
    ['herald', 'evening'],
    ['gazette'],
  ])
  expect(counts).toEqual({ articles: 3, outlets: 3, families: 2, languages: 1 })
  expect(naming.families).toBe(2)
})

test('an article in passing is shown apart and counted nowhere', () => {
  const comparison = compare([
    memberOf(outletOf('gazette'), { relevance: 'passing', keywords: [['c:tower', 1]] }),
  ])
  expect(comparison.passing).toHaveLength(1)
  expect(comparison.counts.articles).toBe(0)
  expect(comparison.carried).toEqual([])
  expect(comparison.naming.rows).toEqual([])
})

test('times are told in the place of the event and in UTC, no more exactly than they are known', () => {
  const published = new Date('1931-05-01T11:30:00Z')
  const { families, when } = compare([
    memberOf(outletOf('a'), { published, precision: 'moment' }),
    memberOf(outletOf('b'), { published, precision: 'day' }),
    memberOf(outletOf('c'), { published, precision: 'month' }),
    memberOf(outletOf('d')),
    memberOf(outletOf('e'), { happenedAt: published }),
  ])
  expect(families.flatMap(({ items }) => items.map((item) => item.when))).toEqual([
    {
      datetime: '1931-05-01T11:30:00.000Z',
      text: '1 May 1931, 11:30 UTC',
      local: '1 May 1931, 12:30, London time',
    },
    { datetime: '1931-05-01', text: '1 May 1931' },
    { datetime: '1931-05', text: 'May 1931' },
    { text: 'date unknown' },
    {
      datetime: '1931-05-01T11:30:00.000Z',
      text: 'date unknown; first seen 1 May 1931, 11:30 UTC',
    },
  ])
  expect(when?.local).toBe('1 May 1931, 12:00, London time')
})

test('an address that marks opinion is called opinion, and a known copy a copy', () => {
  const opinionPath = '^/opinion/'
  const { families } = compare([
    memberOf(outletOf('gazette', { opinionPath }), { url: 'https://gazette.test/opinion/1' }),
    memberOf(outletOf('herald', { opinionPath }), { key: 'copy.test' }),
  ])
  const [gazette, herald] = families.flatMap(({ items }) => items)
  expect([gazette?.opinion, gazette?.copy]).toEqual([true, undefined])
  expect([herald?.opinion, herald?.copy]).toEqual([false, 'verbatim'])
})

test('evidence is told in words: a concept by its label', () => {
  const [family] = compare([memberOf(outletOf('gazette'))]).families
  expect(family?.items[0]?.why).toEqual([{ text: 'lift', kind: 'concept', share: 0.7 }])
})

test('a claim bears on an event when two concepts beside the subject are shared', () => {
  expect(compare([]).claims.map(({ slug, concepts }) => [slug, concepts])).toEqual([
    ['too-tall', ['mayor', 'lift']],
  ])
  const elsewhere = tower.events.map((seed) => ({ ...seed, concepts: ['tower', 'lift'] }))
  expect(compare([], { ...tower, events: elsewhere }).claims).toEqual([])
})

test('disputed numbers and the record come with their own event only', () => {
  expect(compare([]).numbers.map(({ slug }) => slug)).toEqual(['steps'])
  const { seed: _, ...founded } = opening
  const comparison = compareEvent(founded, [], tower, naming)
  expect([comparison.numbers, comparison.seed, comparison.when]).toEqual([[], undefined, undefined])
})

test('the reference stands in its own column with its publishers', () => {
  const { reference } = compare([])
  expect(reference.kind).toBe('Op-ed')
  expect(reference.outlet.ownership.source?.url).toBe('https://year.test/')
  expect(reference.published.text).toBe('3 May 1931')
})
