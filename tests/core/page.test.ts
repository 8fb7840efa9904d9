// Cursors: what goes out comes back, and garbage comes back as nothing.
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, toPage } from '../../src/core/page.ts'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a cursor with a time comes back as it went out', () => {
  const cursor = { at: new Date('1969-07-20T20:17:40Z'), id: 42 }
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
})

test('a cursor without a time comes back without one', () => {
  expect(decodeCursor(encodeCursor({ id: 7 }))).toEqual({ id: 7 })
})

test('a cursor needs no escaping in a URL', () => {
  for (let id = 1; id < 500; id++) {
    const text = encodeCursor({ at: new Date(id * 86_399_999), id })
    expect(encodeURIComponent(text)).toBe(text)
  }
})

test.each([
  ['nothing', ''],
  ['a word', 'garbage'],
  ['signs outside the alphabet', '%%%'],
  ['text that is not JSON', Buffer.from('{[').toString('base64url')],
  ['null', encode(null)],
  ['an object', encode({ at: 1, id: 2 })],
  ['too few parts', encode([1])],
  ['too many parts', encode([1, 2, 3])],
  ['an id that is text', encode([1, '2'])],
  ['an id that is a fraction', encode([1, 2.5])],
  ['an id below one', encode([1, 0])],
  ['a time that is text', encode(['2020', 1])],
  ['a time beyond the calendar', encode([9e15, 1])],
  ['a list in a list', encode([[1], 2])],
  ['very long text', 'A'.repeat(100_000)],
])('%s is no cursor', (_, text) => {
  expect(decodeCursor(text)).toBeUndefined()
})

test('a page that was read one beyond the limit says where it ended', () => {
  const rows = [{ id: 3 }, { id: 2 }, { id: 1 }]
  expect(toPage(rows, 2, (row) => row)).toEqual({ rows: [{ id: 3 }, { id: 2 }], next: { id: 2 } })
})

test('the last page has no next', () => {
  const rows = [{ id: 3 }, { id: 2 }]
  expect(toPage(rows, 2, (row) => row)).toEqual({ rows })
  expect(toPage([], 2, (row: { id: number }) => row)).toEqual({ rows: [] })
})
