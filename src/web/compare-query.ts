// Which articles are to be set beside each other, as page and API are asked, and what became of them.
import { z } from '@hono/zod-openapi'
import { MOST_COMPARED } from '../core/sheet.ts'
import type { Db } from '../store/db.ts'
import { type FoundArticle, readFound } from '../store/read-found.ts'
import { findRemoved } from '../store/removals.ts'

const WANTED = `one to ${MOST_COMPARED} different numbers of articles, such as \`article=12&article=34\``

const articleNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,14}$/, WANTED)
  .transform(Number)

/** Numbers of articles as an address gives them: none twice, and no more than a sheet holds. */
export const chosenIds = z
  .array(articleNumber)
  .min(1, WANTED)
  .max(MOST_COMPARED, WANTED)
  .refine((ids) => new Set(ids).size === ids.length, WANTED)

/** The same as a parameter that is given once for each article. */
export const chosenParameter = z
  .union([z.string(), z.array(z.string())], WANTED)
  .transform((asked, ctx) => {
    const parsed = chosenIds.safeParse([asked].flat())
    if (parsed.success) return parsed.data
    ctx.addIssue({ code: 'custom', message: WANTED })
    return z.NEVER
  })
  .openapi({
    description: `The articles, in the order of their columns: ${WANTED}`,
    type: 'array',
    items: { type: 'integer', minimum: 1 },
    minItems: 1,
    maxItems: MOST_COMPARED,
    uniqueItems: true,
    example: [1, 2],
  })

/** Of what was asked for, the numbers that can be used: the first that fit on a sheet. */
export const usableOf = (asked: readonly string[]): number[] => {
  const ids = asked.flatMap((text) => articleNumber.safeParse(text).data ?? [])
  return [...new Set(ids)].slice(0, MOST_COMPARED)
}

/** What was removed at its publisher's request, and on which day. */
export type RemovedArticle = { readonly id: number; readonly on: string }

export type ChosenArticles = {
  /** In the order in which they were asked for. */
  readonly found: readonly FoundArticle[]
  readonly removed: readonly RemovedArticle[]
  /** Numbers that no article ever had. */
  readonly unknown: readonly number[]
}

/** One statement, and one more for each article that is not held. */
export async function readChosen(db: Db, ids: readonly number[]): Promise<ChosenArticles> {
  const found = await readFound(db, ids)
  const held = new Set(found.map(({ article }) => article.id))
  const missing = await Promise.all(
    ids.filter((id) => !held.has(id)).map(async (id) => ({ id, on: await findRemoved(db, id) })),
  )
  return {
    found,
    removed: missing.flatMap(({ id, on }) => (on === undefined ? [] : [{ id, on }])),
    unknown: missing.flatMap(({ id, on }) => (on === undefined ? [id] : [])),
  }
}
