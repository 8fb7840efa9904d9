// The pages of the reference's claims, and the articles that share their concepts.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { listOnClaim } from '../../src/store/read-claim.ts'
import { indexArticles, listUnindexed } from '../../src/store/search-index.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const app = createApp(tower)
const get = (path: string) => app.request(path, {}, bindings)
const read = async (path: string) => (await (await get(path)).text()).replaceAll(/\s+/g, ' ')
const keywords = (...concepts: string[]) =>
  concepts.map((concept): [string, number] => [`c:${concept}`, 1])

const index = async () => indexArticles(db, await listUnindexed(db, 1000))

test('all claims stand on one page, by section, with their concepts and a link each', async () => {
  await foundTower()
  const page = await read('/claims')
  expect(page).toContain('1 claim in 1 section')
  expect(page).toMatch(/C01<\/span> <a [^>]*href="\/claims\/too-tall">\s?The tower is too tall\./)
  expect(page).toContain('<li>lift</li>')
})

test('a claim shows what is on record with its source, and the events that it bears on', async () => {
  await foundTower()
  const page = await read('/claims/too-tall')
  expect(page).toContain('It is 90 m tall.')
  expect(page).toContain('Survey, 1930')
  expect(page).toContain('<a href="/events/tower-opens">The tower opens</a>')
  expect(page).toMatch(/aria-label="Breadcrumb">.*href="\/claims">Claims<.*aria-current="page">C01/)
})

test('articles about the subject with two of its concepts stand there, counted by family', async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens' })
  await addArticle(1, 'gazette', {
    ...{ title: 'Mayor in lift', keywords: keywords('mayor', 'lift'), eventId: 1, language: 'en' },
    ...{ happenedAt: RUN, published: RUN, precision: 'moment' },
  })
  await addArticle(2, 'herald', { title: 'Lift alone', keywords: keywords('tower', 'lift') })
  await addArticle(3, 'herald', {
    ...{ title: '<i>Undated</i>', keywords: keywords('mayor', 'lift', 'tower') },
  })
  await addArticle(4, 'herald', {
    ...{ title: 'By the way', keywords: keywords('mayor', 'lift'), relevance: 'passing' },
  })
  expect(await read('/claims/too-tall')).toContain('the index is being filled')
  await index()
  const page = await read('/claims/too-tall')
  expect(page).not.toContain('the index is being filled')
  expect(page).toContain('2 articles of 2 families in 1 language with at least 2 of its concepts')
  expect(page).toMatch(/Mayor in lift.*href="\/outlets\/gazette".*href="\/events\/tower-opens"/)
  expect(page).toMatch(/&lt;i&gt;Undated&lt;\/i&gt;.*date unknown.*href="\/articles\/3"/)
  expect(page).not.toContain('Lift alone')
  expect(page).not.toContain('By the way')
})

test('a long list goes on behind its page without a gap, and costs no more where more is held', async () => {
  const costs: number[] = []
  for (const size of [150, 600]) {
    await foundTower()
    const rows = Array.from({ length: size }, (_, n) => [n + 1, RUN.getTime() + n * 60_000])
    await bindings.DB.prepare(
      `INSERT INTO article (id, key, url, outlet, title, precision, happened_at, keywords, relevance,
         admitted_by, first_seen_at)
       SELECT value ->> 0, value ->> 0, 'https://gazette.test/', 'gazette', 'Lift', 'moment',
         value ->> 1, '[["c:mayor",1],["c:lift",1]]', 'about', 'title', 0 FROM json_each(?)`,
    )
      .bind(JSON.stringify(rows))
      .run()
    await index()
    const { db: watched, cost } = counted()
    const first = await listOnClaim(watched, ['mayor', 'lift'])
    costs.push(cost.rowsRead)
    expect(cost.statements).toBe(2)
    const second = await listOnClaim(db, ['mayor', 'lift'], first.next)
    const ids = [...first.items, ...second.items].map(({ article }) => article.id)
    expect(ids).toEqual(Array.from({ length: 80 }, (_, n) => size - n))
  }
  expect(costs[1]).toBe(costs[0])
  const page = await read('/claims/too-tall')
  const next = /rel="next" href="([^"#]+)/.exec(page)?.[1] ?? ''
  expect(await read(next)).toContain('The newest</a>')
})

test('a claim that nobody knows has no page, and a page of a list that we never gave is refused', async () => {
  await foundTower()
  expect((await get('/claims/too-small')).status).toBe(404)
  const refused = await get('/claims/too-tall?after=<x>')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('href="/claims/too-tall"')
})
