// Finds the root element of a feed, past everything that does not belong before it.
import { attributesOf } from './attribute.ts'
import { type Mark, nextMark } from './mark.ts'
import type { Namespaces } from './namespace.ts'

export type FeedFormat =
  | 'RSS 0.9'
  | 'RSS 1.0'
  | 'RSS 2.0'
  | 'Atom 0.3'
  | 'Atom 1.0'
  | 'JSON Feed 1.0'
  | 'JSON Feed 1.1'

export type Root = {
  readonly format: FeedFormat
  readonly start: number
  readonly repaired: readonly string[]
}

// A fragment: the container that should be around it is missing.
const FRAGMENTS = new Set(['channel', 'item', 'entry', 'atom:entry'])

// How many elements of another document are looked at for a feed inside it.
const MAX_AROUND = 500

/** The root of the feed, with what was wrong before it; else the first element's name. */
export function findRoot(text: string, names: Namespaces): Root | { readonly root?: string } {
  const opening = nextMark(text, 0)
  const isPreceded = opening !== undefined && text.slice(0, opening.start).trim() !== ''
  const repaired = isPreceded ? ['text before the document'] : []
  let first: string | undefined
  let seen = 0
  for (let mark = opening; mark !== undefined; mark = nextMark(text, mark.end)) {
    if (mark.kind !== 'open') continue
    const format = formatOf(mark, names, first === undefined)
    if (format !== undefined) {
      if (first !== undefined) repaired.push(`feed inside <${first}>`)
      return { format, start: mark.start, repaired }
    }
    first ??= mark.name
    if (++seen === MAX_AROUND) break
  }
  return first === undefined ? {} : { root: first }
}

function formatOf(mark: Mark, names: Namespaces, isFirst: boolean): FeedFormat | undefined {
  const attributes = attributesOf(mark.attributes)
  names.declare(attributes)
  const name = names.nameOf(mark.name)
  const space = attributes.get('xmlns')?.toLowerCase() ?? ''
  const version = attributes.get('version')
  if (name === 'rss' && (isFirst || version !== undefined)) {
    return version?.startsWith('0.9')
      ? 'RSS 0.9'
      : version?.startsWith('1.')
        ? 'RSS 1.0'
        : 'RSS 2.0'
  }
  if (name === 'rdf:rdf' || (name === 'rdf' && isFirst)) {
    return space.includes('/0.9') ? 'RSS 0.9' : 'RSS 1.0'
  }
  const isAtom = space.includes('atom') || name.startsWith('atom:')
  if (name === 'atom:feed' || (name === 'feed' && (isFirst || isAtom))) {
    names.speakAtom()
    return space.includes('purl.org/atom') || version === '0.3' ? 'Atom 0.3' : 'Atom 1.0'
  }
  if (!isFirst || !FRAGMENTS.has(name)) return undefined
  if (!name.endsWith('entry')) return 'RSS 2.0'
  names.speakAtom()
  return 'Atom 1.0'
}
