// Articles grouped one after the other, against an index of events.
import { expect, test } from 'vitest'
import { placeArticle, type Weighed } from '../../src/core/grouping.ts'
import { extractKeywords, frequenciesOf, weigh } from '../../src/core/keywords.ts'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import { createIndex, type Document, groupDocuments, placeInto } from '../../src/core/stream.ts'
import type { Concept, SeededEvent } from '../../src/dossier/dossier.ts'

const concept = (id: string): Concept => ({
  ...{ id, label: id, kind: 'thing' },
  spellings: { en: [id] },
})

const event = (slug: string, occasion: string, day: string): SeededEvent => ({
  ...{ slug, label: 'Tower jubilee', start: day, end: day, occasion },
  window: { from: day, to: day },
  ...{ place: { name: 'Harbour', timeZone: 'UTC' }, concepts: ['tower', 'jubilee'] },
  ...{ keywords: [], facts: [], open: [] },
})

const dossier = {
  lexicon: { subject: 'tower', naming: [], concepts: ['tower', 'jubilee', 'crane'].map(concept) },
  events: [
    event('jubilee-2032', 'year-1', '2032-05-01'),
    event('jubilee-2033', 'year-2', '2033-05-01'),
    event('before', 'background', '2031-04-01'),
  ],
  prior: { documents: 20, counts: { 'c:tower': 20 } },
}

const told = (title: string, published?: string, summary?: string): Document => ({
  title,
  ...(published !== undefined && { published: new Date(published) }),
  ...(summary !== undefined && { summary }),
})

const NEWS = [
  told('Crane falls on tower harbour market', '2031-05-02T09:00:00Z'),
  told('Tower jubilee draws crowds of guests', '2033-05-01T10:00:00Z'),
  told('Falling crane hits tower market, harbour closed', '2031-05-02T11:00:00Z'),
  told('Bakers of the harbour want longer nights'),
  told('Tower jubilee draws crowds of guests', '2032-05-01T10:00:00Z'),
  told('Crane that fell on tower market was old, says harbour', '2031-05-03T08:00:00Z'),
  told('Painter shows portraits of sailors', '2031-05-02T12:00:00Z'),
]

test('each document has its event, in the order of the input', () => {
  expect(groupDocuments(NEWS, dossier)).toEqual([
    ...['e1', 'jubilee-2033', 'e1', 'e3', 'jubilee-2032', 'e1', 'e2'],
  ])
})

test('documents are taken by date, undated ones last, whatever their order', () => {
  const order = [6, 2, 5, 0, 3, 1, 4]
  const groups = groupDocuments(NEWS, dossier)
  const shuffled = groupDocuments(
    order.map((i) => NEWS[i] as Document),
    dossier,
  )
  expect(shuffled).toEqual(order.map((i) => groups[i]))
})

test('the same input gives the same groups, and nothing gives none', () => {
  expect(groupDocuments(NEWS, dossier)).toEqual(groupDocuments(NEWS, dossier))
  expect(groupDocuments([], dossier)).toEqual([])
})

test('documents of one moment are taken in the order of the input', () => {
  const at = '2031-05-02'
  const alike = ['crane one two', 'bakers three four', 'painter five six'].map((t) => told(t, at))
  expect(groupDocuments(alike, dossier)).toEqual(['e1', 'e2', 'e3'])
  expect(groupDocuments(alike.toReversed(), dossier)).toEqual(['e1', 'e2', 'e3'])
})

test('an older event of two days takes what belongs to it, though a newer one was told in between', () => {
  const groups = groupDocuments(
    [
      told('Bridge collapse kills ferry captain Olsen', '2031-06-01T08:00:00Z'),
      told('Bakers strike over night shifts', '2031-06-01T20:00:00Z'),
      told('Bakers strike ends after night shifts deal', '2031-06-02T06:00:00Z'),
      told('Ferry captain Olsen died in bridge collapse', '2031-06-02T08:00:00Z'),
    ],
    dossier,
  )
  expect(groups).toEqual(['e1', 'e2', 'e2', 'e1'])
})

test('jubilees of different years part, also where their headlines are one', () => {
  const title = 'Tower jubilee draws crowds of guests'
  const years = ['2032-05-01', '2033-05-01', '2034-05-01'].map((day) => told(title, day))
  expect(groupDocuments(years, dossier)).toEqual(['jubilee-2032', 'jubilee-2033', 'e1'])
})

test('an undated document joins no seed whose concepts another year has too', () => {
  expect(groupDocuments([told('Tower jubilee')], dossier)).toEqual(['e1'])
})

test('documents without a word stand alone', () => {
  expect(groupDocuments([told(''), told('—'), told('')], dossier)).toEqual(['e1', 'e2', 'e3'])
})

const words = (text: string, day?: number): Weighed => {
  const weighed = weigh(
    extractKeywords({ title: text }, conceptMatcher(dossier.lexicon)),
    frequenciesOf(dossier.prior),
  )
  return { vector: weighed, ...(day !== undefined && { at: day * 24 * 3600 * 1000 }) }
}

test('placing into an index is placing among all events, one by one', () => {
  const index = createIndex<number>()
  const events = new Map<number, ReturnType<typeof placeInto<number>>['event']>()
  for (const { title } of [...NEWS, ...NEWS.toReversed()]) {
    const article = words(title, 5)
    const expected = placeArticle(article, [...events.values()])
    const placed = placeInto(index, article, () => events.size + 1)
    expect(placed.kind).toBe(expected.kind)
    expect(placed.evidence).toEqual(expected.evidence)
    if (expected.kind === 'join') expect(placed.event.id).toBe(expected.event.id)
    events.set(placed.event.id, placed.event)
  }
  expect(events.size).toBeGreaterThan(2)
  expect(events.size).toBeLessThan(NEWS.length)
})

test('an event is found under its anchors and under what it is put with, within the window', () => {
  const index = createIndex<string>()
  const placed = placeInto(index, words('crane falls', 100), () => 'a')
  const found = (text: string, day?: number) =>
    index.candidates(words(text, day)).map(({ id }) => id)
  expect(found('crane', 100)).toEqual(['a'])
  expect(found('bakers', 100)).toEqual([])
  index.put(placed.event, ['en:baker'])
  expect(found('bakers', 100)).toEqual(['a'])
  expect([found('crane', 114), found('crane', 86), found('crane')]).toEqual([['a'], ['a'], ['a']])
  expect([found('crane', 115), found('crane', 85)]).toEqual([[], []])
})

test('the index knows the newest state of an event', () => {
  const index = createIndex<string>()
  placeInto(index, words('crane falls', 100), () => 'a')
  placeInto(index, words('crane falls', 101), () => 'b')
  expect(index.candidates(words('crane'))).toMatchObject([{ id: 'a', size: 2 }])
})
