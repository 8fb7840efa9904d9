// What cron sets off, and what it does when a part of it fails.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { schedule } from '../../src/jobs/schedule.ts'
import { readFrequencies } from '../../src/store/frequencies.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import { db, foundFlood, later, NOW, rows } from '../flood.ts'

const QUARTER = '*/15 * * * *'
const sent = () => vi.fn(async (_: Iterable<MessageSendRequest>) => {})
const bindings = (DB: D1Database, sendBatch = sent()) => ({
  DB,
  FEEDS: { sendBatch } as unknown as Env['FEEDS'],
  BACKFILL: { sendBatch: sent() } as unknown as Env['BACKFILL'],
})

test('the quarter hour loads the dossier, groups what it brought and plans its feeds', async () => {
  await emptyDatabase()
  const sendBatch = sent()
  const trigger = { cron: QUARTER, scheduledTime: NOW.getTime() }
  await schedule(trigger, bindings(env.DB, sendBatch), flood)
  expect(await rows('SELECT count(*) AS n FROM article WHERE event_id IS NULL')).toEqual([{ n: 0 }])
  expect([...(sendBatch.mock.calls[0]?.[0] ?? [])]).toHaveLength(3)
})

test('when the dossier cannot be grouped its feeds are planned all the same, and the trigger fails', async () => {
  await emptyDatabase()
  const broken = new Proxy(env.DB, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
      return (sql: string) =>
        target.prepare(sql.replace('INSERT INTO membership', 'INSERT nowhere'))
    },
  })
  const sendBatch = sent()
  const trigger = { cron: QUARTER, scheduledTime: NOW.getTime() }
  await expect(schedule(trigger, bindings(broken, sendBatch), flood)).rejects.toThrow('nowhere')
  expect(sendBatch).toHaveBeenCalledTimes(1)
})

test('once a day keywords are counted by the events that have them', async () => {
  await foundFlood()
  await group(db, flood, NOW)
  for (const minutes of [0, 24 * 60]) {
    const scheduledTime = later(minutes).getTime()
    await schedule({ cron: '30 4 * * *', scheduledTime }, bindings(env.DB), flood)
    expect(await readFrequencies(db, ['c:halm', 'c:dam', 'c:bridge'])).toEqual({
      ...{ documents: 2, newestEvent: 4 },
      counts: new Map([
        ['c:dam', 2],
        ['c:halm', 2],
      ]),
    })
  }
  expect(await rows('SELECT DISTINCT version FROM frequency')).toEqual([{ version: 2 }])
})

const UNCOUNTED = { documents: 0, newestEvent: 0, counts: new Map() }

test('a corpus that nobody counted yet has no frequencies', async () => {
  await emptyDatabase()
  expect(await readFrequencies(db, ['c:halm'])).toEqual(UNCOUNTED)
  await schedule({ cron: '30 4 * * *', scheduledTime: 0 }, bindings(env.DB), flood)
  expect(await readFrequencies(db, ['c:halm'])).toEqual(UNCOUNTED)
})
