// Text made comparable: one form for the many code points that readers take for one letter.

// Invisible format characters, the Persian joiner (U+200C) among them: it is lost as often as kept.
const INVISIBLE = /\p{Cf}|\p{Cc}(?<![\t\n\r])/gu
const APOSTROPHES = /[’‘ʼʻ`´׳＇]/gu
const QUOTES = /[“”„«»״＂]/gu
const HYPHENS = /[‐‑‒–—―−]/gu
// Marks are dropped, except on Cyrillic, where й and и are two letters.
const MARKS = /(?<!\p{Script=Cyrillic})\p{M}+/gu
const TATWEEL = /ـ/gu

// Letters that keyboards and conventions of Arabic and Persian swap, and the dotless i of Turkish.
const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ٱ: 'ا',
  ı: 'i',
  ё: 'е',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
}
const SWAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const EASTERN_DIGITS = /[٠-٩۰-۹]/gu

/**
 * One line of plain text as a reader sees it: NFKC, no controls or invisible characters, blanks folded.
 * Case and marks stay. (Unicode Standard Annex 15, https://www.unicode.org/reports/tr15/)
 */
export function clean(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
}

/**
 * The form in which spellings are compared: `clean`, lower case, no marks, one apostrophe, quote and
 * hyphen, Arabic and Persian variants of a letter and their digits folded into one.
 */
export function fold(text: string): string {
  return clean(text)
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(HYPHENS, '-')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(TATWEEL, '')
    .replace(SWAPPED, (letter) => LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
}

/** The words of a folded text: runs of letters and digits. Apostrophes and hyphens part words. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[پچژگ]|می[‌ ]|\sاست(\s|$)|\sرا\s/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Han}/u, 'zh'],
]

/** The two-letter language of a text: what it declares, else by its script, else English. */
export function languageOf(text: string, declared?: string): string {
  const tag = declared
    ?.trim()
    .toLowerCase()
    .match(/^[a-z]{2}(?=$|[-_])/)?.[0]
  return tag ?? SCRIPTS.find(([script]) => script.test(text))?.[1] ?? 'en'
}
