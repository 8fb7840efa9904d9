// What a claim rests on, read from D1: listings by day, articles by occasion, reaching back, feeds.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Span } from '../../src/core/silence.ts'
import { tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { readEventGrounds, readGrounds } from '../../src/store/read-silence.ts'
import { articleCorrection } from '../../src/store/schema-corrections.ts'
import { backFill, feed, observation } from '../../src/store/schema-outlets.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(env.DB)

const opening: Span = {
  ...{ slug: 'opening', occasion: 'opening' },
  ...{ from: RUN, until: new Date('1931-05-11T00:00:00Z') },
}
const later: Span = {
  ...{ slug: 'later', occasion: 'later' },
  ...{ from: new Date('1932-05-01T00:00:00Z'), until: new Date('1932-05-11T00:00:00Z') },
}

const see = (outlet: string, source: string, day: string, entries: number, subject = 0) => {
  const hashes = Array.from({ length: entries }, (_, n) => n.toString(16).padStart(8, '0'))
  return db.insert(observation).values({
    ...{ outlet, source, day, method: 'listing', hashes, subject: hashes.slice(0, subject) },
    ...{ firstAt: RUN, lastAt: RUN },
  })
}

const step = (endpoint: 'gdelt' | 'wordpress' | 'wayback', more = {}) =>
  db.insert(backFill).values({
    ...{ outlet: 'gazette', occasion: 'opening', endpoint, target: 'gazette.test' },
    ...{ from: opening.from, until: opening.until, state: 'done', plannedAt: RUN, answeredAt: RUN },
    ...more,
  })

const ground = async (slug: string, spans: readonly Span[] = [opening]) => {
  const found = (await readGrounds(db, spans)).find(({ outlet }) => outlet.slug === slug)
  return found?.grounds[0]
}

test('of feeds that overlap the one that shows most of a day counts', async () => {
  await foundTower()
  await see('gazette', 'feed:1', '1931-05-02', 12)
  await see('gazette', 'wayback:https://gazette.test/feed', '1931-05-02', 30, 1)
  await see('gazette', 'feed:1', '1931-05-12', 9)
  expect(await ground('gazette')).toMatchObject({ listed: [0, 30], subject: 1 })
})

test('a front page and a search are no listing of a day', async () => {
  await foundTower()
  await db.insert(feed).values({
    ...{ url: 'https://herald.test/home', outlet: 'herald', scope: 'front page' },
    ...{ frontPage: true, nextCheckAt: RUN },
  })
  await see('herald', 'wayback:https://herald.test/home', '1931-05-02', 30)
  await db.insert(observation).values({
    ...{ outlet: 'gazette', source: 'gdelt:gazette.test', day: '1931-05-02', method: 'search' },
    ...{ hashes: ['00000001'], subject: [], firstAt: RUN, lastAt: RUN },
  })
  expect(await ground('herald')).toMatchObject({
    ...{ frontPage: true, listed: [0, 0] },
  })
  expect((await ground('gazette'))?.listed).toEqual([])
})

test('articles count on the occasion of their event, else by their date', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { occasion: 'later' })
  await addArticle(1, 'gazette', { eventId: 1 })
  await addArticle(2, 'gazette', { eventId: 1, relevance: 'passing' })
  await addArticle(3, 'herald', { happenedAt: RUN })
  await addArticle(4, 'evening', { eventId: 2, happenedAt: RUN })
  await addArticle(5, 'evening', { happenedAt: opening.until })
  expect(await ground('gazette')).toMatchObject({ about: 1, passing: 1, elsewhere: 0 })
  expect(await ground('herald')).toMatchObject({ about: 1, elsewhere: 0 })
  expect(await ground('evening', [opening, later])).toMatchObject({ about: 0, elsewhere: 1 })
  expect(await ground('evening', [later])).toMatchObject({ about: 1, elsewhere: 0 })
})

test('a person who places an article elsewhere is heard', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { occasion: 'later' })
  await addArticle(1, 'gazette', { eventId: 1, happenedAt: RUN })
  await db
    .insert(articleCorrection)
    .values({ articleKey: 'https://gazette.test/1', eventSlug: 'event-2' })
  expect(await ground('gazette')).toMatchObject({ about: 0, elsewhere: 1 })
})

test('a search is finished when it covers the whole occasion and left nothing unseen', async () => {
  await foundTower()
  await step('gdelt')
  await step('wordpress', { until: new Date('1931-05-05T00:00:00Z') })
  await step('gdelt', { target: 'old.test', reason: 'An hour held more than 250.' })
  await step('wayback', { entries: 40 })
  await step('wayback', { target: 'b', state: 'open' })
  await step('wayback', { target: 'c', state: 'failed', reason: 'The host is gone.' })
  expect((await ground('gazette'))?.reach).toEqual({
    ...{ searched: ['gdelt'], searchedAt: RUN, found: 0, open: 1, failed: 1 },
    ...{ failure: 'The host is gone.', archives: 1 },
  })
  expect((await ground('herald'))?.reach).toBeUndefined()
})

test('the health of feeds is told of those that are listed', async () => {
  await foundTower()
  await db.insert(feed).values({
    ...{ url: 'https://evening.test/a', outlet: 'evening', scope: 'all', nextCheckAt: RUN },
    ...{ state: 'blocked', listed: true },
  })
  expect((await ground('gazette'))?.sight).toEqual({ feeds: 1, trouble: 'never reached' })
  expect((await ground('herald'))?.sight).toEqual({ feeds: 1, lastRead: RUN })
  expect((await ground('evening'))?.sight).toEqual({ feeds: 1, trouble: 'blocked' })
  await env.DB.prepare('UPDATE feed SET listed = 0').run()
  expect((await ground('gazette'))?.sight).toEqual({ feeds: 0 })
})

test('one outlet is read without the others', async () => {
  await foundTower()
  await addArticle(1, 'herald', { happenedAt: RUN })
  const found = await readGrounds(db, [opening, later], 'herald')
  expect(found.map(({ outlet }) => outlet.slug)).toEqual(['herald'])
  expect(found[0]?.grounds.map(({ about }) => about)).toEqual([1, 0])
})

test('in the days of an event whatever was written stands elsewhere', async () => {
  await foundTower()
  await addArticle(1, 'herald', { happenedAt: RUN })
  await see('gazette', 'feed:1', '1931-05-02', 12)
  await step('gdelt', { admitted: 3 })
  const event = { ...opening, slug: 'tower-opens', until: new Date('1931-05-03T00:00:00Z') }
  const found = await readEventGrounds(db, event)
  const of = (slug: string) => found.find(({ outlet }) => outlet.slug === slug)?.grounds[0]
  expect(of('herald')).toMatchObject({ about: 0, elsewhere: 1 })
  expect(of('gazette')).toMatchObject({ listed: [0, 12], reach: { found: 0 } })
})

test('the statements are five, and listings of other days are not read', async () => {
  await foundTower()
  await see('gazette', 'feed:1', '1930-02-01', 3)
  await tally(db, tower, RUN)
  const { db: watched, cost } = counted()
  await readGrounds(watched, [opening, later])
  expect(cost.statements).toBe(5)
  const before = cost.rowsRead
  for (let day = 2; day < 29; day++)
    await see('gazette', 'feed:1', `1930-02-${String(day).padStart(2, '0')}`, 3)
  await tally(db, tower, RUN)
  await readGrounds(watched, [opening, later])
  expect(cost.rowsRead).toBe(before * 2)
})
