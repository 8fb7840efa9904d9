// Makes plain text of whatever a publisher put in a field: no markup, no controls, no tricks.
import { decodeHTML, decodeHTMLStrict } from 'entities'
import { tagEnd } from './mark.ts'

// These split words when they go; all other tags vanish without a trace ("<b>S</b>oul").
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

// What stands between these tags is not for reading.
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'applet'])

// Where the text goes on behind these, another word begins.
const PARTS = new Set([...BLOCKS, ...UNREAD, 'img', 'button', 'video', 'audio', 'svg', 'math'])

// Names that are markup wherever they stand; in text that is said to be plain, "<x>" stays.
const MARKUP = new Set([
  ...BLOCKS,
  ...UNREAD,
  ...'a abbr acronym audio b base bdi bdo big body button canvas caption center cite code col colgroup del dfn em embed font frame frameset head html i img input ins kbd label link map mark marquee math meta picture q s samp select small source span strike strong sub sup svg textarea time title tt u var video wbr'.split(
    ' ',
  ),
])

/**
 * Plain text of HTML source: tags out, entities decoded, whitespace collapsed, and once more for what
 * was escaped twice. Takes time in proportion to its length, whatever it is fed.
 */
export function textOfHtml(html: string): string {
  return textOfPlain(decodeHTML(strip(html, () => true)))
}

/** The same for text that is said to be plain: only what is surely markup or an entity goes. */
export function textOfPlain(text: string): string {
  const stripped = text.includes('<') ? strip(text, (name) => MARKUP.has(name)) : text
  const decoded = stripped.includes('&') ? decodeHTMLStrict(stripped) : stripped
  const again = decoded.includes('<') ? strip(decoded, (name) => MARKUP.has(name)) : decoded
  return tidy(again)
}

/** At most `length` characters, cut between words, with an ellipsis where something went. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}

type Source = {
  readonly html: string
  readonly isMarkup: (name: string) => boolean
  /** Behind it no tag ends. */
  readonly lastEnd: number
  /** Elements that were looked for and are never closed. */
  readonly unclosed: Set<string>
}

function strip(html: string, isMarkup: (name: string) => boolean): string {
  const source = { html, isMarkup, lastEnd: html.lastIndexOf('>'), unclosed: new Set<string>() }
  let text = ''
  let from = 0
  for (
    let open = html.indexOf('<');
    open >= 0;
    open = html.indexOf('<', Math.max(open + 1, from))
  ) {
    const tag = tagAt(source, open)
    if (tag === undefined) continue
    text += html.slice(from, open) + (PARTS.has(tag.name) ? ' ' : '')
    from = tag.end
  }
  return text + html.slice(from)
}

type Tag = { readonly name: string; readonly end: number }

const TAG = /<(?:!--|!\[CDATA\[|([!?/]?)([a-z][a-z0-9:_-]*))/iy

// Undefined where "<" is only a sign.
function tagAt(source: Source, open: number): Tag | undefined {
  const { html, isMarkup, lastEnd } = source
  TAG.lastIndex = open
  const match = TAG.exec(html)
  if (match === null) return undefined
  const after = TAG.lastIndex
  if (match[0] === '<!--') return { name: '', end: behind(html, '-->', open) }
  if (match[2] === undefined) return { name: '', end: after }
  const name = match[2].toLowerCase()
  if (!isMarkup(name)) return undefined
  if (open > lastEnd) return isCut(html, after, name) ? { name, end: html.length } : undefined
  const close = tagEnd(html, after)
  const end = close < 0 ? behind(html, '>', after) : close + 1
  return { name, end: match[1] === '' ? behindElement(source, name, end) : end }
}

// A summary that was cut inside a tag: the tag has no end, and takes what is left of itself.
const isCut = (html: string, at: number, name: string): boolean =>
  MARKUP.has(name) && (at === html.length || /[\s/]/.test(html[at] ?? ''))

function behind(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at < 0 ? text.length : at + what.length
}

// Jumps over what is not for reading; an element that is never closed loses its tag only.
function behindElement({ html, unclosed }: Source, name: string, from: number): number {
  if (!UNREAD.has(name) || unclosed.has(name)) return from
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = from
  const match = close.exec(html)
  if (match === null) unclosed.add(name)
  return match === null ? from : behind(html, '>', match.index)
}

// Controls; what is invisible by definition; and the specials. Joiners and emoji selectors stay:
// Persian is spelt with U+200C, emoji are joined with U+200D.
const INVISIBLE =
  /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/gu

// Windows-1252 punctuation that went through as C1 controls (WHATWG HTML, 13.2.5.80).
const C1 = /[\u0080-\u009f]/g
const windows1252 = new TextDecoder('windows-1252')

// What most English text is free of: then nothing below can change it, and all of it costs time.
const UNTIDY = /[^\x20-\x7e]| {2}/

function tidy(text: string): string {
  const bare = text.trim()
  if (!UNTIDY.test(bare)) return bare
  const visible = text
    .toWellFormed()
    .replace(C1, (control) => windows1252.decode(Uint8Array.of(control.charCodeAt(0))))
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
  return trimmed(visible).normalize('NFC')
}

const EDGE = /\s|\u200c|\u200d|\u200e|\u200f|\u061c/

// By hand: a regular expression anchored at the end would try every start.
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && EDGE.test(text[start] ?? '')) start++
  while (end > start && EDGE.test(text[end - 1] ?? '')) end--
  return text.slice(start, end)
}
