// Jobs that somebody asked for: each once, in their order, and again where they failed.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { answerJobs } from '../../src/jobs/answer-jobs.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import { db, later, NOW, rows } from '../flood.ts'

const message = (body: unknown) => ({ id: 'm', body, ack: vi.fn(), retry: vi.fn() })
type Sent = ReturnType<typeof message>

const answer = (messages: readonly Sent[], FEEDS = env.FEEDS) =>
  answerJobs({ db, dossier: flood, env: { ...env, FEEDS } }, messages as unknown as Message[])

const job = (name: string, minutes = 0) => message({ job: name, at: later(minutes).toISOString() })

test('jobs run in the order in which one makes work for the next, each once, as of the latest', async () => {
  await emptyDatabase()
  const messages = [job('tell', 5), job('group', 1), job('group', 4), job('load-dossier')]
  await answer(messages)
  for (const { ack, retry } of messages) {
    expect(ack).toHaveBeenCalledTimes(1)
    expect(retry).not.toHaveBeenCalled()
  }
  expect(await rows('SELECT count(*) AS n FROM article WHERE event_id IS NULL')).toEqual([{ n: 0 }])
  expect(await rows('SELECT DISTINCT valid_from AS at FROM membership')).toEqual([
    { at: later(4).getTime() },
  ])
  expect(await rows('SELECT count(*) > 0 AS told FROM digest_item')).toEqual([{ told: 1 }])
  expect(await rows('SELECT next_at FROM digest_mark')).toEqual([{ next_at: later(5).getTime() }])
})

test('a job that fails comes again with its messages, and the others are done', async () => {
  await emptyDatabase()
  const broken = {
    sendBatch: () => Promise.reject(new Error('no queue')),
  } as unknown as typeof env.FEEDS
  const [load, plan] = [job('load-dossier'), job('plan')]
  await answer([load, plan], broken)
  expect(load.ack).toHaveBeenCalledTimes(1)
  expect(plan.ack).not.toHaveBeenCalled()
  expect(plan.retry).toHaveBeenCalledWith({ delaySeconds: 60 })
})

test('a message that names no job goes its way to the dead letters', async () => {
  await emptyDatabase()
  for (const body of [
    { job: 'drop', at: NOW.toISOString() },
    { job: 'group', at: 'now' },
    'group',
  ]) {
    const one = message(body)
    await answer([one])
    expect(one.ack).not.toHaveBeenCalled()
    expect(one.retry).toHaveBeenCalledTimes(1)
  }
})
