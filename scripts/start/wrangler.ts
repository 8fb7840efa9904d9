// Runs wrangler as a child: the migrations once, the Worker for as long as Parallax runs.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { QUIET } from '../quiet.ts'
import { commandOf } from '../tool.ts'
import { createNoiseFilter } from './noise.ts'
import { ADDRESS } from './port.ts'
import { secretsFile } from './token.ts'

// SIGKILL of the parent would leave workerd behind with port and data: the child sees its channel close and ends itself.
const END_WITH_PARENT =
  "data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGINT'))"

// Where wrangler looks for secrets by itself, unless it is told where: what stands there goes on to count.
const OWN_SECRETS = ['.env', '.env.local', '.dev.vars']

// Only those that exist: Node reads this flag too, wherever it stands, and ends where a file is missing.
const secretsFlags = (state: string) =>
  [...OWN_SECRETS, secretsFile(state)].filter(existsSync).flatMap((file) => ['--env-file', file])

const GRACE_MS = 5_000

export type Worker = {
  /** Resolves when it listens; to the exit code when it ended before. */
  readonly ready: Promise<'ready' | number>
  readonly ended: Promise<number>
  readonly stop: () => Promise<void>
}

/** Applies what is missing of migrations/; returns wrangler's errors where that fails. */
export async function applyMigrations(state: string): Promise<readonly string[]> {
  const errors: string[] = []
  const child = start(['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state])
  readLines(child, state, (line) => errors.push(line))
  const code = await ending(child, 'close')
  return code === 0 ? [] : errors.length > 0 ? errors : [`wrangler ended with status ${code}.`]
}

/** Starts the Worker on workerd. */
export function startWorker(
  state: string,
  port: number,
  vars: Readonly<Record<string, string>>,
  show: (line: string) => void,
): Worker {
  const child = start([
    ...['dev', '--ip', ADDRESS, '--port', String(port), '--persist-to', state],
    '--show-interactive-dev-session=false',
    ...secretsFlags(state),
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ])
  readLines(child, state, show)
  // Not `close`: a workerd that outlives wrangler would hold the pipes open.
  const ended = ending(child, 'exit')
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (text) => {
      if (String(text).includes('DEV_SERVER_READY')) resolve('ready')
    })
  })
  return { ready: Promise.race([ready, ended]), ended, stop: () => stop(child, ended) }
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', END_WITH_PARENT, commandOf('wrangler'), ...args], {
    env: { ...process.env, ...QUIET, CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    // A group of its own, so that Ctrl-C reaches only us and we can end all of it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

// All that wrangler says goes to a file, for whoever must look into it; only errors go on.
function readLines(child: ChildProcess, state: string, show: (line: string) => void): void {
  const log = createWriteStream(join(state, 'wrangler.log'), { flags: 'w' })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue
    const filter = createNoiseFilter()
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`)
      const text = filter(line)
      if (text !== undefined) show(text)
    })
  }
}

function ending(child: ChildProcess, event: 'close' | 'exit'): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on(event, (code) => resolve(code ?? 1))
  })
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  signal(child, 'SIGINT')
  const late = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS)
  await ended
  clearTimeout(late)
  // What its own end left behind: a workerd that did not hear.
  signal(child, 'SIGKILL')
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // It has ended already.
  }
}
