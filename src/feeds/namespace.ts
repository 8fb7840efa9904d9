// Gives elements one name each, whatever prefix and case a feed writes them with.

// Namespaces by their address, in lower case and without the last slash. "" is RSS itself.
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://backend.userland.com/rss092', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://purl.org/rss/1.0/modules/rss091#', ''],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/rss/1.0/modules/dc', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/dcterms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/rss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
])

export type Namespaces = {
  /** Takes in the `xmlns:…` of a tag. */
  readonly declare: (attributes: ReadonlyMap<string, string>) => void
  /** `dc:date`, `atom:link`, `content:encoded`; no prefix where it is the feed's own vocabulary. */
  readonly nameOf: (written: string) => string
  /** From here on Atom is the feed's own vocabulary. */
  readonly speakAtom: () => void
}

/** A default namespace is not looked at: the wild gets it wrong, and RSS needs none. */
export function openNamespaces(): Namespaces {
  const declared = new Map([['rss', '']])
  const names = new Map<string, string>()
  let own = ''
  const nameOf = (written: string): string => {
    const lower = written.toLowerCase()
    const colon = lower.indexOf(':')
    if (colon < 0) return lower
    const prefix = declared.get(lower.slice(0, colon)) ?? lower.slice(0, colon)
    const local = lower.slice(colon + 1)
    return prefix === '' || prefix === own ? local : `${prefix}:${local}`
  }
  return {
    declare: (attributes) => {
      for (const [name, value] of attributes) {
        const prefix = PREFIXES.get(value.toLowerCase().replace(/\/$/, ''))
        if (prefix === undefined || !name.startsWith('xmlns:')) continue
        declared.set(name.slice('xmlns:'.length), prefix)
        names.clear()
      }
    },
    nameOf: (written) => {
      const known = names.get(written)
      if (known !== undefined) return known
      const name = nameOf(written)
      // A feed has some dozens of names; more are made to fill memory.
      if (names.size < 500) names.set(written, name)
      return name
    },
    speakAtom: () => {
      own = 'atom'
      names.clear()
    },
  }
}
