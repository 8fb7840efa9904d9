// The relevance gate: about the subject, in passing, or neither.
import { expect, test } from 'vitest'
import { buildGate, describeAdmission, type Judged, judge } from '../../src/core/relevance.ts'
import type { Concept, Dossier, SeededEvent } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

const BEGINS = new Date('1931-05-01T21:30:00Z')

const concept = (id: string, spellings: Concept['spellings'], falseFriends: string[] = []) => ({
  ...{ id, label: id, kind: 'thing' as const, spellings, falseFriends },
})

const event = (slug: string, more: Partial<SeededEvent>): SeededEvent => ({
  ...{ slug, label: slug, start: '1931-05-02', end: '1931-05-03', occasion: 'opening' },
  ...{ window: { from: '1931-05-02', to: '1931-05-04' } },
  ...{
    place: { name: 'Harbour', timeZone: 'UTC' },
    concepts: [],
    keywords: [],
    facts: [],
    open: [],
  },
  ...more,
})

const dossier: Dossier = {
  ...tower,
  occasions: () => [
    { slug: 'opening', label: 'Opening', from: BEGINS, until: new Date('1931-06-01T00:00:00Z') },
    { slug: 'between', label: 'Between' },
  ],
  lexicon: {
    subject: 'vane-tower',
    naming: [],
    concepts: [
      concept('vane-tower', { en: ['Vane Tower'], ar: ['برج فين'] }, ['Vane Tower Hotel']),
      concept('collapse', { en: ['collapse', 'collapses'] }),
      concept('crane', { en: ['crane'] }, ['frasier crane']),
      concept('mayor', { en: ['mayor'] }),
      concept('jubilee', { en: ['jubilee'] }),
      concept('strike', { en: ['strike'] }),
      concept('bread', { en: ['bread'] }),
    ],
  },
  events: [
    event('crane-collapses', { concepts: ['collapse', 'crane', 'mayor'] }),
    event('first-jubilee', {
      ...{ occasion: 'jubilee-1932', concepts: ['jubilee', 'mayor', 'vane-tower'] },
      window: { from: '1932-05-01', to: '1932-05-03' },
    }),
    event('second-jubilee', {
      ...{ occasion: 'jubilee-1933', concepts: ['jubilee', 'mayor', 'vane-tower'] },
      window: { from: '1933-05-01', to: '1933-05-03' },
    }),
    event('bakers-strike', { concepts: ['strike', 'bread'] }),
    event('strike-before', { occasion: 'background', concepts: ['strike', 'mayor'] }),
  ],
}
const gate = buildGate(dossier)

const verdict = (title: string, at?: string, summary?: string) => {
  const entry: Judged = {
    title,
    ...(at !== undefined && { happenedAt: new Date(at) }),
    ...(summary !== undefined && { summary }),
  }
  return judge(entry, gate)?.relevance
}

const INSIDE = '1931-05-03T12:00:00Z'
const OUTSIDE = '1931-05-20T12:00:00Z'

test.each([
  ['a title that names the subject', 'Vane Tower opens', OUTSIDE],
  ['one that does so in another script', 'افتتاح برج فين', OUTSIDE],
  ['one that does so without a date', 'Vane Tower opens', undefined],
  ['two concepts of one event in a title, inside its window', 'Crane collapse', INSIDE],
  ['two on the first moment of the window', 'Crane collapse', '1931-05-02T00:00:00Z'],
  ['two on the last moment of the window', 'Crane collapse', '1931-05-04T23:59:59.999Z'],
  ['two without a date, one of them of this occasion alone', 'Crane collapse', undefined],
])('%s is about the subject', (_, title, at) => {
  expect(verdict(title, at)).toBe('about')
})

test('one concept in the title and another of the event in the summary are about it', () => {
  expect(verdict('Crane falls', INSIDE, 'The mayor saw the collapse.')).toBe('about')
})

test.each([
  ['two concepts before the window', 'Crane collapse', '1931-05-01T23:59:59Z'],
  ['two concepts after the window', 'Crane collapse', '1931-05-05T00:00:00Z'],
  ['one concept inside it', 'Crane for sale', INSIDE],
  ['two concepts of different events', 'Crane jubilee', INSIDE],
  ['two concepts of a background event', 'Mayor ends strike', INSIDE],
  ['two undated ones that another occasion has too', 'Mayor at jubilee', undefined],
  ['a false friend of the subject', 'Vane Tower Hotel opens', INSIDE],
  ['a false friend of a concept', 'Frasier Crane in collapse', INSIDE],
  ['nothing', '', INSIDE],
])('%s is not on the subject', (_, title, at) => {
  expect(verdict(title, at)).toBeUndefined()
})

test('a name in the summary alone is mentioned in passing', () => {
  expect(verdict('A walk by the harbour', OUTSIDE, 'Past Vane Tower.')).toBe('passing')
  expect(verdict('A walk by the harbour', OUTSIDE, 'Past Vane Tower Hotel.')).toBeUndefined()
  expect(verdict('A walk by the harbour', OUTSIDE)).toBeUndefined()
})

test('an event that only the summary tells of is mentioned in passing', () => {
  expect(verdict('The week', INSIDE, 'A crane fell in a collapse.')).toBe('passing')
  expect(verdict('The week', OUTSIDE, 'A crane fell in a collapse.')).toBeUndefined()
})

test('of two events that a text is tied to, the one in its title decides', () => {
  const summary = 'No bread, and a crane fell in a collapse.'
  expect(verdict('Strike goes on', INSIDE, summary)).toBe('about')
})

test('a jubilee is that of its own year', () => {
  const why = (at: string) =>
    judge({ title: 'Mayor at jubilee', happenedAt: new Date(at) }, gate)?.why
  expect(why('1932-05-02T00:00:00Z')).toContain('first-jubilee')
  expect(why('1933-05-02T00:00:00Z')).toContain('second-jubilee')
  expect(why('1934-05-02T00:00:00Z')).toBeUndefined()
})

test('what was published before the beginning is not about what happened then', () => {
  const before = new Date(BEGINS.getTime() - 1)
  expect(judge({ title: 'Vane Tower opens', happenedAt: before }, gate)).toBeUndefined()
  expect(judge({ title: 'Vane Tower opens', happenedAt: BEGINS }, gate)?.relevance).toBe('about')
})

test('a dossier without a dated occasion has no beginning', () => {
  const between = { slug: 'between', label: 'Between' }
  const open = buildGate({ ...dossier, occasions: () => [between] })
  const old = new Date('1066-10-14T00:00:00Z')
  expect(judge({ title: 'Vane Tower opens', happenedAt: old }, open)?.relevance).toBe('about')
})

test('each verdict says why', () => {
  const why = (entry: Judged) => judge({ happenedAt: new Date(INSIDE), ...entry }, gate)?.why
  expect(why({ title: 'Vane Tower' })).toBe('The title names the subject.')
  expect(why({ title: 'Crane collapse' })).toMatch(/crane-collapses.*: collapse, crane\.$/)
  expect(why({ title: 'A', summary: 'crane collapse' })).toMatch(/None of them in the title\.$/)
  expect(why({ title: 'A', summary: 'Vane Tower' })).toBe('Only the summary names the subject.')
})

test('a verdict that is kept with ids is told with the labels of the lexicon, whatever stands around', () => {
  const labels = new Map([
    ['crane', 'the crane'],
    ['late-collapse', 'late collapse'],
  ])
  const told = (why: string) => describeAdmission(why, labels)
  expect(told('Concepts of “A crane: falls”: late-collapse, crane, dam.')).toBe(
    'Concepts of “A crane: falls”: late collapse; the crane; dam.',
  )
  expect(told('Concepts of “crane”: crane. None of them in the title.')).toBe(
    'Concepts of “crane”: the crane. None of them in the title.',
  )
  const kept = judge({ title: 'Crane collapse', happenedAt: new Date(INSIDE) }, gate)?.why ?? ''
  expect(told(kept)).toMatch(/: collapse; the crane\.$/)
  expect(told('The title names the subject.')).toBe('The title names the subject.')
})

test.each(['<a ', 'crane ', "a'", '\u0301\u0316', 'وال'])(
  '200 KB of %j are judged',
  { timeout: 5000 },
  (unit) => {
    const summary = `${unit.repeat(200_000 / unit.length)} Vane Tower`
    expect(judge({ title: 'A', summary, happenedAt: new Date(OUTSIDE) }, gate)?.relevance).toBe(
      'passing',
    )
  },
)
