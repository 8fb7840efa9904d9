// A step of reaching back as the job needs it: how it stands, and how an answer or a setback leaves it.
import { type SQL, sql } from 'drizzle-orm'
import type { BackFillEndpoint } from '../dossier/dossier.ts'
import { runBatch, write } from './batch.ts'
import type { Db } from './db.ts'
import { guardedBy } from './guard.ts'
import { present } from './rows.ts'

export type Step = {
  readonly id: number
  readonly outlet: string
  readonly endpoint: BackFillEndpoint
  readonly target: string
  readonly from: Date
  readonly until: Date
  readonly state: string
  /** The endpoint's own; `since` is ours: where a window that has grown is taken up. */
  readonly cursor?: string
  readonly since?: Date
  readonly answers: number
  readonly failures: number
  readonly queuedAt?: Date
  readonly languages: readonly string[]
  /** A feed of the outlet refuses cloud addresses. */
  readonly relay: boolean
}

type Row = Record<'id' | 'from' | 'until' | 'answers' | 'failures' | 'relay', number> &
  Record<'outlet' | 'target' | 'state' | 'languages', string> & {
    readonly endpoint: BackFillEndpoint
    readonly cursor: string | null
    readonly queuedAt: number | null
  }

/** The step with this id, if there is one. */
export async function findStep(db: Db, id: number): Promise<Step | undefined> {
  const [row] = await db.all<Row>(sql`
    SELECT id, outlet, endpoint, target, from_at AS "from", until_at AS "until", state, cursor, answers,
      failures, queued_at AS queuedAt, languages,
      EXISTS (SELECT 1 FROM feed WHERE feed.outlet = back_fill.outlet AND relay) AS relay
    FROM back_fill JOIN outlet ON outlet.slug = back_fill.outlet WHERE id = ${id}`)
  if (row === undefined) return undefined
  const { from, until, queuedAt, cursor, languages, relay, ...rest } = present(row)
  const [, since, own] = /^@(\d+)(?: (.*))?$/s.exec(cursor ?? '') ?? []
  const place = since === undefined ? cursor : own
  return {
    ...rest,
    from: new Date(from),
    until: new Date(until),
    languages: JSON.parse(languages) as string[],
    relay: relay === 1,
    ...(since !== undefined && { since: new Date(Number(since)) }),
    ...(place !== undefined && { cursor: place }),
    ...(queuedAt !== undefined && { queuedAt: new Date(queuedAt) }),
  }
}

/** What an answer leaves: `next` is when the step is due again, absent where it is done. */
export type Answered = {
  readonly cursor?: string
  readonly entries: number
  readonly admitted: number
  readonly next?: Date
  /** What stays unseen although it is answered. */
  readonly reason?: string
}

/**
 * The statements around what an answer brought. The first rejects the whole batch with a NOT NULL error of
 * the table `guard` where the step is no longer as it was read: another delivery was first.
 */
export function answerStatements(
  step: Step,
  answered: Answered,
  at: Date,
): readonly [readonly SQL[], SQL] {
  const { cursor, since } = { since: step.since, ...answered }
  const parts = [since && `@${since.getTime()}`, cursor].filter((part) => part !== undefined)
  const stored = answered.next === undefined ? null : parts.join(' ') || null
  return [
    guardedBy(sql`EXISTS (SELECT 1 FROM back_fill WHERE ${isAsRead(step)})`),
    sql`UPDATE back_fill SET cursor = ${stored}, answers = answers + 1,
        entries = entries + ${answered.entries}, admitted = admitted + ${answered.admitted},
        failures = 0, reason = coalesce(${answered.reason ?? null}, iif(failures > 0, NULL, reason)),
        state = ${answered.next === undefined ? 'done' : 'open'},
        queued_at = ${answered.next?.getTime() ?? null}, answered_at = ${at.getTime()}
      WHERE id = ${step.id}`,
  ]
}

const isAsRead = ({ id, answers, queuedAt }: Step) =>
  sql`id = ${id} AND state = 'open' AND answers = ${answers} AND queued_at = ${queuedAt?.getTime() ?? null}`

/** Records that a step could not be asked, or was asked in vain; `next` absent: for good. */
export async function saveSetback(
  db: Db,
  step: Step,
  {
    state,
    failures,
    reason,
    next,
    also = [],
  }: {
    readonly state: 'open' | 'failed' | 'skipped'
    readonly failures: number
    readonly reason: string
    readonly next?: Date
    readonly also?: readonly SQL[]
  },
): Promise<void> {
  await runBatch(db, [
    sql`UPDATE back_fill SET state = ${state}, failures = ${failures}, reason = ${reason},
      queued_at = ${next?.getTime() ?? null} WHERE ${isAsRead(step)}`,
    ...also,
  ])
}

/** Puts a step's message off, before anything was asked; false where it is no longer as it was read. */
export async function putOff(db: Db, step: Step, until: Date): Promise<boolean> {
  const rows = await write(
    db,
    sql`
    UPDATE back_fill SET queued_at = ${until.getTime()} WHERE ${isAsRead(step)} RETURNING id`,
  )
  return rows.length > 0
}
