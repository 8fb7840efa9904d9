// Violations are planted, to see each rule of the house catch its own.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findInlineImports } from '../../scripts/check-imports.ts'
import { findDangers } from '../../scripts/check-migrations.ts'
import { findSubject } from '../../scripts/check-subject.ts'
import { commandOf, ROOT } from '../../scripts/tool.ts'

test('a file of the engine that names the subject is found with its line', () => {
  expect(findSubject('src/core/relevance.ts', 'const a = 1\nconst word = "Suleimani"\n')).toEqual([
    { place: 'src/core/relevance.ts:2', text: 'const word = "Suleimani"' },
  ])
})

test('a place or a day of the subject is found, too, in a comment as in code', () => {
  for (const text of ['// as in Baghdad', "new Date('2020-01-03')", 'IRAN', '// 7 January 2020']) {
    expect(findSubject('src/web/app.tsx', text), text).toHaveLength(1)
  }
})

test('the dossier may name its subject, and the entry may import it in one line', () => {
  const joint = "import { soleimani as dossier } from './dossier/soleimani/index.ts'"
  expect(findSubject('src/dossier/soleimani/claims.ts', 'Soleimani')).toEqual([])
  expect(findSubject('src/index.ts', joint)).toEqual([])
  expect(findSubject('src/jobs/plan.ts', joint)).toHaveLength(1)
})

test('an inline import is found, a comment about one is not', () => {
  const planted = "type Row = import('../store/schema.ts').Row"
  expect(findInlineImports('src/core/a.ts', planted)).toHaveLength(1)
  expect(findInlineImports('src/core/a.ts', '// no import() here\nimport.meta.url')).toEqual([])
})

test('a migration that would lose rows in D1 is found', () => {
  expect(findDangers('0002.sql', 'PRAGMA foreign_keys=OFF;')).toHaveLength(1)
  expect(findDangers('0002.sql', 'REFERENCES a(id) ON DELETE cascade')).toHaveLength(1)
  expect(findDangers('0002.sql', 'PRAGMA defer_foreign_keys=on; ON DELETE no action')).toEqual([])
  for (const sql of ['DROP TABLE a;', 'delete from `a`;', 'ALTER TABLE a DROP COLUMN b;'])
    expect(findDangers('0002.sql', sql)).toHaveLength(1)
  expect(findDangers('0002.sql', 'DROP INDEX a; CREATE TRIGGER t AFTER DELETE ON a')).toEqual([])
})

test('a migration may empty what it makes itself, and nothing else', () => {
  const made =
    'CREATE TABLE `way` (id); CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM way; END;'
  expect(findDangers('0002.sql', made)).toEqual([])
  for (const more of ['DELETE FROM ways;', 'DELETE FROM a;', 'DROP TABLE way;'])
    expect(findDangers('0002.sql', made + more), more).toHaveLength(1)
})

test('Biome refuses every import against the map, and only those', () => {
  const planted = [
    ['src/core/a.ts', '../store/db.ts', 'core imports core'],
    ['src/core/b.ts', 'drizzle-orm', 'core imports core'],
    ['src/feeds/a.ts', '../store/db.ts', 'feeds imports core'],
    ['src/store/a.ts', '../jobs/plan.ts', 'store imports core'],
    ['src/jobs/a.ts', '../web/app.tsx', 'jobs and web never meet'],
    ['src/jobs/b.ts', '../dossier/soleimani/index.ts', 'jobs imports core'],
    ['src/web/a.ts', '../jobs/plan.ts', 'jobs and web never meet'],
    ['src/web/views/a.tsx', '../../store/db.ts', 'A view imports core types'],
    ['src/dossier/soleimani/a.ts', '../../core/article.ts', 'A dossier is data'],
    ['src/dossier/dossier.ts', '../core/article.ts', 'knows nobody'],
    ['src/index.ts', './store/db.ts', "The Worker's entry imports"],
    ['scripts/a.ts', '../src/web/app.tsx', 'Scripts never import web'],
    ['src/store/allowed.ts', '../core/article.ts', ''],
    ['src/jobs/allowed.ts', '../store/db.ts', ''],
  ] as const
  const findings = lint(planted.map(([path, target]) => [path, target]))
  for (const [path, , message] of planted) {
    if (message === '') expect(findings.get(path), path).toBeUndefined()
    else expect(findings.get(path), path).toContain(message)
  }
})

type Diagnostic = {
  readonly category: string
  readonly message: string
  readonly location: { readonly path: string }
}

/** Plants files that import one thing each beside our biome.json; what the import rule says, by path. */
function lint(files: readonly (readonly [path: string, target: string])[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-rules-'))
  for (const name of ['biome.json', '.gitignore'])
    copyFileSync(join(ROOT, name), join(folder, name))
  for (const [path, target] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `export { a } from '${target}'\n`)
  }
  const { stdout } = spawnSync(
    process.execPath,
    [commandOf('@biomejs/biome', 'biome'), 'lint', '--reporter=json', '--max-diagnostics=none'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }
  return new Map(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location, message }) => [location.path, message]),
  )
}
