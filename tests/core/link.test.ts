// What makes two addresses one article.
import { expect, test } from 'vitest'
import { keyOf } from '../../src/core/link.ts'

test.each([
  ['schemes', 'http://news.test/a'],
  ['www', 'https://www.news.test/a'],
  ['a slash at the end', 'https://news.test/a/'],
  ['a fragment', 'https://news.test/a#top'],
  ['a text fragment', 'https://news.test/a#:~:text=killed'],
  ['capitals of the host', 'https://NEWS.test/a'],
  ['the port of the scheme', 'https://news.test:443/a'],
  ['a doubled slash', 'https://news.test//a'],
  ['campaign parameters', 'https://news.test/a?utm_source=rss&UTM_MEDIUM=feed&utm_id=1'],
  ['click ids', 'https://news.test/a?fbclid=x&gclid=y&msclkid=z&igshid=1&yclid=2'],
  ['mail ids', 'https://news.test/a?mc_cid=x&mc_eid=y&ocid=z&CMP=w&cmpid=v'],
  [
    'marks of broadcasters',
    'https://news.test/a?at_medium=RSS&at_campaign=KARANGA&ns_mchannel=rss',
  ],
  ['referrers', 'https://news.test/a?ref=home&ref_src=tw&smid=tw-share&partner=rss&source=feed'],
  ['the page for phones', 'https://news.test/a/amp'],
  ['the page for phones, with a slash', 'https://news.test/a/amp/?utm_source=x'],
  ['a query for the page for phones', 'https://news.test/a?amp=1'],
  ['a name and a password', 'https://user:secret@news.test/a'],
  ['blanks around', '  https://news.test/a\n'],
])('links that differ in %s have one key', (_, link) => {
  expect(keyOf(link)).toBe('news.test/a')
})

test.each([
  ['what is read', 'https://news.test/?p=12', 'news.test/?p=12'],
  [
    'parameters, in the order of the alphabet',
    'https://news.test/a?id=2&b=1',
    'news.test/a?b=1&id=2',
  ],
  ['what only begins like a tracker', 'https://news.test/a?reference=5', 'news.test/a?reference=5'],
  ['capitals of the path', 'https://news.test/A', 'news.test/A'],
  ['another port', 'http://news.test:8080/a', 'news.test:8080/a'],
  ['a word that begins like it', 'https://news.test/a/ampere', 'news.test/a/ampere'],
  ['amp within a path', 'https://news.test/amp/a', 'news.test/amp/a'],
  ['a subdomain', 'https://arabic.news.test/a', 'arabic.news.test/a'],
  ['the front page', 'https://news.test/', 'news.test'],
])('a key keeps %s', (_, link, key) => {
  expect(keyOf(link)).toBe(key)
})

test('a path in another script is one, encoded or not', () => {
  expect(keyOf('https://news.test/%D8%B3%D9%84')).toBe(keyOf('https://news.test/سل'))
  expect(keyOf('https://news.test/سل')).not.toBe(keyOf('https://news.test/سم'))
})

test('a key is its own key', () => {
  for (const link of ['http://www.news.test/a/?b=2&a=1&utm_x=1#c', 'https://news.test/سل?q=%20x'])
    expect(keyOf(`https://${keyOf(link)}`)).toBe(keyOf(link))
})

test.each([
  '',
  'news.test/a',
  '/a',
  'mailto:a@b.test',
  'ftp://news.test/a',
  'data:text/html,a',
  'javascript:1',
  'https://',
])('%j is no address of an article', (link) => {
  expect(keyOf(link)).toBeUndefined()
})

test('an address of 8,000 characters has a key, a longer one has none', () => {
  const longest = `https://news.test/${'a'.repeat(8000 - 'https://news.test/'.length)}`
  expect(keyOf(longest)).toBe(longest.slice('https://'.length))
  expect(keyOf(`${longest}a`)).toBeUndefined()
})

test.each(['/', '%41', '?', '&a=1', "'", ';'])(
  'an address full of %j has a key',
  { timeout: 5000 },
  (unit) => {
    const key = keyOf(`https://news.test/?a=${unit.repeat(7900 / unit.length)}`) ?? ''
    expect(key).toMatch(/^news\.test\/\?a=/)
  },
)
