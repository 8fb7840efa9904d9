// The daily recount: document frequencies, and what outlets write around their titles.
import { expect, test } from 'vitest'
import { group } from '../../src/jobs/group.ts'
import { recount } from '../../src/jobs/recount.ts'
import { readBoilerplate } from '../../src/store/boilerplate.ts'
import { counted } from '../counted.ts'
import { flood } from '../dossier-of-a-flood.ts'
import { db, foundFlood, HOME, later, NOW, read, rows, rss, story } from '../flood.ts'

const THINGS = 'goat bridge mayor church school market ferry harvest'.split(' ')
const titled = (frame: (thing: string) => string) =>
  rss(
    ...THINGS.map((thing, n) => ({
      ...story(n, frame(thing)),
      link: `https://courier.test/${thing}`,
    })),
  )

test('an outlet’s name is learnt from its titles, under its slug alone', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: titled((thing) => `Halm ${thing} drowns - The Courier`) })
  expect(await recount(db, flood, NOW)).toEqual({ outlets: 1, segments: 1 })
  expect(await readBoilerplate(db, ['courier', 'tribune'])).toEqual(
    new Map([['courier', [{ edge: 'end', segment: 'the courier', titles: 8 }]]]),
  )
})

test('what an outlet has given up is forgotten with the titles that had it', async () => {
  await foundFlood()
  await read(HOME, { [HOME]: titled((thing) => `Live: Halm ${thing} drowns`) })
  await recount(db, flood, NOW)
  expect(await rows('SELECT segment FROM boilerplate')).toEqual([{ segment: 'live' }])
  await read(HOME, { [HOME]: titled((thing) => `Halm ${thing} drowns`) }, later(60))
  expect(await recount(db, flood, later(60))).toMatchObject({ segments: 0 })
  expect(await rows('SELECT segment FROM boilerplate')).toEqual([])
})

test('a few statements do for a small corpus, and an empty one learns nothing', async () => {
  await foundFlood({ ...flood, citations: [] })
  const { db, cost } = counted()
  expect(await recount(db, flood, NOW)).toEqual({ outlets: 0, segments: 0 })
  expect(cost.statements).toBe(5 + 1 + 1 + 3)
})

test('a corpus that outgrew its count is counted at once, and not again before it doubled', async () => {
  await foundFlood({ ...flood, citations: [] })
  const versions = async () => (await rows('SELECT version FROM frequency_version')).length
  let told = 0
  const arrive = async (stories: number) => {
    // Each of words that no other has: each founds an event.
    const items = Array.from({ length: stories }, () => {
      const words = `w${++told}a w${told}b w${told}c`
      return { ...story(told, `Halm ${words}`), link: `https://courier.test/${told}` }
    })
    await read(HOME, { [HOME]: rss(...items) }, later(told))
    await group(db, flood, NOW)
  }
  const counts: number[] = []
  for (const stories of [150, 90, 100, 150]) {
    await arrive(stories)
    counts.push(await versions())
  }
  expect(counts).toEqual([0, 1, 1, 2])
})
