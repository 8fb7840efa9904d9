// Finds the marks of XML that may be broken, one after the other, in one pass and without recursion.

export type Mark = {
  readonly kind: 'open' | 'close' | 'cdata' | 'comment' | 'instruction' | 'doctype'
  /** As written, prefix and case included; empty where the kind has no name. */
  readonly name: string
  /** The source of the attributes. */
  readonly attributes: string
  /** `<name/>`: nothing inside, no end tag. */
  readonly empty: boolean
  readonly start: number
  /** Behind the mark; the end of the text where it is cut off. */
  readonly end: number
  /** It is cut off: the text ends inside it. */
  readonly cut: boolean
}

const LT = 60
const GT = 62
const QUOTE = 34
const APOSTROPHE = 39

/** The first mark from `from` on; a "<" that opens none is passed over as text. */
export function nextMark(text: string, from: number): Mark | undefined {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const mark = markAt(text, at)
    if (mark !== undefined) return mark
  }
  return undefined
}

/**
 * The place of the ">" that ends a tag; ">" in quotes does not. -1 where another "<" or the end of the
 * text comes first.
 */
export function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === GT) return at
    if (code === LT) return -1
    // A quote that is not closed before the next tag is a stray one.
    if (code === QUOTE || code === APOSTROPHE) at = Math.max(at, closingQuote(text, at, code))
  }
  return -1
}

function closingQuote(text: string, open: number, quote: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === LT) return -1
  }
  return -1
}

function markAt(text: string, start: number): Mark | undefined {
  const next = text[start + 1]
  if (next === '!') return declarationAt(text, start)
  // ">" alone ends it: the wild forgets the question mark.
  if (next === '?') return bracketed('instruction', text, start, '>')
  return tagAt(text, start)
}

function declarationAt(text: string, start: number): Mark | undefined {
  if (text.startsWith('<!--', start)) return bracketed('comment', text, start, '-->')
  if (text.startsWith('<![CDATA[', start)) return bracketed('cdata', text, start, ']]>')
  if (/^<!doctype/i.test(text.slice(start, start + 9))) return doctypeAt(text, start)
  return undefined
}

function bracketed(kind: Mark['kind'], text: string, start: number, close: string): Mark {
  const at = text.indexOf(close, start)
  return plain(kind, start, at < 0 ? text.length : at + close.length, at < 0)
}

// Its internal subset, in brackets, may hold entity declarations: nothing of it is ever used.
function doctypeAt(text: string, start: number): Mark {
  const simple = text.indexOf('>', start)
  const bracket = simple < 0 ? -1 : text.slice(start, simple).indexOf('[')
  const close = bracket < 0 ? start : text.indexOf(']', start + bracket)
  const end = close < 0 ? -1 : text.indexOf('>', close)
  return plain('doctype', start, end < 0 ? text.length : end + 1, end < 0)
}

function plain(kind: Mark['kind'], start: number, end: number, cut: boolean): Mark {
  return { kind, name: '', attributes: '', empty: false, start, end, cut }
}

const NAME = /[a-z_][^\s/<>="']*/iy

function tagAt(text: string, start: number): Mark | undefined {
  const closing = text[start + 1] === '/'
  NAME.lastIndex = start + (closing ? 2 : 1)
  const name = NAME.exec(text)?.[0]
  if (name === undefined) return undefined
  const after = NAME.lastIndex
  const end = tagEnd(text, after)
  if (end < 0) return undefined
  const empty = !closing && text[end - 1] === '/'
  const attributes = closing ? '' : text.slice(after, empty ? end - 1 : end)
  const kind = closing ? 'close' : 'open'
  return { kind, name, attributes, empty, start, end: end + 1, cut: false }
}
