// Copies as a reader meets them: folded under their origin, counted once, with the machine's evidence.
import { expect, test } from 'vitest'
import type { Article } from '../../src/core/article.ts'
import { tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { createApp } from '../../src/web/app.tsx'
import { addArticle, addEvent, bindings, foundTower } from './tower.ts'
import { RUN, tower } from './tower-dossier.ts'

const TITLE = 'Mayor opens the tower after ten years of quarrel'
const db = openDb(bindings.DB)
const dossier = {
  ...tower,
  reference: { ...tower.reference, title: 'Why our tower is far too tall for its narrow lift' },
}
const read = async (path: string) => (await createApp(dossier).request(path, {}, bindings)).text()

const on = (day: number): Partial<Article> => ({
  ...{
    published: new Date(Date.UTC(1931, 4, day)),
    happenedAt: new Date(Date.UTC(1931, 4, day)),
  },
  ...{ precision: 'day', language: 'en' },
})

/** Two newsrooms tell the opening, one of them again what the other wrote; a third prints the reference. */
const foundCopies = async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens', articles: 4 })
  await addArticle(1, 'gazette', { eventId: 1, title: TITLE, author: 'Ada Reed', ...on(1) })
  await addArticle(2, 'herald', { eventId: 1, title: `${TITLE} and <wind>`, ...on(3) })
  await addArticle(3, 'evening', { eventId: 1, title: 'A lift stops', ...on(2) })
  await addArticle(4, 'evening', { eventId: 1, title: dossier.reference.title, ...on(6) })
}

const clean = (page: string) => page.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

test('a copy stands folded under its origin, with lag, what was dropped and added, and the evidence', async () => {
  await foundCopies()
  const page = await read('/events/tower-opens')
  const [, tree = ''] =
    /<details class="copied">(.*?)<\/ul><\/details>/s.exec(
      page.slice(page.indexOf('id="coverage"')),
    ) ?? []
  expect(tree).toContain('<bdi>Herald</bdi>')
  const told = clean(tree)
  expect(told).toContain("1 copy of it, by a machine's guess".replace("'", '&#39;'))
  expect(told).toContain('verbatim: Herald, English, 3 May 1931 (2 days later)')
  expect(told).toContain('Dropped: the byline “Ada Reed”.')
  expect(told).toContain('Added: in the title “and wind”.')
  expect(told).toContain('neighbouring words that both titles have: 0.80, threshold 0.60.')
  expect(tree).toContain('and &lt;wind&gt;')
})

test('copies add nothing to the figures, and the page says so', async () => {
  await foundCopies()
  const page = clean(await read('/events/tower-opens'))
  expect(page).toContain(
    '2 articles of 2 families in 1 language; 2 more are copies, counted with the origin',
  )
  expect(page).toContain('Counted in the title and one sentence of 2 articles of 2 families')
})

test('a copy of the reference stands apart from the families and in the tree of the reference', async () => {
  await foundCopies()
  const page = await read('/events/tower-opens')
  expect(page).toContain('The reference again')
  for (const path of ['/events/tower-opens', '/']) {
    const card = clean((await read(path)).split('class="reference-card"')[1] ?? '')
    expect(card).toContain('Its copies, as a tree (2)')
    expect(card).toContain('verbatim: Evening, English, 6 May 1931 (3 days later)')
    expect(card).toContain('Listed in the dossier; the rules did not find it.')
  }
})

test('a copy that we hold without a date has the one that the dossier lists, as closely as it does', async () => {
  await foundTower()
  await addEvent(1, { articles: 1 })
  await addArticle(1, 'evening', { eventId: 1, key: 'copy.test', title: 'Too tall' })
  const card = clean((await read('/')).split('class="reference-card"')[1] ?? '')
  expect(card).toContain('Its copies, as a tree (1)')
  expect(card).toMatch(/Evening,[^.]* May 1931/)
  expect(card).not.toContain('date unknown')
})

test('an event of copies alone does not say that nothing was gathered', async () => {
  await foundTower()
  await addEvent(1, { seed: 'tower-opens', articles: 1 })
  await addArticle(1, 'evening', { eventId: 1, title: dossier.reference.title, ...on(6) })
  const page = clean(await read('/events/event-1'))
  expect(page).toContain('1 copy, counted with the origin')
  expect(page).not.toContain('No coverage gathered yet')
})

test('the API gives copies with what they copy, score, threshold, evidence, lag, dropped and added', async () => {
  await foundCopies()
  const event = JSON.parse(await read('/api/v1/events/tower-opens'))
  expect(event.counts.articles).toBe(2)
  expect(event.copies).toMatchObject([
    {
      ...{ key: 'https://herald.test/2', of: 'https://gazette.test/1' },
      found: {
        ...{ kind: 'verbatim', rule: 'title', origin: 'Gazette', score: 0.8, threshold: 0.6 },
        ...{ lagDays: 2, shared: TITLE.toLowerCase().split(' ') },
        dropped: [{ part: 'byline', text: 'Ada Reed' }],
        added: [{ part: 'words', text: 'and wind' }],
      },
      item: { title: `${TITLE} and <wind>` },
    },
    { of: 'reference', found: { kind: 'verbatim', lagDays: 3 } },
  ])
  expect(event.copies[0].found.evidence[0]).toContain('threshold 0.60')
  const reference = JSON.parse(await read('/api/v1/reference'))
  for (const card of [reference, event.reference])
    expect(card.copies).toMatchObject([
      { of: 'reference', link: 'https://evening.test/4', found: { kind: 'verbatim' } },
      { of: 'reference', link: 'https://copy.test/', listed: { relation: 'verbatim' } },
    ])
})

test('lists and occasions count a copy with its origin, as the page does', async () => {
  await foundCopies()
  await tally(db, dossier, RUN)
  const [list, occasions, page] = await Promise.all(
    ['events', 'occasions', 'events/tower-opens'].map(async (path) =>
      JSON.parse(await read(`/api/v1/${path}`)),
    ),
  )
  const counts = { articles: 2, outlets: 2, families: 2, languages: 1 }
  expect(list.items).toMatchObject([{ slug: 'tower-opens', counts, copies: 2 }])
  expect(page.event).toMatchObject({ counts, copies: 2 })
  expect(occasions.items[0]).toMatchObject({ slug: 'opening', counts, events: 1 })
  expect(clean(await read('/'))).toContain(
    '2 articles of 2 families in 1 language; 2 more are copies, counted with the origin',
  )
  // What waits is counted on reading, by what was compared before.
  await addArticle(5, 'evening', { eventId: 1, title: 'The mayor sings', ...on(2) })
  const { items } = JSON.parse(await read('/api/v1/events'))
  expect(items).toMatchObject([{ counts: { ...counts, articles: 3 }, copies: 2 }])
})

test('who printed a copy only did write: he is not called silent', async () => {
  await foundCopies()
  await tally(db, dossier, RUN)
  const { items } = JSON.parse(await read('/api/v1/silence?outlet=herald'))
  expect(items[0]).toMatchObject({ occasion: 'opening', state: 'covered' })
})

test('a copy is found though thousands of another event are compared in the same step', async () => {
  await foundTower()
  await addEvent(1, { slug: 'tower-opens', seed: 'tower-opens' })
  await addEvent(2)
  await addArticle(1, 'gazette', { eventId: 1, title: TITLE, author: 'Ada Reed', ...on(1) })
  const list = 'WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)'
  await bindings.DB.prepare(
    `INSERT INTO article (id, key, url, outlet, title, precision, keywords, relevance, admitted_by, first_seen_at, event_id)
     ${list} SELECT i, 'k' || i, 'u' || i, 'evening', 'A' || i || ' b' || i, 'none', '[]', 'about', '', 0, 2 FROM n`,
  ).run()
  await addArticle(2101, 'herald', { eventId: 1, title: `${TITLE} and wind`, ...on(3) })
  await tally(db, dossier, RUN)
  const { items } = JSON.parse(await read('/api/v1/events?occasion=opening'))
  expect(items.map(({ slug, copies }: { slug: string; copies: number }) => [slug, copies])).toEqual(
    expect.arrayContaining([['tower-opens', 1]]),
  )
})
