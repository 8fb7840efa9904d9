// Reads a day as people write it: with the name of its month, or as three numbers.
import { MONTHS, WEEKDAYS } from './calendar.ts'

export type Day = { readonly year: number; readonly month: number; readonly day: number }

const FILLERS = new Set([
  'at',
  'um',
  'a',
  'as',
  'de',
  'del',
  'of',
  'den',
  'the',
  'kl',
  'uhr',
  'le',
  't',
])

/** The day in some words, in lower case without accents; undefined where it is not plain. */
export function dayOf(text: string): Day | undefined {
  const words = text.match(/\p{L}+|\d+/gu) ?? []
  const numbers = words.filter((word) => /^\d/.test(word))
  // "mar" is March, and Tuesday in French: the last name of a month is the month.
  const at = words.findLastIndex((word) => MONTHS.has(word))
  const isKnown = words.every(
    (word, index) =>
      index === at ||
      /^\d/.test(word) ||
      isWeekday(word, index, words) ||
      FILLERS.has(word) ||
      isOrdinal(word, words[index - 1]),
  )
  if (!isKnown) return undefined
  const month = MONTHS.get(words[at] ?? '')
  return month === undefined ? numericDay(numbers, text) : namedDay(numbers, month)
}

// What stands first, before a date that is whole, is a weekday in whatever language.
const isWeekday = (word: string, index: number, words: readonly string[]): boolean =>
  WEEKDAYS.has(word) || (index === 0 && words.length > 3)

const isOrdinal = (word: string, before = ''): boolean =>
  /^(?:st|nd|rd|th|er|o)$/.test(word) && /^\d{1,2}$/.test(before)

function namedDay(numbers: readonly string[], month: number): Day | undefined {
  const [first = '', second = ''] = numbers
  if (numbers.length !== 2) return undefined
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  return { year: fullYear(year), month, day: Number(day) }
}

function numericDay(numbers: readonly string[], text: string): Day | undefined {
  const [a = '', b = '', c = ''] = numbers
  if (numbers.length !== 3) return undefined
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) }
  const year = fullYear(c)
  // Of 03/04/2020 nobody knows; with a slash the day comes first, save where it cannot.
  if (text.includes('/') && Number(b) > 12) return { year, month: Number(a), day: Number(b) }
  if (/\d-\d+-\d/.test(text) && c.length < 4)
    return { year: fullYear(a), month: Number(b), day: Number(c) }
  return { year, month: Number(b), day: Number(a) }
}

// RFC 2822, section 4.3: two digits below 50 are of this century, three count from 1900.
export function fullYear(year: string): number {
  const number = Number(year)
  if (year.length === 2) return number + (number < 50 ? 2000 : 1900)
  return year.length === 3 ? number + 1900 : number
}
