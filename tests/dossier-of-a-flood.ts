// A small made-up subject: a dam breaks in a valley, and a year later it is remembered.
import type { CitedArticle, Dossier, Outlet, SeededEvent } from '../src/dossier/dossier.ts'
import { tower } from './web/tower-dossier.ts'

const outlet = (name: string, feeds: readonly string[], more: Partial<Outlet> = {}): Outlet => ({
  slug: name.toLowerCase(),
  name,
  languages: ['en'],
  hosts: [{ host: `www.${name.toLowerCase()}.test` }],
  ownership: { type: 'private', source: { title: 'Press yearbook' } },
  feeds: feeds.map((path) => ({
    url: `https://${name.toLowerCase()}.test/${path}`,
    scope: path,
    status: 'confirmed',
  })),
  backFill: [],
  ...more,
})

export const courier = outlet('Courier', ['home.xml', 'world.xml'])
export const tribune = outlet('Tribune', ['all.xml'], {
  family: { slug: 'press', name: 'Press' },
})

export const citation = (url: string, title: string, published: string): CitedArticle => ({
  url,
  title,
  published,
  language: 'en',
  terms: ['dam', 'valley'],
})

const seed = (
  slug: string,
  days: readonly [from: string, to: string],
  more: Pick<SeededEvent, 'occasion' | 'concepts'>,
): SeededEvent => ({
  slug,
  label: slug.replaceAll('-', ' '),
  start: days[0],
  end: days[0],
  window: { from: days[0], to: days[1] },
  place: { name: 'Halm', timeZone: 'Europe/London' },
  keywords: [],
  facts: [],
  open: [],
  ...more,
})

const CONCEPTS = ['halm', 'dam', 'breach', 'bridge', 'mayor', 'memorial', 'service', 'inquiry']

export const flood: Dossier = {
  ...tower,
  slug: 'flood',
  title: 'The Halm flood',
  occasions: () => [
    {
      slug: 'flood',
      label: 'The flood',
      from: new Date('2011-03-03T00:00:00Z'),
      until: new Date('2011-04-01T00:00:00Z'),
    },
    {
      slug: 'anniversary-2012',
      label: 'A year after',
      from: new Date('2012-03-01T00:00:00Z'),
      until: new Date('2012-03-08T00:00:00Z'),
    },
    { slug: 'between', label: 'Between' },
  ],
  events: [
    seed('dam-breaks', ['2011-03-03', '2011-03-08'], {
      occasion: 'flood',
      concepts: ['dam', 'breach'],
    }),
    seed('memorial-service', ['2012-03-03', '2012-03-05'], {
      occasion: 'anniversary-2012',
      concepts: ['memorial', 'service'],
    }),
    seed('dam-is-built', ['1990-05-01', '1990-05-02'], {
      occasion: 'background',
      concepts: ['dam', 'mayor'],
    }),
  ],
  numbers: [],
  claims: [],
  lexicon: {
    subject: 'halm',
    concepts: CONCEPTS.map((id) => ({
      ...{ id, label: id, kind: 'thing' as const },
      spellings: { en: [id] },
    })),
    naming: [],
  },
  outlets: [courier, tribune],
  // Every text on the subject names the river: it says nothing about which event.
  prior: { documents: 100, counts: { 'c:halm': 100 } },
  citations: [
    citation('https://courier.test/dam-breaks', 'Halm dam breach drowns valley', '2011-03-03'),
    citation('https://elsewhere.test/halm', 'Halm a year on', '2012-03-03'),
    citation('https://courier.test/goats', 'Goat show opens', '2011-03-04'),
    citation('ftp://courier.test/halm', 'Halm by wire', '2011-03-04'),
  ],
  corrections: [],
  removals: [],
}
