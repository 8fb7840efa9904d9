// npm start: Parallax on this machine, with a first pull, then on the cron's rhythm until Ctrl-C.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ADDRESS, becomesFree } from './start/port.ts'
import { resumeBackFill } from './start/resume.ts'
import { keepRunning, runFirst } from './start/runs.ts'
import { findHolder, holdFolder, prepareFolder, releaseFolder } from './start/state.ts'
import { keepToken, readToken } from './start/token.ts'
import { applyMigrations, startWorker, type Worker } from './start/wrangler.ts'

const USAGE = 'npm start -- [--port 8787] [--state .wrangler/state]'
/** A Parallax that was killed a moment ago lets go of its port in about two seconds. */
const FREE_MS = 5_000
/** What a newsroom on this machine, or a relay, is told through the environment. */
const PASSED_ON = ['CONTACT', 'FEED_RELAY', 'FEED_RELAY_ALL', 'BACK_FILL_PACE']

const say = (line: string) => console.log(line)

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readFlags(): { readonly port: number; readonly state: string } {
  const options = {
    port: { type: 'string', default: '8787' },
    state: { type: 'string', default: '.wrangler/state' },
  } as const
  try {
    const { port, state } = parseArgs({ options }).values
    const number = Number(port)
    if (Number.isInteger(number) && number > 0 && number < 65_536) {
      return { port: number, state: resolve(state) }
    }
    return refuse(`${port} is no port: a whole number from 1 to 65535 is. Use: ${USAGE}`)
  } catch (error) {
    return refuse(`${(error as Error).message}. Use: ${USAGE}`)
  }
}

/** Refuses with one sentence where another Parallax, another program or a broken folder is in the way. */
async function makeWay(port: number, state: string): Promise<void> {
  const holder = await findHolder(state, new Date())
  if (holder !== undefined) {
    refuse(
      `Parallax runs already with the data in ${state}, at ${addressOf(holder.port)} (process ${holder.pid}). Open that, or stop it first.`,
    )
  }
  const problem = prepareFolder(state)
  if (problem !== undefined) refuse(problem)
  if (!(await becomesFree(port, FREE_MS))) {
    refuse(
      `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`,
    )
  }
  holdFolder(state, { pid: process.pid, port, since: Date.now() })
}

const addressOf = (port: number) => `http://${ADDRESS}:${port}/`

async function startUp(port: number, state: string): Promise<Worker> {
  say('Preparing the database …')
  const errors = await applyMigrations(state)
  if (errors.length > 0) {
    releaseFolder(state)
    refuse(
      `The database in ${state} could not be prepared: ${errors.join(' ')} Move the folder away (mv ${state} ${state}-damaged) and start again.`,
    )
  }
  keepToken(state)
  say('Starting the Worker …')
  const passed = PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  const vars = { SITE_URL: addressOf(port).slice(0, -1), ...Object.fromEntries(passed) }
  const worker = startWorker(state, port, vars, (line) => console.error(line))
  if ((await worker.ready) !== 'ready') {
    releaseFolder(state)
    refuse(`The Worker did not start. What wrangler said is in ${state}/wrangler.log.`)
  }
  return worker
}

/** Ctrl-C and a polite kill: the Worker first, then the folder, then us, with status 0. */
function stopOnSignal(state: string, current: () => Worker | undefined): () => boolean {
  let stopping = false
  const stop = async () => {
    // npm passes Ctrl-C on, so it may come twice.
    if (stopping) return
    stopping = true
    say('\nStopping …')
    await current()?.stop()
    releaseFolder(state)
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop)
  return () => stopping
}

async function main(): Promise<void> {
  const { port, state } = readFlags()
  await makeWay(port, state)
  let worker: Worker | undefined
  const isStopping = stopOnSignal(state, () => worker)
  const fail = async (sentence: string) => {
    if (isStopping()) return
    await worker?.stop()
    releaseFolder(state)
    refuse(sentence)
  }
  try {
    worker = await startUp(port, state)
    worker.ended.then((code) =>
      fail(`The Worker ended by itself (${code}). What it said is in ${state}/wrangler.log.`),
    )
    const token = readToken(state)
    if (token !== undefined) await resumeBackFill({ address: addressOf(port), token }, say)
    await runFirst(addressOf(port), say)
    await keepRunning(addressOf(port), say)
  } catch (error) {
    await fail(`Parallax stopped: ${(error as Error).message}`)
  }
}

await main()
