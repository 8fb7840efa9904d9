// Holds the stored counts against the articles, a slice at a time, and mends what differs: each slice is compared as of
// one instant, so that whatever arrives in between is neither lost nor taken for an error.
import { type SQL, sql } from 'drizzle-orm'
import type { Span } from '../core/silence.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { strayListings } from './tally-listing.ts'
import { standing, windowsOf } from './tally-pending.ts'
import type { TallySpans } from './tally-step.ts'
import * as sums from './tally-sums.ts'

/** Ids of one slice: articles some 0.2 s of reading, events less. */
const SLICE = 20_000

/** What differs, one row each, and the statements that mend it. */
type Check = { readonly differing: SQL; readonly mending: readonly SQL[] }

/** Runs a check, and how much differed: one statement where nothing does. */
async function run(db: Db, { differing, mending }: Check): Promise<number> {
  const [row] = await db.all<{ n: number }>(sql`SELECT count(*) AS n FROM (${differing})`)
  const n = row?.n ?? 0
  if (n > 0) await runBatch(db, mending)
  return n
}

const runAll = async (db: Db, checks: Iterable<Check>): Promise<number> => {
  let differing = 0
  for (const check of checks) differing += await run(db, check)
  return differing
}

/**
 * Articles that were counted otherwise than they stand now, by `spans`, are made to wait; so are days of listings.
 * What is told of the days of a seeded event is counted from what was counted of its articles. How much differed.
 */
export async function checkArticles(db: Db, spans: TallySpans, slice = SLICE): Promise<number> {
  const { articles } = await readEnds(db)
  return await runAll(db, [
    ...spans.events.map(checkWindow),
    ...distinctDays([...spans.occasions, ...spans.events]).map(checkListings),
    ...rangesTo(articles, slice).map((range) => checkRange(range, spans.occasions)),
  ])
}

/** Sums that are not those of the articles as they were counted are mended. How many differed. */
export async function checkSums(db: Db, slice = SLICE): Promise<number> {
  const { events } = await readEnds(db)
  return await runAll(db, [
    checkSum(sums.OUTLETS, sums.sumOutlets(counted(sql`true`))),
    checkSum(sums.LANGUAGES, sums.sumLanguages(counted(sql`true`))),
    ...rangesTo(events, slice).flatMap((range) => {
      const isIn = within(sql`event_id`, range)
      const isSettled = sql`${isIn} AND event_id NOT IN ${WAITING_EVENTS}`
      return [
        checkSum(sums.EVENT_OUTLETS, sums.sumEventOutlets(counted(isIn)), isIn),
        checkSum(
          sums.EVENTS,
          sums.sumEvents(
            sql`${within(sql`event.id`, range)} AND event.id NOT IN ${WAITING_EVENTS}`,
          ),
          isSettled,
        ),
      ]
    }),
    checkSum(sums.OCCASIONS, sums.sumOccasions(sql`true`)),
  ])
}

/** Half-open from below: the ids behind the first up to the second. */
type Range = readonly [after: number, last: number]

const rangesTo = (last: number, slice: number): Range[] =>
  Array.from({ length: Math.ceil(last / slice) }, (_, n) => [n * slice, (n + 1) * slice])

const within = (id: SQL, [after, last]: Range): SQL => sql`(${id} > ${after} AND ${id} <= ${last})`

/** The last ids. What comes later waits by itself. */
async function readEnds(db: Db): Promise<{ readonly articles: number; readonly events: number }> {
  const last = (one: SQL, other: SQL) => sql`max(coalesce(${one}, 0), coalesce(${other}, 0))`
  const articles = last(
    sql`(SELECT max(id) FROM article)`,
    sql`(SELECT max(article_id) FROM tallied)`,
  )
  const events = last(
    sql`(SELECT max(id) FROM event)`,
    sql`(SELECT max(event_id) FROM tally_event)`,
  )
  const [row] = await db.all<{ articles: number; events: number }>(
    sql`SELECT ${articles} AS articles, ${events} AS events`,
  )
  return row ?? { articles: 0, events: 0 }
}

/** Articles as they were counted, as rows of `tally_step`. */
const counted = (which: SQL): SQL => sql`(SELECT tallied.*, 1 AS n,
    coalesce(outlet.family_slug, outlet.slug) AS family
  FROM tallied JOIN outlet ON outlet.slug = tallied.outlet WHERE ${which})`

/** Events in which something was counted that stands or is told otherwise now: their families may be others. */
const WAITING_EVENTS = sql`(SELECT event_id FROM tallied JOIN untallied USING (article_id)
  WHERE event_id IS NOT NULL)`

function checkRange(range: Range, occasions: readonly Span[]): Check {
  const columns = sql`article_id, event_id, outlet, occasion, language, about, copy, elsewhere, happened_at`
  const ids = sql`(SELECT id FROM article WHERE ${within(sql`id`, range)})`
  const own = sql`FROM tallied WHERE ${within(sql`article_id`, range)}`
  const differing = sql`SELECT DISTINCT article_id FROM (
      SELECT ${columns} FROM ${standing(ids, occasions)} EXCEPT SELECT ${columns} ${own}
      UNION ALL SELECT ${columns} ${own} AND article_id NOT IN (SELECT id FROM article))
    WHERE article_id NOT IN (SELECT article_id FROM untallied)`
  return { differing, mending: [sql`INSERT OR IGNORE INTO untallied (article_id) ${differing}`] }
}

const checkWindow = (span: Span): Check => {
  const [from, until] = [span.from.getTime(), span.until.getTime()]
  const inside = sql`happened_at >= ${from} AND happened_at < ${until}`
  return checkSum(
    sums.SPANS,
    sums.sumSpans(counted(inside), windowsOf([span])),
    sql`from_at = ${from} AND until_at = ${until}`,
  )
}

/** Listings are put together by the day: one occasion and one event may have the same days. */
const distinctDays = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map((span) => [`${+span.from} ${+span.until}`, span])).values(),
]

const checkListings = (span: Span): Check => {
  const differing = strayListings(span)
  return {
    differing,
    mending: [
      sql`INSERT OR IGNORE INTO unlisted (outlet, day) SELECT outlet, "first" FROM (${differing})`,
    ],
  }
}

/** A row without a figure says as much as none. Labels are not compared: a family may be another one by now. */
function checkSum(table: sums.Sums, right: SQL, where: SQL = sql`true`): Check {
  const name = sql.identifier(table.table)
  const columns = sql.raw([...table.key, ...table.figures].join(', '))
  const isTold = sql.raw(table.figures.map((figure) => `${figure} <> 0`).join(' OR '))
  const stored = sql`SELECT ${columns} FROM ${name} WHERE ${where} AND (${isTold})`
  const told = sql`SELECT ${columns} FROM now WHERE ${isTold}`
  return {
    differing: sql`WITH now AS MATERIALIZED (${right})
      SELECT * FROM (${told} EXCEPT ${stored}) UNION ALL SELECT * FROM (${stored} EXCEPT ${told})`,
    mending: [
      sql`DELETE FROM ${name} WHERE ${where}`,
      sql`INSERT INTO ${name} (${sums.columnsOf(table)}) SELECT ${sums.columnsOf(table)} FROM (${right})`,
    ],
  }
}
