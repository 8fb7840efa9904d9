// The page of one outlet: its labels, its feeds, and on each occasion a state with what it rests on.
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { backFill, observation } from '../../src/store/schema-outlets.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const app = createApp(tower)
const get = (path: string) => app.request(path, {}, bindings)
const read = async (path: string) => (await (await get(path)).text()).replaceAll(/\s+/g, ' ')
const db = openDb(bindings.DB)

test('an outlet shows its labels with their source, its family and its feeds with their health', async () => {
  await foundTower()
  const gazette = await read('/outlets/gazette')
  expect(gazette).toContain('United Kingdom')
  expect(gazette).toContain('href="https://year.test/"')
  expect(gazette).toContain('href="/status/feeds/1"')
  const herald = await read('/outlets/herald')
  expect(herald).toContain('Country not established')
  expect(herald).toMatch(/its family, <bdi>Press<\/bdi>.*href="\/outlets\/evening"/)
  expect(herald).toContain('HTTP 503 2 failures in a row.')
})

test('an outlet that was made for a host says so', async () => {
  await foundTower()
  expect(await read('/outlets/evening')).toContain('The dossier does not have this outlet')
})

test('an occasion lists its articles with their events, and links lead to it', async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens' })
  await addArticle(1, 'gazette', {
    ...{ eventId: 1, title: 'برج باز شد', language: 'fa', happenedAt: RUN, published: RUN },
    precision: 'moment',
  })
  await addArticle(2, 'gazette', { title: 'Undated' })
  const page = await read('/outlets/gazette')
  expect(page).toContain('<h2 id="opening">The opening</h2>')
  expect(page).toContain('Covered: 1 article.')
  expect(page).toMatch(/<span lang="fa" dir="rtl">.*برج باز شد.*href="\/events\/tower-opens"/)
  expect(page).toMatch(/id="no-occasion".*Undated/)
})

test('an event that is called by the very headline above it is not named twice', async () => {
  await foundTower()
  await addEvent(1, { slug: 'lift-stuck', label: 'Lift stuck at the…' })
  await addArticle(1, 'gazette', { eventId: 1, title: 'Lift stuck at the top' })
  const page = await read('/outlets/gazette')
  expect(page).toContain('href="/events/lift-stuck">its own event</a>')
  expect(page).not.toContain('Lift stuck at the…')
})

test('a state shows the sources and archives that it rests on', async () => {
  await foundTower()
  const seen = { outlet: 'gazette', method: 'listing', firstAt: RUN, lastAt: RUN } as const
  await db.insert(observation).values([
    { ...seen, source: 'feed:1', day: '1931-05-02', hashes: ['a', 'b'], subject: ['a'] },
    { ...seen, source: 'feed:1', day: '1931-04-30', hashes: ['c'], subject: [] },
    { ...seen, source: 'feed:1', day: '1931-05-01', hashes: ['d'], subject: [] },
    { ...seen, source: 'feed:1', day: '1931-05-04', hashes: ['e'], subject: [] },
    {
      ...seen,
      source: 'feed:2',
      day: '1931-05-01',
      hashes: ['f', 'g', 'h', 'i', 'j', 'k'],
      subject: [],
    },
  ])
  await db.insert(backFill).values({
    ...{ outlet: 'gazette', occasion: 'opening', endpoint: 'gdelt', target: 'gazette.test' },
    ...{ from: RUN, until: RUN, state: 'failed', reason: 'It hangs.', plannedAt: RUN },
  })
  const page = await read('/outlets/gazette')
  expect(page).toContain('What it rests on: 2 sources, 1 archive asked')
  expect(page).toContain('<a href="/status/feeds/1">Live feed: general</a>')
  expect(page).toContain(
    '<td>3<span class="note">1 May 1931 to 2 May 1931; 4 May 1931</span></td><td>4</td><td>1</td>',
  )
  // The 30th of April is no day of the opening; the source that showed most stands first.
  expect(page).toMatch(/<td>6<.*<td>4</)
  expect(page).toMatch(/GDELT.*gazette\.test.*failed: It hangs\./)
})

test('what came from outside is escaped, and only http(s) becomes a link', async () => {
  await foundTower()
  await addArticle(1, 'gazette', { title: '<b>Tower</b>', url: 'javascript:alert(1)' })
  const page = await read('/outlets/gazette')
  expect(page).toContain('&lt;b&gt;Tower&lt;/b&gt;')
  expect(page).not.toContain('javascript:')
})

test('an outlet that nobody knows has no page', async () => {
  await foundTower()
  expect((await get('/outlets/courier')).status).toBe(404)
})
