// The Worker is killed at every await, before or after the call got through, and the job is delivered again.
import { expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/feeds/visit.ts'
import { group } from '../../src/jobs/group.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { readFeeds } from '../../src/jobs/read-feeds.ts'
import type { Db } from '../../src/store/db.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import * as world from '../flood.ts'
import { keepRows } from '../kept.ts'
import { doomed, type Moment } from '../killed.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'
import { now, show, tell, uncited } from './arrivals.ts'

const { db, environment, feedMessage, foundFlood, HOME, later, NOW, network, read, rss } = world
const { TRIBUNE } = world

type Job = {
  readonly prepare: () => Promise<void>
  readonly run: (db: Db, fetch: Fetch) => Promise<unknown>
}

const answers = {
  [HOME]: rss(
    { title: 'Halm dam breach kills three', link: 'https://courier.test/dam', date: '2011-03-04' },
    { title: 'Halm bridge falls', link: 'https://courier.test/bridge', date: '2011-03-04T07:00Z' },
  ),
  [TRIBUNE]: rss(
    { title: 'Bridge at Halm falls', link: 'https://tribune.test/b', date: '2011-03-04T08:00Z' },
    { title: 'Goats', link: 'https://tribune.test/goats', date: '2011-03-04T09:00Z' },
  ),
}

// What stood there before: a title that has changed since, and articles that are grouped.
const earlier = {
  [HOME]: rss({ title: 'Halm dam leaks', link: 'https://courier.test/dam', date: '2011-03-04' }),
}

const reading: Job = {
  prepare: async () => {
    await foundFlood()
    await read(HOME, earlier, later(-30))
    await group(db, flood, later(-30))
  },
  run: async (db, fetch) =>
    readFeeds(db, flood, environment(fetch), [await feedMessage(HOME), await feedMessage(TRIBUNE)]),
}

const loading: Job = {
  prepare: emptyDatabase,
  run: (db) => loadDossier(db, flood, NOW),
}

const grouping: Job = {
  prepare: async () => {
    await foundFlood()
    await read(HOME, answers)
  },
  run: (db) => group(db, flood, NOW),
}

// The last two tie two events together, and take in one that stood alone.
const reviewing: Job = {
  prepare: async () => {
    await tell(
      ['bakers strike', 'bread nights', 'bakers strike', 'bread nights'].map((words) => [
        `Halm ${words}`,
      ]),
      [['Halm flour ovens rye mills']],
      [['Halm ferry captain drowns']],
    )
    await show(
      ['Halm bakers strike bread nights'],
      ['Halm bread nights bakers strike'],
      ['Halm ferry captain flour ovens'],
    )
  },
  run: (db) => group(db, uncited, now()),
}

/** Kills the job at call 1, 2, 3 … until it survives, and compares what a second delivery leaves. */
async function killEverywhere({ prepare, run }: Job, moment: Moment): Promise<number> {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.spyOn(console, 'log').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
  await prepare()
  const restore = await keepRows()
  await run(db, network(answers))
  const undisturbed = await stateOfTheTables()
  for (let n = 1; ; n++) {
    await restore()
    const victim = doomed(network(answers), n, moment)
    await run(victim.db, victim.fetch).catch(() => {})
    if (!victim.died()) return n - 1
    await run(db, network(answers))
    expect(await stateOfTheTables(), `killed ${moment} call ${n}`).toEqual(undisturbed)
  }
}

// With how many calls each of them does its work, at least.
const cases = [
  ['a batch of two feeds', reading, 'before', 17],
  ['a batch of two feeds', reading, 'after', 17],
  ['the loading of the dossier', loading, 'before', 5],
  ['the loading of the dossier', loading, 'after', 5],
  ['a grouping', grouping, 'before', 7],
  ['a grouping', grouping, 'after', 7],
  ['a review', reviewing, 'before', 18],
  ['a review', reviewing, 'after', 18],
] as const

test.for(cases)(
  '%s that is killed at any call, $2 it gets through, loses nothing and doubles nothing',
  { timeout: 120_000 },
  async ([, job, moment, calls]) => {
    expect(await killEverywhere(job, moment)).toBeGreaterThanOrEqual(calls)
  },
)

test('the review that is killed there both merges events and moves an article', async () => {
  await reviewing.prepare()
  expect(await reviewing.run(db, network({}))).toMatchObject({ grouped: 3, moved: 1, merged: 2 })
})
