// Writes the plan of reaching back, and picks the steps whose turn it is.
import { type SQL, sql } from 'drizzle-orm'
import type { PlannedStep } from '../core/plan-back-fill.ts'
import type { Step } from './back-fill.ts'
import { partsOf, runBatch, write } from './batch.ts'
import type { Db } from './db.ts'

const MINUTE = 60_000
/** A message that was not answered within this is lost: the slowest answer takes one minute. */
export const LOST_MS = 2 * MINUTE
/** Messages are put off by no more than this: what waits longer is taken up when it is due. */
export const LONGEST_DELAY = 5 * MINUTE
/** What an index learns late: a window that has grown is asked for from so long before its old end. */
const OVERLAP = 2 * 24 * 60 * MINUTE

/**
 * Writes steps down: new ones are open; one that failed or was skipped is opened again where it stopped; one
 * that is done stays so unless its window has grown, and is then asked for what is new. How many are written.
 */
export async function savePlan(db: Db, steps: readonly PlannedStep[], now: Date): Promise<number> {
  const rows = steps.map((step) => ({
    ...step,
    from: step.from.getTime(),
    until: step.until.getTime(),
  }))
  let written = 0
  for (const part of partsOf(rows)) {
    written += (await write(db, planStatement(part, now))).length
  }
  return written
}

const planStatement = (part: string, now: Date): SQL => {
  const reachesBack = sql`excluded.from_at < from_at`
  const isOpen = sql`state = 'open' AND NOT (${reachesBack})`
  return sql`
    INSERT INTO back_fill (outlet, occasion, endpoint, target, from_at, until_at, state, reason, planned_at)
    SELECT value ->> 'outlet', value ->> 'occasion', value ->> 'endpoint', value ->> 'target',
      value ->> 'from', value ->> 'until', iif(value ->> 'reason' IS NULL, 'open', 'skipped'),
      value ->> 'reason', ${now.getTime()}
    FROM json_each(${part}) AS row JOIN outlet ON outlet.slug = row.value ->> 'outlet'
    WHERE true ORDER BY row.key
    ON CONFLICT (outlet, occasion, endpoint, target) DO UPDATE SET
      planned_at = excluded.planned_at,
      cursor = CASE WHEN ${reachesBack} THEN NULL
        WHEN state = 'done' THEN '@' || CAST(max(from_at, until_at - ${OVERLAP}) AS INTEGER)
        ELSE cursor END,
      from_at = min(from_at, excluded.from_at),
      until_at = iif(cursor IS NULL OR ${reachesBack}, max(until_at, excluded.until_at), until_at),
      failures = iif(${isOpen}, failures, 0),
      reason = iif(state IN ('failed', 'skipped') OR ${reachesBack}, NULL, reason),
      queued_at = iif(${isOpen}, queued_at, NULL),
      state = 'open'
    WHERE excluded.state = 'open'
      AND (state <> 'done' OR ${reachesBack} OR excluded.until_at > until_at)
    RETURNING id`
}

/** Steps that ask one host stand in one line. */
const LINE = sql`iif(endpoint = 'wordpress', target, endpoint)`

export type Line = Pick<Step, 'endpoint' | 'target'>

/** Which messages are lost: those that did not come back in time, or all there were, also those put off. */
export type Lost = 'late' | 'all'

/**
 * Takes the first step of each line in which none is under way, for a message to each: bounded by the number
 * of lines. Two statements.
 */
export async function takeFirstSteps(db: Db, at: Date, lost: Lost = 'late'): Promise<number[]> {
  const now = at.getTime()
  // What waits longer has none, nor has what failed until it is nearly due: no pause of a host takes a minute.
  const hasMessage = sql`queued_at <= ${now} + iif(failures > 0, ${MINUTE}, ${LONGEST_DELAY})`
  const isLost = lost === 'all' ? hasMessage : sql`queued_at < ${now - LOST_MS}`
  // Not only the first of a line: the next one is taken at its end, and would pass by what seems to be under way.
  await runBatch(db, [
    sql`UPDATE back_fill SET queued_at = NULL WHERE state = 'open' AND ${isLost}`,
  ])
  const rows = await write<{ id: number }>(
    db,
    sql`
    UPDATE back_fill SET queued_at = ${now} WHERE id IN (
      SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY ${LINE} ORDER BY planned_at DESC, id) AS place
        FROM back_fill WHERE state = 'open' AND queued_at IS NULL
          AND ${LINE} NOT IN (SELECT ${LINE} FROM back_fill WHERE state = 'open' AND ${hasMessage}))
      WHERE place = 1) RETURNING id`,
  )
  return rows.map(({ id }) => id)
}

/** Takes the next step of a line that nobody has under way; undefined: none is left. */
export async function takeNextStep(db: Db, line: Line, at: Date): Promise<number | undefined> {
  const now = at.getTime()
  const own = line.endpoint === 'wordpress' ? line.target : line.endpoint
  const [row] = await write<{ id: number }>(
    db,
    sql`
    UPDATE back_fill SET queued_at = ${now} WHERE id = (
      SELECT id FROM back_fill WHERE state = 'open' AND ${LINE} = ${own}
        AND (queued_at IS NULL OR queued_at < ${now - LOST_MS})
      ORDER BY planned_at DESC, id LIMIT 1) RETURNING id`,
  )
  return row?.id
}
