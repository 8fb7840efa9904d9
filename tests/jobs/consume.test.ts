// The queue's side: every message is answered by itself, and one feed's trouble is nobody else's.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { HEADERS_MS } from '../../src/feeds/bounds.ts'
import { bury } from '../../src/jobs/bury.ts'
import { consume } from '../../src/jobs/consume.ts'
import { readFeeds } from '../../src/jobs/read-feeds.ts'
import { openDb } from '../../src/store/db.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import * as world from '../flood.ts'

const { db, environment, feedMessage, foundFlood, message, network, rows, rss } = world
const { HOME, NOW, TRIBUNE, WORLD } = world

const dam = { title: 'Halm dam breach', link: 'https://tribune.test/1', date: '2011-03-04T06:00Z' }

/** A database of which every statement that matches fails. */
const failing = (pattern: RegExp) =>
  openDb(
    new Proxy(env.DB, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
        return (sql: string) => {
          if (pattern.test(sql)) throw new Error('D1 is away')
          return target.prepare(sql)
        }
      },
    }),
  )

/** Clocks of so many milliseconds stand still until time is told to pass. */
const holdTime = (held: number) => {
  const waiting: (() => void)[] = []
  const { setTimeout: start } = globalThis
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) => {
    if (ms !== held) return start(run, ms)
    waiting.push(run)
    return start(() => {}, 0)
  }) as typeof setTimeout)
  return () => {
    vi.mocked(setTimeout).mockRestore()
    for (const run of waiting) run()
  }
}

test('a feed that hangs and one that breaks hold up no other, and all are acknowledged', async () => {
  await foundFlood()
  const answers = {
    [HOME]: () => new Promise<Response>(() => {}),
    [WORLD]: () => Promise.reject(new Error('connection reset')),
    [TRIBUNE]: rss(dam),
  }
  const hangs = await feedMessage(HOME)
  const others = [await feedMessage(WORLD), await feedMessage(TRIBUNE)]
  const passTime = holdTime(HEADERS_MS)
  const reading = readFeeds(db, flood, environment(network(answers)), [hangs, ...others])
  await expect.poll(() => others[1]?.ack.mock.calls.length, { timeout: 30_000 }).toBe(1)
  expect(hangs.ack).not.toHaveBeenCalled()
  passTime()
  await reading
  for (const { ack, retry } of [hangs, ...others]) {
    expect(ack).toHaveBeenCalledTimes(1)
    expect(retry).not.toHaveBeenCalled()
  }
  expect(await rows('SELECT url, state FROM feed ORDER BY url')).toEqual([
    { url: HOME, state: 'timeout' },
    { url: WORLD, state: 'unreachable' },
    { url: TRIBUNE, state: 'ok' },
  ])
  expect(
    await rows(`SELECT event_id IS NULL AS open FROM article WHERE outlet = 'tribune'`),
  ).toEqual([{ open: 0 }])
})

test('a message that is none of ours is given back, and the others are read', async () => {
  await foundFlood()
  const bodies = [undefined, 'feed', { feed: '1', at: NOW }, { feed: 1, at: 'yesterday' }]
  const strange = bodies.map((body) => message(body))
  const ours = await feedMessage(TRIBUNE)
  await readFeeds(db, flood, environment(network({ [TRIBUNE]: rss(dam) })), [...strange, ours])
  for (const { ack, retry } of strange) {
    expect(ack).not.toHaveBeenCalled()
    expect(retry).toHaveBeenCalledTimes(1)
  }
  expect(ours.ack).toHaveBeenCalledTimes(1)
})

test('a batch of strangers alone groups nothing and rejects nothing', async () => {
  await foundFlood()
  await readFeeds(db, flood, environment(network({})), [message({})])
  expect(await rows('SELECT * FROM membership')).toEqual([])
})

test('a message of a feed that is no longer there is done', async () => {
  await foundFlood()
  const gone = message({ feed: 99, at: NOW.toISOString() })
  await readFeeds(db, flood, environment(network({})), [gone])
  expect(gone.ack).toHaveBeenCalledTimes(1)
})

test('a feed that cannot be stored comes again, and stands as it stood', async () => {
  await foundFlood()
  const [away, fine] = [await feedMessage(TRIBUNE), await feedMessage(HOME)]
  const answers = { [TRIBUNE]: rss(dam) }
  await readFeeds(failing(/INSERT INTO observation/), flood, environment(network(answers)), [
    away,
    fine,
  ])
  expect(away.retry).toHaveBeenCalledTimes(1)
  expect(away.ack).not.toHaveBeenCalled()
  expect(fine.ack).toHaveBeenCalledTimes(1)
  expect(await rows(`SELECT state FROM feed WHERE url = '${TRIBUNE}'`)).toEqual([{ state: 'new' }])
  expect(await rows(`SELECT * FROM article WHERE outlet = 'tribune'`)).toEqual([])
})

test('when grouping fails the feeds are stored and done, and the articles wait for the sweep', async () => {
  await foundFlood()
  const ours = await feedMessage(TRIBUNE)
  const answers = { [TRIBUNE]: rss(dam) }
  await readFeeds(failing(/INSERT INTO membership/), flood, environment(network(answers)), [ours])
  expect(ours.ack).toHaveBeenCalledTimes(1)
  expect(await rows('SELECT count(*) AS n FROM article WHERE event_id IS NULL')).toEqual([{ n: 3 }])
})

test('what failed for good is written down once, whatever it carries', async () => {
  await emptyDatabase()
  const self: Record<string, unknown> = {}
  self.self = self
  const bodies = [{ feed: 1 }, null, undefined, 10n, self]
  const dead = bodies.map((body, n) => message(body, `dead-${n}`))
  await bury(db, [...dead, message({ feed: 1 }, 'dead-0')])
  for (const { ack } of dead) expect(ack).toHaveBeenCalledTimes(1)
  expect(await rows('SELECT id, body, at FROM dead_letter ORDER BY id')).toEqual(
    ['{"feed":1}', 'null', 'null', '"10"', '"[object Object]"'].map((body, n) => {
      return { id: `dead-${n}`, body, at: NOW.getTime() }
    }),
  )
})

test('what was grouped is told by a job of its own, and nothing grouped asks for none', async () => {
  await foundFlood()
  const send = vi.fn(async () => {})
  const JOBS = { send } as unknown as Env['JOBS']
  const read = async () => {
    const batch = { queue: 'parallax-feeds', messages: [await feedMessage(TRIBUNE)] }
    await consume(batch as unknown as MessageBatch, { ...env, JOBS }, flood)
  }
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(rss(dam)))
  await read()
  expect(send.mock.calls).toEqual([[{ job: 'tell', at: NOW.toISOString() }]])
  await read()
  expect(send).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})

test('burying never throws: what cannot be written down now comes again', async () => {
  const dead = message({ feed: 1 })
  await bury(failing(/dead_letter/), [dead])
  expect(dead.ack).not.toHaveBeenCalled()
  expect(dead.retry).toHaveBeenCalledWith({ delaySeconds: 60 })
})

test('the queue of dead letters is buried, not read', async () => {
  await foundFlood()
  const dead = await feedMessage(HOME)
  const batch = { queue: 'parallax-dead-letters', messages: [dead] } as unknown as MessageBatch
  await consume(batch, env, flood)
  expect(dead.ack).toHaveBeenCalledTimes(1)
  expect(await rows('SELECT id FROM dead_letter')).toEqual([{ id: dead.id }])
  expect(await rows('SELECT * FROM feed_check')).toEqual([])
})
