// Takes articles out whose publishers asked for it, with all that tells their words; what is left says that they were.
import { eq, type SQL, sql } from 'drizzle-orm'
import { labelOf } from '../core/event-name.ts'
import { markOfHeadline } from '../core/removals.ts'
import { runBatch } from './batch.ts'
import type { Db } from './db.ts'
import { guardedBy } from './guard.ts'
import { idsOf } from './placed.ts'
import { groupingMark, MARK } from './read-groups.ts'
import {
  articleStatements,
  digestStatements,
  eventStatements,
  type Renamed,
  renameStatements,
} from './removal-statements.ts'
import { removedArticle } from './schema-corrections.ts'

/** Canonical links with the day of their removal, `2024-05-03`. */
export type Removals = ReadonlyMap<string, string>

/** Articles of one batch: to look for a headline in 100,000 items of the digest takes some 30 ms, and D1 has 30 s. */
export const MOST_REMOVED = 50

type Held = {
  readonly id: number
  readonly key: string
  readonly outlet: string
  readonly wordings: readonly string[]
}

/** An event in which one of them stood or stands, or that became part of such a one. */
type Touched = {
  readonly id: number
  readonly slug: string
  readonly isSeeded: number
  readonly mergedInto: number | null
  /** Articles that stay there, as the machine and corrections have them. */
  readonly left: number
  /** Others stood there before, the last of which stands here now. */
  readonly successor: number | null
}

/** The day on which the article of this number was removed; undefined: it was not. One statement. */
export const findRemoved = async (db: Db, id: number): Promise<string | undefined> =>
  (await db.select().from(removedArticle).where(eq(removedArticle.id, id)).get())?.removedOn

/** Marks of the headlines of all articles that are removed by these keys. One statement. */
export async function listRemovedHeadlines(db: Db, removals: Removals): Promise<Set<string>> {
  const rows = await db.all<{ mark: string }>(sql`
    SELECT DISTINCT mark.value AS mark FROM removed_article CROSS JOIN json_each(headlines) AS mark
    WHERE removed_article.key IN (SELECT value FROM json_each(${JSON.stringify([...removals.keys()])}))`)
  return new Set(rows.map(({ mark }) => mark))
}

/**
 * Takes out what is held of these articles, `MOST_REMOVED` of them in one batch: rejects with a NOT NULL error of
 * the table `guard` where somebody grouped meanwhile, and nothing was written. How many there were: where as many, there
 * may be more. Two statements where there are none.
 */
export async function removeArticles(db: Db, removals: Removals): Promise<number> {
  const mark = await groupingMark(db)
  const held = await listHeld(db, [...removals.keys()])
  if (held.length === 0) return 0
  const ids = held.map(({ id }) => id)
  const wordings = [...new Set(held.flatMap((one) => one.wordings))]
  const labels = [...new Set(wordings.map(labelOf))]
  const touched = await listTouched(db, ids)
  const { dropped, sentOn } = partHollow(touched)
  const rows = held.map(({ id, key, outlet, wordings }) => {
    const headlines = wordings.map((title) => markOfHeadline(outlet, title))
    return { id, key, on: removals.get(key), headlines }
  })
  await runBatch(db, [
    ...guardedBy(sql`${MARK} = ${mark}`),
    sql`INSERT INTO removed_article (id, key, removed_on, headlines)
      SELECT value ->> 'id', value ->> 'key', value ->> 'on', value -> 'headlines'
      FROM json_each(${JSON.stringify(rows)})`,
    ...digestStatements(
      ids,
      [...new Set([...wordings, ...labels])],
      dropped.map(({ slug }) => slug),
    ),
    ...renameStatements(await listRenamed(db, labels, ids)),
    ...articleStatements(idsOf(ids)),
    ...eventStatements(
      dropped.map(({ id }) => id),
      sentOn,
    ),
    sql`DELETE FROM article_correction WHERE origin = 'hand'
      AND article_key IN (SELECT value ->> 'key' FROM json_each(${JSON.stringify(rows)}))`,
  ])
  return held.length
}

async function listHeld(db: Db, keys: readonly string[]): Promise<Held[]> {
  const rows = await db.all<Omit<Held, 'wordings'> & { wordings: string }>(sql`
    SELECT id, key, outlet, (SELECT json_group_array(title) FROM (
        SELECT article.title AS title
        UNION SELECT title FROM headline WHERE article_id = article.id
        UNION SELECT title FROM sighting WHERE article_id = article.id)) AS wordings
    FROM article WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))
    ORDER BY id LIMIT ${MOST_REMOVED}`)
  return rows.map(({ wordings, ...row }) => ({ ...row, wordings: JSON.parse(wordings) }))
}

/** Articles of an event of the row that stay there: the machine's, and those that corrections brought. */
const staying = (
  ids: readonly number[],
): SQL => sql`FROM article WHERE article.id NOT IN ${idsOf(ids)}
  AND (article.event_id = event.id OR article.id IN (SELECT article_id FROM moved WHERE moved.event_id = event.id)
    OR article.event_id IN (SELECT start FROM settled WHERE at = event.id))`

const listTouched = (db: Db, ids: readonly number[]): Promise<Touched[]> => {
  const stood = sql`(SELECT event_id FROM membership WHERE article_id IN ${idsOf(ids)})`
  return db.all(sql`
    SELECT id, slug, seed IS NOT NULL AS isSeeded, merged_into AS mergedInto,
      (SELECT count(*) ${staying(ids)}) AS "left",
      (SELECT article.event_id FROM membership JOIN article ON article.id = membership.article_id
        WHERE membership.event_id = event.id AND article.id NOT IN ${idsOf(ids)}
        ORDER BY membership.id DESC LIMIT 1) AS successor
    FROM event WHERE id IN ${stood} OR merged_into IN ${stood}`)
}

/**
 * Founded events in which nothing stands any more, and those that became part of them. Where nothing else ever stood
 * there they go; else whoever comes is sent on to where it stands now.
 */
function partHollow(touched: readonly Touched[]) {
  const isHollow = ({ isSeeded, mergedInto, left }: Touched) =>
    isSeeded === 0 && mergedInto === null && left === 0
  const hollow = new Set(touched.filter(isHollow).map(({ id }) => id))
  const all = touched.filter(({ id, mergedInto }) => hollow.has(id) || hollow.has(mergedInto ?? 0))
  return {
    dropped: all.filter(({ successor }) => successor === null),
    sentOn: all.flatMap(({ id, successor }) => (successor === null ? [] : [{ id, successor }])),
  }
}

/** Founded events that are called by one of these, with the title of the oldest article that stays, else their slug. */
async function listRenamed(db: Db, labels: readonly string[], ids: readonly number[]) {
  const rows = await db.all<{ id: number; slug: string; title: string | null }>(sql`
    SELECT id, slug, (SELECT title ${staying(ids)}
        ORDER BY relevance <> 'about', happened_at IS NULL, happened_at, article.id LIMIT 1) AS title
    FROM event
    WHERE seed IS NULL AND label IN (SELECT value FROM json_each(${JSON.stringify(labels)}))`)
  return rows.map(({ id, slug, title }): Renamed => {
    return { id, slug, label: title === null ? slug : labelOf(title) }
  })
}
