// Migrations that lose no row in D1, and that lay the very tables of the schema.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { commandOf } from './tool.ts'

// D1 ignores foreign_keys=OFF inside a migration: a table that drizzle-kit rebuilds then takes its children along.
const DANGERS = [
  {
    pattern: /foreign_keys\s*=\s*(?:off|0|false)/iu,
    advice: 'D1 ignores foreign_keys=OFF; write PRAGMA defer_foreign_keys=on instead',
  },
  {
    pattern: /on\s+delete\s+cascade/iu,
    advice: 'ON DELETE CASCADE loses rows when a table is rebuilt',
  },
  {
    pattern: /\bdrop\s+(?:table|column)\b|\bdelete\s+from\b/iu,
    advice: 'it deletes what is held; add what is new beside it',
  },
] as const

/** What empties a table that the same migration makes, as a trigger on what is derived does, holds nothing yet to lose. */
function withoutOwn(sql: string): string {
  const made = [...sql.matchAll(/\bcreate\s+table\s+[`"]?(\w+)/giu)].map(([, name]) => name)
  return made.length === 0
    ? sql
    : sql.replace(new RegExp(`\\bdelete\\s+from\\s+[\`"]?(?:${made.join('|')})\\b`, 'giu'), '')
}

export function findDangers(name: string, sql: string): string[] {
  const rest = withoutOwn(sql)
  return DANGERS.flatMap(({ pattern, advice }) =>
    pattern.test(rest) ? [`${name}: ${advice}.`] : [],
  )
}

/** Of all migrations of a folder. */
export function findDangersIn(root: string): string[] {
  return globSync('migrations/**/*.sql', { cwd: root })
    .sort()
    .flatMap((name) => findDangers(name, readFileSync(join(root, name), 'utf8')))
}

export function checkMigrations(root: string): string[] {
  return [...findDangersIn(root), ...checkHistory(root), ...checkStep(root)]
}

function checkHistory(root: string): string[] {
  const { status, output } = runDrizzle(root, ['check'])
  return status === 0 ? [] : [`drizzle-kit check: ${output}`]
}

/** Lets drizzle-kit write what is missing into a copy: nothing, when schema and migrations are in step. */
function checkStep(root: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-migrations-'))
  try {
    cpSync(join(root, 'migrations'), folder, { recursive: true })
    const before = readdirSync(folder)
    const { status, output } = runDrizzle(root, [
      ...['generate', '--dialect', 'sqlite', '--schema', './src/store/schema*.ts'],
      ...['--out', relative(root, folder)],
    ])
    if (status !== 0) return [`drizzle-kit generate: ${output}`]
    const missing = readdirSync(folder).filter((name) => !before.includes(name))
    return missing.map(
      (name) =>
        `src/store/schema*.ts have what no migration has; run \`npm run migration\`. It is:\n${readFileSync(join(folder, name), 'utf8')}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runDrizzle(root: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [commandOf('drizzle-kit'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      // Where it would ask whether a column was renamed, it must not wait for an answer.
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    },
  )
  return { status, output: `${stdout}${stderr}`.trim() }
}
