// What a dossier's lexicon learns reaches what is stored: in the search, in the API, bounded, and without loss.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { readAnew } from '../../src/core/read-anew.ts'
import { readingOf } from '../../src/core/reading.ts'
import { understand } from '../../src/core/search.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { group } from '../../src/jobs/group.ts'
import { indexMissing } from '../../src/jobs/index-articles.ts'
import { readStoredAnew } from '../../src/jobs/read-anew.ts'
import { recountAll, tally } from '../../src/jobs/tally.ts'
import { listUnread, saveReadings } from '../../src/store/readings.ts'
import { searchArticles } from '../../src/store/search.ts'
import { createApi } from '../../src/web/api.ts'
import { counted } from '../counted.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, HOME, later, NOW, read, rows, rss, story, WORLD } from '../flood.ts'
import { keepRows } from '../kept.ts'
import { doomed } from '../killed.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'

const UNCITED: Dossier = { ...flood, citations: [] }

/** The dossier when it knows a dam by another word as well, and when it has lost a concept. */
const withConcepts = (change: (concepts: Dossier['lexicon']['concepts']) => unknown): Dossier => ({
  ...UNCITED,
  lexicon: { ...flood.lexicon, concepts: change(flood.lexicon.concepts) as [] },
})
const learning = (id: string, ...en: string[]) =>
  withConcepts((concepts) =>
    concepts.map((one) => (one.id === id ? { ...one, spellings: { en } } : one)),
  )
const LEARNT = learning('dam', 'dam', 'levee')
const POORER = withConcepts((concepts) => concepts.filter(({ id }) => id !== 'bridge'))

const LEVEE = story(1, 'Halm levee gives way', {
  summary: 'The mayor weeps. Goats drowned by the bridge, 56 of them.',
})
const BRIDGE = story(2, 'Halm bridge reopens')
const MENTION = story(3, 'A levee bursts', { summary: 'A breach in the hills by Halm.' })

const arrive = async () => {
  await foundFlood(UNCITED)
  await read(HOME, { [HOME]: rss(LEVEE, BRIDGE, MENTION) })
}

const keywordsOf = async (n: number): Promise<string[]> => {
  const [row] = await rows<{ keywords: string }>(
    `SELECT keywords FROM article WHERE key = 'courier.test/${n}'`,
  )
  return JSON.parse(row?.keywords ?? '[]').map(([keyword]: [string]) => keyword)
}

const find = async (query: string, dossier: Dossier) => {
  const { units } = understand(query, dossier)
  const { items } = await searchArticles(db, { units, filter: {}, limit: 10 })
  return items.map(({ article }) => article.title)
}

const ask = async (query: string, dossier: Dossier) => {
  const bindings = { ...env, SITE_URL: 'https://parallax.test' } as unknown as Env
  const response = await createApi(dossier).request(`/articles?q=${query}`, {}, bindings)
  const { items } = (await response.json()) as { items: { title: string }[] }
  return items.map(({ title }) => title)
}

const termsOf = async (n: number) =>
  (
    await rows<{ term: string }>(`SELECT term FROM article_term
      WHERE article_id = (SELECT id FROM article WHERE key = 'courier.test/${n}')`)
  ).map(({ term }) => term)

const stateOf = async () => ({
  tables: await stateOfTheTables(),
  read: await rows('SELECT key, read_by FROM article ORDER BY key'),
})

test('a spelling that the lexicon learns finds an older article, in the search and in the API', async () => {
  await arrive()
  expect([await find('dam', LEARNT), await ask('dam', LEARNT)]).toEqual([[], []])
  expect(await readStoredAnew(db, LEARNT)).toEqual({ read: 3, changed: 2, raised: 1 })
  const both = ['A levee bursts', 'Halm levee gives way']
  expect([await find('dam', LEARNT), await ask('dam', LEARNT)]).toEqual([both, both])
  expect(await find('levee', LEARNT)).toEqual(both)
})

test('the index is then as if all had been put into it anew', async () => {
  await arrive()
  await readStoredAnew(db, LEARNT)
  await readStoredAnew(db, POORER)
  const index = await rows('SELECT * FROM article_term')
  await env.DB.exec('DELETE FROM article_term; UPDATE article SET search_at = NULL')
  await indexMissing(db)
  expect(await rows('SELECT * FROM article_term')).toEqual(index)
})

test('a concept that is taken out of the lexicon goes, and its word is found as a word', async () => {
  await arrive()
  expect(await find('bridge', flood)).toEqual(['Halm bridge reopens', 'Halm levee gives way'])
  await readStoredAnew(db, POORER)
  for (const n of [1, 2]) {
    expect(await keywordsOf(n)).not.toContain('c:bridge')
    expect(await termsOf(n)).not.toContain('c:bridge')
  }
  expect(await keywordsOf(2)).toContain('en:bridg')
  expect(await find('bridge', POORER)).toEqual(['Halm bridge reopens'])
})

test('keywords of text that was dropped stay, and find it still', async () => {
  await arrive()
  await readStoredAnew(db, LEARNT)
  expect(await keywordsOf(1)).toEqual(expect.arrayContaining(['c:bridge', 'en:goat', '#56']))
  for (const query of ['goats', '56', 'bridge'])
    expect(await find(query, LEARNT), query).toContain('Halm levee gives way')
})

test('a mention that turns out to be about the subject is counted as such, nothing else moves', async () => {
  await arrive()
  await group(db, UNCITED, NOW)
  await tally(db, UNCITED, NOW)
  const memberships = await rows('SELECT * FROM membership')
  const changes = await rows('SELECT * FROM change')
  await readStoredAnew(db, LEARNT)
  expect(
    await rows(`SELECT relevance, admitted_by FROM article WHERE key = 'courier.test/3'`),
  ).toEqual([{ relevance: 'about', admitted_by: 'Concepts of “dam breaks”: dam, breach.' }])
  expect(await rows('SELECT * FROM membership')).toEqual(memberships)
  expect(await rows('SELECT * FROM change')).toEqual(changes)
  expect(await rows('SELECT article_id FROM untallied')).toHaveLength(1)
  await tally(db, UNCITED, NOW)
  expect(await recountAll(db, UNCITED, NOW)).toMatchObject({ drifted: 0 })
  // Nor does it go back when the lexicon forgets what it had learnt.
  await readStoredAnew(db, UNCITED)
  expect(await rows(`SELECT key FROM article WHERE relevance = 'passing'`)).toEqual([])
})

test('what the lexicon learns joins what it had kept apart: an event with other keywords is reviewed next', async () => {
  await foundFlood(UNCITED)
  await read(HOME, { [HOME]: rss(story(1, 'Halm levee no longer holds')) })
  await read(WORLD, { [WORLD]: rss(story(2, 'Halm: dam gone overnight')) })
  const eventsOf = () => rows('SELECT DISTINCT event_id FROM article')
  await group(db, UNCITED, NOW)
  expect(await eventsOf()).toHaveLength(2)
  await readStoredAnew(db, LEARNT)
  await group(db, LEARNT, later(15))
  expect(await eventsOf()).toHaveLength(1)
  expect(await group(db, LEARNT, later(30))).toMatchObject({ moved: 0, merged: 0 })
})

test('what the lexicon learns while an event is reviewed makes that review vain', async () => {
  await foundFlood(UNCITED)
  await read(HOME, { [HOME]: rss(story(1, 'Halm levee no longer holds')) })
  await group(db, UNCITED, NOW)
  const version = () => rows('SELECT version FROM event WHERE id = (SELECT event_id FROM article)')
  const before = await version()
  await readStoredAnew(db, LEARNT)
  expect(before).toHaveLength(1)
  expect(await version()).not.toEqual(before)
})

test('an event is found by what the lexicon learns of its articles', async () => {
  await foundFlood(UNCITED)
  await read(HOME, { [HOME]: rss(story(1, 'Halm viaduct reopens')) })
  await group(db, UNCITED, NOW)
  const found = () => rows(`SELECT event_id FROM event_keyword WHERE keyword = 'c:bridge'`)
  expect(await found()).toEqual([])
  const learnt = learning('bridge', 'bridge', 'viaduct')
  await readStoredAnew(db, learnt)
  await group(db, learnt, later(15))
  expect(await found()).toHaveLength(1)
})

test('where nothing is to be read it reads two rows at most, and writes nothing', async () => {
  for (const count of [0, 9]) {
    await foundFlood(UNCITED)
    const items = Array.from({ length: count }, (_, n) => story(n, `Halm dam ${n}`))
    await read(HOME, { [HOME]: rss(...items) })
    const { db: watched, cost } = counted()
    expect(await readStoredAnew(watched, UNCITED)).toEqual({ read: 0, changed: 0, raised: 0 })
    expect(cost.rowsRead).toBeLessThanOrEqual(2)
    expect([cost.statements, cost.rowsWritten]).toEqual([1, 0])
  }
})

test('twice is once, and what was never marked is read like what was marked otherwise', async () => {
  await arrive()
  await env.DB.exec(`UPDATE article SET read_by = '' WHERE key = 'courier.test/1';
    UPDATE article SET read_by = 'zzzzzzzz' WHERE key = 'courier.test/2'`)
  expect(await readStoredAnew(db, LEARNT)).toMatchObject({ read: 3 })
  const once = await stateOf()
  expect(once.read.map(({ read_by }) => read_by)).toEqual(Array(3).fill(readingOf(LEARNT)))
  expect(await readStoredAnew(db, LEARNT)).toEqual({ read: 0, changed: 0, raised: 0 })
  expect(await stateOf()).toEqual(once)
})

test('what a source words anew, or shows to be about the subject, has the mark of the reading of that', async () => {
  await arrive()
  await env.DB.exec(`UPDATE article SET read_by = 'zzzzzzzz'`)
  const reworded = rss({ ...LEVEE, title: 'Halm mourns' }, BRIDGE, { ...MENTION, title: 'Halm' })
  await read(HOME, { [HOME]: reworded }, later(30))
  await read(WORLD, { [WORLD]: rss({ ...BRIDGE, title: 'Bridge reopens' }) }, later(30))
  expect(await rows("SELECT key FROM article WHERE read_by = 'zzzzzzzz'")).toEqual([
    { key: 'courier.test/2' },
  ])
  await env.DB.exec(`UPDATE article SET read_by = 'zzzzzzzz', relevance = 'passing'`)
  await read(WORLD, { [WORLD]: rss({ ...LEVEE, title: 'Halm mourns' }) }, later(60))
  expect(await rows("SELECT key, relevance FROM article WHERE read_by <> 'zzzzzzzz'")).toEqual([
    { key: 'courier.test/1', relevance: 'about' },
  ])
})

test('two at once do what one does', async () => {
  await arrive()
  const restore = await keepRows()
  await readStoredAnew(db, LEARNT)
  const once = await stateOf()
  await restore()
  await Promise.all([readStoredAnew(db, LEARNT), readStoredAnew(db, LEARNT)])
  expect(await stateOf()).toEqual(once)
})

test('killed at any call it loses nothing, and the next run does what is left', async () => {
  await arrive()
  const restore = await keepRows()
  await readStoredAnew(db, LEARNT)
  const undisturbed = await stateOf()
  for (const moment of ['before', 'after'] as const)
    for (let n = 1; ; n++) {
      await restore()
      const victim = doomed(fetch, n, moment)
      await readStoredAnew(victim.db, LEARNT).catch(() => {})
      if (!victim.died()) break
      await readStoredAnew(db, LEARNT)
      expect(await stateOf(), `killed ${moment} call ${n}`).toEqual(undisturbed)
    }
})

test('an article that gets another title meanwhile is not given the keywords of the old one', async () => {
  await arrive()
  const old = await listUnread(db, readingOf(LEARNT), 10)
  await read(HOME, { [HOME]: rss({ ...LEVEE, title: 'Halm mourns' }) }, later(30))
  const anew = old.map((article) => ({ article, anew: readAnew(article, LEARNT) }))
  await saveReadings(db, readingOf(LEARNT), anew)
  expect(await keywordsOf(1)).not.toContain('c:dam')
  expect(await find('dam', LEARNT)).toEqual(['A levee bursts'])
  await readStoredAnew(db, LEARNT)
  expect(await rows(`SELECT DISTINCT read_by FROM article`)).toEqual([
    { read_by: readingOf(LEARNT) },
  ])
})

test('it waits for the index, and leaves an article alone that comes to be indexed anew meanwhile', async () => {
  await arrive()
  const due = `UPDATE article SET search_at = NULL WHERE key = 'courier.test/1'`
  const old = await listUnread(db, readingOf(LEARNT), 10)
  await env.DB.exec(due)
  expect(await readStoredAnew(db, LEARNT)).toMatchObject({ read: 0 })
  await saveReadings(
    db,
    readingOf(LEARNT),
    old.map((article) => ({ article, anew: readAnew(article, LEARNT) })),
  )
  expect(await keywordsOf(1)).not.toContain('c:dam')
  await indexMissing(db)
  expect(await readStoredAnew(db, LEARNT)).toMatchObject({ read: 1 })
  expect(await find('dam', LEARNT)).toHaveLength(2)
})

test('of many articles a run reads so many, at a cost for each that does not grow', async () => {
  const costs: number[] = []
  for (const count of [500, 5_100]) {
    await arrive()
    await rows(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO article (key, url, outlet, title, precision, keywords, relevance, admitted_by,
        first_seen_at, search_at)
      SELECT 'k' || i, 'u' || i, 'courier', 'Halm levee', 'none', '[["c:halm",1.95],["en:leve",1.5]]',
        'about', '', 0, -8640000000000000 FROM n`)
    const { db: watched, cost } = counted()
    const { read } = await readStoredAnew(watched, LEARNT)
    expect(read).toBe(Math.min(count + 3, 5_000))
    costs.push((cost.rowsRead + cost.rowsWritten) / read)
    if (count > 5_000)
      expect(await readStoredAnew(db, LEARNT)).toMatchObject({ read: count + 3 - 5_000 })
    expect(await find('dam', LEARNT)).toHaveLength(10)
  }
  const [few = 0, many = 0] = costs
  expect(many).toBeLessThan(few * 1.1)
})
