// The index of corrections says what its queries say, after whatever may change where corrections lead.
import { beforeEach, expect, test } from 'vitest'
import type { NewArticle } from '../../src/core/article.ts'
import { keyOf } from '../../src/core/link.ts'
import type { Placement, Union } from '../../src/dossier/dossier.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { runBatch } from '../../src/store/batch.ts'
import { openDb } from '../../src/store/db.ts'
import { saveHandCorrection, takeBack } from '../../src/store/hand-corrections.ts'
import { groupingMark } from '../../src/store/read-groups.ts'
import { articleStatements } from '../../src/store/save-articles.ts'
import { correctionRows } from '../../src/store/save-dossier.ts'
import { type Grouping, saveGrouping } from '../../src/store/save-groups.ts'
import { rows } from '../flood.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)

/** As an event's slug may be, so that a dossier may name it. */
const slugOf = (id: number) => `1931-05-0${id}-lift`

const signed = { why: 'it is so', by: 'Desk', date: '2026-02-07' }
const placement = (article: string, event: string): Placement => ({
  ...{ kind: 'belongs', article, event },
  ...signed,
})
const union = (event: string, into: string): Union => ({ kind: 'same', event, into, ...signed })
const dossier = { ...tower, citations: [], corrections: [union(slugOf(4), slugOf(1))] }
const NONE = correctionRows({ corrections: [] })

const NOTHING: Grouping = {
  ...{ articles: [], events: [], founded: [], merged: [], reviewed: [], index: [] },
}
const save = async (grouping: Partial<Grouping>) =>
  saveGrouping(db, { ...NOTHING, ...grouping }, await groupingMark(db), RUN)
const evidence = { rule: 'overlap', score: 0.5, shared: [] } as const

const HERALD = 'https://herald.test/2'
const GAZETTE = 'https://gazette.test/9'
const keyFor = (url: string) => keyOf(url) ?? url
const arriving: NewArticle = {
  ...{
    key: keyFor(GAZETTE),
    url: GAZETTE,
    outlet: 'gazette',
    title: 'Lift',
    precision: 'none',
  },
  ...{ keywords: [], relevance: 'about', admittedBy: 'title' },
}

/** What may happen, each on top of the one before; each trigger matters to one of them. */
const HAPPENINGS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['the dossier is loaded', () => loadDossier(db, dossier, RUN)],
  ['a person moves an article', () => saveHandCorrection(db, placement(HERALD, slugOf(3)))],
  ['a person says otherwise', () => saveHandCorrection(db, placement(HERALD, slugOf(4)))],
  ['a person unites events', () => saveHandCorrection(db, union(slugOf(3), slugOf(1)))],
  ['a person unites them otherwise', () => saveHandCorrection(db, union(slugOf(3), slugOf(2)))],
  ['a word of one to come waits', () => saveHandCorrection(db, placement(GAZETTE, slugOf(3)))],
  [
    'the article comes',
    () => runBatch(db, articleStatements({ source: 'feed:1', at: RUN, articles: [arriving] })),
  ],
  ['it joins an event', () => save({ articles: [{ id: 9, eventId: 2, evidence }] })],
  ['it moves to another', () => save({ articles: [{ id: 9, from: 2, eventId: 1, evidence }] })],
  ['events merge', () => save({ merged: [{ gone: 2, into: 1, evidence }] })],
  ['a word of an event to come waits', () => saveHandCorrection(db, union(slugOf(4), slugOf(5)))],
  [
    'that event is founded',
    () => save({ founded: [{ id: 50, slug: slugOf(5), label: 'Five', occasion: 'opening' }] }),
  ],
  ['that event merges', () => save({ merged: [{ gone: 50, into: 1, evidence }] })],
  ['an event is removed', () => bindings.DB.exec('DELETE FROM event WHERE id = 50')],
  ['a corrected article is removed', () => remove(2)],
  ['a union is taken back', () => takeBack(db, union(slugOf(3), slugOf(2)), NONE)],
  ['a word is taken back', () => takeBack(db, placement(GAZETTE, slugOf(3)), NONE)],
]

const remove = (id: number) =>
  bindings.DB.batch(
    ['membership WHERE article_id', 'article WHERE id'].map((where) =>
      bindings.DB.prepare(`DELETE FROM ${where} = ${id}`),
    ),
  )

const found = async () => {
  await foundTower()
  for (const id of [1, 2, 3, 4]) await addEvent(id, { slug: slugOf(id) })
  await addArticle(1, 'gazette', { eventId: 1 })
  await addArticle(2, 'herald', { eventId: 1, key: keyFor(HERALD) })
  await addArticle(3, 'gazette', { eventId: 3 })
  // The next id is nine.
  await bindings.DB.exec("UPDATE sqlite_sequence SET seq = 8 WHERE name = 'article'")
}

const TABLES = [
  ['settled', 'settling', 'start, at'],
  ['moved', 'moving', 'article_id, event_id'],
] as const

const drifted = async (): Promise<boolean> => {
  for (const [table, view, columns] of TABLES) {
    const [stored, derived] = await Promise.all(
      [table, view].map((name) => rows(`SELECT ${columns} FROM ${name} ORDER BY ${columns}`)),
    )
    if (JSON.stringify(stored) !== JSON.stringify(derived)) return true
  }
  return false
}

const listDrifts = async (): Promise<string[]> => {
  const drifts: string[] = []
  for (const [name, happen] of HAPPENINGS) {
    await happen()
    if (await drifted()) drifts.push(name)
  }
  return drifts
}

beforeEach(found)

test('the index of corrections says what its queries say, whatever happens', async () => {
  expect(await listDrifts()).toEqual([])
})

const triggers = await rows(
  `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%INTO moved%'`,
)

test('what corrections may lead elsewhere by sets twelve triggers off', () => {
  expect(triggers.length).toBe(12)
})

test.each(triggers.map(({ name, sql }) => [String(name), String(sql)]))(
  'without the trigger %s the index drifts',
  async (name, sql) => {
    await bindings.DB.exec(`DROP TRIGGER ${name}`)
    const drifts = await listDrifts()
    await bindings.DB.prepare(sql).run()
    expect(drifts).not.toEqual([])
  },
)
