// Articles that share concepts, page by page, from postings that are cut.
import { expect, test } from 'vitest'
import { meetConcepts, type Posting } from '../../src/core/claim-articles.ts'

const HELD: readonly Posting[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((id) => ({ concept: 'tower', at: id * 10, id })),
  ...[8, 3, 1].map((id) => ({ concept: 'lift', at: id * 10, id })),
  { concept: 'mayor', at: 10, id: 1 },
]

/** As the store gives them: of each concept the newest behind a place. */
const postings = (each: number, after = { at: 1e9, id: 1e9 }): Posting[] =>
  [...Map.groupBy(HELD, ({ concept }) => concept).values()].flatMap((rows) =>
    rows.filter(({ at, id }) => at < after.at || (at === after.at && id < after.id)).slice(0, each),
  )

const walk = (each: number, limit: number) => {
  const found: number[][] = []
  let end: { readonly at: number; readonly id: number } | undefined
  do {
    const page = meetConcepts(postings(each, end), { each, fewest: 2, limit })
    found.push(page.rows.map(({ id }) => id))
    end = page.end
  } while (end !== undefined && found.length < 20)
  return found
}

test('what shares two concepts is found once, the newest first, with the concepts', () => {
  const { rows, end } = meetConcepts(postings(100), { each: 100, fewest: 2, limit: 10 })
  expect(rows).toEqual([
    { id: 8, concepts: ['tower', 'lift'] },
    { id: 3, concepts: ['tower', 'lift'] },
    { id: 1, concepts: ['tower', 'lift', 'mayor'] },
  ])
  expect(end).toBeUndefined()
})

test('however few postings a page reads, walking on finds all of them and none twice', () => {
  for (const each of [1, 2, 3, 4, 9])
    for (const limit of [1, 2, 10]) expect(walk(each, limit).flat()).toEqual([8, 3, 1])
})

test('an article that the index has under two dates names each concept once', () => {
  const moved = ['tower', 'lift'].map((concept) => ({ concept, at: 5, id: 8 }))
  const { rows } = meetConcepts([...HELD, ...moved], { each: 100, fewest: 2, limit: 1 })
  expect(rows).toEqual([{ id: 8, concepts: ['tower', 'lift'] }])
})

test('nothing shares anything where nothing is held', () => {
  expect(meetConcepts([], { each: 3, fewest: 2, limit: 3 })).toEqual({ rows: [] })
})
