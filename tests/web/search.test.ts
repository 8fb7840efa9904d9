// The search as a reader meets it on the page, and as a program does: what was understood, filters, hostile rows, cost.
import { expect, test } from 'vitest'
import { indexMissing } from '../../src/jobs/index-articles.ts'
import { openDb } from '../../src/store/db.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const call = (path: string, env = bindings) =>
  createApp(tower).request(path, {}, env) as Promise<Response>

type Found = {
  items: { id: number; title: string; event?: { slug: string } }[]
  understood?: unknown
  next?: string
}
const find = async (query: string) =>
  (await (await call(`/api/v1/articles?${query}`)).json()) as Found
const text = async (path: string) =>
  (await (await call(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const fill = async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', {
    ...{ title: 'Mayor opens stairs', language: 'en', eventId: 1, author: 'A. Reed' },
    ...{ happenedAt: RUN, keywords: [['c:mayor', 1]] },
  })
  await addArticle(2, 'herald', { title: 'Les escaliers du maire', language: 'fr' })
  await indexMissing(db)
}

test('the page says what it understood, why each article fits, and how many there are', async () => {
  await fill()
  const page = await text('/search?q=mayor+stair+gazette+of')
  expect(page).toContain('mayor (concept, in any spelling) and stair (word) and gazette (word)')
  expect(page).toContain('Left out, for they say too little: of.')
  expect(page).toContain('1 article, newest first: all that we hold.')
  expect(page).toContain('mayor: in the title; stair: in the title; gazette: the outlet')
})

test('the empty page says what can be searched, and empty fields of its form are none', async () => {
  await fill()
  for (const query of ['', '?q=&outlet=&from=', '?utm_source=x'])
    expect(await text(`/search${query}`), query).toContain('What can be searched')
  expect(await text('/search?outlet=herald')).toContain('Les escaliers du maire')
  expect(await text('/search?q=goat')).toContain('No article that we hold fits.')
})

test.each([
  ['q=%25', 'Words: at least one word of two letters.'],
  ['q=one+two+three+four+five+six+seven+eight+nine+ten+eleven', 'at most 10 different words'],
  ['from=yesterday', 'From: a day, such as 2024-05-03.'],
  ['occasion=closing', 'one of opening, between'],
  ['after=x', 'Page: the cursor of'],
])('%s is a 400 that helps, and keeps what was filled in', async (query, help) => {
  await foundTower()
  const response = await call(`/search?${query}&country=GB`)
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([400, 'no-store'])
  const page = await response.text()
  expect(page.replace(/<[^>]*>/g, '')).toContain(help)
  expect(page).toMatch(/<option value="GB" selected/)
})

test('too many words are a 400 that counts them, and a title says no more of any than a list of bookmarks shows', async () => {
  await foundTower()
  for (const query of ['stair '.repeat(30), 'x'.repeat(5000)]) {
    const page = await (await call(`/search?q=${encodeURIComponent(query)}`)).text()
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(page) ?? []
    expect(title).toMatch(/^Search: (?:stair stair|xxx).*… · /)
    expect(title.length).toBeLessThan(100)
  }
  const long = `/search?q=${'x'.repeat(5000)}`
  expect((await call(long)).status).toBe(400)
  expect(await text(long)).toContain('Words: at most 200 characters, not 5,000.')
})

test('the outlet goes by whatever it is called, those included that only an article made known', async () => {
  await fill()
  for (const called of ['gazette', 'The Gazette', 'GAZETTE', 'https://www.gazette.test/'])
    expect(await text(`/search?outlet=${encodeURIComponent(called)}`), called).toContain(
      '1 article, newest first: all that we hold.',
    )
  // The dossier does not have it.
  expect(await text('/search?outlet=Herald')).toContain('Les escaliers du maire')
})

test('a name that no outlet has is said to be none, and those near it keep the rest of the search', async () => {
  await fill()
  const near = await call('/search?q=stairs&outlet=Gazete')
  expect(near.status).toBe(400)
  const page = await near.text()
  expect(page).toContain('we have no outlet of that name')
  expect(page).toContain('href="/search?q=stairs&amp;outlet=gazette"')
  expect(page).not.toContain('Nothing found here')
  const none = await call('/search?outlet=%3Cscript%3Ealert(1)')
  expect([none.status, (await none.text()).includes('<script')]).toEqual([400, false])
})

test('a misspelt search offers near spellings and keeps its filters; one that finds offers none', async () => {
  await fill()
  const page = await (await call('/search?q=gazete&country=GB')).text()
  expect(page).toContain('Nothing found here')
  expect(page).toContain('href="/search?q=Gazette&amp;country=GB"')
  expect(await text('/search?q=gazete')).toContain('whether anything fits was not looked up')
  for (const query of ['q=goat', 'q=stairs', 'q=mayor&outlet=herald'])
    expect(await text(`/search?${query}`), query).not.toContain('Did you mean')
})

test('a hostile query is text in its field, its title and its links', async () => {
  await fill()
  const hostile = '"><script>alert(1)</script>'
  const page = await (await call(`/search?q=${encodeURIComponent(`stairs ${hostile}`)}`)).text()
  expect(page).not.toContain('<script')
})

test('hostile rows are text on the page, strings in JSON, and no formula in CSV', async () => {
  await foundTower()
  const title = '=HYPERLINK("http://evil.test";"stairs")\r\n<script>alert(1)</script>\u202E\u0000'
  await addArticle(1, 'gazette', { title, author: '@SUM(A1)', summary: '+1, "quoted"\nnext' })
  await indexMissing(db)
  expect(await (await call('/search?q=stairs')).text()).not.toContain('<script')
  expect((await find('q=stairs')).items[0]?.title).toBe(title)
  const csv = await (await call('/api/v1/articles?q=stairs&format=csv')).text()
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.test"";""stairs"")\r\n<script>`)
  expect(csv).toContain(`,'@SUM(A1),`)
  expect(csv).toContain(`"'+1, ""quoted""\nnext"`)
})

test('the API finds by words and concepts, tells what it understood, and keeps its filters', async () => {
  await fill()
  expect(await find('q=mayor%20opening')).toMatchObject({
    items: [{ id: 1, event: { slug: 'event-1' } }],
    understood: { all: [{ kind: 'concept', terms: ['c:mayor'] }, { kind: 'word' }], left: [] },
  })
  for (const [query, ids] of [
    ['q=escalier', [2]],
    ['q=reed', [1]],
    ['q=stairs&outlet=herald', []],
    ['q=stairs&event=event-1', [1]],
    ['q=escalier&event=event-1', []],
    ['country=GB', [1]],
    ['ownership=private', [1, 2]],
    ['ownership=state', []],
    ['from=1931-05-01&to=1931-05-01', [1]],
    ['to=1931-04-30', []],
  ] as const)
    expect(
      (await find(query)).items.map(({ id }) => id),
      query,
    ).toEqual(ids)
})

test('a list of CSV names its next page in the Link header, and the page keeps the query', async () => {
  await fill()
  const response = await call('/api/v1/articles?limit=1&format=csv&ownership=private')
  const next = `${SITE}/api/v1/articles?limit=1&format=csv&ownership=private&after=`
  expect(response.headers.get('Link')?.startsWith(`<${next}`)).toBe(true)
  const rest = await call(
    new URL(response.headers.get('Link')?.slice(1, -13) ?? '').toString().slice(SITE.length),
  )
  expect((await rest.text()).split('\r\n')[1]).toMatch(/^2,/)
})

test('until the index is filled the page says that not every article can be found', async () => {
  await foundTower()
  await addArticle(1, 'gazette', { title: 'Stairs' })
  expect(await text('/search?q=stairs')).toContain('the index is being filled')
  await indexMissing(db)
  expect(await text('/search?q=stairs')).not.toContain('the index is being filled')
})

test('every list and every single thing of the API takes at most ten statements', async () => {
  await fill()
  for (const path of [
    ...['articles?q=mayor', 'articles', 'articles/1', 'events', 'events/event-1', 'occasions'],
    ...['outlets', 'outlets/gazette', 'claims', 'claims/too-tall', 'changes', 'corrections'],
    ...['concepts', 'reference', 'status', 'status/feeds', 'silence', 'back-fill'],
  ]) {
    const { db: watched, cost } = counted()
    await call(`/api/v1/${path}`, { ...bindings, DB: watched.$client })
    expect(cost.statements, path).toBeLessThanOrEqual(10)
  }
})

test('its pages are for readers, not for search engines', async () => {
  for (const path of ['/search', '/search?q=stairs', '/search?from=x']) {
    const page = await (await call(path)).text()
    expect(page, path).toContain('<meta name="robots" content="noindex"')
    expect(page, path).not.toContain('rel="canonical"')
  }
})
