// Reads a feed as the Internet Archive captured it: first the index of its captures, then one after the other.
import * as z from 'zod'
import type { Entry } from '../../core/entry.ts'
import { webLink } from '../link.ts'
import { parseFeed } from '../parse.ts'
import { addressOf } from './address.ts'
import { refusalOf } from './answer.ts'
import { type Capture, readIndex } from './captures.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Answer, Endpoint, Finding, Question } from './endpoint.ts'
import { DAY, digitsOf, isInside, momentOf } from './window.ts'

// A feed shows the days before its capture: one after the window still shows the window's end.
const DAYS_AFTER = 7

// Captures, at one an hour at most: four months of a feed that is captured around the clock.
const LIMIT = 3000

// Half of the 24 a minute that it grants the index; who overlooks its 429 is blocked for an hour
// (https://github.com/edgi-govdata-archiving/wayback/issues/137).
const PACE_MS = 5_000

// Three times what a publisher gets: the archive is slow by nature, and nobody waits for it.
const TOTAL_MS = 60_000

const PLACE = z.strictObject({
  /** Digits and address of each capture that is still to be read, oldest first. */
  captures: z.array(z.tuple([z.string().regex(/^\d{14}$/), z.string()])).min(1),
})

export const wayback: Endpoint = {
  name: 'wayback',
  method: 'listing',
  paceMs: PACE_MS,
  totalMs: TOTAL_MS,
  request(question) {
    const [capture] = capturesLeft(question)
    if (capture === undefined) return { url: indexUrl(question) }
    // id_ gives the bytes as they came, without the archive's own links.
    return { url: `https://web.archive.org/web/${capture[0]}id_/${capture[1]}` }
  },
  async read(question, answer, now) {
    const [capture, ...rest] = capturesLeft(question)
    if (capture !== undefined) return readCapture(question, capture, rest, answer, now)
    const index = readIndex(answer, LIMIT)
    if (index.kind !== 'index') return index
    const { captures, partial } = index
    return { kind: 'found', entries: [], ...after(captures), ...(partial && { partial }) }
  },
}

const capturesLeft = ({ cursor }: Question): readonly Capture[] =>
  readCursor(cursor, PLACE)?.captures ?? []

const after = (captures: readonly Capture[]): { readonly next?: string } =>
  captures.length === 0 ? {} : { next: writeCursor({ captures }) }

function indexUrl({ target, window }: Question): string {
  return addressOf('https://web.archive.org/cdx/search/cdx', {
    url: target,
    from: digitsOf(window.from),
    to: digitsOf(new Date(window.until.getTime() + DAYS_AFTER * DAY)),
    output: 'json',
    fl: 'timestamp,original,digest',
    filter: 'statuscode:200',
    // One an hour: a feed that is captured every minute would fill the answer with one week.
    collapse: 'timestamp:10',
    limit: String(LIMIT),
  })
}

async function readCapture(
  question: Question,
  [digits, original]: Capture,
  rest: readonly Capture[],
  answer: Answer,
  now: Date,
): Promise<Finding> {
  const refused = refusalOf(answer, 'The Internet Archive')
  const isBusy = refused?.lasting === false && answer.status !== 404 && answer.status !== 403
  if (isBusy) return refused
  // The archive leads to the nearest capture where that very one cannot be had.
  const taken = momentOf(/\/web\/(\d{14})/.exec(answer.url)?.[1] ?? digits) ?? now
  const parsed =
    refused === undefined &&
    (await parseFeed(answer.text, { url: original, now: taken < now ? taken : now }))
  if (!parsed || parsed.kind === 'failed') {
    const partial = `The archive's capture of ${taken.toISOString().slice(0, 10)} cannot be read.`
    return { kind: 'found', entries: [], ...after(rest), partial }
  }
  const entries = parsed.entries
    .map(withoutArchive)
    .filter(({ published }) => isInside(question.window, published ?? taken))
  return { kind: 'found', entries, ...after(rest) }
}

const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]+_)?\/(?=https?:\/\/)/i

function withoutArchive(entry: Entry): Entry {
  const link = webLink(entry.link.replace(ARCHIVED, '')) ?? entry.link
  return { ...entry, link, id: entry.id.replace(ARCHIVED, '') }
}
