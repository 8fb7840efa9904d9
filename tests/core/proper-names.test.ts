// Names of several words, where capitals tell them.
import { expect, test } from 'vitest'
import { runsOf } from '../../src/core/proper-names.ts'

test.each([
  ['They met in the Green Zone yesterday', ['Green Zone']],
  [
    "General Halm's Old Guard leaves, and War Powers stay",
    ["General Halm's Old Guard", 'War Powers'],
  ],
  ['Они встретились в Зелёной Зоне вчера', ['Зелёной Зоне']],
  ['They met in Green, Zone', []],
  ['They met in the Zone', []],
  ['They Met In The Green Zone', []],
  ['THEY MET IN THE GREEN ZONE', []],
  ['اجتمعوا في المنطقة الخضراء', []],
  ['', []],
])('%s', (text, runs) => {
  expect(runsOf(text)).toEqual(runs)
})

test.each(['Ab ', 'A', 'Ab', 'a B'])('200 KB of %j are read at once', { timeout: 5000 }, (unit) => {
  expect(Array.isArray(runsOf(unit.repeat(200_000 / unit.length)))).toBe(true)
})
