// The language of a text: as declared, unless its script says otherwise.

type Guess = readonly [sign: RegExp, language: string]

// A script, the language that we meet most in it, and signs by which its neighbours are known.
const SCRIPTS: readonly (readonly [...Guess, neighbours: readonly Guess[]])[] = [
  [
    // Letters: the digits of Persian are of the script too.
    /(?=\p{L})\p{Script=Arabic}/gu,
    'ar',
    [
      [/[ٹڈڑںے]/u, 'ur'],
      [/[ێۆڕڵ]/u, 'ku'],
    ],
  ],
  [/\p{Script=Hebrew}/gu, 'he', []],
  [/\p{Script=Cyrillic}/gu, 'ru', [[/[іїєґ]/iu, 'uk']]],
  [/\p{Script=Han}/gu, 'zh', [[/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja']]],
]
const NOT_LATIN = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Han}]/u

// Persian and Arabic write one name with one code point's difference: all that tells them is weighed.
const PERSIAN = /[پچژگیک]|(?<!\p{L})(?:است|را|از|در|شد|می|مي|كه)(?!\p{L})/gu
const ARABIC = /[ةىأإ]|(?<!\p{L})[وفبكل]?ال/gu

// What the software of a site declares by itself, whatever is written there.
const LATIN = new Set(['en', 'fr', 'de', 'es', 'it', 'pt', 'tr'])

/** The language of a tag (BCP 47) as articles have it: without script and region, in small letters. */
export const mainLanguageOf = (tag: string): string => tag.toLowerCase().replace(/-.*$/s, '')

/**
 * The two-letter language of a text: the one of `declared` (BCP 47), unless that is written in Latin
 * letters and the text is not; else by its script, where a third of the letters are of it; else English.
 */
export function languageOf(text: string, declared?: string): string {
  const tag = declared?.trim().toLowerCase()
  const language = tag?.match(/^[a-z]{2}(?=$|[-_])/)?.[0]
  if (language !== undefined && !LATIN.has(language)) return language
  return languageByScript(text) ?? language ?? 'en'
}

function languageByScript(text: string): string | undefined {
  if (!NOT_LATIN.test(text)) return undefined
  const letters = count(text, /\p{L}/gu)
  const script = SCRIPTS.find(([sign]) => 3 * count(text, sign) > letters)
  if (script === undefined) return undefined
  const [, language, neighbours] = script
  const neighbour = neighbours.find(([sign]) => sign.test(text))?.[1]
  if (neighbour !== undefined || language !== 'ar') return neighbour ?? language
  return count(text, PERSIAN) > count(text, ARABIC) ? 'fa' : 'ar'
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0
