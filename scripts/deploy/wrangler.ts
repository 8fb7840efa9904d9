// Asks wrangler for one thing, without a person to answer it, and hands back all that it said.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { QUIET } from '../quiet.ts'

export type Answer = {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** What it wrote for programs: one JSON object a line (WRANGLER_OUTPUT_FILE_PATH). */
  readonly written: string
}

export type Ask = (args: readonly string[]) => Promise<Answer>

/** Runs the script behind the command in a folder, with this Node. */
export const openWrangler =
  (script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Ask =>
  async (args) => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-deploy-'))
    const written = join(folder, 'written.jsonl')
    const child = spawn(process.execPath, [script, ...args], {
      ...{ cwd, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, ...QUIET, NO_COLOR: '1', ...env, WRANGLER_OUTPUT_FILE_PATH: written },
    })
    const ended = new Promise<number>((resolve) => {
      child.on('error', () => resolve(1))
      child.on('close', (code) => resolve(code ?? 1))
    })
    const [stdout, stderr, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ])
    const answer = { status, stdout, stderr, written: readIfThere(written) }
    rmSync(folder, { recursive: true })
    return answer
  }

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** What went wrong, in wrangler's own words, on one line: its errors, else the end of all that it said. */
export function reasonOf({ stdout, stderr }: Answer): string {
  const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim())
  const errors = lines.flatMap((line) => /^(?:✘|X)?\s*\[ERROR\]\s*(.+)$/.exec(line)?.[1] ?? [])
  const said = errors.length > 0 ? errors : lines.filter((line) => line !== '').slice(-3)
  return said.join(' ').slice(0, 500) || 'wrangler said nothing'
}

/** The JSON that it printed, whatever stands before it. Throws where there is none. */
export function readJson(answer: Answer): unknown {
  const start = answer.stdout.search(/^[[{]/m)
  try {
    return JSON.parse(answer.stdout.slice(Math.max(0, start)))
  } catch {
    throw new Error(`wrangler answered what this cannot read: ${reasonOf(answer)}.`)
  }
}
