// Turns the bytes of a feed into text: by BOM, HTTP, declaration, and by what the bytes bear out.
import sniff from 'html-encoding-sniffer'

export type Decoded = {
  readonly text: string
  /** By its name in WHATWG Encoding, such as `UTF-8` or `windows-1256`. */
  readonly charset: string
}

/**
 * The text of a feed. RFC 7303, section 3, gives the order: byte order mark, charset of the
 * Content-Type, XML declaration, UTF-8. The first that decodes without an error wins, so a header
 * that lies loses to a declaration that does not. Never throws: what no charset fits keeps U+FFFD.
 */
export function decodeFeed(bytes: Uint8Array, contentType?: string): Decoded {
  const { text, charset } = bestOf(bytes, charsetsOf(bytes, contentType))
  return { text, charset }
}

function bestOf(bytes: Uint8Array, named: readonly string[]): Decoded {
  const utf8 = attempt(bytes, 'UTF-8')
  for (const charset of named) {
    const tried = charset === 'UTF-8' ? utf8 : attempt(bytes, charset)
    if (tried === undefined || tried.errors > 0) continue
    // One byte a character never fails. Text in such a charset is never well-formed UTF-8 by chance.
    const isDisproved = SINGLE_BYTE.test(charset) && utf8?.errors === 0 && !isAscii(utf8.text)
    return isDisproved ? utf8 : tried
  }
  const [chosen = 'UTF-8'] = named
  return leastBad(bytes, utf8, chosen === 'UTF-8' ? undefined : attempt(bytes, chosen))
}

const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/i

/** What is said about the charset, best authority first; without a word it is UTF-8. */
function charsetsOf(bytes: Uint8Array, contentType: string | undefined): readonly string[] {
  const header = /charset\s*=\s*["']?([^\s;"',]+)/i.exec(contentType?.slice(0, 500) ?? '')?.[1]
  const options = { xml: true, defaultEncoding: wideOf(bytes) ?? 'UTF-8' }
  const declared = sniff(fromDeclaration(bytes), options)
  if (header === undefined) return [declared]
  const chosen = sniff(bytes, { ...options, transportLayerEncodingLabel: header })
  return [...new Set([chosen, declared])]
}

const LT = 0x3c
const QUESTION = 0x3f

// The sniffer wants "<?xml" at the very start; the wild puts blanks and worse before it. A byte order
// mark is left where it is.
function fromDeclaration(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] ?? 0) >= 0xef) return bytes
  const start = bytes.subarray(0, 1024).indexOf(LT)
  return start > 0 && bytes[start + 1] === QUESTION ? bytes.subarray(start) : bytes
}

// UTF-16 without a byte order mark and without a declaration: "<" and a zero.
function wideOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === LT && bytes[1] === 0) return 'UTF-16LE'
  return bytes[0] === 0 && bytes[1] === LT ? 'UTF-16BE' : undefined
}

type Attempt = Decoded & { readonly errors: number }

function attempt(bytes: Uint8Array, charset: string): Attempt | undefined {
  try {
    const text = new TextDecoder(charset).decode(bytes)
    return { text, charset, errors: errorsIn(text) }
  } catch {
    // A label that the standard knows and decodes to nothing ("replacement"), or not known here.
    return undefined
  }
}

function errorsIn(text: string): number {
  let errors = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) errors++
  return errors
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

// Nothing fits. A few broken bytes in UTF-8 stay UTF-8; mostly broken ones are what most unlabelled
// text of the web is (WHATWG HTML, 13.2.3.2: windows-1252).
function leastBad(
  bytes: Uint8Array,
  utf8: Attempt | undefined,
  chosen: Attempt | undefined,
): Decoded {
  if (chosen !== undefined && chosen.errors < (utf8?.errors ?? Infinity)) return chosen
  const sound = utf8 === undefined ? 0 : (utf8.text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0)
  if (utf8 !== undefined && utf8.errors <= sound) return utf8
  return attempt(bytes, 'windows-1252') ?? utf8 ?? { text: '', charset: 'UTF-8' }
}
