// npm test: every check in order, a heading and a duration each, an end at the first that fails.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkImports } from './check-imports.ts'
import { checkMigrations } from './check-migrations.ts'
import { checkSubject } from './check-subject.ts'
import { ensureChromium, NO_CHROMIUM } from './chromium.ts'
import { QUIET } from './quiet.ts'
import { commandOf, ROOT } from './tool.ts'

/** What a check has to say: `problems` where it failed, `words` in any case. */
type Verdict = { readonly problems: readonly string[]; readonly words?: readonly string[] }

type Step = { readonly title: string; readonly run: () => Verdict }

/** What we read of vitest's JSON. */
type Report = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

const SKIPPED = new Set(['skipped', 'pending', 'todo', 'disabled'])

type Counts = { passed: number; failed: number }

const ENV = { ...QUIET, NO_COLOR: '1', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }

/** What of a passing run's output is worth a line: vitest's sums, and what a test measured. */
const WORTH = /^\s*(?:Test Files|Tests|measured:)/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one.
const COLOUR = /\u001b\[[0-9;]*m/gu

const counts: Counts = { passed: 0, failed: 0 }

const steps: readonly Step[] = [
  command('Format, lint and import rules', '@biomejs/biome', ['ci', '--colors=off', '.'], 'biome'),
  rule('No inline imports', checkImports),
  rule('The engine does not know its subject', checkSubject),
  rule('Migrations lose nothing and match the schema', checkMigrations),
  command('Types of the Worker are in step', 'wrangler', ['types', '--check']),
  command('Types', 'typescript', [], 'tsc'),
  vitest('Tests in Node and in workerd', []),
  command('Build', 'wrangler', ['deploy', '--dry-run', '--outdir', 'dist']),
  { title: 'A browser', run: findBrowser },
  vitest('Tests from end to end', ['--config', 'vitest.end-to-end.config.ts']),
]

function command(title: string, name: string, args: readonly string[], bin = name): Step {
  return { title, run: () => runCommand([commandOf(name, bin), ...args]) }
}

function rule(title: string, check: (root: string) => readonly string[]): Step {
  return { title, run: () => ({ problems: check(ROOT) }) }
}

/** Vitest's own words for people, and its JSON for the sum at the end. */
function vitest(title: string, args: readonly string[]): Step {
  const run = (): Verdict => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-tests-'))
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { problems, words = [] } = runCommand([commandOf('vitest'), 'run', ...args, ...reporters])
    const skipped = addCounts(report)
    rmSync(folder, { recursive: true })
    return { problems, words: [...words, ...skipped] }
  }
  return { title, run }
}

function runCommand(args: readonly string[]): Verdict {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const output = `${stdout}${stderr}`.replace(COLOUR, '')
  if (status !== 0) return { problems: [error?.message ?? '', output].filter(Boolean) }
  const lines = output.split('\n')
  return { problems: [], words: lines.filter((line) => WORTH.test(line)) }
}

/** Adds a run's sums to ours; names what it skipped, so that nothing is skipped in silence. */
function addCounts(report: string): string[] {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Report
    counts.passed += numPassedTests
    counts.failed += numFailedTests
    return testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => SKIPPED.has(status))
      .map(({ fullName }) => `  skipped: ${fullName}`)
  } catch {
    // Vitest ended before it could write; its exit status fails the step.
    return []
  }
}

function findBrowser(): Verdict {
  const path = ensureChromium((line) => console.log(`  ${line}`))
  if (path === undefined) return { problems: [NO_CHROMIUM] }
  process.env.CHROME_PATH = path
  return { problems: [], words: [path] }
}

/** Runs one step and tells it; false where it failed. */
function tell({ title, run }: Step): boolean {
  console.log(`\n== ${title}`)
  const start = performance.now()
  const { problems, words = [] } = run()
  for (const line of problems.length > 0 ? problems : words) console.log(line)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`   ${problems.length > 0 ? 'failed' : 'ok'}, ${seconds} s`)
  return problems.length === 0
}

const failedStep = steps.find((step) => !tell(step))
if (failedStep !== undefined) {
  // A step that is no test, or tests that never ran, must not read as nothing failed.
  counts.failed = Math.max(1, counts.failed)
  process.exitCode = 1
  console.log(`\nStopped at: ${failedStep.title}`)
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
