// Asks GDELT's DOC 2.0 what its crawler saw of an outlet (https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/).
import * as z from 'zod'
import { admit } from '../admission.ts'
import { parseDate } from '../date.ts'
import type { Draft } from '../draft.ts'
import { webLink } from '../link.ts'
import { clipped, textOfHtml, textOfPlain } from '../text.ts'
import { addressOf } from './address.ts'
import { broken, isMarkup, readJson, refusalOf } from './answer.ts'
import type { Answer, Endpoint, Finding, Question, Window } from './endpoint.ts'
import { gdeltQueries } from './gdelt-query.ts'
import { languageNamed, mendTitle } from './gdelt-title.ts'
import { afterSpan, nextAfter, type Place, placeOf } from './span.ts'
import { digitsOf, entriesInside, SECOND } from './window.ts'

// The most that it gives for one question.
const MOST = 250

// In seconds: four of its quarters of an hour, in which no outlet writes 250 times on one subject.
const LEAST_SPAN = 3600

// It asks for one request in five seconds: a sixth for a clock that runs ahead.
const PACE_MS = 6_000

// In busy hours even its refusals took 13 s (https://github.com/koala73/worldmonitor/issues/5843).
const TOTAL_MS = 40_000

export const gdelt: Endpoint = {
  name: 'gdelt',
  method: 'search',
  paceMs: PACE_MS,
  totalMs: TOTAL_MS,
  request(question) {
    const { place, queries } = standOf(question)
    const query = queries[place.query]
    if (query === undefined) return undefined
    const [[from, until]] = place.spans
    const url = addressOf('https://api.gdeltproject.org/api/v2/doc/doc', {
      query,
      mode: 'artlist',
      format: 'json',
      maxrecords: String(MOST),
      sort: 'dateasc',
      startdatetime: digitsOf(new Date(from * SECOND)),
      // It includes both ends.
      enddatetime: digitsOf(new Date((until - 1) * SECOND)),
    })
    return { url }
  },
  async read(question, answer, now) {
    const refused = refusalOf(answer, 'GDELT')
    if (refused !== undefined) return refused
    const records = recordsOf(answer)
    if (Array.isArray(records)) return found(question, records, now)
    return isExpected(question, records) ? { kind: 'found', entries: [] } : records
  },
}

function standOf({ cursor, window, terms, target }: Question) {
  const queries = gdeltQueries(terms, target)
  // The second at the end belongs to it: what was seen right then was published before.
  const whole = [secondOf(window.from), secondOf(window.until) + 1] as const
  const start: Place = { unit: 'seconds', query: 0, spans: [whole] }
  return { queries, start, place: placeOf(cursor, start, queries.length) }
}

const secondOf = (moment: Date) => Math.floor(moment.getTime() / SECOND)

// Said of a question that will never be right; all else that it says in words may pass.
const WRONG =
  /too (?:short|long|common)|illegal|invalid|unsupported|surrounded by|parenthes|must be|not (?:supported|recognized|valid)/i

type Unread = Exclude<Finding, { kind: 'found' }>

const LIST = z.object({ articles: z.array(z.unknown()).optional() })

// Complaints are plain text behind a 200, and called HTML like everything it says in words.
function recordsOf({ text }: Answer): unknown[] | Unread {
  if (text.trim() === '') return broken('GDELT answers with nothing at all.')
  if (isMarkup(text)) return broken('GDELT answers with a web page instead of JSON.')
  if (!/^[\s\ufeff]*[{[]/.test(text)) {
    const words = clipped(textOfHtml(text.slice(0, 1000)), 200)
    return { kind: 'refused', reason: `GDELT says: “${words}”`, lasting: WRONG.test(words) }
  }
  // Now and then a title carries a backslash that JSON has no meaning for.
  const value = readJson(text) ?? readJson(text.replace(/\\(?!["\\/bfnrtu])|\p{Cc}/gu, ' '))
  const list = LIST.safeParse(value)
  if (list.success) return list.data.articles ?? []
  return broken('GDELT answers with JSON that is cut off or of another shape.')
}

// It may have no use for words of other scripts: those in Latin script have found what there is.
const isExpected = (question: Question, unread: Unread): boolean =>
  unread.kind === 'refused' && unread.lasting && standOf(question).place.query > 0

const RECORD = z.object({
  url: z.string(),
  title: z.string(),
  seendate: z.string().optional().catch(undefined),
  language: z.string().optional().catch(undefined),
})

function found(question: Question, records: readonly unknown[], now: Date): Finding {
  const drafts = records.flatMap((record) => {
    const read = RECORD.safeParse(record)
    return read.success ? [draftOf(read.data, question.window)] : []
  })
  const { place, start, queries } = standOf(question)
  const isFull = records.length >= MOST
  const { rest, isCut } = afterSpan(place, { isFull, least: LEAST_SPAN })
  return {
    kind: 'found',
    entries: entriesInside(question.window, admit(drafts, now).entries),
    ...nextAfter(place, rest, start, queries.length),
    ...(isCut && { partial: `GDELT had ${MOST} or more for one hour and shows no more.` }),
  }
}

function draftOf(
  { url, title, seendate, language }: z.infer<typeof RECORD>,
  { until }: Window,
): Draft {
  const tag = languageNamed(language)
  const seen = parseDate(seendate ?? '')
  const isLast = seen !== undefined && secondOf(seen) === secondOf(until)
  return {
    title: mendTitle(textOfPlain(title), tag),
    link: webLink(url),
    // The quarter of an hour of the crawl: GDELT tells no other date, and it is never the earlier one.
    published: isLast ? new Date(until.getTime() - SECOND) : seen,
    language: tag,
  }
}
