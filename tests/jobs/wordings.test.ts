// One article shown more than once: by another feed, under another title, twice in one feed, in hostile words.
import { expect, test } from 'vitest'
import { foundFlood, HOME, later, read, rows, rss, WORLD } from '../flood.ts'

const LINK = 'https://courier.test/story'
const first = { title: 'Halm dam gives way', link: LINK, date: '2011-03-04T06:00:00Z' }
const changes = () =>
  rows<{ detail: string }>(`SELECT detail FROM change WHERE kind = 'headline changed'`)
const story = () => rows(`SELECT title, relevance FROM article WHERE key = 'courier.test/story'`)

test('two feeds that word a title differently are one article and no change', async () => {
  await foundFlood()
  const second = { ...first, title: 'Dam at Halm gives way' }
  for (const minutes of [0, 15, 30]) {
    const other = { title: `Goats ${minutes}`, link: `https://courier.test/${minutes}` }
    await read(HOME, { [HOME]: rss(first, other) }, later(minutes))
    await read(WORLD, { [WORLD]: rss(second, other) }, later(minutes))
  }
  expect(await story()).toEqual([{ title: first.title, relevance: 'about' }])
  expect(await changes()).toEqual([])
  expect(await rows(`SELECT title FROM sighting WHERE url = '${LINK}' ORDER BY source`)).toEqual([
    { title: first.title },
    { title: second.title },
  ])
  expect(await rows(`SELECT title FROM headline WHERE title LIKE '%gives way'`)).toHaveLength(2)
})

test('a feed that changes its title makes one change with both wordings', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: rss(first) })
  const after = 'Halm dam breach kills three'
  await read(HOME, { [HOME]: rss({ ...first, title: after }) }, later(15))
  await read(HOME, { [HOME]: rss({ ...first, title: after }, first) }, later(30))
  expect(await changes()).toEqual([{ detail: JSON.stringify({ before: first.title, after }) }])
  expect(await story()).toEqual([{ title: after, relevance: 'about' }])
})

test('a title that no longer names the subject still makes its change, and the article stays about it', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: rss(first) })
  const silent = { ...first, title: 'Three dead in the valley' }
  await read(HOME, { [HOME]: rss(silent) }, later(15))
  expect(await changes()).toHaveLength(1)
  const passing = { ...first, title: 'Four dead in the valley', summary: 'Halm ran high.' }
  await read(HOME, { [HOME]: rss(passing) }, later(30))
  expect(await changes()).toHaveLength(2)
  expect(await story()).toEqual([{ title: passing.title, relevance: 'about' }])
})

test('a mention in passing becomes an article about it when its title names the subject', async () => {
  await foundFlood()
  const passing = { ...first, title: 'A wet night', summary: 'The Halm ran high.' }
  await read(HOME, { [HOME]: rss(passing) })
  expect(await story()).toEqual([{ title: passing.title, relevance: 'passing' }])
  await read(HOME, { [HOME]: rss(first) }, later(15))
  expect(await story()).toEqual([{ title: first.title, relevance: 'about' }])
  expect(await changes()).toHaveLength(1)
})

test('another feed whose wording names the subject makes a mention an article about it, without a change', async () => {
  await foundFlood()
  const passing = { ...first, title: 'A wet night', summary: 'The Halm ran high.' }
  await read(HOME, { [HOME]: rss(passing) })
  await read(WORLD, { [WORLD]: rss(first) }, later(15))
  expect(await story()).toEqual([{ title: first.title, relevance: 'about' }])
  expect(await rows(`SELECT admitted_by FROM article WHERE title = '${first.title}'`)).toEqual([
    { admitted_by: 'The title names the subject.' },
  ])
  expect(await changes()).toEqual([])
})

test('an entry that stands twice in one feed is one article, as it stands first', async () => {
  await foundFlood()
  const again = { ...first, title: 'Halm again', link: `${LINK}/#top` }
  expect(await read(HOME, { [HOME]: rss(first, again) })).toMatchObject({ entries: 1 })
  expect(await story()).toEqual([{ title: first.title, relevance: 'about' }])
  expect(await rows(`SELECT 1 FROM headline WHERE title = 'Halm again'`)).toEqual([])
})

test('a headline that is set back to an earlier wording is no further change', async () => {
  await foundFlood()
  for (const [n, title] of ['Halm one', 'Halm two', 'Halm one', 'Halm two'].entries())
    await read(HOME, { [HOME]: rss({ ...first, title }) }, later(15 * n))
  expect(await changes()).toHaveLength(1)
})

test('hostile values are stored as the text that they are', async () => {
  await foundFlood()
  const title = `Halm'); DROP TABLE article; -- "\\" \u{1f30a} ${'%_?1'.repeat(5)}`
  const link = `${LINK}?a=%27%22&b=$x`
  const summary = '{"json": [null]} \u202e reversed'
  await read(HOME, { [HOME]: rss({ ...first, title, link, summary }) })
  expect(await rows(`SELECT title, url FROM article WHERE key LIKE 'courier.test/story%'`)).toEqual(
    [{ title, url: link }],
  )
})

test('lone halves of letters neither stop a feed nor lose the entry beside them', async () => {
  await foundFlood()
  const odd = { ...first, title: 'Halm \ud83c dam &#xD83C; &#0; &#xFFFE;', link: `${LINK}/odd` }
  expect(await read(HOME, { [HOME]: rss(odd, first) })).toMatchObject({
    outcome: 'ok',
    admitted: 2,
  })
})

test('more entries than one parameter or one day takes are all stored', async () => {
  await foundFlood()
  const words = Array.from({ length: 40 }, (_, n) => `${n}word`).join(' ')
  const items = Array.from({ length: 600 }, (_, n) => ({
    ...{ title: `Halm ${n}`, link: `${LINK}/${n}/${'ж'.repeat(60)}` },
    ...{ summary: words, date: first.date },
  }))
  expect(await read(HOME, { [HOME]: rss(...items) })).toMatchObject({ admitted: 600 })
  expect(await rows(`SELECT count(*) AS n FROM article WHERE url LIKE '${LINK}%'`)).toEqual([
    { n: 600 },
  ])
  const observed = 'SELECT json_array_length(hashes) AS n, capped FROM observation'
  expect(await rows(observed)).toEqual([{ n: 500, capped: 1 }])
}, 30_000)
