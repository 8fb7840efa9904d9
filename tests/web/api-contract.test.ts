// Holds every answer of the API against the document that describes it.
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { articleCorrection } from '../../src/store/schema-corrections.ts'
import { createApi } from '../../src/web/api.ts'
import {
  addArticle,
  addChecks,
  addDeadLetter,
  addEvent,
  bindings,
  foundTower,
  SITE,
} from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

type Json = { [key: string]: Json } & Json[] & string
type Answers = Record<string, { content?: Record<string, { schema: Json; example?: Json }> }>
type Route = {
  parameters?: { name: string; in: string; description?: string; schema: Json }[]
  summary?: string
  responses: Answers
}
type Document = {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, { get: Route }>
  components: { schemas: Record<string, Json> }
}

const word = { why: 'it tells of the opening', by: 'A. Editor', date: '1931-05-09' }
const dossier: Dossier = {
  ...tower,
  corrections: [
    { kind: 'belongs', article: 'https://evening.test/4', event: 'tower-opens', ...word },
  ],
}

const get = (path: string) => createApi(dossier).request(path, {}, bindings)
const readDocument = async () => (await (await get('/openapi.json')).json()) as Document

/** As the document says, and nothing that it does not say. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy
}

const toZod = (schema: Json | undefined, { components }: Document) => {
  const text = JSON.stringify({ allOf: [schema], $defs: components.schemas })
  const whole = closed(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
  return z.fromJSONSchema(whole as Parameters<typeof z.fromJSONSchema>[0])
}

const fillTower = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens', lastAt: RUN })
  await addEvent(2)
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, author: 'A. Reporter', language: 'en', summary: 'It opens.', note: 'A copy.' },
    ...{ published: RUN, happenedAt: RUN, precision: 'moment', keywords: [['c:tower', 1]] },
  })
  await addArticle(2, 'herald', { eventId: 1, relevance: 'passing', keywords: [['c:lift', 1]] })
  await addArticle(3, 'evening', { happenedAt: RUN })
  // A copy of each kind of origin, with all that evidence can hold.
  const title = 'Mayor opens the tower after ten years of quarrel'
  await addArticle(14, 'gazette', { eventId: 1, title, author: 'A. Reed' })
  await addArticle(15, 'herald', {
    eventId: 1,
    title: 'Gazette: Mayor opens tower after years of quarrel',
    note: 'text of Reuters',
  })
  await addArticle(16, 'evening', { eventId: 1, key: 'copy.test', language: 'en' })
  await addArticle(4, 'evening', { eventId: 2, key: 'evening.test/4' })
  const placed = { articleKey: 'evening.test/4', eventSlug: 'tower-opens' }
  await openDb(bindings.DB).insert(articleCorrection).values(placed)
  await addChecks(1, [
    { state: 'ok', entries: 3 },
    { state: 'timeout', reason: 'It hangs.' },
  ])
  await addDeadLetter('m1', { feed: 1 })
}

const SLUGS: Record<string, string> = {
  events: 'tower-opens',
  outlets: 'gazette',
  claims: 'too-tall',
}
/** What must be asked of a path. */
const ASKED: Record<string, string> = { '/compare': 'article=1&article=2' }
const addressOf = (path: string, more = '') => {
  const query = [ASKED[path] ?? '', more].filter(Boolean).join('&')
  const address = path.replace('{slug}', SLUGS[path.split('/')[1] ?? ''] ?? '').replace('{id}', '1')
  return query === '' ? address : `${address}?${query}`
}

/** The answer; of JSON Lines each line. */
const answersOf = async (response: Response): Promise<unknown[]> => {
  const text = new TextDecoder().decode(await response.arrayBuffer())
  const isLines = response.headers.get('Content-Type')?.startsWith('application/jsonl')
  return (isLines ? text.trim().split('\n') : [text]).map((json) => JSON.parse(json))
}

test('every path of the document answers 200 with exactly what the document says', async () => {
  await fillTower()
  const document = await readDocument()
  expect(Object.keys(document.paths)).toEqual([
    ...['/reference', '/occasions', '/events', '/events/{slug}', '/articles', '/articles/{id}'],
    '/compare',
    ...['/outlets', '/outlets/{slug}', '/claims', '/claims/{slug}', '/concepts', '/corrections'],
    ...['/changes', '/silence', '/balance', '/status', '/status/feeds', '/status/feeds/{id}'],
    ...['/back-fill'],
    ...['/export/codebook.json', '/export/articles.jsonl', '/export/events.jsonl'],
    ...['/export/memberships.jsonl', '/export/labels.jsonl'],
  ])
  for (const [path, { get: route }] of Object.entries(document.paths)) {
    const isPaged = route.parameters?.some(({ name }) => name === 'limit')
    for (const query of isPaged ? ['', 'limit=1'] : ['']) {
      const response = await get(addressOf(path, query))
      const { content = {} } = route.responses[200] ?? {}
      const { schema } = content['application/json'] ?? content['application/jsonl'] ?? {}
      expect(response.status, path).toBe(200)
      for (const answer of await answersOf(response))
        expect(toZod(schema, document).safeParse(answer).error, path).toBeUndefined()
    }
  }
})

test('the event of the contract holds a copy found with a credit, and one on a person’s word', async () => {
  await fillTower()
  const { copies } = (await (await get('/events/tower-opens')).json()) as Json
  expect(copies).toMatchObject([
    { found: { rule: 'credit', agency: 'Reuters', credit: { names: 'outlet', where: 'title' } } },
    { of: 'reference', listed: { relation: 'verbatim' } },
  ])
})

test('a correction is told as the document says', async () => {
  await fillTower()
  const answer = await (await get('/events/tower-opens')).text()
  expect(answer).toContain(
    JSON.stringify({ fromLabel: 'Event 2', from: 'event-2', correction: word }).slice(1),
  )
})

test('every problem is as the document says', async () => {
  await fillTower()
  const document = await readDocument()
  const schema = toZod(document.components.schemas.Problem, document)
  for (const path of [
    '/events?limit=0',
    '/events/nowhere',
    '/nowhere',
    '/status/feeds/99',
    '/status/feeds/x',
  ])
    expect(schema.safeParse(await (await get(path)).json()).error, path).toBeUndefined()
})

test('every path refuses a parameter that the document does not know', async () => {
  await fillTower()
  const { paths } = await readDocument()
  for (const path of Object.keys(paths)) {
    const response = await get(addressOf(path, 'colour=red'))
    expect([path, response.status]).toEqual([path, 400])
  }
})

test('the document is OpenAPI 3.1 and leaves nothing undescribed', async () => {
  const document = await readDocument()
  expect(document.openapi).toBe('3.1.0')
  expect(document.servers).toEqual([{ url: `${SITE}/api/v1` }])
  for (const { get: route } of Object.values(document.paths)) {
    expect(route.summary).toBeTruthy()
    expect(Object.keys(route.responses)).toEqual(expect.arrayContaining(['200', '400', '500']))
    for (const parameter of route.parameters ?? []) expect(parameter.description).toBeTruthy()
  }
})

test('every reference of the document leads somewhere', async () => {
  const document = await readDocument()
  const text = JSON.stringify(document)
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(document.components.schemas).toHaveProperty(name)
})

test('every table comes as CSV too, with the columns that the document names and a line a row', async () => {
  await fillTower()
  const { paths } = await readDocument()
  const tables = Object.entries(paths).flatMap(([path, { get: route }]) => {
    const { schema } = route.responses[200]?.content?.['text/csv'] ?? {}
    return schema ? [{ path, columns: String(schema.description).split(': ')[1] ?? '' }] : []
  })
  expect(tables.map(({ path }) => path)).toEqual([
    ...['/occasions', '/events', '/articles', '/compare', '/outlets', '/claims', '/concepts'],
    ...['/corrections', '/changes', '/silence', '/balance', '/status/feeds', '/back-fill'],
  ])
  for (const { path, columns } of tables) {
    const { items } = (await (await get(addressOf(path))).json()) as { items: unknown[] }
    const response = await get(addressOf(path, 'format=csv'))
    expect(response.headers.get('Content-Type'), path).toBe(
      'text/csv; charset=utf-8; header=present',
    )
    const [head, ...rows] = (await response.text()).split('\r\n')
    expect([path, head]).toEqual([path, columns])
    expect([path, rows.length]).toEqual([path, items.length + 1])
  }
})

test('every answer has an example that its own shape allows', async () => {
  const document = await readDocument()
  for (const [path, { get: route }] of Object.entries(document.paths))
    for (const [status, { content = {} }] of Object.entries(route.responses))
      for (const [type, { schema, example }] of Object.entries(content)) {
        expect(example, `${path} ${status} ${type}`).toBeDefined()
        if (type === 'text/csv') continue
        expect(
          toZod(schema, document).safeParse(example).error,
          `${path} ${status}`,
        ).toBeUndefined()
      }
})
