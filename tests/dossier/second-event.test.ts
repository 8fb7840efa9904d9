// Two killings that share their words: the subject's, and that of 28 February 2026. The gate and the grouping keep them apart.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gateOf } from '../../src/core/gate.ts'
import { judge } from '../../src/core/relevance.ts'
import { type Document, groupDocuments } from '../../src/core/stream.ts'
import { soleimani as dossier } from '../../src/dossier/soleimani/index.ts'
import { SHARED } from '../end-to-end/newsroom.ts'

type Line = readonly [language: string, title: string, day?: string]

// Made up, in the words of headlines: the same verbs, places and vows of both.
const FIRST: readonly Line[] = [
  ['en', 'Qassem Soleimani killed in US drone strike at Baghdad airport', '2020-01-03'],
  ['en', 'Iran vows harsh revenge for killing of General Soleimani', '2020-01-03'],
  ['en', 'Khamenei weeps over Soleimani’s coffin as millions mourn in Tehran', '2020-01-06'],
  ['en', 'Trump says he ordered the strike that killed Soleimani', '2020-01-03'],
  ['en', 'Soleimani’s killing: Iran fires missiles at US bases in Iraq', '2020-01-08'],
  ['en', 'Iran marks sixth anniversary of the killing of Soleimani', '2026-01-03'],
  ['en', 'Soleimani assassination: Iran promises revenge'],
  ['ar', 'مقتل قاسم سليماني في ضربة أمريكية قرب مطار بغداد', '2020-01-03'],
  ['fa', 'شهادت سردار سلیمانی در حمله آمریکا در بغداد', '2020-01-03'],
  ['ru', 'Генерал Сулеймани убит при ударе США в Багдаде', '2020-01-03'],
  ['tr', 'Kasım Süleymani ABD saldırısında öldürüldü', '2020-01-03'],
  ['de', 'Soleimani bei US-Angriff getötet: Iran schwört Rache', '2020-01-03'],
  ['fr', 'L’Iran enterre Soleimani, tué dans une frappe américaine', '2020-01-07'],
]
const SECOND: readonly Line[] = [
  ['en', 'Khamenei killed in joint US-Israeli strike on Tehran, state media confirm', '2026-03-01'],
  ['en', 'Iran vows harsh revenge for killing of Supreme Leader', '2026-03-01'],
  ['en', 'Millions mourn in Tehran at funeral of Khamenei', '2026-03-05'],
  ['en', 'Trump says he ordered the strike that killed Khamenei', '2026-03-01'],
  ['en', 'Khamenei’s killing: Iran fires missiles at US bases in Iraq', '2026-03-01'],
  ['en', 'Basij commander Gholamreza Soleimani killed in strike on Tehran', '2026-03-17'],
  ['en', 'Khamenei assassination: Iran promises revenge'],
  ['ar', 'مقتل خامنئي في ضربة أمريكية إسرائيلية على طهران', '2026-03-01'],
  ['fa', 'شهادت رهبر معظم انقلاب در حمله آمریکا و اسرائیل به تهران', '2026-03-01'],
  ['ru', 'Хаменеи убит при ударе США и Израиля по Тегерану', '2026-03-01'],
  ['tr', 'Hamaney ABD-İsrail saldırısında öldürüldü', '2026-03-01'],
  ['de', 'Chamenei bei US-Angriff getötet: Iran schwört Rache', '2026-03-01'],
  ['fr', 'L’Iran enterre Khamenei, tué dans une frappe américaine', '2026-03-05'],
]
/** Of the second, and naming the subject: about him by the gate's rule, and in no event of his. */
const BOTH: readonly Line[] = [
  ['en', 'Six years after Soleimani, Khamenei is killed in a US strike', '2026-03-01'],
  ['en', 'From Soleimani to Khamenei: Iran vows revenge for the killing', '2026-03-02'],
]

const documentOf = ([language, title, day]: Line): Document => ({
  ...{ language, title },
  ...(day !== undefined && { published: new Date(day) }),
})

const relevanceOf = ({ title, summary, published }: Document) =>
  judge(
    {
      title,
      ...(summary !== undefined && { summary }),
      ...(published !== undefined && { happenedAt: published }),
    },
    gateOf(dossier),
  )?.relevance

/** Titles of `others` that stand in a group with one of `own`. */
function joinedTo(own: readonly Document[], others: readonly Document[]): string[] {
  const groups = groupDocuments([...own, ...others], dossier).map(({ event }) => event)
  const his = new Set(groups.slice(0, own.length))
  return others.flatMap(({ title }, n) => (his.has(groups[own.length + n] ?? '') ? [title] : []))
}

// What has no date could be of any year, so that words alone decide: there only the gate stands between them.
const isDated = ({ published }: Document) => published !== undefined

test('headlines of the second killing are refused, and those of the first are let in', () => {
  const verdicts = (lines: readonly Line[]) =>
    lines.map((line) => `${relevanceOf(documentOf(line)) ?? 'refused'}: ${line[1]}`)
  expect(verdicts(SECOND)).toEqual(SECOND.map(([, title]) => `refused: ${title}`))
  expect(verdicts(FIRST)).toEqual(FIRST.map(([, title]) => `about: ${title}`))
  expect(verdicts(BOTH)).toEqual(BOTH.map(([, title]) => `about: ${title}`))
})

test('grouping joins no dated headline of the second killing to one of the first, were they let in', () => {
  const second = [...SECOND, ...BOTH].map(documentOf).filter(isDated)
  expect(second).toHaveLength(14)
  expect(joinedTo(FIRST.map(documentOf), second)).toEqual([])
})

const DATA = join(SHARED, 'data')

type Row = {
  readonly url: string
  readonly title: string | null
  readonly excerpt?: string | null
  readonly published?: string | null
  readonly lang?: string
  readonly event?: string
}

const readRows = (file: string): Row[] =>
  readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

/** What has no title is told by its excerpt, as a pointer would be. */
const documentOfRow = ({ title, excerpt, published, lang = 'en' }: Row): Document => ({
  ...{ language: lang, title: title ?? excerpt ?? '' },
  ...(title && excerpt && { summary: excerpt }),
  ...(published && { published: new Date(published) }),
})

test.skipIf(!existsSync(DATA))(
  'real look-alikes are refused, and no dated one is joined to a record of the subject',
  () => {
    const alike = readRows('hard-negatives.jsonl')
    const addresses = new Set(alike.map(({ url }) => url))
    const own = readRows('coverage.jsonl').filter(
      ({ url, event }) => event !== 'other' && !addresses.has(url),
    )
    const documents = alike.map(documentOfRow)
    const admitted = documents.filter(relevanceOf).map(({ title }) => title)
    const dated = documents.filter(isDated)
    const joined = joinedTo(own.map(documentOfRow), dated)
    expect(admitted).toEqual([])
    expect(joined).toEqual([])
  },
)
