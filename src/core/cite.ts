// How an article and a page are cited: as text, as BibTeX, as CSL-JSON; what is unknown is left out.
import type { Article } from './article.ts'
import { describeDay, whenPublished } from './clock.ts'
import type { Listed } from './news-event.ts'

export type Citing = Listed & {
  /** Permanent address of the article's page here. */
  readonly page: string
  /** The site's name. */
  readonly site: string
  /** When it is read: the date of access. */
  readonly now: Date
}

/** A page of ours, whose figures and verdicts change: it is cited as of a day. */
export type CitingPage = Pick<Citing, 'page' | 'site' | 'now'> & {
  readonly title: string
  /** What a bibliography calls it: no two pages alike. */
  readonly key: string
}

export type Citation = { readonly text: string; readonly bibtex: string; readonly csl: string }

export const citeArticle = (citing: Citing): Citation => ({
  text: asText(citing),
  bibtex: asBibtex(citing),
  csl: asCsl(citing),
})

/** There is no other date than the day: what stands there is made anew for each reader. */
export const citePage = ({ title, page, site, now, key }: CitingPage): Citation => ({
  text: `“${flat(title)}”, ${site}, ${page} (as of ${describeDay(now)})`,
  bibtex: bibtexOf(key, [
    ['title', `{${tex(title)}}`],
    ['howpublished', `{${tex(site)}}`],
    ['url', texUrl(page)],
    ['urldate', isoDay(now)],
    ['note', `As of ${describeDay(now)}`],
  ]),
  csl: cslOf({
    ...{ id: page, type: 'webpage', title: flat(title), 'container-title': site },
    ...{ accessed: partsOf(isoDay(now)), URL: page, note: `As of ${describeDay(now)}` },
  }),
})

const isoDay = (at: Date) => at.toISOString().slice(0, 10)

/** `2024-05-03`, or `2024-05`: as exactly as it is known; a moment by its UTC day. */
const dateOf = ({ published, precision }: Article): string | undefined =>
  published === undefined || precision === 'none'
    ? undefined
    : isoDay(published).slice(0, precision === 'month' ? 7 : 10)

/** One line: a title may hold a break of its own, which would end the citation. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

const asText = ({ article, outlet, page, site, now }: Citing): string => {
  const date = dateOf(article)
  const when =
    date === undefined
      ? 'n.d.'
      : whenPublished({ ...article, precision: date.length > 7 ? 'day' : 'month' }).text
  return [
    ...(article.author === undefined ? [] : [flat(article.author)]),
    `“${flat(article.title)}”`,
    outlet.name,
    when,
    `${article.url} (accessed ${describeDay(now)}; listed by ${site}, ${page})`,
  ].join(', ')
}

// BibTeX counts a brace that is escaped, too: a title with one alone would swallow all entries behind it.
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

const tex = (text: string) =>
  flat(text).replaceAll(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`)

// In a field of an address braces alone would end it: they are written as a URL may write them (RFC 3986).
const texUrl = (url: string) => url.replaceAll(/[\\{}\s]/g, (sign) => encodeURIComponent(sign))

/** `@misc`, which BibTeX and biber both know; a doubled brace keeps a name or a title as it is written. */
const bibtexOf = (key: string, fields: readonly (readonly [name: string, value: string])[]) => {
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{${key.replaceAll(/[^a-z0-9-]/g, '-')},`, ...lines, '}'].join('\n')
}

const asBibtex = ({ article, outlet, page, site, now }: Citing): string => {
  const date = dateOf(article)
  return bibtexOf(`${outlet.slug}-${article.id}`, [
    ...(article.author === undefined ? [] : [['author', `{${tex(article.author)}}`] as const]),
    ['title', `{${tex(article.title)}}`],
    ['howpublished', `{${tex(outlet.name)}}`],
    ...(date === undefined ? [] : [['year', date.slice(0, 4)] as const, ['date', date] as const]),
    ['url', texUrl(article.url)],
    ['urldate', isoDay(now)],
    ['note', `Listed by ${tex(site)}, \\url{${texUrl(page)}}`],
    ...(article.language === undefined ? [] : [['language', tex(article.language)] as const]),
  ])
}

const partsOf = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })

/** A CSL item (Citation Style Language 1.0.2, input data), as reference managers import it. */
const cslOf = (item: Readonly<Record<string, unknown>>): string => {
  const lines = Object.entries(item).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  return ['[{', lines.join(',\n'), '}]'].join('\n')
}

const asCsl = ({ article, outlet, page, site, now }: Citing): string => {
  const date = dateOf(article)
  return cslOf({
    id: page,
    type: 'article-newspaper',
    title: flat(article.title),
    'container-title': outlet.name,
    ...(article.author !== undefined && { author: [{ literal: flat(article.author) }] }),
    ...(date !== undefined && { issued: partsOf(date) }),
    accessed: partsOf(isoDay(now)),
    URL: article.url,
    ...(article.language !== undefined && { language: article.language }),
    note: `Listed by ${site}, ${page}`,
  })
}
