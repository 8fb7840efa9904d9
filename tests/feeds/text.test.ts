// Plain text out of whatever stands in a field.
import { expect, test } from 'vitest'
import { clipped, textOfHtml, textOfPlain } from '../../src/feeds/text.ts'
import { stopwatch } from './stopwatch.ts'

test.each([
  ['<p>One</p><p>Two</p>', 'One Two'],
  ['<b>S</b>eoul', 'Seoul'],
  ['one<br/>two', 'one two'],
  ['Q&amp;A, &#8220;quoted&#8221; &eacute;', 'Q&A, “quoted” é'],
  ['twice &amp;lt;escaped&amp;gt; &amp;#8217;', 'twice <escaped> ’'],
  ['escaped &lt;b&gt;bold&lt;/b&gt;', 'escaped bold'],
  ['<script>alert(1)</script>Read <style>p{}</style>this', 'Read this'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Read', 'Read'],
  ['A <img src=x onerror=alert(1)> B', 'A B'],
  ['<a title="a > b">link</a>', 'link'],
  ['3 < 4 and a<b?', '3 < 4 and a<b?'],
  ['cut in a tag <a href="https://exam', 'cut in a tag'],
  ['<!-- hidden --> shown <!DOCTYPE', 'shown <!DOCTYPE'],
  ['  much \n\t white\u00a0 space ', 'much white space'],
  ['nul\0 bell\u0007 \u009fend', 'nul bell Ÿend'],
  ['windows\u0092 quote', 'windows’ quote'],
  ['turn\u202egnp.exe\u2066 around', 'turngnp.exe around'],
  ['zero\u200bwidth\ufeff soft\u00adhyphen', 'zerowidth softhyphen'],
  ['\u200c\u200b \u2060\u200f\ufeff', ''],
  ['می\u200cشود\u200c', 'می\u200cشود'],
  ['👩\u200d🚀 flies', '👩\u200d🚀 flies'],
  ['lone \ud800 half', 'lone \ufffd half'],
  ['e\u0301', 'é'],
])('%j becomes %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text)
})

test('text that is said to be plain keeps what is no markup', () => {
  expect(textOfPlain('if x <y> then AT&T')).toBe('if x <y> then AT&T')
  expect(textOfPlain('Foo &amp; <em>bar</em>')).toBe('Foo & bar')
})

test('a clipped text ends between words and within its length', () => {
  expect(clipped('one two three', 100)).toBe('one two three')
  expect(clipped('one two three', 9)).toBe('one two…')
  expect(clipped('😀'.repeat(50), 20).isWellFormed()).toBe(true)
})

test.each([
  '<',
  '<a ',
  '<a',
  '<p',
  'x<p',
  '<script>',
  '<script',
  '</script',
  '<style><script>',
  '<!--',
  '<![CDATA[',
  '<a href="',
  "<a b='",
  '<a "',
  '&',
  '&amp;',
  '&#',
  '&lt;',
  '&amp;lt;a ',
  '\u200c',
  ' ',
  '\u202e',
  '\ud800',
])('200 KB of %j takes no time', (piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length))
  const spent = stopwatch()
  textOfHtml(text)
  textOfPlain(`${text}>`)
  expect(spent()).toBeLessThan(1000)
})
