// Builds the dossier's bibliography from a coverage file with one JSON record a line.
//   node scripts/build-citations.ts ../shared/newsroom/data/coverage.jsonl

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CitedArticle } from '../src/dossier/dossier.ts'
import { outlets } from '../src/dossier/soleimani/outlets.ts'
import {
  ampPrefix,
  crowdedBylines,
  hostNotes,
  ownHosts,
  pageNotes,
  unsigned,
} from './citation-addresses.ts'
import { type CountedTerm, pickTerms } from './citation-terms.ts'

type Row = {
  readonly url: string
  readonly outlet: string
  readonly title: string
  readonly author: string | null
  readonly published: string | null
  readonly lang: string
  readonly terms: readonly CountedTerm[]
}

const target = join(import.meta.dirname, '../src/dossier/soleimani/citations.ts')
const tracking =
  /^(utm_.*|srnd|mod|action|module|pgtype|smid|taid|intlink_from_url|link_location)$/i
// A longer list is that of a page's writers, not a byline.
const longestByline = 5

const bare = (host: string): string => host.replace(/^www\./, '')
const slugs = new Map(outlets.flatMap((o) => o.hosts.map((h) => [bare(h.host), o.slug] as const)))
const names = new Map(outlets.map((o) => [o.slug, [o.name, o.nativeName ?? o.name]] as const))

const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    // A zero-width non-joiner is spelling in Persian; all other format characters go.
    .replace(/(?!\u200c)\p{Cf}/gu, '')
    .trim()

const resolveAddress = (from: string): URL => {
  const url = new URL(from)
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name)
  }
  url.host = ownHosts[url.host] ?? url.host
  url.pathname = url.pathname.replace(/\/amp\/?$/, '')
  if (ampPrefix.has(url.host)) url.pathname = url.pathname.replace(/^\/amp(?=\/)/, '')
  url.hash = ''
  return url
}

/** The title without a tail that is the outlet's own name. */
const cleanTitle = (row: Row, slug: string | undefined): string => {
  const title = clean(row.title)
  const own = [row.outlet.replace(/\s*[(（].*/, ''), ...(names.get(slug ?? '') ?? [])]
  const tails = own.flatMap((name) => [` - ${name}`, ` – ${name}`, ` | ${name}`])
  const tail = tails.find((end) => title.endsWith(end))
  return tail ? title.slice(0, -tail.length).trim() : title
}

const cleanByline = (row: Row): string | undefined => {
  if (!row.author || unsigned.has(row.url)) return undefined
  const people = clean(row.author)
    .split(/[,;،]/)
    .map((name) => name.replace(/^\s*by\s+/i, '').replace(/\(.*\)| - .*/, ''))
    .map((name) => name.replaceAll('"', '').trim())
    .filter((name) => name !== '' && !/@|https?:|www\./.test(name))
  const crowded = people.length > longestByline || crowdedBylines.has(new URL(row.url).host)
  return people.slice(0, crowded ? 1 : longestByline).join(', ') || undefined
}

const readDate = (row: Row, url: URL): string | undefined => {
  if (row.published?.includes('T')) return `${new Date(row.published).toISOString().slice(0, 19)}Z`
  // A record without a date may have the month in its address: /2020/01/.
  const [, year, month] = /\/(20\d\d)\/(0[1-9]|1[0-2])\//.exec(url.pathname) ?? []
  return row.published ?? (year && month ? `${year}-${month}` : undefined)
}

const cite = (row: Row): CitedArticle => {
  const url = resolveAddress(row.url)
  const outlet = slugs.get(bare(url.host))
  const author = cleanByline(row)
  const published = readDate(row, url)
  const amp = url.pathname.includes('/amp/') ? 'AMP address' : undefined
  const note = pageNotes[row.url] ?? hostNotes[new URL(row.url).host] ?? amp
  return {
    url: url.href,
    title: cleanTitle(row, outlet),
    ...(outlet && { outlet }),
    ...(author && { author }),
    ...(published && { published }),
    language: row.lang,
    terms: pickTerms(row.terms, row.lang, row.title),
    ...(note && { note }),
  }
}

/** Two records with one of these in common are one piece. */
const keysOf = (article: CitedArticle): readonly string[] => {
  const url = new URL(article.url)
  const source = article.outlet ?? bare(url.host)
  const day = article.published?.slice(0, 10) ?? 'undated'
  return [
    `${source}${url.pathname.replace(/\/$/, '')}${url.search}`,
    `${source} ${day} ${article.title.toLowerCase()}`,
  ]
}

const render = (articles: readonly CitedArticle[]): string =>
  `// The bibliography: pieces that are known to exist, without their text.
// Made by scripts/build-citations.ts; correct that or its tables, not this.

import type { CitedArticle } from '../dossier.ts'

export const citations: readonly CitedArticle[] = [
${articles.map((article) => `  ${JSON.stringify(article)},\n`).join('')}]
`

const build = (file: string): void => {
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const kept: CitedArticle[] = []
  const seen = new Set<string>()
  for (const row of rows.map((line): Row => JSON.parse(line))) {
    const article = cite(row)
    const keys = keysOf(article)
    if (keys.some((key) => seen.has(key))) console.log(`merged into an earlier one: ${row.url}`)
    else kept.push(article)
    for (const key of keys) seen.add(key)
  }
  writeFileSync(target, render(kept))
  const count = (test: (article: CitedArticle) => unknown) => kept.filter(test).length
  console.log(
    `${rows.length} read, ${kept.length} kept, ${rows.length - kept.length} merged, ` +
      `${count((a) => a.note)} marked, ${count((a) => !a.outlet)} without an outlet, ` +
      `${count((a) => !a.published)} without a date.`,
  )
  console.log('Now run: npx biome format --write src/dossier/soleimani/citations.ts')
}

const file = process.argv[2]
if (file) build(file)
else {
  console.error('Give the coverage file, such as ../shared/newsroom/data/coverage.jsonl.')
  process.exitCode = 1
}
