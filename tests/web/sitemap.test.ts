// What search engines are given, and that an address once given leads somewhere for good.
import { expect, test } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addChange, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string) => app.request(path, {}, bindings)

/** Addresses of a list with their times, read by its elements. */
const read = async (
  path: string,
): Promise<(readonly [loc: string, lastmod: string | undefined])[]> => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<(urlset|sitemapindex) xmlns="http:/,
  )
  return [...text.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(
    ([, loc = '', lastmod]) => [loc, lastmod],
  )
}

const foundPages = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens', articles: 1 })
  await addEvent(2, { slug: '1931-05-02-lift', articles: 1 })
  await addEvent(3, { slug: '1931-05-03-lift', mergedInto: 2, articles: 1 })
  await addEvent(7000, { slug: '1931-05-04-stairs', articles: 1 })
  await addArticle(1, 'gazette', { eventId: 1 })
  await addArticle(5001, 'gazette', { eventId: 2, firstSeenAt: new Date('1931-04-01') })
  await addChange(1, { kind: 'joined', eventId: 2, articleId: 5001 })
}

test('the index names every part, and the parts every page, once and by the setting', async () => {
  await foundPages()
  const parts = (await read('/sitemap.xml')).map(([loc]) => loc)
  expect(parts).toEqual([
    `${SITE}/sitemap/pages.xml`,
    `${SITE}/sitemap/outlets.xml`,
    `${SITE}/sitemap/events/1`,
    `${SITE}/sitemap/events/2`,
    `${SITE}/sitemap/articles/1`,
    `${SITE}/sitemap/articles/2`,
  ])
  const places = (await Promise.all(parts.map((part) => read(part.slice(SITE.length))))).flat()
  const paths = places.map(([loc]) => loc.slice(SITE.length))
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of [
    ...['/', '/about', '/?occasion=opening', '/events/tower-opens', '/claims/too-tall'],
    ...['/outlets/gazette', '/events/1931-05-02-lift', '/events/1931-05-04-stairs'],
    ...['/articles/1', '/articles/5001'],
  ])
    expect(paths).toContain(path)
  for (const path of ['/events/1931-05-03-lift', '/search']) expect(paths).not.toContain(path)
})

test('a time of change is the last that is known, and left out where none is', async () => {
  await foundPages()
  const events = new Map(await read('/sitemap/events/1'))
  expect(events.get(`${SITE}/events/1931-05-02-lift`)).toBe(RUN.toISOString())
  expect(new Map(await read('/sitemap/events/2')).get(`${SITE}/events/1931-05-04-stairs`)).toBe(
    undefined,
  )
  // Seen long before it joined its event.
  expect(new Map(await read('/sitemap/articles/2')).get(`${SITE}/articles/5001`)).toBe(
    RUN.toISOString(),
  )
})

test('every address of a sitemap has a page; of a merged event the old one leads on for good', async () => {
  await foundPages()
  for (const part of ['pages.xml', 'outlets.xml', 'events/1', 'events/2', 'articles/1'])
    for (const [loc] of await read(`/sitemap/${part}`))
      expect((await get(loc.slice(SITE.length))).status, loc).toBe(200)
  const moved = await get('/events/1931-05-03-lift')
  expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/events/1931-05-02-lift'])
})

test('where nothing is held no empty part is named', async () => {
  await foundTower()
  expect((await read('/sitemap.xml')).map(([loc]) => loc)).toEqual([
    `${SITE}/sitemap/pages.xml`,
    `${SITE}/sitemap/outlets.xml`,
  ])
})

test('robots.txt names the sitemap by the setting and keeps crawlers out of what is not for them', async () => {
  const response = await app.request('https://evil.test/robots.txt', {}, bindings)
  const text = await response.text()
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
  expect(text).toContain(`Sitemap: ${SITE}/sitemap.xml`)
  expect(text).toContain('Disallow: /admin')
})
