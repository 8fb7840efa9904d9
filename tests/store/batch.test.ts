// Statements that go to D1 together: all or nothing, with parameters of a size that D1 takes.
import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { partsOf, runBatch } from '../../src/store/batch.ts'
import { openDb } from '../../src/store/db.ts'

const db = openDb(env.DB)
const versions = () => env.DB.prepare('SELECT count(*) AS n FROM frequency_version').first('n')

test('a batch of which one statement fails writes nothing', async () => {
  const insert = sql`INSERT INTO frequency_version (version, documents, counted_at) VALUES (1, ${2}, 3)`
  await expect(runBatch(db, [insert, sql`INSERT INTO guard (ok) VALUES (NULL)`])).rejects.toThrow(
    'NOT NULL constraint failed: guard.ok',
  )
  expect(await versions()).toBe(0)
  await runBatch(db, [insert])
  expect(await versions()).toBe(1)
})

test('an empty batch does nothing', async () => {
  await expect(runBatch(db, [])).resolves.toBeUndefined()
})

test('few rows make one parameter, none make none', () => {
  expect(partsOf([{ a: 1 }, { a: 'two' }])).toEqual(['[{"a":1},{"a":"two"}]'])
  expect(partsOf([])).toEqual([])
})

test('many rows are parted, none is lost, and each part stays below two million bytes', () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `${n} ${'水'.repeat(n % 700)}`)
  const parts = partsOf(rows)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap((part) => JSON.parse(part))).toEqual(rows)
  for (const part of parts) {
    expect(new TextEncoder().encode(part).length).toBeLessThan(2_000_000)
  }
})

test('a row that is too large for its part stands alone', () => {
  const parts = partsOf(['a', 'b'.repeat(700_000), 'c'])
  expect(parts.map((part) => part.length > 600_000)).toEqual([false, true, false])
})
