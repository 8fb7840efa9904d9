// The digest's pages: addresses from a plain form, what was told last, a closed day, and what cannot be used.
import { expect, test } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import { addFounding, get, tellAt } from './told-tower.ts'
import { bindings, foundTower, SITE } from './tower.ts'
import { tower } from './tower-dossier.ts'

const read = async (path: string) => {
  const response = await get(path)
  return { response, page: await response.text() }
}

test('the page builds the addresses of all three formats from what a form sends, and shows what they hold', async () => {
  await addFounding()
  const { response, page } = await read(
    '/digest?occasion=opening&event=&language=&outlet=gazette&kind=new-event&rhythm=',
  )
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toContain('max-age=60')
  for (const format of ['rss', 'atom', 'json'])
    expect(page).toContain(
      `${SITE}/digest.${format}?occasion=opening&amp;outlet=gazette&amp;kind=new-event<`,
    )
  expect(page).toContain('The opening · Gazette · new event')
  expect(page).toMatch(/<a href="\/events\/event-1">New event: Event 1<\/a>/)
  expect(page).not.toContain('changed a headline')
  expect(page).toMatch(/<option value="new-event" selected/)
  expect(page).not.toMatch(/<script|<style/)
})

test('what cannot be used is a 400 that says why, with the form as it was filled in', async () => {
  await addFounding()
  const { response, page } = await read('/digest?event=event-9&kind=<b>&outlet=gazette')
  expect(response.status).toBe(400)
  expect(page).toContain('one of new-event')
  expect(page).toMatch(/<input[^>]*name="event" value="event-9"/)
  expect(page).not.toContain('<b>')
})

test('an outlet may be asked for by its name, and its addresses are those of its slug', async () => {
  await addFounding()
  for (const called of ['The+Gazette', 'gazette.test', 'gazette']) {
    const { page } = await read(`/digest?outlet=${called}`)
    expect(page, called).toContain(`${SITE}/digest.rss?outlet=gazette<`)
    expect(page, called).not.toContain('href="/digest.rss?outlet=The')
  }
})

test('a slug that is held stays the outlet of that slug, though the dossier calls another one so', async () => {
  await foundTower()
  const [first] = tower.outlets
  const outlets = first ? [first, { ...first, slug: 'morning', name: 'Herald', hosts: [] }] : []
  const app = createApp({ ...tower, outlets })
  for (const [called, slug] of [
    ['herald', 'herald'],
    ['Herald', 'morning'],
  ]) {
    const answer = await app.request(`/digest?outlet=${called}`, {}, bindings)
    expect(await answer.text(), called).toContain(`${SITE}/digest.rss?outlet=${slug}<`)
  }
})

test('a name that no outlet has is said to be none, and a near one keeps the other filters', async () => {
  await addFounding()
  const { response, page } = await read('/digest?kind=new-event&outlet=Gazete&rhythm=')
  expect(response.status).toBe(400)
  expect(page).toContain('we have no outlet of that name')
  expect(page).toContain('href="/digest?kind=new-event&amp;outlet=gazette"')
})

test('what a newsletter or a network adds to an address asks for nothing, on pages and feeds alike', async () => {
  await addFounding()
  const added = 'utm_source=mail&UTM_CAMPAIGN=x&fbclid=1&gclid=2'
  for (const path of ['/digest?kind=new-event', '/digest.rss?kind=new-event']) {
    const [plain, sent] = [await read(path), await read(`${path}&${added}`)]
    expect([sent.response.status, sent.page], path).toEqual([200, plain.page])
  }
  // A filter that somebody hoped for is not passed over.
  for (const query of ['source=gazette', 'utm=mail', 'outlets=gazette'])
    expect((await get(`/digest.rss?${query}`)).status, query).toBe(400)
})

test('a headline that wants to break out does not', async () => {
  await addFounding()
  const { page } = await read('/digest')
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('“&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;')
})

test('a closed day has a page for good, an open one has none, and a weekly digest leads to its weeks', async () => {
  await addFounding()
  expect((await get('/digest/1931-05-02')).status).toBe(404)
  await tellAt(new Date('1931-05-04T00:00:00Z'))
  const { response, page } = await read('/digest/1931-05-01?occasion=opening')
  expect(response.status).toBe(200)
  expect(page).toContain('1 change. It ended at midnight UTC')
  expect(page).toContain('New event: Event 1')
  expect(page).not.toContain('changed a headline')
  const week = await read('/digest?rhythm=weekly')
  expect(week.page).toContain('href="/digest/1931-W18"')
  expect((await read('/digest/1931-W18')).page).toContain('2 changes. It ended')
  expect((await read('/digest/1931-05-03')).page).toContain('0 changes. It ended')
  for (const path of ['/digest/1931-02-30', '/digest/1931-W19', '/digest/2931-01-01', '/digest/x'])
    expect((await get(path)).status).toBe(404)
  expect((await get('/digest/1931-05-01?kind=x')).status).toBe(400)
})

test('a page that did not change is a 304', async () => {
  await addFounding()
  const tag = (await get('/digest')).headers.get('ETag') ?? ''
  expect((await get('/digest', { 'If-None-Match': tag })).status).toBe(304)
})
