// Made-up coverage of one subject: story by story, each the same whenever it is asked for.
import type { Keyword } from '../src/core/article.ts'
import type { Frequencies } from '../src/core/keywords.ts'

export type Story = {
  readonly number: number
  readonly size: number
  /** Its first day, since 1970, and how many days it goes on. */
  readonly day: number
  readonly days: number
  readonly concepts: readonly string[]
  readonly words: readonly string[]
}

export type Report = {
  readonly title: string
  readonly keywords: readonly Keyword[]
  readonly happenedAt: number
}

export const DAY = 24 * 60 * 60 * 1000
const START = 18_262
const SIX_YEARS = 2191
/** A tenth of all stories begins on one of these, as on the days that a subject is known for. */
export const BUSY_DAYS = [2, 367, 732, 1097, 1462].map((day) => START + day)
const ON_BUSY_DAYS = 0.1
// Every article has two to four of them, the first far oftener than the last.
const CONCEPTS = 30
const WORDS = 50_000
const STORY_WORDS = 8
const OTHER_WORDS = 3
/** The first story is the largest: reviewing it must be bounded too. */
const LARGEST = 5000
// What a word of a title and a concept in it weigh (src/core/keywords.ts, src/core/terms.ts).
const WORD_WEIGHT = 1.5
const CONCEPT_WEIGHT = 1.95

type Random = () => number

/** Even numbers in [0, 1), the same ones for a seed (mulberry32, public domain). */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

// The logarithm of a rank is even: Zipf's law.
const wordOf = (random: Random) => `en:w${Math.floor(WORDS ** random())}`

/** Of a corpus of so many articles: half of all stories have one article, one in a hundred has sixteen. */
export function storyOf(number: number, corpus: number): Story {
  const random = randomFrom(number)
  const size = Math.min(LARGEST, corpus / 10, number === 0 ? LARGEST : random() ** -0.6)
  const busy = random() < ON_BUSY_DAYS
  const day = busy
    ? (BUSY_DAYS[Math.floor(random() * BUSY_DAYS.length)] ?? START)
    : START + Math.floor(random() * SIX_YEARS)
  const concepts = new Set<string>()
  const count = 2 + Math.floor(3 * random())
  while (concepts.size < count) concepts.add(`c:subject-${Math.floor(CONCEPTS * random() ** 2)}`)
  const words = Array.from({ length: STORY_WORDS }, () => wordOf(random))
  const days = 1 + Math.min(13, Math.floor(2 * Math.log2(size)))
  return { number, size: Math.floor(size), day, days, concepts: [...concepts], words }
}

/** An article on a story: its concepts, about half of its words, a few others. */
export function reportOn(story: Story, random: Random): Report {
  const words = story.words.filter(() => random() < 0.6)
  const others = Array.from({ length: OTHER_WORDS }, () => wordOf(random))
  const keywords = new Map<string, number>(story.concepts.map((id) => [id, CONCEPT_WEIGHT]))
  for (const word of [...words, ...others]) keywords.set(word, WORD_WEIGHT)
  const day = story.day + Math.floor(story.days * random() ** 2)
  return {
    title: [...keywords.keys()].map((keyword) => keyword.slice(3)).join(' '),
    keywords: [...keywords],
    happenedAt: Math.floor((day + random()) * DAY),
  }
}

/** What a recount of so many such articles finds, nearly: weights for filling the tables before it. */
export function expectedFrequencies(corpus: number): Frequencies {
  const drawn = STORY_WORDS * 0.6 + OTHER_WORDS
  const count = (keyword: string) => {
    if (keyword.startsWith('c:')) return corpus / 10
    const rank = Number(keyword.slice('en:w'.length))
    const chance = Math.log(1 + 1 / rank) / Math.log(WORDS)
    return corpus * (1 - (1 - chance) ** drawn)
  }
  return { documents: corpus, count }
}
