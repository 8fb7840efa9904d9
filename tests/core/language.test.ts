// The language of a text: as declared, unless its script says otherwise.
import { expect, test } from 'vitest'
import { languageOf } from '../../src/core/language.ts'

test.each([
  ['Iran vows revenge', 'en'],
  ['', 'en'],
  ['2020 — 1398', 'en'],
  ['Dead in ۱۳۹۸', 'en'],
  ['مقتل قاسم سليماني في بغداد', 'ar'],
  ['مقتل سليماني', 'ar'],
  ['مقتل سليمانى فى غارة أمريكية', 'ar'],
  ['سلیمانی شهید شد', 'fa'],
  ['سردار سلیمانی به شهادت رسید', 'fa'],
  ['رئيس جمهور امريكا در تهران كشته شد', 'fa'],
  ['جنرل سلیمانی کے بارے میں لکھا', 'ur'],
  ['سلێمانی لە بەغدا کوژرا', 'ku'],
  ['סולימאני חוסל בבגדד', 'he'],
  ['Касем Сулеймани убит', 'ru'],
  ['Касем Сулеймані вбитий', 'uk'],
  ['苏莱曼尼在巴格达身亡', 'zh'],
  ['ソレイマニ司令官を殺害', 'ja'],
])('%s, of which nobody says the language, is taken for %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

test.each([
  ['en-US', 'en'],
  ['PT_br', 'pt'],
  [' de ', 'de'],
  ['zh-Hant-TW', 'zh'],
])('the declared %s is %s', (declared, language) => {
  expect(languageOf('Teheran', declared)).toBe(language)
})

test.each(['english', 'eng', 'x-default', 'e', ''])(
  '%j is no declaration of two letters',
  (tag) => {
    expect(languageOf('سردار سلیمانی به شهادت رسید', tag)).toBe('fa')
  },
)

test('a site that declares English and writes Persian writes Persian', () => {
  expect(languageOf('سردار سلیمانی به شهادت رسید', 'en-US')).toBe('fa')
})

test('a declared language of the same script is believed', () => {
  expect(languageOf('سردار سلیمانی به شهادت رسید', 'ar')).toBe('ar')
  expect(languageOf('Iran vows revenge', 'fa')).toBe('fa')
})

test('a quoted name does not decide', () => {
  expect(languageOf('Who was Qassem Soleimani (قاسم سلیمانی), the general?')).toBe('en')
  expect(languageOf('Who was Qassem Soleimani (苏莱曼尼), the general?', 'en')).toBe('en')
  expect(languageOf('CENTCOM 司令称苏莱曼尼')).toBe('zh')
})
