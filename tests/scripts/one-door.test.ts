// All of src/ writes by one door, which raises the revision: else an answer that is kept would be given for too long.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles } from '../../scripts/check-subject.ts'
import { ROOT } from '../../scripts/tool.ts'

/** The door, and what stands before D1 for reading. */
const DOORS = new Set(['src/store/batch.ts', 'src/store/gather.ts'])

/** What asks D1 and may write: drizzle's builders, its raw `run`, D1 itself, and raw SQL that is no SELECT or does more. */
const WAYS = [
  /\bdb\s*\.(?:insert|update|delete|run|batch)\(/g,
  /\.(?:batch|prepare)\(/g,
  /\bdb\s*\.(?:all|get|values)(?:<[^(]*>)?\(\s*sql`\s*(?!SELECT|WITH)\w+/g,
  /\bdb\s*\.(?:all|get|values)(?:<[^(]*>)?\(\s*sql`[^`]*\b(?:INSERT|UPDATE|DELETE)\b/g,
  /\bRETURNING\b/g,
]
/** A statement that answers goes by `write`. */
const WRITTEN = /\bwrite(?:<[^(]*>)?\(\s*db,\s*(?:sql`|planStatement\()/

const findWays = (path: string, source: string): string[] => {
  const writes = WRITTEN.test(source)
  return WAYS.flatMap((way) => source.match(way) ?? [])
    .filter((found) => !(writes && found === 'RETURNING'))
    .map((found) => `${path}: ${found.replaceAll(/\s+/g, ' ')}`)
}

test('nothing in src/ writes past the door that raises the revision', () => {
  const paths = sourceFiles(ROOT).filter((path) => path.startsWith('src/') && /\.tsx?$/.test(path))
  expect(paths.length).toBeGreaterThan(100)
  expect(
    paths
      .filter((path) => !DOORS.has(path))
      .flatMap((path) => findWays(path, readFileSync(join(ROOT, path), 'utf8'))),
  ).toEqual([])
})

test.each([
  'await db.insert(article).values(row)',
  'await db\n  .delete(article)',
  'await db.run(sql`SELECT 1`)',
  'await db.all<Row>(sql`\n  UPDATE feed SET a = 1`)',
  'db.all(sql`WITH due AS (SELECT 1) INSERT INTO feed SELECT * FROM due`)',
  'const take = (db: Db) => db.all(taking(sql`UPDATE feed SET a = 1 RETURNING id`))',
  'env.DB.prepare("DELETE FROM feed").run()',
])('a way past it is found: %s', (source) => {
  expect(findWays('src/a.ts', source)).not.toEqual([])
})
