// An event of very many articles: what its page says of the part and the leaf that it shows, and where the others are.
import { expect, test } from 'vitest'
import { LeafLinks, leafPath, PartNote } from '../../src/web/views/event-parts.tsx'

const path = '/events/tower-opens'
const part = { compared: 400, all: 5000, after: 'a&b', next: undefined }
const links = (...shown: [number: number, part?: typeof part]) =>
  String(LeafLinks({ path, leaf: { number: shown[0], of: 3, families: [] }, part: shown[1] }))

test('a leaf of a part leads to the others of the same part', () => {
  expect(links(2, part)).toContain(`href="${path}?after=a%26b#coverage"`)
  expect(links(2, part)).toContain(`href="${path}?after=a%26b&amp;page=3#coverage"`)
  expect(leafPath(path, part, 1)).toBe(`${path}?after=a%26b`)
  expect(leafPath(path, undefined, 1)).toBe(path)
})

test('the figures are said to be of all articles only where all are compared', () => {
  expect(links(1)).toContain('Part 1 of 3 of the articles; the figures are of all of them.')
  expect(links(1, part)).toContain('Part 1 of 3 of the articles compared here; the figures')
})

test('a part of one article is one', () => {
  const note = String(PartNote({ path, part: { ...part, compared: 1 } }))
  expect(note).toContain('Of 5,000 articles in this event 1 is compared here')
})
