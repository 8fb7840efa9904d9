// A bibliographic record as an article, or refused with a reason.
import { expect, test } from 'vitest'
import { articleOf, type ImportRecord, outletOfHost } from '../../src/core/record.ts'
import { buildGate } from '../../src/core/relevance.ts'
import { tower } from '../web/tower-dossier.ts'

const gate = buildGate(tower)
const URL = 'https://www.gazette.test/a/?utm_source=x'
const check = (record: Partial<ImportRecord>) =>
  articleOf({ url: URL, title: 'The tower opens', ...record }, 'gazette', gate)

test('a record becomes an article under its key, with its address as it came', () => {
  const record = {
    ...{
      title: ' The  tower opens\u200b',
      author: 'A.  Smith',
      note: 'A repost.',
      language: 'en-GB',
    },
    ...{ published: '1931-05-01', terms: ['stairs'] },
    summary: 'The tower opens. The mayor came. He spoke.',
  }
  expect(check(record)).toEqual({
    kind: 'article',
    article: {
      ...{ key: 'gazette.test/a', url: URL, outlet: 'gazette', title: 'The tower opens' },
      ...{ author: 'A. Smith', note: 'A repost.', language: 'en', summary: 'The mayor came.' },
      ...{ published: new Date('1931-05-01T00:00:00Z'), precision: 'day' },
      ...{ happenedAt: new Date('1931-05-01T23:59:59.999Z'), relevance: 'about' },
      ...{ admittedBy: 'The title names the subject.', keywords: expect.any(Array) },
      readBy: gate.reading,
    },
  })
})

test('what a record does not say stays absent', () => {
  const checked = check({ summary: '', author: '', note: '' })
  expect(Object.keys(checked.kind === 'article' ? checked.article : {}).toSorted()).toEqual([
    ...[
      'admittedBy',
      'keywords',
      'key',
      'outlet',
      'precision',
      'readBy',
      'relevance',
      'title',
      'url',
    ].toSorted(),
  ])
})

test('terms and summary are read for keywords and for the gate, and terms are not kept', () => {
  const checked = check({ title: 'A day out', summary: 'Up the stairs.', terms: ['tower', 'view'] })
  expect(checked).toMatchObject({ article: { relevance: 'passing', summary: 'Up the stairs.' } })
  const keywords = checked.kind === 'article' ? checked.article.keywords : []
  expect(keywords.map(([keyword]) => keyword)).toEqual(
    expect.arrayContaining(['c:tower', 'en:view', 'en:stair']),
  )
})

test.each([
  ['an address that is none', { url: 'gazette.test/a' }, 'is no http(s) address'],
  ['a title of nothing that is seen', { title: ' \u200b ' }, 'has no title'],
  ['another subject', { title: 'A bridge opens' }, 'Neither about the subject'],
  ['a day before the beginning', { published: '1931-04-30' }, 'Neither about the subject'],
])('a record with %s is refused', (_, record, reason) => {
  expect(check(record)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) })
})

test('the day in which the beginning falls is not before it', () => {
  expect(check({ published: '1931-05-01' }).kind).toBe('article')
})

test('a month has its precision and no moment', () => {
  const checked = check({ published: '1931-05' })
  expect(checked).toMatchObject({ article: { precision: 'month' } })
  expect(checked).not.toHaveProperty('article.happenedAt')
})

test('a language that the script belies is corrected', () => {
  expect(check({ title: 'tower برج في المدينة الكبيرة', language: 'en' })).toMatchObject({
    article: { language: 'ar' },
  })
})

test('of an outlet that nobody described only its host is known', () => {
  expect(outletOfHost('www.daily-news.co.uk')).toEqual({
    ...{ slug: 'daily-news-co-uk', name: 'daily-news.co.uk', languages: [] },
    ...{ homepage: 'https://www.daily-news.co.uk/', hosts: [{ host: 'www.daily-news.co.uk' }] },
    ownership: { type: 'unknown' },
  })
})
