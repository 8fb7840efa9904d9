// A whole stream grouped in memory: placed by date, then looked at anew.
import { expect, test } from 'vitest'
import { SETTING } from '../../src/core/grouping.ts'
import { type Document, groupDocuments } from '../../src/core/stream.ts'
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

const eventsOf = (documents: readonly Document[]) =>
  groupDocuments(documents, dossier).map(({ event }) => event)

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
  expect(eventsOf(NEWS)).toEqual([
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

test('taken as they stand, late and mixed, documents end in the same groups', () => {
  const order = [5, 0, 6, 3, 2, 4, 1]
  const mixed = order.map((i) => NEWS[i] as Document)
  const groups = groupDocuments(mixed, dossier, SETTING, 'as given').map(({ event }) => event)
  const together = (events: readonly (string | undefined)[]) =>
    events.map((event) => events.map((other) => other === event))
  expect(together(groups)).toEqual(together(order.map((i) => eventsOf(NEWS)[i])))
})

test('the same input gives the same groups, and nothing gives none', () => {
  expect(groupDocuments(NEWS, dossier)).toEqual(groupDocuments(NEWS, dossier))
  expect(groupDocuments([], dossier)).toEqual([])
})

test('documents of one moment are taken in the order of the input', () => {
  const at = '2031-05-02'
  const alike = ['crane one two', 'bakers three four', 'painter five six'].map((t) => told(t, at))
  expect(eventsOf(alike)).toEqual(['e1', 'e2', 'e3'])
  expect(eventsOf(alike.toReversed())).toEqual(['e1', 'e2', 'e3'])
})

test('an older event of two days takes what belongs to it, though a newer one was told in between', () => {
  const groups = eventsOf([
    told('Bridge collapse kills ferry captain Olsen', '2031-06-01T08:00:00Z'),
    told('Bakers strike over night shifts', '2031-06-01T20:00:00Z'),
    told('Bakers strike ends after night shifts deal', '2031-06-02T06:00:00Z'),
    told('Ferry captain Olsen died in bridge collapse', '2031-06-02T08:00:00Z'),
  ])
  expect(groups).toEqual(['e1', 'e2', 'e2', 'e1'])
})

test('jubilees of different years part, also where their headlines are one', () => {
  const title = 'Tower jubilee draws crowds of guests'
  const years = ['2032-05-01', '2033-05-01', '2034-05-01'].map((day) => told(title, day))
  expect(eventsOf(years)).toEqual(['jubilee-2032', 'jubilee-2033', 'e1'])
})

test('an undated document joins no seed whose concepts another year has too', () => {
  expect(eventsOf([told('Tower jubilee')])).toEqual(['e1'])
})

test('documents without a word stand alone', () => {
  expect(eventsOf([told(''), told('—'), told('')])).toEqual(['e1', 'e2', 'e3'])
})

test('each document has the evidence of the event that it stands in at the end', () => {
  const [first, jubilee, second] = groupDocuments(NEWS, dossier).map(({ evidence }) => evidence)
  expect(first?.rule).toBe('founder')
  expect(second).toMatchObject({ rule: 'overlap', threshold: expect.any(Number) })
  expect(second?.shared.map(([keyword]) => keyword)).toContain('c:crane')
  expect(jubilee?.rule).toBe('seed')
})

test('events that later documents tie together become one, and their members say so', () => {
  const [strike, nights] = ['bakers strike', 'bread nights']
  const links = [strike, nights, strike, nights, `${strike} ${nights}`, `${nights} ${strike}`].map(
    (words, n) => told(words, `2031-06-01T0${n}:00:00Z`),
  )
  expect(eventsOf(links.slice(0, 4))).toEqual(['e1', 'e2', 'e1', 'e2'])
  const groups = groupDocuments(links, dossier)
  expect(groups.map(({ event }) => event)).toEqual(Array(6).fill('e2'))
  expect(groups.map(({ evidence }) => evidence.rule)).toEqual([
    ...['merge', 'founder', 'merge', 'overlap', 'overlap', 'overlap'],
  ])
})

test('undated documents part where they count differently', () => {
  const titles = ['5th', '6th', '5th'].map((nth) =>
    told(`Mourners mark ${nth} anniversary of fire`),
  )
  expect(eventsOf(titles)).toEqual(['e1', 'e2', 'e1'])
})

test('what is loosely alike and told through the years makes no event of many years', () => {
  const years = [2024, 2025, 2026].flatMap((year) =>
    ['01-02', '01-03', '01-04'].map((day) =>
      told('Mourners gather at the harbour for the captain', `${year}-${day}`),
    ),
  )
  expect(eventsOf(years)).toEqual(['e1', 'e1', 'e1', 'e2', 'e2', 'e2', 'e3', 'e3', 'e3'])
})
