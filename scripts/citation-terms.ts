// Picks the few most telling of the terms that a coverage record carries.

import { stopwords as arabic } from '@orama/stopwords/arabic'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as french } from '@orama/stopwords/french'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as italian } from '@orama/stopwords/italian'
import { stopwords as russian } from '@orama/stopwords/russian'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import { stopwords as turkish } from '@orama/stopwords/turkish'

export type CountedTerm = readonly [term: string, count: number]

const most = 12

const general: Readonly<Record<string, readonly string[]>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ru: russian,
  tr: turkish,
}

// Words of reporting, counting and page furniture that the general lists lack.
const furniture = new Set(
  `according advertisement along alongside also among announced appear asked called clip
  correspondent could earlier even first five following four friday gen get going golden
  himself including january know last least like likely lt made maj many marked may monday
  much near neither new next ones others part people pompeopompeo quote reported reportedly
  reports said saidthat saturday say saying says several since six still sunday take tell
  things three thursday told top tuesday tweeted two used via video wednesday week without
  would year years`.split(/\s+/),
)

/** Half a sentence or a headline, an abbreviation torn off, a contraction, one letter, a number. */
const scraps =
  /\n|^\p{L}\. |['’]s |['’](ve|re|ll|d|m)$| (Maj|Gen|Lt|Sen|Rep|Gov)$|^.$|^[\d\p{P}\s]+$/u

const isScrap = (term: string, title: string): boolean => {
  const words = term.split(' ').length
  return (
    words > 4 ||
    (words > 3 && title.toLowerCase().includes(term.toLowerCase())) ||
    scraps.test(term)
  )
}

export const pickTerms = (
  terms: readonly CountedTerm[],
  language: string,
  title: string,
): readonly string[] => {
  const stop = new Set(general[language])
  const isDull = (word: string) => stop.has(word) || furniture.has(word)
  const fit = terms.filter(([term]) => {
    const words = term.toLowerCase().split(' ')
    return !isScrap(term, title) && !words.every(isDull) && !furniture.has(words[0] ?? '')
  })
  // What a record says twice comes first; within that its own order is by weight.
  const sorted = [...fit.filter(([, n]) => n > 1), ...fit.filter(([, n]) => n <= 1)]
  const seen = new Set<string>()
  const fresh = sorted.filter(([term]) => {
    const words = term.toLowerCase().split(' ')
    const adds = words.some((word) => !seen.has(word))
    for (const word of words) seen.add(word)
    return adds
  })
  return fresh.slice(0, most).map(([term]) => term)
}
