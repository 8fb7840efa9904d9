// What a grouping writes: memberships opened and closed, events that go, the record; and when it is refused.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { eventOf } from '../../src/core/event-state.ts'
import type { Evidence } from '../../src/core/news-event.ts'
import { openDb } from '../../src/store/db.ts'
import { groupingMark, listDue, nextEventId } from '../../src/store/read-groups.ts'
import { type Grouping, isOvertaken, saveGrouping } from '../../src/store/save-groups.ts'
import { emptyDatabase } from '../empty.ts'
import { rows } from '../flood.ts'
import { addArticle, addEvent } from './grouped.ts'

const db = openDb(env.DB)
const NOW = new Date(9000)
const NOTHING: Grouping = {
  ...{ articles: [], events: [], founded: [], merged: [], reviewed: [], index: [] },
}

const evidence = (rule: Evidence['rule'], score = 0.5): Evidence => ({
  ...{ rule, score, noise: 0.1, threshold: 0.16, shared: [['c:dam', 1]] },
})

const state = (id: number, size: number) =>
  eventOf({ id, vector: new Map([['c:dam', 1]]), size, firstAt: 1, lastAt: 2 })

const save = async (grouping: Partial<Grouping>) =>
  saveGrouping(db, { ...NOTHING, ...grouping }, await groupingMark(db), NOW)

const memberships = () =>
  rows(
    `SELECT article_id AS article, event_id AS event, valid_to AS until, rule FROM membership ORDER BY id`,
  )
const standing = () => rows('SELECT id, event_id AS event FROM article ORDER BY id')
const record = () =>
  rows('SELECT kind, article_id AS article, event_id AS event, detail FROM change ORDER BY id')

beforeEach(emptyDatabase)

test('articles that join open a membership with all that was weighed, and a line of the record', async () => {
  await addArticle(1)
  await addArticle(2)
  await addEvent(1)
  const founded = [{ id: 2, slug: 'new', label: 'New', occasion: 'flood' }]
  await save({
    ...{ founded, events: [state(1, 3), state(2, 1)], index: [['c:dam', 5, 2]] },
    articles: [
      { id: 1, eventId: 1, evidence: evidence('overlap') },
      { id: 2, eventId: 2, evidence: { rule: 'founder', score: 0, shared: [] } },
    ],
  })
  expect(
    await rows(
      'SELECT event_id, valid_from, valid_to, score, threshold, noise, rule, evidence FROM membership',
    ),
  ).toEqual([
    {
      ...{
        event_id: 1,
        valid_from: 9000,
        valid_to: null,
        rule: 'overlap',
        evidence: '[["c:dam",1]]',
      },
      ...{ score: 0.5, threshold: 0.16, noise: 0.1 },
    },
    {
      ...{ event_id: 2, valid_from: 9000, valid_to: null, rule: 'founder', evidence: '[]' },
      ...{ score: 0, threshold: null, noise: null },
    },
  ])
  expect(await record()).toEqual([
    { kind: 'joined', article: 1, event: 1, detail: '{}' },
    { kind: 'event founded', article: 2, event: 2, detail: '{}' },
  ])
  expect(await rows('SELECT id, slug, articles, first_at, last_at FROM event')).toEqual([
    { id: 1, slug: 'event-1', articles: 3, first_at: 1, last_at: 2 },
    { id: 2, slug: 'new', articles: 1, first_at: 1, last_at: 2 },
  ])
  expect(await rows('SELECT * FROM event_keyword')).toEqual([
    { keyword: 'c:dam', day: 5, event_id: 2 },
  ])
})

test('an article that moves closes its membership, and the record says from where', async () => {
  await addEvent(1)
  await addEvent(2)
  await addArticle(1, { event: 1 })
  await addArticle(2, { event: 1 })
  await save({ articles: [{ id: 1, from: 1, eventId: 2, evidence: evidence('overlap') }] })
  expect(await memberships()).toEqual([
    { article: 1, event: 1, until: 9000, rule: 'overlap' },
    { article: 2, event: 1, until: null, rule: 'overlap' },
    { article: 1, event: 2, until: null, rule: 'overlap' },
  ])
  expect(await standing()).toEqual([
    { id: 1, event: 2 },
    { id: 2, event: 1 },
  ])
  expect(await record()).toEqual([
    { kind: 'moved', article: 1, event: 2, detail: '{"from":"event-1"}' },
  ])
})

test('an article that founds an event by leaving another one moved there', async () => {
  await addEvent(1)
  await addArticle(1, { event: 1 })
  const founded = [{ id: 2, slug: 'new', label: 'New', occasion: 'flood' }]
  const founder: Evidence = { rule: 'founder', score: 0, shared: [] }
  await save({ founded, articles: [{ id: 1, from: 1, eventId: 2, evidence: founder }] })
  expect(await record()).toMatchObject([{ kind: 'moved', event: 2, detail: '{"from":"event-1"}' }])
})

test('an event that merges leads on, its members stand anew by the rule, and the record tells its name', async () => {
  await addEvent(1)
  await addEvent(2)
  for (const id of [1, 2]) await addArticle(id, { event: 1 })
  await addArticle(3, { event: 2 })
  await save({
    events: [state(2, 3)],
    merged: [{ gone: 1, into: 2, evidence: evidence('merge', 0.4) }],
  })
  expect(await memberships()).toEqual([
    { article: 1, event: 1, until: 9000, rule: 'overlap' },
    { article: 2, event: 1, until: 9000, rule: 'overlap' },
    { article: 3, event: 2, until: null, rule: 'overlap' },
    { article: 1, event: 2, until: null, rule: 'merge' },
    { article: 2, event: 2, until: null, rule: 'merge' },
  ])
  expect((await standing()).map(({ event }) => event)).toEqual([2, 2, 2])
  expect(await rows('SELECT id, slug, merged_into, articles FROM event')).toEqual([
    { id: 1, slug: 'event-1', merged_into: 2, articles: 0 },
    { id: 2, slug: 'event-2', merged_into: null, articles: 3 },
  ])
  expect(await record()).toEqual([
    {
      ...{ kind: 'event merged', article: null, event: 2 },
      detail: '{"from":"event-1","label":"An event"}',
    },
  ])
})

test('what went into an event that goes now goes on with it, so that nobody is sent on twice', async () => {
  for (const id of [1, 2, 3]) await addEvent(id)
  await addArticle(1, { event: 1 })
  await save({ merged: [{ gone: 1, into: 2, evidence: evidence('merge') }] })
  await save({ merged: [{ gone: 2, into: 3, evidence: evidence('merge') }] })
  expect(await rows('SELECT id, merged_into FROM event')).toEqual([
    { id: 1, merged_into: 3 },
    { id: 2, merged_into: 3 },
    { id: 3, merged_into: null },
  ])
  expect(await standing()).toEqual([{ id: 1, event: 3 }])
})

test('an article may move into an event that goes with the same save, and stands where that went', async () => {
  for (const id of [1, 2, 3]) await addEvent(id)
  await addArticle(1, { event: 1 })
  await addArticle(2, { event: 2 })
  await save({
    articles: [{ id: 1, from: 1, eventId: 2, evidence: evidence('overlap') }],
    merged: [{ gone: 2, into: 3, evidence: evidence('merge') }],
  })
  expect((await standing()).map(({ event }) => event)).toEqual([3, 3])
  expect((await memberships()).filter(({ until }) => until === null)).toMatchObject([
    { article: 1, event: 3, rule: 'merge' },
    { article: 2, event: 3, rule: 'merge' },
  ])
})

test('an event that was looked at is due again with twice as many articles', async () => {
  await addEvent(1, { articles: 3 })
  await addEvent(2, { articles: 2 })
  await save({ events: [state(1, 3)], reviewed: [{ id: 1, version: 0 }] })
  expect(await rows('SELECT id, review_at FROM event')).toEqual([
    { id: 1, review_at: 6 },
    { id: 2, review_at: 2 },
  ])
  await save({ events: [state(1, 5)] })
  expect((await listDue(db, 9)).map(({ id }) => id)).toEqual([2])
  await save({ events: [state(1, 6)] })
  expect((await listDue(db, 9)).map(({ id }) => id)).toEqual([1, 2])
})

test('a save on an old mark is refused as overtaken, and writes nothing', async () => {
  const founded = [{ id: 1, slug: 'new', label: 'New', occasion: 'flood' }]
  const try_ = (mark: number) =>
    saveGrouping(db, { ...NOTHING, founded }, mark, NOW).catch((error) => error)
  expect(isOvertaken(await try_(7))).toBe(true)
  expect(await nextEventId(db)).toBe(1)
  expect(await try_(0)).toBeUndefined()
  expect(isOvertaken(await try_(0))).toBe(true)
})

test('a review of what was read anew since is refused as overtaken', async () => {
  await addEvent(1, { articles: 2 })
  const review = async (version: number) =>
    saveGrouping(db, { ...NOTHING, reviewed: [{ id: 1, version }] }, await groupingMark(db), NOW)
  expect(isOvertaken(await review(1).catch((error) => error))).toBe(true)
  expect(await listDue(db, 9)).toEqual([{ id: 1, articles: 2, version: 0 }])
  await review(0)
  expect(await listDue(db, 9)).toEqual([])
})

test('moves and merges make what was read before them stale', async () => {
  for (const id of [1, 2, 3]) await addEvent(id)
  await addArticle(1, { event: 1 })
  const mark = await groupingMark(db)
  await save({ articles: [{ id: 1, from: 1, eventId: 2, evidence: evidence('overlap') }] })
  const late = () => saveGrouping(db, NOTHING, mark, NOW).catch((error) => error)
  expect(isOvertaken(await late())).toBe(true)
  const moved = await groupingMark(db)
  await save({ merged: [{ gone: 2, into: 3, evidence: evidence('merge') }] })
  expect(await groupingMark(db)).toBeGreaterThan(moved)
})

test('any other error is not taken for being overtaken', () => {
  for (const error of [
    new Error('D1_ERROR: UNIQUE constraint failed: article.key: SQLITE_CONSTRAINT'),
    new Error('D1_ERROR: NOT NULL constraint failed: event.label: SQLITE_CONSTRAINT'),
    new Error('guard.ok'),
    undefined,
  ]) {
    expect(isOvertaken(error)).toBe(false)
  }
  const wrapped = new Error('Failed query', {
    cause: new Error('D1_ERROR: NOT NULL constraint failed: guard.ok: SQLITE_CONSTRAINT'),
  })
  expect(isOvertaken(wrapped)).toBe(true)
})
