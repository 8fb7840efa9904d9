// A small made-up subject: the opening of a tower, told by three newsrooms.
import type { Dossier, Outlet } from '../../src/dossier/dossier.ts'

export const RUN = new Date('1931-05-01T06:00:00.500Z')

export const gazette: Outlet = {
  slug: 'gazette',
  name: 'Gazette',
  country: 'GB',
  languages: ['en'],
  homepage: 'https://gazette.test/',
  hosts: [{ host: 'gazette.test' }],
  ownership: { type: 'private', source: { title: 'Press yearbook', url: 'https://year.test/' } },
  feeds: [],
  backFill: [],
}

export const tower: Dossier = {
  slug: 'tower',
  title: 'The opening of the tower',
  description: 'What was printed about a tower & its opening.',
  moment: 'It opened at noon.',
  reference: {
    title: 'A tower too tall',
    author: 'I. Vane',
    authorNote: 'A surveyor.',
    outlet: 'gazette',
    published: '1931-05-03',
    republisher: 'gazette',
    republished: '1931-05-04',
    url: 'https://gazette.test/too-tall',
    language: 'en',
    region: 'Harbour',
    theme: 'Building',
    kind: 'Op-ed',
    sections: ['Too tall'],
    words: 900,
    keywords: [
      ['c:tower', 0.6],
      ['en:stair', 0.4],
    ],
    naming: [['opening', 3]],
    copies: [
      {
        url: 'https://copy.test/',
        outlet: 'gazette',
        relation: 'verbatim',
        language: 'en',
        date: '1931-05',
        note: 'A copy.',
      },
    ],
  },
  claims: [
    {
      id: 'C01',
      slug: 'too-tall',
      section: 'Too tall',
      text: 'The tower is too tall.',
      concepts: ['tower', 'mayor', 'lift'],
      keywords: ['tall'],
      record: [{ text: 'It is 90 m tall.', sources: [{ title: 'Survey', date: '1930' }] }],
    },
  ],
  occasions: () => [
    { slug: 'opening', label: 'The opening', from: RUN, until: new Date('1931-06-01T00:00:00Z') },
    { slug: 'between', label: 'Between' },
  ],
  events: [
    {
      slug: 'tower-opens',
      label: 'The tower opens',
      start: '1931-05-01T12:00:00+01:00',
      end: '1931-05-01',
      window: { from: '1931-05-01', to: '1931-05-03' },
      place: { name: 'Harbour', timeZone: 'Europe/London' },
      occasion: 'opening',
      concepts: ['mayor', 'lift'],
      keywords: [],
      facts: [
        { text: 'It opened.', sources: [{ title: 'Gazette', url: 'https://gazette.test/' }] },
      ],
      open: ['Who paid.'],
    },
  ],
  numbers: [
    {
      slug: 'steps',
      question: 'How many steps?',
      unit: 'steps',
      event: 'tower-opens',
      values: [{ value: '400', wording: 'some 400', source: { title: 'Gazette' } }],
    },
  ],
  lexicon: {
    subject: 'tower',
    concepts: ['tower', 'mayor', 'lift'].map((id) => ({
      ...{ id, label: id, kind: 'thing' as const },
      spellings: { en: [id] },
    })),
    naming: [
      { id: 'opening', label: 'opening', spellings: { en: ['opens'] }, caution: 'Of doors too.' },
    ],
  },
  outlets: [gazette],
  citations: [],
  corrections: [],
  removals: [],
  prior: { documents: 0, counts: {} },
}
