// Citations of an article, and where an archived copy of it may stand.
import { expect, test } from 'vitest'
import { archivedAt } from '../../src/core/archive.ts'
import type { Article } from '../../src/core/article.ts'
import { citeArticle, citePage } from '../../src/core/cite.ts'
import type { OutletLabel } from '../../src/core/news-event.ts'

const outlet: OutletLabel = {
  ...{ slug: 'gazette', name: 'Gazette & Post', languages: ['en'], origin: 'dossier' },
  ownership: { type: 'private' },
}
const article: Article = {
  ...{ id: 7, key: 'gazette.test/7', url: 'https://gazette.test/7?a={b}', outlet: 'gazette' },
  ...{ title: '100% of {lifts}\nstop_ped', author: 'A. Reed', language: 'en', keywords: [] },
  ...{ published: new Date('1931-05-01T06:30:00Z'), precision: 'moment', relevance: 'about' },
  ...{ admittedBy: 'title', firstSeenAt: new Date(0) },
}
const now = new Date('1931-06-02T10:00:00Z')
const shown = { page: 'https://tower.test/articles/7', site: 'Parallax', now }
const cite = (more: Partial<Article> = {}) =>
  citeArticle({ article: { ...article, ...more }, outlet, ...shown })

test('a citation as text is one line with author, title, outlet, day, address and day of access', () => {
  expect(cite().text).toBe(
    'A. Reed, “100% of {lifts} stop_ped”, Gazette & Post, 1 May 1931, https://gazette.test/7?a={b} (accessed 2 June 1931; listed by Parallax, https://tower.test/articles/7)',
  )
})

test('what is known to the month is cited by the month, and what has no date says so', () => {
  expect(cite({ precision: 'month' }).text).toContain(', May 1931, ')
  const { text, bibtex, csl } = cite({ precision: 'none' })
  expect(text).toContain(', n.d., ')
  expect(bibtex).not.toContain('year')
  expect(JSON.parse(csl)[0].issued).toBeUndefined()
})

test('BibTeX escapes what TeX would take for a command, and keeps its braces balanced', () => {
  const { bibtex } = cite()
  expect(bibtex).toContain(
    'title = {{100\\% of \\textbraceleft{}lifts\\textbraceright{} stop\\_ped}}',
  )
  expect(bibtex).toContain('howpublished = {{Gazette \\& Post}}')
  expect(bibtex).toContain('url = {https://gazette.test/7?a=%7Bb%7D}')
  expect(bibtex).toContain('urldate = {1931-06-02}')
})

test('a brace alone in a title or byline leaves the braces of BibTeX balanced, which counts escaped ones too', () => {
  const { bibtex } = cite({ title: 'Lift { stops', author: 'A. Reed} and \\} more' })
  expect(bibtex.split('{').length).toBe(bibtex.split('}').length)
})

test('CSL-JSON keeps a byline whole, since a machine cannot tell a name from a desk', () => {
  expect(JSON.parse(cite().csl)).toMatchObject([
    {
      ...{ type: 'article-newspaper', author: [{ literal: 'A. Reed' }] },
      ...{ issued: { 'date-parts': [[1931, 5, 1]] }, accessed: { 'date-parts': [[1931, 6, 2]] } },
    },
  ])
})

test('a page of ours is cited by its title, its address and the day whose figures it has', () => {
  const title = '100% of {lifts}\nstop'
  const { text, bibtex, csl } = citePage({ ...shown, title, key: '1931-05-01-lift stops' })
  expect(text).toBe(
    '“100% of {lifts} stop”, Parallax, https://tower.test/articles/7 (as of 2 June 1931)',
  )
  expect(bibtex).toMatch(/^@misc\{1931-05-01-lift-stops,\n {2}title = \{\{100\\% of/)
  expect(bibtex).toContain('urldate = {1931-06-02}')
  expect(bibtex.split('{').length).toBe(bibtex.split('}').length)
  expect(JSON.parse(csl)).toMatchObject([
    {
      ...{ type: 'webpage', URL: 'https://tower.test/articles/7', 'container-title': 'Parallax' },
      ...{ accessed: { 'date-parts': [[1931, 6, 2]] }, note: 'As of 2 June 1931' },
    },
  ])
})

test('an archived copy is looked for at as much of the date as is known', () => {
  const at = (more: Partial<Article>) => archivedAt({ ...article, ...more })
  const url = 'https://gazette.test/7'
  expect(at({ url })).toEqual({
    url: `https://web.archive.org/web/19310501063000/${url}`,
    dated: true,
  })
  expect(at({ url, precision: 'day' })?.url).toContain('/web/19310501/')
  expect(at({ url, precision: 'month' })?.url).toContain('/web/193105/')
  expect(at({ url, precision: 'none' })).toEqual({
    url: `https://web.archive.org/web/*/${url}`,
    dated: false,
  })
  expect(at({ url: 'javascript:alert(1)' })).toBeUndefined()
})
