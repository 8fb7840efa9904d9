// Writes one field of the outline: attributes that matter, and its text as CDATA.
import { ATTRIBUTES, elementOf } from './field.ts'

/** An element of the outline; `base` is xml:base, where it is not that of the whole feed. */
export function element(
  name: string,
  text: string,
  attributes: ReadonlyMap<string, string>,
  base?: string,
): string {
  const tag = elementOf(name)
  const kept = base === undefined ? attributes : new Map([...attributes, ['base', base]])
  const written = ATTRIBUTES.filter((key) => kept.has(key)).map(
    (key) => ` ${key}="${escaped(kept.get(key) ?? '')}"`,
  )
  return `<${tag}${written.join('')}>${cdata(text)}</${tag}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const cdata = (text: string): string =>
  text === '' ? '' : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
