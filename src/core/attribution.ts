// What an article says of where its text comes from: a byline, an agency, another outlet or its author.
import type { Article } from './article.ts'
import { countryNameIn } from './display-names.ts'
import type { Listed, OutletLabel } from './news-event.ts'
import { clean, fold, wordsOf } from './normalise.ts'

/** How an article names another one. `country`: only a medium of the other's country, as in `UK news website`. */
export type Credit = {
  readonly names: 'outlet' | 'author' | 'country'
  readonly where: 'title' | 'summary' | 'byline' | 'note'
  /** The words that do it. */
  readonly text: string
}

// Who is named in a byline where no person is.
const NO_PERSON = new Set(
  wordsOf(
    `staff desk news newsroom editor editors editorial team agency agencies admin correspondent reporter
    reporters service services online web media press wire wires tv redaktion redaction redazione
    redaccion agence agencia agenzia reuters afp ap dpa efe ansa upi tass xinhua bloomberg ajans`,
  ),
)

/** The persons of a byline, folded: names of two words or more. Of agencies and desks there is none. */
export const personsOf = (author: string | undefined): string[] =>
  (author ?? '')
    .replace(/^\s*by\s+/i, '')
    .split(/[,;/&|]|\s(?:and|und|et|y|e|ve|и|و)\s/u)
    .map((name) => wordsOf(fold(name)))
    .filter((words) => words.length > 1 && !words.some((word) => NO_PERSON.has(word)))
    .map((words) => words.join(' '))

// Agencies whose texts others carry under their own names, as bylines and notes write them.
const AGENCIES: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Reuters', /\breuters\b/i],
  ['AP', /\bassociated press\b|\bAP\b/],
  ['AFP', /\bagence france[- ]presse\b|\bAFP\b/i],
  ['dpa', /\bdpa\b/i],
  ['EFE', /\bEFE\b/],
  ['ANSA', /\bANSA\b/],
  ['TASS', /\bTASS\b|ТАСС/],
  ['Xinhua', /\bxinhua\b|新华社/i],
  ['UPI', /\bUPI\b/],
  ['Bloomberg', /\bbloomberg\b/i],
]

/** The agency that a byline or a note names: its text is carried by many. */
export const agencyOf = ({ author = '', note = '' }: Pick<Article, 'author' | 'note'>) =>
  AGENCIES.find(([, sign]) => sign.test(author) || sign.test(note))?.[0]

// A mark between two blanks, or a colon before one, parts a title from what names its source.
const EDGE = /\s+[-–—|:·]+\s+|[:：]\s*|[｜|]/u

// Words for a medium that is not named, in the languages of news.
const MEDIUM =
  /\b(?:media|medium|newspaper|paper|daily|weekly|magazine|website|site|outlet|channel|press|tv|m[ée]dias?|journal|presse|medien|zeitung|medios|diario|prensa|giornale|stampa|sito|bas[ıi]n[ıi]?|medyas[ıi]|gazetesi|sitesi)\b|(?<!\p{L})(?:сми|сайт|газета|издание)(?!\p{L})|صحيفة|إعلام|وسائل|رسانه|روزنامه|تارنما|תקשורת|עיתון|媒体|媒體|报纸|網站|网站/iu

/** The part at an end of a title that names a medium without its name, such as `UK news website`. */
export const mediumIn = (title: string): string | undefined => {
  const parts = clean(title).split(EDGE)
  if (parts.length < 2) return undefined
  return [parts[0], parts.at(-1)].find((part) => part !== undefined && isMedium(part))
}

// A sentence that merely has the word is no credit: so many words suffice to name a medium.
const LONGEST_CREDIT = 5

const isMedium = (part: string) =>
  MEDIUM.test(part) && (part.match(/\S+/g)?.length ?? 0) <= LONGEST_CREDIT

/** A title without the outlet's own name at an end, and without a credit there. */
export const bareTitle = (title: string, outlet: OutletLabel): string => {
  const own = new Set([outlet.name, outlet.nativeName ?? outlet.name].map(fold))
  const parts = clean(title).split(EDGE)
  const ends = [parts[0], parts.at(-1)]
  const named = ends.filter((part) => part !== undefined && (own.has(fold(part)) || isMedium(part)))
  if (parts.length < 2 || named.length === 0) return clean(title)
  return parts.filter((part) => !named.includes(part)).join(' ')
}

/** How one article names the outlet, the author or, weakly, the country of another. */
export const creditOf = (copy: Listed, origin: Listed): Credit | undefined => {
  if (copy.outlet.slug === origin.outlet.slug) return undefined
  const { title, summary = '', author = '', note = '' } = copy.article
  const places = { title, summary, byline: author, note }
  const outlets = [origin.outlet.name, origin.outlet.nativeName].filter(
    (name) => name !== undefined,
  )
  const authors = personsOf(origin.article.author).length > 0 ? [origin.article.author ?? ''] : []
  const own = new Set(personsOf(author))
  const told = `${origin.article.title} ${origin.article.summary ?? ''}`
  for (const [where, text] of Object.entries(places) as [Credit['where'], string][]) {
    // An outlet that is in the news itself is no source of it.
    const outlet = outlets.find((name) => holds(text, name) && !holds(told, name))
    if (outlet !== undefined) return { names: 'outlet', where, text: outlet }
    // The same byline is the same author, not somebody who quotes him.
    const person = where === 'byline' ? undefined : authors.find((name) => holds(text, name))
    if (person !== undefined && !personsOf(person).some((name) => own.has(name)))
      return { names: 'author', where, text: person }
  }
  const medium = mediumIn(title)
  return medium !== undefined && isOf(medium, origin.outlet.country, copy.article.language)
    ? { names: 'country', where: 'title', text: medium }
    : undefined
}

// Case counts: many outlets are called by a common word.
const holds = (text: string, name: string): boolean => {
  const at = text.indexOf(name)
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + name.length])
}

// Countries whose people are not called by how their name begins.
const CALLED: Readonly<Record<string, readonly string[]>> = {
  GB: 'uk brit брит بریط بریت انگلی ingiliz בריט 英'.split(' '),
  US: 'us usa americ amerik amér америк сша امریک אמריק 美'.split(' '),
}
// `German` begins as `Germany` does; four letters tell most countries' people apart.
const BEGINNING = 4

const isOf = (medium: string, country: string | undefined, language = 'en'): boolean => {
  if (country === undefined) return false
  const signs =
    CALLED[country] ??
    ['en', language].map((tag) => fold(countryNameIn(tag, country)).slice(0, BEGINNING))
  return wordsOf(fold(medium)).some((word) =>
    signs.some((sign) => (sign.length < BEGINNING ? word === sign : word.startsWith(sign))),
  )
}
