// A list of feeds (OPML) as lines of JSON.
import { parseOpml } from 'feedsmith'
import { decodeFeed } from '../../src/feeds/decode.ts'
import type { Input } from './input.ts'

type Outline = {
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly category?: string
  readonly outlines?: readonly Outline[]
}

/** Which outlet feeds are of whose host no outlet has: by host, or one for all. */
export type Naming = { readonly byHost: ReadonlyMap<string, string>; readonly all?: string }

/** From `--outlet slug` and `--outlet host=slug`; of several for one, the last. */
export function readNaming(words: readonly string[]): Naming {
  const pairs = words.map((word) => word.split('=', 2) as [string, string?])
  const all = pairs.findLast(([, slug]) => slug === undefined)?.[0]
  const byHost = pairs.flatMap(([host, slug]) =>
    slug ? [[host.toLowerCase(), slug] as const] : [],
  )
  return { byHost: new Map(byHost), ...(all !== undefined && { all }) }
}

/** Every outline that has a feed, in whatever folder, as `POST /admin/feeds` takes it. Throws where it is no OPML. */
export function readOpml(bytes: Uint8Array, naming: Naming): Input {
  const feeds = feedsOf(outlinesOf(decodeFeed(bytes).text))
  const lines = feeds.map(({ xmlUrl, htmlUrl, category }, i) => {
    const outlet = outletOf(xmlUrl, naming)
    return {
      at: i + 1,
      text: JSON.stringify({ url: xmlUrl, site: siteOf(htmlUrl), scope: category, outlet }),
    }
  })
  return { lines, bad: [] }
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    return (parseOpml(text).body?.outlines ?? []) as readonly Outline[]
  } catch {
    throw new Error('It is no OPML: no list of feeds stands in it.')
  }
}

const feedsOf = (outlines: readonly Outline[]): Outline[] =>
  outlines.flatMap((outline) => [
    ...(outline.xmlUrl === undefined ? [] : [outline]),
    ...feedsOf(outline.outlines ?? []),
  ])

/** A site only helps to find the outlet: one that is no address must not keep out its feed. */
const siteOf = (htmlUrl = '') => (/^https?:/i.test(htmlUrl) ? htmlUrl : undefined)

function outletOf(url = '', { byHost, all }: Naming): string | undefined {
  const host = URL.parse(url)?.hostname ?? ''
  return byHost.get(host) ?? byHost.get(host.replace(/^www\./, '')) ?? all
}
