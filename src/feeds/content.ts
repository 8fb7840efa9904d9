// Reads the text constructs of RSS and Atom: plain, HTML, xhtml or base64, by their type.
import { escapeText } from 'entities'
import type { Field, Fields } from './field.ts'
import { textOfHtml, textOfPlain } from './text.ts'

/** The text of the first of these elements that says anything. */
export function firstText(
  fields: Fields,
  names: readonly string[],
  isAtom: boolean,
): string | undefined {
  for (const field of names.flatMap(fields)) {
    const text = textOf(field, isAtom)
    if (text !== '') return text
  }
  return undefined
}

function textOf(field: Field, isAtom: boolean): string {
  const { text, isHtml } = sourceIn(field, isAtom)
  return isHtml ? textOfHtml(text) : textOfPlain(text)
}

/** The same as HTML source: an article stays source until somebody needs its text. */
export function firstSource(
  fields: Fields,
  names: readonly string[],
  isAtom: boolean,
): string | undefined {
  const field = names.flatMap(fields).find(({ text }) => text !== '')
  if (field === undefined) return undefined
  const { text, isHtml } = sourceIn(field, isAtom)
  return isHtml ? text : escapeText(text)
}

type Source = { readonly text: string; readonly isHtml: boolean }

function sourceIn({ text, attributes }: Field, isAtom: boolean): Source {
  const { type = isAtom ? 'text' : 'html', mode, markup } = attributes
  if (markup !== undefined) return { text, isHtml: true }
  if (mode === 'base64' || isBinary(type)) return { text: fromBase64(text) ?? text, isHtml: true }
  return { text, isHtml: type !== 'text' && type !== 'text/plain' }
}

// RFC 4287, section 4.1.3.3: what is neither text nor XML is base64.
const isBinary = (type: string): boolean =>
  type.includes('/') && !type.startsWith('text/') && !/[/+]xml$/.test(type)

function fromBase64(text: string): string | undefined {
  try {
    const binary = atob(text)
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
  } catch {
    return undefined
  }
}
