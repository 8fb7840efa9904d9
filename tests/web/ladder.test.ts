// The anniversary ladder on the front page and on /outlets, and who is not in an event.
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { observation } from '../../src/store/schema-outlets.ts'
import { createApp } from '../../src/web/app.tsx'
import { emptyDatabase } from '../empty.ts'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const dossier: Dossier = {
  ...tower,
  occasions: () => [
    { slug: 'opening', label: 'The opening', from: RUN, until: new Date('1931-05-11T00:00:00Z') },
    { slug: 'between', label: 'Between' },
  ],
}

const read = async (path: string) => {
  const response = await createApp(dossier).request(path, {}, bindings)
  return (await response.text()).replaceAll(/\s+/g, ' ')
}

const db = openDb(bindings.DB)

/** Ten days of a listing, each with as many entries. */
const listDays = async (outlet: string, source: string, entries: number, days = 10) => {
  for (let n = 1; n <= days; n++)
    await db.insert(observation).values({
      ...{ outlet, source, day: `1931-05-${String(n).padStart(2, '0')}`, method: 'listing' },
      hashes: Array.from({ length: entries }, (_, i) => `${n}-${i}`),
      ...{ subject: [], firstAt: RUN, lastAt: RUN },
    })
}

/** The row of a family or outlet, as text without marks. */
const rowOf = (page: string, name: string) => {
  const [, ladder = ''] = page.split('<table class="rungs">')
  const row = ladder.split(/<\/?tr/).find((row) => row.includes(`<bdi>${name}</bdi>`)) ?? ''
  return row.slice(row.indexOf('<td')).replaceAll(/<[^>]*>/g, '')
}

test('a newsroom that wrote is covered, with its number of articles and a link to them', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1 })
  for (const path of ['/', '/outlets']) {
    const page = await read(path)
    expect(page).toContain('<td class="say is-covered"><a href="/outlets/gazette#opening">')
    expect(rowOf(page, 'Gazette')).toBe('covered 1')
  }
})

test('a newsroom whose feeds were seen and held nothing is silent, with what was seen', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 9)
  const page = await read('/outlets')
  expect(rowOf(page, 'Gazette')).toBe('silent 0 of 90')
  expect(page).toContain('<td class="say is-silent"><a href="/outlets/gazette#opening">')
})

test('a newsroom that could not be reached is never called silent', async () => {
  await foundTower()
  const page = await read('/outlets')
  expect(page).not.toContain('<td class="say is-silent')
  expect(rowOf(page, 'Gazette')).toBe('not observable ')
  const own = await read('/outlets/gazette')
  expect(own).toContain('Not observable: none of its feeds has been read yet.')
  expect(own).not.toMatch(/>silent<|Silent in/)
})

test('a newsroom seen on one day of ten is not called silent', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 90, 1)
  expect(rowOf(await read('/outlets'), 'Gazette')).toBe('not observable ')
  expect(await read('/outlets/gazette')).toContain(
    'Not observable: listings show too little (90 entries on 1 of 10 days).',
  )
})

test('a newsroom that went dark is silent until then, and the cell says that there is more', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 20, 7)
  const page = await read('/outlets')
  expect(page).toContain('<td class="say is-silent is-dark">')
  expect(rowOf(page, 'Gazette')).toBe('silent 0 of 140, not observable on the other days')
})

test('a family is folded, and unfolds into its newsrooms', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  const folded = await read('/outlets')
  expect(folded).not.toContain('<bdi>Herald</bdi>')
  expect(rowOf(folded, 'Press')).toBe('covered 1 1 of 2 outlets')
  expect(folded).toContain('href="/outlets?unfold=press#family-press"')
  const open = await read('/outlets?unfold=press')
  expect(rowOf(open, 'Herald')).toBe('covered 1')
  expect(rowOf(open, 'Evening')).toBe('not observable ')
  expect(await read('/outlets?unfold=all')).toContain('<bdi>Herald</bdi>')
  expect(await read('/outlets?unfold=%22%3E')).not.toContain('<bdi>Herald</bdi>')
})

test('the front page says how many families it leaves out, and leads to where they stand', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 9)
  const page = await read('/')
  expect(rowOf(page, 'Gazette')).toBe('silent 0 of 90')
  expect(page).toContain('1 more family: not observable on any occasion')
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  const told = await read('/')
  expect(rowOf(told, 'Press')).toBe('')
  expect(told).toContain('1 more family of no established country')
  const links = [...`${page}${told}`.matchAll(/href="\/outlets#([\w-]+)"/g)].map(([, id]) => id)
  expect(new Set(links).size).toBe(2)
  for (const id of links) expect(await read('/outlets')).toContain(` id="${id}"`)
})

test('the front page says of the chosen occasion first who covered it and who was silent', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 9)
  await addEvent(1, { occasion: 'later' })
  await addArticle(1, 'herald', { eventId: 1 })
  const [from, until] = ['1931-06-01', '1931-06-03'].map((day) => new Date(`${day}T00:00:00Z`))
  const later = { slug: 'later', label: 'A month later', from, until }
  const both = { ...dossier, occasions: () => [...dossier.occasions(RUN), later] } as Dossier
  const saidOn = async (slug: string) => {
    const response = await createApp(both).request(`/?occasion=${slug}`, {}, bindings)
    const page = (await response.text()).replaceAll(/\s+/g, ' ')
    const section = page.slice(page.indexOf('id="ladder"'), page.indexOf('class="legend"'))
    const first =
      /<table class="rungs">.*?<th scope="col">Family<\/th><th scope="col">([^<]*)/.exec(page)
    return [section, first?.[1]] as const
  }
  const [opening, firstOfOpening] = await saidOn('opening')
  expect(opening).toMatch(/>silent<\/span> 1 family.*href="\/outlets\/gazette#opening"/)
  expect(opening).toContain('1 family not observable')
  expect(firstOfOpening).toBe('The opening')
  const [month, firstOfMonth] = await saidOn('later')
  expect(month).toMatch(/>covered<\/span> 1 family.*Press/)
  expect(month).not.toContain('is-silent')
  expect(firstOfMonth).toBe('A month later')
  const [between] = await saidOn('between')
  expect(between).not.toContain('<details')
})

test('an occasion without dates has no column', async () => {
  await foundTower()
  const page = await read('/outlets')
  expect(page).toContain('<th scope="col">The opening</th>')
  expect(page).not.toContain('<th scope="col">Between</th>')
})

test('the balance shows families by country and owner, an empty cell as empty', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'gazette', { eventId: 1 })
  const page = await read('/outlets')
  const balance = page.slice(page.indexOf('id="balance"'))
  expect(balance).toContain('2 families in the dossier, of which 1 covered an occasion')
  expect(balance).toContain('United Kingdom</th><td>1 of 1')
  expect(balance).toContain('not established</th><td>0 of 1')
  expect(balance).not.toContain('<th scope="col">state</th>')
})

test('an event says who is not there, and never that the unseen were silent', async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  await addArticle(1, 'herald', { eventId: 1, happenedAt: RUN })
  const page = await read('/events/tower-opens')
  const absent = page.slice(page.indexOf('id="absent"'), page.indexOf('id="naming"'))
  expect(absent).toContain('1 of the dossier’s 2 families told it')
  expect(absent).toMatch(/not observable<\/span> 1 family.*Gazette/)
  expect(absent).not.toContain('is-silent')
})

test('before the dossier is loaded an event says nothing of who is missing', async () => {
  await emptyDatabase()
  const page = await read('/events/tower-opens')
  expect(page).toContain('The dossier’s outlets are not loaded yet')
  expect(page).not.toContain('None is missing')
})

test('an event tells apart who was silent and who wrote of something else in its days', async () => {
  await foundTower()
  await listDays('gazette', 'feed:1', 30, 3)
  await addArticle(1, 'herald', { happenedAt: RUN })
  const page = await read('/events/tower-opens')
  const absent = page.slice(page.indexOf('id="absent"'), page.indexOf('id="naming"'))
  expect(absent).toMatch(/elsewhere<\/span> 1 family.*Press/)
  expect(absent).toMatch(/>silent<\/span> 1 family.*Gazette/)
})

test('an event that the dossier does not know has no such section', async () => {
  await foundTower()
  await addEvent(1)
  await addArticle(1, 'herald', { eventId: 1 })
  expect(await read('/events/event-1')).not.toContain('id="absent"')
})
