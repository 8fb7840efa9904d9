// What an outlet writes around its titles, whatever they are about: its name, "Live:", "| Opinion".
import type { Keyword } from './article.ts'
import { extractKeywords, heaviestFirst, type Text } from './keywords.ts'
import type { Matcher } from './lexicon.ts'
import { clean, fold, wordsOf } from './normalise.ts'

/** A piece that stands at an edge of many of an outlet's titles. */
export type Segment = {
  readonly edge: 'start' | 'end'
  /** Its folded words, without the mark that sets it off. */
  readonly segment: string
  /** Different titles that had it, of those that it was learnt from. */
  readonly titles: number
}

/** Titles without an outlet are taken as of one. */
export type OutletTitle = { readonly outlet?: string; readonly title: string }

// Fewer may be one story that an outlet tells in turns; where they are half of its titles, five tell as much.
const FEWEST = 8
const FEWEST_OF_HALF = 5
// No outlet's name is longer: with more it is a sentence.
const MOST_WORDS = 5
const LONGEST = 60
// Some word of a form stands hardly anywhere but in the form, while a topic's words stand within titles
// too: in 17 feeds' newest 500 titles names and forms had .7 and more, nearly all topics less.
const AT_EDGE = 0.7
// What so many of an outlet's titles have tells none of them apart, be it a concept or a number.
const NEARLY_ALL = 0.9
// Weights are sums of tenths: what is left of one that is wholly taken off.
const ROUNDING = 1e-6

// Marks that set a piece off, in text that is `clean`: dashes and the like between blanks, colons, bars,
// brackets, and the two dots of Arabic.
const SEPARATOR =
  / [-–―·•>/~]+ |: | ?(?:[—|｜丨：»«_[\]()【】]|\.{2,}|…|::)+ ?|(?<=\p{Script=Han})-(?=\p{Script=Han})/u

/**
 * The boilerplate of each outlet: pieces of up to five words at an edge of at least eight of its titles with
 * different rests (of five, where these are half of its titles) that hold no concept and no number, and of
 * which some word stands hardly anywhere else. What nine of ten titles have may hold anything.
 */
export function learnBoilerplate(
  titles: Iterable<OutletTitle>,
  concepts: Matcher,
): Map<string | undefined, readonly Segment[]> {
  const byOutlet = Map.groupBy(titles, ({ outlet }) => outlet)
  return new Map(
    [...byOutlet].map(([outlet, own]) => {
      const distinct = new Set(own.map(({ title }) => clean(title)))
      return [outlet, learnOfOutlet([...distinct], concepts)]
    }),
  )
}

/** The segments with which a title begins and ends, from each edge inwards; never all of it. */
export function boilerplateOf(title: string, segments: readonly Segment[]): Segment[] {
  return peel(title, segments).taken
}

/**
 * The article's keywords less what the segments of its outlet put into its title: a keyword that the rest
 * of the title lacks loses a title's weight, and goes where the summary had it not either.
 */
export function withoutBoilerplate(
  article: Pick<Text, 'title' | 'language'> & { readonly keywords: readonly Keyword[] },
  segments: readonly Segment[],
  concepts: Matcher,
): readonly Keyword[] {
  const { taken, rest } = peel(article.title, segments)
  if (taken.length === 0) return article.keywords
  const read = (title: string) =>
    new Map(extractKeywords({ ...article, title, summary: '' }, concepts))
  const whole = read(article.title)
  const kept = read(rest)
  const lostOf = (keyword: string) => (kept.has(keyword) ? 0 : (whole.get(keyword) ?? 0))
  return article.keywords
    .map(([keyword, weight]): Keyword => [keyword, weight - lostOf(keyword)])
    .filter(([, weight]) => weight > ROUNDING)
    .sort(heaviestFirst)
}

function peel(title: string, segments: readonly Segment[]) {
  const taken: Segment[] = []
  if (segments.length === 0) return { taken, rest: title }
  const pieces = piecesOf(clean(title))
  const take = (edge: Segment['edge'], at: number): boolean => {
    const words = pieces.length < 2 ? '' : spell(pieces.at(at) ?? '')
    const known = segments.find((one) => one.segment === words && one.edge === edge)
    if (known === undefined) return false
    taken.push(known)
    pieces.splice(at, 1)
    return true
  }
  while (take('start', 0));
  while (take('end', -1));
  return { taken, rest: pieces.join(' | ') }
}

const spell = (text: string): string => wordsOf(fold(text)).join(' ')

const piecesOf = (title: string): string[] =>
  title.split(SEPARATOR).filter((piece) => /[\p{L}\p{N}]/u.test(piece))

type Candidate = Omit<Segment, 'titles'> & { readonly rests: Set<string> }

function learnOfOutlet(titles: readonly string[], concepts: Matcher): Segment[] {
  const many = (size: number) =>
    size >= FEWEST || (size >= FEWEST_OF_HALF && size >= titles.length / 2)
  const candidates = candidatesOf(titles).filter(({ rests }) => many(rests.size))
  if (candidates.length === 0) return []
  const counts = countWords(titles)
  return candidates
    .filter(({ segment, rests: { size } }) => {
      if (size >= NEARLY_ALL * titles.length) return true
      if (/\p{N}/u.test(segment) || concepts(segment).ids.size > 0) return false
      return segment.split(' ').some((word) => size >= AT_EDGE * (counts.get(word) ?? 0))
    })
    .map(({ edge, segment, rests: { size } }) => ({ edge, segment, titles: size }))
}

/** Pieces at an edge, and the last but one: "World | The Paper" has two. */
function candidatesOf(titles: readonly string[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const pieces of titles.map(piecesOf)) {
    const spelt = pieces.length < 2 ? [] : pieces.map(spell)
    const put = (edge: Segment['edge'], at: number) => {
      const segment = spelt.at(at) ?? ''
      if (segment === '' || segment.length > LONGEST) return
      if (segment.split(' ').length > MOST_WORDS) return
      const key = `${edge} ${segment}`
      const candidate = found.get(key) ?? { edge, segment, rests: new Set() }
      candidate.rests.add(spelt.toSpliced(at, 1).join('|'))
      found.set(key, candidate)
    }
    if (spelt.length > 1) put('start', 0)
    if (spelt.length > 1) put('end', -1)
    if (spelt.length > 2) put('end', -2)
  }
  return [...found.values()]
}

/** In how many of the titles each word stands. */
function countWords(titles: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const title of titles)
    for (const word of new Set(wordsOf(fold(title)))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
