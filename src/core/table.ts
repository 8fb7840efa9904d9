// A table as columns over rows, and the same as comma-separated values.

export type Column<Row> = {
  readonly name: string
  /** Absent: the row has none. */
  readonly value: (row: Row) => string | number | undefined
}

/** RFC 4180, section 2: a field with one of these stands in quotation marks. */
const QUOTED = /[",\r\n]/
// A spreadsheet takes such a text for a formula (OWASP, CSV Injection): an apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** The rows under a line of names, CRLF after each (RFC 4180); text that would run as a formula is disarmed. */
export const toCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))]
    .map((fields) => `${fields.map(fieldOf).join(',')}\r\n`)
    .join('')

const fieldOf = (value: string | number | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
