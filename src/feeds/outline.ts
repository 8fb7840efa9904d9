// Mends a feed by writing it anew: well-formed, containers and known fields only, one name each.
import { attributesOf } from './attribute.ts'
import { MAX_ENTRIES, MAX_FIELDS, MAX_FIELDS_IN_ALL } from './bounds.ts'
import { element } from './element.ts'
import { isContainer, isEntry, isField } from './field.ts'
import { fieldEnd } from './field-end.ts'
import { innerBase } from './link.ts'
import { type Mark, nextMark } from './mark.ts'
import { type Namespaces, openNamespaces } from './namespace.ts'
import { findRoot, type Root } from './root.ts'
import { readInside } from './value.ts'

export type Outline = {
  readonly format: Root['format']
  /**
   * `<rss><channel>` with `<item>`s, whatever it was; a field `dc:date` is `<f.dc.date>`, and what stands
   * in it is the number of its text: whoever walks the outline need not go through the texts.
   */
  readonly xml: string
  readonly texts: readonly string[]
  /** The fields that it has. */
  readonly names: ReadonlySet<string>
  readonly repaired: readonly string[]
}

type Level = {
  readonly name: string
  readonly base: string | undefined
  readonly lang: string | undefined
}

type Walk = {
  readonly text: string
  readonly names: Namespaces
  readonly levels: Level[]
  /** How many levels of each name are open. */
  readonly open: Map<string, number>
  readonly channel: string[]
  readonly items: string[]
  /** The fields of the entry that is open. */
  item: string[] | undefined
  /** What the fields say. */
  readonly texts: string[]
  /** How many fields have been read. */
  fields: number
  /** Their names. */
  readonly fieldNames: Set<string>
  readonly repaired: Set<string>
}

// What only groups: its children are read as if it were not there.
const TRANSPARENT = new Set(['media:group', 'media:content'])

// Outside CDATA it begins an entity, or it is wrong.
const BARE_AMPERSAND = /^[^<]*&(?![a-z0-9#]{1,31};)/i

// Deeper than any feed goes; levels beyond it are not counted.
const MAX_DEPTH = 500

/** The outline of a feed; undefined with the name of the root element when it is none. */
export function outlineOf(text: string, base?: string): Outline | { readonly root?: string } {
  const names = openNamespaces()
  const root = findRoot(text, names)
  if (!('format' in root)) return root
  const walk: Walk = {
    text,
    names,
    levels: [{ name: '', base, lang: undefined }],
    open: new Map(),
    channel: [],
    items: [],
    item: undefined,
    texts: [],
    fields: 0,
    // These come from attributes.
    fieldNames: new Set(['about', 'lang']),
    repaired: new Set(root.repaired),
  }
  walkFrom(walk, root.start)
  if (root.format === 'RSS 2.0' && !walk.open.has('channel')) walk.repaired.add('no channel')
  const body = [...walk.channel, ...walk.items].join('')
  return {
    format: root.format,
    texts: walk.texts,
    names: walk.fieldNames,
    xml: `<rss version="2.0"><channel>${body}</channel></rss>`,
    repaired: [...walk.repaired],
  }
}

function walkFrom(walk: Walk, start: number): void {
  let mark = nextMark(walk.text, start)
  while (mark !== undefined) {
    let next: number | undefined = mark.end
    if (mark.kind === 'open') next = enter(walk, mark)
    else if (mark.kind === 'close') leave(walk, walk.names.nameOf(mark.name))
    if (walk.items.length === MAX_ENTRIES) {
      walk.repaired.add(`only the first ${MAX_ENTRIES} entries read`)
      return
    }
    if (next === undefined) break
    mark = nextMark(walk.text, next)
  }
  if (walk.item !== undefined) walk.repaired.add('cut off: the last entry left out')
  else if (walk.levels.length > 1) walk.repaired.add('end tags missing at the end')
}

/** Where to go on; undefined where the text ends inside a field. */
function enter(walk: Walk, mark: Mark): number | undefined {
  const attributes = attributesOf(mark.attributes)
  walk.names.declare(attributes)
  const name = walk.names.nameOf(mark.name)
  const level = levelOf(walk, name, attributes)
  if (isEntry(name)) enterEntry(walk, level, attributes)
  else if (isField(name) && isReadHere(walk)) return field(walk, mark, level, attributes)
  else if (!mark.empty) enterLevel(walk, level, attributes)
  if (mark.empty && isEntry(name)) leave(walk, name)
  return mark.end
}

function levelOf(walk: Walk, name: string, attributes: ReadonlyMap<string, string>): Level {
  const parent = walk.levels.at(-1)
  const base = attributes.get('xml:base')
  return {
    name,
    base: base === undefined ? parent?.base : innerBase(base, parent?.base),
    lang: attributes.get('xml:lang') ?? parent?.lang,
  }
}

// Children of an entry, of the channel, or of a root that has no channel.
function isReadHere(walk: Walk): boolean {
  const parent = walk.levels.at(-1)?.name ?? ''
  return walk.item === undefined ? isContainer(parent) : isEntry(parent)
}

function enterEntry(walk: Walk, level: Level, attributes: ReadonlyMap<string, string>): void {
  if (walk.item !== undefined) {
    walk.repaired.add('entry without an end tag')
    while (walk.item !== undefined) pop(walk)
  }
  push(walk, level)
  const about = attributes.get('rdf:about') ?? attributes.get('about')
  walk.item = []
  if (about !== undefined) walk.item.push(written(walk, 'about', about, NONE, outer(walk, level)))
  if (level.lang !== undefined) walk.item.push(written(walk, 'lang', level.lang))
}

// The language of the whole feed stands on its containers.
function enterLevel(walk: Walk, level: Level, attributes: ReadonlyMap<string, string>): void {
  const lang = attributes.get('xml:lang')
  if (lang !== undefined && walk.item === undefined && isContainer(level.name)) {
    walk.channel.push(written(walk, 'lang', lang))
  }
  push(walk, level)
}

function push(walk: Walk, level: Level): void {
  if (TRANSPARENT.has(level.name) || walk.levels.length > MAX_DEPTH) return
  walk.levels.push(level)
  walk.open.set(level.name, (walk.open.get(level.name) ?? 0) + 1)
}

function pop(walk: Walk): string | undefined {
  if (walk.levels.length === 1) return undefined
  const { name } = walk.levels.pop() ?? { name: '' }
  walk.open.set(name, (walk.open.get(name) ?? 1) - 1)
  if (isEntry(name) && walk.item !== undefined) {
    walk.items.push(`<item>${walk.item.join('')}</item>`)
    walk.item = undefined
  }
  return name
}

// An end tag of something that is not open is passed over; one of an outer level closes the inner.
function leave(walk: Walk, name: string): void {
  if ((walk.open.get(name) ?? 0) === 0) return
  if (walk.levels.at(-1)?.name !== name) walk.repaired.add('tags closed in the wrong order')
  while (pop(walk) !== name);
}

function field(
  walk: Walk,
  mark: Mark,
  level: Level,
  attributes: ReadonlyMap<string, string>,
): number | undefined {
  const end = mark.empty
    ? { from: mark.end, next: mark.end, isForgotten: false }
    : fieldEnd(walk.text, mark, level.name, walk.names)
  if (end === undefined) return undefined
  if (end.isForgotten) walk.repaired.add('field without an end tag')
  const into = walk.item ?? walk.channel
  if (into.length === MAX_FIELDS || walk.fields === MAX_FIELDS_IN_ALL) return end.next
  const source = walk.text.slice(mark.end, end.from)
  if (BARE_AMPERSAND.test(source)) walk.repaired.add('bare ampersand')
  const value = readInside(source)
  const more = value.markup ? new Map([...attributes, ['markup', 'yes']]) : attributes
  into.push(written(walk, level.name, value.text, more, outer(walk, level)))
  walk.fields++
  walk.fieldNames.add(level.name)
  return end.next
}

function written(
  walk: Walk,
  name: string,
  text: string,
  attributes: ReadonlyMap<string, string> = NONE,
  base?: string,
): string {
  return element(name, walk.texts.push(text) - 1, attributes, base)
}

const NONE: ReadonlyMap<string, string> = new Map()

// The base of what is written, where it is not that of the whole feed.
function outer(walk: Walk, level: Level): string | undefined {
  return level.base === walk.levels[0]?.base ? undefined : level.base
}
