// The constants that decide what a page says, each with what it decides: read from where they are used.
import { RE_REPORTED, SPUN, TRANSLATED, VERBATIM } from './copy.ts'
import { SETTING } from './grouping.ts'
import { IN_SUMMARY, IN_TITLE } from './keywords.ts'
import { WINDOW_DAYS } from './nearness.ts'
import { SHARED_CONCEPTS } from './reference.ts'
import { ENOUGH } from './silence.ts'
import { SUMMARY_LENGTH } from './summary.ts'

export type Constant = {
  readonly name: string
  readonly value: string
  /** What it decides, as a sentence. */
  readonly decides: string
}

const percent = (share: number) => `${Math.round(share * 100)} %`

/** In the order in which an article meets them. */
export const CONSTANTS: readonly Constant[] = [
  {
    name: 'Longest text of a publisher',
    value: `${SUMMARY_LENGTH} characters`,
    decides: 'At most so much of a summary, and one sentence of it, is kept and shown.',
  },
  {
    name: 'A word of the title against one of the summary',
    value: `${IN_TITLE} to ${IN_SUMMARY}`,
    decides: 'How much more a word weighs that stands in the title.',
  },
  {
    name: 'Days within which articles meet',
    value: `${WINDOW_DAYS}`,
    decides: 'Beyond it an article is not compared with an event at all.',
  },
  {
    name: 'Score from which an article joins an event',
    value: `${SETTING.threshold}`,
    decides:
      'Weighted overlap of keywords, less how well the next events fit; below it, it founds one.',
  },
  {
    name: 'The same for an event of the dossier to which its concepts tie the article',
    value: `${SETTING.tied.threshold}`,
    decides: 'Two concepts of the event, in its days, speak for it already.',
  },
  {
    name: 'Score from which two events are one',
    value: `${SETTING.merge}`,
    decides:
      'Events that grew together are merged; the older address leads on to the one that stays.',
  },
  {
    name: 'Copies: verbatim, translated, re-reported, reworded',
    value: [VERBATIM, TRANSLATED, RE_REPORTED, SPUN].join(', '),
    decides: 'The share of words, or of weighted concepts, from which a text is taken for a copy.',
  },
  {
    name: 'Concepts by which a claim bears on an event or an article',
    value: `${SHARED_CONCEPTS}`,
    decides: 'One shared concept is chance where everybody names the same few.',
  },
  {
    name: 'Entries that must be seen before an outlet is called silent',
    value: `${ENOUGH.entries}`,
    decides: `On at least ${ENOUGH.days.join(' of ')} days of a stretch that covers ${percent(ENOUGH.stretch)} of the days; a day counts with ${percent(ENOUGH.usual)} of the outlet’s usual.`,
  },
]
