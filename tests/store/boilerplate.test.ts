// What was learnt of outlets' boilerplate, and the titles that it is learnt from.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Segment } from '../../src/core/boilerplate.ts'
import {
  listLargestOutlets,
  listNewestTitles,
  readBoilerplate,
  saveBoilerplate,
} from '../../src/store/boilerplate.ts'
import { counted } from '../counted.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, rows } from '../flood.ts'

const name: Segment = { edge: 'end', segment: 'the courier', titles: 12 }
const live: Segment = { edge: 'start', segment: 'live', titles: 8 }

/** Articles `from` to `to` of an outlet, each a second newer than the one before. */
const insert = (outlet: string, from: number, to: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n(n) AS (SELECT CAST(?2 AS INTEGER) UNION ALL SELECT n + 1 FROM n WHERE n < ?3 - 1)
     INSERT INTO article (key, url, outlet, title, precision, happened_at, keywords, relevance,
       admitted_by, first_seen_at)
     SELECT ?1 || n, '', ?1, 'Title ' || n, 'moment', n * 1000, '[]', 'about', '', 0 FROM n`,
  )
    .bind(outlet, from, to)
    .run()

test('what is saved takes the place of all that was known, and is read by outlet', async () => {
  await foundFlood({ ...flood, citations: [] })
  await saveBoilerplate(db, new Map([['courier', [live]]]))
  await saveBoilerplate(
    db,
    new Map([
      ['courier', [name, live]],
      ['tribune', [live]],
      ['elsewhere.test', []],
    ]),
  )
  const known = await readBoilerplate(db, ['courier', 'elsewhere.test', 'nobody'])
  expect([...known.keys()]).toEqual(['courier'])
  expect(known.get('courier')).toEqual(expect.arrayContaining([name, live]))
  await saveBoilerplate(db, new Map([['tribune', [name]]]))
  expect(await readBoilerplate(db, ['courier', 'tribune'])).toEqual(new Map([['tribune', [name]]]))
  await saveBoilerplate(db, new Map())
  expect(await rows('SELECT * FROM boilerplate')).toEqual([])
})

test('of each outlet the newest 500 titles are read, and rows of no other', async () => {
  await foundFlood({ ...flood, citations: [] })
  await insert('courier', 0, 600)
  await insert('tribune', 0, 3)
  const asked = counted()
  const titles = await listNewestTitles(asked.db, ['tribune', 'nobody'])
  expect(titles.map(({ title }) => title).toSorted()).toEqual(['Title 0', 'Title 1', 'Title 2'])
  expect(asked.cost.rowsRead).toBeLessThan(20)
  const newest = await listNewestTitles(db, ['courier', 'tribune'])
  expect(newest).toHaveLength(503)
  expect(newest).not.toContainEqual({ outlet: 'courier', title: 'Title 99' })
  expect(newest).toContainEqual({ outlet: 'courier', title: 'Title 100' })
})

test('outlets with five articles and more are worth reading, the largest first', async () => {
  await foundFlood({ ...flood, citations: [] })
  await insert('courier', 0, 5)
  await insert('tribune', 0, 4)
  expect(await listLargestOutlets(db, 10)).toEqual(['courier'])
  await insert('tribune', 4, 9)
  expect(await listLargestOutlets(db, 10)).toEqual(['tribune', 'courier'])
  expect(await listLargestOutlets(db, 1)).toEqual(['tribune'])
})
