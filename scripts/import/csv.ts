// A table of articles as lines of JSON: RFC 4180, and what spreadsheets make of it.
import { type CsvError, parse } from 'csv-parse/sync'
import type { Bad, Input, Line } from './input.ts'

const REQUIRED = ['url', 'title', 'outlet']
const FIELDS = [...REQUIRED, 'published', 'author', 'lang', 'summary']
/** Where the decimal sign is a comma, a spreadsheet writes semicolons between cells; some write tabs. */
const DELIMITERS = [',', ';', '\t']

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * One line for each row, known by the line on which it ends: a cell in quotes may hold line ends. Throws one
 * sentence where the first row does not name the columns.
 */
export function readCsv(text: string): Input {
  const bad: Bad[] = []
  // csv-parse counts a Windows line end inside a cell as two lines.
  const plain = text.replace(/\r\n?/g, '\n')
  const rows = parse(plain, {
    ...{ bom: true, info: true, relax_column_count: true, skip_records_with_error: true },
    delimiter: delimiterOf(plain),
    // A quote inside a cell that is in no quotes is the letter that it is.
    relax_quotes: true,
    on_skip: (error: CsvError | undefined) => {
      const at = Number(error?.lines ?? 0)
      bad.push({ at, reason: reasonOf(error) })
      return undefined
    },
  }) as unknown as Row[]
  const [header, ...filled] = rows.filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  const columns = columnsOf(header?.record ?? [])
  const lines: Line[] = []
  for (const { record, info } of filled) {
    if (record.length === header?.record.length) {
      lines.push({ at: info.lines, text: toJson(record, columns) })
    } else {
      const reason = `has ${record.length} cells, and the header ${header?.record.length}`
      bad.push({ at: info.lines, reason })
    }
  }
  return { lines, bad }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1)
  const count = (sign: string) => first.split(sign).length
  return DELIMITERS.reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

const reasonOf = (error: CsvError | undefined): string =>
  error?.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'is inside a quote that opened further up and never closes'
    : `cannot be read: ${error?.message}`

/** Of each field that we know, its place; a name that stands twice counts where it stands first. */
function columnsOf(header: readonly string[]): [field: string, at: number][] {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = REQUIRED.filter((field) => !names.includes(field))
  if (missing.length > 0) {
    throw new Error(
      `The first row must name the columns url, title and outlet; ${missing.join(', ')} is not there.`,
    )
  }
  return FIELDS.flatMap((field) => (names.includes(field) ? [[field, names.indexOf(field)]] : []))
}

const toJson = (record: readonly string[], columns: readonly [field: string, at: number][]) =>
  JSON.stringify(Object.fromEntries(columns.map(([field, at]) => [field, record[at]])))
