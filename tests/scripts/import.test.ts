// `npm run import` as a person runs it: files in, requests out, words about bad lines.
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readCsv } from '../../scripts/import/csv.ts'
import { decode, readJsonLines } from '../../scripts/import/input.ts'
import { importList } from '../../scripts/import/list.ts'
import { readNaming, readOpml } from '../../scripts/import/opml.ts'
import { cut } from '../../scripts/import/send.ts'

const SCRIPT = join(import.meta.dirname, '../../scripts/import.ts')

const folder = mkdtempSync(join(tmpdir(), 'parallax-import-'))
const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const jsonLines = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
const record = (n: number) => ({ url: `https://a.test/${n}`, title: `Title ${n}`, outlet: 'a' })
const parsed = ({ lines }: { readonly lines: readonly { readonly text: string }[] }) =>
  lines.map(({ text }) => JSON.parse(text))

/** The program itself. */
async function run(...args: readonly string[]) {
  const env = { ...process.env, ADMIN_TOKEN: 'secret' }
  const child = spawn(process.execPath, [SCRIPT, ...args], { env, cwd: folder })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)])
  return { status: await ended, stdout, stderr: stderr.trimEnd().split('\n') }
}

/** The same without a process. */
async function call(...args: string[]) {
  vi.stubEnv('ADMIN_TOKEN', 'secret')
  const [lines, remarks]: [string[], string[]] = [[], []]
  const status = await importList(args, {
    line: (text) => lines.push(text),
    remark: (text) => remarks.push(text),
  })
  vi.unstubAllEnvs()
  return { status, stdout: lines.map((line) => `${line}\n`).join(''), stderr: remarks }
}

/** A Parallax that takes titles and feeds once, and refuses what has none; what it was sent. */
async function openAdmin(answer?: { readonly status: number; readonly body: string }) {
  const requests: { path: string; type: string; lines: string[] }[] = []
  const held = new Set<string>()
  const server = createServer(async (request, response) => {
    const lines = (await readAll(request)).split('\n').slice(0, -1)
    const type = request.headers['content-type'] ?? ''
    requests.push({ path: request.url ?? '', type, lines })
    const named = lines.map((line) => JSON.parse(line).url as string | undefined)
    const report = { taken: 0, known: 0, refused: [] as { line: number; reason: string }[] }
    for (const [i, url] of named.entries()) {
      if (!url) report.refused.push({ line: i + 1, reason: 'url: is missing' })
      else if (held.has(url)) report.known++
      else report.taken++
      if (url) held.add(url)
    }
    response.writeHead(answer?.status ?? 200).end(answer?.body ?? JSON.stringify(report))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('a list is sent, bad lines are told by their number in the file, the rest is taken', async () => {
  const { url, requests } = await openAdmin()
  const file = fileOf(
    'some.jsonl',
    `\ufeff${jsonLines(record(1))}\r\n\n${jsonLines({}, record(2))}`,
  )
  expect(await run(file, '--url', url)).toEqual({
    status: 1,
    stdout: '2 taken, 0 already known, 1 refused\n',
    stderr: ['import: line 4: url: is missing', 'import: what is new is being grouped by event'],
  })
  expect(requests).toEqual([
    {
      ...{ path: '/admin/import', type: 'application/jsonl' },
      lines: [record(1), {}, record(2)].map((one) => JSON.stringify(one)),
    },
  ])
  const again = await run(fileOf('again.jsonl', jsonLines(record(1), record(2))), '--url', url)
  expect(again).toEqual({
    ...{ status: 0, stdout: '0 taken, 2 already known, 0 refused\n', stderr: [''] },
  })
})

test('a long list is sent in parts, and numbers stay those of the file', async () => {
  const { url, requests } = await openAdmin()
  const records = Array.from({ length: 2001 }, (_, n) => (n === 1500 ? {} : record(n)))
  const { status, stdout, stderr } = await call(
    fileOf('long.jsonl', jsonLines(...records)),
    '--url',
    url,
  )
  expect([status, stdout]).toEqual([1, '2000 taken, 0 already known, 1 refused\n'])
  expect(requests.map(({ lines }) => lines.length)).toEqual([1000, 1000, 1])
  expect(stderr).toContain('2000 of 2001 sent')
  expect(stderr).toContain('line 1501: url: is missing')
})

test('a line larger than a request is refused here, and keeps no other out', async () => {
  const { url } = await openAdmin()
  const huge = { ...record(1), title: 'x'.repeat(1_000_000) }
  const { status, stdout, stderr } = await call(
    fileOf('huge.jsonl', jsonLines(huge, record(2))),
    '--url',
    url,
  )
  expect([status, stdout]).toEqual([1, '1 taken, 0 already known, 1 refused\n'])
  expect(stderr).toContain('line 1: is larger than a request')
})

test('a part has a thousand lines or a million bytes at most, counted in UTF-8', () => {
  const lines = (n: number, text: string) => Array.from({ length: n }, (_, at) => ({ at, text }))
  expect(cut(lines(2500, '{}')).map(({ length }) => length)).toEqual([1000, 1000, 500])
  expect(cut(lines(5, 'й'.repeat(200_000))).map(({ length }) => length)).toEqual([2, 2, 1])
  expect(cut(lines(1, 'x'.repeat(999_999)))).toHaveLength(1)
  expect(cut([])).toEqual([])
})

test('a feed list is sent as feeds', async () => {
  const { url, requests } = await openAdmin()
  const opml = '<opml version="2.0"><body><outline xmlUrl="https://x.test/f"/></body></opml>'
  const file = fileOf('feeds.opml', opml)
  const { status, stdout } = await call(file, '--outlet', 'x.test=gazette', '--url', url)
  expect([status, stdout]).toEqual([0, '1 taken, 0 already known, 0 refused\n'])
  expect(requests[0]?.path).toBe('/admin/feeds')
  expect(parsed({ lines: [{ text: requests[0]?.lines[0] ?? '' }] })).toEqual([
    { url: 'https://x.test/f', outlet: 'gazette' },
  ])
})

test.each([
  ['the token is another one', 401, '', /refuses the token/],
  ['it has none', 404, '<html>', /no ADMIN_TOKEN is set there/],
  ['it breaks', 500, '{"detail":"Something \\"broke\\"."}', /status 500\. Something "broke"\.$/],
])('that %s is one sentence', async (_, status, body, sentence) => {
  const { url } = await openAdmin({ status, body })
  const ended = await call(fileOf('one.jsonl', jsonLines(record(1))), '--url', url)
  expect(ended).toEqual({ status: 1, stdout: '', stderr: [expect.stringMatching(sentence)] })
})

test.each([
  ['no file', [], /^Use: npm run import/],
  ['another kind of file', ['list.txt'], /should end in \.jsonl, .*\.opml/],
  ['a file that is not there', ['nowhere.csv'], /no such file/],
  ['a table of something else', [fileOf('odd.csv', 'link,title\n')], /url, outlet is not there/],
  ['no list of feeds', [fileOf('odd.opml', '<html></html>')], /It is no OPML/],
  ['an outlet for articles', ['list.jsonl', '--outlet', 'x'], /--outlet is for feeds/],
  [
    'nothing that runs',
    [fileOf('a.jsonl', ''), '--state', folder],
    /No Parallax runs with the data/,
  ],
])('%s is one sentence', async (_, args, sentence) => {
  const { status, stdout, stderr } = await call(...args)
  expect([status, stdout, stderr]).toEqual([1, '', [expect.stringMatching(sentence)]])
})

test('what cannot be sent is told on stderr, and the exit code is 1', async () => {
  expect(await run()).toEqual({
    ...{ status: 1, stdout: '', stderr: [expect.stringMatching(/^import: Use: npm run import/)] },
  })
})

test('a line separator inside a text ends no line', () => {
  const odd = { ...record(1), title: 'one\u2028two\u2029three' }
  expect(parsed(readJsonLines(jsonLines(odd)))).toEqual([odd])
})

test('a table is read by its column names, with quotes, line ends in a cell and a byte order mark', () => {
  const table = [
    '\ufeffTitle , URL,outlet,colour,__proto__',
    '"He said ""no"", twice",https://a.test/1,a,red,x',
    '"two\r\nlines",https://a.test/2,a,,',
    '',
    ',,,,',
    'a "bare" quote,https://a.test/3,a,,',
  ].join('\r\n')
  const { lines, bad } = readCsv(decode(new TextEncoder().encode(table)))
  expect(bad).toEqual([])
  expect(lines.map(({ at, text }) => [at, JSON.parse(text)])).toEqual([
    [2, { url: 'https://a.test/1', title: 'He said "no", twice', outlet: 'a' }],
    [4, { url: 'https://a.test/2', title: 'two\nlines', outlet: 'a' }],
    [7, { url: 'https://a.test/3', title: 'a "bare" quote', outlet: 'a' }],
  ])
})

test('a table with semicolons or tabs between its cells is read, too', () => {
  for (const sign of [';', '\t']) {
    const table = `url${sign}title${sign}outlet\nhttps://a.test/${sign}"One, ${sign} two"${sign}a\n`
    expect(parsed(readCsv(table))).toEqual([
      { url: 'https://a.test/', title: `One, ${sign} two`, outlet: 'a' },
    ])
  }
})

test('a row of another length is refused, and the others are read', () => {
  const { lines, bad } = readCsv('url,title,outlet\na,b\nc,d,e,f\ng,h,i\n')
  expect(parsed({ lines })).toEqual([{ url: 'g', title: 'h', outlet: 'i' }])
  expect(bad).toEqual([
    { at: 2, reason: 'has 2 cells, and the header 3' },
    { at: 3, reason: 'has 4 cells, and the header 3' },
  ])
})

test('a quote that never closes is told, and what stands before it is read', () => {
  const { lines, bad } = readCsv('url,title,outlet\na,b,c\nd,"e,f\ng,h,i\n')
  expect(parsed({ lines })).toEqual([{ url: 'a', title: 'b', outlet: 'c' }])
  expect(bad).toEqual([
    { at: 4, reason: 'is inside a quote that opened further up and never closes' },
  ])
})

test.each(['', '\n\n', 'title,link\n', '{"url":"https://a.test/"}\n'])(
  'a first row that names no columns is told: %j',
  (table) => {
    expect(() => readCsv(table)).toThrow(
      /^The first row must name the columns url, title and outlet/,
    )
  },
)

test('a file in Latin-1 is read without a guess: what is lost is marked, and refused later', () => {
  const latin = Uint8Array.from('url,title,outlet\nx,caf\xe9,y\nz,tea,y\n', (sign) =>
    sign.charCodeAt(0),
  )
  expect(parsed(readCsv(decode(latin))).map(({ title }) => title)).toEqual(['caf\ufffd', 'tea'])
})

test('feeds are found in every folder, in the charset that the list declares', () => {
  const opml = `<?xml version="1.0" encoding="iso-8859-1"?><opml version="1.1"><head/><body>
    <outline text="A"><outline text="caf\xe9" xmlUrl="https://www.a.test/?x=1&amp;y=2" htmlUrl="mailto:x"
      category="r\xe9gions"/><outline text="no feed"/></outline>
    <outline title="B" type="rss" xmlUrl="https://b.test/f" htmlUrl="https://b.test/"/></body></opml>`
  const bytes = Uint8Array.from(opml, (sign) => sign.charCodeAt(0))
  const { lines } = readOpml(bytes, readNaming(['gazette', 'A.test=herald', 'post']))
  expect(lines.map(({ at, text }) => [at, JSON.parse(text)])).toEqual([
    [1, { url: 'https://www.a.test/?x=1&y=2', scope: 'régions', outlet: 'herald' }],
    [2, { url: 'https://b.test/f', site: 'https://b.test/', outlet: 'post' }],
  ])
})

test('hostile lists of feeds harm nothing', () => {
  const read = (opml: string) => readOpml(new TextEncoder().encode(opml), readNaming([]))
  const nested = '<outline text="a">'.repeat(20_000) + '</outline>'.repeat(20_000)
  const entities = '<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
  for (const opml of ['', 'no xml', '<rss/>', `<opml><body>${nested}</body></opml>`])
    expect(() => read(opml)).toThrow(/^It is no OPML/)
  const body = '<opml><body><outline xmlUrl="https://a.test/&b;" __proto__="x"/></body></opml>'
  expect(parsed(read(entities + body))).toEqual([{ url: 'https://a.test/&b;' }])
  expect(parsed(read('<opml><body><outline xmlUrl="javascript:1"/></body></opml>'))).toEqual([
    { url: 'javascript:1' },
  ])
})
