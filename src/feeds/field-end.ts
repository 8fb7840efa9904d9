// Finds where a field ends, also where its end tag was forgotten.
import { isContainer, isEntry, isField, isRich } from './field.ts'
import { type Mark, nextMark } from './mark.ts'
import type { Namespaces } from './namespace.ts'

export type FieldEnd = {
  /** Behind the last character of the field. */
  readonly from: number
  /** Where to go on. */
  readonly next: number
  /** It has no end tag: something else began that cannot be inside it. */
  readonly isForgotten: boolean
}

/** Where a field ends; undefined where the text ends inside it. */
export function fieldEnd(
  text: string,
  opened: Mark,
  name: string,
  { nameOf }: Namespaces,
): FieldEnd | undefined {
  let depth = 0
  for (let mark = nextMark(text, opened.end); mark; mark = nextMark(text, mark.end)) {
    if (mark.kind !== 'open' && mark.kind !== 'close') continue
    const inner = nameOf(mark.name)
    if (inner === name && mark.kind === 'close') {
      if (depth === 0) return { from: mark.start, next: mark.end, isForgotten: false }
      depth--
    } else if (inner === name && isRich(name)) {
      if (!mark.empty) depth++
    } else if (interrupts(inner, mark, name)) {
      return { from: mark.start, next: mark.start, isForgotten: true }
    }
  }
  return undefined
}

function interrupts(inner: string, mark: Mark, name: string): boolean {
  if (mark.kind === 'close') return isContainer(inner)
  return isEntry(inner) || (!isRich(name) && isField(inner))
}
