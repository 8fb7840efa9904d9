// Checks the dossier's data: its shape with zod, and that its parts point at one another.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readPiece } from '../../scripts/weigh-reference.ts'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import type { Occasion, SeededEvent } from '../../src/dossier/dossier.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'

const now = new Date('2026-11-22T00:00:00Z')
const LANGUAGES = ['en', 'ar', 'fa', 'he', 'tr', 'ru', 'fr', 'de', 'es', 'it', 'zh']
const DAY_LENGTH = 24 * 60 * 60 * 1000

const text = z.string().refine((value) => value.trim() !== '', 'is empty')
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const day = z.iso.date()
const moment = z.union([day, z.iso.datetime({ offset: true })])
const address = z.url({ protocol: /^https?$/ })
const language = z.string().regex(/^[a-z]{2}$/)
const yearOrCloser = z.union([z.string().regex(/^\d{4}(-\d{2})?$/), moment])

const citation = z.strictObject({
  title: text,
  url: address.optional(),
  outlet: text.optional(),
  date: yearOrCloser.optional(),
})
const fact = z.strictObject({ text, sources: z.array(citation).min(1) })
const spellings = z.record(z.string().regex(/^([a-z]{2}|und)$/), z.array(text))

const claim = z.strictObject({
  id: z.string().regex(/^C\d{2}$/),
  slug,
  section: text,
  text,
  concepts: z.array(slug).min(1),
  keywords: z.array(text).min(1),
  record: z.array(fact).min(1),
})

const event = z.strictObject({
  slug,
  label: text,
  start: moment,
  end: moment,
  window: z.strictObject({ from: day, to: day }),
  place: z.strictObject({ name: text, timeZone: text }),
  occasion: slug,
  concepts: z.array(slug).min(1),
  essential: slug.optional(),
  keywords: z.array(text).min(1),
  facts: z.array(fact).min(1),
  open: z.array(text),
})

const number = z.strictObject({
  slug,
  question: text,
  unit: text,
  event: slug.optional(),
  values: z
    .array(z.strictObject({ value: text, wording: text.optional(), source: citation }))
    .min(2),
})

const lexicon = z.strictObject({
  concepts: z
    .array(
      z.strictObject({
        id: slug,
        label: text,
        kind: z.enum(['person', 'organisation', 'place', 'thing', 'happening', 'idea']),
        spellings,
        falseFriends: z.array(text).optional(),
      }),
    )
    .min(60),
  naming: z
    .array(z.strictObject({ id: slug, label: text, spellings, caution: text.optional() }))
    .min(1),
  subject: slug,
  returning: z.array(slug).optional(),
})

const reference = z.strictObject({
  title: text,
  author: text,
  authorNote: text,
  outlet: slug,
  published: day,
  republisher: slug,
  republished: day,
  url: address,
  language,
  region: text,
  theme: text,
  kind: text,
  sections: z.array(text).min(1),
  words: z.int().positive(),
  keywords: z
    .array(z.tuple([z.string().regex(/^(?:(?:c|[a-z]{2}):|#)./), z.number().positive()]))
    .min(1),
  naming: z.array(z.tuple([slug, z.int().nonnegative()])).min(1),
  copies: z
    .array(
      z.strictObject({
        url: address,
        outlet: slug,
        relation: z.enum(['verbatim', 'translated', 're-reported', 'rewritten']),
        language,
        date: yearOrCloser.optional(),
        note: text,
      }),
    )
    .min(1),
})

const citedArticle = z.strictObject({
  url: address,
  title: text,
  outlet: slug.optional(),
  author: text.optional(),
  published: yearOrCloser.optional(),
  language,
  terms: z.array(text),
  note: text.optional(),
})

/** Told apart by the rest of their words: a funeral that crossed a border, drones on two days. */
const NEAR_TWINS: readonly string[] = [
  'iraq-procession-baghdad-karbala-najaf, iran-funeral-ahvaz-mashhad-tehran',
  'baghdad-airport-drones-2022, al-asad-drones-2022',
]

/** Whether a text may be tied to both by the same two concepts. */
const sharesTie = (one: SeededEvent, other: SeededEvent): boolean => {
  const shared = one.concepts.filter((id) => other.concepts.includes(id))
  const has = ({ essential }: SeededEvent) => essential === undefined || shared.includes(essential)
  return shared.length > 1 && has(one) && has(other)
}

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i)

const missing = (names: readonly string[], among: readonly string[]): readonly string[] =>
  names.filter((name) => !among.includes(name))

const conceptIds = soleimani.lexicon.concepts.map((concept) => concept.id)
const outletSlugs = soleimani.outlets.map((outlet) => outlet.slug)
const eventSlugs = soleimani.events.map((seeded) => seeded.slug)

/** The dated occasions that hold a moment. */
const holding = (list: readonly Occasion[], at: Date): readonly string[] =>
  list.flatMap(({ slug, from, until }) =>
    from !== undefined && until !== undefined && from <= at && at < until ? [slug] : [],
  )

describe('the claims', () => {
  test('are 18 to 22 well-formed assertions with their record', () => {
    expect(z.array(claim).min(18).max(22).safeParse(soleimani.claims).error).toBeUndefined()
  })

  test('have ids in order and slugs of their own', () => {
    const ids = soleimani.claims.map(({ id }) => id)
    expect(ids).toEqual(ids.map((_, i) => `C${String(i + 1).padStart(2, '0')}`))
    expect(repeated(soleimani.claims.map((one) => one.slug))).toEqual([])
  })

  test('use concepts of the lexicon and sections of the reference', () => {
    const sections = ['Opening', ...soleimani.reference.sections]
    for (const one of soleimani.claims) {
      expect([one.id, ...missing(one.concepts, conceptIds)]).toEqual([one.id])
      expect(sections).toContain(one.section)
    }
  })
})

describe('the events', () => {
  test('are at least 25, well formed, each fact with a source', () => {
    expect(z.array(event).min(25).safeParse(soleimani.events).error).toBeUndefined()
  })

  test('have slugs of their own', () => {
    expect(repeated(eventSlugs)).toEqual([])
  })

  test('stand on a known occasion that holds their start, or in the background', () => {
    const list = soleimani.occasions(now)
    for (const one of soleimani.events) {
      if (one.occasion === 'background') continue
      const [held = 'between'] = holding(list, new Date(one.start))
      expect([one.slug, one.occasion]).toEqual([one.slug, held])
    }
  })

  test('lie in a real time zone', () => {
    for (const { place } of soleimani.events) {
      expect(place.timeZone).toMatch(/^[A-Z]\w+\/[A-Z]\w+/)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: place.timeZone })).not.toThrow()
    }
  })

  test('end after they start, and so do the days on which reports are expected', () => {
    for (const { slug, start, end, window } of soleimani.events) {
      const last = Date.parse(end) + (end.includes('T') ? 0 : DAY_LENGTH - 1)
      expect(Date.parse(start), slug).toBeLessThanOrEqual(last)
      expect(window.from <= window.to, slug).toBe(true)
    }
  })

  test('use concepts of the lexicon', () => {
    for (const one of soleimani.events) {
      expect([one.slug, ...missing(one.concepts, conceptIds)]).toEqual([one.slug])
      expect(one.concepts, one.slug).toContain(one.essential ?? one.concepts[0])
    }
  })

  test('tie articles by three to seven concepts each, none twice', () => {
    for (const { slug, occasion, concepts } of soleimani.events) {
      if (occasion === 'background') continue
      expect(repeated(concepts), slug).toEqual([])
      expect(concepts.length, slug).toBeGreaterThanOrEqual(3)
      expect(concepts.length, slug).toBeLessThanOrEqual(7)
    }
  })

  test('share no two concepts with an event of the same days, so that a tie tells them apart', () => {
    const taking = soleimani.events.filter(({ occasion }) => occasion !== 'background')
    const pairs = taking.flatMap((one, i) =>
      taking
        .slice(i + 1)
        .filter(({ window }) => window.from <= one.window.to && one.window.from <= window.to)
        .filter((other) => sharesTie(one, other))
        .map((other) => `${one.slug}, ${other.slug}`),
    )
    expect(pairs).toEqual(NEAR_TWINS)
  })
})

describe('the disputed numbers', () => {
  test('are well formed, with two values or more', () => {
    expect(z.array(number).min(1).safeParse(soleimani.numbers).error).toBeUndefined()
  })

  test('have slugs of their own and belong to seeded events', () => {
    expect(repeated(soleimani.numbers.map((one) => one.slug))).toEqual([])
    const named = soleimani.numbers.flatMap((one) => one.event ?? [])
    expect(missing(named, eventSlugs)).toEqual([])
  })
})

describe('the occasions', () => {
  test('keep their slugs, with the undated shelf last', () => {
    expect(soleimani.occasions(now).map((one) => one.slug)).toEqual([
      'strike',
      'anniversary-2021',
      'anniversary-2022',
      'anniversary-2023',
      'anniversary-2024',
      'anniversary-2025',
      'anniversary-2026',
      'between',
    ])
  })

  test('go on for years to come, with English ordinals', () => {
    const labels = new Map(
      soleimani.occasions(new Date('2141-01-05T00:00:00Z')).map((one) => [one.slug, one.label]),
    )
    expect(labels.get('anniversary-2021')).toBe('First anniversary, 2021')
    expect(labels.get('anniversary-2030')).toBe('Tenth anniversary, 2030')
    expect(labels.get('anniversary-2031')).toBe('11th anniversary, 2031')
    expect(labels.get('anniversary-2041')).toBe('21st anniversary, 2041')
    expect(labels.get('anniversary-2042')).toBe('22nd anniversary, 2042')
    expect(labels.get('anniversary-2043')).toBe('23rd anniversary, 2043')
    expect(labels.get('anniversary-2132')).toBe('112th anniversary, 2132')
  })

  test('include an anniversary from the moment its window begins', () => {
    const slugs = (at: string) => soleimani.occasions(new Date(at)).map((one) => one.slug)
    expect(slugs('2041-01-03T00:00:00Z')).toContain('anniversary-2041')
    expect(slugs('2040-12-26T23:59:59.999Z')).not.toContain('anniversary-2041')
    expect(slugs('2040-12-27T00:00:00Z')).toContain('anniversary-2041')
    expect(slugs('2019-12-31T00:00:00Z')).toEqual(['strike', 'between'])
  })

  test('are half-open to the millisecond', () => {
    const edges = [
      ['2020-01-02T21:29:59.999Z', []],
      ['2020-01-02T21:30:00.000Z', ['strike']],
      ['2020-01-31T23:59:59.999Z', ['strike']],
      ['2020-02-01T00:00:00.000Z', []],
      ['2021-12-26T23:59:59.999Z', []],
      ['2021-12-27T00:00:00.000Z', ['anniversary-2022']],
      ['2022-01-10T23:59:59.999Z', ['anniversary-2022']],
      ['2022-01-11T00:00:00.000Z', []],
    ] as const
    for (const [at, held] of edges) {
      expect([at, holding(soleimani.occasions(now), new Date(at))]).toEqual([at, held])
    }
  })

  test('never share a moment, so that each falls in one or in between', () => {
    const dated = soleimani.occasions(new Date('2041-01-03T00:00:00Z')).slice(0, -1)
    for (const [i, { slug, from, until }] of dated.entries()) {
      expect(from && until && from < until, slug).toBe(true)
      const before = dated[i - 1]?.until
      expect(before === undefined || (from && before <= from), slug).toBe(true)
    }
  })
})

describe('the lexicon', () => {
  test('has at least 60 well-formed concepts and no empty spelling', () => {
    expect(lexicon.safeParse(soleimani.lexicon).error).toBeUndefined()
  })

  test('has ids of their own, and its subject among them', () => {
    expect(repeated(conceptIds)).toEqual([])
    expect(repeated(soleimani.lexicon.naming.map((term) => term.id))).toEqual([])
    expect(conceptIds).toContain(soleimani.lexicon.subject)
    expect(conceptIds).toEqual(expect.arrayContaining([...(soleimani.lexicon.returning ?? [])]))
  })

  test('spells concepts and ways of naming in all eleven languages', () => {
    for (const part of [soleimani.lexicon.concepts, soleimani.lexicon.naming]) {
      const used = part.flatMap((one) => Object.keys(one.spellings))
      expect(missing(LANGUAGES, used)).toEqual([])
    }
  })
})

describe('the spellings', () => {
  const matcher = conceptMatcher(soleimani.lexicon)
  const conceptsOf = (title: string) => [...matcher(title).ids]

  test.each([
    ['A senator blasts the report', 'suicide-bombing'],
    ['He ordered it without authorization', 'war-powers'],
    ['A vote to expel the US military', 'pentagon'],
    ['The trade war and nuclear war', 'war-fear'],
    ["Europe's response to Iran", 'retaliation'],
    ['The legal justification is secret', 'imminent-threat'],
    ['Calls to expel the envoy', 'troop-withdrawal'],
  ])('of other matters do not stand in “%s”: %s', (title, concept) => {
    expect(conceptsOf(title)).not.toContain(concept)
  })

  test.each([
    ['Twin blasts near a tomb', 'suicide-bombing'],
    ['Lawmakers vote to expel US troops', 'troop-withdrawal'],
    ['Süleymani için tören düzenlendi', 'ceremony'],
    ['苏莱曼尼遭刺杀', 'assassination'],
    ['Fears of war with Iran', 'war-fear'],
    ['Tutto si è ritorto contro di loro', 'backfire'],
    ['Удар имел противоположный эффект', 'backfire'],
    ['این کار نتیجه معکوس داشت', 'backfire'],
    ['ترامب يتراجع عن المواجهة', 'stand-down'],
    ['特朗普退让', 'stand-down'],
  ])('are found in “%s”: %s', (title, concept) => {
    expect(conceptsOf(title)).toContain(concept)
  })

  test.each(['stand-down', 'restraint', 'backfire', 'assassination', 'burial', 'ceremony'])(
    'of %s are known in all eleven languages, save where one has no word of its own',
    (id) => {
      const spellings = soleimani.lexicon.concepts.find((one) => one.id === id)?.spellings ?? {}
      const without = missing(LANGUAGES, Object.keys(spellings))
      // Russian has one noun for killing, murder and assassination.
      expect(without).toEqual(id === 'assassination' ? ['ru'] : [])
    },
  )
})

describe('the reference', () => {
  test('is well formed', () => {
    expect(reference.safeParse(soleimani.reference).error).toBeUndefined()
  })

  test('and its copies come from outlets of the dossier', () => {
    const { outlet, republisher, copies } = soleimani.reference
    const named = [outlet, republisher, ...copies.map((copy) => copy.outlet)]
    expect(missing(named, outletSlugs)).toEqual([])
  })

  test('has its keywords heaviest first, each once, each concept in the lexicon', () => {
    const { keywords } = soleimani.reference
    const weights = keywords.map(([, weight]) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(repeated(keywords.map(([keyword]) => keyword))).toEqual([])
    const concepts = keywords.flatMap(([keyword]) =>
      keyword.startsWith('c:') ? [keyword.slice(2)] : [],
    )
    expect(missing(concepts, conceptIds)).toEqual([])
  })

  test('names the act in ways that the lexicon knows', () => {
    const known = soleimani.lexicon.naming.map((term) => term.id)
    const counted = soleimani.reference.naming.map(([term]) => term)
    expect(missing(counted, known)).toEqual([])
    expect(repeated(counted)).toEqual([])
  })
})

describe('the outlets and citations', () => {
  test('have outlet slugs of their own', () => {
    expect(repeated(outletSlugs)).toEqual([])
  })

  test('cite well-formed records, each address once, of outlets that exist', () => {
    expect(z.array(citedArticle).safeParse(soleimani.citations).error).toBeUndefined()
    expect(repeated(soleimani.citations.map((one) => one.url))).toEqual([])
    expect(
      missing(
        soleimani.citations.flatMap((one) => one.outlet ?? []),
        outletSlugs,
      ),
    ).toEqual([])
  })
})

const piecePath = join(import.meta.dirname, '../../../shared/reference/carnelos-2022.md')
const hasPiece = existsSync(piecePath)
if (!hasPiece) {
  console.log(
    'Skipped: the text of the reference is not here, so its sentences cannot be looked for.',
  )
}

const wordsOf = (value: string): readonly string[] =>
  value
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const runsOf = (value: string, length: number): readonly string[] => {
  const all = wordsOf(value)
  return all.slice(length - 1).map((_, i) => all.slice(i, i + length).join(' '))
}

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

test.skipIf(!hasPiece)('no eight words of the reference follow one another in the dossier', () => {
  const { body } = readPiece(readFileSync(piecePath, 'utf8'))
  const taken = new Set(runsOf(body, 8))
  expect(taken.size).toBeGreaterThan(500)
  const found = stringsIn(soleimani).flatMap((value) => runsOf(value, 8))
  expect(found.filter((run) => taken.has(run))).toEqual([])
})
