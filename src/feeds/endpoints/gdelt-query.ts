// Writes questions in GDELT's language, in which little may be too short, too long or of another script.
import { anyOf, quoted, tellingTerms } from './term.ts'

// In characters: 213 were taken and 290 were not ("Your query was too short or too long.").
const LONGEST_QUERY = 240

// Below these it complains ("The specified phrase is too short."); the one for words is ours.
const SHORTEST_PHRASE = 5
const SHORTEST_WORD = 3

/**
 * Any of the terms, as many as it takes, at one host: those in Latin script, and then the others by
 * themselves, for it searches an English translation (https://blog.gdeltproject.org/updates-doc-2-0-api/)
 * and may refuse them. A query for which it takes no term is not there.
 */
export function gdeltQueries(terms: readonly string[], host: string): readonly string[] {
  const telling = tellingTerms(terms, terms.length)
  const latin = telling.filter((term) => LATIN.test(term))
  const others = telling.filter((term) => !LATIN.test(term))
  return [latin, others].flatMap((some) => queryOf(some, host) ?? [])
}

const LATIN = /\p{Script=Latin}/u

function queryOf(terms: readonly string[], host: string): string | undefined {
  // domain: would match a mere ending; and it knows hosts without www.
  const place = `domainis:${host.toLowerCase().replace(/^www\.|\/.*$/g, '')}`
  const taken: string[] = []
  for (const term of terms.map(quoted)) {
    const length = term.replaceAll('"', '').length
    const isLong = length >= (term.startsWith('"') ? SHORTEST_PHRASE : SHORTEST_WORD)
    const isRoom = `${anyOf([...taken, term])} ${place}`.length <= LONGEST_QUERY
    if (isLong && isRoom) taken.push(term)
  }
  return taken.length === 0 ? undefined : `${anyOf(taken)} ${place}`
}
