// Reads whom an entry is credited to: its authors, and the origin that an aggregator names.
import { attributesOf } from './attribute.ts'
import type { Field, Fields } from './field.ts'
import { webLink } from './link.ts'
import { present } from './present.ts'
import { textOfHtml, textOfPlain } from './text.ts'
import { childOf, readInside } from './value.ts'

const AUTHORS = ['dc:creator', 'author', 'atom:author', 'itunes:author']

/** The names of the authors, joined by commas. */
export function authorOf(fields: Fields): string | undefined {
  for (const name of AUTHORS) {
    const names = fields(name)
      .map(personOf)
      .filter((person) => person !== '')
    if (names.length > 0) return [...new Set(names)].join(', ')
  }
  return undefined
}

// "mail@example.com (Name)" is how RSS has it, <name> inside is how Atom has it.
function personOf({ text, attributes }: Field): string {
  if (attributes.markup !== undefined) {
    const name = childOf(text, 'name')
    return textOfPlain(name === undefined ? text : readInside(name.inside).text)
  }
  const inBrackets = /^[^\s@]+@\S+ \(([^)]{1,200})\)$/.exec(text.slice(0, 300))?.[1]
  return textOfPlain(inBrackets ?? text)
}

/** Name and address of where an aggregator took the entry from. */
export function originOf(
  fields: Fields,
  base: string | undefined,
): { readonly name: string; readonly url?: string } | undefined {
  for (const { text, attributes } of [...fields('source'), ...fields('atom:source')]) {
    const title = childOf(text, 'title')
    const isAtom = attributes.markup !== undefined
    const name = textOfHtml(isAtom ? readInside(title?.inside ?? '').text : text)
    const link = isAtom
      ? attributesOf(childOf(text, 'link')?.attributes ?? '').get('href')
      : attributes.url
    const url = webLink(link, attributes.base ?? base)
    if (name !== '') return { name, ...present({ url }) }
  }
  return undefined
}
