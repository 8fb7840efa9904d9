// An event beside the reference: what is shared, what stands alone, what is counted.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { compareEvent } from '../../src/core/comparison.ts'
import type { Member, NewsEvent, OutletLabel } from '../../src/core/news-event.ts'
import type { Correction, Dossier } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

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
  compareEvent(opening, members, dossier)

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

test('an address that marks opinion is called opinion', () => {
  const opinionPath = '^/opinion/'
  const { families } = compare([
    memberOf(outletOf('gazette', { opinionPath }), { url: 'https://gazette.test/opinion/1' }),
    memberOf(outletOf('herald', { opinionPath })),
  ])
  expect(families.flatMap(({ items }) => items).map((item) => item.opinion)).toEqual([true, false])
})

const LONG = 'Mayor opens the tower after ten years of quarrel about its lift'
const told = {
  title: LONG,
  published: new Date('1931-05-01T11:00:00Z'),
  precision: 'moment',
} as const
const later = {
  title: LONG,
  published: new Date('1931-05-02T11:00:00Z'),
  precision: 'moment',
} as const

test('a copy adds nothing to any figure, within its family and across families', () => {
  const family = { slug: 'press', name: 'Press' }
  const carrying = { keywords: [['c:tower', 2]] } as const
  const { counts, copies, families, carried, sharedByAll, naming } = compare([
    memberOf(outletOf('herald', { family }), { ...told, ...carrying }),
    memberOf(outletOf('evening', { family }), { ...later, ...carrying }),
    memberOf(outletOf('gazette'), { ...later, ...carrying }),
    memberOf(outletOf('courier'), { title: 'A tower', keywords: [['c:mayor', 1]] }),
  ])
  expect(counts).toEqual({ articles: 2, outlets: 2, families: 2, languages: 1 })
  expect(copies.map(({ outlet, copy }) => [outlet.slug, copy?.of])).toEqual([
    ['evening', 'herald.test/1'],
    ['gazette', 'herald.test/1'],
  ])
  expect(families.flatMap(({ items }) => items).map(({ outlet }) => outlet.slug)).toEqual([
    ...['herald', 'courier'],
  ])
  expect(carried.map(({ id, families, articles }) => [id, families, articles])).toEqual([
    ['tower', 1, 1],
  ])
  expect(sharedByAll).toEqual([])
  expect(naming.articles).toBe(2)
})

test('a copy takes nothing from what its origin alone has', () => {
  const { families } = compare([
    memberOf(outletOf('herald'), { ...told, keywords: [['c:lift', 1]] }),
    memberOf(outletOf('gazette'), { ...later, keywords: [['c:lift', 1]] }),
  ])
  expect(families[0]?.items[0]?.own.map(({ id }) => id)).toEqual(['lift'])
})

test('a copy of the reference counts with the reference, also where only the dossier knows it', () => {
  const reference = { ...tower.reference, title: LONG }
  const { counts, copies } = compare(
    [
      memberOf(outletOf('herald'), { ...told, published: new Date('1931-05-04T11:00:00Z') }),
      memberOf(outletOf('courier'), { key: 'copy.test', title: 'Quite other words' }),
    ],
    { ...tower, reference },
  )
  expect(counts.articles).toBe(0)
  expect(
    copies.map(({ copy }) => [copy?.of, copy?.found?.lagDays, copy?.listed?.relation]),
  ).toEqual([
    ['reference', 1, undefined],
    ['reference', undefined, 'verbatim'],
  ])
})

test('what a person calls no copy counts for itself', () => {
  const members = [
    memberOf(outletOf('herald'), told),
    memberOf(outletOf('gazette'), { ...later, key: 'gazette.test/1' }),
  ]
  const correction: Correction = {
    kind: 'no copy',
    article: 'https://gazette.test/1',
    of: 'https://herald.test/1',
    ...{ why: 'Both quote one speech.', by: 'A. Reed', date: '1931-06-01' },
  }
  expect(compare(members).counts.articles).toBe(1)
  expect(compare(members, { ...tower, corrections: [correction] }).counts.articles).toBe(2)
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
  const comparison = compareEvent(founded, [], tower)
  expect([comparison.numbers, comparison.seed, comparison.when]).toEqual([[], undefined, undefined])
})

test('the reference stands in its own column with its publishers', () => {
  const { reference } = compare([])
  expect(reference.kind).toBe('Op-ed')
  expect(reference.outlet.ownership.source?.url).toBe('https://year.test/')
  expect(reference.published.text).toBe('3 May 1931')
})
