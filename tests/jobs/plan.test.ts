// Which feeds are put on the queue, and in how many calls.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { FeedMessage } from '../../src/jobs/message.ts'
import { planFeeds, spread } from '../../src/jobs/plan.ts'
import { courier, flood } from '../dossier-of-a-flood.ts'
import { db, feedId, foundFlood, HOME, later, NOW, read, rows, TRIBUNE } from '../flood.ts'

const DAY = 24 * 60

/** A queue that keeps what it is given, one list a call. */
const queueOf = (calls: FeedMessage[][]) =>
  ({
    sendBatch: async (messages: Iterable<MessageSendRequest<FeedMessage>>) => {
      calls.push([...messages].map(({ body }) => body))
    },
  }) as unknown as Queue<FeedMessage>

const planned = async (now = NOW): Promise<FeedMessage[]> => {
  const calls: FeedMessage[][] = []
  await planFeeds(db, queueOf(calls), now)
  return calls.flat()
}

const setNextCheck = (at: Date) =>
  env.DB.prepare('UPDATE feed SET next_check_at = ?').bind(at.getTime()).run()

test('every due feed is planned with the time of the plan, and put off for a quarter hour', async () => {
  await foundFlood()
  const messages = await planned()
  expect(messages.map(({ at }) => at)).toEqual(Array(3).fill(NOW.toISOString()))
  expect(new Set(messages.map(({ feed }) => feed)).size).toBe(3)
  expect(await planned(later(14))).toEqual([])
  expect(await planned(later(15))).toHaveLength(3)
})

test('a feed that is not due yet is left alone', async () => {
  await foundFlood()
  await setNextCheck(later(1))
  expect(await planned()).toEqual([])
})

test('a feed that the dossier no longer lists is not planned', async () => {
  await foundFlood()
  await foundFlood({ ...flood, outlets: [courier] })
  await env.DB.prepare('UPDATE feed SET listed = 0 WHERE url = ?').bind(HOME).run()
  expect(await planned()).toHaveLength(1)
})

test('no call to the queue has more than a hundred messages', async () => {
  const feeds = Array.from({ length: 205 }, (_, n) => ({
    ...{ url: `https://courier.test/${n}.xml`, scope: 'all' },
    status: 'listed' as const,
  }))
  await foundFlood({ ...flood, outlets: [{ ...courier, feeds }] })
  const calls: FeedMessage[][] = []
  expect(await planFeeds(db, queueOf(calls), NOW)).toBe(205)
  expect(calls.map((call) => call.length)).toEqual([100, 100, 5])
})

test('feeds of one outlet are not sent one after the other', () => {
  const many = Array.from({ length: 8 }, (_, n) => ({ id: n, outlet: 'courier' }))
  const others = Array.from({ length: 56 }, (_, n) => ({ id: 8 + n, outlet: `${n}-tribune` }))
  const order = spread([...many, ...others])
  expect(new Set(order)).toEqual(new Set([...many, ...others]))
  const places = many.map((feed) => order.indexOf(feed))
  const gaps = places.slice(1).map((place, n) => place - (places[n] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(1)
})

test('a plan whose queue does not answer rejects, and its feeds are due again at the next one', async () => {
  await foundFlood()
  const broken = { sendBatch: () => Promise.reject(new Error('down')) } as unknown as Queue
  await expect(planFeeds(db, broken, NOW)).rejects.toThrow('down')
  expect(await planned(later(15))).toHaveLength(3)
})

test('when the clock jumped years ahead and back again, feeds are due and are read', async () => {
  await foundFlood()
  const answers = { [TRIBUNE]: '<rss version="2.0"><channel></channel></rss>' }
  const ahead = later(3000 * DAY)
  await read(TRIBUNE, answers, ahead)
  expect(await planned()).toContainEqual({ feed: await feedId(TRIBUNE), at: NOW.toISOString() })
  expect(await read(TRIBUNE, { [TRIBUNE]: `${answers[TRIBUNE]} ` })).toMatchObject({
    outcome: 'ok',
  })
  expect(await rows(`SELECT at FROM feed_check`)).toEqual([{ at: NOW.getTime() }])
  expect(await planned(later(60))).toHaveLength(3)
})

test('a jump of two days ahead stops no feed when the clock is back', async () => {
  await foundFlood()
  await read(HOME, {}, later(2 * DAY))
  expect(await planned()).toHaveLength(3)
})

test('a feed that is gone for good stays so, whatever the clock does', async () => {
  await foundFlood()
  const gone = { [HOME]: () => new Response('', { status: 410 }) }
  await read(HOME, gone, later(3000 * DAY))
  for (const now of [NOW, later(1), later(90_000 * DAY)]) {
    expect(await planned(now)).not.toContainEqual(
      expect.objectContaining({ feed: await feedId(HOME) }),
    )
  }
})
