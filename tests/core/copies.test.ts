// Copies among articles: each rule just over and just under its edge, direction, circles, and what it costs.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { type Copy, findCopies, type Refusal } from '../../src/core/copies.ts'
import { buildMatcher } from '../../src/core/lexicon.ts'
import type { Listed, OutletLabel } from '../../src/core/news-event.ts'

const spellings = {
  ferry: { en: ['ferry'], de: ['Fähre'], ru: ['паром'] },
  harbour: { en: ['harbour'], de: ['Hafen'], ru: ['гавань'] },
  strike: { en: ['strike'], de: ['Streik'] },
  pilot: { en: ['pilot'], de: ['Lotse'] },
}
const reader = {
  concepts: buildMatcher(Object.entries(spellings).map(([id, spellings]) => ({ id, spellings }))),
  frequencies: {
    documents: 100,
    // Every title has the ferry, a fifth of them the strike.
    count: (keyword: string) => ({ 'c:ferry': 100, 'c:strike': 20 })[keyword] ?? 1,
  },
}

const outlet = (name: string, more: Partial<OutletLabel> = {}): OutletLabel => ({
  ...{ slug: name.toLowerCase(), name, languages: [], ownership: { type: 'unknown' } },
  ...{ origin: 'dossier', ...more },
})
const herald = outlet('Herald', { country: 'GB' })
const courier = outlet('Courier')
const tribune = outlet('Tribune')

type Given = Partial<Omit<Article, 'published'>> & { readonly day?: string }

const piece = (of: OutletLabel, title: string, { day, ...more }: Given = {}): Listed => ({
  outlet: of,
  article: {
    ...{
      id: 0,
      key: of.slug,
      url: `https://${of.slug}.test/`,
      outlet: of.slug,
      title,
      keywords: [],
    },
    ...{ language: 'en', relevance: 'about', admittedBy: '', firstSeenAt: new Date(0) },
    ...(day ? { published: new Date(`1999-05-${day}`), precision: 'day' } : { precision: 'none' }),
    ...more,
  },
})

const find = (listed: readonly Listed[], refusals: readonly Refusal[] = []) =>
  findCopies(listed, reader, refusals).copies

/** `copy < origin: kind by rule`, sorted. */
const tell = (copies: readonly Copy[]) =>
  copies.map(({ key, of, kind, rule }) => `${key} < ${of}: ${kind} by ${rule}`).sort()

const NINE = 'Harbour pilot saves nine from burning ferry at dawn'
const EIGHT = 'Harbour pilot saves nine from burning ferry today'

test('nine words in a row are one text, eight are what two newsrooms write', () => {
  const pair = (title: string) => [
    piece(herald, title, { day: '02' }),
    piece(courier, title.toUpperCase(), { day: '03' }),
  ]
  expect(find(pair(NINE))).toMatchObject([
    { kind: 'verbatim', score: 1, threshold: 0.6, lagDays: 1, dropped: [], added: [] },
  ])
  expect(find(pair(EIGHT))).toEqual([])
})

test('a short title is a copy only where the summary is the same too', () => {
  const summary = 'The pilot climbed aboard in heavy smoke and brought all nine to the quay alive.'
  const other =
    'Photographs of regattas, markets, weddings and a goat that our readers sent this week.'
  const title = 'Photos of the day'
  const pair = (own: string) => [
    piece(herald, title, { day: '02', summary }),
    piece(courier, title, { day: '02', summary: own }),
  ]
  expect(tell(find(pair(summary)))).toEqual(['herald < courier: verbatim by text'])
  expect(find(pair(other))).toEqual([])
})

test('one summary under two titles is one text, unless the titles are about different things', () => {
  const summary =
    'All that happened at sea in these seven days, as told by our correspondents in every port of the coast, large or small, with a map.'
  const pair = (ours: string, theirs: string, of = courier) =>
    find([
      piece(herald, ours, { day: '02', summary }),
      piece(of, theirs, { day: '02', summary, key: 'other' }),
    ])
  const [a, b] = ['Ferry pilot lauded', 'Brave ferry pilot feted']
  expect(tell(pair(a, b))).toEqual(['other < herald: verbatim by text'])
  expect(
    pair('Harbour pilot: new lauded chief named', 'Races at harbour: goat beats pilot'),
  ).toEqual([])
  // One outlet's series has its summary and half of its titles in common.
  expect(pair(a, b, herald)).toEqual([])
  expect(
    pair(
      'Harbour news of today: ferry pilot lauded',
      'Harbour news of today: ferry pilot buried',
      herald,
    ),
  ).toEqual([])
  expect(tell(pair(a, `${a} again`, herald))).toEqual(['other < herald: verbatim by text'])
})

test('words at an end may be cut, but where words are exchanged more must be the same', () => {
  const cut = piece(courier, `${NINE} as smoke drifts over town`, { day: '03' })
  const origin = piece(herald, NINE, { day: '02' })
  expect(find([origin, cut])).toMatchObject([{ kind: 'verbatim', threshold: 0.6 }])
  const long = `${NINE} while the whole town looks on`
  const one = piece(courier, long.replace('Harbour', 'Port'), { day: '03' })
  expect(find([piece(herald, long, { day: '02' }), one])).toMatchObject([{ threshold: 0.8 }])
  const two = piece(courier, long.replace('Harbour', 'Port').replace('town', 'city'), { day: '03' })
  expect(find([piece(herald, long, { day: '02' }), two])).toEqual([])
})

test('summaries that have nothing in common speak against one text, a common author for it', () => {
  const own = 'Witnesses told our correspondent how flames rose over the pier shortly before six.'
  const other = 'An inquiry opens on Monday, the ministry of transport announced in a statement.'
  const pair = (more: Given, theirs: Given = more) => [
    piece(herald, NINE, { day: '02', summary: own, ...more }),
    piece(courier, NINE, { day: '03', summary: other, ...theirs }),
  ]
  expect(find(pair({}))).toEqual([])
  for (const source of ['Ada Reed', 'Reuters']) {
    const copies = find(pair({ author: source }))
    expect(tell(copies)).toEqual(['courier < herald: verbatim by title'])
  }
  expect(find(pair({}, { note: 'text of Herald' }))).toHaveLength(1)
})

test('a figure exchanged is another event, one left out is not', () => {
  const long = 'Ferry toll rises to 12 as divers search the wreck below the harbour wall'
  const origin = piece(herald, long, { day: '02' })
  expect(find([origin, piece(courier, long.replace('12', '14'), { day: '03' })])).toEqual([])
  expect(find([origin, piece(courier, long.replace(' to 12', ''), { day: '03' })])).toHaveLength(1)
})

test('one text under the same title a month later is a copy, after that it is another', () => {
  const origin = piece(herald, NINE, { day: '01' })
  const later = (days: number) =>
    piece(courier, NINE, {
      precision: 'day',
      ...{ published: new Date(Date.UTC(1999, 4, 1 + days)) },
    })
  expect(find([origin, later(30)])).toMatchObject([{ lagDays: 30 }])
  expect(find([origin, later(31)])).toEqual([])
})

test("an outlet's own title is its own text for three days, then the next of a series", () => {
  const own = (day: string) => piece(herald, NINE, { day, key: `herald-${day}` })
  expect(find([own('01'), own('04')])).toHaveLength(1)
  expect(find([own('01'), own('06')])).toEqual([])
})

const DE = 'Lotse: Streik im Hafen'
const EN = 'Pilot strike in harbour'

test('the same author on the same concepts in another language is translated', () => {
  const pair = (author: string, title = DE) => [
    piece(herald, EN, { day: '02', author: 'Ada M. Reed' }),
    piece(courier, title, { day: '05', language: 'de', author }),
  ]
  expect(find(pair('By ADA M. REED'))).toMatchObject([
    { kind: 'translated', rule: 'byline', byline: ['ada m reed'], lagDays: 3, dropped: [] },
  ])
  expect(find(pair('Otto Vane'))).toEqual([])
  expect(find(pair('Ada M. Reed', 'Die Fähre: ein Streik'))).toEqual([])
})

test('the same author on what many titles are about is not translated', () => {
  const author = 'Ada Reed'
  const pair = (en: string, de: string) =>
    find([
      piece(herald, en, { day: '02', author }),
      piece(courier, de, { day: '02', language: 'de', author }),
    ])
  expect(pair('On the strike', 'Zum Streik')).toEqual([])
  expect(pair('On the pilot', 'Zum Lotse')).toHaveLength(1)
})

test('an agency or a desk is no author', () => {
  const pair = (author: string) => [
    piece(herald, EN, { day: '02', author }),
    piece(courier, DE, { day: '02', language: 'de', author }),
  ]
  for (const author of ['Reuters', 'News Desk', 'Reed']) expect(find(pair(author))).toEqual([])
})

test('the same concepts tell a translation of one publisher only', () => {
  const family = { slug: 'press', name: 'Press' }
  const pair = (more: Partial<OutletLabel>, title = DE) => [
    piece(outlet('Herald', more), EN, { day: '02' }),
    piece(outlet('Bote', more), title, { day: '02', language: 'de' }),
  ]
  expect(tell(find(pair({ family })))).toEqual(['herald < bote: translated by profile'])
  expect(find(pair({ family }, 'Lotse: Unglück im Hafen'))).toEqual([])
  expect(find(pair({}))).toEqual([])
})

test('who names the outlet or the author and follows its wording re-reports it', () => {
  const origin = piece(herald, 'Ferry owners knew of the leak for years', {
    ...{ day: '02', author: 'Ada Reed' },
  })
  const report = (title: string, more: Given = {}) => piece(courier, title, { day: '03', ...more })
  expect(find([origin, report('Herald: Ferry owners knew of leak for years')])).toMatchObject([
    {
      ...{ kind: 're-reported', credit: { names: 'outlet', where: 'title', text: 'Herald' } },
      dropped: [
        { part: 'byline', text: 'Ada Reed' },
        { part: 'words', text: 'the' },
      ],
      added: [
        { part: 'credit', text: 'Herald' },
        { part: 'words', text: 'herald' },
      ],
    },
  ])
  const summary = 'So writes Ada Reed of a London paper.'
  const byAuthor = find([origin, report('Ferry owners knew of leak for years', { summary })])
  expect(byAuthor).toMatchObject([{ credit: { names: 'author', where: 'summary' } }])
  expect(find([origin, report('Ferry owners knew of leak for years')])).toEqual([])
  expect(find([origin, report('Herald: ferry leak worries whole town, says mayor')])).toEqual([])
  expect(find([origin, report('Herald: ferry owners knew')])).toEqual([])
})

test("a medium of the origin's country counts as a credit, one of another country does not", () => {
  const origin = piece(herald, 'Ferry owners knew of the leak for years', { day: '02' })
  const report = (credit: string) =>
    find([origin, piece(courier, `Ferry owners knew of leak for years: ${credit}`, { day: '03' })])
  expect(report('UK news website')).toMatchObject([
    { credit: { names: 'country', text: 'UK news website' }, score: 1, threshold: 0.75 },
  ])
  expect(report('German newspaper')).toEqual([])
  expect(report('UK minister')).toEqual([])
})

test('an outlet that is in the news itself is no source of it', () => {
  const origin = piece(herald, 'Chief editor of Herald to step down in June', { day: '02' })
  const other = piece(courier, 'Herald chief editor of Herald to step down', { day: '02' })
  expect(find([origin, other])).toEqual([])
})

test('a title in other words is reworded only where summary, author or agency is the same', () => {
  const summary = 'The pilot climbed aboard in heavy smoke and brought all nine to the quay alive.'
  const ours =
    'In heavy smoke the pilot climbed aboard and brought all nine to the quay alive, he said.'
  const [a, b] = [
    'Brave pilot rescues nine in ferry fire',
    'Heroic pilot rescues nine in ferry blaze',
  ]
  const pair = (own: Given, other: Given) =>
    find([piece(herald, a, { day: '02', ...own }), piece(courier, b, { day: '03', ...other })])
  expect(pair({ summary }, { summary: ours })).toMatchObject([{ kind: 'spun', rule: 'order' }])
  expect(pair({ author: 'Reuters' }, { author: 'Reuters' })).toMatchObject([
    { kind: 'spun', agency: 'Reuters' },
  ])
  expect(pair({ author: 'Reuters' }, { author: 'dpa' })).toEqual([])
  expect(pair({}, {})).toEqual([])
})

test('where dates do not tell, the named one is the origin, then its own, the signed, the first seen, the dated', () => {
  const plain = piece(herald, NINE, { firstSeenAt: new Date(5) })
  const reposted = piece(courier, NINE, { note: 'a repost', author: 'Ada Reed' })
  expect(tell(find([plain, reposted]))).toEqual(['courier < herald: verbatim by title'])
  const named = piece(tribune, NINE, { summary: 'As Herald writes.', author: 'Ada Reed' })
  expect(tell(find([plain, named]))).toEqual(['tribune < herald: verbatim by title'])
  const signed = piece(courier, NINE, { author: 'Ada Reed', firstSeenAt: new Date(9) })
  expect(tell(find([plain, signed]))).toEqual(['herald < courier: verbatim by title'])
  const earlier = piece(tribune, NINE, { firstSeenAt: new Date(1) })
  expect(tell(find([plain, earlier]))).toEqual(['herald < tribune: verbatim by title'])
  expect(find([plain, earlier])[0]?.lagDays).toBeUndefined()
  const dated = piece(tribune, NINE, { day: '02', firstSeenAt: new Date(5) })
  expect(tell(find([plain, dated]))).toEqual(['herald < tribune: verbatim by title'])
})

test('a title of which nobody declared the language is no translation', () => {
  const { language: _, ...rest } = piece(courier, NINE, { day: '03' }).article
  const undeclared = { outlet: courier, article: rest }
  expect(tell(find([piece(herald, NINE, { day: '02' }), undeclared]))).toEqual([
    'courier < herald: verbatim by title',
  ])
})

test('a month is no day: what was published some time in it has no lag', () => {
  const [copy] = find([
    piece(herald, NINE, { day: '02' }),
    piece(courier, NINE, { precision: 'month', ...{ published: new Date('1999-05-01') } }),
  ])
  expect([copy?.of, copy?.lagDays]).toEqual(['courier', undefined])
})

test('each copy has one origin, and a copy of a copy stands under it', () => {
  const origin = piece(herald, `${NINE} and rests`, { day: '01' })
  const copy = piece(courier, `${NINE} and rests with his crew`, { day: '02' })
  const far = piece(tribune, `${NINE} and rests with his crew in a pub by the sea`, { day: '03' })
  expect(tell(find([far, copy, origin]))).toEqual([
    'courier < herald: verbatim by title',
    'tribune < courier: verbatim by title',
  ])
})

test('three that name each other in a circle make no circle', () => {
  const circle = [
    piece(herald, `${NINE} today`, { note: 'text of Courier' }),
    piece(courier, `${NINE} again`, { note: 'text of Tribune' }),
    piece(tribune, `${NINE} alone`, { note: 'text of Herald' }),
  ]
  const copies = find(circle)
  expect(copies).toHaveLength(2)
  const origins = new Map(copies.map(({ key, of }) => [key, of]))
  const root = (key: string): string => (origins.has(key) ? root(origins.get(key) ?? '') : key)
  expect(new Set(circle.map(({ article }) => root(article.key))).size).toBe(1)
})

test('what a person calls no copy is none, nor a copy of a copy of it', () => {
  const three = [
    piece(herald, NINE, { day: '01' }),
    piece(courier, NINE, { day: '02' }),
    piece(tribune, `${NINE} today`, { day: '03' }),
  ]
  expect(find(three)).toHaveLength(2)
  expect(tell(find(three, [{ key: 'tribune', of: 'herald' }]))).toEqual([
    'courier < herald: verbatim by title',
  ])
  const far = piece(tribune, `${NINE} today while the whole town looks on`, { day: '03' })
  const chain = [
    piece(herald, NINE, { day: '01' }),
    piece(courier, `${NINE} today`, { day: '02' }),
    far,
  ]
  expect(tell(find(chain))).toContain('tribune < courier: verbatim by title')
  expect(tell(find(chain, [{ key: 'tribune', of: 'herald' }]))).toEqual([
    'courier < herald: verbatim by title',
  ])
})

test('a thousand articles of one event are compared a few thousand times, not half a million', () => {
  const word = (n: number) => `w${n.toString(36)}`
  const titles = Array.from({ length: 1000 }, (_, n) =>
    // One word in all, some in many, a few of their own; every tenth is an agency's text word for word.
    n % 10 === 0
      ? `${NINE} with help from many`
      : `Ferry ${word(n % 7)} ${word(100 + (n % 31))} ${word(1000 + n)} ${word(3000 + n)} ${word(5000 + n)}`,
  )
  const listed = titles.map((title, n) =>
    piece(outlet(`O${n}`), title, { day: '02', key: `${n}`, firstSeenAt: new Date(n) }),
  )
  const { copies, compared } = findCopies(listed, reader)
  expect(copies).toHaveLength(99)
  expect(new Set(copies.map(({ of }) => of))).toEqual(new Set(['0']))
  expect(compared).toBeLessThan(5000)
})
