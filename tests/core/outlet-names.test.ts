// What an outlet may be called to be found.
import { expect, test } from 'vitest'
import { outletFinder } from '../../src/core/outlet-names.ts'

const find = outletFinder([
  { slug: 'gazette', name: 'The Gazette' },
  { slug: 'sobh', name: 'Sobh', nativeName: 'صبح كاملي' },
  { slug: 'herald-north', name: 'Herald' },
  { slug: 'herald-south', name: 'Herald' },
  { slug: 'courier', name: 'Courier', nativeName: 'Courier' },
])

test('an outlet is found by its slug and by each of its names, whatever their case', () => {
  expect(['gazette', 'the  GAZETTE', 'Courier'].map(find)).toEqual([
    'gazette',
    'gazette',
    'courier',
  ])
})

test('variants of a letter make no other name', () => {
  expect(find('صبح کاملی')).toBe('sobh')
})

test('a name that two outlets have finds neither, the slug of each does', () => {
  expect(['Herald', 'herald-south'].map(find)).toEqual([undefined, 'herald-south'])
})

test('what is nobody is not found, be it a word of the language', () => {
  for (const called of ['', 'Post', 'constructor', '__proto__', 'toString'])
    expect(find(called), called).toBeUndefined()
})
