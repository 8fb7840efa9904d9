// Finding articles in D1: what is found, in which order, what the index holds, and what it costs.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { NewArticle } from '../../src/core/article.ts'
import { gateOf } from '../../src/core/gate.ts'
import { extractKeywords } from '../../src/core/keywords.ts'
import { understand } from '../../src/core/search.ts'
import { indexMissing } from '../../src/jobs/index-articles.ts'
import { runBatch } from '../../src/store/batch.ts'
import { articleStatements } from '../../src/store/save-articles.ts'
import { MOST_LOOKED_AT, type Search, searchArticles } from '../../src/store/search.ts'
import { countTerms, isIndexed } from '../../src/store/search-index.ts'
import { counted } from '../counted.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, later, NOW, rows } from '../flood.ts'

const articleOf = (n: number, title: string, more: Partial<NewArticle> = {}): NewArticle => ({
  ...{ key: `courier.test/${n}`, url: `https://courier.test/${n}`, outlet: 'courier', title },
  ...{ language: 'en', precision: 'moment', published: later(n), happenedAt: later(n) },
  ...{ relevance: 'about', admittedBy: 'title', ...more },
  keywords: extractKeywords({ title, language: 'en' }, gateOf(flood).concepts),
})

const undated: Partial<NewArticle> = { precision: 'none' }
const withoutDate = ({ published: _, happenedAt: __, ...rest }: NewArticle): NewArticle => rest

const store = (articles: readonly NewArticle[], source = 'feed:1', at = NOW) =>
  runBatch(db, articleStatements({ source, at, articles }))

const empty = () => foundFlood({ ...flood, citations: [] })

const search = (query: string, more: Partial<Search> = {}, on = db) =>
  searchArticles(on, { units: understand(query, flood).units, filter: {}, limit: 10, ...more })

const titles = async (query: string, more: Partial<Search> = {}) =>
  (await search(query, more)).items.map(({ article }) => article.title)

test('what was stored is found at once by all that is asked, newest first, the undated last', async () => {
  await empty()
  await store([
    articleOf(1, 'Halm dam inspected'),
    articleOf(3, 'Inspecting the Halm dam'),
    articleOf(2, 'Halm bridge inspected'),
    withoutDate(articleOf(4, 'Dam of Halm, an inspection', undated)),
  ])
  expect(await titles('dam inspection')).toEqual([
    'Inspecting the Halm dam',
    'Halm dam inspected',
    'Dam of Halm, an inspection',
  ])
  expect(await titles('dam courier goat')).toEqual([])
})

test('pages follow each other without a gap or a repetition, over the undated ones too', async () => {
  await empty()
  const dated = Array.from({ length: 7 }, (_, n) => articleOf(n % 3, `Halm ${n} dam`)).map(
    (one, n) => ({ ...one, key: `courier.test/x${n}` }),
  )
  await store([
    ...dated,
    ...[8, 9, 10].map((n) => withoutDate(articleOf(n, `Halm ${n} dam`, undated))),
  ])
  for (const query of ['dam', '']) {
    const seen: number[] = []
    for (let after: Search['after'], pages = 0; pages < 9; pages++) {
      const page = await search(query, { limit: 3, ...(after && { after }) })
      seen.push(...page.items.map(({ article }) => article.id))
      after = page.next
      if (after === undefined) break
    }
    expect(seen, query).toHaveLength(10)
    expect(new Set(seen).size, query).toBe(10)
  }
})

test('filters leave out what they do not fit', async () => {
  await empty()
  await store([
    articleOf(1, 'Halm dam one'),
    articleOf(2, 'Halm dam two', { outlet: 'tribune', language: 'fr', relevance: 'passing' }),
  ])
  for (const [filter, found] of [
    [{ outlet: 'tribune' }, ['Halm dam two']],
    [{ language: 'fr' }, ['Halm dam two']],
    [{ relevance: 'about' }, ['Halm dam one']],
    [{ from: later(2) }, ['Halm dam two']],
    [{ until: later(2) }, ['Halm dam one']],
    [{ ownership: 'state' }, []],
    [{ country: 'PT' }, []],
    [{ occasion: 'flood' }, []],
  ] as const)
    for (const query of ['dam', '']) expect(await titles(query, { filter }), query).toEqual(found)
})

test('a word that says nothing in one language is not asked of what is written in it', async () => {
  await empty()
  await store([
    articleOf(1, 'Halm dam', { language: 'de' }),
    articleOf(2, 'Halm dam', { language: 'en' }),
    articleOf(3, 'Halm dam in the war', { language: 'en' }),
  ])
  const { items } = await search('dam war')
  expect(items.map(({ article }) => article.key)).toEqual(['courier.test/3', 'courier.test/1'])
})

test('an earlier headline goes on finding its article', async () => {
  await empty()
  await store([articleOf(1, 'Halm dam cracks')])
  await store([articleOf(1, 'Halm dam stands firm')], 'feed:1', later(60))
  expect(await titles('cracks')).toEqual(['Halm dam stands firm'])
  expect(await titles('firm')).toEqual(['Halm dam stands firm'])
})

test('what was stored before the index is put into it by the job, with all its headlines', async () => {
  await empty()
  await store([articleOf(1, 'Halm dam cracks'), articleOf(2, 'Halm bridge')])
  await store([articleOf(1, 'Halm dam stands firm')], 'feed:1', later(60))
  const whole = await rows('SELECT * FROM article_term')
  await env.DB.exec('DELETE FROM article_term; UPDATE article SET search_at = NULL')
  expect([await isIndexed(db), await titles('cracks')]).toEqual([false, []])
  expect(await indexMissing(db)).toEqual({ indexed: 2 })
  expect(await rows('SELECT * FROM article_term')).toEqual(whole)
  expect([await isIndexed(db), await indexMissing(db)]).toEqual([true, { indexed: 0 }])
})

test('an article whose date becomes known is found once, under the date, when the job has been there', async () => {
  await empty()
  await store([withoutDate(articleOf(1, 'Halm dam', undated)), articleOf(2, 'Halm dam again')])
  // A summary that came with a later wording is not kept, nor is what the index has of it, once the article moves.
  const reworded = articleOf(1, 'Halm dam now', { ...undated, summary: 'Oddity.' })
  await store([withoutDate(reworded)], 'feed:1', later(60))
  expect(await titles('oddity')).toEqual(['Halm dam now'])
  await store([articleOf(9, 'Halm dam', { key: 'courier.test/1' })], 'feed:2')
  expect(await titles('dam')).toEqual(['Halm dam again', 'Halm dam now'])
  await indexMissing(db)
  expect(await titles('oddity')).toEqual([])
  expect(await titles('dam')).toEqual(['Halm dam now', 'Halm dam again'])
  expect(await rows("SELECT count(*) AS n FROM article_term WHERE term = 'c:dam'")).toEqual([
    { n: 2 },
  ])
})

test('a mention that turns out to be about it, under the same title, is found by what it is about', async () => {
  await empty()
  const mention = articleOf(1, 'A wet night', { relevance: 'passing', admittedBy: 'summary' })
  await store([mention])
  const { keywords } = articleOf(1, 'A wet night at the Halm dam')
  await store([{ ...mention, relevance: 'about', keywords }], 'feed:2', later(60))
  await indexMissing(db)
  expect(await titles('dam')).toEqual(['A wet night'])
})

test('a search looks at so many articles at most, says so, and goes on behind them', async () => {
  await empty()
  const many = Array.from({ length: MOST_LOOKED_AT + 30 }, (_, n) => articleOf(n, 'Halm dam'))
  await store([...many.map((one, n) => (n === 5 ? articleOf(5, 'Halm dam oddity') : one))])
  const filter = { from: NOW }
  const first = await search('', { filter: { ...filter, language: 'fr' } })
  expect(first).toMatchObject({ items: [], looked: MOST_LOOKED_AT, capped: true })
  expect(first.next).toBeDefined()
  await countTerms(db)
  const { db: watched, cost } = counted()
  expect((await search('dam oddity', {}, watched)).items).toHaveLength(1)
  expect(cost.statements).toBeLessThanOrEqual(4)
  expect(cost.rowsRead).toBeLessThan(100)
})

test('a page costs what it shows, however many articles there are', async () => {
  const costs: number[] = []
  for (const count of [40, 400]) {
    await empty()
    await store(Array.from({ length: count }, (_, n) => articleOf(n, 'Halm dam breach')))
    const { db: watched, cost } = counted()
    await search('dam breach', {}, watched)
    costs.push(cost.rowsRead)
    expect(cost.statements).toBeLessThanOrEqual(8)
  }
  expect(costs[1]).toBe(costs[0])
})
