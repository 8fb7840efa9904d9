// Telling: each line of the record once, whoever tells, at a cost that does not grow with what was told before.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tell } from '../../src/jobs/tell.ts'
import { openDb } from '../../src/store/db.ts'
import { listClosed, listDigest } from '../../src/store/read-digest.ts'
import { counted } from '../counted.ts'
import { addArticle, addChange, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const later = (minutes: number) => new Date(RUN.getTime() + minutes * 60_000)
const items = () => listDigest(db, {}, 500)
const titles = async () => (await items()).map(({ title }) => title)

/** So many headlines that changed, a while apart; of every hundredth article 1's, else article 2's. */
const addHeadlines = (count: number, apart: number) =>
  db.run(sql`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
    INSERT INTO change (id, at, kind, article_id, event_id, detail)
    SELECT n, ${RUN.getTime()} + n * ${apart}, 'headline changed', iif(n % 100 = 0, 1, 2), 1,
      json_object('before', 'Headline ' || n, 'after', 'Headline ' || (n + 1)) FROM n`)

const addJoining = async (id: number, of: string, eventId: number, more: object = {}) => {
  await addArticle(id, of, { language: 'en', eventId, ...more })
  await addChange(id, { kind: 'joined', articleId: id, eventId })
}

test('nothing is told twice, and what was told stays as it was', async () => {
  await foundTower()
  await addEvent(1)
  await addJoining(1, 'gazette', 1)
  expect(await tell(db, tower, RUN)).toEqual({ lines: 1, items: 1 })
  const first = await items()
  expect(await tell(db, tower, later(15))).toEqual({ lines: 0, items: 0 })
  await addJoining(2, 'gazette', 1)
  await addJoining(3, 'herald', 1)
  expect(await tell(db, tower, later(30))).toEqual({ lines: 2, items: 1 })
  expect((await items()).slice(1)).toEqual(first)
  // Of one family with Herald.
  await addJoining(4, 'evening', 1)
  expect(await tell(db, tower, later(45))).toEqual({ lines: 1, items: 0 })
  expect(await titles()).toEqual(['Now told by Herald: Event 1', 'Now told by Gazette: Event 1'])
})

test('a family of an event that merged is no news to the other one in a later run either', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2)
  await addJoining(1, 'gazette', 1)
  await addJoining(2, 'herald', 2)
  await tell(db, tower, RUN)
  const detail = { from: 'event-2', label: 'Event 2' }
  await addChange(3, { kind: 'event merged', eventId: 1, detail })
  await tell(db, tower, later(15))
  await addJoining(4, 'herald', 1)
  expect(await tell(db, tower, later(30))).toEqual({ lines: 1, items: 0 })
})

test('of two who tell at once, one tells', async () => {
  await foundTower()
  for (const n of [1, 2, 3]) {
    await addEvent(n)
    await addJoining(n, 'gazette', n)
  }
  const reports = await Promise.all([tell(db, tower, RUN), tell(db, tower, RUN)])
  expect(reports.reduce((sum, report) => sum + report.items, 0)).toBe(3)
  expect(new Set((await items()).map(({ key }) => key)).size).toBe(3)
  expect(await items()).toHaveLength(3)
})

test('a long record is told to its end in one run, with the dates of its lines', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette')
  await addArticle(2, 'herald')
  const at = (n: number) => new Date(RUN.getTime() + n * 1000)
  await addHeadlines(501, 1000)
  expect(await tell(db, tower, later(60))).toEqual({ lines: 501, items: 501 })
  const told = await listDigest(db, {}, 3)
  expect(told.map(({ at }) => at)).toEqual([at(501), at(500), at(499)])
})

test('a copy is told when it joins, once, with its origin and the evidence of the time', async () => {
  await foundTower()
  await addEvent(1)
  const title = 'The tower that nobody wanted opens to a crowd of forty thousand'
  const published = new Date('1931-05-01T08:00:00Z')
  const dated = { title, precision: 'moment', published } as const
  await addJoining(1, 'gazette', 1, dated)
  await tell(db, tower, RUN)
  await addJoining(2, 'herald', 1, { ...dated, published: new Date('1931-05-02T08:00:00Z') })
  await tell(db, tower, later(15))
  const [copy, herald] = await items()
  expect(herald?.title).toBe('Now told by Herald: Event 1')
  expect(copy).toMatchObject({
    key: 'copy/2',
    kind: 'new-copy',
    title: `Herald has a copy (verbatim) of Gazette: “${title}”`,
    links: [
      { to: 'article', name: '2' },
      { to: 'article', name: '1' },
      { to: 'event', name: 'event-1' },
      { to: 'outlet', name: 'herald' },
      { to: 'outlet', name: 'gazette' },
    ],
  })
  expect(copy?.text).toContain('1 day later. A machine takes it for a copy.')
  await addJoining(3, 'evening', 1, { title: 'Lift stuck' })
  await tell(db, tower, later(30))
  expect((await titles()).filter((title) => title.includes('copy'))).toHaveLength(1)
  expect(await listDigest(db, { outlet: 'gazette', kind: 'new-copy' }, 5)).toEqual([copy])
})

test('an outlet that prints its own text again is no news', async () => {
  await foundTower()
  await addEvent(1)
  const title = 'The tower that nobody wanted opens to a crowd of forty thousand'
  const published = new Date('1931-05-01T08:00:00Z')
  for (const id of [1, 2])
    await addJoining(id, 'gazette', 1, { title, precision: 'moment', published })
  await tell(db, tower, RUN)
  expect((await titles()).filter((title) => title.includes('copy'))).toEqual([])
})

test('telling costs next to nothing where nothing is new, however much was told', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette')
  await addArticle(2, 'herald')
  await addHeadlines(200, 1000)
  await tell(db, tower, later(60))
  const idle = counted()
  expect(await tell(idle.db, tower, later(60))).toEqual({ lines: 0, items: 0 })
  expect(idle.cost).toMatchObject({ statements: 2, rowsWritten: 0 })
  expect(idle.cost.rowsRead).toBeLessThan(15)
  const later15 = counted()
  await tell(later15.db, tower, later(75))
  expect(later15.cost.rowsRead).toBeLessThan(20)
  expect(later15.cost.rowsWritten).toBeLessThan(5)
})

test('a digest costs two rows an item under any filter, whatever was told beside it', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { language: 'fa' })
  await addArticle(2, 'herald', { language: 'en' })
  await addHeadlines(300, 3_600_000)
  await tell(db, tower, later(301 * 60))
  const costOf = async (read: (of: ReturnType<typeof counted>['db']) => Promise<unknown[]>) => {
    const { db, cost } = counted()
    const shown = (await read(db)).length
    return { shown, ...cost }
  }
  const rare = { occasion: 'opening', language: 'fa', kind: 'headline-changed' } as const
  expect(await costOf((db) => listDigest(db, rare, 50))).toMatchObject({ shown: 3, rowsRead: 7 })
  expect(await costOf((db) => listDigest(db, {}, 50))).toMatchObject({ shown: 50, rowsRead: 100 })
  const days = await costOf((db) => listClosed(db, {}, 'daily', 10))
  expect(days).toMatchObject({ shown: 10, statements: 1 })
  // Ten days of 24 items, each in the index, in the list that the days are cut to, and in the table.
  expect(days.rowsRead).toBeLessThan(3.2 * 240)
  const few = await costOf((db) => listClosed(db, rare, 'daily', 10))
  // The third lies in the day that is still open.
  expect(few.shown).toBe(2)
  expect(few.rowsRead).toBeLessThan(40)
})
