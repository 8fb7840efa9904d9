// Writes a question in GDELT's language, in which little may be too short, too long or of another script.
import { anyOf, quoted, tellingTerms } from './term.ts'

// In characters: 213 were taken and 290 were not ("Your query was too short or too long.").
const LONGEST_QUERY = 240

// Below these it complains ("The specified phrase is too short."); the one for words is ours.
const SHORTEST_PHRASE = 5
const SHORTEST_WORD = 3

/** Any of the terms, as many as it takes, at one host; undefined where it takes none of them. */
export function gdeltQuery(terms: readonly string[], host: string): string | undefined {
  // domain: would match a mere ending; and it knows hosts without www.
  const place = `domainis:${host.toLowerCase().replace(/^www\.|\/.*$/g, '')}`
  const taken: string[] = []
  for (const term of latinFirst(tellingTerms(terms, terms.length)).map(quoted)) {
    const length = term.replaceAll('"', '').length
    const isLong = length >= (term.startsWith('"') ? SHORTEST_PHRASE : SHORTEST_WORD)
    const isRoom = `${anyOf([...taken, term])} ${place}`.length <= LONGEST_QUERY
    if (isLong && isRoom) taken.push(term)
  }
  return taken.length === 0 ? undefined : `${anyOf(taken)} ${place}`
}

// It searches the English translation of what it read (https://blog.gdeltproject.org/updates-doc-2-0-api/).
const latinFirst = (terms: readonly string[]) =>
  terms.toSorted((a, b) => Number(LATIN.test(b)) - Number(LATIN.test(a)))

const LATIN = /\p{Script=Latin}/u
