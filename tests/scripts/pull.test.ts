// A pull as npm start tells it.
import { expect, test } from 'vitest'
import {
  type FeedRow,
  followPull,
  outcomeOf,
  progressLine,
  summarise,
} from '../../scripts/start/pull.ts'

const AT = new Date('2026-01-03T10:15:00Z')

const UNCHANGED = { reason: 'Nothing new (HTTP 304).' }

const feed = (id: number, more: Partial<FeedRow> = {}): FeedRow => ({
  url: `https://gazette.test/${id}.xml`,
  outlet: { name: 'Gazette' },
  listed: true,
  state: 'ok',
  checkedAt: AT.toISOString(),
  plannedAt: AT.toISOString(),
  ...more,
})

const due = (id: number): FeedRow => {
  const { checkedAt: _, ...rest } = feed(id, { state: 'new' })
  return rest
}

/** Answers with one list after another, then with the last for ever. */
function tellInTurn(...lists: FeedRow[][]) {
  let turn = 0
  return async () => lists[Math.min(turn++, lists.length - 1)] ?? []
}

test('a feed is told in one line when it was checked, with what came of it', () => {
  expect(progressLine(feed(1, { entries: 25, admitted: 2 }), 1, 313)).toBe(
    '  1/313 Gazette, gazette.test/1.xml: read, 2 of 25 entries on the subject',
  )
  expect(progressLine(feed(2, UNCHANGED), 2, 313)).toMatch(/: unchanged$/)
  expect(progressLine(feed(3, { state: 'missing', reason: 'Not found.' }), 3, 313)).toMatch(
    /: failed\. Not found\.$/,
  )
})

test('a pull ends when every due feed was checked, and each is told once', async () => {
  const lines: string[] = []
  const pull = await followPull({
    readFeeds: tellInTurn([due(1), due(2)], [feed(1), due(2)], [feed(1), feed(2)]),
    at: AT,
    show: (line) => lines.push(line),
    everyMs: 1,
  })
  expect(lines).toHaveLength(2)
  expect(pull).toMatchObject({ checked: [feed(1), feed(2)], open: 0 })
})

test('a feed that never answers does not hold the pull for ever', async () => {
  const readFeeds = tellInTurn([feed(1), due(2)])
  const pull = await followPull({ readFeeds, at: AT, show: () => {}, everyMs: 1, idleMs: 20 })
  expect(pull.open).toBe(1)
  expect(summarise(pull).at(-1)).toBe('  1 feed did not answer yet and will be tried again.')
})

test('a feed that is not due, or that the dossier no longer lists, is not waited for', async () => {
  const { checkedAt: _, plannedAt: __, ...sleeping } = feed(1)
  const pull = await followPull({
    readFeeds: async () => [sleeping, { ...due(2), listed: false }],
    at: AT,
    show: () => {},
  })
  expect(summarise(pull)).toEqual(['no feed was due.'])
})

test('failures are counted by their reason, the most frequent first', () => {
  const offline = [1, 2, 3].map((id) => feed(id, { state: 'unreachable', reason: 'No way there.' }))
  const checked = [feed(4, { state: 'gone' }), ...offline, feed(5), feed(6, UNCHANGED)]
  expect(checked.map(outcomeOf).sort()).toEqual([
    ...Array(4).fill('failed'),
    ...['read', 'unchanged'],
  ])
  expect(summarise({ checked, open: 0, seconds: 12 })).toEqual([
    '6 feeds in 12 seconds: 1 read, 1 unchanged, 4 failed.',
    '     3 × No way there. (Gazette)',
    '     1 × gone (Gazette)',
  ])
})
