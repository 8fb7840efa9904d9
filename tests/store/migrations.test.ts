// A database that was filled and counted before copies were looked for, and what migrating leaves of it.
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Counts } from '../../src/core/news-event.ts'
import { groundOf, recountAll, tally } from '../../src/jobs/tally.ts'
import { openDb } from '../../src/store/db.ts'
import { countOccasions, listEvents } from '../../src/store/read-events.ts'
import { readGrounds } from '../../src/store/read-silence.ts'
import { RUN, tower } from '../web/tower-dossier.ts'

const { MIGRATIONS, OLD_DB } = env
const db = openDb(OLD_DB)

type Row = Record<string, unknown>
const rowsOf = async (query: string) => (await OLD_DB.prepare(query).all<Row>()).results
const run = (query: string) => OLD_DB.prepare(query).run()

/** Rows of a table, in a statement each: columns that are not named have their default. */
const put = async (table: string, rows: readonly Row[]) => {
  for (const row of rows) {
    const names = Object.keys(row)
    const places = names.map(() => '?').join(', ')
    await OLD_DB.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
      .bind(...Object.values(row))
      .run()
  }
}

const day = (n: number) => Date.UTC(1931, 4, n)
const TITLE = 'The tower that nobody wanted opens to a crowd of forty thousand'

/**
 * Two events, of which the first has an article, a copy of it, one that a person brought there, a copy as well, and one of
 * its own; the second has a mention. One article stands nowhere.
 */
const ARTICLES: readonly Row[] = [
  { outlet: 'gazette', title: TITLE, language: 'en', at: day(1), in: 1 },
  { outlet: 'herald', title: TITLE, language: 'en', at: day(2), in: 1 },
  { outlet: 'evening', title: 'Un ascenseur en panne', language: 'fr', at: day(2), in: 1 },
  { outlet: 'herald', title: 'Goats', language: 'en', at: day(3), in: 2, relevance: 'passing' },
  { outlet: 'evening', title: TITLE, language: 'en', at: day(4), in: 2, stands: 1 },
  { outlet: 'gazette', title: 'Sheep', language: 'en', at: day(5), in: null },
]

async function fill(): Promise<void> {
  const known = { languages: '["en"]', ownership: '{"type":"private"}', origin: 'dossier' }
  const press = { family_slug: 'press', family_name: 'Press' }
  await put('outlet', [
    { slug: 'gazette', name: 'Gazette', ...known },
    { slug: 'herald', name: 'Herald', ...known, ...press },
    { slug: 'evening', name: 'Evening', ...known, ...press },
  ])
  const event = { occasion: 'opening', keywords: '[]', first_at: day(1), founded_at: +RUN }
  await put(
    'event',
    [1, 2].map((n) => ({ slug: `event-${n}`, label: `Event ${n}`, articles: 2, ...event })),
  )
  for (const [n, { at, in: eventId, stands: _, ...row }] of ARTICLES.entries()) {
    const url = `https://${row.outlet}.test/${n + 1}`
    const found = { keywords: '[]', relevance: 'about', admitted_by: 'title', first_seen_at: +RUN }
    const dated = { published: at, happened_at: at, precision: 'moment' }
    await put('article', [{ key: url, url, ...dated, ...found, ...row, event_id: eventId }])
    const why = { valid_from: +RUN, score: 0.5, rule: 'overlap', evidence: '[]' }
    if (eventId) await put('membership', [{ article_id: n + 1, event_id: eventId, ...why }])
  }
  await put('article_correction', [
    { article_key: 'https://evening.test/5', event_slug: 'event-1' },
  ])
  const seen = { method: 'listing', first_at: +RUN, last_at: +RUN }
  await put(
    'observation',
    [
      {
        outlet: 'gazette',
        source: 'feed:1',
        day: '1931-05-02',
        hashes: '["a","b"]',
        subject: '["a"]',
      },
      { outlet: 'gazette', source: 'feed:1', day: '1931-05-20', hashes: '["c"]', subject: '[]' },
    ].map((row) => ({ ...row, ...seen })),
  )
}

/** What the Worker of that time had counted of it, by the occasions and days that the dossier has. */
async function fillCounts(): Promise<void> {
  const outlet = (outlet: string, about: number, passing: number, told: number) => {
    const family = outlet === 'gazette' ? outlet : 'press'
    return { outlet, occasion: 'opening', family, about, passing, told, elsewhere: 0 }
  }
  await put(
    'tallied',
    ARTICLES.map(({ outlet, language, at, in: machine, stands, relevance = 'about' }, n) => ({
      ...{ article_id: n + 1, event_id: stands ?? machine, outlet, occasion: 'opening', language },
      ...{ about: relevance === 'about' ? 1 : 0, happened_at: at },
    })),
  )
  await put('tally_outlet', [
    outlet('gazette', 2, 0, 1),
    outlet('herald', 1, 1, 1),
    outlet('evening', 2, 0, 2),
  ])
  await put('tally_language', [
    { occasion: 'opening', language: 'en', told: 3 },
    { occasion: 'opening', language: 'fr', told: 1 },
  ])
  const cell = (event_id: number, outlet: string, language: string, about: number) => {
    return { event_id, outlet, language, about, passing: 1 - about }
  }
  await put('tally_event_outlet', [
    ...[cell(1, 'gazette', 'en', 1), cell(1, 'herald', 'en', 1), cell(1, 'evening', 'fr', 1)],
    ...[cell(1, 'evening', 'en', 1), cell(2, 'herald', 'en', 0)],
  ])
  const counts = {
    occasion: 'opening',
    articles: 0,
    outlets: 0,
    families: 0,
    languages: 0,
    passing: 1,
  }
  await put('tally_event', [
    { event_id: 1, ...counts, articles: 4, outlets: 3, families: 2, languages: 2, passing: 0 },
    { event_id: 2, ...counts },
  ])
  await put('tally_occasion', [{ occasion: 'opening', events: 1 }])
  const days = { first: '1931-05-01', outlet: 'gazette', capped: 0, front: 0 }
  await put('tally_listing', [
    { ...days, last: '1931-05-31', days: '[["1931-05-02",2,1],["1931-05-20",1,0]]' },
    { ...days, last: '1931-05-03', days: '[["1931-05-02",2,1]]' },
  ])
  const { occasions, events } = groundOf(tower, RUN)
  await put(
    'tally_span',
    events.flatMap(({ from, until }) =>
      ['gazette', 'herald', 'evening'].map((outlet) => ({
        ...{ from_at: +from, until_at: +until, outlet },
        articles: ARTICLES.filter(
          (one) => one.outlet === outlet && Number(one.at) >= +from && Number(one.at) < +until,
        ).length,
      })),
    ),
  )
  const spans = [occasions, events].map((list) =>
    list.map(({ slug, from, until }) => [slug, +from, +until]),
  )
  await put('tally_mark', [{ id: 1, spans: JSON.stringify(spans) }])
  await run('DELETE FROM untallied')
  await run('DELETE FROM unlisted')
}

const DERIVED = [
  ...['tallied', 'tally_outlet', 'tally_language', 'tally_span', 'tally_event_outlet'],
  ...['tally_event', 'tally_occasion', 'tally_listed', 'tally_mark', 'copied_article'],
]

const byCells = (a: Row, b: Row) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

/** All that is held, but for what says that it waits. */
async function dump(): Promise<Record<string, Row[]>> {
  const tables = await rowsOf(`SELECT name FROM sqlite_schema WHERE type = 'table'
    AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%cf_%' AND name <> 'd1_migrations'
    AND name NOT IN ('untallied', 'unlisted')`)
  const held: Record<string, Row[]> = {}
  for (const name of tables.map(({ name }) => String(name)))
    held[name] = (await rowsOf(`SELECT * FROM "${name}"`)).toSorted(byCells)
  return held
}

/** The tables and columns of an older dump. */
const asOf = (old: Record<string, Row[]>, held: Record<string, Row[]>) =>
  Object.fromEntries(
    Object.entries(old).map(([table, rows]) => [
      table,
      held[table]?.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name in (rows[0] ?? row))),
      ),
    ]),
  )

/** What pages are told of events, and of the listings of one outlet: `[day of May, entries]`. */
const view = async () => {
  const [row] = await readGrounds(db, groundOf(tower, RUN).occasions, 'gazette')
  const { listed = [], subject } = row?.grounds[0] ?? {}
  const events = await listEvents(db, { limit: 9 })
  return {
    occasions: Object.fromEntries(await countOccasions(db)),
    events: events.map(({ event: { slug }, ...counts }) => ({ slug, ...counts })),
    listed: listed.flatMap((entries, day) => (entries > 0 ? [[day + 1, entries]] : [])),
    subject,
  }
}

/** The one event that is told of. */
const event = (counts: Counts, copies: number) => ({
  occasions: { opening: { ...counts, events: 1 } },
  events: [{ slug: 'event-1', counts, copies }],
})

test('a database that was filled before copies were looked for loses no row, and is counted as a fresh one is', async () => {
  await applyD1Migrations(
    OLD_DB,
    MIGRATIONS.filter(({ name }) => name < '0019'),
  )
  await fill()
  await fillCounts()
  const before = await dump()
  await applyD1Migrations(OLD_DB, MIGRATIONS)
  expect(asOf(before, await dump())).toEqual(before)
  const listed = {
    subject: 1,
    listed: [
      [2, 2],
      [20, 1],
    ],
  }
  // Told until the job has run: all, as it was.
  const all = { articles: 4, outlets: 3, families: 2, languages: 2 }
  expect(await view()).toMatchObject({ ...listed, ...event(all, 0) })
  expect(await tally(db, tower, RUN)).toMatchObject({ recounted: true, left: false })
  const counts = { articles: 2, outlets: 2, families: 2, languages: 2 }
  const told = await view()
  expect(told).toMatchObject({ ...listed, ...event(counts, 2) })
  expect(await rowsOf('SELECT * FROM untallied')).toEqual([])
  expect(await recountAll(db, tower, RUN)).toEqual({ drifted: 0 })
  const { revision: _, ...held } = await dump()
  for (const table of DERIVED) await run(`DELETE FROM ${table}`)
  await run('INSERT OR IGNORE INTO untallied SELECT id FROM article')
  await run('INSERT OR IGNORE INTO unlisted SELECT outlet, day FROM observation')
  await tally(db, tower, RUN)
  expect(await dump()).toMatchObject(held)
  expect(await view()).toEqual(told)
})
