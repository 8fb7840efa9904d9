// A table as comma-separated values.
import { expect, test } from 'vitest'
import { toCsv } from '../../src/core/table.ts'

const csv = (...values: (string | number | undefined)[]) =>
  toCsv([{ name: 'what', value: (value: string | number | undefined) => value }], values)

test('names stand first, and each line ends with CRLF', () => {
  expect(csv('a', 3, undefined)).toBe('what\r\na\r\n3\r\n\r\n')
})

test('commas, quotation marks and line breaks are quoted', () => {
  expect(csv('a,b', 'say "no"', 'two\nlines')).toBe(
    'what\r\n"a,b"\r\n"say ""no"""\r\n"two\nlines"\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'a text that a spreadsheet would run is disarmed: %j',
  (text) => {
    expect(csv(text).split('what\r\n')[1]).toMatch(/^"?'/)
  },
)

test('a negative number stays a number', () => {
  expect(csv(-1)).toBe('what\r\n-1\r\n')
})
