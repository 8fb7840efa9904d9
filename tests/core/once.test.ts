// What is made of an object is made once.
import { expect, test } from 'vitest'
import { oncePer } from '../../src/core/once.ts'

test('what is made of one object is made once, of another anew, and undefined counts as made', () => {
  const asked: object[] = []
  const lengthOf = oncePer((list: readonly string[]) => {
    asked.push(list)
    return list.length || undefined
  })
  const [none, two] = [[], ['a', 'b']]
  expect([none, two, none, two].map(lengthOf)).toEqual([undefined, 2, undefined, 2])
  expect(asked).toEqual([none, two])
})

test('what throws is tried again', () => {
  let tries = 0
  const read = oncePer((_: object) => {
    tries++
    if (tries === 1) throw new Error('not yet')
    return tries
  })
  const key = {}
  expect(() => read(key)).toThrow('not yet')
  expect([read(key), read(key)]).toEqual([2, 2])
})
