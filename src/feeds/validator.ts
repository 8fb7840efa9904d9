// What lets a server, or us, see that a feed has not changed: ETag, Last-Modified, a hash of the body.
import { present } from './present.ts'

/** To keep with the feed and to send back with its next request. */
export type Validators = {
  readonly etag?: string
  readonly lastModified?: string
  readonly bodyHash?: string
}

// A validator is kept in a row and sent back: what is longer than this is not one.
const MAX_VALIDATOR = 1000

type MaybeValidators = { readonly [Key in keyof Validators]?: string | undefined }

/** The headers of a conditional request (RFC 9110, section 13). */
export function conditions({ etag, lastModified }: MaybeValidators): Record<string, string> {
  return { ...present({ 'if-none-match': etag, 'if-modified-since': lastModified }) }
}

/** The validators of an answer, as far as it has any. */
export function validatorsOf({ headers }: Response): Validators {
  const read = (name: string) => {
    const value = headers.get(name)
    return value === null || value.length > MAX_VALIDATOR ? undefined : value
  }
  return present({ etag: read('etag'), lastModified: read('last-modified') })
}

/** SHA-256 of a body, in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
