// What can be said of outlets and occasions, as data: filters, pages, and the same rows as CSV.
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const dossier: Dossier = {
  ...tower,
  occasions: () => [
    { slug: 'opening', label: 'The opening', from: RUN, until: new Date('1931-05-11T00:00:00Z') },
    {
      ...{ slug: 'later', label: 'A year later', from: new Date('1932-05-01T00:00:00Z') },
      until: new Date('1932-05-11T00:00:00Z'),
    },
    { slug: 'between', label: 'Between' },
  ],
}

type Answer = {
  items: Record<string, unknown>[]
  next?: string
  errors?: { parameter: string }[]
}

const get = (query = '') =>
  createApp(dossier).request(`/api/v1/silence${query}`, {}, bindings) as Promise<Response>
const read = async (query = '') => (await (await get(query)).json()) as Answer

const found = async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1 })
}

test('each outlet has a row for each occasion that has dates, with its state in words', async () => {
  await found()
  const { items, next } = await read()
  expect(items.map(({ outlet, occasion, state }) => [outlet, occasion, state])).toEqual([
    ['evening', 'later', 'not observable'],
    ['evening', 'opening', 'not observable'],
    ['gazette', 'later', 'not observable'],
    ['gazette', 'opening', 'covered'],
    ['herald', 'later', 'not observable'],
    ['herald', 'opening', 'not observable'],
  ])
  expect(next).toBeUndefined()
  expect(items[3]).toMatchObject({
    ...{ says: 'Covered: 1 article.', articles: 1, days: 10, country: 'GB', family: 'gazette' },
    page: `${SITE}/outlets/gazette#opening`,
  })
  expect(items[2]).toMatchObject({ reason: 'never reached' })
  expect(items.filter(({ state }) => state === 'silent')).toEqual([])
})

test.each([
  ['?occasion=opening', 3],
  ['?occasion=between', 0],
  ['?outlet=gazette', 2],
  ['?outlet=courier', 0],
  ['?country=GB', 2],
  ['?state=covered', 1],
  ['?state=covered&occasion=later', 0],
])('%s keeps to what is asked for', async (query, count) => {
  await found()
  expect((await read(query)).items.length).toBe(count)
})

test('pages follow each other and show each row once', async () => {
  await found()
  const first = await get('?limit=4')
  expect(first.headers.get('Link')).toMatch(/rel="next"$/)
  const { items, next } = (await first.json()) as Answer
  const rest = await read(new URL(next ?? '').search)
  expect(rest.next).toBeUndefined()
  const places = [...items, ...rest.items].map(({ outlet, occasion }) => `${outlet} ${occasion}`)
  expect(new Set(places).size).toBe(6)
  expect(places.length).toBe(6)
})

test('as CSV the same rows stand under the same names', async () => {
  await found()
  const response = await get('?format=csv&outlet=gazette')
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present')
  const [names = '', ...lines] = (await response.text()).split('\r\n')
  const { items } = await read('?outlet=gazette')
  for (const name of Object.keys(items[1] ?? {})) expect(names.split(',')).toContain(name)
  expect(lines).toEqual([
    expect.stringContaining('gazette,Gazette,gazette,GB,private,later,not observable'),
    expect.stringContaining(
      'gazette,Gazette,gazette,GB,private,opening,covered,,Covered: 1 article.',
    ),
    '',
  ])
})

test('a name that a spreadsheet would run is disarmed in CSV alone', async () => {
  await found()
  await bindings.DB.prepare("UPDATE outlet SET name = '=1+1' WHERE slug = 'gazette'").run()
  expect(await (await get('?format=csv')).text()).toContain("gazette,'=1+1,")
  expect((await read('?outlet=gazette')).items[0]?.name).toBe('=1+1')
})

test.each(['?state=quiet', '?country=gb', '?format=xml', '?limit=0', '?after=x', '?occasion=none'])(
  '%s is refused with what was expected',
  async (query) => {
    await found()
    const response = await get(query)
    expect(response.status).toBe(400)
    const { errors } = (await response.json()) as Answer
    expect(errors?.[0]?.parameter).toBe(query.slice(1).split('=')[0])
  },
)

test('the balance has a row for each country and kind of owner, empty ones too', async () => {
  await found()
  const sql = `UPDATE outlet SET country = 'FR', ownership = '{"type":"state"}' WHERE slug = 'herald'`
  await bindings.DB.prepare(sql).run()
  const answer = await createApp(dossier).request('/api/v1/balance', {}, bindings)
  const { items, total, beyond } = (await answer.json()) as Answer & Record<string, unknown>
  expect([total, beyond]).toEqual([{ families: 2, covered: 1 }, 0])
  expect(items).toHaveLength(4)
  expect(items).toContainEqual({ country: 'FR', ownership: 'state', families: 1, covered: 0 })
  expect(items).toContainEqual({ country: 'GB', ownership: 'state', families: 0, covered: 0 })
  expect(items.filter(({ covered }) => covered === 1)).toMatchObject([{ country: 'GB' }])
})
