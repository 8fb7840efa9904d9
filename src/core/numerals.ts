// Numbers as one keyword however they are written: thousands without their marks, ordinals as "5th".
import { ORDINAL_WORDS } from './ordinal-words.ts'
import { formsOf } from './word-forms.ts'

const ANY = /\p{Nd}|第|[周週]年/u
// Commas, points and Arabic commas before three digits each; a blank before noughts alone, since two
// numbers may stand side by side.
const THOUSANDS = /(?<![\p{N}.,٬])\p{Nd}{1,3}(?:(?:[,.٬]\p{Nd}{3})+|(?: 000)+)(?!\p{N})/gu
// "5th", "5ème", "5.º", "5-я", "5'inci", "۵مین".
const MARK_BEHIND =
  /(?<![\p{L}\p{N}.,])(\p{Nd}{1,2})(?:st|nd|rd|th|[eè]r?e?|re|[eè]me|\.?[ºª°]|-(?:[йяею]|го|му|ой|ый|ая|ую)|['’][iıuü]?nc[iıuü]|\u200c?ا?م[یي]ن)(?![\p{L}\p{N}])/giu
// "ה-5", "الـ5".
const MARK_BEFORE = /(?<!\p{L})(?:ה-|الـ? ?)(\p{Nd}{1,2})(?![\p{L}\p{N}])/gu
// "第5", "第五", and anniversaries: "5周年", "五周年".
const HAN = '一二三四五六七八九十'
const CHINESE = new RegExp(`第(\\p{Nd}{1,2}|[${HAN}])|(\\p{Nd}{1,2}|[${HAN}])[周週]年`, 'gu')
// "5. Jahrestag", "5. yılı".
const POINT = /(?<![\p{L}\p{N}.,])(\p{Nd}{1,2})\.(?= \p{L})/gu
const POINTING = new Set(['de', 'tr'])
// Elsewhere the word is a preposition: see `ORDINAL_WORDS`.
const ITALIAN_SECOND = /(?<!\p{L})secondo(?= anniversario(?!\p{L}))/giu

/** Text with thousands unmarked ("1,000" is "1000") and ordinals of digits as "5th". */
export function unifyNumerals(written: string, language: string): string {
  const text = language === 'it' ? written.replace(ITALIAN_SECOND, nameOf(2)) : written
  if (!ANY.test(text)) return text
  const ordinal = (_: string, number = '', other = '') => ` ${nameOf(digitsOf(number || other))} `
  const unified = text
    .replace(THOUSANDS, (number) => number.replace(/\P{Nd}/gu, ''))
    .replace(MARK_BEHIND, (whole, number) => ordinal(whole, number))
    .replace(MARK_BEFORE, (whole, number) => ordinal(whole, number))
    .replace(CHINESE, (whole, first, second) => ordinal(whole, first, second))
  return POINTING.has(language) ? unified.replace(POINT, (_, n) => ordinal(_, n)) : unified
}

/** `#5th` of an ordinal and `#56` of a number, as folded words; undefined: the word is neither. */
export function numeralOf(word: string, language: string): string | undefined {
  if (/^\p{N}+$/u.test(word) || /^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return `#${word}`
  const ordinals = ORDINAL_WORDS.get(language)
  const number = formsOf(word).flatMap((form) => ordinals?.get(form) ?? [])[0]
  return number === undefined ? undefined : `#${nameOf(number)}`
}

function nameOf(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  return `${number}${(teen ? undefined : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`
}

// Digits of every script that has them: the last four bits of Arabic and Persian ones are the digit.
function digitsOf(number: string): number {
  const han = HAN.indexOf(number) + 1
  return han > 0
    ? han
    : Number(number.replace(/[^0-9]/gu, (digit) => `${digit.charCodeAt(0) & 15}`))
}
