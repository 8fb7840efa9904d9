// npm run back-fill: asks for the past of outlets and shows how far the Worker is.
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Admin, askAdmin, findAdmin, STATE } from './admin.ts'
import { type Progress, progressBar, summarise } from './back-fill/progress.ts'

const USAGE =
  'npm run back-fill -- [--outlet <slug>] [--occasion <slug>] [--from 2024-05-03] [--to 2024-05-10] [--url <address>] [--state <folder>]'

/** Often enough to see it move; one answer costs one statement. */
const EVERY_MS = 1000
/** In a log, where no line can be written over, a line now and then. */
const EVERY_LOGGED_MS = 30_000

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readFlags() {
  const options = {
    outlet: { type: 'string' },
    occasion: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    url: { type: 'string' },
    state: { type: 'string', default: STATE },
  } as const
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return refuse(`${(error as Error).message}. Use: ${USAGE}`)
  }
}

/** The answer's JSON; rejects with what the answer says is wrong. */
async function ask<Answer>(admin: Admin, path: string, init?: RequestInit): Promise<Answer> {
  const response = await askAdmin(admin, path, init)
  const text = await response.text()
  if (response.ok) return JSON.parse(text) as Answer
  throw new Error(problemOf(text) ?? `${admin.address} answers with status ${response.status}.`)
}

function problemOf(text: string): string | undefined {
  try {
    const { detail, errors = [] } = JSON.parse(text) as {
      readonly detail?: string
      readonly errors?: readonly { readonly parameter: string; readonly expected: string }[]
    }
    const expected = errors.map(({ parameter, expected }) => `--${parameter} takes ${expected}.`)
    return expected.length > 0 ? expected.join(' ') : detail
  } catch {
    return undefined
  }
}

/** Follows to the end of the scope. */
async function follow(admin: Admin, query: string): Promise<Progress> {
  const start = Date.now()
  let told = 0
  for (;;) {
    const progress = await ask<Progress>(admin, `back-fill${query}`)
    const bar = progressBar(progress, Date.now() - start)
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${bar}`)
    else if (Date.now() - told >= EVERY_LOGGED_MS) {
      told = Date.now()
      console.log(bar)
    }
    if (progress.open === 0) return progress
    await sleep(EVERY_MS)
  }
}

async function main(): Promise<void> {
  const { url, state, outlet, occasion, from, to } = readFlags()
  const admin = await findAdmin({ url, state: resolve(state) }, new Date())
  const body = JSON.stringify({ outlet, occasion, from, to })
  const { planned } = await ask<{ planned: number }>(admin, 'back-fill', { method: 'POST', body })
  console.log(`${planned} steps are new or open again; ${admin.address}status shows them all.`)
  process.on('SIGINT', () => {
    console.log('\nThe Worker goes on with it; the same command shows how far it is.')
    process.exit(0)
  })
  const named = Object.entries({ outlet, occasion }).filter(([, value]) => value !== undefined)
  const query = `?${new URLSearchParams(named as [string, string][])}`
  const progress = await follow(admin, query)
  if (process.stdout.isTTY) console.log()
  for (const line of summarise(progress)) console.log(line)
}

try {
  await main()
} catch (error) {
  refuse((error as Error).message)
}
