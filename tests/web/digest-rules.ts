// What the three formats ask of a feed, as far as a program can tell: each rule that is broken, as a sentence.
import { DomUtils, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]
type Rule = readonly [sentence: string, holds: boolean]

const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
/** A scheme and something behind it (RFC 3986, section 3). */
const isIri = (text = '') => /^[a-z][a-z\d+.-]*:\S+$/i.test(text)
const isWeb = (text = '') => /^https?:/.test(text) && isIri(text)

const broken = (rules: readonly Rule[]): string[] =>
  rules.flatMap(([sentence, holds]) => (holds ? [] : [sentence]))

const isDistinct = (values: readonly unknown[]) => new Set(values).size === values.length

const all = (of: Element | ReturnType<typeof parseDocument>, name: string): Element[] =>
  of.children.filter((node): node is Element => 'name' in node && node.name === name)

/** The texts of all children of this name. */
const texts = (of: Element, name: string) => all(of, name).map((one) => DomUtils.textContent(one))
/** The text of the only child of this name; empty: there is none, or more than one. */
const text = (of: Element, name: string) => {
  const [one = '', ...more] = texts(of, name)
  return more.length === 0 ? one : ''
}

const rootOf = (xml: string, name: string): Element => {
  const [root] = all(parseDocument(xml, { xmlMode: true }), name)
  if (root === undefined) throw new Error(`There is no ${name}.`)
  return root
}

/** RSS Advisory Board, Really Simple Syndication Best Practices Profile. */
export const faultsOfRss = (xml: string, self: string): string[] => {
  const rss = rootOf(xml, 'rss')
  const [channel] = all(rss, 'channel') as [Element]
  const items = all(channel, 'item')
  const selves = all(channel, 'atom:link').filter(({ attribs }) => attribs.rel === 'self')
  return broken([
    ['the version is 2.0', rss.attribs.version === '2.0'],
    ['the namespace of atom:link is declared', rss.attribs['xmlns:atom'] === ATOM],
    [
      'channel has one title and description',
      !!text(channel, 'title') && !!text(channel, 'description'),
    ],
    ['channel has one link, a web address', isWeb(text(channel, 'link'))],
    [
      'lastBuildDate is RFC 822, its year of four digits',
      RFC_822.test(text(channel, 'lastBuildDate')),
    ],
    ['ttl is a number of minutes', /^\d+$/.test(text(channel, 'ttl'))],
    ['language is a tag', text(channel, 'language') === 'en'],
    [
      'one atom:link says self, with type and address',
      selves.length === 1 &&
        selves[0]?.attribs.type === 'application/rss+xml' &&
        selves[0].attribs.href === self,
    ],
    [
      'an item has one title and one description',
      items.every((item) => !!text(item, 'title') && !!text(item, 'description')),
    ],
    ['an item has one link, a web address', items.every((item) => isWeb(text(item, 'link')))],
    [
      'an item has one pubDate, RFC 822',
      items.every((item) => RFC_822.test(text(item, 'pubDate'))),
    ],
    [
      'a guid that is no address says so',
      items.every((item) => all(item, 'guid')[0]?.attribs.isPermaLink === 'false'),
    ],
    ['guids differ', isDistinct(items.map((item) => text(item, 'guid')))],
  ])
}

const ATOM = 'http://www.w3.org/2005/Atom'

/** RFC 4287. */
export const faultsOfAtom = (xml: string, self: string): string[] => {
  const feed = rootOf(xml, 'feed')
  const entries = all(feed, 'entry')
  const linksOf = (of: Element, rel: string) =>
    all(of, 'link').filter(({ attribs }) => (attribs.rel ?? 'alternate') === rel)
  const alternateOf = (of: Element) => {
    const [link, ...more] = linksOf(of, 'alternate')
    return more.length === 0 ? link?.attribs.href : undefined
  }
  const updated = text(feed, 'updated')
  return broken([
    ['the namespace is Atom’s', feed.attribs.xmlns === ATOM],
    ['feed has one id, an IRI (4.2.6)', isIri(text(feed, 'id'))],
    ['feed has one title (4.2.14)', text(feed, 'title') !== ''],
    ['feed has one updated (4.2.15), RFC 3339 (3.3)', RFC_3339.test(updated)],
    [
      'feed has an author with a name, as entries have none (4.1.1)',
      all(feed, 'author').some((author) => !!text(author, 'name')),
    ],
    [
      'one link says self and its address (4.1.1)',
      linksOf(feed, 'self')
        .map(({ attribs }) => attribs.href)
        .join() === self,
    ],
    ['feed has one alternate, a web address (4.1.1)', isWeb(alternateOf(feed))],
    [
      'entries have one id each, IRIs that differ (4.1.2)',
      entries.every((entry) => isIri(text(entry, 'id'))) &&
        isDistinct(entries.map((entry) => text(entry, 'id'))),
    ],
    ['an entry has one title (4.1.2)', entries.every((entry) => text(entry, 'title') !== '')],
    [
      'updated and published are RFC 3339',
      entries.every(
        (entry) => RFC_3339.test(text(entry, 'updated')) && RFC_3339.test(text(entry, 'published')),
      ),
    ],
    [
      'an entry has one alternate, a web address (4.1.2)',
      entries.every((entry) => isWeb(alternateOf(entry))),
    ],
    [
      'texts say that they are HTML (3.1.1)',
      entries.every((entry) =>
        ['title', 'summary', 'content'].every(
          (name) => all(entry, name)[0]?.attribs.type === 'html',
        ),
      ),
    ],
    [
      'feed is as new as its newest entry',
      entries[0] === undefined || text(entries[0], 'updated') === updated,
    ],
  ])
}

type Json = Readonly<Record<string, unknown>>

/** JSON Feed 1.1. */
export const faultsOfJson = (body: string, self: string): string[] => {
  const feed = JSON.parse(body) as Json
  const listOf = (value: unknown = []) => value as Json[]
  const items = listOf(feed.items)
  const has = (of: Json, name: string) => typeof of[name] === 'string' && of[name] !== ''
  return broken([
    ['version is 1.1', feed.version === 'https://jsonfeed.org/version/1.1'],
    ['it has a title', has(feed, 'title')],
    ['feed_url is its own address', feed.feed_url === self],
    ['home_page_url is a web address', isWeb(feed.home_page_url as string)],
    ['authors are a list with names', listOf(feed.authors).every((author) => has(author, 'name'))],
    ['the author of version 1 is gone', [feed, ...items].every((one) => !('author' in one))],
    [
      'hubs have type and url',
      listOf(feed.hubs).every((hub) => has(hub, 'type') && has(hub, 'url')),
    ],
    [
      'ids are texts that differ',
      items.every((item) => has(item, 'id')) && isDistinct(items.map(({ id }) => id)),
    ],
    ['an item has its content', items.every((item) => has(item, 'content_html'))],
    ['dates are RFC 3339', items.every((item) => RFC_3339.test(`${item.date_published}`))],
    ['an item’s url is a web address', items.every(({ url }) => isWeb(url as string))],
  ])
}
