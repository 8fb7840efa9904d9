// The bibliography is made from records of others: these hold that it is clean and in its place.

import { expect, test } from 'vitest'
import * as z from 'zod'
import { citations } from '../../src/dossier/soleimani/citations.ts'
import { occasions } from '../../src/dossier/soleimani/occasions.ts'
import { outlets } from '../../src/dossier/soleimani/outlets.ts'

/** One line of plain text: no markup, no entities, no control or bidirectional characters. */
const plain = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !/\s\s/.test(text), 'has stray blanks')
  .refine((text) => !/<[a-z/!]|&#?\w+;/i.test(text), 'contains markup')
  .refine((text) => !/\p{Cc}|(?!\u200c)\p{Cf}/u.test(text), 'contains control characters')

const article = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .refine((url) => !/[?&]utm_|#|\/amp\/?$/.test(url), 'is not canonical'),
  title: plain,
  outlet: z.string().optional(),
  author: plain.refine((names) => !/^by\s|@|https?:/i.test(names)).optional(),
  published: z
    .union([z.iso.datetime(), z.iso.date(), z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)])
    .optional(),
  language: z.string().regex(/^[a-z]{2}$/),
  // Five words and more would be an excerpt.
  terms: z.array(plain.refine((term) => term.split(' ').length < 5, 'is too long')).max(12),
  note: plain.max(60).optional(),
})

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

const bareHost = (url: string): string => new URL(url).host.replace(/^www\./, '')

const canonical = (url: string): string =>
  url.replace(/^https?:\/\/(www\.|amp\.|m\.)?/, '').replace(/\/$/, '')

const hostOwners = (): ReadonlyMap<string, string> =>
  new Map(outlets.flatMap((o) => o.hosts.map((h) => [h.host.replace(/^www\./, ''), o.slug])))

test('every citation has the shape of a cited article', () => {
  const faults = citations.flatMap((c) =>
    (article.safeParse(c).error?.issues ?? []).map((i) => [c.url, i.path.join('.'), i.message]),
  )
  expect(faults).toEqual([])
})

test('no address is cited twice', () => {
  expect(twice(citations.map((c) => canonical(c.url)))).toEqual([])
})

test('no outlet has the same title twice on one day', () => {
  const keys = citations.map(
    (c) => `${c.outlet ?? bareHost(c.url)} ${c.published?.slice(0, 10)} ${c.title.toLowerCase()}`,
  )
  expect(twice(keys)).toEqual([])
})

test('an outlet that is named exists', () => {
  const slugs = new Set(outlets.map((o) => o.slug))
  expect(citations.filter((c) => c.outlet && !slugs.has(c.outlet))).toEqual([])
})

test('a citation belongs to the outlet that has its host, and to none when no outlet has it', () => {
  const owners = hostOwners()
  const strays = citations.filter((c) => c.outlet !== owners.get(bareHost(c.url)))
  expect(strays.map((c) => [c.url, c.outlet])).toEqual([])
})

test('a citation is in a language of its outlet', () => {
  const languages = new Map(outlets.map((o) => [o.slug, o.languages]))
  const strays = citations.filter((c) => c.outlet && !languages.get(c.outlet)?.includes(c.language))
  expect(strays.map((c) => [c.url, c.language])).toEqual([])
})

test('a title is in the script of its language', () => {
  const scripts: Readonly<Record<string, RegExp>> = {
    ar: /\p{Script=Arabic}/u,
    fa: /\p{Script=Arabic}/u,
    he: /\p{Script=Hebrew}/u,
    ru: /\p{Script=Cyrillic}/u,
    zh: /\p{Script=Han}/u,
  }
  const latin = /^[\P{L}\p{Script=Latin}]+$/u
  const strays = citations.filter((c) => !(scripts[c.language] ?? latin).test(c.title))
  expect(strays.map((c) => [c.language, c.title])).toEqual([])
})

test('nothing is dated before the strike or in the future', () => {
  const dates = citations.flatMap((c) => (c.published ? [c.published] : []))
  // A day of the Americas begins before the strike, and a month is only a month.
  const floor = { 7: '2020-01', 10: '2020-01-02' } as const
  const early = dates.filter(
    (d) => d < (floor[d.length as keyof typeof floor] ?? '2020-01-02T21:30:00Z'),
  )
  expect(early).toEqual([])
  expect(dates.filter((d) => d > '2026-11-30')).toEqual([])
})

const dated = occasions(new Date('2026-11-22T00:00:00Z')).filter((o) => o.from && o.until)

test('the occasions run from the strike to the anniversary of 2026', () => {
  expect(dated.map((o) => o.slug)).toEqual([
    'strike',
    ...[2021, 2022, 2023, 2024, 2025, 2026].map((year) => `anniversary-${year}`),
  ])
})

test.each(dated.map((o) => [o.slug, o] as const))('%s has a dated citation', (_, occasion) => {
  const within = citations.filter((c) => {
    if (!c.published || c.published.length < 10) return false
    const time = new Date(c.published)
    return occasion.from && occasion.until && time >= occasion.from && time < occasion.until
  })
  expect(within.length).toBeGreaterThan(0)
})

test('no citation carries anything of the labels that grouping is measured with', () => {
  const allowed = new Set([
    ...['url', 'title', 'outlet', 'author', 'published', 'language', 'terms', 'note'],
  ])
  expect(citations.flatMap((c) => Object.keys(c)).filter((key) => !allowed.has(key))).toEqual([])
})
