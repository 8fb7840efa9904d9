// Feeds as the wild has them, each fixture named by its quirk, and what becomes of them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseFeed } from '../../src/feeds/parse.ts'
import { stopwatch } from './stopwatch.ts'

const NOW = new Date('2020-01-08T12:00:00Z')

async function parsed(text: string, url?: string) {
  const feed = await parseFeed(text, { url, now: NOW })
  if (feed.kind === 'failed') throw new Error(feed.reason)
  return feed
}

const fixture = (name: string) => readFileSync(`tests/feeds/fixtures/${name}`, 'utf8')
const read = (name: string, url?: string) => parsed(fixture(name), url)

const rss = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`
const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>https://port.example/1</link>${more}</item>`

test('a truncated tail costs the last entry and no other', async () => {
  const feed = await read('truncated-tail.xml')
  expect(feed.entries.map(({ title }) => title)).toEqual(['Ferry returns', 'Bridge closes'])
  expect(feed.repaired).toEqual(['cut off: the last entry left out'])
})

test('bare ampersands and HTML entities are read as they were meant', async () => {
  const feed = await read('bare-ampersand.xml')
  expect(feed.title).toBe('Q&A & more')
  expect(feed.entries[0]).toMatchObject({
    title: 'Fish & chips day, AT&T',
    link: 'https://harbour.example/?a=1&b=2&copy=3',
    summary: 'Salt & vinegar &unknown; é',
  })
  expect(feed.repaired).toEqual(['bare ampersand'])
})

test('whatever stands before the document is passed over', async () => {
  const feed = await read('leading-garbage.xml')
  expect(feed.entries[0]?.title).toBe('After the noise')
  expect(feed.repaired).toEqual(['text before the document'])
})

test('a missing version and a missing channel do no harm', async () => {
  const feed = await read('no-version-no-channel.xml')
  expect(feed).toMatchObject({ format: 'RSS 2.0', repaired: ['no channel'] })
  expect(feed.entries[0]?.title).toBe('Alone')
})

test('a prefix on every element is seen through', async () => {
  const feed = await read('prefixed-atom.xml')
  expect(feed).toMatchObject({ format: 'Atom 1.0', title: 'Le Port', language: 'fr' })
  expect(feed.hub).toBe('https://hub.example/')
  expect(feed.entries).toEqual([
    {
      title: 'Le phare',
      link: 'https://port.example/1',
      id: 'tag:port.example,2020:1',
      published: new Date('2020-01-03T09:00:00Z'),
      author: 'Anne Rive',
      language: 'fr',
    },
  ])
})

test('RSS 1.0 is identified by rdf:about and dated by Dublin Core', async () => {
  const feed = await read('rss-1.0-about.rdf')
  expect(feed).toMatchObject({ format: 'RSS 1.0', title: 'Port', language: 'de-DE' })
  expect(feed.entries).toEqual([
    {
      title: 'Leuchtturm',
      link: 'https://port.example/1',
      id: 'https://port.example/1',
      published: new Date('2020-01-03T10:00:00Z'),
      author: 'Hans Kai',
      language: 'de-DE',
    },
  ])
})

test('RSS 0.91 with its document type is read', async () => {
  const feed = await read('rss-0.91.xml')
  expect(feed).toMatchObject({ format: 'RSS 0.9', title: 'Old Port', repaired: [] })
  expect(feed.entries[0]).toMatchObject({ title: 'Telegraph arrives', summary: 'At last.' })
})

test('Atom 0.3 is read, base64 included, by its date of issue', async () => {
  const feed = await read('atom-0.3.xml')
  expect(feed.format).toBe('Atom 0.3')
  expect(feed.entries[0]).toMatchObject({
    title: 'Storm ahead',
    published: new Date('2004-01-02T03:04:05Z'),
  })
})

test('xhtml and markup in titles come out as text in its order', async () => {
  const feed = await read('xhtml-and-markup.xml')
  expect(feed.title).toBe('Port & Sea')
  expect(feed.entries.map(({ title }) => title)).toEqual([
    'The old pier & its light',
    'Plain <y> and naked',
  ])
  expect(feed.entries[0]?.summary).toBe('First word. Second.')
})

test('of many links the page is taken, by its base, and only from the web', async () => {
  const feed = await read('links-of-many-kinds.xml', 'https://feeds.example/port')
  expect(feed.entries.map(({ title, link }) => [title, link])).toEqual([
    ['Alternates', 'https://port.example/news/a.html'],
    ['Inner base', 'https://port.example/news/deep/b.html'],
    ['Id is the link', 'https://port.example/5'],
  ])
  expect(feed.dropped).toBe(2)
})

test('links are relative to the feed, or else to where it says that it lives', async () => {
  const relative = rss(
    '<link>https://port.example/news/</link><item><title>A</title><link>/a</link></item>',
  )
  expect((await parsed(relative, 'https://feeds.example/x')).entries[0]?.link).toBe(
    'https://feeds.example/a',
  )
  expect((await parsed(relative)).entries[0]?.link).toBe('https://port.example/a')
})

test('a guid is a link only where it is an address and does not deny it', async () => {
  const feed = await read('permalink-guid.xml', 'https://port.example/feed')
  expect(feed.entries.map(({ title }) => title)).toEqual(['Permalink'])
  expect(feed.dropped).toBe(2)
})

test('an id that entries share identifies none of them, and a repeated entry counts once', async () => {
  const feed = await read('same-guid.xml')
  expect(feed.entries.map(({ title, id }) => [title, id])).toEqual([
    ['One', 'https://port.example/1'],
    ['Two', 'https://port.example/2'],
    ['Three', 'https://port.example/3'],
  ])
  expect(feed.dropped).toBe(1)
})

test('dates that cannot be are left out, and cost nothing else', async () => {
  const feed = await read('bad-dates.xml')
  expect(feed.entries.map(({ title, published }) => [title, published?.toISOString()])).toEqual([
    ['Soon', undefined],
    ['Second best', '2020-01-02T00:00:00.000Z'],
    ['Far ahead', undefined],
    ['Unset clock', undefined],
    ['A little late', '2020-01-08T12:30:00.000Z'],
  ])
})

test('an entry without a title takes the first words of its summary, and one with neither is dropped', async () => {
  const feed = await read('titles-missing.xml')
  expect(feed.entries.map(({ title }) => title)).toEqual([
    'The harbour master said on Wednesday that the ferry would return to its old…',
    'Whole',
  ])
  expect(feed.dropped).toBe(3)
})

test('forgotten end tags cost no entry', async () => {
  const feed = await read('forgotten-end-tags.xml')
  expect(feed.title).toBe('Port')
  expect(feed.entries.map(({ title, link }) => [title, link])).toEqual([
    ['One', 'https://port.example/1'],
    ['Two', 'https://port.example/2'],
    ['Three', 'https://port.example/3'],
  ])
  expect(feed.entries[0]?.summary).toBe('Open paragraph and bold')
  expect(feed.repaired).toContain('field without an end tag')
})

test('an aggregator names its source, in RSS and in Atom', async () => {
  const source = { name: 'Harbour Post', url: 'https://harbour.example/' }
  const [entry] = (await read('aggregator-source.xml')).entries
  expect(entry).toMatchObject({ source, author: 'Ada Quay' })
  const [other] = (await read('atom-source.xml')).entries
  expect(other).toMatchObject({ source, title: 'Ferry', link: 'https://harbour.example/1' })
})

test('no live markup, no link that runs and no turned text comes out', async () => {
  const feed = await read('script-and-bidi.xml')
  expect(feed.entries.map(({ title }) => title)).toEqual(['Escaped', 'Image', 'turngnp.exe around'])
  expect(feed.entries[1]?.summary).toBe('read')
})

test('title and description inside a media group are read', async () => {
  const [entry] = (await read('media-group.xml')).entries
  expect(entry).toMatchObject({ title: 'The pier', summary: 'A film about a pier.' })
})

test('a feed inside a web page is found', async () => {
  const feed = await read('feed-inside-html.html')
  expect(feed.entries[0]?.title).toBe('Found')
  expect(feed.repaired).toContain('feed inside <html>')
})

test('JSON Feed is read, and a bad item costs no other', async () => {
  const feed = await read('version-1.1.json')
  expect(feed).toMatchObject({
    format: 'JSON Feed 1.1',
    title: 'Port & Sea',
    language: 'pt',
    hub: 'https://hub.example/',
    dropped: 3,
  })
  expect(feed.entries).toEqual([
    {
      title: 'Farol',
      link: 'https://port.example/7',
      id: '7',
      published: new Date('2020-01-03T10:00:00Z'),
      author: 'Rui, Ana',
      summary: 'Luz forte',
      language: 'pt',
    },
    {
      title: 'Sem título, mas com texto',
      link: 'https://other.example/8',
      id: 'https://port.example/8',
      summary: 'Sem título, mas com texto',
      language: 'pt',
    },
  ])
})

test('JSON Feed that is cut off keeps its whole items', async () => {
  const whole = fixture('version-1.1.json')
  const feed = await parsed(whole.slice(0, whole.indexOf('external_url')))
  expect(feed.entries.map(({ title }) => title)).toEqual(['Farol'])
  expect(feed.repaired).toEqual(['cut off: the last entry left out'])
})

test.each([
  ['', 'It is empty.'],
  [' \n\ufeff ', 'It is empty.'],
  ['Not found', 'It is neither XML nor JSON.'],
  ['<!DOCTYPE rss [', 'It is neither XML nor JSON.'],
  ['{}', 'It is JSON, but not a JSON Feed.'],
  ['{"version":"https://jsonfeed.org/version/1.1","items":5}', 'It is JSON, but not a JSON Feed.'],
  ['<opml><body/></opml>', 'It is not a feed: its first element is <opml>.'],
  ['<__proto__><channel/></__proto__>', 'It is not a feed: its first element is <__proto__>.'],
])('%j is no feed, and one sentence says why', async (text, reason) => {
  expect(await parseFeed(text, { now: NOW })).toEqual({ kind: 'failed', reason })
})

test('a web page is no feed', async () => {
  const page = fixture('web-page.html')
  const reason = 'It is a web page, not a feed.'
  expect(await parseFeed(page, { now: NOW })).toEqual({ kind: 'failed', reason })
})

test('a feed without entries is a feed', async () => {
  expect(await parsed('<rss version="2.0"/>')).toMatchObject({ entries: [], dropped: 0 })
  expect(await parsed('<feed/>')).toMatchObject({ format: 'Atom 1.0', entries: [] })
})

test('what CDATA holds cannot leave it', async () => {
  const tricky = item(
    'a',
    '<description><![CDATA[x]]]]><![CDATA[></f.description><f.link>y]]></description>',
  )
  const feed = await parsed(rss(tricky))
  expect(feed.entries).toHaveLength(1)
  expect(feed.entries[0]).toMatchObject({ link: 'https://port.example/1' })
  expect(feed.entries[0]?.summary).toContain(']]>')
})

test('names of the innards of an object are names like others', async () => {
  const odd = item(
    'a',
    '<__proto__><polluted>yes</polluted></__proto__><constructor>no</constructor>',
  )
  const feed = await parsed(rss(`${odd}<__proto__>x</__proto__>`))
  expect(feed.entries[0]?.title).toBe('a')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('entities of a document type are not expanded', async () => {
  const bomb =
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const feed = await parsed(`${bomb}${rss(item('&b; &x;'))}`)
  expect(feed.entries[0]?.title).toBe('&b; &x;')
})

test('only the first 2,000 entries are read', async () => {
  const items = Array.from({ length: 2100 }, (_, at) => item('a', `<guid>${at}</guid>`)).join('')
  const feed = await parsed(rss(items))
  expect(feed.entries).toHaveLength(2000)
  expect(feed.repaired).toEqual(['only the first 2000 entries read'])
})

test('titles, authors and ids are held to a length', async () => {
  const long = 'x '.repeat(5000)
  const feed = await parsed(rss(item(long, `<guid>${long}</guid><author>${long}</author>`)))
  const [entry] = feed.entries
  expect(entry?.title.length).toBeLessThanOrEqual(500)
  expect(entry?.author?.length).toBeLessThanOrEqual(200)
  expect(entry?.id).toBe('https://port.example/1')
})

test.each([
  '<',
  '<a ',
  '<a>',
  '</a>',
  '<a x="',
  "<a x='",
  '<a x="1" ',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x>',
  '<!DOCTYPE [',
  '<?xml ',
  '<?a>',
  '&',
  '&a;',
  '<item>',
  '</item>',
  '<title>',
  '<description>',
  '<link',
  '<link>',
  '<content type="xhtml"><div>',
  '<author><name>',
  '<source><title>',
  '@',
  ' ',
  'xmlns:a="b" ',
])('200 KB of %j takes no time, wherever it stands', async (piece) => {
  const many = piece.repeat(Math.ceil(200_000 / piece.length))
  const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry>'
  const places = [
    many,
    `<rss ${many}`,
    `${rss('').slice(0, -16)}${many}`,
    rss(item('a', `<description>${many}</description>`)),
    rss(item('a', `<description><![CDATA[${many}]]></description>`)),
    rss(item(many, `<pubDate>${many}</pubDate><author>${many}</author>`)),
    `${atom}<author>${many}</author><source>${many}</source></entry></feed>`,
  ]
  for (const place of places) {
    const spent = stopwatch()
    await parseFeed(place, { now: NOW, url: 'https://port.example/feed' })
    expect(spent()).toBeLessThan(1000)
  }
})

test.each(['{', '[', '{"items":[', '{"items":[{', '"', '\\'])(
  '200 KB of %j after a brace takes no time',
  async (piece) => {
    const spent = stopwatch()
    await parseFeed(`{"items":[${piece.repeat(200_000 / piece.length)}`, { now: NOW })
    expect(spent()).toBeLessThan(1000)
  },
)
