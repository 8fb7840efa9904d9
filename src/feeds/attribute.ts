// Reads the attributes of a tag as the wild writes them: any quotes, or none, spaces around "=".
import { decodeHTMLStrict } from 'entities'

// More than any feed uses; a tag with 100,000 of them is an attack.
const MAX_ATTRIBUTES = 100

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

/** Attributes by their name in lower case, the first of a name; values decoded and trimmed. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  if (!source.includes('=')) return attributes
  for (const match of source.matchAll(ATTRIBUTE)) {
    const [, name = '', double, single, bare] = match
    const value = double ?? single ?? bare
    const key = name.toLowerCase()
    if (value === undefined || attributes.has(key)) continue
    attributes.set(key, decodeHTMLStrict(value).trim())
    if (attributes.size === MAX_ATTRIBUTES) break
  }
  return attributes
}
