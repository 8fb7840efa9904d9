// What a stored article is by another lexicon: what is found anew, what stays of text that was dropped, what goes.
import { expect, test } from 'vitest'
import { extractKeywords } from '../../src/core/keywords.ts'
import { conceptMatcher } from '../../src/core/lexicon.ts'
import { keyOf } from '../../src/core/link.ts'
import { type Readable, readAnew } from '../../src/core/read-anew.ts'
import { readingOf } from '../../src/core/reading.ts'
import { readableOf } from '../../src/core/record.ts'
import { firstSentence } from '../../src/core/summary.ts'
import type { Concept, Dossier } from '../../src/dossier/dossier.ts'
import { soleimani } from '../../src/dossier/soleimani/index.ts'
import { citation, flood } from '../dossier-of-a-flood.ts'

type Spellings = Readonly<Record<string, readonly string[]>>

/** The flood with concepts of these spellings, beside or in the place of its own. */
const withSpellings = (spellings: Spellings, base: Dossier = flood): Dossier => {
  const { concepts } = base.lexicon
  const kept = concepts.filter(({ id }) => spellings[id] === undefined)
  const made = Object.entries(spellings).map(
    ([id, list]): Concept => ({ ...{ id, label: id, kind: 'thing' }, spellings: { en: list } }),
  )
  return { ...base, lexicon: { ...base.lexicon, concepts: [...kept, ...made] } }
}

const without = (...ids: string[]): Dossier => ({
  ...flood,
  lexicon: {
    ...flood.lexicon,
    concepts: flood.lexicon.concepts.filter(({ id }) => !ids.includes(id)),
  },
})

/** As it is stored when one of these dossiers met it: of the summary a sentence alone. */
const store = (
  { title, summary, language = 'en' }: { title: string; summary: string; language?: string },
  dossier: Dossier,
): Readable => {
  const sentence = firstSentence(summary, title)
  return {
    ...{ key: 'courier.test/1', title, language, relevance: 'about' },
    ...(sentence !== undefined && { summary: sentence }),
    keywords: extractKeywords({ title, summary, language }, conceptMatcher(dossier.lexicon)),
  }
}

const SUMMARY = 'Water rose at the old mill. Goats drowned by the bridge, 56 of them.'
const text = { title: 'Levee at Halm gives way', summary: SUMMARY }

test('what the title and the stored sentence hold is read as if it came today', () => {
  const learnt = withSpellings({ dam: ['dam', 'levee'], mill: ['mill'] })
  const whole = extractKeywords({ ...text, language: 'en' }, conceptMatcher(learnt.lexicon))
  expect(readAnew(store(text, flood), learnt).keywords).toEqual(whole)
  expect(whole.map(([keyword]) => keyword)).toEqual(expect.arrayContaining(['c:dam', 'c:mill']))
})

test('what came from the rest of the summary stays: words, numbers and concepts, with their weight', () => {
  const before = new Map(store(text, flood).keywords)
  const after = new Map(readAnew(store(text, flood), withSpellings({ mill: ['mill'] })).keywords)
  for (const keyword of ['en:goat', '#56', 'c:bridge'])
    expect([keyword, after.get(keyword)]).toEqual([keyword, before.get(keyword)])
  expect([...after.keys()]).not.toContain('en:mill')
})

test('a concept that the lexicon has no more goes, wherever it stood, and its word comes back where we see it', () => {
  const stored = store({ ...text, title: 'Dam at Halm gives way' }, flood)
  const after = readAnew(stored, without('dam', 'bridge')).keywords.map(([keyword]) => keyword)
  expect(after).not.toContain('c:dam')
  expect(after).not.toContain('c:bridge')
  expect(after).toContain('en:dam')
  expect(after).not.toContain('en:bridg')
})

test('a spelling that was withdrawn takes its concept out of a title, and out of nothing else', () => {
  const narrow = withSpellings({ bridge: ['viaduct'], mayor: ['burgomaster'] })
  const stored = store({ title: 'Mayor of Halm resigns', summary: SUMMARY }, flood)
  const after = readAnew(stored, narrow).keywords.map(([keyword]) => keyword)
  expect(after).not.toContain('c:mayor')
  expect(after).toContain('c:bridge')
})

test('a word of the title that became part of a concept is taken for a part of it in the rest, too', () => {
  const both = { title: 'Millers of Halm strike', summary: 'It rains. The millers sing.' }
  const after = readAnew(store(both, flood), withSpellings({ miller: ['millers'] })).keywords
  expect(after.map(([keyword]) => keyword).toSorted()).toEqual(
    ['c:halm', 'c:miller', 'en:rain', 'en:sing', 'en:strike'].toSorted(),
  )
})

const WALL = withSpellings({ dam: ['dam wall'] })

test('a word of the rest stays that the sentence holds within a concept it always had', () => {
  const stored = store({ title: 'Halm rains', summary: 'The dam wall cracks. A wall falls.' }, WALL)
  expect(stored.keywords.map(([keyword]) => keyword)).toContain('en:wall')
  expect(readAnew(stored, WALL).keywords).toEqual(stored.keywords)
})

test('a Chinese word that a new concept covers goes, though the whole would be parted otherwise', () => {
  const mayor = withSpellings({ mayor: ['市长'] })
  const chinese = { title: 'Halm', summary: '南京市长江大桥。山羊淹死。', language: 'zh' }
  const stored = store(chinese, mayor)
  const keywords = ({ keywords }: Pick<Readable, 'keywords'>) => keywords.map(([one]) => one)
  expect(keywords(stored)).toEqual(expect.arrayContaining(['c:mayor', 'zh:南京', 'zh:山羊']))
  const after = keywords(readAnew(stored, withSpellings({ city: ['南京'] }, mayor)))
  expect(after).toEqual(expect.arrayContaining(['c:mayor', 'c:city', 'zh:山羊']))
  expect(after).not.toContain('zh:南京')
})

const ZEPPELIN = { id: 'zeppelin', label: 'Zeppelin', spellings: { und: ['Zeppelin'] } }

test('a lexicon that learnt nothing of them takes nothing from what the bibliography says, nor adds to it', () => {
  const { concepts } = soleimani.lexicon
  const other = {
    ...soleimani,
    lexicon: { ...soleimani.lexicon, concepts: [...concepts, { ...concepts[0], ...ZEPPELIN }] },
  } as Dossier
  const matcher = conceptMatcher(soleimani.lexicon)
  for (const { url, title, terms = [], language } of soleimani.citations) {
    const known = language === undefined ? {} : { language }
    const keywords = extractKeywords({ title, summary: readableOf({ terms }), ...known }, matcher)
    const stored: Readable = {
      key: keyOf(url) ?? url,
      title,
      ...known,
      keywords,
      relevance: 'about',
    }
    expect(readAnew(stored, other).keywords).toEqual(keywords)
    expect(readAnew({ ...stored, key: 'elsewhere' }, other).keywords).toEqual(keywords)
  }
})

test('the terms of the bibliography, which are not stored, are read again', () => {
  const dossier = {
    ...withSpellings({ basin: ['valley'] }),
    citations: [citation('https://courier.test/1', 'Halm', '2011')],
  }
  const stored = store({ title: 'Halm', summary: '' }, flood)
  const keywords = (key: string) =>
    readAnew({ ...stored, key }, dossier).keywords.map(([one]) => one)
  expect(keywords('courier.test/1')).toEqual(['c:halm', 'c:basin', 'c:dam'])
  expect(keywords('courier.test/2')).toEqual(['c:halm'])
})

test('a mention that today’s gate finds about the subject becomes so, and nothing goes back', () => {
  const stored = store({ title: 'A dyke bursts', summary: 'A breach by Halm.' }, flood)
  const mention: Readable = { ...stored, relevance: 'passing', happenedAt: new Date('2011-03-04') }
  const learnt = withSpellings({ dam: ['dam', 'dyke'] })
  expect(readAnew(mention, flood).admittedBy).toBeUndefined()
  expect(readAnew(mention, learnt).admittedBy).toBe('Concepts of “dam breaks”: dam, breach.')
  expect(readAnew({ ...mention, relevance: 'about' }, learnt).admittedBy).toBeUndefined()
  expect(readAnew(store(text, flood), without('halm')).admittedBy).toBeUndefined()
})

test('the reading changes with spellings, false friends, concepts and windows, and with nothing else', () => {
  const [first, ...rest] = flood.events
  const [dam, ...others] = flood.lexicon.concepts
  const moved = { ...first, window: { from: '2011-03-01', to: '2011-03-09' } }
  const friend = { ...dam, falseFriends: ['dam it'] }
  const readings = [
    flood,
    withSpellings({ dam: ['dam', 'dyke'] }),
    without('dam'),
    { ...flood, events: [moved, ...rest] },
    { ...flood, lexicon: { ...flood.lexicon, concepts: [friend, ...others] } },
  ].map((dossier) => readingOf(dossier as Dossier))
  expect(new Set(readings).size).toBe(readings.length)
  expect(readingOf({ ...flood, title: 'Another', citations: [] })).toBe(readingOf(flood))
})
