// One article whole, as the store gives it: what was seen, where it stood, and what it costs to read.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { findArticle, listNearby } from '../../src/store/read-article.ts'
import { headline, membership, sighting } from '../../src/store/schema.ts'
import { articleCorrection } from '../../src/store/schema-corrections.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const later = (hours: number) => new Date(RUN.getTime() + hours * 3_600_000)

/** It stood in one event and stands in another; two sources showed it, in two wordings. */
const foundMoved = async () => {
  await foundTower()
  await addEvent(1, { slug: 'doors-open' })
  await addEvent(2, { slug: 'lift-stops' })
  await addArticle(7, 'gazette', { eventId: 2, title: 'Lift stops', happenedAt: RUN })
  await db.insert(membership).values({
    ...{ articleId: 7, eventId: 1, validFrom: later(-2), validTo: RUN },
    ...{ score: 0.4, threshold: 0.16, noise: 0.02, rule: 'overlap', evidence: [] },
  })
  await db.insert(headline).values([
    { articleId: 7, title: 'Lift stops', seenAt: later(1) },
    { articleId: 7, title: 'Lift halts', seenAt: RUN },
  ])
  await db.insert(sighting).values(
    ['feed:1', 'gdelt:gazette.test'].map((source, n) => ({
      ...{ articleId: 7, source, url: 'https://gazette.test/7', title: 'Lift stops' },
      ...{ firstAt: later(n), lastAt: later(n) },
    })),
  )
}

test('an article comes with its wordings, sightings and memberships, the oldest first', async () => {
  await foundMoved()
  const found = await findArticle(db, 7)
  expect(found?.wordings.map(({ title }) => title)).toEqual(['Lift halts', 'Lift stops'])
  expect(found?.sightings).toMatchObject([
    { source: 'feed:1', feed: { id: 1, url: 'https://gazette.test/feed', scope: 'all' } },
    { source: 'gdelt:gazette.test' },
  ])
  expect(found?.sightings[1]?.feed).toBeUndefined()
  expect(found?.memberships).toMatchObject([
    { event: { slug: 'doors-open' }, to: RUN, evidence: { noise: 0.02, threshold: 0.16 } },
    { event: { slug: 'lift-stops' }, evidence: { rule: 'overlap' } },
  ])
  expect(found?.stands).toMatchObject({ event: { slug: 'lift-stops' } })
  expect(found?.stands?.evidence.from).toBeUndefined()
})

test('where a correction puts an article it stands, and what the machine holds is kept beside', async () => {
  await foundMoved()
  const key = 'https://gazette.test/7'
  await db.insert(articleCorrection).values({ articleKey: key, eventSlug: 'doors-open' })
  const found = await findArticle(db, 7)
  expect(found?.stands).toMatchObject({
    event: { slug: 'doors-open' },
    evidence: { rule: 'correction', fromLabel: 'Event 2', from: 'lift-stops' },
  })
  expect(found?.memberships.at(-1)?.event.slug).toBe('lift-stops')
})

test('an id that no article has finds nothing, and one in no event stands nowhere', async () => {
  await foundTower()
  await addArticle(3, 'herald')
  expect(await findArticle(db, 4)).toBeUndefined()
  const found = await findArticle(db, 3)
  expect(found).toMatchObject({ memberships: [], sightings: [] })
  expect(found?.stands).toBeUndefined()
})

test('its neighbours are the nearest in time, and reading it costs no more in a large event', async () => {
  const costs: number[] = []
  for (const size of [150, 600]) {
    await foundTower()
    await addEvent(1)
    const rows = Array.from({ length: size }, (_, n) => [
      `https://gazette.test/${n}`,
      later(n).getTime(),
    ])
    await bindings.DB.prepare(
      `INSERT INTO article (key, url, outlet, title, precision, happened_at, keywords, relevance,
         admitted_by, first_seen_at, event_id)
       SELECT value ->> 0, value ->> 0, 'gazette', 'Lift', 'moment', value ->> 1, '[]', 'about',
         'title', 0, 1 FROM json_each(?)`,
    )
      .bind(JSON.stringify(rows))
      .run()
    const first = await db.$client.prepare('SELECT min(id) AS id FROM article').first<number>('id')
    const { db: watched, cost } = counted()
    const found = await findArticle(watched, (first ?? 0) + 74)
    if (found === undefined) throw new Error('the article is there')
    const near = await listNearby(watched, found)
    const ids = near.map(({ article }) => article.id).sort((a, b) => a - b)
    expect(ids).toHaveLength(41)
    expect(ids[20]).toBe(found.article.id)
    expect(cost.statements).toBe(5)
    costs.push(cost.rowsRead)
  }
  expect(costs[1]).toBe(costs[0])
  expect(costs[0]).toBeLessThan(160)
})
