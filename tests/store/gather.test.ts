// What a page asks at the same time goes to D1 as one batch, and is answered as if it had been asked one by one.
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { expect, test } from 'vitest'
import { openDb, openForReading } from '../../src/store/db.ts'
import { gather, hasDistinctNames } from '../../src/store/gather.ts'
import { article, membership } from '../../src/store/schema.ts'
import { outlet } from '../../src/store/schema-outlets.ts'
import { addArticle, addEvent, bindings, foundTower } from '../web/tower.ts'

/** Tells what was asked of D1: the size of each batch, or the one statement. */
const watched = () => {
  const asked: (number | 'raw')[] = []
  const real = new Map<unknown, D1PreparedStatement>()
  const stand = (statement: D1PreparedStatement): D1PreparedStatement => {
    const own = {
      bind: (...values: unknown[]) => stand(statement.bind(...values)),
      all: () => {
        asked.push(1)
        return statement.all()
      },
      raw: () => {
        asked.push('raw')
        return statement.raw()
      },
    } as unknown as D1PreparedStatement
    real.set(own, statement)
    return own
  }
  const d1 = {
    prepare: (text: string) => stand(bindings.DB.prepare(text)),
    batch: (some: D1PreparedStatement[]) => {
      asked.push(some.length)
      return bindings.DB.batch(some.flatMap((one) => real.get(one) ?? []))
    },
  } as unknown as D1Database
  return { db: drizzle(gather(d1)), asked }
}

test('statements asked at the same time are one batch, and each gets its own answer', async () => {
  await foundTower()
  const { db, asked } = watched()
  const [first, second, outlets] = await Promise.all([
    db.all(sql`SELECT ${'a'} AS letter`),
    db.all(sql`SELECT ${'b'} AS letter`),
    db.select().from(outlet).orderBy(outlet.slug),
  ])
  expect([first, second]).toEqual([[{ letter: 'a' }], [{ letter: 'b' }]])
  expect(outlets).toEqual(await openDb(bindings.DB).select().from(outlet).orderBy(outlet.slug))
  expect(outlets.length).toBeGreaterThan(1)
  expect(asked).toEqual([3])
})

test('two columns of one name are never mixed up: such a statement is asked alone', async () => {
  await foundTower()
  await addEvent(7)
  await addArticle(3, 'gazette', { eventId: 7 })
  const { db, asked } = watched()
  const both = (from: Pick<typeof db, 'select'>) =>
    from
      .select({ article, membership })
      .from(article)
      .innerJoin(membership, eq(membership.articleId, article.id))
  const [rows] = await Promise.all([both(db), db.all(sql`SELECT 1`)])
  expect(rows).toHaveLength(1)
  expect(rows).toEqual(await both(openDb(bindings.DB)))
  expect(asked.toSorted()).toEqual([1, 'raw'])
})

test('a statement that fails rejects, and what is asked after it is answered', async () => {
  const db = openForReading(bindings.DB)
  const wrong = Promise.all([db.all(sql`SELECT * FROM nowhere`), db.all(sql`SELECT 1`)])
  await expect(wrong).rejects.toThrow()
  expect(await db.all(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }])
})

test('names are told apart by the outermost list of columns alone', () => {
  const distinct =
    'with "a" as (select "x"."id", "y"."id" from "x") select "x"."id", "y"."slug" from'
  expect(hasDistinctNames(`${distinct} "x"`)).toBe(true)
  expect(hasDistinctNames('select "x"."id", "y"."id" from "x"')).toBe(false)
  expect(hasDistinctNames('select "x"."id", max("y"."id", 2) as "most" from "x"')).toBe(true)
  expect(hasDistinctNames('select "id", (select 1 from "y") as "id" from "x"')).toBe(false)
  expect(hasDistinctNames('select "id", count(*) from "x"')).toBe(false)
  expect(hasDistinctNames('SELECT 1')).toBe(false)
})
