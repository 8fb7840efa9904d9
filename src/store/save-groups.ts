// What the group job writes: memberships, events and their keyword index, in one guarded batch.
import { type SQL, sql } from 'drizzle-orm'
import type { EventState } from '../core/grouping.ts'
import type { Evidence } from '../core/news-event.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'

export type GroupedArticle = {
  readonly id: number
  readonly eventId: number
  readonly evidence: Evidence
}

export type FoundedEvent = {
  readonly id: number
  readonly slug: string
  readonly label: string
  readonly occasion: string
}

export type Grouping = {
  readonly articles: readonly GroupedArticle[]
  /** New states of all events that took an article. */
  readonly events: readonly EventState<number>[]
  readonly founded: readonly FoundedEvent[]
  /** `(keyword, day, event)` under which events are found from now on. */
  readonly index: readonly (readonly [keyword: string, day: number, event: number])[]
}

/**
 * Saves a grouping in one batch, if nobody grouped since `mark`; else rejects with a NOT NULL error of the
 * table `guard`, and nothing was written.
 */
export async function saveGrouping(
  db: Db,
  grouping: Grouping,
  mark: number,
  now: Date,
): Promise<void> {
  await runBatch(db, [
    sql`INSERT INTO guard (ok) SELECT CASE WHEN (SELECT coalesce(max(id), 0) FROM membership) = ${mark} THEN 1 END`,
    sql`DELETE FROM guard`,
    ...eventStatements(grouping, now),
    ...membershipStatements(grouping, now),
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
  const rows = articles.map(({ id, eventId, evidence: { rule, score, shared } }) => {
    const kind = rule === 'founder' && founders.has(eventId) ? 'event founded' : 'joined'
    return { id, eventId, rule, score, kind, evidence: JSON.stringify(shared) }
  })
  const list = sql`json_each(${JSON.stringify(rows)})`
  return [
    sql`INSERT INTO membership (article_id, event_id, valid_from, score, rule, evidence)
      SELECT value ->> 'id', value ->> 'eventId', ${at}, value ->> 'score', value ->> 'rule',
        value ->> 'evidence' FROM ${list}`,
    sql`UPDATE article SET event_id = row.value ->> 'eventId' FROM ${list} AS row
      WHERE article.id = row.value ->> 'id'`,
    sql`INSERT INTO change (at, kind, article_id, event_id, detail)
      SELECT ${at}, value ->> 'kind', value ->> 'id', value ->> 'eventId', '{}' FROM ${list}`,
  ]
}
