// Events are looked at anew each time they double: members move, events merge, and their readers are sent on.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { createApp } from '../../src/web/app.tsx'
import { db, rows } from '../flood.ts'
import { stateOfTheTables } from '../state-of-the-tables.ts'
import { arrive, now, standing, type Told, tell, uncited } from './arrivals.ts'

const times = (n: number, told: Told): Told[] => Array.from({ length: n }, () => told)
const DAY = 24

const STRIKE: Told = ['Halm bakers strike']
const BREAD: Told = ['Halm bread nights']
const BOTH: Told = ['Halm bakers strike bread nights']

/** Two events that the last two articles tie together. */
const tellTwins = () => tell([STRIKE, BREAD, STRIKE, BREAD], [BOTH])
const SLUGS = ['2011-03-04-halm-bakers-strike', '2011-03-04-halm-bread-nights']

const events = () =>
  rows(`SELECT slug, articles, (SELECT slug FROM event AS other WHERE other.id = event.merged_into) AS leads_to
    FROM event WHERE seed IS NULL ORDER BY id`)
const record = (kind: string) =>
  rows(`SELECT (SELECT title FROM article WHERE id = article_id) AS article,
    (SELECT slug FROM event WHERE id = event_id) AS event, detail FROM change WHERE kind = '${kind}'`)
const get = (path: string) => createApp(uncited).request(path, {}, env)

test('events that grew together merge: one address leads on to the other', async () => {
  await tellTwins()
  expect((await events()).map(({ articles }) => articles)).toEqual([3, 2])
  expect(await arrive([BOTH])).toEqual({ grouped: 1, founded: 0, moved: 0, merged: 1 })
  expect(await events()).toEqual([
    { slug: SLUGS[0], articles: 6, leads_to: null },
    { slug: SLUGS[1], articles: 0, leads_to: SLUGS[0] },
  ])
  const page = await get(`/events/${SLUGS[1]}`)
  expect([page.status, page.headers.get('Location')]).toEqual([301, `/events/${SLUGS[0]}`])
  const data = await get(`/api/v1/events/${SLUGS[1]}`)
  expect([data.status, data.headers.get('Location')]).toEqual([
    ...[308, expect.stringMatching(new RegExp(`/api/v1/events/${SLUGS[0]}$`))],
  ])
  expect((await get(`/events/${SLUGS[0]}`)).status).toBe(200)
})

test('members of an event that merged stand anew by the rule of merging, and the record tells of it', async () => {
  await tellTwins()
  await arrive([BOTH])
  expect(
    await rows(`SELECT slug, rule, threshold, valid_to IS NULL AS open FROM membership
      JOIN event ON event.id = membership.event_id JOIN article ON article.id = article_id
      WHERE title = '${BREAD[0]}' ORDER BY membership.id`),
  ).toEqual([
    { slug: SLUGS[1], rule: 'founder', threshold: null, open: 0 },
    { slug: SLUGS[1], rule: 'overlap', threshold: 0.16, open: 0 },
    ...Array(2).fill({ slug: SLUGS[0], rule: 'merge', threshold: 0.3, open: 1 }),
  ])
  const detail = JSON.stringify({ from: SLUGS[1], label: 'Halm bread nights' })
  expect(await record('event merged')).toEqual([{ article: null, event: SLUGS[0], detail }])
  const page = await (await get(`/events/${SLUGS[0]}`)).text()
  expect(page).toContain('It stood in another event')
})

test('what arrives after a merge joins the event that is left, by words of the one that went', async () => {
  await tellTwins()
  await arrive([BOTH])
  expect(await arrive([BREAD])).toMatchObject({ grouped: 1, founded: 0 })
  expect((await events()).map(({ articles }) => articles)).toEqual([7, 0])
})

test('an event is due at two articles, and each time that their number has doubled', async () => {
  await tell()
  const due: unknown[] = []
  for (let n = 1; n <= 9; n++) {
    await arrive([STRIKE])
    const [event] = await rows<{ at: number }>(
      'SELECT review_at AS at FROM event WHERE seed IS NULL',
    )
    due.push(event?.at)
  }
  expect(due).toEqual([2, 4, 4, 8, 8, 8, 8, 16, 16])
})

const FERRY: Told = ['Halm ferry captain drowns harbour night']
const FERRY_LATER: Told = ['Halm ferry captain drowns flour ovens']
const MILLS: Told = ['Halm flour ovens rye mills wheat']

test('an event of one article beside one that is due is taken in, and its address leads there', async () => {
  await tell([MILLS], [FERRY])
  expect(await standing()).toHaveLength(2)
  expect(await arrive([FERRY_LATER])).toEqual({ grouped: 1, founded: 0, moved: 1, merged: 1 })
  const [mills, ferry] = await events()
  expect(mills).toMatchObject({ articles: 0, leads_to: ferry?.slug })
  expect(ferry).toMatchObject({ articles: 3, leads_to: null })
  expect(await record('moved')).toMatchObject([
    { article: MILLS[0], event: ferry?.slug, detail: JSON.stringify({ from: mills?.slug }) },
  ])
  expect((await get(`/events/${mills?.slug}`)).status).toBe(301)
})

const MARCH: Told = ['Halm bakers strike march town square']
const GUILD: Told = ['Halm guild strike march town square']
const OVENS: Told = ['Halm bread nights ovens flour bakers']
const rye = (day: number): Told => ['Halm bread nights ovens flour rye', day * DAY]

test('a member that fits another event by now moves there, and the record says from where', async () => {
  await tell(times(3, MARCH), [OVENS], [rye(3)], [rye(2)], [rye(1)], [rye(0)])
  const before = await events()
  expect(before.map(({ articles }) => articles)).toEqual([4, 4])
  expect(await arrive(times(4, MARCH))).toMatchObject({ moved: 1, merged: 0, founded: 0 })
  expect(await events()).toEqual([
    { ...before[0], articles: 7 },
    { ...before[1], articles: 5 },
  ])
  const detail = JSON.stringify({ from: before[0]?.slug })
  expect(await record('moved')).toEqual([{ article: OVENS[0], event: before[1]?.slug, detail }])
})

test('a member that fits nowhere any more founds an event under its own name', async () => {
  await tell(times(3, MARCH), [OVENS])
  expect(await standing()).toHaveLength(1)
  expect(await arrive(times(4, GUILD))).toEqual({ grouped: 4, founded: 1, moved: 1, merged: 0 })
  expect((await events()).map(({ slug, articles }) => [slug, articles])).toEqual([
    ['2011-03-04-halm-bakers-strike-march-town-square', 7],
    ['2011-03-04-halm-bread-nights-ovens-flour-bakers', 1],
  ])
  expect(await arrive([['Halm bread nights ovens flour rye']])).toMatchObject({ founded: 0 })
  expect((await events()).map(({ articles }) => articles)).toEqual([7, 2])
})

const GOATS: Told = ['Halm goats flee pasture shed hill']
const GOATS_OF_DAM: Told = ['Halm dam breach goats flee pasture shed hill']

test('a seeded event takes another one in and keeps its address, and goes into none', async () => {
  await tell([GOATS, GOATS], times(6, GOATS_OF_DAM))
  expect(await events()).toMatchObject([{ articles: 0, leads_to: 'dam-breaks' }])
  expect(
    await rows(
      `SELECT slug, articles FROM event WHERE seed IS NOT NULL AND merged_into IS NULL AND articles > 0`,
    ),
  ).toEqual([{ slug: 'dam-breaks', articles: 8 }])
  expect((await get('/events/dam-breaks')).status).toBe(200)
})

test('anniversaries of two years stay two events, however alike and however many', async () => {
  const vigil = (day: number): Told => ['Halm mourners gather candles vigil', day * DAY]
  await tell(times(4, vigil(10)), times(4, vigil(375)), [vigil(9), vigil(374)], [vigil(11)])
  expect((await events()).map(({ articles, leads_to }) => [articles, leads_to])).toEqual([
    [6, null],
    [5, null],
  ])
})

test('a second look changes nothing, not even where all events are due again', async () => {
  await tell([MILLS], [FERRY], [FERRY_LATER], [STRIKE, BREAD, STRIKE, BREAD], [BOTH], [BOTH])
  const before = await stateOfTheTables()
  expect(await group(db, uncited, now())).toEqual({ grouped: 0, founded: 0, moved: 0, merged: 0 })
  expect(await stateOfTheTables()).toEqual(before)
  await env.DB.exec('UPDATE event SET review_at = 2')
  expect(await group(db, uncited, now())).toMatchObject({ founded: 0, moved: 0, merged: 0 })
  const { membership, change, article } = await stateOfTheTables()
  expect({ membership, change, article }).toEqual({
    ...{ membership: before.membership, change: before.change, article: before.article },
  })
})
