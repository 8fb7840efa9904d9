// Finds a lexicon's spellings in text, whatever their script, and says which words they covered.
import type { Concept, Lexicon } from '../dossier/dossier.ts'
import { fold, wordsOf } from './normalise.ts'

type Entry = Pick<Concept, 'id' | 'spellings' | 'falseFriends'>

export type Matches = {
  /** Ids found, in the lexicon's order of finding. */
  readonly ids: ReadonlySet<string>
  /** Words of the folded text that no spelling covered. */
  readonly rest: readonly string[]
}

export type Matcher = (text: string, language?: string) => Matches

type Needle = { readonly id: string; readonly words: readonly string[]; readonly language: string }

const FALSE_FRIEND = ''
const HAN = /\p{Script=Han}/u
const ARABIC = /^\p{Script=Arabic}/u
const HEBREW = /^\p{Script=Hebrew}/u
// Conjunctions and prepositions that Arabic, Persian and Hebrew write onto the next word.
const ARABIC_PREFIX = /^[وفبلک](?=..)/u
const ARABIC_ARTICLE = /^(?:[وفبک]?ال|لل)(?=...)/u
const HEBREW_PREFIX = /^[והבלמשכ]{1,2}(?=...)/u

/**
 * Builds a matcher from concepts or naming terms. Spellings of every language are looked for in every
 * text, because languages quote each other; with `language`, only those of that language and of Latin
 * script without a language (`und`) count. False friends are covered first and never match.
 */
export function buildMatcher(entries: readonly Entry[]): Matcher {
  const needles = entries.flatMap(needlesOf)
  const han = needles.filter((needle) => HAN.test(needle.words.join('')))
  const byFirst = Map.groupBy(
    needles.filter((needle) => !HAN.test(needle.words.join(''))),
    (needle) => needle.words[0] ?? '',
  )
  for (const list of byFirst.values()) list.sort(longestFirst)
  han.sort(longestFirst)
  return (text, language) => {
    const folded = fold(text)
    const wanted = (needle: Needle) =>
      language === undefined || needle.language === language || needle.language === 'und'
    const found = HAN.test(folded)
      ? matchHan(folded, han.filter(wanted))
      : { ids: [], rest: folded }
    return matchWords(wordsOf(found.rest), byFirst, wanted, found.ids)
  }
}

/** The matcher of a lexicon's concepts. */
export const conceptMatcher = (lexicon: Lexicon): Matcher => buildMatcher(lexicon.concepts)

// False friends before spellings, and the longer before the shorter.
function longestFirst(a: Needle, b: Needle): number {
  const friend = Number(b.id === FALSE_FRIEND) - Number(a.id === FALSE_FRIEND)
  return friend || b.words.join('').length - a.words.join('').length
}

function needlesOf({ id, spellings, falseFriends = [] }: Entry): Needle[] {
  const own = Object.entries(spellings).flatMap(([language, list]) =>
    list.flatMap((spelling) => needleForms(id, spelling, language)),
  )
  return [...own, ...falseFriends.flatMap((text) => needleForms(FALSE_FRIEND, text, 'und'))]
}

// Arabic and Persian pairs of words are also met glued, where a joiner or a link's edge was lost.
function needleForms(id: string, spelling: string, language: string): Needle[] {
  const words = wordsOf(fold(spelling))
  if (words.length === 0) return []
  if (HAN.test(words.join(''))) return [{ id, words: [words.join('')], language }]
  const glued = words.length > 1 && ARABIC.test(words[0] ?? '')
  return [{ id, words, language }, ...(glued ? [{ id, words: [words.join('')], language }] : [])]
}

/** Chinese has no blanks: spellings are looked for anywhere, and points between names do not count. */
function matchHan(folded: string, needles: readonly Needle[]): { ids: string[]; rest: string } {
  let rest = folded.replace(/(?<=\p{Script=Han})[^\p{L}\p{N}]{1,2}(?=\p{Script=Han})/gu, '')
  const ids: string[] = []
  for (const { id, words } of needles) {
    const needle = words[0] ?? ''
    if (!rest.includes(needle)) continue
    rest = rest.replaceAll(needle, ' ')
    if (id !== FALSE_FRIEND) ids.push(id)
  }
  return { ids, rest }
}

function matchWords(
  words: readonly string[],
  byFirst: ReadonlyMap<string, readonly Needle[]>,
  wanted: (needle: Needle) => boolean,
  already: readonly string[],
): Matches {
  const ids = new Set(already)
  const covered = new Set<number>()
  const forms = words.map(formsOf)
  const standsAt = (needle: Needle, at: number) =>
    needle.words.every((word, i) => forms[at + i]?.includes(word))
  const look = (friends: boolean) => {
    for (let at = 0; at < words.length; at++) {
      const here = (forms[at] ?? []).flatMap((form) => byFirst.get(form) ?? [])
      for (const needle of here) {
        if ((needle.id === FALSE_FRIEND) !== friends || !wanted(needle)) continue
        if (!standsAt(needle, at)) continue
        if (friends) for (let i = 0; i < needle.words.length; i++) forms[at + i] = []
        else ids.add(needle.id)
        for (let i = 0; i < needle.words.length; i++) covered.add(at + i)
      }
    }
  }
  look(true)
  look(false)
  return { ids, rest: words.filter((_, at) => !covered.has(at)) }
}

/** A word as written, and without what its script writes onto its front. */
function formsOf(word: string): string[] {
  if (ARABIC.test(word)) {
    const bare = word.replace(ARABIC_PREFIX, '')
    const noun = word.replace(ARABIC_ARTICLE, '')
    const withArticle = word.startsWith('لل') ? `ال${word.slice(2)}` : word
    return [...new Set([word, bare, noun, withArticle])]
  }
  if (!HEBREW.test(word)) return [word]
  return [
    ...new Set([word, word.replace(/^[והבלמשכ](?=...)/u, ''), word.replace(HEBREW_PREFIX, '')]),
  ]
}
