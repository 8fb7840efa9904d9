// Articles and events of plain words, each word of one weight; days count from a made-up start.
import type { Keyword } from '../../src/core/article.ts'
import { type EventState, foundEvent, type Weighed } from '../../src/core/event-state.ts'
import type { Seed } from '../../src/core/seed.ts'

export const DAY = 24 * 60 * 60 * 1000
export const START = Date.parse('1931-05-10T12:00:00Z')

export const at = (day: number) => START + day * DAY

/** An article of these words; without a day it has no date. */
export const article = (words: string, day?: number): Weighed => {
  const keywords = words.split(' ')
  const weight = 1 / Math.sqrt(keywords.length)
  const vector = keywords.map((keyword): Keyword => [keyword, weight])
  return { vector, ...(day !== undefined && { at: at(day) }) }
}

/** An event of one such article. */
export const event = (id: number, words: string, day?: number): EventState =>
  foundEvent(id, article(words, day))

/** A seed of these concepts, two days before the start to two days after it. */
export const seed = (concepts: string[], own: string[] = concepts): Seed => ({
  ...{ slug: 'seed', label: 'Seed', from: at(-2), until: at(2) },
  ...{ concepts: new Set(concepts), own: new Set(own) },
})
