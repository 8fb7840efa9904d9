// Reads one event with its articles, as corrections have them, and why each stands there.
import { and, asc, eq, type InferSelectModel, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/sqlite-core'
import type { Evidence, Member, NewsEvent } from '../core/news-event.ts'
import { type Cursor, toPage } from '../core/page.ts'
import type { Db } from './db.ts'
import { placed, settledOf } from './placed.ts'
import { toEvent, toListed } from './rows.ts'
import { article, event, membership } from './schema.ts'
import { outlet } from './schema-outlets.ts'
import { isBrought, standingNext } from './standing.ts'

/** Articles of an event that are set beside each other at once: comparing them takes some 30 ms. */
export const MEMBERS = 400

export type HeldEvent = {
  readonly event: NewsEvent
  /** The oldest first, those without a time last. */
  readonly members: readonly Member[]
  /** Where the next ones begin; absent: there are none. */
  readonly next?: Cursor
}

/**
 * An event with its articles, or where it went. Two statements at once; a third where corrections left a founded
 * event without any: then it went where its first article stands.
 */
export const findEvent = async (
  db: Db,
  slug: string,
  after?: Cursor,
): Promise<HeldEvent | { movedTo: string } | undefined> => {
  const [[row], read] = await Promise.all([
    db
      .select()
      .from(event)
      .where(sql`${event.id} = ${settledOf(slug)}`),
    listMembers(db, slug, after),
  ])
  if (row === undefined) return undefined
  if (row.slug !== slug) return { movedTo: row.slug }
  const { rows: members, next } = toPage(read, MEMBERS, ({ article: { id, happenedAt } }) => ({
    id,
    ...(happenedAt && { at: happenedAt }),
  }))
  const isLeft = members.length === 0 && after === undefined && row.seed === null
  const left = isLeft ? await findLeft(db, row.id) : undefined
  return left ? { movedTo: left.slug } : { event: toEvent(row), members, ...(next && { next }) }
}

/** The event in which the first of the articles that the machine has in this one stands. */
const findLeft = (db: Db, eventId: number): Promise<{ slug: string } | undefined> =>
  db
    .select({ slug: event.slug })
    .from(article)
    .innerJoin(event, sql`${event.id} = ${placed}`)
    .where(and(eq(article.eventId, eventId), ne(event.id, eventId)))
    .orderBy(asc(article.id))
    .limit(1)
    .get()

const { $with } = new QueryBuilder()
const { rule, score, noise, threshold, evidence } = membership

/** Articles of the event that a slug leads to: without waiting to be told which it is. */
const listMembers = async (db: Db, slug: string, after?: Cursor): Promise<Member[]> => {
  const wanted = $with('wanted', {}).as(sql`SELECT DISTINCT id FROM ${settledOf(slug)}`)
  const here = sql`(SELECT id FROM wanted)`
  const rows = await db
    .with(wanted)
    .select({
      ...{ article, outlet, membership: { rule, score, noise, threshold, evidence } },
      // As a subquery it is asked for only where it is another event.
      from: sql<MachineEvent | null>`CASE WHEN ${membership.eventId} <> ${here}
        THEN (SELECT json_object('slug', slug, 'label', label) FROM event WHERE id = ${membership.eventId}) END`
        .mapWith((text: string) => JSON.parse(text) as MachineEvent)
        .as('machine_event'),
      isMoved: isBrought,
    })
    .from(standingNext(here, after, MEMBERS + 1))
    .innerJoin(outlet, eq(outlet.slug, article.outlet))
    .leftJoin(membership, and(eq(membership.articleId, article.id), isNull(membership.validTo)))
    .where(or(isNotNull(membership.id), isBrought))
  // Sorted here: a sorter of D1 counts each row once more.
  rows.sort(
    ({ article: a }, { article: b }) =>
      Number(a.happenedAt ?? Infinity) - Number(b.happenedAt ?? Infinity) || a.id - b.id,
  )
  return rows.slice(0, MEMBERS + 1).map((row) => ({
    ...toListed(row),
    evidence: evidenceOf(row),
  }))
}

/** The event in which the machine has an article. */
type MachineEvent = Pick<NewsEvent, 'slug' | 'label'>

type Grounds = {
  readonly membership: Pick<
    InferSelectModel<typeof membership>,
    'rule' | 'score' | 'noise' | 'threshold' | 'evidence'
  > | null
  readonly from: MachineEvent | null
  readonly isMoved: number
}

/** A membership's grounds as evidence; `from`: the machine's event, where it shows in another one. */
export const evidenceOf = ({ membership, from, isMoved }: Grounds): Evidence => ({
  ...(membership === null || isMoved
    ? { rule: 'correction', score: 0, shared: [] }
    : {
        rule: membership.rule as Evidence['rule'],
        score: membership.score,
        ...(membership.noise !== null && { noise: membership.noise }),
        ...(membership.threshold !== null && { threshold: membership.threshold }),
        shared: membership.evidence,
      }),
  ...(from !== null && { fromLabel: from.label, from: from.slug }),
})
