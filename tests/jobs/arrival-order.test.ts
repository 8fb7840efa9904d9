// The same articles in other orders and batches end in the same events; very large events are looked at in part.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { db, rows } from '../flood.ts'
import { arrive, now, standing, type Told, tell, uncited } from './arrivals.ts'

const BAKERS: readonly Told[] = [
  ['Halm bakers strike over night shifts', 1],
  ['Night shifts anger bakers of Halm', 5],
  ['Bakers of Halm end strike over shifts', 30],
  ['Halm bakers strike enters second night', 12],
]
const FERRY: readonly Told[] = [
  ['Halm ferry sinks, captain Olsen drowns', 2],
  ['Captain Olsen drowned as Halm ferry sank', 4],
  ['Divers find Halm ferry and captain Olsen', 40],
  ['Ferry of Halm sank in fog, say divers', 44],
]
const MARKET: readonly Told[] = [
  ['Crane falls on Halm market', 3],
  ['Market of Halm closed after crane fell', 8],
  ['Crane that fell on Halm market was old', 26],
  ['Old crane of Halm market to be scrapped', 50],
]
const ALL = [...BAKERS, ...FERRY, ...MARKET]

const batchesOf = <One>(list: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  )

test('twelve articles in four orders and batches end in the same three events', async () => {
  const mixed = [7, 2, 11, 0, 5, 8, 3, 10, 1, 6, 9, 4].map((n) => ALL[n] as Told)
  const ways: Told[][][] = [
    [ALL],
    batchesOf(ALL.toReversed(), 1),
    batchesOf(mixed, 5),
    batchesOf(mixed, 1),
  ]
  const expected = [BAKERS, FERRY, MARKET].map((list) =>
    list
      .map(([title]) => title)
      .toSorted()
      .join(' | '),
  )
  for (const batches of ways) {
    await tell(...batches)
    expect(await standing(), `${batches.length} batches`).toEqual(expected.toSorted())
  }
}, 30_000)

/** Makes copies of the only article, the least of which fitted best, all in its event. */
const copy = (count: number) =>
  env.DB.batch([
    env.DB.prepare(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO article (key, url, outlet, title, precision, happened_at, language, keywords, relevance,
        admitted_by, first_seen_at, event_id)
      SELECT key || i, url, outlet, 'Copy ' || i, precision, happened_at, language, keywords, relevance,
        admitted_by, first_seen_at, event_id FROM article, n ORDER BY i`),
    env.DB.prepare(`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
      SELECT id, event_id, 0, 0.9, 'overlap', '[]' FROM article WHERE title LIKE 'Copy %'`),
    env.DB.prepare(`UPDATE event SET articles = 1 + ${count}, keywords = (
      SELECT json_group_array(json_array(value ->> 0, (value ->> 1) * ${count})) FROM json_each(keywords))
      WHERE seed IS NULL`),
  ])

const stray = (copy: number, score: number, day: number) => [
  env.DB.prepare(
    `UPDATE article SET keywords = '[["en:painter",1.5],["en:portrait",1.5]]', happened_at = happened_at + ?
      WHERE title = 'Copy ${copy}'`,
  ).bind(day * 86_400_000),
  env.DB.prepare(
    `UPDATE membership SET score = ? WHERE article_id = (SELECT id FROM article WHERE title = 'Copy ${copy}')`,
  ).bind(score),
]

test('of an event of more than two hundred articles the weakest are looked at, and it keeps its days', async () => {
  await tell([['Halm bakers strike over night shifts']])
  await copy(230)
  await env.DB.batch([...stray(7, 0.2, 0), ...stray(8, 1, 0), ...stray(9, 0.1, 3)])
  await env.DB.exec('UPDATE event SET last_at = last_at + 259200000 WHERE seed IS NULL')
  expect(await group(db, uncited, now())).toMatchObject({ moved: 2, merged: 0 })
  const events = await rows<{ titles: string; n: number; days: number }>(
    `SELECT count(*) AS n, max(title) AS titles, (last_at - first_at) / 86400000.0 AS days
      FROM article JOIN event ON event.id = event_id GROUP BY event.id ORDER BY n DESC`,
  )
  expect(events).toEqual([
    { n: 229, titles: expect.any(String), days: 3 },
    { n: 2, titles: 'Copy 9', days: 3 },
  ])
  expect(await rows('SELECT articles, review_at FROM event WHERE articles > 1')).toEqual([
    { articles: 229, review_at: 458 },
    // What the review filled was looked at in the same run.
    { articles: 2, review_at: 4 },
  ])
}, 30_000)

test('what arrives in one batch is looked at in the same run', async () => {
  await tell()
  expect(await arrive(ALL)).toMatchObject({ grouped: 12, founded: 3 })
  expect(await rows('SELECT min(review_at) AS least FROM event WHERE seed IS NULL')).toEqual([
    { least: 8 },
  ])
})
