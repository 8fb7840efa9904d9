// What robots.txt allows us, by RFC 9309.
import { expect, test } from 'vitest'
import { allows, parseRobots } from '../../src/feeds/robots.ts'
import { failed } from '../../src/feeds/state.ts'
import { stopwatch } from './stopwatch.ts'

const isAllowed = (robots: string, path: string) => allows(parseRobots(robots), path)

test('an empty file allows everything', () => {
  expect(isAllowed('', '/feed')).toBe(true)
})

test('the group for everyone applies where none names us', () => {
  const robots = 'User-agent: otherbot\nDisallow: /\n\nUser-agent: *\nDisallow: /private'
  expect(isAllowed(robots, '/feed')).toBe(true)
  expect(isAllowed(robots, '/private/feed')).toBe(false)
})

test('a group that names us replaces the one for everyone, in any case and with a version', () => {
  const robots = 'User-agent: *\nDisallow: /\n\nuser-agent: PARALLAX/1.0\nDisallow: /secret'
  expect(isAllowed(robots, '/feed')).toBe(true)
  expect(isAllowed(robots, '/secret')).toBe(false)
})

test('a group that names us and forbids nothing allows everything', () => {
  expect(isAllowed('User-agent: parallax\nDisallow:\n\nUser-agent: *\nDisallow: /', '/a')).toBe(
    true,
  )
})

test('several user agents share one group, and groups of one agent are joined', () => {
  const robots =
    'User-agent: a\nUser-agent: parallax\nDisallow: /x\nUser-agent: parallax\nDisallow: /y'
  expect(isAllowed(robots, '/x')).toBe(false)
  expect(isAllowed(robots, '/y')).toBe(false)
})

test('a name that only begins like ours is not ours', () => {
  expect(isAllowed('User-agent: parallaxbot\nDisallow: /', '/feed')).toBe(true)
})

test('the longest rule wins, and allow wins a tie', () => {
  const robots = 'User-agent: *\nDisallow: /a\nAllow: /a/feed\nDisallow: /b\nAllow: /b'
  expect(isAllowed(robots, '/a/feed')).toBe(true)
  expect(isAllowed(robots, '/a/other')).toBe(false)
  expect(isAllowed(robots, '/b')).toBe(true)
})

test('a star stands for anything and a dollar for the end', () => {
  const robots = 'User-agent: *\nDisallow: /*.xml$\nDisallow: /*?s=*&feed'
  expect(isAllowed(robots, '/a/b.xml')).toBe(false)
  expect(isAllowed(robots, '/a/b.xml?x')).toBe(true)
  expect(isAllowed(robots, '/?s=word&feed=rss2')).toBe(false)
  expect(isAllowed('User-agent: *\nDisallow: /$', '/')).toBe(false)
  expect(isAllowed('User-agent: *\nDisallow: /$', '/feed')).toBe(true)
})

test('comments, blanks and a byte order mark are passed over', () => {
  const robots = '\ufeffUser-agent: * # all\r\n  Disallow : /x # no\r\nnonsense\r\n'
  expect(isAllowed(robots, '/x')).toBe(false)
})

test('out of order, it forbids everything', () => {
  const failure = failed('server error', 'It is out of order.')
  expect(allows({ kind: 'unreachable', failure }, '/feed')).toBe(false)
})

test('half a megabyte of stars and rules is read in no time', () => {
  const stars = `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}\n`.repeat(270)}`
  const spent = stopwatch()
  expect(isAllowed(stars, `/${'a'.repeat(800)}`)).toBe(true)
  expect(spent()).toBeLessThan(1000)
})
