// What outlets write around their titles: the titles to learn it from, what was learnt, and reading it.
import { type SQL, sql } from 'drizzle-orm'
import type { OutletTitle, Segment } from '../core/boilerplate.ts'
import { partsOf, runBatch } from './batch.ts'
import type { Db } from './db.ts'

/** Newest titles of an outlet that are read: a form that it has given up is forgotten. */
const TITLES = 500
/** Fewer titles teach nothing. */
const FEWEST = 5

/** Slugs of the outlets with most articles, at most `limit`: one statement. */
export async function listLargestOutlets(db: Db, limit: number): Promise<string[]> {
  const rows = await db.all<{ outlet: string }>(sql`
    SELECT outlet FROM article GROUP BY outlet HAVING count(*) >= ${FEWEST}
    ORDER BY count(*) DESC, outlet LIMIT ${limit}`)
  return rows.map(({ outlet }) => outlet)
}

/** The newest 500 titles of each of these outlets: one statement, through the index of outlets. */
export async function listNewestTitles(
  db: Db,
  outlets: readonly string[],
): Promise<Required<OutletTitle>[]> {
  return await db.all<Required<OutletTitle>>(sql`
    SELECT wanted.value AS outlet, article.title
    FROM json_each(${JSON.stringify(outlets)}) AS wanted
    CROSS JOIN article ON article.id IN (SELECT id FROM article AS newest
      WHERE newest.outlet = wanted.value ORDER BY happened_at DESC LIMIT ${TITLES})`)
}

/** Puts what was learnt in the place of all that was known before, in one batch. */
export async function saveBoilerplate(
  db: Db,
  learnt: ReadonlyMap<string, readonly Segment[]>,
): Promise<void> {
  const rows = [...learnt].flatMap(([outlet, segments]) =>
    segments.map(({ edge, segment, titles }) => [outlet, edge, segment, titles]),
  )
  await runBatch(db, [sql`DELETE FROM boilerplate`, ...partsOf(rows).map(insertOf)])
}

const insertOf = (part: string): SQL => sql`
  INSERT INTO boilerplate (outlet, edge, segment, titles)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${part})`

/** The known segments of each of these outlets that has any: one statement. */
export async function readBoilerplate(
  db: Db,
  outlets: readonly string[],
): Promise<Map<string, Segment[]>> {
  const rows = await db.all<Segment & { outlet: string }>(sql`
    SELECT outlet, edge, segment, titles FROM boilerplate
    WHERE outlet IN (SELECT value FROM json_each(${JSON.stringify(outlets)}))`)
  const byOutlet = new Map<string, Segment[]>()
  for (const { outlet, ...segment } of rows)
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), segment])
  return byOutlet
}
