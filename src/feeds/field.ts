// The elements of a feed that are read, by the one name that each has whatever its prefix.

const CORE = 'title link id summary content updated published issued modified created author source'
const RSS = 'guid description pubdate date language body fullitem content:encoded xhtml:body'
const DUBLIN_CORE = 'dc:title dc:date dc:creator dc:description dc:identifier dc:language'
const TERMS = 'dcterms:issued dcterms:created dcterms:modified'
const MEDIA = 'media:title media:description'
const PODCAST = 'itunes:title itunes:summary itunes:subtitle itunes:author'
const ATOM = CORE.split(' ')
  .map((name) => `atom:${name}`)
  .join(' ')

/** Read of an entry, and of the feed itself. `about` and `lang` are attributes of the entry. */
export const FIELDS: readonly string[] = [
  'about',
  'lang',
  'feedburner:origlink',
  ...[CORE, RSS, DUBLIN_CORE, TERMS, MEDIA, PODCAST, ATOM].flatMap((names) => names.split(' ')),
]

const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry'])
const CONTAINERS: ReadonlySet<string> = new Set([...ENTRIES, 'channel', 'feed', 'rss', 'rdf:rdf'])

export const isEntry = (name: string): boolean => ENTRIES.has(name)

/** What holds fields or entries. */
export const isContainer = (name: string): boolean => CONTAINERS.has(name)

const KNOWN: ReadonlySet<string> = new Set(FIELDS.slice(2))

/** Whether an element is one that is read. */
export const isField = (name: string): boolean => KNOWN.has(name)

// What may hold elements of any name, its own included: only its own end tag ends it.
const RICH: ReadonlySet<string> = new Set(
  'description summary content body fullitem content:encoded xhtml:body source author dc:description media:description itunes:summary atom:summary atom:content atom:source atom:author'.split(
    ' ',
  ),
)

export const isRich = (name: string): boolean => RICH.has(name)

/** The element that a field has in the outline: a name that nothing else knows. */
export const elementOf = (name: string): string => `f.${name.replace(':', '.')}`

/** One element: what it says, and those of its attributes that matter. */
export type Field = {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The elements of one entry, or of the feed, by name. */
export type Fields = (name: string) => readonly Field[]

/** The attributes that are kept; `base` is xml:base, resolved, and `markup` says that it is HTML. */
export const ATTRIBUTES = 'type mode href rel url ispermalink base markup'.split(' ')
