// The page on which chosen articles stand beside each other and the reference, as a reader and a class meet it.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { openDb } from '../../src/store/db.ts'
import { removedArticle } from '../../src/store/schema-corrections.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string) => app.request(path, {}, bindings)
const read = async (path: string) => (await (await get(path)).text()).replaceAll(/\s+/g, ' ')

const TITLE = 'Mayor opens the tower after ten years of quarrel'

const keywords = (...ids: string[]) => ids.map((id): [string, number] => [`c:${id}`, 1])

/** Two that are one text, one in Arabic that shares nothing, and one that was removed. */
const foundChoice = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  const dated = { published: RUN, happenedAt: RUN, precision: 'moment', language: 'en' } as const
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, title: TITLE, author: 'A. Reed', ...dated },
    keywords: keywords('tower', 'lift'),
  })
  const later = new Date(RUN.getTime() + 3_600_000)
  await addArticle(2, 'herald', {
    ...{ ...dated, eventId: 1, title: `${TITLE} and wind`, published: later, happenedAt: later },
    keywords: keywords('mayor'),
  })
  await addArticle(3, 'evening', { title: 'قصة البرج', language: 'ar' })
  await openDb(bindings.DB)
    .insert(removedArticle)
    .values({ id: 4, key: 'gazette.test/4', removedOn: '1931-06-02', headlines: [] })
}

/** Cells of the row of this name, their words alone. */
const rowOf = (page: string, name: string) => {
  const [, cells = ''] =
    new RegExp(`<th scope="row"> ?${name}\\b.*?</th>(.*?)</tr>`).exec(page) ?? []
  return cells
    .split('</td>')
    .slice(0, -1)
    .map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim())
}

/** What a blind sheet shows before its key, and in its head. */
const partsOf = (page: string) => {
  const [sheet = '', key = ''] = page.split('<details class="key">')
  return { sheet, key: key.split('</details>')[0] ?? '' }
}

test('articles stand in the order asked, with outlet, label, author, time, event, naming and concepts', async () => {
  await foundChoice()
  const page = await read('/compare?article=3&article=1')
  expect(page).toMatch(/<thead>.*The reference.*Evening.*Gazette.*<\/thead>/)
  expect(rowOf(page, 'Headline')).toEqual(['A tower too tall', 'قصة البرج', TITLE])
  expect(page).toMatch(/lang="ar" dir="rtl"> ?<a href="\/articles\/3">/)
  expect(rowOf(page, 'Outlet')[2]).toMatch(/United Kingdom · ownership: private/)
  expect(rowOf(page, 'Author')).toEqual(['I. Vane', 'no byline known', 'A. Reed'])
  expect(rowOf(page, 'Published')).toEqual([
    '3 May 1931',
    'date unknown',
    '1 May 1931, 07:00, London time (1 May 1931, 06:00 UTC)',
  ])
  expect(rowOf(page, 'Event').slice(1)).toEqual(['in none yet', 'The tower opens'])
  expect(rowOf(page, 'Naming words')).toEqual([
    'opening (3)',
    ...['none of those that we look for', 'opening'],
  ])
  expect(rowOf(page, 'tower')).toEqual(['yes', 'not in title or summary', 'yes'])
  expect(rowOf(page, 'lift')).toEqual(['not in the reference', 'not in title or summary', 'yes'])
  expect(page).toMatch(/<tbody class="concepts">.*tower.*lift/)
  expect(page).toContain('Sharing a concept is not agreement.')
})

test('what the reference alone has is one sentence, and an outlet of two articles is called once', async () => {
  await foundChoice()
  await addArticle(5, 'evening', { title: 'Lift', keywords: keywords('lift') })
  const page = await read('/compare?article=3&article=5')
  expect(page).toContain('<bdi>Evening (2) beside the reference</bdi>')
  expect(page).toContain('The reference alone has 1 concept: tower')
  expect(rowOf(page, 'tower')).toEqual([])
  expect(rowOf(page, 'lift')).toHaveLength(3)
  expect(await read('/compare?article=1')).not.toContain('The reference alone has')
})

test('of two that are one text the sheet says so', async () => {
  await foundChoice()
  const page = await read('/compare?article=2&article=1')
  expect(page.replaceAll(/<[^>]*>/g, '')).toMatch(
    /and wind ?” \(Herald\) is taken for a copy of “ ?Mayor.* ?” \(Gazette\) \(verbatim, by a machine’s guess\)/,
  )
  expect(await read('/compare?article=2')).not.toContain('is taken for a copy')
})

test('a blind sheet names nobody but in its key, and leads back', async () => {
  await foundChoice()
  const page = await read('/compare?article=1&article=2&article=3&blind=1')
  const { sheet, key } = partsOf(page)
  const table = sheet.slice(sheet.indexOf('<main'))
  expect(sheet).toContain('<title>3 texts beside the reference')
  expect(table).toMatch(/Text A.*Text B.*Text C/)
  expect(table).toContain(TITLE)
  expect(table).not.toMatch(/Gazette|Herald|Evening|Reed|Vane|United Kingdom|ownership|\/events\//)
  expect(table).not.toMatch(/<table.*<a .*<\/table>/)
  expect(table).toContain('Text B is taken for a copy of Text A')
  expect(key).toMatch(/Who wrote which.*I\. Vane.*Text A.*Gazette.*A\. Reed.*Text B.*Herald/)
  const turn = '/compare?article=1&amp;article=2&amp;article=3'
  expect(table).toContain(`<a href="${turn}">`)
  expect(await read('/compare?article=1&article=2&article=3')).toContain(
    `<a href="${turn}&amp;blind=1">`,
  )
})

test.each(['', '&blind=1'])(
  'a sheet%s keeps to one address and is not searched for',
  async (blind) => {
    await foundChoice()
    const page = await read(`/compare?article=2&article=1${blind}`)
    const address = `${SITE}/compare?article=2&amp;article=1`
    expect(page).toContain('<meta name="robots" content="noindex"')
    expect(page).toContain(`<meta property="og:url" content="${address}"`)
    expect(page).toMatch(new RegExp(`<p class="sheet">[^<]*${address.replace('?', '\\?')}, as of`))
    expect(page).toContain(`, Parallax, ${address} (as of`)
    expect(page).not.toContain(`${address}&amp;blind`)
    expect(await read('/sitemap/pages.xml')).not.toContain('/compare')
  },
)

test.each([
  ['', 'No article was chosen.', undefined],
  ['?article=1&article=x&article=1', 'stands there twice', 'article=1"'],
  ['?article=0', 'not all numbers of articles', undefined],
  ['?article=1&article=1', 'stands there twice', 'article=1"'],
  [
    `?${[1, 2, 3, 4, 5, 6, 7].map((id) => `article=${id}`).join('&')}&blind=1`,
    '7 articles were chosen, and a sheet holds 6.',
    'article=5&amp;article=6&amp;blind=1"',
  ],
])('%s cannot be set beside each other, and the page says what can', async (query, why, way) => {
  await foundChoice()
  expect((await get(`/compare${query}`)).status).toBe(400)
  const page = await read(`/compare${query}`)
  expect(page).toContain(why)
  if (way === undefined) expect(page).not.toContain('href="/compare')
  else expect(page).toContain(way)
})

test('a number that was never given is named, and what is held is offered', async () => {
  await foundChoice()
  expect((await get('/compare?article=1&article=98&article=99')).status).toBe(404)
  const page = await read('/compare?article=1&article=98&article=99')
  expect(page).toContain('the numbers 98, 99.')
  expect(page).toContain('href="/compare?article=1"')
  expect((await get('/api/v1/compare?article=1&article=98')).status).toBe(404)
})

test('a removed article is said to be removed, and what else was chosen is shown', async () => {
  await foundChoice()
  const page = await read('/compare?article=4&article=1')
  expect(page).toMatch(/Article 4 was removed at its publisher’s request as of.*2 June 1931/)
  expect(rowOf(page, 'Headline')).toEqual(['A tower too tall', TITLE])
  expect((await get('/compare?article=4')).status).toBe(410)
  expect((await get('/api/v1/compare?article=4')).status).toBe(410)
})

test('data and page say the same, and a table has a column for each article', async () => {
  await foundChoice()
  const answer = await (await get('/api/v1/compare?article=3&article=2&article=1&article=4')).json()
  expect(answer).toMatchObject({
    page: `${SITE}/compare?article=3&article=2&article=1&article=4`,
    reference: { author: 'I. Vane', concepts: 1, naming: [{ count: 3 }] },
    articles: [
      { id: 3, direction: 'rtl' },
      { id: 2, copy: { of: 'https://gazette.test/1' } },
      { id: 1 },
    ],
    removed: [{ id: 4, on: '1931-06-02' }],
  })
  expect(await (await get('/api/v1/compare?article=3&article=1&format=csv')).text()).toBe(
    [
      'id,label,texts,reference,article.3,article.1',
      'tower,tower,2,true,false,true',
      'lift,lift,1,false,false,true',
      '',
    ].join('\r\n'),
  )
})

test('a sheet takes few statements, also where nothing is held', async () => {
  await foundChoice()
  for (const ids of [
    [1, 2, 3],
    [94, 95, 96, 97, 98, 99],
    [1, 2, 3, 4],
  ]) {
    const { db, cost } = counted()
    const env = { ...bindings, DB: db.$client } as unknown as Env
    const query = ids.map((id) => `article=${id}`).join('&')
    await (await createApp(tower).request(`/compare?${query}`, {}, env)).text()
    expect(cost.statements, query).toBeLessThanOrEqual(10)
    expect(cost.rowsRead, query).toBeLessThan(60)
  }
})

test('cards of an event have boxes of one form, and an article leads to its sheet', async () => {
  await foundChoice()
  const more: Partial<Article> = { relevance: 'passing', title: 'Elsewhere' }
  await addArticle(7, 'herald', { ...more, eventId: 1 })
  const page = await read('/events/tower-opens')
  expect(page).toContain('<form id="compare" class="choosing" method="get" action="/compare">')
  const boxes = [
    ...page.matchAll(/<input type="checkbox" form="compare" name="article" value="(\d)"/g),
  ]
  expect(boxes.map(([, id]) => id)).toEqual(['1', '2', '7'])
  expect(page).toMatch(/Choose<span class="aloud"> the article of <bdi>Gazette<\/bdi>, 1 May 1931/)
  expect(page.match(/Set the chosen beside each other/g)).toHaveLength(2)
  expect(await read('/articles/1')).toContain('href="/compare?article=1"')
})

test('what a feed wrote is escaped on a sheet, open or blind', async () => {
  await foundTower()
  await addArticle(3, 'gazette', {
    ...{ title: '</title><script>alert(1)</script>', url: 'javascript:alert(1)' },
    ...{ author: '</table><img src=x>', keywords: [['c:<b>x</b>', 1]] },
  })
  for (const blind of ['', '&blind=1'])
    expect(await read(`/compare?article=3${blind}`)).not.toMatch(
      /<script|<img|<b>x|href="javascript|<\/table>.*<\/table>/,
    )
})
