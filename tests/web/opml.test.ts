// Feeds in from a list and out as one: what goes out comes in again.
import { parseOpml } from 'feedsmith'
import { beforeEach, expect, test } from 'vitest'
import { readNaming, readOpml } from '../../scripts/import/opml.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { courier, flood, tribune } from '../dossier-of-a-flood.ts'
import { db, foundFlood, HOME, later, rows, TRIBUNE, WORLD } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'
import { get, post, send } from './admin-caller.ts'

const FEEDS = '/admin/feeds'
const listed = () => rows('SELECT url, outlet, scope FROM feed WHERE listed ORDER BY url')
const importOpml = async (opml: string, ...outlets: readonly string[]) => {
  const { lines } = readOpml(new TextEncoder().encode(opml), readNaming(outlets))
  return (await post(FEEDS, lines.map(({ text }) => `${text}\n`).join(''))).json()
}
const exported = async () => (await get('/feeds.opml')).text()

beforeEach(() => foundFlood())

test('a feed goes under the outlet of its host, of its site, or the one that is named, and is due', async () => {
  const feeds = [
    { url: 'https://www.courier.test/new.xml', scope: ' front\u200b page ' },
    { url: 'https://pipe.test/c', site: 'https://courier.test/', outlet: 'tribune' },
    { url: 'https://pipe.test/t', outlet: 'Tribune' },
  ]
  expect(await send(FEEDS, ...feeds)).toEqual({ taken: 3, known: 0, refused: [] })
  expect(
    await rows(`SELECT url, outlet, scope, listed, state FROM feed WHERE origin = 'import'
      AND next_check_at <= ${Date.now()} ORDER BY id`),
  ).toEqual([
    { url: feeds[0]?.url, outlet: 'courier', scope: 'front page', listed: 1, state: 'new' },
    { url: feeds[1]?.url, outlet: 'courier', scope: 'all', listed: 1, state: 'new' },
    { url: feeds[2]?.url, outlet: 'tribune', scope: 'all', listed: 1, state: 'new' },
  ])
})

test('a host that no outlet has is told with what to write', async () => {
  const feeds = [{ url: 'https://far.test/f' }, { url: 'https://far.test/g', outlet: 'nobody' }]
  expect(await send(FEEDS, ...feeds)).toEqual({
    ...{ taken: 0, known: 0 },
    refused: [
      { line: 1, reason: 'host far.test: name its outlet with --outlet far.test=<slug>' },
      {
        line: 2,
        reason: 'no outlet is called nobody: --outlet far.test=<slug> takes a slug of the outlets',
      },
    ],
  })
})

test('a feed that is listed already changes nothing, whatever its scheme', async () => {
  const before = await stateOfTheTables()
  const feeds = [{ url: HOME }, { url: HOME.replace('https:', 'http:') }, { url: WORLD }]
  expect(await send(FEEDS, ...feeds)).toEqual({ taken: 0, known: 3, refused: [] })
  expect(await stateOfTheTables()).toEqual(before)
})

test('a dossier that is loaded anew leaves imported feeds on the list and drops its own', async () => {
  const url = 'https://courier.test/new.xml'
  await send(FEEDS, { url })
  const changed = { ...flood, outlets: [courier, { ...tribune, feeds: [] }] }
  await loadDossier(db, changed, later(60))
  expect((await listed()).map(({ url }) => url)).toEqual([HOME, url, WORLD])
  expect(await send(FEEDS, { url: TRIBUNE })).toEqual({ taken: 1, known: 0, refused: [] })
  await loadDossier(db, { ...changed, title: 'Again' }, later(120))
  expect((await listed()).map(({ url }) => url)).toEqual([HOME, url, WORLD, TRIBUNE])
})

test('a feed that the dossier comes to list is its own from then on', async () => {
  const url = 'https://courier.test/new.xml'
  await send(FEEDS, { url })
  const feeds = [...courier.feeds, { url, scope: 'new', status: 'listed' as const }]
  const wider = { ...flood, outlets: [{ ...courier, feeds }, tribune] }
  await loadDossier(db, wider, later(60))
  expect(await listed()).toContainEqual({ url, outlet: 'courier', scope: 'new' })
  await loadDossier(db, flood, later(120))
  expect((await listed()).map(({ url }) => url)).toEqual([HOME, WORLD, TRIBUNE])
})

test('hostile addresses are refused, and what XML cannot hold does not come out', async () => {
  const long = `https://courier.test/${'x'.repeat(900_000)}`
  const urls = ['javascript:alert(1)', 'file:///etc/passwd', 'https://a:b@courier.test/', long]
  const { refused } = (await send(FEEDS, ...urls.map((url) => ({ url })))) as {
    refused: { reason: string }[]
  }
  expect(refused.map(({ reason }) => reason)).toEqual([
    'url: is no http(s) address',
    'url: is no http(s) address',
    'url: has a name or a password in it',
    'url: is longer than 8,000 characters; url: is no http(s) address',
  ])
  const scope = '"/><x a="\u0000\uffff &amp; ]]>'
  const url = 'https://courier.test/?a=1&b="<\u0001 ز'
  expect(await send(FEEDS, { url, scope })).toMatchObject({ taken: 1 })
  const opml = await exported()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what XML must not hold.
  expect(opml).not.toMatch(/[\u0000-\u0008\ufffe\uffff]|<x /)
  expect(opml).toContain('xmlUrl="https://courier.test/?a=1&amp;b=%22%3C%01%20%D8%B2"')
})

test('the list goes out by country, with what a reader needs', async () => {
  const outlets = [
    { ...courier, country: 'GB', homepage: 'https://courier.test/' },
    { ...tribune, languages: ['en', 'cy'] },
  ]
  await foundFlood({ ...flood, outlets })
  const response = await get('/feeds.opml')
  expect(response.headers.get('Content-Type')).toBe('text/x-opml; charset=utf-8')
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
  const text = await response.text()
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*<opml version="2\.0">/)
  expect(parseOpml(text)).toEqual({
    head: { title: 'Parallax: feeds on The Halm flood' },
    body: {
      outlines: [
        {
          text: 'United Kingdom',
          outlines: ['home.xml', 'world.xml'].map((scope) => ({
            ...{ text: `Courier: ${scope}`, type: 'rss', xmlUrl: `https://courier.test/${scope}` },
            ...{ category: scope, htmlUrl: 'https://courier.test/', language: 'en' },
          })),
        },
        {
          text: 'Country not established',
          outlines: [
            { text: 'Tribune: all.xml', type: 'rss', xmlUrl: TRIBUNE, category: 'all.xml' },
          ],
        },
      ],
    },
  })
})

test('feeds of one family stand together, whatever their outlets are called', async () => {
  const families = [courier, tribune, { ...courier, slug: 'post', name: 'Post' }]
  await foundFlood({
    ...flood,
    outlets: families.map((outlet, n) => ({
      ...outlet,
      ...{ hosts: [], feeds: [{ url: `https://${n}.test/`, scope: 'all', status: 'listed' }] },
      family: n === 1 ? { slug: 'z', name: 'Zenith' } : { slug: 'a', name: 'Apex' },
    })),
  })
  const order = [...(await exported()).matchAll(/text="(\w+): all"/g)].map(([, name]) => name)
  expect(order).toEqual(['Courier', 'Post', 'Tribune'])
})

test('the list is linked from the status page and from the foot of every page', async () => {
  const links = async (path: string) =>
    [...(await (await get(path)).text()).matchAll(/<a href="\/feeds\.opml"/g)].length
  expect([await links('/about'), await links('/status')]).toEqual([1, 2])
})

test('a list that did not change is not sent again', async () => {
  const tag = (await get('/feeds.opml')).headers.get('ETag') ?? ''
  const again = await get('/feeds.opml', { 'If-None-Match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('Cache-Control')).toBe('public, max-age=300')
})

test('what goes out comes in again: here it changes nothing, elsewhere it makes the same list', async () => {
  const outlets = [{ ...courier, homepage: 'https://courier.test/' }, tribune]
  await foundFlood({ ...flood, outlets })
  await send(
    FEEDS,
    { url: 'https://courier.test/?a=1&b=2', scope: 'a & b' },
    { url: 'https://pipe.test/c', outlet: 'courier' },
  )
  const before = await listed()
  const opml = await exported()
  expect(before).toHaveLength(5)
  expect(await importOpml(opml)).toEqual({ taken: 0, known: 5, refused: [] })
  expect(await listed()).toEqual(before)
  await foundFlood({ ...flood, outlets: outlets.map((outlet) => ({ ...outlet, feeds: [] })) })
  expect(await listed()).toEqual([])
  expect(await importOpml(opml)).toEqual({ taken: 5, known: 0, refused: [] })
  expect(await listed()).toEqual(before)
})

test('an empty list is valid, too', async () => {
  await foundFlood({ ...flood, outlets: [] })
  expect(parseOpml(await exported()).body).toEqual({ outlines: [{ text: 'No feed is listed.' }] })
})
