// A bibliographic record from outside (citation, import), turned into an article or refused with a reason.
import type { CitedArticle, Outlet } from '../dossier/dossier.ts'
import type { NewArticle } from './article.ts'
import { datingOf } from './dating.ts'
import { extractKeywords } from './keywords.ts'
import { keyOf } from './link.ts'
import { clean } from './normalise.ts'
import { type Gate, judge } from './relevance.ts'
import { firstSentence } from './summary.ts'

export type ImportRecord = Omit<CitedArticle, 'terms' | 'language'> & {
  readonly language?: string
  readonly terms?: readonly string[]
  readonly summary?: string
}

export type Checked =
  | { readonly kind: 'article'; readonly article: NewArticle }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * The article that a record stands for. Refused: an address that is not http(s), or a piece that the
 * gate finds neither about the subject nor mentioning it. `terms` are read like a summary and not kept.
 */
export function articleOf(record: ImportRecord, outlet: string, gate: Gate): Checked {
  const key = keyOf(record.url)
  if (key === undefined) return { kind: 'refused', reason: `${record.url} is no http(s) address.` }
  const title = clean(record.title)
  const dating = datingOf(record.published)
  const text = [record.summary, record.terms?.join(', ')].filter(Boolean).join('. ')
  const judged = {
    title,
    summary: text,
    ...(dating.happenedAt && { happenedAt: dating.happenedAt }),
  }
  const verdict = judge(judged, gate)
  if (verdict === undefined) {
    return { kind: 'refused', reason: 'Neither about the subject nor mentioning it.' }
  }
  const { language, author, note } = record
  const summary = record.summary && firstSentence(record.summary, title, language)
  const words = { title, summary: text, ...(language !== undefined && { language }) }
  const article: NewArticle = {
    key,
    url: record.url,
    outlet,
    title,
    ...dating,
    ...(language !== undefined && { language }),
    ...(author !== undefined && { author: clean(author) }),
    ...(note !== undefined && { note }),
    ...(summary && { summary }),
    keywords: extractKeywords(words, gate.concepts),
    relevance: verdict.relevance,
    admittedBy: verdict.why,
  }
  return { kind: 'article', article }
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
