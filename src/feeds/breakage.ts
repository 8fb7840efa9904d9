// Says in a sentence for people why a connection failed: each runtime has words of its own for it.

// What each kind of trouble is called by workerd, by undici and by the system, in lower case.
const KNOWN: readonly (readonly [words: RegExp, sentence: string])[] = [
  [/enotfound|eai_again|getaddrinfo|dns/, 'There is no server of this name.'],
  [/certificate|cert_|tls|ssl/, 'The server has no valid certificate.'],
  [/econnrefused|refused/, 'The server refuses the connection.'],
  [
    /connection lost|disconnected|econnreset|reset|terminated|premature|other side closed/,
    'The server broke off the connection.',
  ],
  [/compress|gzip|inflate|zlib|incorrect header check/, 'The answer cannot be unpacked.'],
]

// These say that something went wrong and no more, or what only the runtime's makers can look up.
const EMPTY = /internal error|reference =|fetch failed|^error$|^$/

/** One sentence; the runtime's own words stay only where they tell something that we have no words for. */
export function describeBreakage(error: unknown): string {
  const words = wordsOf(error)
  const known = KNOWN.find(([pattern]) => pattern.test(words.toLowerCase()))
  if (known !== undefined) return known[1]
  if (EMPTY.test(words.toLowerCase())) return 'The server cannot be reached.'
  return `The server cannot be reached (${words.slice(0, 120).replace(/[.\s]+$/, '')}).`
}

// Undici says "fetch failed" and keeps what happened in the cause.
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error ? String(error.code) : ''
  const { cause } = error
  return cause === undefined ? `${code} ${error.message}`.trim() : wordsOf(cause)
}
