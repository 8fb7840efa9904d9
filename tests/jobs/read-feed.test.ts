// One feed, one answer, one batch: what is stored of it, and what its row says afterwards.
import { expect, test } from 'vitest'
import { feedId, foundFlood, HOME, later, MINUTE, NOW, read, rows, rss } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'

const DAM = {
  title: 'Halm dam gives way',
  link: 'https://courier.test/dam?utm_source=rss',
  summary: 'The breach came at night. The mayor is silent.',
  date: '2011-03-04T06:00:00Z',
}
const GOATS = { title: 'Goat show opens', link: 'https://courier.test/goats' }
const PASSING = {
  title: 'Markets open lower',
  link: 'https://courier.test/markets',
  summary: 'Traders spoke of the Halm.',
}

const feedRow = async () => {
  const [row] = await rows(`SELECT * FROM feed WHERE url = '${HOME}'`)
  return row
}

const fresh = (body: string, headers: Record<string, string> = {}) => ({
  [HOME]: () => new Response(body, { headers }),
})

test('a fresh feed leaves article, wording, sighting, change, observation, check and health', async () => {
  await foundFlood()
  const report = await read(HOME, fresh(rss(DAM, GOATS, PASSING), { etag: '"1"' }))
  expect(report).toEqual({ outcome: 'ok', entries: 3, admitted: 2 })
  const source = `feed:${await feedId(HOME)}`
  const at = NOW.getTime()
  expect(await rows(`SELECT * FROM article WHERE key = 'courier.test/dam'`)).toMatchObject([
    {
      ...{ url: DAM.link, outlet: 'courier', title: DAM.title, language: 'en' },
      ...{ published: Date.parse(DAM.date), happened_at: Date.parse(DAM.date) },
      ...{ precision: 'moment', summary: 'The breach came at night.', relevance: 'about' },
      ...{ first_seen_at: at, event_id: null },
    },
  ])
  expect(
    await rows(`SELECT title, first_at, last_at FROM sighting WHERE source = '${source}'`),
  ).toHaveLength(2)
  expect(await rows(`SELECT title FROM headline WHERE seen_at = ${at}`)).toHaveLength(2)
  expect(await rows(`SELECT kind FROM change WHERE at = ${at}`)).toEqual(
    Array(2).fill({ kind: 'article seen' }),
  )
  expect(
    await rows(`SELECT outlet, day, method, json_array_length(hashes) AS entries,
      json_array_length(subject) AS subject, capped FROM observation ORDER BY day`),
  ).toEqual([
    { outlet: 'courier', day: '2011-03-04', method: 'listing', entries: 3, subject: 2, capped: 0 },
  ])
  expect(await rows('SELECT at, state, entries, admitted FROM feed_check')).toEqual([
    { at, state: 'ok', entries: 3, admitted: 2 },
  ])
  expect(await feedRow()).toMatchObject({
    ...{ state: 'ok', failures: 0, reason: null, etag: '"1"', checked_at: at, succeeded_at: at },
    next_check_at: at + 15 * MINUTE,
  })
})

test('an undated entry takes the time of first sight, and keeps it', async () => {
  await foundFlood()
  const item = { title: 'Halm rises', link: 'https://courier.test/rises' }
  await read(HOME, fresh(rss(item)))
  await read(HOME, fresh(rss(item, GOATS)), later(30))
  expect(
    await rows(`SELECT published, precision, happened_at FROM article WHERE title = 'Halm rises'`),
  ).toEqual([{ published: null, precision: 'none', happened_at: NOW.getTime() }])
})

test('a date that becomes known makes an undated article exact', async () => {
  await foundFlood()
  await read(HOME, fresh(rss({ ...DAM, date: '' })))
  await read(HOME, fresh(rss(DAM)), later(30))
  expect(
    await rows(`SELECT precision, happened_at FROM article WHERE key = 'courier.test/dam'`),
  ).toEqual([{ precision: 'moment', happened_at: Date.parse(DAM.date) }])
})

test('a 304 stores nothing but the check, and keeps the validators', async () => {
  await foundFlood()
  await read(HOME, fresh(rss(DAM), { etag: '"1"' }))
  const before = await stateOfTheTables()
  const unchanged = { [HOME]: () => new Response(null, { status: 304 }) }
  expect(await read(HOME, unchanged, later(15))).toMatchObject({ outcome: 'ok', entries: 0 })
  const { feed: _, check, ...after } = await stateOfTheTables()
  expect(before).toMatchObject(after)
  expect(check).toHaveLength(2)
  expect(await feedRow()).toMatchObject({ etag: '"1"', reason: 'Nothing new (HTTP 304).' })
})

test('the same document again stores nothing but the check', async () => {
  await foundFlood()
  await read(HOME, fresh(rss(DAM)))
  const before = await stateOfTheTables()
  await read(HOME, fresh(rss(DAM)), later(15))
  const { feed: _, check, ...after } = await stateOfTheTables()
  expect(before).toMatchObject(after)
  expect(await feedRow()).toMatchObject({ reason: 'Nothing new (the same document).' })
})

test('failures in a row are counted and back off; a success forgets them', async () => {
  await foundFlood()
  await read(HOME, fresh(rss(DAM), { etag: '"1"' }))
  const broken = { [HOME]: () => new Response('', { status: 500 }) }
  await read(HOME, broken, later(15))
  await read(HOME, broken, later(30))
  expect(await feedRow()).toMatchObject({
    ...{ state: 'server error', failures: 2, etag: '"1"', succeeded_at: NOW.getTime() },
    next_check_at: later(60).getTime(),
  })
  await read(HOME, fresh(rss(DAM, GOATS)), later(60))
  expect(await feedRow()).toMatchObject({ state: 'ok', failures: 0, reason: null })
})

test('a page that is no feed is a failure with its reason', async () => {
  await foundFlood()
  const report = await read(HOME, fresh('<!doctype html><html><title>Courier</title></html>'))
  expect(report).toMatchObject({ outcome: 'not a feed', admitted: 0 })
  expect(await feedRow()).toMatchObject({
    ...{ state: 'not a feed', failures: 1, body_hash: null },
    reason: expect.stringContaining('web page'),
  })
})

test('a message that comes twice, and an older one that comes late, ask nobody and change nothing', async () => {
  await foundFlood()
  await read(HOME, fresh(rss(DAM)))
  const before = await stateOfTheTables()
  const asked = { [HOME]: () => Promise.reject(new Error('asked')) }
  for (const at of [NOW, later(-15), later(-23 * 60)]) {
    expect(await read(HOME, asked, at)).toEqual({ outcome: 'skipped', reason: 'checked already' })
  }
  expect(await stateOfTheTables()).toEqual(before)
})

test('the last thirty checks are kept', async () => {
  await foundFlood()
  for (let n = 0; n < 33; n++) await read(HOME, {}, later(n))
  const checks = await rows<{ at: number }>('SELECT at FROM feed_check ORDER BY at')
  expect(checks.map(({ at }) => at)).toEqual(
    Array.from({ length: 30 }, (_, n) => later(n + 3).getTime()),
  )
})
