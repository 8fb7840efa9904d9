// Reads a stored article anew: what is left of its text by today's lexicon, beside what was found in text that was dropped.
import type { Dossier } from '../dossier/dossier.ts'
import type { Article, Keyword } from './article.ts'
import { gateOf } from './gate.ts'
import { IN_SUMMARY, IN_TITLE, readTerms, sumTerms } from './keywords.ts'
import type { Matcher } from './lexicon.ts'
import { keyOf } from './link.ts'
import { fold, wordsOf } from './normalise.ts'
import { oncePer } from './once.ts'
import { readableOf } from './record.ts'
import { type Gate, judge } from './relevance.ts'
import { conceptOf, kindOf } from './terms.ts'

/** What of an article is read, and what was found in it before. */
export type Readable = Pick<
  Article,
  'key' | 'title' | 'summary' | 'language' | 'happenedAt' | 'keywords' | 'relevance'
>

export type Anew = {
  readonly keywords: readonly Keyword[]
  /** Why it is about the subject by now, where it was only a mention. */
  readonly admittedBy?: string
}

/** What a dossier's articles are read anew with, made once. */
const toolsOf = oncePer((dossier: Dossier) => ({
  gate: gateOf(dossier),
  /** Ids of the lexicon's concepts. */
  lexicon: new Set(dossier.lexicon.concepts.map(({ id }) => id)),
  /** By canonical link the terms of the bibliography: they are not stored, and read again. */
  terms: new Map(dossier.citations.map(({ url, terms = [] }) => [keyOf(url) ?? url, terms])),
}))

/** Covers nothing: what stands in a text whatever lexicon it is read with. */
const NO_LEXICON: Matcher = (text) => ({ ids: new Set(), rest: wordsOf(fold(text)) })
const HAN = /\p{Script=Han}/u
// Weights are products of tenths.
const ROUNDING = 1e-6

/**
 * The keywords that the title and the stored sentence of the summary give by today's lexicon (of the bibliography its
 * terms too), and those of the rest of the summary, which was read once and dropped. A keyword's weight tells whether the
 * title had it, the summary, or both. What the summary had, and the sentence does not give today, stays, except
 * - a concept that the lexicon no longer has;
 * - a word, number or name that the title had too and gives no more: it is part of a concept by now;
 * - one that the sentence holds, where a concept was found that the article did not have: it is part of that.
 * So a lexicon that learnt nothing about an article takes nothing from it. What cannot be told stays: a concept of the
 * summary may have been in the sentence, by a spelling that was withdrawn since, or in the rest. And what was about the
 * subject once stays so; a mention may become `about`.
 */
export function readAnew(stored: Readable, dossier: Dossier): Anew {
  const { gate, lexicon, terms } = toolsOf(dossier)
  const article = { ...stored, summary: readableOf({ ...stored, terms: terms.get(stored.key) }) }
  const today = readTerms(article, gate.concepts)
  const before = new Set(article.keywords.map(([keyword]) => keyword))
  const hasLearnt = [...today.title.keys(), ...today.summary.keys()].some(
    (keyword) => conceptOf(keyword) !== undefined && !before.has(keyword),
  )
  const inSentence = hasLearnt ? holderOf(article) : () => false
  const isOfRest = ([keyword, weight]: Keyword): boolean => {
    const share = weight / kindOf(keyword)
    if (isNear(share, IN_TITLE) || today.summary.has(keyword)) return false
    const concept = conceptOf(keyword)
    if (concept !== undefined) return lexicon.has(concept)
    const isCovered = isNear(share, IN_TITLE + IN_SUMMARY) && !today.title.has(keyword)
    return !isCovered && !inSentence(keyword)
  }
  const rest = article.keywords.filter(isOfRest).map(([keyword]) => keyword)
  const summary = new Map([...today.summary, ...rest.map((one) => [one, kindOf(one)] as const)])
  return { keywords: sumTerms({ title: today.title, summary }), ...raise(article, gate) }
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < ROUNDING

/** Whether a word, number or name stands in the stored sentence, covered or not. */
function holderOf(article: Readable): (keyword: string) => boolean {
  const { summary } = readTerms(article, NO_LEXICON)
  const folded = fold(article.summary ?? '')
  // Chinese words are parted by what stands around them, which a concept may have cut away.
  const holdsSigns = (keyword: string) =>
    HAN.test(keyword) && folded.includes(keyword.slice(keyword.indexOf(':') + 1))
  return (keyword) => summary.has(keyword) || holdsSigns(keyword)
}

function raise({ relevance, ...text }: Readable, gate: Gate): Pick<Anew, 'admittedBy'> {
  const verdict = relevance === 'about' ? undefined : judge(text, gate)
  return verdict?.relevance === 'about' ? { admittedBy: verdict.why } : {}
}
