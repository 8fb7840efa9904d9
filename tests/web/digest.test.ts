// The three feeds, read back as a reader does, and asked again as a reader does.
import Parser from 'rss-parser'
import { expect, test } from 'vitest'
import { createDigest } from '../../src/web/digest.ts'
import { addArticle, addChange, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const HOSTILE = '</title><script>alert(1)</script> ]]> & ]]> "\u202E\u0007'
const HARMLESS = '</title><script>alert(1)</script> ]]> & ]]> "'

const get = (path: string, headers: Record<string, string> = {}) =>
  createDigest(tower).request(path, { headers }, bindings)

const addFounding = async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { language: 'en', title: HOSTILE })
  await addChange(1, { kind: 'event founded', articleId: 1, eventId: 1 })
  await addChange(2, {
    ...{ kind: 'headline changed', articleId: 1, eventId: 1, at: new Date('1931-05-02T06:00:00Z') },
    detail: { before: HOSTILE, after: 'Tower opens' },
  })
}

const HEADLINE = `Gazette changed a headline: “${HARMLESS}” → “Tower opens”`

test('RSS comes back from a parser as it was meant', async () => {
  await addFounding()
  const response = await get('/digest.rss')
  expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8')
  const feed = await new Parser().parseString(await response.text())
  expect(feed).toMatchObject({
    title: 'Parallax: The opening of the tower',
    link: `${SITE}/`,
    language: 'en',
    lastBuildDate: 'Sat, 02 May 1931 06:00:00 GMT',
    ttl: '15',
    feedUrl: `${SITE}/digest.rss`,
  })
  expect(feed.items).toMatchObject([
    {
      title: HEADLINE.replaceAll(']]>', ']] >'),
      link: `${SITE}/events/event-1`,
      guid: 'tag:tower.test,2026:tower/change/2',
      isoDate: '1931-05-02T06:00:00.000Z',
    },
    {
      title: 'New event: Event 1',
      guid: 'tag:tower.test,2026:tower/event/1/1931-05-01T06:00:00.500Z',
    },
  ])
  expect(feed.items[1]?.content).toContain('1 article of 1 family in 1 language')
  expect(feed.items[1]?.content).toContain('&lt;script&gt;')
})

test('Atom comes back from a parser as it was meant, with titles escaped as HTML', async () => {
  await addFounding()
  const response = await get('/digest.atom')
  expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
  const text = await response.text()
  expect(text).toContain('xml:lang="en"')
  expect(text).not.toContain('<script>')
  expect(text).toContain('<updated>1931-05-02T06:00:00.000Z</updated>')
  expect(text).toContain(`rel="self" href="${SITE}/digest.atom"`)
  expect(text).toMatch(/<author>\s*<name>Parallax<\/name>/)
  const feed = await new Parser().parseString(text)
  expect(feed.items).toMatchObject([
    { id: 'tag:tower.test,2026:tower/change/2', link: `${SITE}/events/event-1` },
    { id: 'tag:tower.test,2026:tower/event/1/1931-05-01T06:00:00.500Z' },
  ])
  expect(feed.items[0]?.title).toContain('&lt;/title&gt;&lt;script&gt;')
})

test('JSON Feed is version 1.1 with authors, language and plain titles', async () => {
  await addFounding()
  const response = await get('/digest.json')
  expect(response.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8')
  expect(await response.json()).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Parallax: The opening of the tower',
    home_page_url: `${SITE}/`,
    feed_url: `${SITE}/digest.json`,
    language: 'en',
    authors: [{ name: 'Parallax', url: `${SITE}/` }],
    items: [
      {
        id: 'tag:tower.test,2026:tower/change/2',
        url: `${SITE}/events/event-1`,
        title: HEADLINE,
        content_html: expect.stringContaining('&lt;script&gt;'),
        date_published: '1931-05-02T06:00:00.000Z',
      },
      { title: 'New event: Event 1' },
    ],
  })
})

test('a merge is told with a link to the event that is left, where the old address leads too', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1 })
  const detail = { from: 'event-2', label: 'Event 2' }
  await addChange(1, { kind: 'event merged', eventId: 1, detail })
  const { items } = (await (await get('/digest.json')).json()) as { items: unknown[] }
  expect(items).toMatchObject([
    {
      id: 'tag:tower.test,2026:tower/merged/1/1931-05-01T06:00:00.500Z',
      url: `${SITE}/events/event-1`,
      title: 'Now part of “Event 1”: “Event 2”',
    },
  ])
})

test('the three feeds tell the same items under the same ids', async () => {
  await addFounding()
  const json = (await (await get('/digest.json')).json()) as { items: { id: string }[] }
  const ids = json.items.map(({ id }) => id)
  for (const path of ['/digest.rss', '/digest.atom']) {
    const feed = await new Parser().parseString(await (await get(path)).text())
    expect(feed.items.map(({ guid, id }) => guid ?? id)).toEqual(ids)
  }
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
    expect(again.headers.get('ETag')).toBe(tag)
    expect(again.headers.get('Last-Modified')).toBe(modified)
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await get(path, { 'If-Modified-Since': RUN.toUTCString() })).status).toBe(200)
    expect((await get(path, { 'If-Modified-Since': 'yesterday' })).status).toBe(200)
    const both = { 'If-None-Match': '"another"', 'If-Modified-Since': modified }
    expect((await get(path, both)).status).toBe(200)
    const headline = { before: 'Tower opens', after: 'Tower stands' }
    const at = new Date('1931-05-03T06:00:00Z')
    await addChange(3, { kind: 'headline changed', articleId: 1, eventId: 1, at, detail: headline })
    expect((await get(path, { 'If-None-Match': tag })).status).toBe(200)
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(200)
  },
)

test('a digest without items is valid and the same each time', async () => {
  await foundTower()
  for (const path of ['/digest.rss', '/digest.atom', '/digest.json']) {
    const first = await get(path)
    expect(first.headers.get('Last-Modified')).toBe('Mon, 04 May 1931 00:00:00 GMT')
    expect((await get(path)).headers.get('ETag')).toBe(first.headers.get('ETag'))
  }
  const atom = await new Parser().parseString(await (await get('/digest.atom')).text())
  expect(atom.items).toEqual([])
})

test('addresses come from the configuration and never from the request', async () => {
  await addFounding()
  const text = await (await get('http://evil.test/digest.atom', { Host: 'evil.test' })).text()
  expect(text).not.toContain('evil')
})
