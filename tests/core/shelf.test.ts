// An occasion's events: those gathered, those that nobody has told yet, those that one family tells.
import { expect, test } from 'vitest'
import type { EventSummary } from '../../src/core/news-event.ts'
import { defaultOccasion, NO_COUNTS, shelve } from '../../src/core/shelf.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const occasions = tower.occasions(RUN)
const opening = occasions.find(({ slug }) => slug === 'opening') ?? { slug: '', label: '' }

const summary = (slug: string, families: number, seed?: string, copies = 0): EventSummary => ({
  event: {
    ...{ id: 7, slug, label: slug, occasion: 'opening', keywords: [], firstAt: RUN },
    ...(seed !== undefined && { seed }),
  },
  counts: { ...NO_COUNTS, articles: families, families },
  ...{ copies, passing: 0 },
})

test('what a copy repeats is not told by one family alone', () => {
  const shelf = shelve(
    [summary('queue', 1, undefined, 1), summary('speech', 0, undefined, 2)],
    tower,
    opening,
  )
  expect(shelf.entries.map(({ slug }) => slug)).toEqual(['queue', 'speech', 'tower-opens'])
})

test('a seeded event without coverage stands on its shelf', () => {
  const { entries } = shelve([], tower, opening)
  expect(entries.map(({ slug, id, counts }) => [slug, id, counts.articles])).toEqual([
    ['tower-opens', undefined, 0],
  ])
})

test('a gathered event stands once, with the time that the dossier gives it', () => {
  const { entries } = shelve([summary('tower-opens', 1, 'tower-opens')], tower, opening)
  expect(entries).toHaveLength(1)
  expect(entries[0]?.when.local).toBe('1 May 1931, 12:00, London time')
})

test('what one family alone tells stands apart, unless the dossier knows it', () => {
  const shelf = shelve([summary('queue', 1), summary('speech', 2)], tower, opening)
  expect(shelf.entries.map(({ slug, number }) => [number, slug])).toEqual([
    [1, 'speech'],
    [2, 'tower-opens'],
  ])
  expect(shelf.single.map(({ slug }) => slug)).toEqual(['queue'])
})

test('background stands on the shelf of the occasion that it led up to, and on no other', () => {
  const [seed] = tower.events
  if (seed === undefined) throw new Error('The tower has an event.')
  const early = { ...seed, slug: 'strike', occasion: 'background', start: '1931-04-20' }
  const dossier: Dossier = { ...tower, events: [early] }
  const [between = opening] = occasions.filter(({ from }) => from === undefined)
  expect(shelve([], dossier, opening).entries.map(({ background }) => background)).toEqual([true])
  expect(shelve([], dossier, between).entries).toEqual([])
})

test("the first occasion shown is that of the reference's date", () => {
  expect(defaultOccasion(tower, occasions).slug).toBe('opening')
})
