// Countries and languages by their English names; a code that nobody knows stays a code.
const countries = new Intl.DisplayNames('en', { type: 'region' })
const languages = new Intl.DisplayNames('en', { type: 'language' })

const nameIn = (names: Intl.DisplayNames, code: string) => {
  try {
    return names.of(code) ?? code
  } catch {
    // Not a well-formed code: the store keeps what a feed declared.
    return code
  }
}

export const countryName = (code: string): string => nameIn(countries, code.toUpperCase())

export const languageName = (tag: string): string => nameIn(languages, tag)
