// Reading the record: what changed, and how the program fares.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { listChanges } from '../../src/store/read-changes.ts'
import { countTotals, readStatus } from '../../src/store/read-status.ts'
import { counted } from '../counted.ts'
import { addArticle, addChange, addEvent, bindings, foundTower } from '../web/tower.ts'

const db = openDb(bindings.DB)

test('changes come newest first with what they are about, as far as it stands', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  await addChange(1, { kind: 'article seen', articleId: 1 })
  await addChange(2, { kind: 'joined', articleId: 1, eventId: 1 })
  await addChange(3, { kind: 'event founded', eventId: 99 })
  const lines = await listChanges(db, { limit: 9 })
  expect(lines.map(({ id, event, article }) => [id, event?.slug, article?.id])).toEqual([
    [3, undefined, undefined],
    [2, 'event-1', 1],
    [1, undefined, 1],
  ])
  expect(lines[1]?.outlet?.name).toBe('Herald')
  expect((await listChanges(db, { limit: 9, before: 2 })).map(({ id }) => id)).toEqual([1])
  expect((await listChanges(db, { limit: 9, kinds: ['joined'] })).map(({ id }) => id)).toEqual([2])
})

test('the status holds feeds, totals and what failed for good', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1 })
  await addArticle(2, 'gazette', { relevance: 'passing' })
  await addEvent(2)
  await addArticle(3, 'gazette', { relevance: 'passing', eventId: 2 })
  await bindings.DB.exec("INSERT INTO dead_letter (id, body, at) VALUES ('m1', '{\"feed\":1}', 5)")
  const { feeds, totals, deadLetters } = await readStatus(db)
  expect(feeds.map(({ outlet, failures }) => [outlet.name, failures])).toEqual([
    ['Gazette', 0],
    ['Herald', 2],
  ])
  expect(totals).toMatchObject({ about: 1, passing: 2, ungrouped: 1, events: 1, deadLetters: 1 })
  expect(deadLetters).toEqual([{ id: 'm1', body: '{"feed":1}', at: new Date(5) }])
})

test('when the record last grew is read off its last line, however long it is', async () => {
  await foundTower()
  const costs: number[] = []
  for (const lines of [1, 300]) {
    await bindings.DB.prepare(
      `INSERT INTO change (at, kind, detail) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL
        SELECT i + 1 FROM n WHERE i < ${lines}) SELECT i, 'article seen', '{}' FROM n`,
    ).run()
    const { db, cost } = counted()
    expect((await countTotals(db)).changedAt).toEqual(new Date(lines))
    costs.push(cost.rowsRead)
  }
  expect(costs[1]).toBe(costs[0])
})
