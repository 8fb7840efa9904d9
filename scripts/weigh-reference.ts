// Weighs the reference's terms: `node scripts/weigh-reference.ts <path to its text in Markdown>`.
// It writes term weights and counts only; no sentence of the piece enters the repository.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keyword } from '../src/core/article.ts'
import { extractKeywords, heaviestFirst } from '../src/core/keywords.ts'
import { conceptMatcher } from '../src/core/lexicon.ts'
import { fold, wordsOf } from '../src/core/normalise.ts'
import type { NamingTerm, Reference } from '../src/dossier/dossier.ts'
import { lexicon } from '../src/dossier/soleimani/lexicon.ts'

const LANGUAGE = 'en'
// A stem that stands in one sentence only says little of what the piece is about; a concept does.
const LIGHTEST_STEM = 1.5
const TARGET = join(import.meta.dirname, '../src/dossier/soleimani/reference-weights.ts')

export type Piece = { readonly title: string; readonly body: string }

/** Markdown to the words that a reader sees. */
const toPlain = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/[*\\]+/g, '')

/**
 * The piece without what the republishing site puts around it: the copy closes the site's head with
 * a line of three asterisks and the piece with a line of one.
 */
export const readPiece = (markdown: string): Piece => {
  const lines = markdown.split(/\r?\n/)
  const title = lines.find((line) => line.startsWith('# '))
  const bare = lines.map((line) => line.replaceAll('\\', '').trim())
  const first = bare.indexOf('***') + 1
  const last = bare.indexOf('*', first)
  if (title === undefined || first === 0 || last === -1) {
    throw new Error('The text has no title, or no asterisk lines around the piece')
  }
  return { title: toPlain(title), body: toPlain(lines.slice(first, last).join('\n')).trim() }
}

/** Sentences, and the parts between semicolons: extraction stops at sixty words. */
const toSentences = (body: string): readonly string[] =>
  body
    .split(/\n+/)
    .flatMap((paragraph) => [
      ...new Intl.Segmenter(LANGUAGE, { granularity: 'sentence' }).segment(paragraph),
    ])
    .flatMap(({ segment }) => segment.split(';'))

/** The weights of each sentence added up, so that what the piece comes back to weighs more. */
const weighPiece = ({ title, body }: Piece): readonly Keyword[] => {
  const concepts = conceptMatcher(lexicon)
  const texts = [{ title }, ...toSentences(body).map((summary) => ({ title: '', summary }))]
  const weights = new Map<string, number>()
  for (const text of texts) {
    for (const [keyword, weight] of extractKeywords({ ...text, language: LANGUAGE }, concepts)) {
      weights.set(keyword, (weights.get(keyword) ?? 0) + weight)
    }
  }
  return [...weights]
    .map(([keyword, weight]): Keyword => [keyword, Number(weight.toFixed(1))])
    .filter(([keyword, weight]) => keyword.startsWith('c:') || weight >= LIGHTEST_STEM)
    .sort(heaviestFirst)
}

/** How often a term's spellings stand in the text, the longer before the shorter. */
const countTerm = (text: string, { spellings }: NamingTerm): number => {
  const wanted = [...(spellings[LANGUAGE] ?? []), ...(spellings.und ?? [])]
    .map((spelling) => wordsOf(fold(spelling)).join(' '))
    .sort((a, b) => b.length - a.length)
  return wanted.length === 0
    ? 0
    : (text.match(new RegExp(`(?<![^ ])(?:${wanted.join('|')})(?![^ ])`, 'gu'))?.length ?? 0)
}

const countNaming = ({ title, body }: Piece): Reference['naming'] => {
  const text = wordsOf(fold(`${title} ${body}`)).join(' ')
  return lexicon.naming
    .map((term) => [term.id, countTerm(text, term)] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
}

/** Words as a reader counts them: an apostrophe or a hyphen does not part one. */
const countWords = ({ title, body }: Piece): number =>
  `${title} ${body}`.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

const renderPairs = (pairs: readonly (readonly [string, number])[]): string =>
  pairs.map(([name, value]) => `  ['${name}', ${value}],`).join('\n')

const weighReference = (path: string): void => {
  const piece = readPiece(readFileSync(path, 'utf8'))
  const [words, naming, keywords] = [countWords(piece), countNaming(piece), weighPiece(piece)]
  writeFileSync(
    TARGET,
    `// Term weights and counts of the reference; written by scripts/weigh-reference.ts, not by hand.

import type { Reference } from '../dossier.ts'

export const words = ${words}

export const naming: Reference['naming'] = [
${renderPairs(naming)}
]

export const keywords: Reference['keywords'] = [
${renderPairs(keywords)}
]
`,
  )
  console.log(`${words} words, ${keywords.length} keywords, ${naming.length} ways of naming`)
}

if (import.meta.main) {
  const [path] = process.argv.slice(2)
  if (path === undefined) {
    console.error('Usage: node scripts/weigh-reference.ts <path to the text in Markdown>')
    process.exitCode = 2
  } else {
    weighReference(path)
  }
}
