// Stored counts say what counting the articles would say, whatever happened to them since they were counted.
import { expect, test } from 'vitest'
import { spanOfEvent } from '../../src/core/silence-event.ts'
import { datedOf, spanOf } from '../../src/core/silence-judge.ts'
import { recountAll, tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { countOccasions, listEvents } from '../../src/store/read-events.ts'
import { readEventGrounds, readGrounds } from '../../src/store/read-silence.ts'
import { articleCorrection, eventCorrection } from '../../src/store/schema.ts'
import { recountTally, stepTally } from '../../src/store/tally-step.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const run = (sql: string) => bindings.DB.prepare(sql).run()
const occasions = datedOf(tower.occasions(RUN)).map(spanOf)
const events = tower.events.map(spanOfEvent)

/** All that pages are told of how much there is. */
const view = async () => {
  const ofOutlets = (grounds: Awaited<ReturnType<typeof readGrounds>>) =>
    grounds.map(({ outlet, grounds }) => [
      outlet.slug,
      ...grounds.map(({ sight, reach, ...rest }) => rest),
    ])
  return {
    occasions: Object.fromEntries(await countOccasions(db)),
    events: (await listEvents(db, { limit: 50 })).map(({ event, counts, passing }) => {
      return { slug: event.slug, ...counts, passing }
    }),
    outlets: ofOutlets(await readGrounds(db, occasions)),
    windows: await Promise.all(
      events.map(async (span) => ofOutlets(await readEventGrounds(db, span))),
    ),
  }
}

const TABLES =
  'tally_listing tallied tally_outlet tally_language tally_span tally_event_outlet tally_event tally_occasion'

/** The same where nothing was ever counted. */
const viewUncounted = async () => {
  for (const table of TABLES.split(' ')) await run(`DELETE FROM ${table}`)
  await run('INSERT OR IGNORE INTO untallied SELECT id FROM article')
  await run('INSERT OR IGNORE INTO unlisted SELECT outlet, day FROM observation WHERE true')
  return view()
}

const day = (n: number, year = 1931) => new Date(Date.UTC(year, 4, n))

/** Three events on two occasions, told by two families in two languages, and articles that stand nowhere. */
const foundNews = async () => {
  await foundTower()
  await addEvent(1)
  await addEvent(2)
  await addEvent(3, { occasion: 'between' })
  await addArticle(1, 'gazette', { eventId: 1, happenedAt: day(1), language: 'en' })
  await addArticle(2, 'herald', { eventId: 1, happenedAt: day(2), language: 'en' })
  await addArticle(3, 'evening', { eventId: 1, happenedAt: day(3), language: 'fr' })
  await addArticle(4, 'gazette', { eventId: 2, happenedAt: day(3) })
  await addArticle(5, 'herald', { eventId: 2, happenedAt: day(4), relevance: 'passing' })
  await addArticle(6, 'gazette', { eventId: 3, happenedAt: day(4), language: 'en' })
  await addArticle(7, 'evening', { happenedAt: day(2) })
  await addArticle(8, 'evening', {})
  await show('gazette', 'feed:1', '1931-05-02', '["a","b"]')
  await show('gazette', 'wayback:https://gazette.test/feed', '1931-05-02', '["c"]')
  await show('gazette', 'feed:1', '1931-05-20', '["a"]')
}

/** What may happen to articles, each on top of the one before. */
const HAPPENINGS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['an article comes', () => addArticle(9, 'evening', { eventId: 2, happenedAt: day(5) })],
  ['one joins an event', () => run('UPDATE article SET event_id = 2 WHERE id = 7')],
  ['one moves to another occasion', () => run('UPDATE article SET event_id = 3 WHERE id = 1')],
  [
    'one turns out to be about it',
    () => run("UPDATE article SET relevance = 'about' WHERE id = 5"),
  ],
  ['a date becomes known', () => run(`UPDATE article SET happened_at = ${+day(6)} WHERE id = 8`)],
  ['an outlet joins a family', () => run("UPDATE outlet SET family_slug = 'press'")],
  ['an outlet takes over another', () => run("UPDATE article SET outlet = 'herald' WHERE id = 4")],
  ['a person moves an article', () => place('https://herald.test/2', 'event-3')],
  ['a person unites events', () => unite('event-3', 'event-2')],
  ['the machine merges', () => merge(2, 1)],
  ['a word of a founded event waits', () => place('https://evening.test/9', 'event-4')],
  ['that event is founded', () => addEvent(4, { occasion: 'between' })],
  ['a person unites it with one to come', () => unite('event-4', 'event-5')],
  ['that one comes', () => addEvent(5)],
  ['an event changes its shelf', () => run("UPDATE event SET occasion = 'opening' WHERE id = 3")],
  ['the unions are taken back', () => db.delete(eventCorrection)],
  ['all words are taken back', () => db.delete(articleCorrection)],
  ['an article is removed', () => remove(3)],
  ['an event comes with one article', () => foundLonely()],
  ['both are removed', () => removeLonely()],
  ['a feed shows a day', () => show('herald', 'feed:2', '1931-05-03', '["x"]')],
  ['it shows more of a day', () => show('gazette', 'feed:1', '1931-05-02', '["a","b","c"]')],
  ['it turns out to be a front page', () => run('UPDATE feed SET front_page = 1 WHERE id = 1')],
  ['a listing is dropped', () => run("DELETE FROM observation WHERE source = 'feed:2'")],
]

const show = (outlet: string, source: string, day: string, hashes: string) =>
  run(`INSERT INTO observation (outlet, source, day, method, hashes, subject, first_at, last_at)
    VALUES ('${outlet}', '${source}', '${day}', 'listing', '${hashes}', '[]', 0, 0)
    ON CONFLICT (source, day, method) DO UPDATE SET hashes = excluded.hashes`)
const place = (articleKey: string, eventSlug: string) =>
  db.insert(articleCorrection).values({ articleKey, eventSlug })
const unite = (eventSlug: string, intoSlug: string) =>
  db.insert(eventCorrection).values({ eventSlug, intoSlug })
const merge = (gone: number, into: number) =>
  bindings.DB.batch([
    bindings.DB.prepare(`UPDATE article SET event_id = ${into} WHERE event_id = ${gone}`),
    bindings.DB.prepare(`UPDATE event SET merged_into = ${into} WHERE id = ${gone}`),
  ])
const remove = (id: number) =>
  bindings.DB.batch([
    bindings.DB.prepare(`DELETE FROM membership WHERE article_id = ${id}`),
    bindings.DB.prepare(`DELETE FROM article WHERE id = ${id}`),
  ])
const foundLonely = async () => {
  await addEvent(6)
  await addArticle(10, 'gazette', { eventId: 6, happenedAt: day(5) })
}
const removeLonely = async () => {
  await remove(10)
  await run('DELETE FROM event WHERE id = 6')
}

test('what pages are told is the same before a change is counted, after it, and where nothing ever was', async () => {
  await foundNews()
  for (const [name, happen] of HAPPENINGS) {
    await tally(db, tower, RUN)
    await happen()
    const before = await view()
    await tally(db, tower, RUN)
    expect(await view(), `${name}, counted`).toEqual(before)
    expect(await recountAll(db, tower, RUN), name).toEqual({ drifted: 0 })
    expect(await viewUncounted(), `${name}, uncounted`).toEqual(before)
  }
})

test('an event is told of with outlets, families and languages counted once each', async () => {
  await foundNews()
  await tally(db, tower, RUN)
  const { occasions, events } = await view()
  expect(occasions).toEqual({
    opening: { articles: 4, outlets: 3, families: 2, languages: 2, events: 2 },
    between: { articles: 1, outlets: 1, families: 1, languages: 1, events: 1 },
  })
  expect(events.find(({ slug }) => slug === 'event-2')).toMatchObject({ articles: 1, passing: 1 })
})

test('counting that is stopped half-way has counted nothing, and counting twice counts once', async () => {
  await foundNews()
  await tally(db, tower, RUN)
  await addArticle(9, 'gazette', { eventId: 2, happenedAt: day(5) })
  const before = await view()
  await run(
    "CREATE TRIGGER stop BEFORE DELETE ON untallied BEGIN SELECT RAISE(ABORT, 'killed'); END",
  )
  await expect(tally(db, tower, RUN)).rejects.toThrow()
  await run('DROP TRIGGER stop')
  expect(await view()).toEqual(before)
  await Promise.all(
    [1, 2, 3].map(() => stepTally(db, { occasions, events }, { articles: true, listings: true })),
  )
  expect(await view()).toEqual(before)
  expect(await recountAll(db, tower, RUN)).toEqual({ drifted: 0 })
})

test('a count that something falsified is mended, and said to have drifted', async () => {
  await foundNews()
  await tally(db, tower, RUN)
  const before = await view()
  await run("UPDATE tally_outlet SET about = about + 5, told = told + 5 WHERE outlet = 'gazette'")
  expect(await view()).not.toEqual(before)
  expect((await recountAll(db, tower, RUN)).drifted).toBeGreaterThan(0)
  expect(await view()).toEqual(before)
})

test('of all days that were seen, a recount makes those wait alone that a window has', async () => {
  await foundNews()
  const seen = async () => (await run('SELECT day FROM unlisted GROUP BY day')).results
  await tally(db, tower, RUN)
  await show('gazette', 'feed:1', '1930-11-11', '["a"]')
  await show('gazette', 'feed:1', '1931-05-03', '["a"]')
  await tally(db, tower, RUN)
  expect(await seen()).toEqual([])
  await recountTally(db, { occasions, events })
  const days = (await seen()).map(({ day }) => day)
  expect(days).toContain('1931-05-03')
  expect(days).not.toContain('1930-11-11')
})

test('other days of the dossier are counted anew', async () => {
  await foundNews()
  expect(await tally(db, tower, RUN)).toMatchObject({ recounted: true })
  expect(await tally(db, tower, RUN)).toMatchObject({ recounted: false, steps: 0 })
  const longer = tower.events.map((event) => ({
    ...event,
    window: { ...event.window, to: '1931-06-30' },
  }))
  expect(await tally(db, { ...tower, events: longer }, RUN)).toMatchObject({ recounted: true })
})

test('counting an article costs a few rows, however many were counted before', async () => {
  const costs: number[] = []
  for (const held of [20, 400]) {
    await foundNews()
    for (let id = 100; id < 100 + held; id++)
      await addArticle(id, 'gazette', { eventId: 2, happenedAt: day(id % 9) })
    await tally(db, tower, RUN)
    for (let id = 1000; id < 1020; id++)
      await addArticle(id, 'herald', { eventId: 1, happenedAt: day(3) })
    const asked = counted()
    await tally(asked.db, tower, RUN)
    costs.push(asked.cost.rowsRead)
  }
  expect(costs[1]).toBe(costs[0])
})
