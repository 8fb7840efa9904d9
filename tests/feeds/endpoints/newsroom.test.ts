// Each endpoint against the shared newsroom, which replays them all: what it has on record is what comes.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENDPOINTS } from '../../../src/feeds/endpoints/endpoints.ts'
import { isInside } from '../../../src/feeds/endpoints/window.ts'
import { answer, linksOf, walk } from './walk.ts'

type Row = {
  readonly url: string
  readonly site: string
  readonly moment: number
  readonly folded: readonly string[]
  readonly foldedTitle: string
  readonly lang: string
}
type Item = { readonly link: string; readonly moment: number }
type Records = {
  /** Newest first, like the items of each feed. */
  readonly dated: readonly Row[]
  readonly feeds: ReadonlyMap<string, readonly Item[]>
}
type Reply = { readonly status: number; readonly body: string | Uint8Array }
type Respond = (url: string, headers: object, clock: string) => Reply

// Beside the repository, where several projects share it; NEWSROOM names another folder.
const SHARED = process.env.NEWSROOM ?? join(import.meta.dirname, '../../../../shared/newsroom')
const isThere = existsSync(SHARED)
if (!isThere) console.log('newsroom.test: skipped, the shared newsroom is not there.')

const CLOCK = '2026-11-01T00:00:00Z'
const DAY = 86_400_000

let respond: Respond
let records: Records

beforeAll(async () => {
  if (!isThere) return
  const load = (name: string) => import(pathToFileURL(join(SHARED, name)).href)
  records = (await load('records.mjs')).loadRecords()
  respond = (await load('respond.mjs')).createRespond(records)
}, 60_000)

const ask = (url: string) => {
  const { status, body } = respond(url, {}, CLOCK)
  return answer(typeof body === 'string' ? body : new TextDecoder().decode(body), { status, url })
}

const commonest = (words: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const monthOf = (moment: number) => new Date(moment).toISOString().slice(0, 7)

/** The month of which the newsroom has most of a site, and the commonest long word of its titles. */
function busiest(site: string) {
  const rows = records.dated.filter((row) => row.site === site)
  const month = commonest(rows.map(({ moment }) => monthOf(moment)))
  const from = new Date(`${month}-01T00:00:00Z`)
  const window = { from, until: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)) }
  const inside = rows.filter(({ moment }) => isInside(window, new Date(moment)))
  const words = inside.flatMap(({ foldedTitle }) => foldedTitle.split(' '))
  const term = commonest(words.filter((word) => word.length > 5))
  const holds = ({ folded }: Row) => folded.some((text) => text.includes(` ${term} `))
  return {
    window,
    term,
    language: commonest(inside.map(({ lang }) => lang)),
    found: inside.filter(holds),
  }
}

const urlsOf = (rows: readonly Row[]) => [...new Set(rows.map(({ url }) => url))].toSorted()

describe.skipIf(!isThere)('walked to its end over the newsroom', () => {
  test.each(['wordpress', 'gdelt', 'guardian'] as const)(
    '%s shows each record of a site that holds the term, and no other',
    async (name) => {
      const site =
        name === 'guardian' ? 'theguardian.com' : commonest(records.dated.map((row) => row.site))
      const { window, term, language, found } = busiest(site)
      const question = { target: `www.${site}`, window, terms: [term], language, key: 'any' }
      const walked = await walk(ENDPOINTS[name], question, ask, new Date(CLOCK))
      expect(found.length).toBeGreaterThan(5)
      expect(linksOf(walked)).toEqual(urlsOf(found))
      expect(new Set(walked.urls).size).toBe(walked.urls.length)
    },
  )

  test('google-news shows as many, by pointers that name the publisher', async () => {
    const site = commonest(records.dated.map((row) => row.site))
    const { window, term, language, found } = busiest(site)
    const question = { target: `www.${site}`, window, terms: [term], language }
    const walked = await walk(ENDPOINTS['google-news'], question, ask, new Date(CLOCK))
    const entries = walked.findings.flatMap((finding) => finding.entries)
    expect(linksOf(walked)).toHaveLength(found.filter(({ lang }) => lang === language).length)
    expect(entries.every(({ source }) => source?.url?.includes(site))).toBe(true)
    expect(entries.every(({ title, source }) => !title.endsWith(` - ${source?.name}`))).toBe(true)
  })

  test('wayback shows all that the captures of a feed show of the window, and nothing twice', async () => {
    const [feed, items] = [...records.feeds].toSorted((a, b) => b[1].length - a[1].length)[0] ?? []
    if (feed === undefined || items === undefined) throw new Error('the newsroom has no feed')
    const first = Math.floor((items.at(-1)?.moment ?? 0) / DAY) * DAY
    const window = { from: new Date(first), until: new Date(first + 10 * DAY) }
    // What a capture at the last moment of each day shows: the newest forty.
    const shown = Array.from({ length: 18 }, (_, day) => first + (day + 1) * DAY - 1)
      .filter((at) => items.some(({ moment }) => moment <= at && moment > at - DAY))
      .flatMap((at) => items.filter(({ moment }) => moment <= at).slice(0, 40))
      .filter(({ moment }) => isInside(window, new Date(moment)))
    const question = { target: `https://${feed}`, window, terms: [] }
    const walked = await walk(ENDPOINTS.wayback, question, ask, new Date(CLOCK))
    expect(walked.urls.length).toBeGreaterThan(5)
    expect(linksOf(walked)).toEqual([...new Set(shown.map(({ link }) => link))].toSorted())
    expect(new Set(walked.urls).size).toBe(walked.urls.length)
  })
})
