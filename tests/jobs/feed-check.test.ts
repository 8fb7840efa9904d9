// What a check leaves on the feed's row: where it is asked next, when, and when never again.
import { expect, test } from 'vitest'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { planFeeds } from '../../src/jobs/plan.ts'
import { courier, flood } from '../dossier-of-a-flood.ts'
import { db, feedId, foundFlood, HOME, later, MINUTE, NOW, read, rows, rss } from '../flood.ts'

const NEW = 'https://new.courier.test/home.xml'
const moved = () => new Response(null, { status: 301, headers: { location: NEW } })
const gone = () => new Response('', { status: 410 })
const item = (n: number, hours: number) => ({
  ...{ title: `Goats ${n}`, link: `https://courier.test/${n}` },
  date: later(-60 * hours * n).toISOString(),
})
const WEEKLY = rss(...Array.from({ length: 10 }, (_, n) => item(n, 7 * 24)))

const feedRow = async () => {
  const [row] = await rows(`SELECT * FROM feed WHERE url = '${HOME}'`)
  return row
}

const nextPause = async (at: Date) => {
  const row = await feedRow()
  return (Number(row?.next_check_at) - at.getTime()) / MINUTE
}

const isPlanned = async (at: Date) => {
  const sent: number[] = []
  const sendBatch = async (messages: Iterable<MessageSendRequest<{ feed: number }>>) => {
    sent.push(...[...messages].map(({ body }) => body.feed))
  }
  await planFeeds(db, { sendBatch } as unknown as Queue, at)
  return sent.includes(await feedId(HOME))
}

test('a feed that moved for good is asked at its new address from then on', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: moved, [NEW]: rss(item(1, 1)) })
  expect(await feedRow()).toMatchObject({ state: 'ok', moved_to: NEW })
  const onlyNew = { [HOME]: () => Promise.reject(new Error('asked')), [NEW]: rss(item(2, 1)) }
  expect(await read(HOME, onlyNew, later(15))).toMatchObject({ outcome: 'ok', entries: 1 })
  expect(await feedRow()).toMatchObject({ state: 'ok', moved_to: NEW })
})

test('when the new address dies, the one of the dossier is asked again', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: moved, [NEW]: rss(item(1, 1)) })
  await read(HOME, { [HOME]: rss(item(2, 1)) }, later(15))
  expect(await feedRow()).toMatchObject({ state: 'missing', failures: 1, moved_to: null })
  expect(await read(HOME, { [HOME]: rss(item(2, 1)) }, later(30))).toMatchObject({ entries: 1 })
  expect(await feedRow()).toMatchObject({ state: 'ok', moved_to: null })
})

test('a move to what is no feed is not remembered', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: moved, [NEW]: '<html><title>Parked</title></html>' })
  expect(await feedRow()).toMatchObject({ state: 'not a feed', moved_to: null })
})

test('a 410 at the new address does not retire the feed, one from its own does', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: moved, [NEW]: rss(item(1, 1)) })
  await read(HOME, { [HOME]: moved, [NEW]: gone }, later(15))
  expect(await feedRow()).toMatchObject({ state: 'missing', moved_to: null })
  expect(await isPlanned(later(60))).toBe(true)
  await read(HOME, { [HOME]: moved, [NEW]: gone }, later(60))
  expect(await feedRow()).toMatchObject({ state: 'gone' })
  expect(await isPlanned(later(60 * 24 * 365))).toBe(false)
})

test('a feed that is gone is not brought back by a dossier that lists it again', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: gone })
  await loadDossier(db, { ...flood, outlets: [] }, later(1))
  expect(await feedRow()).toMatchObject({ listed: 0, state: 'gone' })
  await loadDossier(db, { ...flood, outlets: [{ ...courier, name: 'The Courier' }] }, later(2))
  expect(await feedRow()).toMatchObject({ listed: 1, state: 'gone' })
  expect(await isPlanned(later(60 * 24 * 365))).toBe(false)
})

test('a feed that brings nothing new for long is asked less often, and at once again when it does', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: WEEKLY })
  expect(await nextPause(NOW)).toBe(15)
  const days = later(5 * 24 * 60)
  await read(HOME, { [HOME]: WEEKLY }, days)
  expect(await nextPause(days)).toBe(12 * 60)
  const dated = WEEKLY.replace('<title>A feed</title>', '<title>A feed at noon</title>')
  await read(HOME, { [HOME]: dated }, later(60, days))
  expect(await nextPause(later(60, days))).toBe(12 * 60 + 6)
  const fresh = WEEKLY.replace(
    '<item>',
    '<item><title>New</title><link>https://a.test/</link></item><item>',
  )
  await read(HOME, { [HOME]: fresh }, later(120, days))
  expect(await nextPause(later(120, days))).toBe(15)
})

test('a failure does not forget the rhythm', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: WEEKLY })
  const before = (await feedRow())?.rhythm
  await read(HOME, {}, later(15))
  expect(await feedRow()).toMatchObject({ state: 'missing', rhythm: before })
})
