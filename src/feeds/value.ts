// Turns the source of an element's inside into what it says: text, or HTML source.
import { decodeHTMLStrict } from 'entities'
import { MAX_FIELD } from './bounds.ts'
import { type Mark, nextMark } from './mark.ts'

export type Value = {
  readonly text: string
  /** It had elements inside (xhtml, or naked HTML): `text` is HTML source. */
  readonly markup: boolean
}

/** The value of an element whose inside is `source`: CDATA opened, entities decoded once. */
export function readInside(source: string): Value {
  const cut = source.slice(0, MAX_FIELD)
  const markup = hasElements(cut)
  // The entities of HTML source are decoded when it becomes text.
  const read = markup ? (text: string) => text : decodeHTMLStrict
  let text = ''
  let from = 0
  for (let mark = nextMark(cut, 0); mark !== undefined; mark = nextMark(cut, mark.end)) {
    if (mark.kind === 'open' || mark.kind === 'close') continue
    text += read(cut.slice(from, mark.start))
    if (mark.kind === 'cdata') text += cut.slice(mark.start + 9, mark.cut ? mark.end : mark.end - 3)
    from = mark.end
  }
  return { text: (text + read(cut.slice(from))).trim(), markup }
}

function hasElements(source: string): boolean {
  for (let mark = nextMark(source, 0); mark !== undefined; mark = nextMark(source, mark.end)) {
    if (mark.kind === 'open' || mark.kind === 'close') return true
  }
  return false
}

/** The first element of this local name inside some source, as it stands. */
export function childOf(
  source: string,
  local: string,
): { readonly inside: string; readonly attributes: string } | undefined {
  let opened: Mark | undefined
  for (let mark = nextMark(source, 0); mark !== undefined; mark = nextMark(source, mark.end)) {
    const isOurs = mark.name.slice(mark.name.lastIndexOf(':') + 1).toLowerCase() === local
    if (!isOurs) continue
    if (mark.kind === 'open' && opened === undefined) opened = mark
    if (opened === undefined || (mark.kind === 'open' && !mark.empty)) continue
    return {
      inside: source.slice(opened.end, Math.max(opened.end, mark.start)),
      attributes: opened.attributes,
    }
  }
  return undefined
}
