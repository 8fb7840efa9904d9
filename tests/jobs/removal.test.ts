// What a publisher asked to have left out is never stored again, by whichever way it comes, until the dossier drops the row.
import { expect, test } from 'vitest'
import { gateOf } from '../../src/core/gate.ts'
import type { Dossier, Removal } from '../../src/dossier/dossier.ts'
import { openBatch } from '../../src/feeds/batch.ts'
import { group } from '../../src/jobs/group.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { readFeed } from '../../src/jobs/read-feed.ts'
import { recountAll, tally } from '../../src/jobs/tally.ts'
import { importRecords } from '../../src/store/import-records.ts'
import { groupingMark } from '../../src/store/read-groups.ts'
import { MOST_REMOVED } from '../../src/store/removals.ts'
import { readMark, saveTelling } from '../../src/store/save-digest.ts'
import { saveGrouping } from '../../src/store/save-groups.ts'
import { indexArticles } from '../../src/store/search-index.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import {
  db,
  environment,
  feedId,
  foundFlood,
  HOME,
  later,
  NOW,
  network,
  rows,
  rss,
  story,
  TRIBUNE,
} from '../flood.ts'
import { doomed } from '../killed.ts'
import { drive, endpoints, found, foundPast, open, pageOf, past, plan, takeUp } from '../past.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'

const asked = { on: '2011-03-05', reason: 'The Courier asked, from its own address.' }
/** As a reader may have copied it. */
const DAM = 'http://www.courier.test/1?utm_source=mail#top'
const without = (...urls: string[]): Dossier => ({
  ...flood,
  removals: urls.map((url): Removal => ({ url, ...asked })),
})

const FEED = rss(story(1, 'Halm dam breach kills three'), story(2, 'Halm bridge falls'))

const read = async (dossier: Dossier, at: Date, url = HOME, answer = FEED) =>
  readFeed(
    {
      ...{ db, gate: gateOf(dossier), batch: openBatch(), random: () => 0 },
      environment: environment(network({ [url]: answer })),
    },
    await feedId(url),
    at,
  )

const keys = async () =>
  (await rows<{ key: string }>(`SELECT key FROM article WHERE key LIKE 'courier.test/_'`)).map(
    ({ key }) => key,
  )

const strayTerms = () =>
  rows('SELECT 1 FROM article_term WHERE article_id NOT IN (SELECT id FROM article)')

/** Two articles of the Courier, grouped and counted. */
const foundDam = async () => {
  await foundFlood()
  await read(flood, NOW)
  await group(db, flood, NOW)
  await tally(db, flood, NOW)
}

test('a feed and an import that show it are told so by name, and its outlet was not silent', async () => {
  await foundFlood(without(DAM))
  expect(await read(without(DAM), NOW)).toMatchObject({
    ...{ entries: 2, admitted: 1, removed: ['courier.test/1'] },
  })
  const records = [{ url: DAM, title: 'Halm dam breach' }]
  const report = await importRecords(db, gateOf(without(DAM)), records, {
    source: 'import',
    at: NOW,
  })
  expect(report).toEqual({
    ...{ taken: 0, known: 0 },
    refused: [{ at: 0, reason: "Removed at the publisher's request." }],
  })
  expect(await keys()).toEqual(['courier.test/2'])
  const [{ subject } = { subject: '' }] = await rows<{ subject: string }>(
    'SELECT subject FROM observation',
  )
  expect(JSON.parse(subject)).toHaveLength(2)
})

test('a row in the dossier takes out what is stored, and the row taken back lets it come by its feed with a new number', async () => {
  await foundDam()
  const [{ id } = { id: 0 }] = await rows<{ id: number }>(
    `SELECT id FROM article WHERE key = 'courier.test/1'`,
  )
  expect(await loadDossier(db, without(DAM), later(1))).toMatchObject({ removed: 1 })
  expect(await keys()).toEqual(['courier.test/2'])
  expect(await strayTerms()).toEqual([])
  expect(await loadDossier(db, without(DAM), later(2))).toEqual({ loaded: false })
  await loadDossier(db, flood, later(3))
  expect(await keys()).toEqual(['courier.test/2'])
  const again = rss(story(1, 'Halm dam breach kills three'), story(3, 'Halm mayor resigns'))
  await read(flood, later(60), HOME, again)
  expect(await keys()).toEqual(['courier.test/1', 'courier.test/2', 'courier.test/3'])
  const [back] = await rows<{ id: number }>(`SELECT id FROM article WHERE key = 'courier.test/1'`)
  expect(back?.id).toBeGreaterThan(id)
  expect(await rows('SELECT * FROM removed_article')).toEqual([
    { id, key: 'courier.test/1', removed_on: '2011-03-05', headlines: expect.any(String) },
  ])
})

test('reaching back stores it neither at its own address nor by a pointer to its headline', async () => {
  await foundPast()
  const own = { title: 'Halm Dam Breach', link: 'https://tribune.test/dam', date: '2011-03-05' }
  const source = { name: 'Tribune', url: 'https://www.tribune.test' }
  const pointer = { ...own, title: 'Halm dam breach', link: 'https://news.test/opaque', source }
  const other = { ...pointer, title: 'Halm bridge falls', link: 'https://news.test/other' }
  const pages = {
    [pageOf('gdelt', 'tribune.test', '2011-03-03')]: found([own]),
    [pageOf('google-news', 'tribune.test', '2011-03-03')]: found([pointer, other]),
  }
  const reach = async (dossier: Dossier, only: 'gdelt' | 'google-news') => {
    await plan({ outlet: 'tribune', occasion: 'flood' })
    const alone = { [only]: endpoints[only] } as typeof endpoints
    const driven = open(network(pages), { endpoints: alone, gate: gateOf(dossier) })
    await takeUp(driven)
    await drive(driven)
  }
  await reach(past, 'gdelt')
  const gone = { ...past, removals: [{ url: own.link, ...asked }] }
  expect(await loadDossier(db, gone, NOW)).toMatchObject({ removed: 1 })
  await reach(gone, 'google-news')
  expect(
    await rows(`SELECT title FROM article WHERE outlet = 'tribune' OR key LIKE 'news.test%'`),
  ).toEqual([{ title: 'Halm bridge falls' }])
  await emptyDatabase()
  await loadDossier(db, gone, NOW)
  await reach(gone, 'gdelt')
  expect(await rows(`SELECT title FROM article WHERE outlet = 'tribune'`)).toEqual([])
  expect(await rows(`SELECT entries, admitted FROM back_fill WHERE endpoint = 'gdelt'`)).toEqual([
    { entries: 1, admitted: 0 },
  ])
})

test('more than one batch takes are removed by one load all the same', async () => {
  const many = Array.from({ length: MOST_REMOVED + 1 }, (_, n) => n + 1)
  await foundFlood(flood)
  await read(flood, NOW, HOME, rss(...many.map((n) => story(n, `Halm dam breach kills ${n}`))))
  await group(db, flood, NOW)
  const [{ n } = { n: 0 }] = await rows<{ n: number }>('SELECT count(*) AS n FROM article')
  const gone = without(...many.map((n) => `https://courier.test/${n}`))
  expect(await loadDossier(db, gone, later(1))).toMatchObject({ removed: many.length })
  expect(await rows('SELECT count(*) AS n FROM article')).toEqual([{ n: n - many.length }])
})

test('what an older version still took in is taken out by the next run, though the dossier is loaded', async () => {
  await foundFlood(without(DAM))
  await read(flood, NOW)
  expect(await loadDossier(db, without(DAM), later(15))).toEqual({ loaded: false, removed: 1 })
  expect(await keys()).toEqual(['courier.test/2'])
})

test('a load that is killed at any await removes all or nothing, and the next one makes it whole', async () => {
  await foundDam()
  await loadDossier(db, without(DAM), later(1))
  const whole = await stateOfTheTables()
  for (let n = 1; ; n++) {
    let died = false
    for (const moment of ['before', 'after'] as const) {
      await foundDam()
      const fate = doomed(fetch, n, moment)
      await loadDossier(fate.db, without(DAM), later(1)).catch(() => {})
      died = fate.died()
      const { length } = await keys()
      const left = await rows(`SELECT 1 FROM headline JOIN article ON id = article_id
        WHERE key LIKE 'courier.test/_'`)
      expect(left).toHaveLength(length)
      await loadDossier(db, without(DAM), later(1))
      expect(await stateOfTheTables()).toEqual(whole)
    }
    if (!died) return
  }
})

const NOTHING = { articles: [], events: [], founded: [], merged: [], reviewed: [], index: [] }

test('whoever read it before and writes afterwards is overtaken, or leaves it out', async () => {
  await foundDam()
  const [mark, told] = [await groupingMark(db), await readMark(db)]
  const unindexed = (await rows<{ id: number }>('SELECT id FROM article')).map(({ id }) => ({
    ...{ id, title: 'Halm dam', outlet: 'courier', keywords: [], headlines: ['Halm dam'], at: 7 },
  }))
  await loadDossier(db, without(DAM), later(1))
  await expect(saveGrouping(db, NOTHING, mark, NOW)).rejects.toThrow('guard.ok')
  await expect(saveTelling(db, { told: [], families: [] }, told, told)).rejects.toThrow('guard.ok')
  await indexArticles(db, unindexed)
  expect(await strayTerms()).toEqual([])
})

test('counts, keywords and the size of its event are those of what is left', async () => {
  const two = rss(story(4, 'Dam breach at Halm', { link: 'https://tribune.test/4' }))
  await foundDam()
  await read(flood, NOW, TRIBUNE, two)
  await group(db, flood, NOW)
  await loadDossier(db, without('https://courier.test/2', 'https://tribune.test/4'), later(1))
  await group(db, flood, later(2))
  await tally(db, flood, later(2))
  expect(await recountAll(db, flood, later(2))).toMatchObject({ drifted: 0 })
  expect(
    await rows(`SELECT slug FROM event WHERE articles <> (
      SELECT count(*) FROM article WHERE event_id = event.id)`),
  ).toEqual([])
  expect(await rows(`SELECT slug FROM event WHERE seed IS NULL AND articles = 0`)).toEqual([])
})

test('removals that cannot be followed stop the load before it writes, and say which', async () => {
  await foundFlood()
  const before = await stateOfTheTables()
  await expect(loadDossier(db, without('courier'), NOW)).rejects.toThrow(
    'Removals cannot be followed: courier is no http(s) address.',
  )
  await expect(loadDossier(db, without(DAM, DAM), NOW)).rejects.toThrow('is removed twice')
  const removals = [{ url: DAM, on: 'May', reason: ' ' }]
  await expect(loadDossier(db, { ...flood, removals }, NOW)).rejects.toThrow(
    `May is no day. The removal of ${DAM} lacks its reason.`,
  )
  expect(await stateOfTheTables()).toEqual(before)
})
