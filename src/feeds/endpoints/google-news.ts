// Asks Google News for headlines of one site between two days: pointers, for their links lead to Google.
import type { Entry } from '../../core/entry.ts'
import { parseFeed } from '../parse.ts'
import { broken, refusalOf } from './answer.ts'
import type { Endpoint, Finding, Question } from './endpoint.ts'
import { afterSpan, type Span, spansLeft } from './span.ts'
import { anyOf, quoted, tellingTerms } from './term.ts'
import { DAY, entriesInside } from './window.ts'

// The most that it was ever seen to show; there are no pages.
const MOST = 100

// It reads 32 words of a question, and the rest in silence not.
const MOST_TERMS = 5

// No limit is published: who asks more often than a reader's feed does meets a page of riddles.
const PACE_MS = 20_000
const TOTAL_MS = 20_000

// Its editions by language. Others than these it has not: for them it picks one by itself.
const EDITIONS: Readonly<Record<string, readonly [hl: string, gl: string, ceid: string]>> = {
  ar: ['ar', 'EG', 'EG:ar'],
  bg: ['bg', 'BG', 'BG:bg'],
  cs: ['cs', 'CZ', 'CZ:cs'],
  de: ['de', 'DE', 'DE:de'],
  el: ['el', 'GR', 'GR:el'],
  en: ['en-US', 'US', 'US:en'],
  es: ['es', 'ES', 'ES:es'],
  fr: ['fr', 'FR', 'FR:fr'],
  he: ['he', 'IL', 'IL:he'],
  hi: ['hi', 'IN', 'IN:hi'],
  hu: ['hu', 'HU', 'HU:hu'],
  id: ['id', 'ID', 'ID:id'],
  it: ['it', 'IT', 'IT:it'],
  ja: ['ja', 'JP', 'JP:ja'],
  ko: ['ko', 'KR', 'KR:ko'],
  nl: ['nl', 'NL', 'NL:nl'],
  pl: ['pl', 'PL', 'PL:pl'],
  pt: ['pt-BR', 'BR', 'BR:pt-419'],
  ro: ['ro', 'RO', 'RO:ro'],
  ru: ['ru', 'RU', 'RU:ru'],
  sv: ['sv', 'SE', 'SE:sv'],
  tr: ['tr', 'TR', 'TR:tr'],
  uk: ['uk', 'UA', 'UA:uk'],
  vi: ['vi', 'VN', 'VN:vi'],
  zh: ['zh-CN', 'CN', 'CN:zh-Hans'],
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
    const [[from, until]] = spansOf(question)
    const place = `site:${question.target.toLowerCase().replace(/^www\./, '')}`
    const url = new URL('https://news.google.com/rss/search')
    const q = `${anyOf(terms)} ${place} after:${dayOf(from)} before:${dayOf(until)}`
    url.searchParams.set('q', q)
    const [hl, gl, ceid] = EDITIONS[question.language?.split('-')[0] ?? ''] ?? []
    if (hl && gl && ceid) {
      for (const [name, value] of Object.entries({ hl, gl, ceid }))
        url.searchParams.set(name, value)
    }
    return { url: url.href }
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
function spansOf({ cursor, window }: Question): readonly [Span, ...Span[]] {
  const from = Math.floor(window.from.getTime() / DAY) - 1
  const until = Math.ceil(window.until.getTime() / DAY) + 1
  return spansLeft(cursor, 'days', [from, until])
}

function found(question: Question, entries: readonly Entry[]): Finding {
  const isFull = entries.length >= MOST
  const { next, isCut } = afterSpan(spansOf(question), 'days', { isFull, least: 1 })
  return {
    kind: 'found',
    entries: entriesInside(question.window, entries.map(pointerOf)),
    ...(next !== undefined && { next }),
    ...(isCut && { partial: `Google News had ${MOST} or more for one day and shows no more.` }),
  }
}

// Its summary is the headline once more, as a link, and the name of the publisher.
function pointerOf({ summary: _, ...entry }: Entry): Entry {
  const ending = entry.source && ` - ${entry.source.name}`
  const isNamed = ending !== undefined && entry.title.endsWith(ending)
  return isNamed ? { ...entry, title: entry.title.slice(0, -ending.length).trim() } : entry
}
