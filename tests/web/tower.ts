// A small made-up world: the opening of a tower, told by three newsrooms, with rows to put into D1.
import { env } from 'cloudflare:workers'
import type { Article } from '../../src/core/article.ts'
import type { Change } from '../../src/core/change.ts'
import type { Dossier, Outlet } from '../../src/dossier/dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { article, change, event, feed, membership, outlet } from '../../src/store/schema.ts'
import { emptyDatabase } from '../empty.ts'

export const SITE = 'https://tower.test'
export const bindings = { ...env, SITE_URL: SITE } as unknown as Env
export const RUN = new Date('1931-05-01T06:00:00.500Z')

const gazette: Outlet = {
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
  prior: { documents: 0, counts: {} },
}

const db = openDb(env.DB)

/** An empty database with three newsrooms, two of them of one family, and a feed. */
export const foundTower = async (): Promise<void> => {
  await emptyDatabase()
  const press = { familySlug: 'press', familyName: 'Press' }
  const known = { languages: ['en'], ownership: gazette.ownership, origin: 'dossier' }
  await db.insert(outlet).values([
    { slug: 'gazette', name: 'Gazette', country: 'GB', opinionPath: '^/opinion', ...known },
    { slug: 'herald', name: 'Herald', ...known, ...press },
    { slug: 'evening', name: 'Evening', ...known, ...press, origin: 'host' },
  ])
  await db.insert(feed).values([
    { url: 'https://gazette.test/feed', outlet: 'gazette', scope: 'all', nextCheckAt: RUN },
    {
      ...{ url: 'https://herald.test/feed', outlet: 'herald', scope: 'all', nextCheckAt: RUN },
      ...{ state: 'failed', reason: 'HTTP 503', failures: 2, checkedAt: RUN, succeededAt: RUN },
    },
  ])
}

export const addEvent = async (id: number, more: Partial<typeof event.$inferInsert> = {}) => {
  const row = { id, slug: `event-${id}`, label: `Event ${id}`, occasion: 'opening' }
  await db.insert(event).values({ ...row, keywords: [], foundedAt: RUN, firstAt: RUN, ...more })
}

/** An article, in an event where one is named. */
export const addArticle = async (
  id: number,
  of: string,
  more: Partial<Article> & { readonly eventId?: number } = {},
) => {
  const { keywords, eventId, ...fields } = more
  const url = `https://${of}.test/${id}`
  await db.insert(article).values({
    ...{ id, key: url, url, outlet: of, title: `Headline ${id}`, precision: 'none' },
    ...{ relevance: 'about', admittedBy: 'title', firstSeenAt: RUN },
    ...fields,
    keywords: (keywords ?? []).map(([keyword, weight]) => [keyword, weight]),
    ...(eventId !== undefined && { eventId }),
  })
  if (eventId === undefined) return
  const evidence: [string, number][] = [['c:tower', 0.5]]
  const why = { score: 0.5, rule: 'overlap', evidence }
  await db.insert(membership).values({ articleId: id, eventId, validFrom: RUN, ...why })
}

export const addChange = async (id: number, more: Partial<Change> & Pick<Change, 'kind'>) => {
  const { detail, ...fields } = more
  await db.insert(change).values({ id, at: RUN, ...fields, detail: { ...detail } })
}
