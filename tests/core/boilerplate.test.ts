// What an outlet writes around its titles: learnt from many, and taken off the keywords of each.
import { expect, test } from 'vitest'
import {
  boilerplateOf,
  learnBoilerplate,
  type Segment,
  withoutBoilerplate,
} from '../../src/core/boilerplate.ts'
import { extractKeywords } from '../../src/core/keywords.ts'
import { buildMatcher } from '../../src/core/lexicon.ts'

const concepts = buildMatcher([
  { id: 'dam', spellings: { en: ['dam'], ar: ['سد'], zh: ['大坝'] } },
  { id: 'halm', spellings: { en: ['Halm'] } },
])

const THINGS = 'goat bridge mayor church school market ferry harvest clock orchard'.split(' ')
const titles = (frame: (thing: string) => string, count: number) =>
  THINGS.slice(0, count).map((thing) => frame(thing))
const others = titles((thing) => `The ${thing} opens in the rain`, 10)
const learn = (...lists: string[][]) =>
  (
    learnBoilerplate(
      lists.flat().map((title) => ({ title })),
      concepts,
    ).get(undefined) ?? []
  ).map(({ edge, segment, titles }) => `${edge} ${segment} ${titles}`)

test.each([
  [
    'a name behind a hyphen',
    (thing: string) => `Old ${thing} burns - The Daily Courier`,
    'end the daily courier 8',
  ],
  ['a name behind a bar', (thing: string) => `Old ${thing} burns | Courier`, 'end courier 8'],
  ['a name behind a dash', (thing: string) => `Old ${thing} burns — Courier`, 'end courier 8'],
  ['a form before a colon', (thing: string) => `LIVE: Old ${thing} burns`, 'start live 8'],
  ['a form in brackets', (thing: string) => `Old ${thing} burns [VIDEO]`, 'end video 8'],
  [
    'an Arabic form before two dots',
    (thing: string) => `بالفيديو.. حريق ${thing}`,
    'start بالفیدیو 8',
  ],
  ['a Chinese name behind a wide bar', (thing: string) => `${thing}着火｜新闻报`, 'end 新闻报 8'],
  ['a Chinese name behind a mere hyphen', (thing: string) => `${thing}着火-新闻报`, 'end 新闻报 8'],
])('%s is learnt', (_, frame, expected) => {
  expect(learn(titles(frame, 8), others)).toEqual([expected])
})

test('two pieces at one edge are learnt, a third is not', () => {
  const framed = titles((thing) => `Old ${thing} burns | Fires | World | The Courier`, 8)
  expect(learn(framed, others).toSorted()).toEqual(['end the courier 8', 'end world 8'])
})

test('seven titles of many teach nothing, five that are half of them do, four never', () => {
  const framed = (count: number) => titles((thing) => `Old ${thing} burns | Courier`, count)
  expect(learn(framed(7), others)).toEqual([])
  expect(learn(framed(8), others)).toEqual(['end courier 8'])
  expect(learn(framed(5), others.slice(0, 5))).toEqual(['end courier 5'])
  expect(learn(framed(5), others.slice(0, 6))).toEqual([])
  expect(learn(framed(4))).toEqual([])
})

test('one title that comes again and again is one', () => {
  expect(learn(Array(20).fill('Old mill burns | Courier'), others)).toEqual([])
})

test('a piece with a concept is a topic, and one with a number tells events apart', () => {
  expect(
    learn(
      titles((thing) => `Dam breach: ${thing} lost`, 10),
      others,
    ),
  ).toEqual([])
  expect(
    learn(
      titles((thing) => `大坝：${thing}着火`, 10),
      others,
    ),
  ).toEqual([])
  expect(
    learn(
      titles((thing) => `Day 2: ${thing} lost`, 10),
      others,
    ),
  ).toEqual([])
})

test('what nine of ten titles have is boilerplate whatever it holds', () => {
  const framed = titles((thing) => `The ${thing} opens | Halm 24`, 9)
  expect(learn(framed, others.slice(0, 1))).toEqual(['end halm 24 9'])
  expect(learn(framed, others.slice(0, 2))).toEqual([])
})

test('a topic whose words stand within titles too is none', () => {
  const framed = titles((thing) => `Storm: ${thing} closed`, 8)
  const within = titles((thing) => `A storm hits the ${thing}`, 4)
  expect(learn(framed, within, others)).toEqual([])
  expect(learn(framed, within.slice(0, 3), others)).toEqual(['start storm 8'])
})

test('a sentence is no boilerplate', () => {
  const framed = (words: string) => titles((thing) => `${thing} burns: ${words}`, 8)
  expect(learn(framed('we told you so yesterday'), others)).toHaveLength(1)
  expect(learn(framed('we told you so only yesterday'), others)).toEqual([])
})

test('each outlet has its own', () => {
  const framed = titles((thing) => `Old ${thing} burns | Courier`, 8)
  const learnt = learnBoilerplate(
    [
      ...framed.map((title) => ({ outlet: 'courier', title })),
      ...others.map((title) => ({ outlet: 'tribune', title })),
    ],
    concepts,
  )
  expect(learnt).toEqual(
    new Map([
      ['courier', [{ edge: 'end', segment: 'courier', titles: 8 }]],
      ['tribune', []],
    ]),
  )
})

const segment = (edge: Segment['edge'], words: string): Segment => ({
  edge,
  segment: words,
  titles: 9,
})
const SEGMENTS = [segment('end', 'courier'), segment('end', 'world'), segment('start', 'live')]
const found = (title: string) => boilerplateOf(title, SEGMENTS).map(({ segment }) => segment)

test('a title shows its boilerplate from the edges inwards', () => {
  expect(found('LIVE: Dam breaks | World | Courier')).toEqual(['live', 'courier', 'world'])
  expect(found('Dam breaks | World')).toEqual(['world'])
  expect(found('World: dam breaks - live')).toEqual([])
  expect(found('Courier | Dam breaks | Local')).toEqual([])
  expect(found('Live from the world courier')).toEqual([])
})

test('a title is never all boilerplate', () => {
  expect(found('Courier')).toEqual([])
  expect(found('World | Courier')).toEqual(['courier'])
  expect(found('Live: Courier')).toEqual(['live'])
  expect(found(' | ')).toEqual([])
})

const keywordsOf = (title: string, summary?: string) =>
  extractKeywords({ title, ...(summary && { summary }) }, concepts)
const left = (title: string, summary?: string) =>
  Object.fromEntries(
    withoutBoilerplate({ title, keywords: keywordsOf(title, summary) }, SEGMENTS, concepts),
  )

test('keywords of the boilerplate go, all others keep their weight', () => {
  expect(left('LIVE: Old dam burst | World | Courier')).toEqual(
    Object.fromEntries(keywordsOf('Old dam burst')),
  )
  expect(left('Old dam burst')).toEqual(Object.fromEntries(keywordsOf('Old dam burst')))
})

test('a word that the rest of the title has too, or the summary, keeps what it has from there', () => {
  expect(left('World champion burst | World')['en:world']).toBe(1.5)
  expect(left('Old dam burst | World', 'The world looks on')['en:world']).toBeCloseTo(1, 9)
})

test('the heaviest keyword comes first when others were taken off', () => {
  const title = 'Burst | World'
  const keywords = keywordsOf(title, 'world of mud')
  expect(keywords[0]?.[0]).toBe('en:world')
  expect(withoutBoilerplate({ title, keywords }, SEGMENTS, concepts)[0]?.[0]).toBe('en:burst')
})

test('a concept that only boilerplate put there goes as well', () => {
  const title = 'Old mill burst | Halm Post'
  const segments = [segment('end', 'halm post')]
  const kept = withoutBoilerplate({ title, keywords: keywordsOf(title) }, segments, concepts)
  expect(kept).toEqual(keywordsOf('Old mill burst'))
})

test.each(['| ', ' - ', '.', ': ', '[', '苏-', 'ـ|'])(
  '200 KB of %j are read at once',
  { timeout: 5000 },
  (unit) => {
    const title = unit.repeat(200_000 / unit.length)
    expect(boilerplateOf(title, SEGMENTS)).toEqual([])
    expect(learn([title, ...others])).toEqual([])
  },
)
