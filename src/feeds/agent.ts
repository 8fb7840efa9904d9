// Who we say we are when we ask for a feed.

/** The version in package.json; a test holds the two together. */
export const VERSION = '0.1.0'

/** RFC 9309, section 2.2.1: the token that robots.txt groups are matched against. */
export const PRODUCT = 'Parallax'

/** The User-Agent: project, version, and where its maker can be reached (RFC 9110, section 10.1.5). */
export function userAgent(siteUrl: string, contact: string): string {
  return `${PRODUCT}/${VERSION} (+${siteUrl}; ${contact})`
}
