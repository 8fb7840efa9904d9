// A copy as a reader needs it: of whose text, how much later, what is other, and why a machine says so.
import type { Copy, Trace } from './copies.ts'
import type { CopyKind } from './copy.ts'
import { plural } from './counts.ts'
import { describeKeyword } from './keyword-label.ts'
import type { Listed } from './news-event.ts'

export type CopyLabel = Copy & {
  /** Outlet whose text it is. */
  readonly origin: string
  /** What both titles have, in words. */
  readonly sharedWords: string
}

export const labelCopy = (
  copy: Copy,
  origin: Listed,
  concepts: ReadonlyMap<string, string>,
): CopyLabel => {
  const isProfile = copy.kind === 'translated'
  const sharedWords = isProfile
    ? copy.shared.map((keyword) => describeKeyword([keyword, 1], concepts).text).join(', ')
    : copy.shared.join(' ')
  return { ...copy, origin: origin.outlet.name, sharedWords }
}

const KINDS: Readonly<Record<CopyKind, string>> = {
  verbatim: 'verbatim',
  translated: 'translated',
  're-reported': 're-reported',
  spun: 'reworded',
}

export const describeKind = (kind: CopyKind): string => KINDS[kind]

/** `2 days later`; undefined: one of the dates is not known to the day. */
export const describeLag = (lagDays: number | undefined): string | undefined => {
  if (lagDays === undefined) return undefined
  return lagDays === 0 ? 'the same day' : `${plural(lagDays, 'day', 'days')} later`
}

const PARTS: Readonly<Record<Trace['part'], string>> = {
  byline: 'the byline',
  credit: 'a credit',
  words: 'in the title',
}

/** `the byline “A. Reed”`. */
export const describeTrace = ({ part, text }: Trace): string => `${PARTS[part]} “${text}”`

/** Why a machine takes it for a copy, in sentences. */
export const describeCopy = (copy: CopyLabel): string[] => {
  const { score, threshold, sharedWords, agency, origin } = copy
  const numbers = `${score.toFixed(2)}, threshold ${threshold.toFixed(2)}`
  return [
    `${RULES[copy.rule](copy)}: ${numbers}.`,
    ...(sharedWords === '' ? [] : [`Both titles have: ${sharedWords}.`]),
    ...(agency !== undefined && !origin.includes(agency)
      ? [
          `It is credited to ${agency}: of those that we hold, ${origin} is the first, not its source.`,
        ]
      : []),
  ]
}

type Tell = (copy: CopyLabel) => string

const RULES: Readonly<Record<Copy['rule'], Tell>> = {
  title: () => 'Share of the pairs of neighbouring words that both titles have',
  text: () => 'Share of the pairs of neighbouring words that both have in title and summary',
  byline: ({ byline = [] }) =>
    `The same author in another language (${byline.join(', ')}); share of the titles’ concepts, by weight`,
  profile: (copy) =>
    `${creditWords(copy)}Another language; share of the titles’ concepts, by weight`,
  credit: (copy) =>
    `${creditWords(copy)}Share of the shorter title’s words that both have in the same order`,
  order: ({ summary, byline }) =>
    `${summary === undefined ? '' : `Of the summaries’ pairs of words, ${summary.toFixed(2)} are the same. `}${byline === undefined ? '' : `The same author (${byline.join(', ')}). `}Share of the longer title’s words that both have in the same order`,
}

const creditWords = ({ credit }: CopyLabel) =>
  credit === undefined ? '' : `${NAMES[credit.names]} in its ${credit.where}: “${credit.text}”. `

const NAMES = {
  outlet: 'It names the outlet',
  author: 'It names the author',
  country: 'It names a medium of the outlet’s country',
} as const
