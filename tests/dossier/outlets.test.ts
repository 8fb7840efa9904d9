// The outlets are data that people edit by hand: these hold what the engine relies on.

import { expect, test } from 'vitest'
import * as z from 'zod'
import { outlets } from '../../src/dossier/soleimani/outlets.ts'

/** One line of plain text: no markup, no entities, no control or bidirectional characters. */
const plain = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'has blanks around it')
  .refine((text) => !/<[a-z/!]|&#?\w+;/i.test(text), 'contains markup')
  .refine((text) => !/\p{Cc}|(?!\u200c)\p{Cf}/u.test(text), 'contains control characters')

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

const regularExpression = z.string().refine((source) => new RegExp(source) instanceof RegExp)

const citation = z.strictObject({
  title: plain,
  url: link.optional(),
  outlet: plain.optional(),
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .optional(),
})

const ownership = z.strictObject({
  type: z.enum([
    'state',
    'state-affiliated',
    'public broadcaster',
    'private',
    'non-profit',
    'cooperative',
    'intergovernmental',
    'government office',
    'party or movement',
    'unknown',
  ]),
  owner: plain.optional(),
  note: plain.optional(),
  source: citation.optional(),
})

const feed = z.strictObject({
  url: link,
  scope: z.enum(['all', 'world', 'middle-east', 'iran', 'opinion', 'front page']),
  status: z.enum(['confirmed', 'conflicting', 'dead', 'blocked-from-cloud', 'listed']),
  checked: day.optional(),
  frontPage: z.literal(true).optional(),
})

const outlet = z.strictObject({
  slug,
  name: plain,
  nativeName: plain.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .refine((code) => code !== 'ZZ')
    .optional(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  homepage: link.optional(),
  hosts: z.array(
    z.strictObject({
      host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
      years: z
        .string()
        .regex(/^(\d{4})?-(\d{4})?$/)
        .optional(),
      note: plain.optional(),
    }),
  ),
  family: z.strictObject({ slug, name: plain }).optional(),
  ownership,
  feeds: z.array(feed),
  backFill: z.array(
    z.enum(['wordpress', 'gdelt', 'wayback', 'google-news', 'guardian', 'nyt-archive']),
  ),
  opinionPath: regularExpression.optional(),
  removed: z.boolean().optional(),
})

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')

test.each(outlets.map((o) => [o.slug, o] as const))('%s has the shape of an outlet', (_, o) => {
  expect(outlet.safeParse(o).error?.issues ?? []).toEqual([])
})

test('no slug is used twice', () => {
  expect(twice(outlets.map((o) => o.slug))).toEqual([])
})

test('no name is used twice', () => {
  expect(twice(outlets.map((o) => o.name))).toEqual([])
})

test('no host belongs to two outlets', () => {
  expect(twice(outlets.flatMap((o) => o.hosts.map((h) => h.host)))).toEqual([])
})

test('a host and its www form belong to the same outlet', () => {
  const owners = outlets.flatMap((o) => [
    ...new Set(o.hosts.map((h) => h.host.replace(/^www\./, ''))),
  ])
  expect(twice(owners)).toEqual([])
})

test('no feed is listed twice, whatever its scheme', () => {
  expect(twice(outlets.flatMap((o) => o.feeds.map((f) => withoutScheme(f.url))))).toEqual([])
})

test('a family has one name', () => {
  const families = outlets.flatMap((o) => (o.family ? [o.family] : []))
  const names = new Map(families.map((f) => [f.slug, f.name]))
  expect(families.filter((f) => names.get(f.slug) !== f.name)).toEqual([])
})

test('a known ownership type cites its source', () => {
  const bare = outlets.filter((o) => o.ownership.type !== 'unknown' && !o.ownership.source?.url)
  expect(bare.map((o) => o.slug)).toEqual([])
})

test('a confirmed feed says when it was checked', () => {
  const feeds = outlets.flatMap((o) => o.feeds)
  expect(feeds.filter((f) => f.status === 'confirmed' && !f.checked)).toEqual([])
})

test('the front pages of the BBC, CNN and The Guardian are marked as such', () => {
  const pages = outlets.flatMap((o) =>
    o.feeds.filter((f) => f.frontPage).map((f) => [o.slug, f.url, f.scope]),
  )
  expect(pages.sort()).toEqual([
    ['bbc-news', 'https://feeds.bbci.co.uk/news/rss.xml', 'front page'],
    ['cnn', 'http://rss.cnn.com/rss/edition.rss', 'front page'],
    ['the-guardian', 'https://www.theguardian.com/rss', 'front page'],
  ])
})

test('an outlet without a host of its own is not searched by host', () => {
  const searched = outlets.filter(
    (o) => o.hosts.length === 0 && o.backFill.some((b) => b !== 'wayback'),
  )
  expect(searched.map((o) => o.slug)).toEqual([])
})
