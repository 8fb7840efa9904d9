// `npm run group` as a person or a program runs it: lines in, lines out, words about bad ones.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groupLines } from '../../scripts/group-lines.ts'

const SCRIPT = join(import.meta.dirname, '../../scripts/group.ts')

/** The program itself, on a machine in Tehran. */
const run = (input: string, ...options: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...options], {
    ...{ input, encoding: 'utf8' },
    env: { ...process.env, TZ: 'Asia/Tehran' },
  })
  return { status, stdout, stderr }
}
/** The same without a process. */
const group = (input: string, ...options: readonly string[]) => {
  const { rows, bad } = groupLines(input, options.includes('--explain'))
  return { status: Math.min(1, bad.length), stdout: rows, stderr: bad.join('\n') }
}
const lines = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
const rows = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split('\t'))

const FERRY = { title: 'Ferry sinks off Bergen', published: '1931-05-02' }
const STRIKE = { title: 'Bakers strike over night shifts', published: '1931-05-02' }

test('each line gets its event, in the order of the input, and nothing else is said', () => {
  const { status, stdout, stderr } = run(
    lines({ id: 'a', ...FERRY }, { id: 'b', ...STRIKE }, { id: 'c', ...FERRY }),
  )
  expect([status, stdout, stderr]).toEqual([0, 'a\te1\nb\te2\nc\te1\n', ''])
})

test('--explain says of each line why it stands there, and of which line it is a copy', () => {
  const wording = 'Ferry sinks off Bergen, ninety sailors saved by fishermen in heavy fog'
  const { status, stdout, stderr } = run(
    lines(
      { id: 'a', title: wording, published: '1931-05-02', lang: 'en', outlet: 'Tidende' },
      { id: 'b', title: wording, published: '1931-05-03', lang: 'en', outlet: 'Herald' },
      { id: 'c', ...STRIKE, outlet: 'Herald' },
    ),
    '--explain',
  )
  expect([status, stderr]).toEqual([0, ''])
  const [first, second, third] = rows(stdout)
  expect(first?.slice(0, 2)).toEqual(['a', 'e1'])
  expect(first?.[2]).toMatch(/^founder: It was the first/)
  expect(second?.slice(0, 2)).toEqual(['b', 'e1'])
  expect(second?.[2]).toMatch(
    /^overlap: score 0\.\d\d, less 0\.\d\d for how well .+; needed: 0\.16; window: 14 days; shared: .+0\.\d\d; copy of a: /,
  )
  expect(third).toEqual(['c', 'e2', expect.stringMatching(/^founder: .+\.$/)])
})

test('nothing in is nothing out', () => {
  for (const input of ['', ' \r\n\n'])
    expect(group(input)).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('a bad line is told with its number, the good ones are grouped, and the exit code is 1', () => {
  const good = lines({ id: 'a', ...FERRY })
  const { status, stdout, stderr } = run(
    `${good}\nno json\n${good}{"id":1}\n[]\n{"id":"d","title":"x","published":"some day"}\n`,
  )
  expect(status).toBe(1)
  expect(stdout).toBe('a\te1\na\te1\n')
  expect(stderr.trimEnd().split('\n')).toEqual([
    'group: line 3: is no JSON',
    expect.stringMatching(/^group: line 5: title: /),
    expect.stringMatching(/^group: line 6: .*object/),
    expect.stringMatching(/^group: line 7: published: is no date$/),
  ])
})

test('bad lines alone leave stdout empty', () => {
  const { status, stdout } = group('{"id":\n')
  expect([status, stdout]).toEqual([1, ''])
})

test('ids may be numbers and may come twice, but no tab or line end', () => {
  const { status, stdout, stderr } = group(
    lines({ id: 7, ...FERRY }, { id: '7', ...STRIKE }, { id: 'a\tb', ...FERRY }),
  )
  expect([status, stdout]).toEqual([1, '7\te1\n7\te2\n'])
  expect(stderr).toContain('line 3: id: ')
})

test('what is null or empty counts as absent, and unknown fields are passed over', () => {
  const empty = { summary: null, text: null, published: null, lang: null }
  const { status, stdout } = group(
    lines(
      { id: 1, ...FERRY, published: '', summary: '', lang: '', outlet: 'x' },
      { id: 2, ...FERRY, ...empty },
    ),
  )
  expect([status, rows(stdout).map(([id]) => id)]).toEqual([0, ['1', '2']])
})

test('the text stands in where there is no summary', () => {
  const ferry = 'The ferry Haugastol sank off Bergen with ninety sailors.'
  const bread = 'Bakers struck over night shifts, and bread was dear.'
  const { stdout } = group(
    lines(
      { id: 1, title: 'News', summary: ferry },
      { id: 2, title: 'Late', text: ferry },
      { id: 3, title: 'Herald', summary: bread },
      { id: 4, title: 'Courier', summary: '', text: bread },
      { id: 5, title: 'Bulletin' },
      { id: 6, title: 'Gazette', summary: 'Painters met.', text: ferry },
    ),
  )
  expect(rows(stdout).map(([, event]) => event)).toEqual(['e1', 'e1', 'e2', 'e2', 'e3', 'e4'])
})

test('a copy of the title before the text changes nothing', () => {
  const story = { title: 'Ferry sinks off Bergen', text: 'Ninety sailors were saved by fishermen.' }
  const copied = { ...story, text: `${story.title}. ${story.text}` }
  const others = [
    { id: 2, title: 'Fishermen saved ninety sailors of ferry' },
    { id: 3, ...STRIKE },
  ]
  expect(group(lines({ id: 1, ...copied }, ...others)).stdout).toBe(
    group(lines({ id: 1, ...story }, ...others)).stdout,
  )
})

test('a line separator within a text, a byte-order mark and Windows line ends do no harm', () => {
  const first = JSON.stringify({ id: 1, ...FERRY, text: 'one\u2028two\u2029three\u0085four' })
  const { status, stdout } = run(`\ufeff${first}\r\n${JSON.stringify({ id: 2, ...STRIKE })}\r\n`)
  expect([status, stdout]).toEqual([0, '1\te1\n2\te2\n'])
})

test('a time without a zone is in UTC, on a machine in Tehran too', () => {
  // Events are numbered by time: three and a half hours earlier, the first would be e1.
  const first = { id: 1, ...FERRY, published: '1931-05-02T01:00:00' }
  const second = { id: 2, ...STRIKE, published: '1931-05-01T23:00:00Z' }
  expect(run(lines(first, second)).stdout).toBe('1\te2\n2\te1\n')
})

test('the last line needs no end, and the order of the output is that of the input', () => {
  const late = { id: 'late', ...FERRY, published: '1931-05-03' }
  const early = { id: 'early', ...STRIKE, published: '1931-05-01' }
  expect(group(lines(late, early).trimEnd()).stdout).toBe('late\te2\nearly\te1\n')
})

test('200 KB of hostile text on a line are grouped', () => {
  const hostile = ['<a ', "a'", '\u0301\u0316', 'وال', 'y', '苏·'].map((unit, id) => {
    return {
      id,
      title: unit.repeat(200_000 / unit.length),
      text: unit.repeat(200_000 / unit.length),
    }
  })
  const { status, stdout } = group(lines(...hostile, { id: 'last', ...FERRY }))
  expect([status, rows(stdout).map(([id]) => id)]).toEqual([
    0,
    ['0', '1', '2', '3', '4', '5', 'last'],
  ])
})
