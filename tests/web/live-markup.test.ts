// Hostile texts behind every door and in every request, each answer read by a parser of its kind: nothing comes alive.
import { expect, test } from 'vitest'
import { ADDRESSES, KINDS, type KindName } from './doors.ts'
import {
  BREAKOUT,
  foundHostileTower,
  foundTameTower,
  get,
  HOSTILE_LINKS,
  undecidedColumns,
} from './hostile-tower.ts'
import { type Found, parseAnswer } from './parsed.ts'
import { SITE } from './tower.ts'

type Asked = readonly [address: string, kind: KindName]
type Answer = { readonly address: string; readonly kind: KindName; readonly found: Found }

/** Where every word is the dossier's, or ours. */
const OWN_WORDS = [
  ...['/claims', '/search', '/about', '/api', '/sitemap.xml', '/sitemap/pages.xml'],
  ...['/sitemap/outlets.xml', '/sitemap/events/1', '/sitemap/articles/1', '/robots.txt'],
  ...['reference', 'occasions', 'claims', 'concepts', 'balance'].map((name) => `/api/v1/${name}`),
  ...['/api/v1/openapi.json', '/api/v1/export/codebook.json'],
  ...['occasions', 'claims', 'concepts', 'balance'].map((name) => `/api/v1/${name}?format=csv`),
  '/api/v1/compare?article=1&format=csv',
]

/** Answers as their parsers find them. */
const readAll = async (asked: readonly Asked[], statuses = [200]): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (const [address, kind] of asked) {
    const response = await get(address)
    expect([address, statuses.includes(response.status)]).toEqual([address, true])
    const body = new TextDecoder().decode(await response.arrayBuffer())
    answers.push({ address, kind, found: parseAnswer(body, kind) })
  }
  return answers
}

const hostOf = (link: string) => {
  const url = new URL(link, SITE)
  return /^https?:$/.test(url.protocol) ? url.host : url.protocol
}

/** Data tell an address as it is stored, wherever it leads: that it is http(s) is seen to when it comes in. */
const isStored = (link: string, kind: KindName) =>
  ['json', 'table', 'lines'].includes(kind) && HOSTILE_LINKS.some((one) => link.startsWith(one))

/** Elements, attributes, fields and links of which answers of the same type without hostile texts have none. */
const comeAlive = (answers: readonly Answer[], tame: readonly Answer[]): string[] => {
  const ofType = Map.groupBy(tame, ({ kind }) => KINDS[kind].type)
  const hosts = new Set(tame.flatMap(({ found }) => [...found.links].map(hostOf)))
  return answers.flatMap(({ address, kind, found: { shapes, links } }) => {
    const like = ofType.get(KINDS[kind].type) ?? []
    const known = new Set(like.flatMap(({ found }) => [...found.shapes]))
    const strange = [...shapes].filter((shape) => !known.has(shape))
    const leading = [...links].filter((link) => !hosts.has(hostOf(link)) && !isStored(link, kind))
    return [...strange, ...leading].map((what) => `${address}: ${what}`)
  })
}

const isShown = ({ found }: Answer) => found.texts.some((text) => text.includes(BREAKOUT))

test('of every text in the database it is said whether it is hostile here', () => {
  expect(undecidedColumns()).toEqual([])
})

test('no element, attribute, field or link of any answer came from a hostile row', async () => {
  await foundTameTower()
  const tame = await readAll(ADDRESSES)
  await foundHostileTower()
  const hostile = await readAll(ADDRESSES)
  expect(comeAlive(hostile, tame)).toEqual([])
  // As plain text it is wherever others are quoted: else nothing was tried.
  const without = hostile.filter((answer) => !isShown(answer)).map(({ address }) => address)
  expect(without).toEqual(OWN_WORDS)
})

const FIELDS = {
  '/digest': ['event', 'occasion', 'outlet', 'language', 'kind', 'rhythm'],
  '/search': ['q', 'occasion', 'outlet', 'country', 'ownership', 'language', 'from', 'to'],
}

/** Pages that repeat, or refuse, what a request says. */
const requestsOf = (words: string): Asked[] => {
  const text = encodeURIComponent(words)
  return [
    ...[`/${text}`, `/events/${text}`, `/outlets/${text}`, `/claims/${text}`, `/articles/${text}`],
    ...[`/?occasion=${text}`, `/outlets?unfold=${text}`, `/claims/too-tall?after=${text}`],
    ...[`/compare?article=${text}`, `/compare?article=1&article=${text}&blind=${text}`],
    ...[`/about?article=https://evil.test/${text}&event=${text}`, `/digest?${text}=${text}`],
    ...Object.entries(FIELDS).flatMap(([path, names]) =>
      names.map((name) => `${path}?${name}=${text}`),
    ),
  ].map((address) => [address, 'page'])
}

test('what a request says comes alive nowhere, whether it is an address or a field of a form', async () => {
  await foundTameTower()
  const statuses = [200, 400, 404]
  const tame = await readAll(requestsOf('nothing 1'), statuses)
  const hostile = await readAll(requestsOf(BREAKOUT), statuses)
  expect(comeAlive(hostile, tame)).toEqual([])
  expect(hostile.filter(isShown).length).toBeGreaterThan(5)
})
