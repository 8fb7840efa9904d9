// Corrections as a reader meets them: redirects, the person's word on a card, and how to send one.
import { expect, test } from 'vitest'
import type { Correction } from '../../src/dossier/dossier.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { tell } from '../../src/jobs/tell.ts'
import { openDb } from '../../src/store/db.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addChange, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const signed = { by: 'A. Editor', date: '1931-05-09' }
const corrections: readonly Correction[] = [
  {
    ...{ kind: 'belongs', article: 'https://gazette.test/1', event: '1931-05-02-lift-stops' },
    ...{ why: 'it tells of the <lift>', ...signed },
  },
  {
    ...{ kind: 'same', event: '1931-05-03-lift-stuck', into: '1931-05-02-lift-stops' },
    ...{ why: 'one lift stopped', ...signed },
  },
]
const dossier = { ...tower, corrections }

/** The dossier's corrections are loaded; an article stands in each of three events. */
const foundLift = async () => {
  await foundTower()
  await loadDossier(openDb(bindings.DB), dossier, RUN)
  await addEvent(2, { slug: '1931-05-01-doors-open', label: 'Doors open' })
  await addEvent(3, { slug: '1931-05-02-lift-stops', label: 'Lift stops' })
  await addEvent(4, { slug: '1931-05-03-lift-stuck', label: 'Lift stuck' })
  await addArticle(1, 'gazette', { eventId: 2, key: 'gazette.test/1' })
  await addArticle(2, 'herald', { eventId: 3 })
  await addArticle(3, 'evening', { eventId: 4 })
}

const get = (path: string, more: object = {}) =>
  createApp(dossier).request(path, {}, { ...bindings, ...more } as unknown as Env)
const read = async (path: string, more?: object) => (await get(path, more)).text()

test('an event that is another one sends its reader there, on pages and in the API', async () => {
  await foundLift()
  const page = await get('/events/1931-05-03-lift-stuck')
  expect(page.status).toBe(301)
  expect(page.headers.get('Location')).toBe('/events/1931-05-02-lift-stops')
  const answer = await get('/api/v1/events/1931-05-03-lift-stuck')
  expect(answer.status).toBe(308)
  expect(answer.headers.get('Location')).toBe(`${SITE}/api/v1/events/1931-05-02-lift-stops`)
})

test('a card says that a person placed it, why, who, when, and where the machine has it', async () => {
  await foundLift()
  const page = await read('/events/1931-05-02-lift-stops')
  expect(page).toContain('A person placed it here: it tells of the &lt;lift&gt;, ')
  expect(page).toContain('<bdi>A. Editor</bdi>')
  expect(page).toContain('<time datetime="1931-05-09">9 May 1931</time>')
  expect(page).toContain('<a href="/events/1931-05-01-doors-open"><bdi dir="ltr">Doors open</bdi>')
  expect(page).toMatch(/The machine has it in “<bdi[^>]*>Lift stuck<\/bdi>”, which is this event/)
  expect(page).toContain('one lift stopped')
})

test('the API tells the same as data', async () => {
  await foundLift()
  const answer = await (await get('/api/v1/events/1931-05-02-lift-stops')).json()
  const { families } = answer as {
    families: { items: { id: number; evidence: Record<string, unknown> }[] }[]
  }
  const items = new Map(families.flatMap(({ items }) => items).map((item) => [item.id, item]))
  expect(items.get(1)?.evidence).toEqual({
    ...{ rule: 'correction', score: 0, shared: [], says: ['A person placed it here.'] },
    ...{ fromLabel: 'Doors open', from: '1931-05-01-doors-open' },
    correction: { why: 'it tells of the <lift>', ...signed },
  })
  expect(items.get(3)?.evidence).toMatchObject({
    ...{ rule: 'overlap', fromLabel: 'Lift stuck', from: '1931-05-03-lift-stuck' },
    correction: { why: 'one lift stopped', ...signed },
  })
  expect(items.get(2)?.evidence).not.toHaveProperty('correction')
})

test('the digest names the event that a reader finds', async () => {
  await foundLift()
  await addChange(1, { kind: 'event founded', articleId: 3, eventId: 4 })
  await tell(openDb(bindings.DB), tower, RUN)
  const digest = (await (await get('/digest.json')).json()) as {
    items: { title: string; url: string }[]
  }
  expect(digest.items.map(({ title, url }) => [title, url])).toEqual([
    ['Now told by Evening: Lift stops', `${SITE}/events/1931-05-02-lift-stops`],
  ])
})

test('every card and the head of an event ask whether it is wrong, and lead to how it is corrected', async () => {
  await foundLift()
  const page = await read('/events/1931-05-02-lift-stops')
  const links = [...page.matchAll(/<a class="wrong" rel="nofollow" href="([^"]*)"/g)].map(
    ([, href]) => href?.replaceAll('&amp;', '&'),
  )
  const where = 'event=1931-05-02-lift-stops#corrections'
  expect(links.sort()).toEqual([
    `/about?article=https%3A%2F%2Fevening.test%2F3&${where}`,
    `/about?article=https%3A%2F%2Fgazette.test%2F1&${where}`,
    `/about?article=https%3A%2F%2Fherald.test%2F2&${where}`,
    `/about?${where}`,
  ])
})

test('the letter to whoever runs the site names the article and the event', async () => {
  const path = '/about?article=https%3A%2F%2Fgazette.test%2F1&event=1931-05-02-lift-stops'
  const page = await read(path, { CONTACT: 'desk@tower.test' })
  expect(page).toContain('id="corrections"')
  expect(page).toContain('the article <bdi>https://gazette.test/1</bdi>')
  const [, letter = ''] = /href="(mailto:[^"]*body=[^"]*)"/.exec(page) ?? []
  const { pathname, searchParams } = new URL(letter.replaceAll('&amp;', '&'))
  expect(pathname).toBe('desk@tower.test')
  expect(searchParams.get('body')).toContain('Article: https://gazette.test/1\r\n')
  expect(searchParams.get('body')).toContain(`Event: ${SITE}/events/1931-05-02-lift-stops\r\n`)
})

test.each(['article=javascript:alert(1)', 'event=%3Cimg%3E', 'article=a&event=B'])(
  'what is no address and no slug fills in no letter: %s',
  async (query) => {
    const page = await read(`/about?${query}`, { CONTACT: 'desk@tower.test' })
    expect(page).not.toContain('You came from')
    expect(page).not.toContain('javascript:')
    expect(page).not.toContain('<img>')
  },
)
