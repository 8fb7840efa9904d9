// Several runs of the group job on one D1: the guard lets one of them save, and the others read anew.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { openDb } from '../../src/store/db.ts'
import { db, foundFlood, HOME, type Item, later, NOW, read, rows, rss, story } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'
import { arrive, now, show, tell, uncited } from './arrivals.ts'

const BRIDGE = story(2, 'Halm bridge collapses under a lorry')
const BRIDGE_AGAIN = story(3, 'Lorry lost as Halm bridge collapses')

const store = async (...items: Item[]) => {
  await foundFlood(uncited)
  await read(HOME, { [HOME]: rss(...items) }, later(24 * 60))
}

test('two runs at once found no event twice, lose no article and hold none twice', async () => {
  const topics = ['bridge', 'mayor', 'inquiry', 'goats', 'trams', 'opera', 'cheese', 'rowing']
  const all = Array.from({ length: 40 }, (_, n) =>
    story(n, `Halm ${topics[n % 8]} report`, { summary: `All about ${topics[n % 8]}.` }),
  )
  await store(...all)
  await group(db, uncited, NOW)
  const alone = await stateOfTheTables()
  await store(...all)
  const reports = await Promise.all([1, 2, 3].map(() => group(db, uncited, NOW)))
  expect(reports.map(({ grouped }) => grouped).toSorted()).toEqual([0, 0, 40])
  expect(await stateOfTheTables()).toEqual(alone)
})

/** A database in which something else happens between reading the mark and saving. */
const meddled = (meddle: () => Promise<unknown>) =>
  openDb(
    new Proxy(env.DB, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value
        return async (statements: D1PreparedStatement[]) => {
          await meddle()
          return target.batch(statements)
        }
      },
    }),
  )

test('a run that was overtaken by another writer reads anew and saves', async () => {
  await store(BRIDGE, BRIDGE_AGAIN)
  let meddlers = 0
  const other = async () => {
    if (meddlers++ === 0) await group(db, uncited, NOW)
  }
  expect(await group(meddled(other), uncited, later(1))).toMatchObject({ grouped: 0, founded: 0 })
  expect(await rows('SELECT articles FROM event WHERE seed IS NULL')).toEqual([{ articles: 2 }])
  expect(await rows('SELECT * FROM guard')).toEqual([])
})

test('of two that look anew at once one is refused, reads anew and finds nothing left to do', async () => {
  await tell([['Halm bakers strike'], ['Halm bread nights'], ['Halm bakers strike']])
  await arrive([['Halm bread nights'], ['Halm bakers strike bread nights']])
  await show(['Halm bread nights bakers strike'])
  let saves = 0
  const reports: unknown[] = []
  const other = async () => {
    // The first save places the article, the second one is the review's.
    if (++saves === 2) reports.push(await group(db, uncited, now()))
  }
  reports.push(await group(meddled(other), uncited, now()))
  expect(reports).toEqual([
    { grouped: 0, founded: 0, moved: 0, merged: 1 },
    { grouped: 1, founded: 0, moved: 0, merged: 0 },
  ])
  expect(await rows(`SELECT count(*) AS n FROM change WHERE kind = 'event merged'`)).toEqual([
    { n: 1 },
  ])
  expect(await rows('SELECT * FROM guard')).toEqual([])
})

test('a run whose event number was taken by the dossier meanwhile reads anew and saves', async () => {
  await store(BRIDGE)
  let meddlers = 0
  const other = async () => {
    if (meddlers++ > 0) return
    await env.DB.prepare(
      `INSERT INTO event (slug, label, seed, occasion, keywords, founded_at)
        VALUES ('new-seed', 'New', 'new-seed', 'flood', '[]', 0)`,
    ).run()
  }
  expect(await group(meddled(other), uncited, NOW)).toMatchObject({ grouped: 1, founded: 1 })
})

test('a run that is always overtaken gives up and leaves nothing behind', async () => {
  await store(BRIDGE)
  const before = await stateOfTheTables()
  const other = () =>
    env.DB.batch([
      env.DB.prepare(
        `INSERT INTO membership (article_id, event_id, valid_from, valid_to, score, rule, evidence)
          SELECT article.id, event.id, 0, 0, 0, 'overlap', '[]' FROM article, event LIMIT 1`,
      ),
    ])
  await expect(group(meddled(other), uncited, NOW)).rejects.toThrow('guard.ok')
  const { membership: _, ...after } = await stateOfTheTables()
  expect(before).toMatchObject(after)
})
