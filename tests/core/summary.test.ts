// The one sentence of a publisher's summary that we show.
import { expect, test } from 'vitest'
import { firstSentence, SUMMARY_LENGTH } from '../../src/core/summary.ts'

const TITLE = 'General killed'

test.each([
  ['English', 'He was killed. Others fled.', 'He was killed.'],
  ['a question', 'Who was he? A general.', 'Who was he?'],
  ['Arabic', 'قُتل الجنرال. ثم هرب الآخرون.', 'قُتل الجنرال.'],
  ['an Arabic question', 'من قتل الجنرال؟ لا أحد.', 'من قتل الجنرال؟'],
  ['Persian with its joiners', 'ژنرال کشته می‌شود. دیگران گریختند.', 'ژنرال کشته می‌شود.'],
  ['Chinese', '将军身亡，全国哀悼。其他人逃走。', '将军身亡，全国哀悼。'],
  ['no full stop', 'He was killed', 'He was killed'],
  ['a rank', 'Maj. Gen. Doe was killed. Others fled.', 'Maj. Gen. Doe was killed.'],
  ['initials', 'The U.S. Army killed J. Doe. Others fled.', 'The U.S. Army killed J. Doe.'],
  ['a German day', 'Am 3. Januar starb er. Andere flohen.', 'Am 3. Januar starb er.'],
  ['a month', 'On Jan. 3 he died. Others fled.', 'On Jan. 3 he died.'],
  ['Spanish initials', 'EE. UU. mató al general. Otros huyeron.', 'EE. UU. mató al general.'],
  ['a Russian rank', 'Убит ген. Доу. Другие бежали.', 'Убит ген. Доу.'],
  ['a decimal', 'Oil rose 3.5 per cent. Gold too.', 'Oil rose 3.5 per cent.'],
  ['a copy of the title', 'General killed. He died at dawn. Others fled.', 'He died at dawn.'],
  ['line ends', 'He was\n killed.\n\nOthers fled.', 'He was killed.'],
  ['an invitation', 'He was killed… Read more »', 'He was killed…'],
  ['an invitation after a sentence', 'He was killed. Continue reading…', 'He was killed.'],
])('the first sentence is found in %s', (_, summary, sentence) => {
  expect(firstSentence(summary, TITLE)).toBe(sentence)
})

test.each([
  '',
  '  \u200b ',
  'General killed',
  'General killed.',
  'Read more',
  'General killed Read more…',
])('nothing is left of %j', (summary) => {
  expect(firstSentence(summary, TITLE)).toBeUndefined()
})

test('a sentence of 240 characters stays whole, a longer one is cut at a word', () => {
  const whole = `${'abcd '.repeat(47)}fghi.`
  expect(whole).toHaveLength(SUMMARY_LENGTH)
  expect(firstSentence(whole, TITLE)).toBe(whole)
  const cut = firstSentence(`a${whole}`, TITLE)
  expect(cut).toBe(`a${'abcd '.repeat(47).trimEnd()}…`)
})

test.each([
  ['Chinese without a mark', '将军身亡全国哀悼'],
  ['Arabic without a mark', 'قتل الجنرال ثم هرب '],
  ['letters without a blank', 'a'],
  ['pairs of surrogates', '😀'],
  ['initials without end', 'A. '],
  ['days without end', '3. '],
  ['apostrophes', "'"],
  ['broken tags', '<a '],
  ['letters under marks', 'a\u0301\u0316\u0301\u0316'],
  ['blanks and an invitation', ' read more'],
])('200 KB of %s make at most 240 whole characters', { timeout: 5000 }, (_, unit) => {
  const sentence = firstSentence(unit.repeat(200_000 / unit.length), TITLE) ?? ''
  expect(sentence.length).toBeGreaterThan(SUMMARY_LENGTH / 4)
  expect(sentence.length).toBeLessThanOrEqual(SUMMARY_LENGTH)
  expect(sentence.isWellFormed()).toBe(true)
  expect(sentence.endsWith('…')).toBe(true)
})
