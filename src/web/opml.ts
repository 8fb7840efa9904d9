// The list of feeds as OPML 2.0 (http://opml.org/spec2.opml), which feed readers take in.
import { generateOpml } from 'feedsmith'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { tidy } from '../core/digest-words.ts'
import { countryName } from '../core/display-names.ts'
import { isWeb } from '../core/link.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { openDb } from '../store/db.ts'
import { type ListedFeed, listFeedList } from '../store/read-feed-list.ts'

type Room = { Bindings: Env }

/** `/feeds.opml`: kept for as long as the digest is. */
export const createOpml = (dossier: Dossier) =>
  new Hono<Room>().get('/feeds.opml', etag(), async (c) => {
    // A reader opens what it is given: checked again, though nothing else is let in.
    const feeds = (await listFeedList(openDb(c.env.DB))).filter(({ url }) => isWeb(url))
    return c.body(toOpml(`Parallax: feeds on ${dossier.title}`, feeds), 200, {
      'Content-Type': 'text/x-opml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    })
  })

const UNKNOWN = 'Country not established'

/** A folder a country, since readers know one level of folders; in it, what one family publishes stands together. */
function toOpml(title: string, feeds: readonly ListedFeed[]): string {
  const folders = [...Map.groupBy(feeds, ({ outlet }) => countryOf(outlet))]
    .sort(([a], [b]) => Number(a === UNKNOWN) - Number(b === UNKNOWN) || order(a, b))
    .map(([text, feeds]) => ({
      text,
      outlines: feeds.toSorted((a, b) => order(familyOf(a), familyOf(b))).map(outlineOf),
    }))
  // The library leaves an empty body out, and OPML must have one.
  const outlines = folders.length > 0 ? folders : [{ text: 'No feed is listed.' }]
  return generateOpml({ head: { title }, body: { outlines } })
}

const order = (a: string, b: string) => a.localeCompare(b, 'en')

const countryOf = ({ country }: ListedFeed['outlet']) =>
  country === undefined ? UNKNOWN : countryName(country)

const familyOf = ({ outlet }: ListedFeed) => outlet.family?.name ?? outlet.name

function outlineOf({ url, scope, outlet }: ListedFeed) {
  const { name, homepage, languages } = outlet
  const [language, another] = languages
  // One control character of an import, and no reader would take the list.
  return {
    ...{ text: tidy(`${name}: ${scope}`), type: 'rss', xmlUrl: url, category: tidy(scope) },
    ...(homepage !== undefined && isWeb(homepage) && { htmlUrl: homepage }),
    // What a feed of several languages is written in is not known.
    ...(language !== undefined && another === undefined && { language }),
  }
}
