// The back-fill queue's side: each message is answered by itself, and cron takes up what nobody has under way.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { consume } from '../../src/jobs/consume.ts'
import { schedule } from '../../src/jobs/schedule.ts'
import { message, rows } from '../flood.ts'
import { foundPast, past, plan, TODAY } from '../past.ts'

const send = vi.fn<(body: unknown, options?: unknown) => Promise<void>>(async () => {})
const sendBatch = vi.fn<(batch: Iterable<{ body: unknown }>) => Promise<void>>(async () => {})
const bindings = { ...env, BACKFILL: { send, sendBatch } } as unknown as Env

const deliver = async (...messages: ReturnType<typeof message>[]) => {
  sendBatch.mockClear()
  const batch = { queue: 'parallax-back-fill', messages } as unknown as MessageBatch
  await consume(batch, bindings, past)
}

const sentSteps = () =>
  sendBatch.mock.calls.flatMap(([batch]) => [...batch].map(({ body }) => body))

const at = TODAY.toISOString()

test('a message without a step puts the first step of each line on the queue', async () => {
  await foundPast()
  await plan()
  const ours = message({ takeUp: 'lost', at })
  await deliver(ours)
  expect(ours.ack).toHaveBeenCalledTimes(1)
  // WordPress of one site, GDELT, Google News.
  expect(sentSteps()).toEqual(Array(3).fill({ step: expect.any(Number), at }))
})

test('what is none of ours is given back, and the message beside it is answered', async () => {
  await foundPast()
  const bodies = [
    undefined,
    'step',
    { step: 0, at },
    { step: 1, at: 'now' },
    { takeUp: 'some', at },
  ]
  const strange = bodies.map((body) => message(body))
  const gone = message({ step: 99, at })
  await deliver(...strange, gone)
  for (const { ack, retry } of strange) {
    expect(ack).not.toHaveBeenCalled()
    expect(retry).toHaveBeenCalledTimes(1)
  }
  expect(gone.ack).toHaveBeenCalledTimes(1)
})

test('a step that cannot be stored comes again', async () => {
  await foundPast()
  await plan()
  const broken = new Proxy(env.DB, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
      return (sql: string) => target.prepare(sql.replace('INSERT INTO pace', 'INSERT INTO nowhere'))
    },
  })
  await deliver(message({ takeUp: 'lost', at }))
  const [first] = sentSteps()
  const ours = message(first)
  const batch = { queue: 'parallax-back-fill', messages: [ours] } as unknown as MessageBatch
  await consume(batch, { ...bindings, DB: broken }, past)
  expect(ours.retry).toHaveBeenCalledWith({ delaySeconds: 30 })
  expect(ours.ack).not.toHaveBeenCalled()
})

test('once a day the newest occasion is planned, and the quarter hour sends its first steps', async () => {
  await foundPast()
  sendBatch.mockClear()
  const queues = { ...bindings, FEEDS: { sendBatch: async () => {} } } as unknown as Env
  const scheduledTime = TODAY.getTime()
  await schedule({ cron: '30 4 * * *', scheduledTime }, queues, past)
  expect(await rows('SELECT DISTINCT occasion FROM back_fill')).toEqual([
    { occasion: 'anniversary-2012' },
  ])
  expect(sendBatch).not.toHaveBeenCalled()
  await schedule({ cron: '*/15 * * * *', scheduledTime }, queues, past)
  expect(sentSteps()).toHaveLength(3)
})
