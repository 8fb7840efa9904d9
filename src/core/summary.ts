// The one sentence of a publisher's summary that we show.
import { withoutTitle } from './keywords.ts'
import { clean } from './normalise.ts'

/** Longest text of a publisher that stands on our pages. */
export const SUMMARY_LENGTH = 240

const READ_ON = /\s*(?:continue reading|read more|read on|watch video)\s*(?:\.\.\.|…|»)?\s*$/i

/** The first sentence of a summary, at most 240 characters, cut at a word; undefined when nothing is left. */
export function firstSentence(
  summary: string,
  title: string,
  language?: string,
): string | undefined {
  const text = withoutTitle(clean(summary), clean(title)).replace(READ_ON, '')
  if (text === '') return undefined
  const [first] = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' }).segment(
    text.slice(0, 4 * SUMMARY_LENGTH),
  )
  const sentence = (first?.segment ?? text).trim()
  if (sentence.length <= SUMMARY_LENGTH) return sentence
  const cut = sentence.slice(0, SUMMARY_LENGTH - 1)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > SUMMARY_LENGTH / 2 ? blank : undefined).trimEnd()}…`
}
