// What the group job writes: memberships, events and their keyword index, in one guarded batch.
import { type SQL, sql } from 'drizzle-orm'
import type { EventState } from '../core/event-state.ts'
import type { Evidence } from '../core/news-event.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { guardedBy } from './guard.ts'
import { type Due, MARK } from './read-groups.ts'

/** An article that joins an event, or goes there from another one. */
export type Placed = {
  readonly id: number
  /** Where it stood before; absent: nowhere. */
  readonly from?: number
  readonly eventId: number
  readonly evidence: Evidence
}

export type FoundedEvent = {
  readonly id: number
  readonly slug: string
  readonly label: string
  readonly occasion: string
}

/** An event that goes, with all that it still has, into another one, which does not go itself. */
export type Merged = { readonly gone: number; readonly into: number; readonly evidence: Evidence }

export type Grouping = {
  readonly articles: readonly Placed[]
  /** New states of all events that changed, but for those that go. */
  readonly events: readonly EventState[]
  readonly founded: readonly FoundedEvent[]
  readonly merged: readonly Merged[]
  /** Events that were looked at anew, as which version: due again with twice as many articles. */
  readonly reviewed: readonly Pick<Due, 'id' | 'version'>[]
  /** `(keyword, day, event)` under which events are found from now on. */
  readonly index: readonly (readonly [keyword: string, day: number, event: number])[]
}

/**
 * Saves a grouping in one batch, if nobody grouped since `mark`, or read a member of what was reviewed anew; else rejects
 * with a NOT NULL error of the table `guard`, and nothing was written. What moves leaves its membership closed and a line in
 * the record.
 */
export async function saveGrouping(
  db: Db,
  grouping: Grouping,
  mark: number,
  now: Date,
): Promise<void> {
  await runBatch(db, [
    ...guardedBy(sql`${MARK} = ${mark} AND ${isAsRead(grouping.reviewed)}`),
    ...eventStatements(grouping, now),
    ...membershipStatements(grouping, now),
    ...(grouping.merged.length > 0 ? mergeStatements(grouping.merged, now) : []),
    ...(grouping.reviewed.length > 0 ? [reviewStatement(grouping.reviewed)] : []),
    sql`INSERT OR IGNORE INTO event_keyword (keyword, day, event_id)
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(grouping.index)})`,
  ])
}

/**
 * Whether an error says that somebody else was first, so that the job may run again: the guard's refusal,
 * or an event's number or slug that the dossier took meanwhile.
 */
export const isOvertaken = (error: unknown): boolean => {
  const said = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)
  return /constraint failed: (?:guard\.ok|event\.(?:id|slug))\b/.test(said)
}

function eventStatements({ events, founded }: Grouping, now: Date): SQL[] {
  const ownOf = ({ size, seed }: EventState) => size - (seed === undefined ? 0 : 1)
  const states = events.map((event) => ({
    id: event.id,
    keywords: JSON.stringify([...event.vector]),
    articles: ownOf(event),
    firstAt: event.firstAt,
    lastAt: event.lastAt,
  }))
  return [
    sql`INSERT INTO event (id, slug, label, occasion, keywords, founded_at)
      SELECT value ->> 'id', value ->> 'slug', value ->> 'label', value ->> 'occasion', '[]', ${now.getTime()}
      FROM json_each(${JSON.stringify(founded)})`,
    sql`UPDATE event SET keywords = state.value ->> 'keywords', articles = state.value ->> 'articles',
        first_at = state.value ->> 'firstAt', last_at = state.value ->> 'lastAt', version = version + 1
      FROM json_each(${JSON.stringify(states)}) AS state WHERE event.id = state.value ->> 'id'`,
  ]
}

function membershipStatements({ articles, founded }: Grouping, now: Date): SQL[] {
  const at = now.getTime()
  const founders = new Set(founded.map(({ id }) => id))
  const kindOf = ({ from, eventId, evidence }: Placed) => {
    if (from !== undefined) return 'moved'
    return evidence.rule === 'founder' && founders.has(eventId) ? 'event founded' : 'joined'
  }
  const rows = articles.map((placed) => ({ ...placed, kind: kindOf(placed), ...cells(placed) }))
  const list = sql`json_each(${JSON.stringify(rows)})`
  const closing = sql`UPDATE membership SET valid_to = ${at} FROM ${list} AS row
    WHERE membership.article_id = row.value ->> 'id' AND membership.valid_to IS NULL`
  return [
    ...(articles.some(({ from }) => from !== undefined) ? [closing] : []),
    sql`INSERT INTO membership (article_id, event_id, valid_from, score, threshold, noise, rule, evidence)
      SELECT value ->> 'id', value ->> 'eventId', ${at}, ${evidenceOf(sql`value`)} FROM ${list}`,
    sql`UPDATE article SET event_id = row.value ->> 'eventId' FROM ${list} AS row
      WHERE article.id = row.value ->> 'id'`,
    sql`INSERT INTO change (at, kind, article_id, event_id, detail)
      SELECT ${at}, value ->> 'kind', value ->> 'id', value ->> 'eventId',
        CASE WHEN value ->> 'from' IS NULL THEN '{}' ELSE json_object('from', event.slug) END
      FROM ${list} LEFT JOIN event ON event.id = value ->> 'from'`,
  ]
}

const cells = ({
  evidence: { rule, score, threshold, noise, shared },
}: Pick<Placed, 'evidence'>) => ({
  ...{ rule, score, threshold, noise },
  evidence: JSON.stringify(shared),
})

const evidenceOf = (row: SQL): SQL => sql`${row} ->> 'score', ${row} ->> 'threshold',
  ${row} ->> 'noise', ${row} ->> 'rule', ${row} ->> 'evidence'`

function mergeStatements(merged: readonly Merged[], now: Date): SQL[] {
  const at = now.getTime()
  const rows = merged.map((merge) => ({ ...merge, ...cells(merge) }))
  const list = sql`json_each(${JSON.stringify(rows)}) AS row`
  const gone = sql`(SELECT value ->> 'gone' FROM ${list})`
  return [
    sql`UPDATE membership SET valid_to = ${at} WHERE event_id IN ${gone} AND valid_to IS NULL`,
    sql`INSERT INTO membership (article_id, event_id, valid_from, score, threshold, noise, rule, evidence)
      SELECT article.id, row.value ->> 'into', ${at}, ${evidenceOf(sql`row.value`)}
      FROM ${list} CROSS JOIN article ON article.event_id = row.value ->> 'gone'`,
    sql`UPDATE article SET event_id = row.value ->> 'into' FROM ${list}
      WHERE article.event_id = row.value ->> 'gone'`,
    // What went into an event that goes now went on with it: nobody is sent on twice.
    sql`UPDATE event SET merged_into = row.value ->> 'into', articles = iif(event.id = row.value ->> 'gone', 0, articles)
      FROM ${list} WHERE event.id = row.value ->> 'gone' OR event.merged_into = row.value ->> 'gone'`,
    sql`INSERT INTO change (at, kind, event_id, detail)
      SELECT ${at}, 'event merged', row.value ->> 'into', json_object('from', event.slug, 'label', event.label)
      FROM ${list} JOIN event ON event.id = row.value ->> 'gone'`,
  ]
}

/** Whether no event has another version than the one that was read. */
const isAsRead = (reviewed: Grouping['reviewed']): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(reviewed)}) AS row
    CROSS JOIN event ON event.id = row.value ->> 'id' WHERE version <> row.value ->> 'version')`

const reviewStatement = (reviewed: Grouping['reviewed']): SQL =>
  sql`UPDATE event SET review_at = max(2, 2 * articles)
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(reviewed.map(({ id }) => id))}))`
