// What pages cost once all is counted: the same rows whatever is held, and few statements.
import { expect, test } from 'vitest'
import { referenceTree } from '../../src/core/reference-tree.ts'
import { tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { listNearReference, searchNearReference } from '../../src/store/read-copies.ts'
import { dossier } from '../../src/store/schema-outlets.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const app = createApp(tower)
const run = (sql: string) => bindings.DB.prepare(sql).run()

/** Eight events of the opening with so many articles each, and as many events between that have one. */
const foundMany = async (each: number) => {
  await foundTower()
  const loaded = { slug: tower.slug, hash: 'loaded', loadedAt: RUN }
  await db.insert(dossier).values(loaded)
  await run(`INSERT INTO event (id, slug, label, occasion, first_at, keywords, articles, founded_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${8 + each})
    SELECT i, 'event-' || i, 'Event ' || i, iif(i <= 8, 'opening', 'between'), ${+RUN} - i, '[]',
      iif(i <= 8, ${each}, 1), 0 FROM n`)
  await run(`INSERT INTO article (id, key, url, outlet, title, precision, published, happened_at, keywords, relevance,
      admitted_by, first_seen_at, event_id)
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${9 * each - 1})
    SELECT i + 1, 'k' || i, 'https://gazette.test/' || i, iif(i % 2, 'gazette', 'herald'), 'Title ' || i, 'moment',
      ${+RUN} + i, ${+RUN} + i, '[]', 'about', '', 0, iif(i < 8 * ${each}, 1 + i % 8, 9 + i - 8 * ${each}) FROM n`)
  await run(`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
    SELECT id, event_id, 0, 0.5, 'overlap', '[]' FROM article`)
  await tally(db, tower, RUN)
}

const costOf = async (path: string) => {
  const { db, cost } = counted()
  const { status } = await app.request(path, {}, { ...bindings, DB: db.$client })
  return { ...cost, status }
}

const PATHS = [
  ...['/', '/outlets', '/status', '/digest.rss', '/api/v1/status'],
  ...['/api/v1/events?limit=5', '/api/v1/occasions', '/api/v1/outlets', '/api/v1/silence'],
]

test('a page takes at most ten statements, and reads as many rows of eight hundred articles as of a hundred', async () => {
  const costs: Record<string, { rowsRead: number; statements: number }[]> = {}
  for (const each of [12, 100]) {
    await foundMany(each)
    for (const path of PATHS) {
      const { status, ...cost } = await costOf(path)
      expect(status, path).toBe(200)
      costs[path] = [...(costs[path] ?? []), cost]
    }
  }
  for (const [path, [few, many]] of Object.entries(costs)) {
    expect(many?.statements, path).toBeLessThanOrEqual(10)
    expect(many?.rowsRead, path).toBe(few?.rowsRead)
  }
})

test("the articles that show the reference's tree are kept, until something comes that may be one of them", async () => {
  await foundMany(20)
  await addEvent(900, { seed: 'tower-opens' })
  const day = new Date('1931-05-20T00:00:00Z')
  const dated = { published: day, happenedAt: day, precision: 'day', language: 'en' } as const
  await addArticle(900, 'herald', { eventId: 900, ...dated, key: 'copy.test' })
  await addArticle(901, 'gazette', { eventId: 900, ...dated, title: 'Goats' })
  await tally(db, tower, RUN)
  const kept = await listNearReference(db, tower)
  expect(kept.map(({ article }) => article.id)).toEqual([900])
  const near = await searchNearReference(db, tower)
  expect(near).toHaveLength(2)
  expect(referenceTree(tower, kept)).toEqual(referenceTree(tower, near))
  await run("UPDATE article SET title = 'Sheep' WHERE id = 901")
  expect(await listNearReference(db, tower)).toHaveLength(2)
  await tally(db, tower, RUN)
  expect(await listNearReference(db, tower)).toHaveLength(1)
  await run('UPDATE dossier SET loaded_at = loaded_at + 1')
  expect(await listNearReference(db, tower)).toHaveLength(2)
})
