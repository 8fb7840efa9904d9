// Undoes what GDELT does to titles and to the names of languages.

// Those that GDELT translates (https://blog.gdeltproject.org/gdelt-translingual-translating-the-planet/).
const TAGS =
  'af ar az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms mt ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tr uk ur uz vi zh'

const tagsByName = new Map<string, string>()

/** BCP 47 of a language's English name, where it is one that GDELT reads. */
export function languageNamed(name: string | undefined): string | undefined {
  if (tagsByName.size === 0) {
    const names = new Intl.DisplayNames('en', { type: 'language' })
    for (const tag of TAGS.split(' ')) tagsByName.set((names.of(tag) ?? tag).toLowerCase(), tag)
  }
  return name === undefined ? undefined : tagsByName.get(name.toLowerCase())
}

const CLOSING = / +(?=[,.;:!?%)\]…](?!\S))/g

// French sets a space before these.
const CLOSING_IN_FRENCH = / +(?=[,.)\]…](?!\S))/g

/**
 * A title without the spaces that GDELT's tokeniser leaves around punctuation: "Valley , flooded" was
 * "Valley, flooded", and "U . S ." was "U.S.". A hyphen or a dash cannot be told apart again, and stays.
 */
export const mendTitle = (title: string, language: string | undefined): string =>
  title
    .replace(/(?<![\p{L}\p{N}])(\p{Lu}) \. (?=\p{Lu} \.)/gu, '$1.')
    .replace(language === 'fr' ? CLOSING_IN_FRENCH : CLOSING, '')
    .replace(/(?<=(?:^|\s)[([¿¡]) +/g, '')
    .replace(/ ([’']) (?=(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu, '$1')
