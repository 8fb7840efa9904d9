// Asks the Guardian's own archive (https://open-platform.theguardian.com/documentation/search).
import * as z from 'zod'
import { admit } from '../admission.ts'
import { parseDate } from '../date.ts'
import type { Draft } from '../draft.ts'
import { webLink } from '../link.ts'
import { textOfHtml, textOfPlain } from '../text.ts'
import { addressOf } from './address.ts'
import { broken, isMarkup, readJson, refusalOf } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Answer, Endpoint, Finding, Question } from './endpoint.ts'
import { quoted, tellingTerms } from './term.ts'
import { entriesInside, isoOf, SECOND } from './window.ts'

const PAGE_SIZE = 50

// 5,000 articles: more than it writes in a month on anything.
const MOST_PAGES = 100

// Ours: no length is documented.
const MOST_TERMS = 10

// A developer's key is good for one request a second, and for 500 a day.
const PACE_MS = 2_000
const TOTAL_MS = 20_000

const PLACE = z.strictObject({ guardianPage: z.int().min(1).max(MOST_PAGES) })

export const guardian: Endpoint = {
  name: 'guardian',
  method: 'search',
  paceMs: PACE_MS,
  totalMs: TOTAL_MS,
  request(question) {
    const { terms, key, window } = question
    const asked = tellingTerms(terms, MOST_TERMS).map(quoted)
    if (key === undefined || key === '' || asked.length === 0) return undefined
    const url = addressOf('https://content.guardianapis.com/search', {
      q: asked.join(' OR '),
      'from-date': isoOf(window.from),
      // It includes both ends.
      'to-date': isoOf(new Date(window.until.getTime() - SECOND)),
      page: String(pageOf(question)),
      'page-size': String(PAGE_SIZE),
      'order-by': 'oldest',
      'show-fields': 'trailText,byline',
      'api-key': key,
    })
    return { url }
  },
  async read(question, answer, now) {
    const page = pageOf(question)
    // An article that was taken away in the meantime may take the last page with it.
    if (answer.status === 400 && page > 1 && /beyond/.test(answer.text)) {
      return { kind: 'found', entries: [] }
    }
    return refusalOf(answer, 'The Guardian') ?? found(question, answer, now)
  },
}

const pageOf = ({ cursor }: Question): number => readCursor(cursor, PLACE)?.guardianPage ?? 1

const ENVELOPE = z.object({
  response: z.object({ pages: z.int().min(0), results: z.array(z.unknown()) }),
})

const RESULT = z.object({
  id: z.string().optional().catch(undefined),
  webTitle: z.string(),
  webUrl: z.string(),
  webPublicationDate: z.string().optional().catch(undefined),
  fields: z
    .object({
      trailText: z.string().optional().catch(undefined),
      byline: z.string().optional().catch(undefined),
    })
    .catch({ trailText: undefined, byline: undefined })
    .optional(),
})

function found(question: Question, { text }: Answer, now: Date): Finding {
  if (isMarkup(text)) return broken('The Guardian answers with a web page instead of JSON.')
  const envelope = ENVELOPE.safeParse(readJson(text))
  if (!envelope.success) {
    return broken('The Guardian answers with JSON that is cut off or of another shape.')
  }
  const { pages, results } = envelope.data.response
  const drafts = results.flatMap((result) => {
    const read = RESULT.safeParse(result)
    return read.success ? [draftOf(read.data)] : []
  })
  const page = pageOf(question)
  const isCut = page >= MOST_PAGES && page < pages
  const isLast = page >= pages || isCut
  return {
    kind: 'found',
    entries: entriesInside(question.window, admit(drafts, now).entries),
    ...(!isLast && { next: writeCursor({ guardianPage: page + 1 }) }),
    ...(isCut && { partial: `The Guardian has ${pages} pages, of which ${page} were read.` }),
  }
}

function draftOf({ id, webTitle, webUrl, webPublicationDate, fields }: z.infer<typeof RESULT>) {
  return {
    title: textOfPlain(webTitle),
    link: webLink(webUrl),
    id,
    published: parseDate(webPublicationDate ?? ''),
    author: textOfPlain(fields?.byline ?? '') || undefined,
    summary: textOfHtml(fields?.trailText ?? '') || undefined,
    language: 'en',
  } satisfies Draft
}
