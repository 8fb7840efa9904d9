// A bibliographic record from outside (citation, import), turned into an article or refused with a reason.
import type { CitedArticle, Outlet } from '../dossier/dossier.ts'
import type { NewArticle } from './article.ts'
import { datingOf } from './dating.ts'
import { extractKeywords } from './keywords.ts'
import { languageOf } from './language.ts'
import { keyOf } from './link.ts'
import { clean } from './normalise.ts'
import { type Gate, judge } from './relevance.ts'
import { REMOVED } from './removals.ts'
import { firstSentence } from './summary.ts'

/** Bounds of one request: what D1 writes in one batch, and an isolate holds beside its other work. */
export const IMPORT_LINES = 1000
export const IMPORT_BYTES = 1_000_000

export type ImportRecord = Pick<CitedArticle, 'url' | 'title' | 'note'> & {
  /** By slug, name or host; absent or unknown: the outlet of the address's host. */
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** As in a citation: a moment, a day or a month. */
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly terms?: readonly string[] | undefined
  readonly summary?: string | undefined
}

export type Checked =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * The article that a record stands for. Refused: an address that is not http(s) or was removed, no title, or a
 * piece that the gate finds neither about the subject nor mentioning it. `terms` are read like a summary and not kept.
 */
export function articleOf(record: ImportRecord, outlet: string, gate: Gate): Checked {
  const key = keyOf(record.url)
  if (key === undefined) return refused(`${record.url} is no http(s) address.`)
  if (gate.removed.has(key)) return refused(REMOVED)
  const title = clean(record.title)
  if (title === '') return refused(`${record.url} has no title.`)
  const dating = datingOf(record.published)
  const { happenedAt } = dating
  const summary = readableOf(record)
  const verdict = judge({ title, summary, ...(happenedAt && { happenedAt }) }, gate)
  if (verdict === undefined) return refused('Neither about the subject nor mentioning it.')
  const details = detailsOf(record, title)
  const { language } = details
  const keywords = extractKeywords({ title, summary, ...(language && { language }) }, gate.concepts)
  const { relevance, why: admittedBy } = verdict
  return {
    kind: 'article',
    article: {
      ...{ key, url: record.url, outlet, title, ...dating, ...details },
      ...{ keywords, relevance, admittedBy, readBy: gate.reading },
    },
  }
}

/** What is read of a record beside its title. */
export const readableOf = ({ summary, terms }: Pick<ImportRecord, 'summary' | 'terms'>): string =>
  [summary, terms?.join(', ')].filter(Boolean).join('. ')

const refused = (reason: string): Checked => ({ kind: 'refused', reason })

/** What a record says of itself beside title and date. */
function detailsOf({ language, author, note, summary }: ImportRecord, title: string) {
  const sentence = summary && firstSentence(summary, title)
  return {
    ...(language && { language: languageOf(title, language) }),
    ...(author && { author: clean(author) }),
    ...(note && { note }),
    ...(sentence && { summary: sentence }),
  }
}

/** The outlet of a host that nobody described: everything about it is unknown. */
export function outletOfHost(host: string): Omit<Outlet, 'feeds' | 'backFill'> {
  return {
    slug: host.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-'),
    name: host.replace(/^www\./, ''),
    languages: [],
    homepage: `https://${host}/`,
    hosts: [{ host }],
    ownership: { type: 'unknown' },
  }
}
