// Which charset a feed is decoded with, and what happens when somebody lies about it.
import { expect, test } from 'vitest'
import { decodeFeed } from '../../src/feeds/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Bytes of a single-byte charset, which the platform can only decode. */
function encoded(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (character) => byteOf.get(character) ?? 63)
}

const declared = (charset: string, word: string) =>
  `<?xml version="1.0" encoding="${charset}"?><rss><channel><title>${word}</title></channel></rss>`

test('without a word about it, it is UTF-8', () => {
  expect(decodeFeed(utf8('<rss>é</rss>'))).toEqual({ text: '<rss>é</rss>', charset: 'UTF-8' })
})

test('the declaration says the charset when the header says none', () => {
  const bytes = encoded(declared('windows-1251', 'Новости'), 'windows-1251')
  const decoded = decodeFeed(bytes, 'application/rss+xml')
  expect(decoded.charset).toBe('windows-1251')
  expect(decoded.text).toContain('Новости')
})

test('blanks before the declaration do not hide it', () => {
  const bytes = encoded(`\n  ${declared('windows-1251', 'Новости')}`, 'windows-1251')
  expect(decodeFeed(bytes).text).toContain('Новости')
})

test('the header wins over the declaration', () => {
  const bytes = encoded(declared('windows-1252', 'Přehled'), 'windows-1250')
  const decoded = decodeFeed(bytes, 'text/xml; charset="windows-1250"')
  expect(decoded.charset).toBe('windows-1250')
  expect(decoded.text).toContain('Přehled')
})

test('the byte order mark wins over the header', () => {
  const decoded = decodeFeed(utf8('\ufeff<rss>é</rss>'), 'text/xml; charset=iso-8859-1')
  expect(decoded).toEqual({ text: '<rss>é</rss>', charset: 'UTF-8' })
})

test('UTF-16 is known by its mark, and by its zeros without one', () => {
  const text = '<rss>שלום</rss>'
  const little = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
  expect(decodeFeed(Uint8Array.of(0xff, 0xfe, ...little)).text).toBe(text)
  expect(decodeFeed(little)).toEqual({ text, charset: 'UTF-16LE' })
})

test('a header that says UTF-8 loses to a declaration that fits the bytes', () => {
  const bytes = encoded(declared('windows-1256', 'أخبار'), 'windows-1256')
  const decoded = decodeFeed(bytes, 'application/rss+xml; charset=utf-8')
  expect(decoded.charset).toBe('windows-1256')
  expect(decoded.text).toContain('أخبار')
})

test('a legacy charset that is claimed for well-formed UTF-8 is not believed', () => {
  expect(decodeFeed(utf8(declared('iso-8859-1', 'Téhéran'))).text).toContain('Téhéran')
  const header = 'text/xml; charset=ISO-8859-1'
  expect(decodeFeed(utf8(declared('utf-8', 'Téhéran')), header).text).toContain('Téhéran')
})

test('an unknown label in the header leaves the word to the declaration', () => {
  const bytes = encoded(declared('koi8-r', 'Новости'), 'koi8-r')
  expect(decodeFeed(bytes, 'text/xml; charset=nonsense').text).toContain('Новости')
})

test('a few broken bytes leave UTF-8 what it is', () => {
  const bytes = Uint8Array.of(...utf8('<t>Téhéran, où'), 0xff, ...utf8('</t>'))
  expect(decodeFeed(bytes)).toEqual({ text: '<t>Téhéran, où\ufffd</t>', charset: 'UTF-8' })
})

test('unlabelled bytes that are not UTF-8 are read as windows-1252', () => {
  const decoded = decodeFeed(encoded('<t>Simulações do 2º turno</t>', 'windows-1252'))
  expect(decoded).toEqual({ text: '<t>Simulações do 2º turno</t>', charset: 'windows-1252' })
})

test('a label that the standard decodes to nothing does no harm', () => {
  expect(decodeFeed(utf8(declared('iso-2022-kr', 'plain'))).text).toContain('plain')
})

test('nothing decodes to nothing', () => {
  expect(decodeFeed(new Uint8Array())).toEqual({ text: '', charset: 'UTF-8' })
})
