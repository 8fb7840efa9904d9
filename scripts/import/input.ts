// What a file to import holds: lines of JSON to send, and what could not be read as one.

export type Line = {
  /** Its place in the file: the number of its line, or of its feed, from 1. */
  readonly at: number
  /** An object as JSON, on one line. */
  readonly text: string
}

export type Bad = { readonly at: number; readonly reason: string }

export type Input = { readonly lines: readonly Line[]; readonly bad: readonly Bad[] }

/**
 * Bytes as UTF-8 without a byte order mark. What is none becomes U+FFFD, for which the line that holds it is
 * refused: to guess at a charset would put wrong letters on a page for good.
 */
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** JSON Lines as they stand; blank ones are passed over. */
export function readJsonLines(text: string): Input {
  // Not by readline: to it U+2028 ends a line, and JSON may hold it as it is.
  const lines = text.split('\n').map((text, i) => ({ at: i + 1, text: text.trim() }))
  return { lines: lines.filter(({ text }) => text !== ''), bad: [] }
}
