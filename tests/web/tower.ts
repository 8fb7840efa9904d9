// Rows to put into D1 for the made-up world of the tower, and where it is served.
import { env } from 'cloudflare:workers'
import type { Article } from '../../src/core/article.ts'
import type { Change } from '../../src/core/change.ts'
import { openDb } from '../../src/store/db.ts'
import { article, change, event, membership } from '../../src/store/schema.ts'
import { feed, feedCheck, outlet } from '../../src/store/schema-outlets.ts'
import { deadLetter } from '../../src/store/schema-writing.ts'
import { emptyDatabase } from '../empty.ts'
import { gazette, RUN } from './tower-dossier.ts'

export const SITE = 'https://tower.test'
export const bindings = { ...env, SITE_URL: SITE } as unknown as Env

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

/** Checks of a feed, a quarter of an hour apart, the oldest first. */
export const addChecks = async (feedId: number, ends: Partial<typeof feedCheck.$inferInsert>[]) => {
  const at = (n: number) => new Date(RUN.getTime() + n * 15 * 60_000)
  const rows = ends.map((end, n) => ({ feedId, at: at(n), state: 'ok', ...end }))
  await db.insert(feedCheck).values(rows)
}

export const addDeadLetter = async (id: string, body: unknown) => {
  await db.insert(deadLetter).values({ id, body, at: RUN })
}

export const addChange = async (id: number, more: Partial<Change> & Pick<Change, 'kind'>) => {
  const { detail, ...fields } = more
  await db.insert(change).values({ id, at: RUN, ...fields, detail: { ...detail } })
}
