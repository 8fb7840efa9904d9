// The digest read back by three readers that share no parser: the same items, dates and ids, whatever titles hold.
import { parseAtomFeed, parseFeed as parseSmith } from 'feedsmith'
import { parseFeed as parseTwo } from 'htmlparser2'
import Parser from 'rss-parser'
import { expect, test } from 'vitest'
import { faultsOfAtom, faultsOfJson, faultsOfRss } from './digest-rules.ts'
import { addFounding, get, HARMLESS, itemsOf } from './told-tower.ts'
import { SITE } from './tower.ts'

const HUB = { WEBSUB_HUB: 'https://hub.test/' }
const textOf = async (path: string, more = {}) => (await get(path, {}, more)).text()

/** Titles in Atom are HTML: what a reader then shows. */
const shown = (html = '') =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('titles that want to break out come back from three readers as they were meant', async () => {
  await addFounding()
  const items = await itemsOf('/digest.json')
  const told = items.map(({ id, title, url, date_published }) => [id, title, url, date_published])
  expect(told).toEqual([
    [
      'tag:tower.test,2026:tower/change/2',
      `Gazette changed a headline: “${HARMLESS}” → “Tower opens”`,
      `${SITE}/articles/1`,
      '1931-05-02T06:00:00.000Z',
    ],
    [
      'tag:tower.test,2026:tower/change/1',
      'New event: Event 1',
      `${SITE}/events/event-1`,
      '1931-05-01T06:00:00.500Z',
    ],
  ])
  // RSS knows no parts of a second.
  const inSeconds = (date: string | Date | undefined) =>
    `${new Date(date ?? '').toISOString().slice(0, 19)}.000Z`
  const ofRss = told.map(([id, title, url, at]) => [id, title, url, inSeconds(at)])
  const rss = await textOf('/digest.rss')
  const atom = await textOf('/digest.atom')

  const one = await new Parser().parseString(rss)
  expect(one.items.map((i) => [i.guid, i.title, i.link, inSeconds(i.isoDate)])).toEqual(ofRss)
  const two = parseTwo(rss)
  expect(two?.items.map((i) => [i.id, i.title, i.link, inSeconds(i.pubDate)])).toEqual(ofRss)
  const three = parseSmith(rss)
  if (three.format !== 'rss') throw new Error(three.format)
  expect(
    three.feed.items?.map((i) => [i.guid?.value, i.title, i.link, inSeconds(String(i.pubDate))]),
  ).toEqual(ofRss)

  const four = await new Parser().parseString(atom)
  expect(four.items.map((i) => [i.id, shown(i.title), i.link, i.isoDate])).toEqual(told)
  const five = parseTwo(atom)
  expect(five?.items.map((i) => [i.id, shown(i.title), i.link, i.pubDate?.toISOString()])).toEqual(
    told,
  )
  const six = parseAtomFeed(atom)
  expect(
    six.entries?.map((e) => [e.id, shown(titleOf(e.title)), e.links?.[0]?.href, e.published]),
  ).toEqual(told)

  const seven = parseSmith(await textOf('/digest.json'))
  if (seven.format !== 'json') throw new Error(seven.format)
  expect(seven.feed.items?.map((i) => [i.id, i.title, i.url, i.date_published])).toEqual(told)
})

const titleOf = (title: unknown): string =>
  typeof title === 'string' ? title : String((title as { value?: string })?.value)

test.each(['', '?kind=new-event', '?rhythm=daily', '?event=event-1', '?language=fa'])(
  'the feeds %s keep the rules of their formats, with a hub and without',
  async (query) => {
    await addFounding()
    for (const more of [{}, HUB]) {
      const at = (format: string) => `${SITE}/digest.${format}${query}`
      expect(faultsOfRss(await textOf(`/digest.rss${query}`, more), at('rss'))).toEqual([])
      expect(faultsOfAtom(await textOf(`/digest.atom${query}`, more), at('atom'))).toEqual([])
      expect(faultsOfJson(await textOf(`/digest.json${query}`, more), at('json'))).toEqual([])
    }
  },
)

test('a feed that breaks a rule is found', async () => {
  await addFounding()
  const rss = await textOf('/digest.rss')
  const self = `${SITE}/digest.rss`
  expect(faultsOfRss(rss.replaceAll('GMT', 'UTC'), self)).toHaveLength(2)
  expect(faultsOfRss(rss.replaceAll('change/1', 'change/2'), self)).toEqual(['guids differ'])
  const atom = await textOf('/digest.atom')
  expect(faultsOfAtom(atom.replace(/<author>.*<\/author>/s, ''), self)).toHaveLength(2)
  const json = await textOf('/digest.json')
  expect(faultsOfJson(json.replace('/1.1', '/1'), `${SITE}/digest.json`)).toHaveLength(1)
})

test('a hub is named where its readers look: in the feed and its header, of the whole digest only', async () => {
  await addFounding()
  const link = async (path: string) => (await get(path, {}, HUB)).headers.get('Link')
  for (const format of ['rss', 'atom', 'json'])
    expect(await link(`/digest.${format}`)).toBe(
      `<${SITE}/digest.${format}>; rel="self", <${HUB.WEBSUB_HUB}>; rel="hub"`,
    )
  const hub = /<(?:atom:)?link [^>]*rel="hub"[^>]*>/
  for (const format of ['rss', 'atom']) {
    expect((await textOf(`/digest.${format}`, HUB)).match(hub)?.[0]).toContain(HUB.WEBSUB_HUB)
    expect(await textOf(`/digest.${format}`)).not.toMatch(hub)
  }
  expect(JSON.parse(await textOf('/digest.json', HUB)).hubs).toEqual([
    { type: 'WebSub', url: HUB.WEBSUB_HUB },
  ])
  const filtered = '/digest.atom?kind=new-event'
  expect(await link(filtered)).toBe(`<${SITE}${filtered}>; rel="self"`)
  expect(await textOf(filtered, HUB)).not.toMatch(hub)
})
