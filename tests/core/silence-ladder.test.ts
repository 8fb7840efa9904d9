// Outlets folded into families, families by country, and how they are spread.
import { expect, test } from 'vitest'
import { weighBalance } from '../../src/core/balance.ts'
import type { OutletLabel } from '../../src/core/news-event.ts'
import type { Silence, State } from '../../src/core/silence.ts'
import {
  countFamilies,
  foldCells,
  isShown,
  layLadder,
  type OutletRow,
} from '../../src/core/silence-ladder.ts'

const cell = (state: State, count = 0): Silence => ({
  state,
  ground: {
    ...{ about: count, passing: count, elsewhere: count, listed: [], subject: 0 },
    ...{ capped: false, frontPage: false, sight: { feeds: 1 } },
  },
  seen: { days: 10, stretch: 10, seen: 10, entries: count, isEnough: state === 'silent' },
})

const row = (
  slug: string,
  states: readonly State[],
  more: Partial<OutletLabel> = {},
): OutletRow => ({
  outlet: {
    ...{ slug, name: slug, languages: ['en'], origin: 'dossier', country: 'PT' },
    ...{ ownership: { type: 'private' }, ...more },
  },
  cells: states.map((state) => cell(state, 2)),
})

const press = { family: { slug: 'press', name: 'Press' } }

test('one member that wrote speaks for its family', () => {
  expect(foldCells([cell('silent', 80), cell('covered', 3), cell('covered', 1)])).toEqual({
    ...{ state: 'covered', members: 2, count: 4, rests: true },
  })
  expect(foldCells([cell('not observable'), cell('passing', 1)]).state).toBe('passing')
})

test('a family is never silent while a member of it could not be seen', () => {
  const folded = foldCells([cell('silent', 80), cell('not observable')])
  expect(folded).toMatchObject({ state: 'not observable', members: 1 })
  expect(foldCells([cell('silent', 80), cell('searched')]).state).toBe('searched')
  expect(foldCells([cell('silent', 80), cell('silent', 90)])).toEqual({
    ...{ state: 'silent', members: 2, count: 170, rests: true },
  })
})

test('families stand under the country of most members, countries by name, the unknown last', () => {
  const ladder = layLadder([
    row('zeta', ['covered']),
    row('alpha', ['silent'], { country: 'AT' }),
    row('one', ['covered'], press),
    row('two', ['covered'], { ...press, country: 'AT' }),
    row('three', ['covered'], press),
    { ...row('nowhere', ['covered']), outlet: unplaced('nowhere') },
  ])
  expect(ladder.map(({ country }) => country)).toEqual(['AT', 'PT', undefined])
  expect(ladder[1]?.families.map(({ family, members }) => [family.name, members.length])).toEqual([
    ['Press', 3],
    ['zeta', 1],
  ])
})

const unplaced = (slug: string): OutletLabel => ({
  ...{ slug, name: slug, languages: [], origin: 'host', ownership: { type: 'unknown' } },
})

test('a row that nothing could be observed of has nothing to show', () => {
  const [group] = layLadder([
    row('a', ['not observable', 'searched']),
    row('b', ['not observable']),
  ])
  expect(group?.families.map(isShown)).toEqual([true, false])
})

test('families of one column are counted by state', () => {
  const [group] = layLadder([row('a', ['silent']), row('b', ['silent']), row('c', ['covered'])])
  const counted = countFamilies(group?.families ?? [], 0).map(([state, some]) => [
    state,
    some.length,
  ])
  expect(counted).toContainEqual(['silent', 2])
  expect(counted).toContainEqual(['searched', 0])
})

test('the balance counts families, once in a cell, and leaves empty cells empty', () => {
  const balance = weighBalance([
    row('one', ['covered'], press),
    row('two', ['silent'], press),
    row('state', ['silent'], { ownership: { type: 'state' }, country: 'AT' }),
    { ...row('nowhere', ['covered']), outlet: unplaced('nowhere') },
  ])
  expect(balance.types).toEqual(['state', 'private'])
  expect(balance.rows).toEqual([
    {
      country: 'AT',
      cells: [
        { families: 1, covered: 0 },
        { families: 0, covered: 0 },
      ],
      total: { families: 1, covered: 0 },
    },
    {
      country: 'PT',
      cells: [
        { families: 0, covered: 0 },
        { families: 1, covered: 1 },
      ],
      total: { families: 1, covered: 1 },
    },
  ])
  expect(balance.total).toEqual({ families: 2, covered: 1 })
  expect(balance.beyond).toBe(1)
})
