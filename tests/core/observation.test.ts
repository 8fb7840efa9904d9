// What a source let us see of a day.
import { expect, test } from 'vitest'
import { observe, shortHash } from '../../src/core/observation.ts'

const NOW = new Date('2020-01-04T12:00:00Z')
const seen = (key: string, published: string | undefined, onSubject = false) => ({
  key,
  onSubject,
  ...(published !== undefined && { published: new Date(published) }),
})

test('entries stand under their own day in UTC, undated ones under the day of reading', () => {
  const days = observe(
    [
      seen('a', '2020-01-02T23:59:59.999Z', true),
      seen('b', '2020-01-03T00:00:00Z'),
      seen('c', '2020-01-03T01:00:00+03:30'),
      seen('d', undefined, true),
    ],
    'listing',
    NOW,
  )
  expect(days).toEqual([
    {
      day: '2020-01-02',
      method: 'listing',
      entries: ['a', 'c'].map(shortHash),
      subject: [shortHash('a')],
    },
    { day: '2020-01-03', method: 'listing', entries: [shortHash('b')], subject: [] },
    { day: '2020-01-04', method: 'listing', entries: [shortHash('d')], subject: [shortHash('d')] },
  ])
})

test('an entry that stands there twice counts once', () => {
  const [day] = observe(
    [seen('a', undefined, true), seen('a', undefined, true), seen('b', undefined)],
    'search',
    NOW,
  )
  expect(day).toMatchObject({ method: 'search', entries: { length: 2 }, subject: { length: 1 } })
})

test('nothing seen is no observation', () => {
  expect(observe([], 'listing', NOW)).toEqual([])
})

// Vectors of the draft's appendix C.
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
  ['chongo was here!\n', 'd49930d5'],
])('the hash of %j is that of FNV-1a', (text, hash) => {
  expect(shortHash(text)).toBe(hash)
})

test('a hash has eight digits and tells scripts apart', () => {
  for (let i = 0; i < 2000; i++) expect(shortHash(`key ${i}`)).toMatch(/^[0-9a-f]{8}$/)
  expect(shortHash('سل')).not.toBe(shortHash('سم'))
})
