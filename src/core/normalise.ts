// Text made comparable: one form for the many code points that readers take for one letter.

// What no step below changes but the case: ASCII, and the marks that newsrooms set beside it.
const PLAIN = /^[ -~‘’“”–—«»£€•]*$/
// What nobody sees, less the two joiners: they shape Persian words and emoji.
const INVISIBLE = /(?![\t-\r\u200c\u200d])[\p{Cf}\p{Cc}]/gu
// Normalising sorts a letter's marks, and a long pile of them takes the square of its height: no text
// needs more than 30 (Unicode Standard Annex 15, section 13, https://www.unicode.org/reports/tr15/).
const PILE_OF_MARKS = /(\p{M}{30})\p{M}+/gu
// Marks and joiners are dropped, except what makes й, ї and ў of и, і and у: those are letters.
const DROPPED = /\p{M}(?<!\p{Script=Cyrillic}[\u0306\u0308])|[\u200c\u200d]/gu

// Letters that keyboards and conventions of Arabic and Persian swap, the dotless i of Turkish, ligatures
// that Unicode takes for letters, and apostrophes that it does.
const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ـ: '',
  ı: 'i',
  ё: 'е',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ʼ: "'",
  ʻ: "'",
}
const SWAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}٠-٩۰-۹]`, 'gu')

/**
 * One line of plain text as a reader sees it: composed (NFC), no controls or invisible characters, blanks
 * folded. Case, marks and joiners stay.
 */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim()
  return text
    .replace(INVISIBLE, '')
    .replace(PILE_OF_MARKS, '$1')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * The form in which spellings are compared: `clean`, compatible forms made one (NFKC), lower case, no
 * marks or joiners, Arabic and Persian variants of a letter and their digits folded into one.
 */
export function fold(text: string): string {
  const line = clean(text)
  if (PLAIN.test(line)) return line.toLowerCase()
  return line
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(SWAPPED, (sign) => LETTERS[sign] ?? String(sign.charCodeAt(0) & 15))
}

/** The words of a folded text: runs of letters and digits. Apostrophes and hyphens part words. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** At most `length` UTF-16 units of a text, cut between words where one ends near, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const blank = text.slice(0, length).lastIndexOf(' ')
  const cut = text.slice(0, blank > length / 2 ? blank : length - 1)
  // Half of a surrogate pair would be no character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}
