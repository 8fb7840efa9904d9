// Stored counts say what counting the articles would say, whatever happened to them since they were counted.
import type { SQL } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { groundOf, recountAll, tally } from '../../src/jobs/tally.ts'
import { listWaiting } from '../../src/store/copied-articles.ts'
import { type Db, openDb } from '../../src/store/db.ts'
import { countOccasions, listEvents } from '../../src/store/read-events.ts'
import { groupingMark } from '../../src/store/read-groups.ts'
import { readEventGrounds, readGrounds } from '../../src/store/read-silence.ts'
import { articleCorrection, eventCorrection } from '../../src/store/schema-corrections.ts'
import { countEventArticles } from '../../src/store/tally.ts'
import { checkArticles, checkSums } from '../../src/store/tally-check.ts'
import { markTally, stepTally, type TallySpans } from '../../src/store/tally-step.ts'
import { counted } from '../counted.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const db = openDb(bindings.DB)
const run = (sql: string) => bindings.DB.prepare(sql).run()
const spansOf = (dossier: Dossier) => groundOf(dossier, RUN)

/** Counts all that waits, without comparing it; what happens meanwhile happens before anything is written. */
const count = async (spans: TallySpans, meanwhile?: () => Promise<unknown>) => {
  const mark = await groupingMark(db)
  const waiting = await listWaiting(db, 100)
  await meanwhile?.()
  const compared = { looked: [], copies: [] }
  await stepTally(db, spans, { ...waiting, compared, mark, listings: true })
}
const { occasions, events } = spansOf(tower)

/** All that pages are told of how much there is. */
const view = async ({ occasions, events } = spansOf(tower)) => {
  const ofOutlets = (grounds: Awaited<ReturnType<typeof readGrounds>>) =>
    grounds.map(({ outlet, grounds }) => [
      outlet.slug,
      ...grounds.map(({ sight, reach, ...rest }) => rest),
    ])
  return {
    occasions: Object.fromEntries(await countOccasions(db)),
    events: (await listEvents(db, { limit: 50 })).map(({ event, counts, copies, passing }) => {
      return { slug: event.slug, ...counts, copies, passing }
    }),
    sizes: await Promise.all([1, 2, 3].map((id) => countEventArticles(db, id))),
    outlets: ofOutlets(await readGrounds(db, occasions)),
    windows: await Promise.all(
      events.map(async (span) => ofOutlets(await readEventGrounds(db, span))),
    ),
  }
}

const TABLES =
  'tally_listed tallied tally_outlet tally_language tally_span tally_event_outlet tally_event tally_occasion'

/** The same where nothing was ever counted. */
const viewUncounted = async (spans = spansOf(tower)) => {
  for (const table of TABLES.split(' ')) await run(`DELETE FROM ${table}`)
  await run('INSERT OR IGNORE INTO untallied SELECT id FROM article')
  await run('INSERT OR IGNORE INTO unlisted SELECT outlet, day FROM observation WHERE true')
  return view(spans)
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
  await Promise.all([1, 2, 3].map(() => count({ occasions, events })))
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

/** A database in which an article is placed while a step of more than so many is compared. */
const placing = (most: number): Db => {
  let taken = 0
  const batch = async (statements: D1PreparedStatement[]) => {
    if (taken > most)
      await run(`INSERT INTO membership (article_id, event_id, valid_from, valid_to, score, rule, evidence)
        VALUES (1, 1, 0, 1, 0, 'overlap', '[]')`)
    return bindings.DB.batch(statements)
  }
  const all = async (query: SQL) => {
    const rows = await db.all<object>(query)
    // What waits tells of each article where it was counted.
    taken = rows.filter((row) => 'was' in row).length
    return rows
  }
  const client = { prepare: (query: string) => bindings.DB.prepare(query), batch }
  return Object.assign(Object.create(db), { $client: client, all })
}

test('where articles are placed all the while, fewer are taken at a time until they are counted', async () => {
  await foundNews()
  const before = await view()
  expect(await tally(placing(5), tower, RUN)).toMatchObject({ left: false })
  expect(await view()).toEqual(before)
})

/** A database on which something happens before each time that it is asked. */
const interrupted = (happen: () => Promise<unknown>): Db => {
  const client = {
    prepare: (query: string) => bindings.DB.prepare(query),
    batch: async (statements: D1PreparedStatement[]) => {
      await happen()
      return bindings.DB.batch(statements)
    },
  }
  const all = async (query: SQL) => {
    await happen()
    return db.all(query)
  }
  return { $client: client, all } as unknown as Db
}

/** The same row of happenings for a seed: articles come, move, change, go, and some of what waits is counted. */
const chance = (seed: number, spans = spansOf(tower)) => {
  let state = seed
  // A linear congruential generator (Numerical Recipes, ranqd1).
  const pick = (n: number) => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  let next = 100
  const happenings = [
    () => addArticle(next++, 'evening', { eventId: 1 + pick(3), happenedAt: day(1 + pick(9)) }),
    () => addArticle(next++, 'herald', { happenedAt: day(1 + pick(40)) }),
    () => run(`UPDATE article SET event_id = ${1 + pick(3)} WHERE id = ${1 + pick(8)}`),
    () => run(`UPDATE article SET language = 'fa' WHERE id = ${1 + pick(8)}`),
    () =>
      run(`INSERT OR IGNORE INTO copied_article SELECT id, event_id FROM article
      WHERE id = ${1 + pick(8)} AND event_id IS NOT NULL`),
    () => run(`DELETE FROM copied_article WHERE article_id = ${1 + pick(8)}`),
    () => run(`UPDATE outlet SET family_slug = 'f${pick(2)}' WHERE slug = 'herald'`),
    () =>
      run(
        `UPDATE event SET occasion = iif(occasion = 'between', 'opening', 'between') WHERE id = 2`,
      ),
    () => remove(100 + pick(Math.max(1, next - 100))),
    () => show('herald', 'feed:2', `1931-05-0${1 + pick(9)}`, `["${pick(99)}"]`),
    () => count(spans),
  ]
  return async () => await happenings[pick(happenings.length)]?.()
}

const SEEDS = [1, 2, 3, 4, 5, 6]

test('whatever arrives while counts are checked two at a time, none is said to have drifted and all end right', async () => {
  for (const seed of SEEDS) {
    await foundNews()
    await tally(db, tower, RUN)
    const busy = interrupted(chance(seed))
    expect(await checkSums(busy, 2), `${seed}`).toBe(0)
    expect(await checkArticles(busy, { occasions, events }, 2), `${seed}`).toBe(0)
    await tally(db, tower, RUN)
    const after = await view()
    expect(await recountAll(db, tower, RUN), `${seed}`).toEqual({ drifted: 0 })
    expect(await viewUncounted(), `${seed}`).toEqual(after)
  }
})

/** Its opening ends sooner, and so does its event. */
const shorter: Dossier = {
  ...tower,
  occasions: () =>
    tower.occasions(RUN).map((one) => (one.until === undefined ? one : { ...one, until: day(5) })),
  events: tower.events.map((event) => ({
    ...event,
    window: { ...event.window, to: '1931-05-02' },
  })),
}

test('days that changed and counts that were falsified end right too, whatever arrives between two steps', async () => {
  for (const seed of SEEDS) {
    await foundNews()
    await tally(db, tower, RUN)
    for (const table of ['tally_outlet', 'tally_event_outlet', 'tallied'])
      await run(`UPDATE ${table} SET about = 1 - about`)
    await run(`UPDATE tally_listed SET days = '[]'`)
    const busy = interrupted(chance(seed, spansOf(shorter)))
    await checkArticles(busy, spansOf(shorter), 2)
    await markTally(busy, spansOf(shorter))
    expect(await checkSums(busy, 2), `${seed}`).toBeGreaterThan(0)
    expect(await tally(db, shorter, RUN)).toMatchObject({ recounted: false, left: false })
    const after = await view(spansOf(shorter))
    expect(await recountAll(db, shorter, RUN), `${seed}`).toEqual({ drifted: 0 })
    expect(await viewUncounted(spansOf(shorter)), `${seed}`).toEqual(after)
  }
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

/** As many copies as the list of events says that the first one has. */
const copiesIn = async (dossier: Dossier) => {
  await tally(db, dossier, RUN)
  return (await listEvents(db, { limit: 1 }))[0]?.copies
}

const foundCopy = async () => {
  await foundTower()
  await addEvent(1)
  const title = 'The tower that nobody wanted opens to a crowd of forty thousand'
  for (const [n, of] of ['gazette', 'herald'].entries())
    await addArticle(n + 1, of, { eventId: 1, ...MORNING, title, key: `${of}.test/${n + 1}` })
}
const MORNING = { precision: 'moment', published: day(3), happenedAt: day(3) } as const

test("a person's word that something is no copy counts at once, and so does taking it back or another one", async () => {
  await foundCopy()
  const saying = (of: string): Dossier => ({
    ...tower,
    corrections: [
      {
        ...{ kind: 'no copy', article: 'https://herald.test/2', of: `https://${of}` },
        ...{ why: 'It is its own.', by: 'A reader', date: '1931-05-04' },
      },
    ],
  })
  expect(await copiesIn(tower)).toBe(1)
  expect(await copiesIn(saying('gazette.test/1'))).toBe(0)
  expect(await copiesIn(tower)).toBe(1)
  expect(await copiesIn(saying('evening.test/9'))).toBe(1)
  expect(await copiesIn(saying('gazette.test/1'))).toBe(0)
})

test('what was counted before copies were looked for, or by other rules, is compared', async () => {
  await foundCopy()
  await count(spansOf(tower))
  for (const mark of ['[[],[]]', '[1,[],[],[]]']) {
    await run('DELETE FROM copied_article')
    await count(spansOf(tower))
    await run(`INSERT OR REPLACE INTO tally_mark (id, spans) VALUES (1, '${mark}')`)
    expect(await copiesIn(tower), mark).toBe(1)
  }
})

test('what a person moves while it is compared is compared again where it came', async () => {
  await foundCopy()
  await addEvent(2)
  await run('UPDATE article SET event_id = 2 WHERE id = 2')
  await tally(db, tower, RUN)
  await run("UPDATE article SET author = 'I. Vane' WHERE id = 2")
  await count(spansOf(tower), () => place('herald.test/2', 'event-1'))
  const before = await view()
  expect(before.events[0]).toMatchObject({ slug: 'event-1', articles: 2, copies: 0 })
  expect(await copiesIn(tower)).toBe(1)
})

test('a copy stays one in an event that grows to thousands, of which its origin is read no more', async () => {
  await foundCopy()
  const addMany = (from: number, to: number) =>
    run(`INSERT INTO article (id, key, url, outlet, title, precision, keywords, relevance, admitted_by, first_seen_at, event_id)
      WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
      SELECT i, 'k' || i, 'u' || i, 'evening', 'A' || i || ' b' || i, 'none', '[]', 'about', '', 0, 1 FROM n`)
  await addMany(3, 1000)
  expect(await copiesIn(tower)).toBe(1)
  await addMany(1001, 2001)
  expect(await copiesIn(tower)).toBe(1)
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
