// Reads how far reaching back is, for /status, the API and the command line.
import { type SQL, sql } from 'drizzle-orm'
import type { OccasionProgress, OutletProgress, Progress } from '../core/back-fill-progress.ts'
import { type Cursor, type Page, toPage } from '../core/page.ts'
import type { Db } from './db.ts'
import { present } from './rows.ts'

/** Absent is all. */
export type ProgressScope = {
  readonly outlet?: string | undefined
  readonly occasion?: string | undefined
}

type Sums = Record<Exclude<keyof Progress, 'answeredAt'>, number> & {
  readonly answeredAt: number | null
}

const countOf = (state: string) => sql`count(CASE WHEN state = ${state} THEN 1 END)`

const SUMS = sql`${countOf('open')} AS open, ${countOf('done')} AS done, ${countOf('failed')} AS failed,
  ${countOf('skipped')} AS skipped, coalesce(sum(answers), 0) AS answers,
  coalesce(sum(entries), 0) AS entries, coalesce(sum(admitted), 0) AS admitted,
  max(answered_at) AS answeredAt`

const inScope = ({ outlet, occasion }: ProgressScope): SQL =>
  sql`(${outlet ?? null} IS NULL OR outlet = ${outlet ?? null})
    AND (${occasion ?? null} IS NULL OR occasion = ${occasion ?? null})`

function toProgress<Row extends Sums>(row: Row) {
  const { answeredAt, ...rest } = row
  return { ...rest, ...(answeredAt !== null && { answeredAt: new Date(answeredAt) }) }
}

/** The sum over a scope. One statement, which reads each step of the plan: some 7,000 for a whole dossier. */
export async function sumProgress(db: Db, scope: ProgressScope = {}): Promise<Progress> {
  const [row] = await db.all<Sums>(sql`SELECT ${SUMS} FROM back_fill WHERE ${inScope(scope)}`)
  if (row === undefined) throw new Error('A sum has a row.')
  return toProgress(row)
}

/** Why steps of a scope failed or were skipped, the most frequent reasons first. One statement. */
export const countReasons = (
  db: Db,
  scope: ProgressScope,
  limit: number,
): Promise<{ reason: string; steps: number }[]> =>
  db.all(sql`SELECT endpoint || ': ' || reason AS reason, count(*) AS steps FROM back_fill
    WHERE ${inScope(scope)} AND state IN ('failed', 'skipped') GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${limit}`)

/** The sum of each occasion that is planned, in the order in which they were. One statement. */
export async function listOccasionProgress(db: Db): Promise<OccasionProgress[]> {
  const rows = await db.all<Sums & { occasion: string }>(
    sql`SELECT occasion, ${SUMS} FROM back_fill GROUP BY occasion ORDER BY min(id)`,
  )
  return rows.map(toProgress)
}

/** Outlets' occasions, those first that had an answer last; keyset paging, one statement a page. */
export async function listProgress(
  db: Db,
  {
    limit,
    after,
    ...scope
  }: ProgressScope & { readonly limit: number; readonly after?: Cursor | undefined },
): Promise<Page<OutletProgress>> {
  const beyond =
    after === undefined
      ? sql``
      : sql`HAVING (coalesce(max(answered_at), 0), min(id)) < (${after.at?.getTime() ?? 0}, ${after.id})`
  const rows = await db.all<
    Sums & { id: number; slug: string; name: string; occasion: string; reason: string | null }
  >(sql`SELECT min(id) AS id, outlet AS slug, name, occasion, ${SUMS}, coalesce(
      min(CASE WHEN state IN ('failed', 'skipped') THEN endpoint || ': ' || reason END),
      min(endpoint || ': ' || reason)) AS reason
    FROM (SELECT back_fill.*, name FROM back_fill JOIN outlet ON slug = outlet WHERE ${inScope(scope)})
    GROUP BY outlet, occasion ${beyond}
    ORDER BY coalesce(max(answered_at), 0) DESC, min(id) DESC LIMIT ${limit + 1}`)
  const page = toPage(rows, limit, ({ id, answeredAt }) => ({
    id,
    ...(answeredAt !== null && { at: new Date(answeredAt) }),
  }))
  return { ...page, rows: page.rows.map(toOutletProgress) }
}

function toOutletProgress({
  slug,
  name,
  reason,
  ...sums
}: Sums & { id: number; slug: string; name: string; occasion: string; reason: string | null }) {
  return { ...toProgress(sums), outlet: { slug, name }, ...present({ reason }) }
}
