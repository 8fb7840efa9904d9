// What one run of the group job cost the database, an article: its batches of placing and of reviewing apart.
import { soleimani } from '../src/dossier/soleimani/index.ts'
import { group } from '../src/jobs/group.ts'
import type { Statement } from './counting.ts'
import type { Scale } from './scale-database.ts'

export type Cost = {
  readonly articles: number
  readonly placing: Share
  readonly reviewing: Share
  /** Milliseconds of the whole run. */
  readonly took: number
  /** Bytes of the database after it. */
  readonly size: number
}

type Share = {
  readonly batches: number
  /** Of the batch with most. */
  readonly statements: number
  readonly rowsRead: number
  readonly rowsWritten: number
}

/** Runs the job over what waits, as of a time that is always the same. */
export async function runGroup({ db, told }: Scale, articles: number): Promise<Cost> {
  told()
  const start = performance.now()
  await group(db, soleimani, new Date('2026-11-24T00:00:00Z'))
  const took = performance.now() - start
  const statements = told()
  const batches = batchesOf(statements)
  const [placing = [], reviewing = []] = [/WHERE event_id IS NULL/, /articles >= review_at/].map(
    (first) => batches.filter(([, second]) => first.test(second?.sql ?? '')),
  )
  const shares = { placing: shareOf(placing), reviewing: shareOf(reviewing) }
  return { articles, ...shares, took, size: statements.at(-1)?.size ?? 0 }
}

/** A batch begins by asking how far grouping has come, then for its work. */
function batchesOf(statements: readonly Statement[]): Statement[][] {
  const batches: Statement[][] = []
  for (const statement of statements) {
    if (/ AS mark$/.test(statement.sql)) batches.push([])
    batches.at(-1)?.push(statement)
  }
  return batches
}

// One that found nothing to do asked for two things: it costs, and is no batch.
const shareOf = (batches: readonly (readonly Statement[])[]): Share => ({
  batches: batches.filter(({ length }) => length > 2).length,
  statements: Math.max(0, ...batches.map(({ length }) => length)),
  rowsRead: sum(batches.flat().map(({ rowsRead }) => rowsRead)),
  rowsWritten: sum(batches.flat().map(({ rowsWritten }) => rowsWritten)),
})

/** Several runs as one. */
export function addCosts(costs: readonly Cost[]): Cost {
  const add = (shares: readonly Share[]): Share => ({
    batches: sum(shares.map(({ batches }) => batches)),
    statements: Math.max(0, ...shares.map(({ statements }) => statements)),
    rowsRead: sum(shares.map(({ rowsRead }) => rowsRead)),
    rowsWritten: sum(shares.map(({ rowsWritten }) => rowsWritten)),
  })
  return {
    articles: sum(costs.map(({ articles }) => articles)),
    placing: add(costs.map(({ placing }) => placing)),
    reviewing: add(costs.map(({ reviewing }) => reviewing)),
    took: sum(costs.map(({ took }) => took)),
    size: Math.max(0, ...costs.map(({ size }) => size)),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

export const HEAD = `${' '.repeat(32)}statements    rows read an article      written     ms
                                placing rev.  placing  review     all  an article  an article   MB`

/** A line under the head. */
export function row(name: string, { articles, placing, reviewing, took, size }: Cost): string {
  const each = (value: number) => (value / articles).toFixed(value / articles < 10 ? 1 : 0)
  return [
    name.padEnd(30),
    String(placing.statements).padStart(8),
    String(reviewing.statements).padStart(4),
    each(placing.rowsRead).padStart(8),
    each(reviewing.rowsRead).padStart(7),
    each(placing.rowsRead + reviewing.rowsRead).padStart(7),
    each(placing.rowsWritten + reviewing.rowsWritten).padStart(11),
    each(took).padStart(11),
    (size / 1e6).toFixed(0).padStart(5),
  ].join(' ')
}
