// Reads a body as a stream and stops at a cap, so that a bomb never unfolds in memory.
import type { Deadline } from './deadline.ts'

export type Body = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** False when there was more than the cap; `bytes` then has what came before it. */
  readonly complete: boolean
}

/**
 * The bytes of a response after decompression, at most `limit` of them. Throws when the connection
 * breaks or the deadline passes.
 */
export async function readBody(
  response: Response,
  limit: number,
  deadline: Deadline,
): Promise<Body> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader()
  if (reader === undefined) return { bytes: new Uint8Array(), complete: true }
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await deadline.race(reader.read())
    if (done) return { bytes: joined(chunks, size), complete: true }
    const room = limit - size
    chunks.push(value.byteLength > room ? value.subarray(0, room) : value)
    size += Math.min(value.byteLength, room)
    if (value.byteLength > room) {
      await discard(reader)
      return { bytes: joined(chunks, size), complete: false }
    }
  }
}

/** Lets go of a body that nobody will read, so that its connection is free for the next feed. */
export async function dropBody(response: Response): Promise<void> {
  if (response.body !== null) await discard(response.body)
}

// A body that already broke cannot be cancelled, and need not be.
async function discard(body: { cancel: () => Promise<void> }): Promise<void> {
  await body.cancel().catch(() => {})
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
