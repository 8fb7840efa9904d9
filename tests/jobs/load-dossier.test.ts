// The dossier goes into the tables once, again when it changed, and whole even when it was interrupted.
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { loadDossier } from '../../src/jobs/load-dossier.ts'
import { citation, courier, flood, tribune } from '../dossier-of-a-flood.ts'
import { emptyDatabase } from '../empty.ts'
import { db, foundFlood, later, NOW, rows } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'

test('the first load lays down outlets, hosts, feeds that are due, seeded events and citations', async () => {
  await emptyDatabase()
  const report = await loadDossier(db, flood, NOW)
  expect(report).toMatchObject({ loaded: true, taken: 2 })
  const { outlet, feed, event, article, sighting } = await stateOfTheTables()
  expect(outlet.map(({ slug, origin }) => [slug, origin])).toEqual([
    ['courier', 'dossier'],
    ['elsewhere-test', 'host'],
    ['tribune', 'dossier'],
  ])
  expect(outlet[2]).toMatchObject({ family_slug: 'press', family_name: 'Press' })
  expect(feed.map((row) => [row.state, row.next_check_at])).toEqual(
    Array(3).fill(['new', NOW.getTime()]),
  )
  expect(event.map(({ slug, seed, articles }) => [slug, seed, articles])).toEqual([
    ['dam-breaks', 'dam-breaks', 0],
    ['dam-is-built', 'dam-is-built', 0],
    ['memorial-service', 'memorial-service', 0],
  ])
  expect(article.map(({ outlet, precision }) => [outlet, precision])).toEqual([
    ['courier', 'day'],
    ['elsewhere-test', 'day'],
  ])
  expect(sighting.map(({ source }) => source)).toEqual(['dossi', 'dossi'])
})

test('a record that is no web page, and one that is off the subject, are refused with the reason', async () => {
  await emptyDatabase()
  expect(await loadDossier(db, flood, NOW)).toMatchObject({
    refused: [
      { at: 2, reason: 'Neither about the subject nor mentioning it.' },
      { at: 3, reason: 'ftp://courier.test/halm is no http(s) address.' },
    ],
  })
})

test('the same dossier a second time changes nothing', async () => {
  await foundFlood()
  const before = await stateOfTheTables()
  expect(await loadDossier(db, flood, NOW)).toEqual({ loaded: false })
  expect(await stateOfTheTables()).toEqual(before)
})

test('a changed dossier renames outlets and events, lists new feeds and unlists old ones', async () => {
  await foundFlood()
  const [dam, ...others] = flood.events
  if (dam === undefined) throw new Error('The flood has a dam.')
  const feeds = [{ url: 'https://tribune.test/new.xml', scope: 'new', status: 'listed' as const }]
  await loadDossier(
    db,
    {
      ...flood,
      outlets: [courier, { ...tribune, name: 'The Tribune', country: 'GB', feeds }],
      events: [{ ...dam, label: 'The dam gives way', start: '2011-03-04' }, ...others],
    },
    NOW,
  )
  const { outlet, feed, event } = await stateOfTheTables()
  expect(outlet.at(-1)).toMatchObject({ slug: 'tribune', name: 'The Tribune', country: 'GB' })
  expect(feed.map(({ url, listed }) => [url, listed])).toEqual([
    ['https://courier.test/home.xml', 1],
    ['https://courier.test/world.xml', 1],
    ['https://tribune.test/all.xml', 0],
    ['https://tribune.test/new.xml', 1],
  ])
  expect(event[0]).toMatchObject({
    label: 'The dam gives way',
    first_at: Date.parse('2011-03-04'),
  })
})

test('a seeded event that has articles keeps the keywords and the span that they brought', async () => {
  await foundFlood()
  await group(db, flood, NOW)
  const [before] = await rows(`SELECT * FROM event WHERE seed = 'dam-breaks'`)
  expect(before).toMatchObject({ articles: 1, last_at: Date.parse('2011-03-04') - 1 })
  const [dam, ...others] = flood.events
  if (dam === undefined) throw new Error('The flood has a dam.')
  await loadDossier(db, { ...flood, events: [{ ...dam, label: 'Again' }, ...others] }, NOW)
  expect(await rows(`SELECT * FROM event WHERE seed = 'dam-breaks'`)).toEqual([
    { ...before, label: 'Again' },
  ])
})

test('a host that the dossier comes to know takes its articles from the outlet that was made of it', async () => {
  await foundFlood()
  const elsewhere = { ...tribune, slug: 'elsewhere', name: 'Elsewhere', feeds: [] }
  const hosts = [{ host: 'www.elsewhere.test' }]
  await loadDossier(db, { ...flood, outlets: [...flood.outlets, { ...elsewhere, hosts }] }, NOW)
  const { article, host } = await stateOfTheTables()
  expect(host).toContainEqual({ host: 'elsewhere.test', outlet: 'elsewhere' })
  expect(article.map(({ outlet }) => outlet)).toEqual(['courier', 'elsewhere'])
})

test('an outlet is found by its host with www and without', async () => {
  await foundFlood({
    ...flood,
    citations: [
      citation('https://www.courier.test/a', 'Halm dam', '2011-03-03'),
      citation('https://courier.test/b', 'Halm dam', '2011-03-03'),
      citation('https://www.far.test/c', 'Halm dam', '2011-03-03'),
      citation('https://far.test/d', 'Halm dam', '2011-03-03'),
    ],
  })
  expect(await rows('SELECT outlet FROM article ORDER BY key')).toEqual(
    ['courier', 'courier', 'far-test', 'far-test'].map((outlet) => ({ outlet })),
  )
})

test('a title that the dossier corrects is no change of a headline by its publisher', async () => {
  await foundFlood()
  const [first, ...rest] = flood.citations
  if (first === undefined) throw new Error('The flood has citations.')
  const citations = [{ ...first, title: 'Halm dam breach drowns the valley' }, ...rest]
  await loadDossier(db, { ...flood, citations }, later(30))
  expect(await rows(`SELECT title FROM article WHERE key LIKE 'courier%'`)).toEqual([
    { title: 'Halm dam breach drowns the valley' },
  ])
  expect(await rows(`SELECT * FROM change WHERE kind = 'headline changed'`)).toEqual([])
})

test('of two records with one address the first stands', async () => {
  const [first] = flood.citations
  if (first === undefined) throw new Error('The flood has citations.')
  await foundFlood({ ...flood, citations: [first, { ...first, title: 'Halm again' }] })
  const { headline, sighting } = await stateOfTheTables()
  expect(headline.map(({ title }) => title)).toEqual([first.title])
  expect(sighting.map(({ title }) => title)).toEqual([first.title])
})

const signed = { why: 'It says so.', by: 'A reader', date: '2011-03-05' }
const dam = 'https://www.courier.test/dam-breaks?utm_source=mail'

test('corrections go into the tables whole, and what left the dossier leaves them', async () => {
  await foundFlood({
    ...flood,
    corrections: [
      { kind: 'belongs', article: dam, event: 'memorial-service', ...signed },
      { kind: 'same', event: '2011-03-04-bridge-falls', into: 'dam-breaks', ...signed },
      { kind: 'no copy', article: dam, of: 'https://tribune.test/1', ...signed },
    ],
  })
  const placed = [{ article_key: 'courier.test/dam-breaks', event_slug: 'memorial-service' }]
  expect(await rows('SELECT article_key, event_slug FROM article_correction')).toEqual(placed)
  expect(await rows('SELECT event_slug, into_slug FROM event_correction')).toEqual([
    { event_slug: '2011-03-04-bridge-falls', into_slug: 'dam-breaks' },
  ])
  await loadDossier(db, flood, NOW)
  expect(await rows('SELECT * FROM article_correction')).toEqual([])
  expect(await rows('SELECT * FROM event_correction')).toEqual([])
})

test('corrections that cannot be followed stop the load before it writes, and say which', async () => {
  await foundFlood()
  const before = await stateOfTheTables()
  const corrections = [{ kind: 'belongs' as const, article: dam, event: 'No such', ...signed }]
  await expect(loadDossier(db, { ...flood, corrections }, NOW)).rejects.toThrow(
    'Corrections cannot be followed: No event could be called No such.',
  )
  expect(await stateOfTheTables()).toEqual(before)
})
