// Writes one field of the outline: attributes that matter, and the number of its text.
import { ATTRIBUTES, elementOf } from './field.ts'

/** An element of the outline; `base` is xml:base, where it is not that of the whole feed. */
export function element(
  name: string,
  text: number,
  attributes: ReadonlyMap<string, string>,
  base?: string,
): string {
  const tag = elementOf(name)
  const kept = base === undefined ? attributes : new Map([...attributes, ['base', base]])
  const written = ATTRIBUTES.filter((key) => kept.has(key)).map(
    (key) => ` ${key}="${escaped(kept.get(key) ?? '')}"`,
  )
  return `<${tag}${written.join('')}>${text}</${tag}>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
