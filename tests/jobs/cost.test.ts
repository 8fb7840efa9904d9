// How many statements the jobs send, whatever the number of articles: D1 allows 50 an invocation on the
// free plan and 1,000 on the paid one, and counts those of a batch one by one.
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { readFeeds } from '../../src/jobs/read-feeds.ts'
import { counted } from '../counted.ts'
import { courier, flood } from '../dossier-of-a-flood.ts'
import * as world from '../flood.ts'

const { db, environment, feedMessage, foundFlood, later, message, network, NOW, read, rss, story } =
  world
const { HOME } = world

/** A made-up word for a number. */
const word = (n: number) =>
  `kw${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

const items = (count: number, title: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => ({
    ...story(n, title(n)),
    date: `2011-03-04T06:00:${String(n % 60).padStart(2, '0')}Z`,
  }))

const costOf = async (messages: Message[], answers: Parameters<typeof network>[0]) => {
  const { db, cost } = counted()
  await readFeeds(db, flood, environment(network(answers)), messages)
  return cost
}

test('ten unchanged feeds take at most fifty statements', async () => {
  const urls = Array.from({ length: 10 }, (_, n) => `https://courier.test/${n}.xml`)
  const feeds = urls.map((url) => ({ url, scope: 'all', status: 'listed' as const }))
  await foundFlood({ ...flood, outlets: [{ ...courier, feeds }] })
  const answers = Object.fromEntries(urls.map((url) => [url, rss(story(1, 'Halm bridge'))]))
  const send = (at: Date) => Promise.all(urls.map((url) => feedMessage(url, at)))
  await readFeeds(db, flood, environment(network(answers)), await send(NOW))
  const cost = await costOf(await send(later(15)), answers)
  expect(cost.statements).toBe(50)
  expect(cost.rowsRead).toBeLessThanOrEqual(110)
})

test('a fresh feed takes at most sixteen statements beside its grouping, however much it shows', async () => {
  for (const count of [1, 90]) {
    await foundFlood({ ...flood, citations: [] })
    const alone = items(count, (n) => `Halm ${word(n)} ${word(n + 500)}`)
    const cost = await costOf([await feedMessage(HOME)], { [HOME]: rss(...alone) })
    expect(cost.statements, `${count} articles`).toBeLessThanOrEqual(16 + 19)
    expect(cost.rowsRead, `${count} articles`).toBeLessThanOrEqual(100 + 60 * count)
  }
})

const costOfGrouping = async () => {
  const { db, cost } = counted()
  const report = await group(db, flood, NOW)
  return { ...cost, ...report }
}

test('a grouping that founds events alone takes nineteen statements, with one article as with ninety', async () => {
  for (const count of [1, 90]) {
    await foundFlood({ ...flood, citations: [] })
    await read(HOME, { [HOME]: rss(...items(count, (n) => `Halm ${word(n)} ${word(n + 500)}`)) })
    const cost = await costOfGrouping()
    expect(cost, `${count} articles`).toMatchObject({ grouped: count, founded: count })
    expect(cost.statements, `${count} articles`).toBe(17 + 2)
    expect(cost.rowsRead, `${count} articles`).toBeLessThanOrEqual(100 + 40 * count)
  }
})

test('looking anew at what grew takes at most two dozen statements more, however many articles there are', async () => {
  for (const count of [2, 90]) {
    await foundFlood({ ...flood, citations: [] })
    await read(HOME, { [HOME]: rss(...items(count, (n) => `Halm ${word(n >> 1)} bridge falls`)) })
    const cost = await costOfGrouping()
    expect(cost.statements, `${count} articles`).toBeGreaterThan(19)
    expect(cost.statements, `${count} articles`).toBeLessThanOrEqual(16 + 24)
    expect(cost.rowsRead, `${count} articles`).toBeLessThanOrEqual(100 + 100 * count)
  }
})

test('a message that was handled already takes one statement, and looks once for what was left behind and once for what is due', async () => {
  await foundFlood()
  await readFeeds(db, flood, environment(network({})), [await feedMessage(HOME)])
  await group(db, flood, NOW)
  expect(await costOf([await feedMessage(HOME)], {})).toMatchObject({ statements: 1 + 2 + 2 })
})

test('a stranger costs nothing', async () => {
  expect(await costOf([message('hello')], {})).toMatchObject({ statements: 0 })
})
