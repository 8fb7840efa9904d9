// Resolves the links of a feed and keeps those that lead to the web.

/** An absolute http(s) address; undefined for anything else. Spaces around and in it are mended. */
export function webLink(link: string | undefined, base?: string): string | undefined {
  const url = resolved(link, base)
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  return url.href
}

/** A base and one inside it (XML Base, section 4.2): the outer one stays where the inner is none. */
export function innerBase(inner: string, outer: string | undefined): string | undefined {
  return webLink(inner, outer) ?? outer
}

// Longer than any server takes (RFC 9110, section 4.1, asks for 8,000 at least): not an address.
const MAX_LINK = 8000

function resolved(link: string | undefined, base: string | undefined): URL | undefined {
  const text = link?.trim() ?? ''
  if (text === '' || text.length > MAX_LINK) return undefined
  return URL.parse(text, base) ?? undefined
}
