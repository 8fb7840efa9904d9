// Sends what a file holds to /admin in requests of a size that it takes, and gathers the answers.
import * as z from 'zod'
import { IMPORT_BYTES, IMPORT_LINES } from '../../src/core/record.ts'
import { type Admin, askAdmin } from '../admin.ts'
import type { Bad, Input, Line } from './input.ts'

const answer = z.object({
  taken: z.number(),
  known: z.number(),
  refused: z.array(z.object({ line: z.number(), reason: z.string() })),
  later: z.string().optional(),
})

export type Report = {
  readonly taken: number
  readonly known: number
  /** In the order of the file. */
  readonly refused: readonly Bad[]
  /** What the site says of when it works on it, where that is not at once. */
  readonly later?: string | undefined
}

/** Lines in parts, each of a size that one request may have. */
export function cut(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = []
  let room = 0
  for (const line of lines) {
    room -= sizeOf(line)
    if (room < 0 || parts.at(-1)?.length === IMPORT_LINES) {
      parts.push([])
      room = IMPORT_BYTES - sizeOf(line)
    }
    parts.at(-1)?.push(line)
  }
  return parts
}

/** Bytes with the line end. */
const sizeOf = ({ text }: Line) => Buffer.byteLength(text) + 1

/**
 * Sends all of it, one request after the other, and shows how far it is where there are several. Rejects
 * with one sentence where it is not let in or breaks off; what was sent before stays.
 */
export async function send(
  admin: Admin,
  path: 'import' | 'feeds',
  { lines, bad }: Input,
  show: (line: string) => void,
): Promise<Report> {
  const [fit, large] = [true, false].map((fits) =>
    lines.filter((line) => sizeOf(line) <= IMPORT_BYTES === fits),
  ) as [Line[], Line[]]
  const refused = [...bad, ...large.map(({ at }) => ({ at, reason: 'is larger than a request' }))]
  const parts = cut(fit)
  let [taken, known, sent] = [0, 0, 0]
  let later: string | undefined
  for (const part of parts) {
    const report = await sendPart(admin, path, part)
    taken += report.taken
    known += report.known
    later = report.later ?? later
    sent += part.length
    for (const { line, reason } of report.refused) {
      refused.push({ at: part[line - 1]?.at ?? 0, reason })
    }
    if (parts.length > 1) show(`${sent} of ${fit.length} sent`)
  }
  return { taken, known, refused: refused.sort((a, b) => a.at - b.at), later }
}

async function sendPart(admin: Admin, path: string, part: readonly Line[]) {
  const response = await askAdmin(admin, path, {
    method: 'POST',
    headers: { 'content-type': 'application/jsonl' },
    body: part.map(({ text }) => `${text}\n`).join(''),
  })
  const text = await response.text()
  if (response.ok) return answer.parse(JSON.parse(text))
  throw new Error(describeRefusal(admin.address, response.status, text))
}

function describeRefusal(address: string, status: number, text: string): string {
  if (status === 401) return `${address} refuses the token: ADMIN_TOKEN is another one there.`
  if (status === 404) return `${address} takes nothing in: no ADMIN_TOKEN is set there.`
  const [, detail] = /"detail":("(?:[^"\\]|\\.)*")/.exec(text) ?? []
  return `${address} answers with status ${status}. ${detail === undefined ? '' : JSON.parse(detail)}`.trim()
}
