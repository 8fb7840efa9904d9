// Targets that a feed must never lead to, in every spelling.
import { expect, test } from 'vitest'
import { refusalOf } from '../../src/feeds/address.ts'

const isRefused = (address: string) => refusalOf(new URL(address)) !== undefined

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://0177.0.0.01/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://%31%32%37.0.0.1/',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1:8080/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[fe80::1]/',
  'http://[ff02::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://feed.localhost/',
  'http://printer.local/',
  'http://printer.local./',
  'http://metadata.google.internal/',
  'http://router.home.arpa/',
  'http://intranet/',
])('%s is refused, being on no public network', (address) => {
  expect(isRefused(address)).toBe(true)
})

test.each([
  'ftp://example.com/feed',
  'file:///etc/passwd',
  'data:text/xml,<rss/>',
  'gopher://a.b/',
])('%s is refused for its scheme', (address) => {
  expect(refusalOf(new URL(address))).toMatch(/neither http nor https/)
})

test('credentials in an address are refused', () => {
  expect(refusalOf(new URL('https://me:secret@example.com/feed'))).toMatch(/user name or password/)
  expect(refusalOf(new URL('https://me@example.com/feed'))).toMatch(/user name or password/)
})

test.each([
  'https://example.com/feed',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://11.0.0.1/',
  'https://[2606:4700::1111]/',
  'https://[2002:808:808::]/',
  'https://local.example.com/',
  'https://internal.example.com/',
  'https://xn--mgbab2bd.example/',
])('%s may be asked', (address) => {
  expect(isRefused(address)).toBe(false)
})
