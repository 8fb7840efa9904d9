// How a founded event is called: a label to read, and a slug for its address, both frozen.
import type { Keyword } from './article.ts'
import { clean, fold, shorten, wordsOf } from './normalise.ts'
import { conceptOf } from './terms.ts'

const SLUG_WORDS = 6
const LABEL_LENGTH = 120

/** A founding article's title, at most 120 characters: a machine's stand-in until a person names the event. */
export function labelOf(title: string): string {
  return shorten(clean(title), LABEL_LENGTH)
}

/** `2024-05-05-words-of-the-title`; where the title has no ASCII words, its concepts in English. */
export function slugOf(title: string, keywords: readonly Keyword[], at: Date | undefined): string {
  const ascii = wordsOf(fold(title)).filter((word) => /^[a-z0-9]{2,30}$/.test(word))
  const concepts = keywords.flatMap(([keyword]) => conceptOf(keyword) ?? [])
  const words = ascii.length > 2 || concepts.length === 0 ? ascii : concepts
  const day = at === undefined ? 'undated' : at.toISOString().slice(0, 10)
  return [day, ...words.slice(0, SLUG_WORDS)].join('-')
}

/** The slug, or its first successor (`-2`, `-3` …) that is not taken; the choice is taken from then on. */
export function takeSlug(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`
  taken.add(free)
  return free
}
