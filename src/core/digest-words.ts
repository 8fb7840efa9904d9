// How the digest speaks: plain text from strings that publishers wrote and nobody vouches for.

/** A headline longer than this is cut: a reader's list shows fewer signs than that. */
const MAX_SIGNS = 200

/** Names that are listed before the rest is counted. */
export const NAMES_IN_TITLE = 3
export const NAMES_IN_TEXT = 12

/** Control characters, line ends, what XML 1.0 forbids, marks that turn the text around them. */
const UNTIDY = /[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069\s]+/gu
/** Hebrew, Arabic and their neighbours, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** One line that is safe in any format: no control characters, no lone surrogates, not too long. */
export const tidy = (text: string, most = MAX_SIGNS): string => {
  const signs = [...text.toWellFormed().replace(UNTIDY, ' ').trim()]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : signs.join('')
}

/**
 * One line among words of ours. One that runs from right to left is isolated, so that it does not turn
 * what stands beside it (FSI … PDI, Unicode UAX #9, section 2.4).
 */
export const isolate = (text: string): string => {
  const words = tidy(text)
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words
}

/** Somebody's words in quotation marks. */
export const quote = (text: string): string => `“${isolate(text)}”`

/** `A`, `A and B`, `A, B and 3 more`. */
export const listWords = (names: readonly string[], most: number): string => {
  const shown = names.length > most ? names.slice(0, most) : names.slice(0, -1)
  const last = names.length > most ? `${names.length - most} more` : (names.at(-1) ?? '')
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
