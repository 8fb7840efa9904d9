// Spellings found in text of every script, and what only looks like them.
import { expect, test } from 'vitest'
import { buildMatcher } from '../../src/core/lexicon.ts'

const match = buildMatcher([
  {
    id: 'soleimani',
    spellings: {
      und: ['Soleimani', 'Qassem Soleimani'],
      ar: ['قاسم سليماني', 'سليماني'],
      fa: ['سلیمانی', 'سردار دل‌ها'],
      he: ['סולימאני'],
      tr: ['Süleymani'],
      ru: ['Сулеймани'],
      zh: ['苏莱曼尼', '卡西姆·苏莱曼尼'],
    },
    falseFriends: ['Soleimani Mosque', 'السليمانية', 'Süleymaniye', '苏莱曼尼亚', 'متحف سليماني'],
  },
  {
    id: 'united-states',
    spellings: { en: ['US', 'United States'], ar: ['الولايات المتحدة'], he: ['ארה"ב'] },
  },
  { id: 'us-troops', spellings: { en: ['US troops'] } },
  { id: 'quds-force', spellings: { und: ['IRGC-QF'], ar: ['فيلق القدس'], he: ['כוח קודס'] } },
  { id: 'irgc', spellings: { und: ['IRGC'], ar: ['الحرس الثوري'] } },
  { id: 'iraq', spellings: { en: ['Iraq'], ar: ['العراق'], zh: ['伊拉克'] } },
  { id: 'hezbollah', spellings: { en: ['Hezbollah'], fa: ['حزب‌الله'] } },
  { id: 'drone', spellings: { he: ['כטב"ם'] } },
  { id: 'army', spellings: { he: ['צה"ל'] } },
  { id: 'base', spellings: { en: ['Ain al-Asad'] } },
  { id: 'museum', spellings: { en: ['mosque'], ar: ['متحف'] } },
])

const found = (text: string, language?: string) => [...match(text, language).ids]

test.each([
  ['a possessive', 'Soleimani’s death', ['soleimani']],
  ['capitals', 'SOLEIMANI', ['soleimani']],
  ['a Turkish suffix behind an apostrophe', "Süleymani'nin ölümü", ['soleimani']],
  ['a Turkish suffix behind a curly one', 'SÜLEYMANİ’Yİ andılar', ['soleimani']],
  ['a slug without marks', 'suleymani-olduruldu', ['soleimani']],
  ['combining marks', 'Su\u0308leymani', ['soleimani']],
  ['guillemets', 'убит «Сулеймани»', ['soleimani']],
  ['wide letters', 'ＩＲＧＣ', ['irgc']],
  ['the Egyptian yeh', 'قاسم سليمانى', ['soleimani']],
  ['Persian letters', 'قاسم سلیمانی', ['soleimani']],
  ['tatweel and harakat', 'سُلَيـــمَاني', ['soleimani']],
  ['the Arabic and', 'وسليماني', ['soleimani']],
  ['the Arabic and-in-the', 'وبالعراق', ['iraq']],
  ['the Arabic to-the', 'للحرس الثوري', ['irgc']],
  ['the Arabic and-to-the', 'وللحرس الثوري', ['irgc']],
  ['a noun without its article', 'عراق', []],
  ['Arabic words glued', 'الولاياتالمتحدة', ['united-states']],
  ['Arabic words glued behind an and', 'والولاياتالمتحدة', ['united-states']],
  ['a Persian joiner kept', 'حزب‌الله', ['hezbollah']],
  ['a Persian joiner lost', 'حزبالله', ['hezbollah']],
  ['a Persian joiner that became a blank', 'سردار دل ها', ['soleimani']],
  ['a Hebrew prefix', 'לסולימאני', ['soleimani']],
  ['three Hebrew prefixes', 'ושמסולימאני', ['soleimani']],
  ['a Hebrew prefix on a short word', 'בכוח קודס', ['quds-force']],
  ['a Hebrew acronym with ASCII quotes', 'הכטב"ם של ארה"ב', ['drone', 'united-states']],
  ['a Hebrew acronym with gershayim', 'בארה״ב', ['united-states']],
  ['a Hebrew prefix on a short acronym', 'לצה"ל', ['army']],
  ['a Chinese name with its point', '卡西姆·苏莱曼尼', ['soleimani']],
  ['a Chinese name with another point', '卡西姆•苏莱曼尼', ['soleimani']],
  ['a Chinese name with a third point', '卡西姆‧苏莱曼尼', ['soleimani']],
  ['a Chinese name without one', '卡西姆苏莱曼尼', ['soleimani']],
  ['a Chinese name cut by a point', '苏莱·曼尼', ['soleimani']],
  ['a hyphen kept', 'the Ain al-Asad base', ['base']],
  ['a hyphen that became a blank', 'the Ain Al Asad base', ['base']],
  ['a hyphen lost', 'the Ain Alasad base', ['base']],
  ['Chinese beside Latin letters', '伊拉克US', ['iraq', 'united-states']],
])('%s is seen through: %s', (_, text, ids) => {
  expect(found(text)).toEqual(ids)
})

test.each([
  ['a name at the end of one Chinese sentence and the start of the next', '苏莱。曼尼'],
  ['a longer Chinese word that contains a name', '苏莱曼尼亚省'],
  ['a long Chinese name that runs into such a word', '卡西姆苏莱曼尼亚'],
  ['a city that looks like a name with an article', 'في السليمانية'],
  ['that city behind a prefix', 'والسليمانية'],
  ['a mosque in Turkish', 'Süleymaniye Camii'],
  ['the pronoun that US is without its capitals', 'Tell us more about us'],
  ['a word that only begins like a spelling', 'Soleimanieh'],
  ['a spelling cut by another word', 'Quds Corps, Force'],
])('%s is not taken for a spelling: %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('US is found as it is written, with points or as part of a longer spelling', () => {
  for (const text of ['US', 'U.S.', 'U.S', 'US-led', 'The US’s'])
    expect(found(text)).toEqual(['united-states'])
  expect(found('U.S. troops')).toEqual(['united-states', 'us-troops'])
})

test('a false friend covers its words for all concepts, and a real name beside it counts', () => {
  expect(found('Soleimani Mosque')).toEqual([])
  expect(found('Soleimani in Soleimani Mosque')).toEqual(['soleimani'])
  expect(found('Mosque of Soleimani')).toEqual(['museum', 'soleimani'])
  expect(found('متحف سليماني')).toEqual([])
  expect(found('苏莱曼尼亚与苏莱曼尼')).toEqual(['soleimani'])
})

test('spellings that lie in each other all count', () => {
  expect(found('IRGC-QF')).toEqual(['quds-force', 'irgc'])
})

test('a language counts its own spellings and those of no language', () => {
  expect(found('Soleimani in Iraq und العراق', 'de')).toEqual(['soleimani'])
  expect(found('Soleimani in Iraq und العراق', 'en')).toEqual(['soleimani', 'iraq'])
  expect(found('苏莱曼尼', 'en')).toEqual([])
  expect(found('苏莱曼尼', 'zh')).toEqual(['soleimani'])
})

test('a false friend counts in every language', () => {
  expect(found('Soleimani Mosque', 'fr')).toEqual([])
})

test('the rest is the words that neither a spelling nor a false friend covers', () => {
  expect(match("Iran mourns Qassem Soleimani's death at Soleimani Mosque").rest).toEqual([
    ...['iran', 'mourns', 's', 'death', 'at'],
  ])
  expect(match('苏莱曼尼在伊拉克，身亡').rest).toEqual(['在', '身亡'])
})

test('spellings without a word are passed over', () => {
  const empty = buildMatcher([{ id: 'a', spellings: { en: ['', '—'] }, falseFriends: ['…'] }])
  expect([...empty('— …').ids]).toEqual([])
})

test.each([
  '<a ',
  "a'",
  'Soleimani ',
  'Qassem ',
  'وال ',
  'وبال',
  'ו',
  'ושמ ',
  '苏·',
  '苏莱曼尼亚',
  'US ',
])('200 KB of %j are read', { timeout: 5000 }, (unit) => {
  const text = unit.repeat(200_000 / unit.length)
  expect(found(`${text} IRGC ${text}`)).toContain('irgc')
})
