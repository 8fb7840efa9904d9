// What an outlet may be called to be found.
import { expect, test } from 'vitest'
import {
  outletFinder,
  outletsCalled,
  outletsNear,
  slugOfUnlisted,
} from '../../src/core/outlet-names.ts'
import { gazette, tower } from '../web/tower-dossier.ts'

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

const outlet = (slug: string, name: string, host: string) => ({
  ...{ ...gazette, slug, name, hosts: [{ host }] },
})
const dossier = {
  ...tower,
  outlets: [
    outlet('lantern', 'The Lantern', 'www.lanternpaper.test'),
    outlet('clarion', 'Clarión', 'clarion.test'),
    outlet('herald-news', 'Herald News (North)', 'north.test'),
    outlet('bell-east', 'The Bell', 'east.test'),
    outlet('bell-west', 'The Bell', 'west.test'),
  ],
}

test('whoever writes a slug, a name, a host or an address means the same outlet', () => {
  for (const called of [
    ...['lantern', 'LANTERN', 'The Lantern', 'the  lantern', ' Lantern '],
    ...['lanternpaper.test', 'www.LanternPaper.test', 'https://www.lanternpaper.test/harbour?x=1'],
  ])
    expect(outletsCalled(called, dossier), called).toEqual(['lantern'])
  for (const called of ['clarion', 'Clarion', 'the Clarión'])
    expect(outletsCalled(called, dossier), called).toEqual(['clarion'])
})

test('a name of two is both, and what nobody is called is none', () => {
  expect(outletsCalled('bell', dossier)).toEqual(['bell-east', 'bell-west'])
  for (const called of ['', 'the', 'lantern paper', 'constructor', '<b>', 'other.test'])
    expect(outletsCalled(called, dossier), called).toEqual([])
})

test('an outlet that only its host made known has the slug that is made of the host', () => {
  for (const called of [
    'other.test',
    'www.other.test',
    'Other.test',
    'https://other.test/a',
    'other-test',
  ])
    expect(slugOfUnlisted(called), called).toBe('other-test')
})

test('outlets near a name are those that bear it and more, then those that are spelt nearly so', () => {
  const near = (called: string) => outletsNear(called, dossier, 5).map(({ slug }) => slug)
  expect(near('Herald')[0]).toBe('herald-news')
  expect(near('The Lantren')).toEqual(['lantern'])
  expect(near('the bell')).toEqual(['bell-east', 'bell-west'])
  expect(near('')).toEqual([])
  expect(near('zzzz')).toEqual([])
})
