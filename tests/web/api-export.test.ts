// The bulk export: every line as the document says, whole in parts, and a codebook that leaves no field out.
import { expect, test } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const get = (path: string) =>
  createApp(tower).request(`/api/v1/export/${path}`, {}, bindings) as Promise<Response>

const lines = async (path: string) =>
  (await (await get(path)).text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('each article, event and membership is a line, whatever its text', async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2, { mergedInto: 1, firstAt: null })
  const title = 'Two\nlines\u2028and a "quote"\u0000\u202E=1+1'
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, title, published: RUN, happenedAt: RUN, precision: 'moment' },
    keywords: [['c:tower', 1.5]],
  })
  await addArticle(2, 'herald')
  const [first, second, ...rest] = await lines('articles.jsonl')
  expect(rest).toEqual([])
  expect(first).toMatchObject({ id: 1, title, event: 'event-1', published: RUN.toISOString() })
  expect(first).not.toHaveProperty('searchAt')
  for (const key of ['published', 'event', 'author']) expect(second).not.toHaveProperty(key)
  expect(await lines('events.jsonl')).toMatchObject([
    { slug: 'event-1', occasion: 'opening' },
    { slug: 'event-2', mergedInto: 'event-1' },
  ])
  expect(await lines('memberships.jsonl')).toMatchObject([
    { article: 1, event: 'event-1', rule: 'overlap', evidence: [['c:tower', 0.5]] },
  ])
  expect(await lines('labels.jsonl')).toMatchObject([
    { slug: 'evening', ownership: { type: 'private' } },
    { slug: 'gazette', country: 'GB' },
    { slug: 'herald', family: { slug: 'press' } },
  ])
})

test('an empty table is an empty file, and what is behind the last number too', async () => {
  await foundTower()
  expect(await lines('articles.jsonl')).toEqual([])
  await addArticle(1, 'gazette')
  expect(await lines('articles.jsonl?after=1')).toEqual([])
})

test('a table of many rows comes in several chunks and each row once; a longer one names its next part', async () => {
  await foundTower()
  await addArticle(1, 'gazette')
  const more = `INSERT INTO article (id, key, url, outlet, title, precision, keywords, relevance, admitted_by, first_seen_at)
    SELECT value, value, 'https://gazette.test/', 'gazette', '', 'none', '[]', 'about', '', 0 FROM json_each(?)`
  const ids = JSON.stringify([...Array.from({ length: 2600 }, (_, n) => n + 2), 150_000])
  await bindings.DB.prepare(more).bind(ids).run()
  const first = await get('articles.jsonl')
  const next = `${SITE}/api/v1/export/articles.jsonl?after=100000`
  expect(first.headers.get('Link')).toBe(`<${next}>; rel="next"`)
  const numbers = (await first.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id)
  expect(new Set(numbers).size).toBe(2601)
  expect(numbers).toHaveLength(2601)
  const last = await get('articles.jsonl?after=100000')
  expect(last.headers.get('Link')).toBeNull()
  expect(JSON.parse(await last.text())).toMatchObject({ id: 150_000 })
})

test('the export is JSON Lines that may be kept for five minutes, and refuses what it does not know', async () => {
  await foundTower()
  const { headers } = await get('events.jsonl')
  expect(headers.get('Content-Type')).toBe('application/jsonl; charset=utf-8')
  expect(headers.get('Cache-Control')).toBe('public, max-age=300')
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  for (const query of ['?after=-1', '?after=x', '?limit=1'])
    expect((await get(`events.jsonl${query}`)).status, query).toBe(400)
})

test('the codebook says of each field of each file what it means, and who owns what', async () => {
  const book = (await (await get('codebook.json')).json()) as {
    licence: { ours: string; theirs: string }
    citation: { text: string; csl: string }
    files: { file: string; fields: { field: string; meaning: string; unknown: string }[] }[]
  }
  expect(book.licence.ours).toContain('CC BY 4.0')
  expect(book.citation.text).toMatch(
    new RegExp(
      `^“.+”, Parallax, ${SITE}/api/v1/export/codebook.json \\(as of \\d+ \\w+ \\d{4}\\)$`,
    ),
  )
  expect(JSON.parse(book.citation.csl)[0].accessed['date-parts'][0]).toHaveLength(3)
  expect(book.licence.theirs).toContain('publishers')
  expect(book.files.map(({ file }) => file)).toEqual([
    ...['articles.jsonl', 'events.jsonl', 'memberships.jsonl', 'labels.jsonl'],
  ])
  const fields = book.files[0]?.fields ?? []
  expect(fields).toContainEqual({
    ...{ field: 'author', type: 'string', meaning: 'Byline', unknown: 'absent' },
  })
  for (const { file, fields } of book.files)
    for (const { field, meaning } of fields) expect(meaning, `${file} ${field}`).not.toBe('')
})
