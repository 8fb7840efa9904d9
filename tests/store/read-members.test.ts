// An event with very many articles is read in parts, each of which costs what it shows.
import { expect, test } from 'vitest'
import { LEAF } from '../../src/core/leaves.ts'
import { encodeCursor } from '../../src/core/page.ts'
import { openDb } from '../../src/store/db.ts'
import { findEvent, MEMBERS } from '../../src/store/read-members.ts'
import { articleCorrection } from '../../src/store/schema-corrections.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const run = (sql: string) => bindings.DB.prepare(sql).run()

/** An event of so many articles, every tenth of them without a time, several at one time. */
const foundLarge = async (articles: number) => {
  await foundTower()
  await addEvent(1, { seed: 'tower-opens', slug: 'tower-opens' })
  await addEvent(2)
  await run(`INSERT INTO article (id, key, url, outlet, title, precision, happened_at, keywords, relevance,
      admitted_by, first_seen_at, event_id)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${articles})
    SELECT i, 'k' || i, 'https://gazette.test/' || i, 'gazette', 'Title ' || i, 'none',
      iif(i % 10, ${+RUN} + i % 7, NULL), '[]', 'about', '', 0, 1 FROM n`)
  await run(`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
    SELECT id, event_id, 0, 0.5, 'overlap', '[]' FROM article`)
}

type After = Parameters<typeof findEvent>[2]

const partOf = async (after?: After, from = db) => {
  const found = await findEvent(from, 'tower-opens', after)
  if (found === undefined || 'movedTo' in found) throw new Error('It stands.')
  return { ids: found.members.map(({ article }) => article.id), next: found.next }
}

test('the parts of an event are all of its articles, each once, by time and those without one last', async () => {
  await foundLarge(3 * MEMBERS - 1)
  await addArticle(5000, 'herald', { eventId: 2, happenedAt: new Date(+RUN + 3) })
  await db
    .insert(articleCorrection)
    .values({ articleKey: 'https://herald.test/5000', eventSlug: 'tower-opens' })
  const parts: number[][] = []
  let after: After
  do {
    const { ids, next } = await partOf(after)
    parts.push(ids)
    after = next
  } while (after !== undefined)
  expect(parts.map(({ length }) => length)).toEqual([MEMBERS, MEMBERS, MEMBERS])
  const { results } = await run(`SELECT id FROM article
    ORDER BY happened_at IS NULL, happened_at, id`)
  expect(parts.flat()).toEqual(results.map(({ id }) => id))
})

test('a part costs as much of an event of four thousand as of one of eight thousand', async () => {
  const costs: number[] = []
  for (const articles of [4100, 8200]) {
    await foundLarge(articles)
    const asked = counted()
    await partOf(undefined, asked.db)
    costs.push(asked.cost.rowsRead)
  }
  expect(costs[1]).toBe(costs[0])
})

test('an event of few reads at most twice the rows that it shows, however many corrections there are', async () => {
  await foundLarge(600)
  await run(`UPDATE article SET event_id = 2 WHERE id > 8`)
  await run(`UPDATE membership SET event_id = 2 WHERE article_id > 8`)
  await run(`INSERT INTO article_correction (article_key, event_slug)
    SELECT key, 'tower-opens' FROM article WHERE id BETWEEN 500 AND 502
    UNION ALL SELECT key, (SELECT slug FROM event WHERE id = 2) FROM article WHERE id = 8`)
  const asked = counted()
  const { ids } = await partOf(undefined, asked.db)
  expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 500, 501, 502])
  const shown = 1 + 3 * ids.length
  expect(asked.cost.rowsRead).toBeLessThanOrEqual(2 * shown)
})

test('a page says of how many articles it shows a part, and leads to the next and back', async () => {
  await foundLarge(MEMBERS + 2)
  const app = createApp(tower)
  const read = async (path: string) => (await app.request(path, {}, bindings)).text()
  const first = await read('/events/tower-opens')
  expect(first).toContain(`Of ${MEMBERS + 2} articles in this event ${MEMBERS} are compared here`)
  const next = /href="(\/events\/tower-opens\?after=[\w-]+)"/.exec(first)?.[1] ?? ''
  const second = await read(next)
  expect(second).toContain(`Of ${MEMBERS + 2} articles in this event 2 are compared here`)
  expect(second).toContain('<a href="/events/tower-opens">The first of them</a>')
  expect(second).toContain(`<p class="sheet">https://tower.test${next}, as of`)
  const behind = `/events/tower-opens?after=${encodeCursor({ id: 10_000 })}`
  const beyond = await app.request(behind, {}, bindings)
  expect(beyond.status).toBe(400)
  expect(await beyond.text()).toContain('There is no such page of this list')
  const json = await app.request('/api/v1/events/tower-opens', {}, bindings)
  const { next: link } = await json.json<{ next: string }>()
  expect(new URL(link).search).toBe(new URL(next, link).search)
})

test('a long page is read in leaves, each family on one of them, with figures of all', async () => {
  const articles = LEAF + 50
  await foundLarge(articles)
  await run(`INSERT INTO outlet (slug, name, languages, ownership, origin)
    SELECT 'o' || id, 'Outlet ' || id, '["en"]', '{"type":"private"}', 'dossier' FROM article`)
  await run(
    `UPDATE article SET outlet = 'o' || id, title = 'Word' || id || ' other' || id || ' third' || id`,
  )
  const app = createApp(tower)
  const get = (path: string) => app.request(`/events/tower-opens${path}`, {}, bindings)
  const cards = (page: string) =>
    [...page.matchAll(/<bdi>(Outlet \d+)<\/bdi>/g)].map(([, name]) => name)
  const leaves = await Promise.all(
    ['', '?page=2'].map(async (path) => {
      const page = await (await get(path)).text()
      return page.slice(page.indexOf('id="coverage"'), page.indexOf('id="naming"'))
    }),
  )
  const [first = '', second = ''] = leaves
  for (const leaf of leaves) expect(leaf).toContain(`${articles} articles of ${articles} families`)
  const [one, two] = [new Set(cards(first)), new Set(cards(second))]
  expect([one.size, two.size]).toEqual([LEAF, 50])
  expect(one.isDisjointFrom(two)).toBe(true)
  expect(first).toContain('<a href="/events/tower-opens?page=2#coverage">Part 2</a>')
  expect(second).toContain('<a href="/events/tower-opens#coverage">Part 1</a>')
  const titleOf = async (path: string) => /<title>[^<]*/.exec(await (await get(path)).text())?.[0]
  expect(await titleOf('')).not.toContain('part')
  expect(await titleOf('?page=2')).toContain('Event 1, part 2')
  for (const path of ['?page=3', '?page=0', '?page=x'])
    expect((await get(path)).status, path).toBe(400)
})
