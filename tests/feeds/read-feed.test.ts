// The command that reads one feed: lines of JSON, a sum, and one sentence where it is none.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function readFeed(args: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['scripts/read-feed.ts', ...args], {
    encoding: 'utf8',
    input,
  })
  const lines = run.stdout.split('\n').filter((line) => line !== '')
  return { status: run.status, said: run.stderr.trim(), entries: lines.map((l) => JSON.parse(l)) }
}

test('a file comes out as lines of JSON with a sum at the end', () => {
  const { status, said, entries } = readFeed(['tests/feeds/fixtures/prefixed-atom.xml'])
  expect(status).toBe(0)
  expect(said).toBe('Atom 1.0, UTF-8, 1 entries, 0 dropped, nothing repaired')
  expect(entries).toEqual([
    {
      title: 'Le phare',
      link: 'https://port.example/1',
      id: 'tag:port.example,2020:1',
      published: '2020-01-03T09:00:00.000Z',
      author: 'Anne Rive',
      lang: 'fr',
    },
  ])
})

test('standard input is read with the type and base that are given', () => {
  const feed =
    '<rss version="2.0"><channel><item><title>A</title><link>/a</link></item></channel></rss>'
  const args = [
    '-',
    '--content-type',
    'text/xml; charset=windows-1252',
    '--base',
    'https://a.example/b/',
  ]
  const { said, entries } = readFeed(args, feed)
  expect(said).toMatch(/^RSS 2.0, windows-1252, 1 entries/)
  expect(entries[0]).toMatchObject({ link: 'https://a.example/a' })
})

test.each([
  [['tests/feeds/fixtures/web-page.html'], 'It is a web page, not a feed.'],
  [
    ['http://localhost/feed'],
    'The address is not asked for: localhost is not on the public internet.',
  ],
  [[], 'Usage: read-feed <file|URL|-> [--content-type TYPE] [--base URL]'],
])('%j ends with exit code 1 and one sentence', (args, sentence) => {
  expect(readFeed(args)).toEqual({ status: 1, said: sentence, entries: [] })
})

test('a truncated feed says what was repaired', () => {
  const feed = readFileSync('tests/feeds/fixtures/truncated-tail.xml', 'utf8')
  expect(readFeed(['-'], feed).said).toMatch(/2 entries.*repaired: cut off/)
})
