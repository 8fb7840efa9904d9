// What the digest tells, in which words, and what it leaves out.
import { expect, test } from 'vitest'
import type { ChangeKind, ChangeLine } from '../../src/core/change.ts'
import { dateInOrder, type ToldFamilies, tellChanges } from '../../src/core/digest.ts'
import { filtersOf } from '../../src/core/digest-filter.ts'
import type { OutletLabel } from '../../src/core/news-event.ts'

const RUN = new Date('1931-05-01T06:00:00Z')
const LATER = new Date('1931-05-02T06:00:00Z')

/** The items that lines come to, the newest first. */
const digest = (lines: readonly ChangeLine[], known: ToldFamilies = new Map()) =>
  tellChanges(lines, known)
    .told.map(({ item }) => item)
    .toReversed()

const outlet = (slug: string, family?: string): OutletLabel => ({
  slug,
  name: slug[0]?.toUpperCase() + slug.slice(1),
  languages: ['en'],
  ...(family !== undefined && { family: { slug: family, name: family } }),
  ownership: { type: 'unknown' },
  origin: 'dossier',
})

const article = (id: number, slug: string, more: object = {}) => ({
  id,
  key: `https://${slug}.test/${id}`,
  url: `https://${slug}.test/${id}`,
  outlet: slug,
  title: `Headline ${id}`,
  precision: 'none' as const,
  language: 'en',
  keywords: [],
  relevance: 'about' as const,
  admittedBy: 'title',
  firstSeenAt: RUN,
  ...more,
})

const event = (id: number) => ({
  id,
  slug: `event-${id}`,
  label: `Event ${id}`,
  occasion: 'opening',
  keywords: [],
})

const line = (id: number, kind: ChangeKind, eventId: number, more: Partial<ChangeLine>) => ({
  ...{ id, kind, eventId, event: event(eventId), at: RUN, detail: {} },
  ...more,
})

/** An article of the outlet joins the event. */
const joined = (id: number, eventId: number, of: OutletLabel, more: Partial<ChangeLine> = {}) =>
  line(id, 'joined', eventId, { article: article(id, of.slug), outlet: of, ...more })

test('a founded event is one item with all outlets and articles of its run', () => {
  const items = digest([
    joined(1, 7, outlet('gazette'), { kind: 'event founded' }),
    joined(2, 7, outlet('herald'), { article: article(2, 'herald', { language: 'fr' }) }),
    joined(3, 7, outlet('courier')),
    joined(4, 7, outlet('gazette')),
  ])
  expect(items).toEqual([
    {
      key: 'change/3',
      kind: 'new-event',
      title: 'New event: Event 7',
      text: 'Now told by Gazette, Herald and Courier. This update brought 4 articles of 3 families in 2 languages. Gazette: “Headline 1”. Herald: “Headline 2”. Courier: “Headline 3”.',
      links: [
        { to: 'event', name: 'event-7', text: 'Event 7' },
        { to: 'article', name: '1', text: 'Gazette: Headline 1' },
        { to: 'article', name: '2', text: 'Herald: Headline 2' },
        { to: 'article', name: '3', text: 'Courier: Headline 3' },
        { to: 'outlet', name: 'gazette', text: 'Gazette' },
        { to: 'outlet', name: 'herald', text: 'Herald' },
        { to: 'outlet', name: 'courier', text: 'Courier' },
      ],
      at: RUN,
    },
  ])
})

test('a family that joins later is told, a second article of a known family is not', () => {
  const items = digest([
    joined(1, 7, outlet('gazette', 'press'), { kind: 'event founded' }),
    joined(2, 7, outlet('evening-gazette', 'press'), { at: LATER }),
    joined(3, 8, outlet('herald'), { at: LATER }),
    joined(4, 7, outlet('courier'), { at: new Date('1931-05-03T06:00:00Z') }),
  ])
  expect(items.map(({ title }) => title)).toEqual([
    'Now told by Courier: Event 7',
    'Now told by Herald: Event 8',
    'New event: Event 7',
  ])
})

test('a changed headline is told with both wordings', () => {
  const changed = line(9, 'headline changed', 7, {
    article: article(1, 'gazette'),
    outlet: outlet('gazette'),
    detail: { before: 'Tower opens', after: 'Tower opens late' },
  })
  expect(digest([changed])).toMatchObject([
    {
      key: 'change/9',
      title: 'Gazette changed a headline: “Tower opens” → “Tower opens late”',
      links: [
        { to: 'article', name: '1', text: 'Gazette: Tower opens late' },
        { to: 'event', name: 'event-7', text: 'Event 7' },
        { to: 'outlet', name: 'gazette', text: 'Gazette' },
      ],
    },
  ])
})

test('a headline that changed only in its blanks is not told', () => {
  const changed = line(9, 'headline changed', 7, {
    article: article(1, 'gazette'),
    outlet: outlet('gazette'),
    detail: { before: 'Tower  opens', after: 'Tower opens ' },
  })
  expect(digest([changed])).toEqual([])
})

test('articles that only mention the subject are neither told nor counted', () => {
  const passing = article(2, 'herald', { relevance: 'passing' })
  const items = digest([
    joined(1, 7, outlet('gazette'), { kind: 'event founded' }),
    joined(2, 7, outlet('herald'), { article: passing }),
    joined(3, 7, outlet('herald'), { article: { ...passing, id: 3 }, at: LATER }),
  ])
  expect(items).toHaveLength(1)
  expect(items[0]?.text).toContain('1 article of 1 family in 1 language')
})

/** The event of this number becomes part of another one. */
const merged = (id: number, from: number, into: number, more: Partial<ChangeLine> = {}) =>
  line(id, 'event merged', into, {
    detail: { from: `event-${from}`, label: `Event ${from}` },
    ...more,
  })

test('events that became one are told with both names, and the item leads to the one that is left', () => {
  expect(digest([merged(4, 8, 7)])).toEqual([
    {
      key: 'change/4',
      kind: 'events-merged',
      title: 'Now part of “Event 7”: “Event 8”',
      text: 'By their shared keywords a machine takes “Event 8” and “Event 7” for one event. Their articles stand together now, and the address of the first leads to the last.',
      links: [{ to: 'event', name: 'event-7', text: 'Event 7' }],
      at: RUN,
    },
  ])
})

test('what one run merged into one event is one item, another run’s is another', () => {
  const items = digest([
    merged(4, 8, 7),
    merged(5, 9, 7),
    merged(6, 6, 5),
    merged(7, 5, 7, { at: LATER }),
  ])
  expect(items.map(({ title }) => title)).toEqual([
    'Now part of “Event 7”: “Event 5”',
    'Now part of “Event 5”: “Event 6”',
    'Now part of “Event 7”: “Event 8” and “Event 9”',
  ])
  expect(items[2]?.text).toContain('“Event 8”, “Event 9” and “Event 7” for one event')
})

test('a family that told of an event is not new to the one that it merged into', () => {
  const items = digest([
    joined(1, 7, outlet('gazette'), { kind: 'event founded' }),
    joined(2, 8, outlet('herald'), { kind: 'event founded' }),
    merged(3, 8, 7),
    joined(4, 7, outlet('herald'), { at: LATER }),
    joined(5, 7, outlet('courier'), { at: LATER }),
  ])
  expect(items[0]?.title).toBe('Now told by Courier: Event 7')
})

test('an article that moved is told where it stands now, if its family is new there', () => {
  const moved = (id: number, of: string) =>
    joined(id, 7, outlet(of), { kind: 'moved', at: LATER, detail: { from: 'event-8' } })
  const founded = joined(1, 7, outlet('gazette'), { kind: 'event founded' })
  expect(digest([founded, moved(2, 'gazette')])).toHaveLength(1)
  expect(digest([founded, moved(2, 'herald')])[0]?.title).toBe('Now told by Herald: Event 7')
})

test('what is no longer there, or no story, is left out', () => {
  const lines: ChangeLine[] = [
    { id: 1, at: RUN, kind: 'joined', eventId: 7, articleId: 1, detail: {} },
    { id: 2, at: RUN, kind: 'headline changed', articleId: 1, detail: {} },
    line(3, 'article seen', 7, { article: article(1, 'gazette'), outlet: outlet('gazette') }),
    line(4, 'event merged', 7, {}),
    { id: 5, at: RUN, kind: 'event merged', eventId: 7, detail: { from: 'a', label: 'A' } },
    merged(6, 7, 7),
  ]
  expect(digest(lines)).toEqual([])
})

test('what was told before is news no more, and what is told now is handed back to be kept', () => {
  const known = new Map([
    ['event-7', new Set(['gazette'])],
    ['event-8', new Set(['herald'])],
  ])
  const lines = [
    joined(3, 7, outlet('gazette')),
    merged(4, 8, 7),
    joined(5, 7, outlet('herald'), { at: LATER }),
    joined(6, 7, outlet('courier'), { at: LATER }),
  ]
  const { told, families } = tellChanges(lines, known)
  expect(told.map(({ item }) => item.title)).toEqual([
    'Now part of “Event 7”: “Event 8”',
    'Now told by Courier: Event 7',
  ])
  expect(families).toEqual([
    { event: 7, family: 'herald' },
    { event: 7, family: 'courier' },
  ])
})

test('a first load of hundreds of changes is one item an event, each with a key of its own', () => {
  const lines = Array.from({ length: 600 }, (_, index) =>
    joined(index + 1, (index % 60) + 1, outlet(`outlet-${Math.floor(index / 60)}`), {
      kind: index < 60 ? 'event founded' : 'joined',
    }),
  )
  const items = digest(lines)
  expect(new Set(items.map(({ key }) => key)).size).toBe(60)
  expect(items[0]?.title).toBe('New event: Event 60')
  expect(items[0]?.text).toContain('10 articles of 10 families')
})

test('dates never run backwards, and none lies before what was told up to', () => {
  const told = tellChanges(
    [
      joined(1, 7, outlet('gazette'), { at: LATER }),
      joined(2, 8, outlet('gazette'), { at: RUN }),
      joined(3, 9, outlet('gazette'), { at: new Date('1931-05-04T06:00:00Z') }),
    ],
    new Map(),
  ).told
  const days = (from: string) =>
    dateInOrder(told, new Date(from)).map(({ item }) => item.at.toISOString().slice(0, 10))
  expect(days('1931-05-01')).toEqual(['1931-05-02', '1931-05-02', '1931-05-04'])
  expect(days('1931-05-03')).toEqual(['1931-05-03', '1931-05-03', '1931-05-04'])
})

test('an item stands under every filter that lets it through, and under no other', () => {
  const event = { slug: 'event-7', occasion: 'opening' }
  const of = { kind: 'new-event', event, outlets: ['gazette', 'gazette'] } as const
  const filters = filtersOf({ ...of, languages: ['en', undefined] })
  expect(filters).toHaveLength(18)
  expect(filters).toEqual(
    expect.arrayContaining([
      '',
      'kind=new-event',
      'event=event-7',
      'occasion=opening&language=en&kind=new-event',
      'event=event-7&outlet=gazette',
    ]),
  )
  expect(filtersOf({ kind: 'headline-changed', outlets: [], languages: [] })).toEqual([
    '',
    'kind=headline-changed',
  ])
})

test('the order of the lines does not matter', () => {
  const lines = [1, 2, 3, 4].map((id) => joined(id, id % 2, outlet(`outlet-${id}`)))
  expect(digest(lines.toReversed())).toEqual(digest(lines))
})

test('many outlets are named in part, the rest is counted', () => {
  const lines = ['a', 'b', 'c', 'd', 'e'].map((slug, id) => joined(id + 1, 7, outlet(slug)))
  expect(digest(lines)[0]?.title).toBe('Now told by A, B, C and 2 more: Event 7')
})

test('hostile headlines come out as one tidy line that turns nothing beside it', () => {
  const changed = line(9, 'headline changed', 7, {
    article: article(1, 'gazette'),
    outlet: outlet('gazette'),
    detail: { before: 'a\u202Eb\n\u0000c\uD800', after: 'نبأ \u202Eعاجل' },
  })
  expect(digest([changed])[0]?.title).toBe(
    'Gazette changed a headline: “a b c\uFFFD” → “\u2068نبأ عاجل\u2069”',
  )
})

test('an endless headline is cut', () => {
  const changed = line(9, 'headline changed', 7, {
    article: article(1, 'gazette'),
    outlet: outlet('gazette'),
    detail: { before: '🗼'.repeat(5000), after: 'short' },
  })
  expect([...(digest([changed])[0]?.title ?? '')].length).toBeLessThan(300)
})

test('a label that runs from right to left is isolated from the words around it', () => {
  const founded = joined(1, 7, outlet('gazette'), {
    kind: 'event founded',
    event: { ...event(7), label: 'نبأ عاجل؟' },
  })
  expect(digest([founded])[0]?.title).toBe('New event: \u2068نبأ عاجل؟\u2069')
})
