// Chosen articles on one sheet: which concept stands where, in which order, and what counts as one text.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { type Chosen, layOut } from '../../src/core/sheet.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { tower } from '../web/tower-dossier.ts'

const chosen = (id: number, more: Partial<Article> = {}): Chosen => ({
  outlet: {
    ...{ slug: `paper-${id}`, name: `Paper ${id}`, languages: ['en'], origin: 'dossier' },
    ...{ ownership: { type: 'unknown' }, opinionPath: '^/opinion' },
  },
  article: {
    ...{ id, key: `paper-${id}.test/${id}`, url: `https://paper-${id}.test/${id}` },
    ...{ outlet: `paper-${id}`, title: `Crowds on day ${id}`, language: 'en', precision: 'none' },
    ...{ keywords: [], relevance: 'about', admittedBy: 'title', firstSeenAt: new Date(0) },
    ...more,
  },
})

const carrying = (...ids: string[]) => ({
  keywords: ids.map((id): [string, number] => [`c:${id}`, 1]),
})

test('what most texts have comes first, of as many the dossier’s order, and what it does not know after that', () => {
  const sheet = layOut(
    [chosen(1, carrying('gone', 'lift', 'mayor')), chosen(2, carrying('lift', 'tower'))],
    tower,
  )
  expect(sheet.rows).toEqual([
    { id: 'tower', label: 'tower', reference: true, articles: [false, true], texts: 2 },
    { id: 'lift', label: 'lift', reference: false, articles: [true, true], texts: 2 },
    { id: 'mayor', label: 'mayor', reference: false, articles: [true, false], texts: 1 },
    { id: 'gone', label: 'gone', reference: false, articles: [true, false], texts: 1 },
  ])
})

test('a concept that the reference alone has comes last, and words that are no concepts have no row', () => {
  const queue: [string, number] = ['en:queue', 1]
  const sheet = layOut([chosen(1, { keywords: [queue, ...carrying('lift').keywords] })], tower)
  expect(sheet.rows).toEqual([
    { id: 'lift', label: 'lift', reference: false, articles: [true], texts: 1 },
    { id: 'tower', label: 'tower', reference: true, articles: [false], texts: 1 },
  ])
  expect(sheet.columns).toMatchObject([{ shared: 0, beyond: 1 }])
})

test('columns stand as they were chosen, each with what it shares and what goes beyond', () => {
  const { columns, reference } = layOut(
    [chosen(2, carrying('tower', 'lift', 'mayor')), chosen(1, { title: 'The tower opens' })],
    tower,
  )
  expect(columns.map(({ article }) => article.id)).toEqual([2, 1])
  expect(columns).toMatchObject([
    { shared: 1, beyond: 2, naming: [] },
    { shared: 0, beyond: 0, naming: [{ id: 'opening' }] },
  ])
  expect(reference).toMatchObject({
    concepts: 1,
    naming: [{ label: 'opening', count: 3 }],
    when: { text: '3 May 1931' },
  })
})

test('copies count as one text, those of the reference with it, and a mere mention is none', () => {
  const title = 'Mayor opens the tower after ten years of quarrel'
  const first = chosen(1, { title, ...carrying('mayor', 'lift') })
  const again = { title, ...carrying('mayor') }
  const { columns, rows } = layOut(
    [chosen(2, again), first, chosen(3, { key: 'copy.test', ...carrying('tower') })],
    tower,
  )
  expect(columns.map(({ copy }) => copy?.of)).toEqual(['paper-1.test/1', undefined, 'reference'])
  expect(rows.map(({ id, texts }) => [id, texts])).toEqual([
    ['tower', 1],
    ['mayor', 1],
    ['lift', 1],
  ])
  const mention = chosen(2, { ...again, relevance: 'passing' })
  expect(layOut([mention, first], tower).columns.map(({ copy }) => copy)).toEqual([
    undefined,
    undefined,
  ])
})

test('an article of a seeded event is dated in the time of its place, too', () => {
  const published = new Date('1931-05-01T06:00:00Z')
  const event = { slug: 'tower-opens', label: 'The tower opens', occasion: 'opening' }
  const dated = chosen(1, { published, precision: 'moment' })
  const local = (one: Chosen, dossier: Dossier = tower) =>
    layOut([one], dossier).columns[0]?.when.local
  expect(local({ ...dated, event })).toBe('1 May 1931, 07:00, London time')
  expect(local(dated)).toBeUndefined()
})
