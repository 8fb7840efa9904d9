// What a page says of itself before it is opened: in a list of results, a chat, a tab.
import { expect, test } from 'vitest'
import { SHARE_IMAGES } from '../../src/core/share.ts'
import { openDb } from '../../src/store/db.ts'
import { feed } from '../../src/store/schema-outlets.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)

const PAGES = [
  ...['/', '/?occasion=opening', '/events/tower-opens', '/articles/1', '/outlets'],
  ...['/outlets/gazette', '/claims', '/claims/too-tall', '/status', '/status/feeds/1', '/about'],
]

const foundAll = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  await addArticle(1, 'gazette', { eventId: 1, title: 'Tower "opens" & <more>' })
}

/** Contents of the head's tags by their name or property. */
const tagsOf = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  )

const read = async (path: string) => (await app.request(path, {}, bindings)).text()
const titleOf = (page: string) => /<title>(.*?)<\/title>/.exec(page)?.[1] ?? ''

test('each page says of itself what it is, in tags that agree with each other', async () => {
  await foundAll()
  for (const path of PAGES) {
    const page = await read(path)
    const tags = tagsOf(page)
    expect(titleOf(page), path).toContain(tags.get('og:title'))
    expect(tags.get('twitter:title'), path).toBe(tags.get('og:title'))
    expect(tags.get('og:description'), path).toBe(tags.get('description'))
    expect(tags.get('description')?.length, path).toBeGreaterThan(15)
    expect(tags.get('og:url'), path).toBe(SITE + path)
    expect(page, path).toContain(`<link rel="canonical" href="${SITE}${path}"`)
    expect(tags.get('og:locale'), path).toBe('en_GB')
    const image = /\/share\/(\w+)\.png$/.exec(tags.get('og:image') ?? '')?.[1] ?? ''
    expect(Object.keys(SHARE_IMAGES), path).toContain(image)
    expect(tags.get('og:image'), path).toBe(`${SITE}/share/${image}.png`)
  }
})

test('no two pages call themselves the same', async () => {
  await foundAll()
  const titles = await Promise.all(PAGES.map(async (path) => titleOf(await read(path))))
  expect(new Set(titles).size).toBe(PAGES.length)
})

test('digests, searches and the feeds of one outlet are called apart by what is asked of them', async () => {
  await foundAll()
  const another = { outlet: 'gazette', scope: 'all', nextCheckAt: RUN }
  await openDb(bindings.DB)
    .insert(feed)
    .values({ ...another, url: 'https://gazette.test/harbour/feed' })
  const asked = ['q=stairs', 'outlet=gazette', 'outlet=gazette&country=GB', 'from=1931-05-01']
  const addresses = [
    ...['', '?kind=new-event', '?occasion=opening', '?outlet=gazette', '?rhythm=daily'].map(
      (query) => `/digest${query}`,
    ),
    ...asked.map((query) => `/search?${query}`),
    ...['/status/feeds/1', '/status/feeds/3'],
  ]
  const titles = await Promise.all(addresses.map(async (path) => titleOf(await read(path))))
  expect(new Set(titles).size, titles.join('\n')).toBe(addresses.length)
  expect(titles).toContain('Digest: The opening · Parallax')
  expect(titles).toContain('Search: Gazette · United Kingdom · Parallax')
  expect(titles.at(-1)).toContain('the feed gazette.test/harbour/feed')
})

test('an event, an article and an outlet are shared by their names, escaped, each with its image', async () => {
  await foundAll()
  const event = tagsOf(await read('/events/tower-opens'))
  expect([event.get('og:title'), event.get('og:type')]).toEqual(['The tower opens', 'article'])
  expect(event.get('og:image')).toContain('/share/event.png')
  const article = tagsOf(await read('/articles/1'))
  expect(article.get('og:title')).toBe('Tower &quot;opens&quot; &amp; &lt;more&gt; (Gazette)')
  expect(article.get('og:image')).toContain('/share/article.png')
  expect(tagsOf(await read('/outlets/gazette')).get('og:image')).toContain('/share/outlet.png')
})

test('a page that is an error asks not to be listed', async () => {
  await foundTower()
  const page = await read('/events/nothing')
  expect(tagsOf(page).get('robots')).toBe('noindex')
  expect(page).not.toContain('rel="canonical"')
})

test('breadcrumbs stand on every page below the top, and end in the page itself', async () => {
  await foundAll()
  for (const path of [
    '/events/tower-opens',
    '/articles/1',
    '/outlets/gazette',
    '/claims/too-tall',
  ]) {
    const page = await read(path)
    const trail = /<nav class="trail" aria-label="Breadcrumb">(.*?)<\/nav>/s.exec(page)?.[1] ?? ''
    expect(trail.match(/aria-current="page"/g), path).toHaveLength(1)
    const links = [...trail.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
    expect(links.length, path).toBeGreaterThan(0)
    for (const href of links)
      expect((await app.request(href, {}, bindings)).status, `${path}: ${href}`).toBe(200)
  }
  for (const path of ['/', '/outlets', '/about'])
    expect(await read(path), path).not.toContain('aria-label="Breadcrumb"')
})

test('each page leads to the same as JSON, and what it leads to is there', async () => {
  await foundAll()
  for (const path of PAGES.filter((path) => path !== '/about')) {
    const page = await read(path)
    const data = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(page)?.[1]
    expect(data, path).toBeDefined()
    const response = await app.request((data ?? '').slice(SITE.length), {}, bindings)
    expect(response.status, `${path}: ${data}`).toBe(200)
    await response.text()
  }
})
