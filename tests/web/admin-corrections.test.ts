// Corrections by hand: what they do at once, that they outlive a load of the dossier, and how they are taken back.
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { findEvent } from '../../src/store/read-members.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { admin, askedJobs, get } from './admin-caller.ts'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const WORD = { why: 'it tells of the lift', by: 'A. Editor', date: '1931-05-09' }
const PLACED = {
  kind: 'belongs',
  article: 'https://gazette.test/1',
  event: 'undated-doors',
  ...WORD,
} as const
const UNITED = { kind: 'same', event: 'undated-lift', into: 'undated-opening', ...WORD } as const
/** The flood's dossier says that the article stands in the third event. */
const dossier: Dossier = {
  ...flood,
  corrections: [{ ...PLACED, event: 'undated-lift', why: 'the dossier says so' }],
}

/** An article in the first of three events. */
const foundNews = async () => {
  await foundTower()
  await addEvent(1, { slug: 'undated-opening' })
  await addEvent(2, { slug: 'undated-doors' })
  await addEvent(3, { slug: 'undated-lift' })
  await addArticle(1, 'gazette', { eventId: 1, key: 'gazette.test/1' })
  await addArticle(2, 'herald', { eventId: 3 })
}

const membersOf = async (slug: string) => {
  const found = await findEvent(db, slug)
  if (found === undefined) return undefined
  return 'movedTo' in found ? found.movedTo : found.members.map(({ article }) => article.id)
}

test('an article goes where a person says, at once, with the words on its page, and back again', async () => {
  await foundNews()
  expect(await admin('POST', 'corrections', PLACED)).toMatchObject({ status: 201, json: PLACED })
  expect(askedJobs).toEqual(['tally'])
  expect(await membersOf('undated-doors')).toEqual([1])
  const page = await (await get('/events/undated-doors')).text()
  for (const words of ['it tells of the lift', 'A. Editor', '9 May 1931'])
    expect(page).toContain(words)
  expect((await admin('GET', 'corrections')).json).toEqual({ corrections: [PLACED] })
  const query = `corrections?article=${encodeURIComponent('http://www.gazette.test/1?utm_source=x')}`
  expect(await admin('DELETE', query)).toMatchObject({ status: 200, json: PLACED })
  expect(askedJobs).toEqual(['tally'])
  expect(await membersOf('undated-opening')).toEqual([1])
  expect((await admin('GET', 'corrections')).json).toEqual({ corrections: [] })
  expect((await admin('DELETE', query)).status).toBe(404)
})

test('events become one, and two again', async () => {
  await foundNews()
  expect((await admin('POST', 'corrections', UNITED)).status).toBe(201)
  expect(await membersOf('undated-lift')).toBe('undated-opening')
  expect(await membersOf('undated-opening')).toEqual([1, 2])
  expect((await admin('DELETE', 'corrections?event=undated-lift')).json).toEqual(UNITED)
  expect(await membersOf('undated-lift')).toEqual([2])
})

test('a correction by hand outlives a load of the dossier, stands over its word, and gives way when taken back', async () => {
  await foundNews()
  await admin('POST', 'corrections', PLACED)
  await admin('POST', 'corrections', UNITED)
  await loadDossier(db, { ...dossier, corrections: [] }, RUN)
  expect(await membersOf('undated-doors')).toEqual([1])
  expect(await membersOf('undated-lift')).toBe('undated-opening')
  await loadDossier(db, dossier, RUN)
  expect(await membersOf('undated-doors')).toEqual([1])
  await admin('DELETE', 'corrections?event=undated-lift')
  await admin('DELETE', `corrections?article=${encodeURIComponent(PLACED.article)}`)
  expect(await membersOf('undated-opening')).toEqual([1])
})

test('a second correction of the same article replaces the first', async () => {
  await foundNews()
  await admin('POST', 'corrections', PLACED)
  const again = { ...PLACED, event: 'undated-lift', why: 'after a second look' }
  expect((await admin('POST', 'corrections', again)).status).toBe(201)
  expect((await admin('GET', 'corrections')).json).toEqual({ corrections: [again] })
  expect(await membersOf('undated-lift')).toEqual([1, 2])
})

test('events that would lead in a circle, or an event that none could be, are a 409 with the reason', async () => {
  await foundNews()
  await admin('POST', 'corrections', UNITED)
  const back = { ...UNITED, event: 'undated-opening', into: 'undated-lift' }
  for (const [correction, reason] of [
    [back, 'comes back to itself'],
    [{ ...PLACED, event: 'no-such-form' }, 'No event could be called no-such-form.'],
  ] as const) {
    const { status, type, json } = await admin('POST', 'corrections', correction)
    expect([status, type]).toEqual([409, 'application/problem+json'])
    expect(json.detail).toContain(reason)
  }
  expect((await admin('GET', 'corrections')).json).toEqual({ corrections: [UNITED] })
})

test.each([
  ['no JSON', '{"kind":', 'body'],
  ['a list', [PLACED], 'body'],
  ['nothing', '', 'kind'],
  ['another kind', { ...PLACED, kind: 'no copy' }, 'kind'],
  ['an address that is none', { ...PLACED, article: 'javascript:alert(1)' }, 'article'],
  ['a slug with markup', { ...PLACED, event: '<b>' }, 'event'],
  ['no reason', { ...PLACED, why: ' ' }, 'why'],
  ['a reason of many lines', { ...PLACED, why: 'a\nb' }, 'why'],
  ['a reason without end', { ...PLACED, why: 'a'.repeat(501) }, 'why'],
  ['a day that is none', { ...PLACED, date: '1931-02-30' }, 'date'],
  ['a field too many', { ...PLACED, origin: 'dossier' }, 'origin'],
])('%s is a 400, and nothing is written', async (_, body, parameter) => {
  await foundNews()
  const { status, type, json } = await admin('POST', 'corrections', body)
  expect([status, type]).toEqual([400, 'application/problem+json'])
  expect(json.errors).toMatchObject([{ parameter }])
  expect((await admin('GET', 'corrections')).json).toEqual({ corrections: [] })
})

test('what cannot be named cannot be taken back', async () => {
  await foundNews()
  for (const query of [
    '',
    '?article=nothing',
    '?event=a&article=https://a.test/',
    '?event=%3Cb%3E',
  ])
    expect((await admin('DELETE', `corrections${query}`)).status).toBe(400)
})

test('however many there are, each is listed and can be taken back', async () => {
  await foundNews()
  await bindings.DB.prepare(
    `INSERT INTO article_correction (article_key, event_slug, url, origin, why, made_by, made_on)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
      SELECT 'gazette.test/' || i, 'undated-lift', 'https://gazette.test/' || i, 'hand', 'w', 'b', '1931-05-01' FROM n`,
  ).run()
  expect(
    await admin('POST', 'corrections', { ...PLACED, article: 'https://gazette.test/z' }),
  ).toMatchObject({ status: 201 })
  const { json } = await admin('GET', 'corrections')
  expect(json.corrections).toHaveLength(1201)
  expect(await admin('DELETE', 'corrections?article=https://gazette.test/z')).toMatchObject({
    status: 200,
  })
})
