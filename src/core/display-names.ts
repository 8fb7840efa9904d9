// Countries and languages by their English names; a code that nobody knows stays a code.

type Kind = 'region' | 'language'

/** Made once: a page asks for hundreds, and making one takes longer than all of its answers. */
const known = new Map<string, Intl.DisplayNames>()
/** Feeds name what languages they like: of more than there are in any coverage, none is remembered. */
const MOST = 200

const namesIn = (tag: string, type: Kind): Intl.DisplayNames => {
  const key = `${tag} ${type}`
  const names = known.get(key) ?? new Intl.DisplayNames(tag, { type })
  if (known.size < MOST) known.set(key, names)
  return names
}

const nameIn = (tag: string, type: Kind, code: string): string | undefined => {
  try {
    return namesIn(tag, type).of(code)
  } catch {
    // Not a well-formed code: the store keeps what a feed declared.
    return undefined
  }
}

export const countryName = (code: string): string => {
  const upper = code.toUpperCase()
  return nameIn('en', 'region', upper) ?? upper
}

export const languageName = (tag: string): string => nameIn('en', 'language', tag) ?? tag

/** As a language calls it; '' where it has no name for it, or where it is no language. */
export const countryNameIn = (tag: string, code: string): string =>
  nameIn(tag, 'region', code) ?? ''
