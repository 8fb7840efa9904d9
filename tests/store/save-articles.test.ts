// What one source showed of a day, counted once however often it is shown; and dates that become exacter.
import { expect, test } from 'vitest'
import type { NewArticle } from '../../src/core/article.ts'
import { datingOf } from '../../src/core/dating.ts'
import type { Observation } from '../../src/core/observation.ts'
import { runBatch } from '../../src/store/batch.ts'
import {
  articleStatements,
  findKnown,
  observationStatements,
} from '../../src/store/save-articles.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, later, NOW, rows } from '../flood.ts'

const hashes = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => String(from + n).padStart(8, '0'))

const observe = (entries: readonly string[], minutes: number, subject = entries.slice(0, 1)) => {
  const seen: Observation = { day: '2011-03-04', method: 'listing', entries, subject }
  return runBatch(db, observationStatements('courier', 'feed:1', [seen], later(minutes)))
}

const observed = () =>
  rows(`SELECT json_array_length(hashes) AS entries, json_array_length(subject) AS subject, capped,
    first_at, last_at FROM observation`)

const span = (first: number, last: number) => ({
  first_at: later(first).getTime(),
  last_at: later(last).getTime(),
})

test('entries that were counted before count once, whichever reading comes first', async () => {
  await foundFlood({ ...flood, citations: [] })
  await observe(hashes(10, 30), 15)
  await observe(hashes(0, 20), 0)
  await observe(hashes(10, 30), 15)
  expect(await observed()).toEqual([{ entries: 30, subject: 2, capped: 0, ...span(0, 15) }])
})

test('a day of just as many entries as are kept is not marked as capped', async () => {
  await foundFlood({ ...flood, citations: [] })
  for (const minutes of [0, 15]) await observe(hashes(0, 500), minutes)
  expect(await observed()).toEqual([{ entries: 500, subject: 1, capped: 0, ...span(0, 15) }])
})

test('a day of more entries is marked as capped, and keeps the same ones in whatever order they come', async () => {
  const kept: unknown[] = []
  for (const order of [
    [0, 400],
    [400, 0],
  ]) {
    await foundFlood({ ...flood, citations: [] })
    for (const from of order) await observe(hashes(from, from + 400), 0)
    expect(await observed()).toMatchObject([{ entries: 500, capped: 1 }])
    kept.push((await rows('SELECT hashes FROM observation'))[0])
  }
  expect(kept[0]).toEqual(kept[1])
})

const article = (published: string | undefined, more: Partial<NewArticle> = {}): NewArticle => ({
  ...{ key: 'courier.test/a', url: 'https://courier.test/a', outlet: 'courier', title: 'Halm' },
  ...{ keywords: [], relevance: 'about', admittedBy: 'title' },
  ...datingOf(published),
  ...more,
})

const store = (article: NewArticle, minutes: number, source = 'feed:1') =>
  runBatch(db, articleStatements({ source, at: later(minutes), articles: [article] }))

test('a date is only ever replaced by an exacter one', async () => {
  await foundFlood({ ...flood, citations: [] })
  const dates = [
    undefined,
    '2011-03',
    '2011-03-04',
    '2011-03',
    '2011-03-04T09:00:00Z',
    '2011-03-05',
  ]
  const precisions: unknown[] = []
  for (const [n, date] of dates.entries()) {
    await store(article(date), n)
    precisions.push((await rows('SELECT precision FROM article'))[0]?.precision)
  }
  expect(precisions).toEqual(['none', 'month', 'day', 'day', 'moment', 'moment'])
  expect(await rows('SELECT published FROM article')).toEqual([
    { published: Date.parse('2011-03-04T09:00:00Z') },
  ])
})

test('the midnight of a day that is known makes it no exacter', async () => {
  await foundFlood({ ...flood, citations: [] })
  for (const [n, date] of ['2011-03-04', '2011-03-04T00:00:00Z'].entries())
    await store(article(date), n)
  expect(await rows('SELECT precision FROM article')).toEqual([{ precision: 'day' }])
})

test('a sighting keeps its first and its last time, and the wording of its last', async () => {
  await foundFlood({ ...flood, citations: [] })
  await store(article(undefined, { title: 'Halm, later' }), 30)
  await store(article(undefined, { title: 'Halm, sooner' }), 0)
  expect(await rows('SELECT title, first_at, last_at FROM sighting')).toEqual([
    { title: 'Halm, later', ...span(0, 30) },
  ])
  expect(await rows(`SELECT kind FROM change`)).toEqual([{ kind: 'article seen' }])
})

test('an article that several sources show at once is seen once', async () => {
  await foundFlood({ ...flood, citations: [] })
  await Promise.all(
    ['feed:1', 'feed:2', 'feed:3'].map((source) => store(article(undefined), 0, source)),
  )
  expect(await rows(`SELECT kind, at FROM change`)).toEqual([
    { kind: 'article seen', at: NOW.getTime() },
  ])
  expect(await rows('SELECT source FROM sighting')).toHaveLength(3)
})

test('links that are stored are known with their verdict, others are not', async () => {
  await foundFlood({ ...flood, citations: [] })
  await store(article(undefined), 0)
  expect(await findKnown(db, ['courier.test/a', 'courier.test/b'])).toEqual(
    new Map([['courier.test/a', { relevance: 'about', admittedBy: 'title' }]]),
  )
  expect(await findKnown(db, [])).toEqual(new Map())
})
