// The page of one article, as a reader meets it.
import { expect, test } from 'vitest'
import type { Correction } from '../../src/dossier/dossier.ts'
import { openDb } from '../../src/store/db.ts'
import { headline, membership, sighting } from '../../src/store/schema.ts'
import { articleCorrection } from '../../src/store/schema-corrections.ts'
import { createApp } from '../../src/web/app.tsx'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower, SITE } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const db = openDb(bindings.DB)
const later = new Date(RUN.getTime() + 3_600_000)
const corrections: readonly Correction[] = [
  {
    ...{ kind: 'belongs', article: 'https://gazette.test/7', event: 'tower-opens' },
    ...{ why: 'it tells of the <doors>', by: 'A. Editor', date: '1931-05-09' },
  },
  {
    ...{ kind: 'no copy', article: 'https://herald.test/8', of: 'https://gazette.test/7' },
    ...{ why: 'two reporters', by: 'A. Editor', date: '1931-05-10' },
  },
]
const get = (path: string, dossier = tower) => createApp(dossier).request(path, {}, bindings)
const read = async (path: string, dossier = tower) =>
  (await (await get(path, dossier)).text()).replaceAll(/\s+/g, ' ')

const TITLE = 'Mayor opens the tower after ten years of quarrel'

/** It stood in one event and stands in another; its headline changed; a feed and an archive showed it. */
const foundOpening = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', label: 'The tower opens', seed: 'tower-opens' })
  await addEvent(2, { slug: '1931-05-01-lift', label: 'Lift stops' })
  const dated = { published: RUN, happenedAt: RUN, precision: 'moment', language: 'en' } as const
  await addArticle(7, 'gazette', {
    ...{ eventId: 1, key: 'gazette.test/7', title: TITLE, author: 'A. Reed', ...dated },
    keywords: [
      ['c:tower', 2],
      ['c:lift', 1],
    ],
  })
  const copied = { title: `${TITLE} and <wind>`, published: later, happenedAt: later }
  await addArticle(8, 'herald', { ...dated, ...copied, eventId: 1, key: 'herald.test/8' })
  await db.insert(membership).values({
    ...{ articleId: 7, eventId: 2, validFrom: new Date(0), validTo: RUN, rule: 'overlap' },
    ...{ score: 0.42, threshold: 0.16, noise: 0.05, evidence: [['c:lift', 0.3]] },
  })
  await db.insert(headline).values([
    { articleId: 7, title: 'Mayor opens a tower', seenAt: RUN },
    { articleId: 7, title: TITLE, seenAt: later },
  ])
  await db.insert(sighting).values(
    ['feed:1', 'wayback:https://gazette.test/old', 'dossier'].map((source) => ({
      ...{ articleId: 7, source, url: 'https://gazette.test/7?from=feed', title: TITLE },
      ...{ firstAt: RUN, lastAt: later },
    })),
  )
}

test('an article shows who wrote it, when in local time and UTC, and the ways to it', async () => {
  await foundOpening()
  const page = await read('/articles/7')
  expect(page).toMatch(/<h1 class="headline" lang="en" dir="ltr">\s?Mayor opens the tower/)
  expect(page).toContain('<bdi>A. Reed</bdi>')
  expect(page).toContain('1 May 1931, 07:00, London time')
  expect(page).toContain('1 May 1931, 06:00 UTC')
  expect(page).toContain('href="https://gazette.test/7"')
  expect(page).toContain('href="https://web.archive.org/web/19310501060000/https://gazette.test/7"')
  expect(page).toMatch(/href="\/about\?article=[^"]*gazette\.test%2F7&amp;event=tower-opens#corr/)
})

test('a headline from right to left is set so, and an unknown date and byline say so', async () => {
  await foundTower()
  await addArticle(3, 'herald', { title: 'برج باز شد', language: 'fa' })
  const page = await read('/articles/3')
  expect(page).toMatch(/<h1 class="headline" lang="fa" dir="rtl">\s?برج باز شد/)
  expect(page).toContain('No byline known')
  expect(page).toContain('date unknown')
  expect(page).toContain('href="https://web.archive.org/web/*/https://herald.test/3"')
  expect(page).toContain('No date is known, so this leads to the list of all captures')
  expect(page).toContain('In no event yet')
  expect(page).toMatch(/aria-label="Breadcrumb">.*href="\/outlets\/herald"/)
})

test('each source is named in words, with its times, its wording and its address', async () => {
  await foundOpening()
  const page = await read('/articles/7')
  expect(page).toContain('3 sources, the earliest first.')
  expect(page).toContain('<a href="/status/feeds/1">the live feed “all”</a>')
  expect(page).toContain('the Internet Archive, asked of https://gazette.test/old')
  expect(page).toContain('the dossier’s bibliography')
  expect(page).toContain('href="https://gazette.test/7?from=feed"')
  expect(page).toContain('1 May 1931, 07:00 UTC')
})

test('a changed headline is told with both wordings and when each was first seen', async () => {
  await foundOpening()
  expect(await read('/articles/7')).toMatch(
    /Its headline changed.*Mayor opens a tower.*First seen.*06:00 UTC.*after ten years.*07:00 UTC.*it stands now/,
  )
  expect(await read('/articles/8')).not.toContain('Its headline changed')
})

test('memberships are told with their evidence, the closed one with its end', async () => {
  await foundOpening()
  const page = await read('/articles/7')
  expect(page).toContain('2 memberships, the oldest first.')
  expect(page).toMatch(/href="\/events\/1931-05-01-lift">.*From.*1 January 1970.* to .*1 May 1931/)
  expect(page).toContain('score 0.42, less 0.05 for how well the next events fit; needed: 0.16.')
  expect(page).toContain('and still')
  expect(page).toMatch(/Shared keywords and their share of the score.*lift/)
})

test('corrections that bear on it are told with reason, name and day', async () => {
  await foundOpening()
  await db
    .insert(articleCorrection)
    .values({ articleKey: 'gazette.test/7', eventSlug: '1931-05-01-lift' })
  const page = await read('/articles/7', { ...tower, corrections })
  expect(page).toContain('it tells of the &lt;doors&gt;, according to <bdi>A. Editor</bdi> on')
  expect(page).toContain('is no copy of')
  expect(page).toMatch(
    /The machine has it in ?<a href="\/events\/tower-opens"><bdi[^>]*>The tower opens</,
  )
  expect(page).toMatch(/It belongs in ?<a href="\/events\/tower-opens"><bdi[^>]*>The tower opens</)
  expect(await read('/articles/7')).toContain('No person has overruled the machine here.')
})

test('a copy names its origin, and the origin its copies, with the evidence', async () => {
  await foundOpening()
  const copy = await read('/articles/8')
  expect(copy).toMatch(/Taken for a copy.*Mayor opens the tower.*href="\/articles\/7"/)
  expect(copy).toContain('Dropped: <bdi>the byline “A. Reed”</bdi>')
  const origin = await read('/articles/7')
  expect(origin).toMatch(/1 copy of it.*Herald.*href="\/articles\/8"/)
  expect(origin).toContain('and &lt;wind&gt;')
  expect(origin).toContain('1 article of its event')
})

test('it can be cited as text, BibTeX and CSL-JSON, under an address that stays', async () => {
  await foundOpening()
  const page = await read('/articles/7')
  const today = new Date().toISOString().slice(0, 10)
  expect(page).toContain(`listed by Parallax, ${SITE}/articles/7)`)
  expect(page).toContain(`urldate = {${today}}`)
  expect(page).toContain('&quot;type&quot;: &quot;article-newspaper&quot;')
})

test('pages of an article, of a claim and of nothing take few statements', async () => {
  await foundOpening()
  for (const path of [
    '/articles/7',
    '/claims/too-tall',
    '/claims',
    '/events/nothing',
    '/sitemap.xml',
  ]) {
    const { db, cost } = counted()
    const env = { ...bindings, DB: db.$client } as unknown as Env
    await (await createApp(tower).request(path, {}, env)).text()
    expect(cost.statements, path).toBeLessThanOrEqual(10)
    expect(cost.rowsRead, path).toBeLessThan(150)
  }
})

test('an address that is no number, or that no article has, finds nothing', async () => {
  await foundTower()
  for (const id of ['0', '9', '-1', '1x', '99999999999999999999', "1'--"])
    expect((await get(`/articles/${id}`)).status).toBe(404)
})

test('what a feed wrote is escaped, and an address that is no http(s) is none to follow', async () => {
  await foundTower()
  await addArticle(3, 'gazette', {
    ...{ title: '</title><script>alert(1)</script>', url: 'javascript:alert(1)' },
    ...{ author: '</textarea><img src=x>', summary: '<b>x</b>' },
  })
  const page = await read('/articles/3')
  expect(page).not.toMatch(/<script|<img|<b>x|href="javascript/)
  expect(page.match(/<\/textarea>/g)).toHaveLength(3)
  expect(page).not.toContain('web.archive.org')
})

test('cards, lists of an outlet and copies lead to the page of an article', async () => {
  await foundOpening()
  for (const path of ['/events/tower-opens', '/outlets/gazette'])
    expect(await read(path)).toContain('href="/articles/7"')
})

test('of an article without a date page and API say alike that only its words count, and nothing of days', async () => {
  await foundOpening()
  await addArticle(9, 'herald', { eventId: 1 })
  const { evidence } = await (await get('/api/v1/articles/9')).json<{
    evidence: { says: readonly string[] }
  }>()
  const says = evidence.says.join(' ')
  expect(says).toContain('It has no date, so only its words count')
  expect(says).not.toMatch(/\bdays?\b/)
  for (const path of ['/articles/9', '/events/tower-opens'])
    expect(await read(path)).toContain(says)
  expect(await read('/articles/7')).toContain('Only what lies within 14 days of an event')
})
