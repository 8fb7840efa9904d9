// The digest asked as readers ask: whole or filtered, again and again, with what cannot be used.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { eventCorrection } from '../../src/store/schema-corrections.ts'
import { addFounding, get, itemsOf, SECOND, tellAt, titlesOf } from './told-tower.ts'
import { addArticle, addChange, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN } from './tower-dossier.ts'

const day = (n: number, hour = 6) => new Date(Date.UTC(1931, 4, n, hour))

/** An article of an outlet joins an event, which stands on the shelf of the opening. */
const addJoining = async (id: number, of: string, at: Date, language = 'en', eventId = 1) => {
  await addArticle(id, of, { language, eventId })
  await addChange(id, { kind: 'joined', articleId: id, eventId, at })
}

test('what an item says leads to the event, its articles and their outlets', async () => {
  await addFounding()
  const [changed, founded] = await itemsOf('/digest.json')
  expect(founded?.content_html).toContain('1 article of 1 family in 1 language')
  for (const path of ['/events/event-1', '/articles/1', '/outlets/gazette'])
    for (const item of [changed, founded])
      expect(item?.content_html).toContain(`<a href="${SITE}${path}">`)
  expect(changed?.content_html).toContain('&lt;script&gt;')
  expect(changed?.content_html).not.toContain('<script')
})

test('a merge is told with a link to the event that is left, where the old address leads too', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1 })
  const detail = { from: 'event-2', label: 'Event 2' }
  await addChange(1, { kind: 'event merged', eventId: 1, detail })
  await tellAt(RUN)
  expect(await itemsOf('/digest.json')).toMatchObject([
    { url: `${SITE}/events/event-1`, title: 'Now part of “Event 1”: “Event 2”' },
  ])
})

test('filters let through what they name, alone and together', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { occasion: 'between' })
  await addJoining(1, 'gazette', day(1))
  await addJoining(2, 'herald', day(2), 'fa')
  await addJoining(3, 'gazette', day(3), 'en', 2)
  const detail = { before: 'Tower opens', after: 'Tower stands' }
  await addChange(4, { kind: 'headline changed', articleId: 2, eventId: 1, at: day(4), detail })
  await tellAt(day(4))
  const [changed, second, herald, gazette] = await titlesOf('/digest.json')
  const of = (query: string) => titlesOf(`/digest.json?${query}`)
  expect(await of('event=event-1')).toEqual([changed, herald, gazette])
  expect(await of('occasion=between')).toEqual([second])
  expect(await of('outlet=herald')).toEqual([changed, herald])
  expect(await of('language=fa')).toEqual([changed, herald])
  // Articles have a language without its region, in small letters.
  expect(await of('language=fa-IR')).toEqual([changed, herald])
  expect(await of('language=FA')).toEqual([changed, herald])
  expect(await of('kind=headline-changed')).toEqual([changed])
  expect(await of('occasion=opening&language=fa&kind=new-outlets')).toEqual([herald])
  expect(await of('event=event-2&outlet=gazette')).toEqual([second])
  expect(await of('event=event-2&outlet=herald')).toEqual([])
  // What a form leaves open.
  expect(await of('event=&occasion=opening&outlet=&rhythm=')).toHaveLength(3)
  expect(await of('occasion=opening')).toEqual(await of('occasion=opening&kind='))
})

test('each filtered digest says what it holds, and has an id and an address of its own', async () => {
  await addFounding()
  const feed = async (query: string) =>
    (await (await get(`/digest.json?${query}`)).json()) as Record<string, string>
  const { title, feed_url, home_page_url } = await feed(
    'kind=new-event&event=event-1&rhythm=weekly',
  )
  expect(title).toBe('Parallax: The opening of the tower · Event 1 · new event · weekly')
  const query = 'event=event-1&kind=new-event&rhythm=weekly'
  expect([feed_url, home_page_url]).toEqual([
    `${SITE}/digest.json?${query}`,
    `${SITE}/digest?${query}`,
  ])
  const atom = async (query: string) => (await get(`/digest.atom?${query}`)).text()
  expect(await atom('')).toContain('<id>tag:tower.test,2026:tower/digest</id>')
  expect(await atom('language=fa')).toContain(
    '<id>tag:tower.test,2026:tower/digest?language=fa</id>',
  )
})

test('the digest of an event that became another one leads on to that one’s', async () => {
  await addFounding()
  await addEvent(2, { mergedInto: 1 })
  await addEvent(3)
  await openDb(bindings.DB)
    .insert(eventCorrection)
    .values({ eventSlug: 'event-3', intoSlug: 'event-1' })
  for (const gone of ['event-2', 'event-3']) {
    const response = await get(`/digest.atom?event=${gone}&kind=new-event`)
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe('/digest.atom?event=event-1&kind=new-event')
  }
})

test.each([
  ['occasion=flood', 'occasion', 'one of opening, between'],
  ['event=event-9', 'event', 'an event that is held, by its slug: the end of its address'],
  ['event=<script>', 'event', 'an event that is held, by its slug: the end of its address'],
  ['outlet=nobody', 'outlet', 'an outlet that is held, by its name, host or slug'],
  ['language=12', 'language', 'a language tag such as en or pt-BR'],
  ['kind=new', 'kind', 'one of new-event, new-outlets, headline-changed, new-copy, events-merged'],
  ['rhythm=hourly', 'rhythm', 'one of daily, weekly'],
  ['lang=fa', 'lang', 'not a parameter of this address'],
  [
    'event=event-1&occasion=opening',
    'occasion',
    'left out beside an event, which has its own occasion',
  ],
  [
    'outlet=gazette&language=en',
    'language',
    'left out beside an outlet: one of the two can be asked for',
  ],
])('%s is a 400 that says what was expected', async (query, parameter, expected) => {
  await addFounding()
  const response = await get(`/digest.rss?${query}`)
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ errors: [{ parameter, expected }] })
})

test('a day is one item once it has closed, and stays what it was', async () => {
  await foundTower()
  await addEvent(1)
  await addJoining(1, 'gazette', day(1, 9))
  await addJoining(2, 'herald', day(1, 21))
  await tellAt(day(1, 22))
  expect(await titlesOf('/digest.json?rhythm=daily')).toEqual([])
  await tellAt(day(2, 0))
  const closed = await (await get('/digest.atom?rhythm=daily')).text()
  expect(await itemsOf('/digest.json?rhythm=daily')).toMatchObject([
    {
      id: 'tag:tower.test,2026:tower/daily/1931-05-01',
      url: `${SITE}/digest/1931-05-01`,
      title: '1 May 1931: 2 changes',
      date_published: '1931-05-02T00:00:00.000Z',
    },
  ])
  // A message that was delayed past midnight: its line is of the day before.
  await addEvent(2)
  await addJoining(3, 'gazette', day(1, 23), 'en', 2)
  await tellAt(day(2, 1))
  expect(await (await get('/digest.atom?rhythm=daily')).text()).toBe(closed)
  await tellAt(day(3, 0))
  expect(await titlesOf('/digest.json?rhythm=daily')).toEqual([
    '2 May 1931: 1 change',
    '1 May 1931: 2 changes',
  ])
})

test('weeks close on Mondays, days without an item are passed over, and filters hold', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { occasion: 'between' })
  await addJoining(1, 'gazette', day(1))
  await addJoining(2, 'herald', day(9), 'fa')
  await addJoining(3, 'gazette', day(10), 'en', 2)
  await tellAt(day(10))
  expect(await titlesOf('/digest.json?rhythm=weekly')).toEqual([
    '27 April 1931 to 3 May 1931: 1 change',
  ])
  await tellAt(day(11, 0))
  expect(await itemsOf('/digest.json?rhythm=weekly&occasion=between')).toMatchObject([
    {
      id: 'tag:tower.test,2026:tower/weekly/1931-W19?occasion=between',
      url: `${SITE}/digest/1931-W19?occasion=between`,
      title: '4 May 1931 to 10 May 1931: 1 change',
    },
  ])
  expect(await titlesOf('/digest.json?rhythm=daily')).toEqual([
    '10 May 1931: 1 change',
    '9 May 1931: 1 change',
    '1 May 1931: 1 change',
  ])
  expect(await titlesOf('/digest.json?rhythm=daily&language=fa')).toEqual(['9 May 1931: 1 change'])
})

test('a busy day tells its first fifty changes and that there are more', async () => {
  await foundTower()
  for (let n = 1; n <= 52; n++) {
    await addEvent(n)
    await addJoining(n, 'gazette', new Date(day(1).getTime() + n), 'en', n)
  }
  await tellAt(day(2))
  const [item] = await itemsOf('/digest.json?rhythm=daily')
  expect(item?.title).toBe('1 May 1931: More than 50 changes')
  expect(item?.content_html.match(/<li>/g)).toHaveLength(50)
  expect(item?.content_html).toContain('Event 1<')
  expect(await titlesOf('/digest.json')).toHaveLength(50)
})

test.each(['/digest.rss', '/digest.atom', '/digest.json'])(
  '%s answers 304 while nothing changed and 200 after a change',
  async (path) => {
    await addFounding()
    const first = await get(path)
    const tag = first.headers.get('ETag') ?? ''
    const modified = first.headers.get('Last-Modified') ?? ''
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(modified).toBe('Sat, 02 May 1931 06:00:00 GMT')
    const again = await get(path, { 'If-None-Match': `W/${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    for (const name of ['ETag', 'Last-Modified', 'Cache-Control', 'Link'])
      expect(again.headers.get(name)).toBe(first.headers.get(name))
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await get(path, { 'If-Modified-Since': RUN.toUTCString() })).status).toBe(200)
    expect((await get(path, { 'If-Modified-Since': 'yesterday' })).status).toBe(200)
    const both = { 'If-None-Match': '"another"', 'If-Modified-Since': modified }
    expect((await get(path, both)).status).toBe(200)
    // Told later, of the same moment: who asks by the time must learn of it all the same.
    const detail = { before: 'Tower opens', after: 'Tower stands' }
    await addChange(3, { kind: 'headline changed', articleId: 1, eventId: 1, at: SECOND, detail })
    await tellAt(SECOND)
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(200)
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(200)
  },
)

test('a digest without items is the same each time', async () => {
  await foundTower()
  for (const path of ['/digest.rss', '/digest.atom', '/digest.json?rhythm=weekly']) {
    const first = await get(path)
    expect(first.headers.get('Last-Modified')).toBe('Mon, 04 May 1931 00:00:00 GMT')
    expect((await get(path)).headers.get('ETag')).toBe(first.headers.get('ETag'))
  }
  expect(await itemsOf('/digest.json')).toEqual([])
})

test('addresses come from the configuration and never from the request', async () => {
  await addFounding()
  const text = await (await get('http://evil.test/digest.atom', { Host: 'evil.test' })).text()
  expect(text).not.toContain('evil')
})
