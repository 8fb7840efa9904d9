// Finds a lexicon's spellings in text, whatever their script, and says which words they covered.
import type { Concept, Lexicon } from '../dossier/dossier.ts'
import { fold, wordsOf } from './normalise.ts'
import { oncePer } from './once.ts'
import { formsOf } from './word-forms.ts'

type Entry = Pick<Concept, 'id' | 'spellings' | 'falseFriends'>

export type Matches = {
  /** Ids found, in the order of finding. */
  readonly ids: ReadonlySet<string>
  /** Words of the folded text that no spelling and no false friend covered. */
  readonly rest: readonly string[]
}

export type Matcher = (text: string, language?: string) => Matches

type Needle = { readonly id: string; readonly words: readonly string[]; readonly language: string }
type ByFirstWord = ReadonlyMap<string, readonly Needle[]>
type Read = (text: string) => string
type Wanted = (needle: Needle) => boolean

const FALSE_FRIEND = ''
const HAN = /\p{Script=Han}/u
const ARABIC = /^\p{Script=Arabic}/u
// Points and blanks between the names of a foreigner, which Chinese writes in many ways or not at all.
const NAME_POINT = /(?<=\p{Script=Han})[ ·•‧∙⋅・.?-](?=\p{Script=Han})/gu

/**
 * Builds a matcher from concepts or naming terms. Spellings of every language are looked for in every
 * text, because languages quote each other; with `language`, only those of that language and of Latin
 * script without a language (`und`) count. False friends are covered first and never match. Among
 * Chinese spellings, which share no word boundary, the longer covers the shorter.
 */
export function buildMatcher(entries: readonly Entry[]): Matcher {
  const read = reader(entries)
  const needles = entries.flatMap((entry) => needlesOf(entry, read))
  const han = needles.filter(isHan).sort(longestFirst)
  const spaced = byFirstWord(needles.filter((needle) => !isHan(needle)))
  return (text, language) => {
    const wanted: Wanted = (needle) =>
      language === undefined || needle.language === language || needle.language === 'und'
    const folded = read(text)
    const found = HAN.test(folded)
      ? matchHan(folded, han.filter(wanted))
      : { ids: [], rest: folded }
    const words = wordsOf(found.rest)
    const hits = find(words, spaced).filter(({ needle }) => wanted(needle))
    if (hits.length === 0) return { ids: new Set(found.ids), rest: words }
    const shut = cover(hits.filter(({ needle }) => needle.id === FALSE_FRIEND))
    const open = hits.filter((hit) => !placesOf(hit).some((at) => shut.has(at)))
    const taken = cover(open)
    const ids = new Set([...found.ids, ...open.map(({ needle }) => needle.id)])
    return { ids, rest: words.filter((_, at) => !shut.has(at) && !taken.has(at)) }
  }
}

/** The matcher of a lexicon's concepts, built once: it takes 50 ms. */
export const conceptMatcher = oncePer((lexicon: Lexicon): Matcher => buildMatcher(lexicon.concepts))

// A spelling of two capitals, such as `US`, is another word without them: it is read as `U.S.`.
function reader(entries: readonly Entry[]): Read {
  const spellings = entries.flatMap((entry) => Object.values(entry.spellings).flat())
  const capitals = new Set(spellings.filter((spelling) => /^[A-Z]{2}$/.test(spelling)))
  const withPoints = (word: string) => (capitals.has(word) ? `${word[0]}.${word[1]}` : word)
  return (text) => fold(text.replace(/\b[A-Z]{2}\b/g, withPoints))
}

const isHan = ({ words }: Needle): boolean => HAN.test(words.join(''))

// False friends before spellings, and the longer before the shorter.
function longestFirst(a: Needle, b: Needle): number {
  const friend = Number(b.id === FALSE_FRIEND) - Number(a.id === FALSE_FRIEND)
  return friend || b.words.join('').length - a.words.join('').length
}

const byFirstWord = (needles: readonly Needle[]): ByFirstWord =>
  Map.groupBy(needles, ({ words }) => words[0] ?? '')

function needlesOf({ id, spellings, falseFriends = [] }: Entry, read: Read): Needle[] {
  const needles = (text: string, id: string, language: string) =>
    formsOfSpelling(text, read).map((words): Needle => ({ id, words, language }))
  const own = Object.entries(spellings).flatMap(([language, list]) =>
    list.flatMap((text) => needles(text, id, language)),
  )
  return [...own, ...falseFriends.flatMap((text) => needles(text, FALSE_FRIEND, 'und'))]
}

// What a hyphen ties is also met as one word ("el-Halm", "Elhalm"). Arabic and Persian pairs of words are
// also met glued, where a blank, a joiner or a link's edge was lost, and words that a joiner ties (U+200C)
// are also met apart.
function formsOfSpelling(spelling: string, read: Read): string[][] {
  const words = wordsOf(read(spelling))
  const glued = words.join('')
  if (HAN.test(glued)) return [[glued]]
  if (glued === '') return []
  const others = ARABIC.test(glued)
    ? [wordsOf(read(spelling.replaceAll('\u200c', ' '))), [glued]]
    : [wordsOf(read(spelling.replaceAll('-', '')))]
  const forms = new Set([words, ...others].map((form) => form.join(' ')))
  return [...forms].map((form) => form.split(' '))
}

/** Chinese has no blanks: spellings are looked for anywhere, and points between names do not count. */
function matchHan(folded: string, needles: readonly Needle[]): { ids: string[]; rest: string } {
  let rest = folded.replace(NAME_POINT, '')
  const ids: string[] = []
  for (const { id, words } of needles) {
    const needle = words[0] ?? ''
    if (!rest.includes(needle)) continue
    rest = rest.replaceAll(needle, ' ')
    if (id !== FALSE_FRIEND) ids.push(id)
  }
  return { ids, rest }
}

type Hit = { readonly needle: Needle; readonly at: number }

/** Every needle that stands among the words, and where it begins. */
function find(words: readonly string[], needles: ByFirstWord): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length; at++)
    for (const form of formsOf(words[at] ?? ''))
      for (const needle of needles.get(form) ?? NONE)
        if (standsAt(needle, words, at)) hits.push({ needle, at })
  return hits
}
const NONE: readonly Needle[] = []

const standsAt = (needle: Needle, words: readonly string[], at: number): boolean =>
  needle.words.every((word, i) => i === 0 || formsOf(words[at + i] ?? '').includes(word))

const placesOf = ({ needle, at }: Hit): number[] => needle.words.map((_, i) => at + i)

const cover = (hits: readonly Hit[]): Set<number> => new Set(hits.flatMap(placesOf))
