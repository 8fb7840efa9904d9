// Jobs and feeds that whoever runs this sets off by hand.
import { expect, test } from 'vitest'
import { JOB_NAMES } from '../../src/core/job.ts'
import { takeDueFeeds } from '../../src/store/save-feed.ts'
import { db, foundFlood, NOW, rows } from '../flood.ts'
import { admin, askedJobs, jsonLines } from './admin-caller.ts'

test('each job can be asked for, and goes by a message', async () => {
  for (const job of JOB_NAMES) {
    const { status, json } = await admin('POST', `jobs/${job}`)
    expect([status, json]).toEqual([202, { job, at: expect.stringMatching(/Z$/) }])
    expect(askedJobs).toEqual([job])
  }
})

test.each(['drop', 'constructor', '%3Cscript%3E', 'group,tell'])(
  'a job called %s is a 404 that names those that are',
  async (job) => {
    const { status, type, json } = await admin('POST', `jobs/${job}`)
    expect([status, type]).toEqual([404, 'application/problem+json'])
    expect(json.detail).toBe(`There is no such job. These are: ${JOB_NAMES.join(', ')}.`)
    expect(askedJobs).toEqual([])
  },
)

test('a feed that was put off is due at once, and only that one', async () => {
  await foundFlood()
  await rows(
    `UPDATE feed SET next_check_at = ${NOW.getTime() + 3_600_000}, failures = 9, state = 'failed'`,
  )
  await rows(`UPDATE feed SET next_check_at = 8640000000000000 WHERE id = 2`)
  for (const id of [1, 2]) {
    const { status, json } = await admin('POST', `feeds/${id}/retry`)
    expect(status).toBe(202)
    expect(json).toMatchObject({ feed: expect.stringContaining('https://courier.test/') })
    expect(askedJobs).toEqual(['plan'])
  }
  const due = await takeDueFeeds(db, new Date(Date.now() + 1000), 9)
  expect(due.map(({ id }) => id).toSorted()).toEqual(expect.arrayContaining([1, 2]))
  expect(await rows('SELECT failures FROM feed WHERE id = 1')).toEqual([{ failures: 9 }])
})

test('a feed that nobody has, or that left the list, is not read', async () => {
  await foundFlood()
  expect(await admin('POST', 'feeds/99/retry')).toMatchObject({
    ...{
      status: 404,
      type: 'application/problem+json',
      json: { detail: 'No feed has this number.' },
    },
  })
  await rows('UPDATE feed SET listed = 0, next_check_at = 7 WHERE id = 1')
  expect((await admin('POST', 'feeds/1/retry')).status).toBe(409)
  expect(await rows('SELECT next_check_at FROM feed WHERE id = 1')).toEqual([{ next_check_at: 7 }])
  for (const id of ['0', '-1', '1e3', '1%20OR%201=1', '99999999999999999999'])
    expect((await admin('POST', `feeds/${id}/retry`)).status).toBe(404)
  expect(askedJobs).toEqual([])
})

test('what an import took is grouped, counted and told at once; nothing taken, nothing asked', async () => {
  await foundFlood()
  const record = { url: 'https://courier.test/1', title: 'Halm dam breach', outlet: 'courier' }
  expect((await admin('POST', 'import', jsonLines(record), 'application/jsonl')).json.taken).toBe(1)
  expect(askedJobs).toEqual(['group', 'tally', 'tell'])
  expect((await admin('POST', 'import', jsonLines(record), 'application/jsonl')).json.taken).toBe(0)
  expect(askedJobs).toEqual([])
})
