// Which shelf a moment belongs to.
import { expect, test } from 'vitest'
import { datingOf } from '../../src/core/dating.ts'
import { occasionOf } from '../../src/core/occasion.ts'
import type { Occasion } from '../../src/dossier/dossier.ts'

const OPENING: Occasion = {
  ...{ slug: 'opening', label: 'The opening' },
  ...{ from: new Date('1931-05-01T21:30:00Z'), until: new Date('1931-06-01T00:00:00Z') },
}
const JUBILEE: Occasion = {
  ...{ slug: 'jubilee', label: 'The jubilee' },
  ...{ from: new Date('1932-04-27T00:00:00Z'), until: new Date('1932-05-09T00:00:00Z') },
}
const BETWEEN: Occasion = { slug: 'between', label: 'Between' }
const OCCASIONS = [OPENING, JUBILEE, BETWEEN]

const shelf = (written: string | undefined) =>
  occasionOf(datingOf(written).happenedAt, OCCASIONS).slug

test.each([
  ['a moment before the first', '1931-05-01T21:29:59Z', 'between'],
  ['its first moment', '1931-05-01T21:30:00Z', 'opening'],
  ['its first moment as another zone writes it', '1931-05-02T00:30:00+03:00', 'opening'],
  ['its last millisecond', '1931-05-31T23:59:59.999Z', 'opening'],
  ['the moment after it', '1931-06-01T00:00:00Z', 'between'],
  ['the day in whose evening it begins', '1931-05-01', 'opening'],
  ['the day before', '1931-04-30', 'between'],
  ['its last day', '1931-05-31', 'opening'],
  ['the day after it', '1931-06-01', 'between'],
  ['the first day of another', '1932-04-27', 'jubilee'],
  ['the last day of another', '1932-05-08', 'jubilee'],
  ['the day after another', '1932-05-09', 'between'],
  ['a month that lies within one', '1931-05', 'between'],
  ['no date', undefined, 'between'],
])('%s stands on its shelf', (_, written, slug) => {
  expect(shelf(written)).toBe(slug)
})

test('of occasions that overlap, the first one holds', () => {
  const at = new Date('1931-05-10T00:00:00Z')
  expect(occasionOf(at, [BETWEEN, OPENING, { ...OPENING, slug: 'again' }]).slug).toBe('opening')
})

test('a dossier without a shelf for the rest is refused', () => {
  expect(() => occasionOf(undefined, [OPENING])).toThrow('one occasion without dates')
})
