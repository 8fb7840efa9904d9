// Asks Google News for headlines of one site between two days: pointers, for their links lead to Google.
import type { Entry } from '../../core/entry.ts'
import { parseFeed } from '../parse.ts'
import { addressOf } from './address.ts'
import { broken, refusalOf } from './answer.ts'
import type { Endpoint, Finding, Question } from './endpoint.ts'
import { afterSpan, nextAfter, type Place, placeOf } from './span.ts'
import { anyOf, quoted, tellingTerms } from './term.ts'
import { DAY, entriesInside } from './window.ts'

// The most that it was ever seen to show; there are no pages.
const MOST = 100

// Ours: long questions are cut without a word, as in Google's search of the web (32 words).
const MOST_TERMS = 5

// Ours: no limit is published, and people were blocked after some dozens of questions in a row.
const PACE_MS = 20_000
const TOTAL_MS = 20_000

// Its editions by language; for a language without one it picks an edition by itself.
const EDITIONS: Readonly<
  Record<string, { readonly hl: string; readonly gl: string; readonly ceid: string }>
> = {
  ar: { hl: 'ar', gl: 'EG', ceid: 'EG:ar' },
  bg: { hl: 'bg', gl: 'BG', ceid: 'BG:bg' },
  cs: { hl: 'cs', gl: 'CZ', ceid: 'CZ:cs' },
  de: { hl: 'de', gl: 'DE', ceid: 'DE:de' },
  el: { hl: 'el', gl: 'GR', ceid: 'GR:el' },
  en: { hl: 'en-US', gl: 'US', ceid: 'US:en' },
  es: { hl: 'es', gl: 'ES', ceid: 'ES:es' },
  fr: { hl: 'fr', gl: 'FR', ceid: 'FR:fr' },
  he: { hl: 'he', gl: 'IL', ceid: 'IL:he' },
  hi: { hl: 'hi', gl: 'IN', ceid: 'IN:hi' },
  hu: { hl: 'hu', gl: 'HU', ceid: 'HU:hu' },
  id: { hl: 'id', gl: 'ID', ceid: 'ID:id' },
  it: { hl: 'it', gl: 'IT', ceid: 'IT:it' },
  ja: { hl: 'ja', gl: 'JP', ceid: 'JP:ja' },
  ko: { hl: 'ko', gl: 'KR', ceid: 'KR:ko' },
  nl: { hl: 'nl', gl: 'NL', ceid: 'NL:nl' },
  pl: { hl: 'pl', gl: 'PL', ceid: 'PL:pl' },
  pt: { hl: 'pt-BR', gl: 'BR', ceid: 'BR:pt-419' },
  ro: { hl: 'ro', gl: 'RO', ceid: 'RO:ro' },
  ru: { hl: 'ru', gl: 'RU', ceid: 'RU:ru' },
  sv: { hl: 'sv', gl: 'SE', ceid: 'SE:sv' },
  tr: { hl: 'tr', gl: 'TR', ceid: 'TR:tr' },
  uk: { hl: 'uk', gl: 'UA', ceid: 'UA:uk' },
  vi: { hl: 'vi', gl: 'VN', ceid: 'VN:vi' },
  zh: { hl: 'zh-CN', gl: 'CN', ceid: 'CN:zh-Hans' },
}

export const googleNews: Endpoint = {
  name: 'google-news',
  method: 'search',
  paceMs: PACE_MS,
  totalMs: TOTAL_MS,
  pointers: true,
  request(question) {
    const terms = tellingTerms(question.terms, MOST_TERMS).map(quoted)
    if (terms.length === 0) return undefined
    const [[from, until]] = placeOf(question.cursor, startOf(question), 1).spans
    const place = `site:${question.target.toLowerCase().replace(/^www\./, '')}`
    const q = `${anyOf(terms)} ${place} after:${dayOf(from)} before:${dayOf(until)}`
    const edition = EDITIONS[question.language?.split('-')[0] ?? '']
    return { url: addressOf('https://news.google.com/rss/search', { q, ...edition }) }
  },
  async read(question, answer, now) {
    const refused = refusalOf(answer, 'Google News')
    if (refused !== undefined) return refused
    const parsed = await parseFeed(answer.text, { url: answer.url, now })
    if (parsed.kind === 'failed') return broken(`Google News gives no feed. ${parsed.reason}`)
    return found(question, parsed.entries)
  },
}

const dayOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

// Its days are those of some zone that it does not tell: one more on both sides.
function startOf({ window }: Question): Place {
  const from = Math.floor(window.from.getTime() / DAY) - 1
  const until = Math.ceil(window.until.getTime() / DAY) + 1
  return { unit: 'days', query: 0, spans: [[from, until]] }
}

function found(question: Question, entries: readonly Entry[]): Finding {
  const start = startOf(question)
  const place = placeOf(question.cursor, start, 1)
  const { rest, isCut } = afterSpan(place, { isFull: entries.length >= MOST, least: 1 })
  return {
    kind: 'found',
    entries: entriesInside(question.window, entries.map(pointerOf)),
    ...nextAfter(place, rest, start, 1),
    ...(isCut && { partial: `Google News had ${MOST} or more for one day and shows no more.` }),
  }
}

// Its summary is the headline once more, as a link, and the name of the publisher.
function pointerOf({ summary: _, ...entry }: Entry): Entry {
  const ending = entry.source && ` - ${entry.source.name}`
  const isNamed = ending !== undefined && entry.title.endsWith(ending)
  return isNamed ? { ...entry, title: entry.title.slice(0, -ending.length).trim() } : entry
}
