// Reads the Internet Archive's index of captures (https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server).
import * as z from 'zod'
import { webLink } from '../link.ts'
import { broken, isMarkup, readJson, refusalOf } from './answer.ts'
import type { Answer, Finding } from './endpoint.ts'

/** Its moment, in 14 digits, and the address that was captured. */
export type Capture = readonly [digits: string, original: string]

type Index = {
  readonly kind: 'index'
  /** At most one a day, oldest first; none twice in a row with the same content. */
  readonly captures: readonly Capture[]
  readonly partial?: string
}

const ROWS = z.array(z.array(z.string()))

/** The captures of an answer of at most `limit` rows; what it is instead, where it is none. */
export function readIndex(
  answer: Answer,
  limit: number,
): Index | Exclude<Finding, { kind: 'found' }> {
  const { status, text } = answer
  // Said of a site that asked the archive to hide it.
  if (status === 403 && /blocked|exclusion|robots/i.test(text)) {
    return { kind: 'refused', reason: 'The Internet Archive hides this site.', lasting: true }
  }
  const refused = refusalOf(answer, 'The Internet Archive')
  if (refused !== undefined) return refused
  if (isMarkup(text)) return broken('The archive answers with a web page instead of its index.')
  const rows = ROWS.safeParse(readJson(text))
  if (!rows.success) return broken('The archive answers with an index that is cut off.')
  const captures = lastOfEachDay(rows.data)
  const isCut = rows.data.length > limit
  return {
    kind: 'index',
    captures,
    ...(isCut && {
      partial: `The archive has more than ${limit} captures: the last are left out.`,
    }),
  }
}

// The first row names the columns. The last capture of a day shows most of that day.
function lastOfEachDay([names = [], ...rows]: readonly (readonly string[])[]): readonly Capture[] {
  const [timestamp, original, digest] = ['timestamp', 'original', 'digest'].map((name) =>
    names.indexOf(name),
  )
  const days = new Map<string, { readonly capture: Capture; readonly digest: string }>()
  for (const row of rows) {
    const digits = row[timestamp ?? -1] ?? ''
    const address = webLink(row[original ?? -1])
    if (!/^\d{14}$/.test(digits) || address === undefined) continue
    days.set(digits.slice(0, 8), {
      capture: [digits, address],
      digest: row[digest ?? -1] ?? digits,
    })
  }
  const ordered = [...days.values()].toSorted((a, b) => (a.capture[0] < b.capture[0] ? -1 : 1))
  return ordered
    .filter((one, at) => one.digest !== ordered[at - 1]?.digest)
    .map(({ capture }) => capture)
}
