// The one sentence of a publisher's summary that we show.
import { withoutTitle } from './keywords.ts'
import { clean, shorten } from './normalise.ts'

/** Longest text of a publisher that stands on our pages. */
export const SUMMARY_LENGTH = 240

const READ_ON = /\s*(?:continue reading|read more|read on|watch video)\s*(?:\.\.\.|…|»)?\s*$/i
// A point that ends no sentence: behind an initial (U.S., J. Doe), a day (3. Januar), a rank, a month.
const UNFINISHED =
  /(?<![\p{L}\p{N}])(?:\p{Lu}|\d{1,2}|EE|UU|Mr|Mrs|Ms|MM|Dr|Prof|Sr|Sra|Gen|Gral|Maj|Lt|Col|Brig|Capt|Sgt|Adm|Sen|Rep|Gov|St|No|Nr|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|ген|им)\.\s*$/u

// Sentences end alike in the languages that we read; a locale changes nothing but Greek.
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The first sentence of a summary without a copy of the title before it, at most 240 characters, cut at
 * a word; undefined when nothing is left.
 */
export function firstSentence(summary: string, title: string): string | undefined {
  const text = withoutTitle(clean(summary), clean(title)).replace(READ_ON, '')
  let sentence = ''
  for (const { segment } of sentences.segment(text.slice(0, 4 * SUMMARY_LENGTH))) {
    sentence += segment
    if (!UNFINISHED.test(sentence)) break
  }
  return sentence === '' ? undefined : shorten(sentence.trim(), SUMMARY_LENGTH)
}
