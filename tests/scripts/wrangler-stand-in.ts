// A stand-in for wrangler and the account behind it: it answers in the shapes of wrangler 4.155, and can refuse.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../scripts/deploy/wrangler.ts'

export type Account = {
  accounts: { name: string; id: string }[]
  databases: { name: string; uuid: string }[]
  queues: string[]
  secrets: string[]
  targets: string[]
  /** The first words of the command that fails, and what it says then. */
  fails?: { command: string; says: string }
  /** Commands, as they came. */
  asked: string[]
}

export const account = (more: Partial<Account> = {}): Account => ({
  accounts: [{ name: 'Press', id: 'a1' }],
  ...{ databases: [], queues: [], secrets: [], asked: [] },
  targets: [
    'https://parallax.press.workers.dev',
    'schedule: */15 * * * *',
    'Producer for parallax-feeds',
  ],
  ...more,
})

const good = (stdout: string, written = ''): Answer => ({ status: 0, stdout, stderr: '', written })
const bad = (says: string): Answer => ({
  ...{ status: 1, stdout: '', written: '' },
  stderr: `\n✘ [ERROR] ${says}\n\n\n🪵  Logs were written to "/home/somebody/wrangler.log"\n`,
})

/** Answers one command and changes the account as it would. */
export function answer(of: Account, args: readonly string[]): Answer {
  const command = args.join(' ')
  of.asked.push(command)
  if (of.fails && command.startsWith(of.fails.command)) return bad(of.fails.says)
  const [first = '', second, third = ''] = args
  const name = third
  switch (`${first} ${second}`) {
    case 'whoami --json':
      if (of.accounts.length === 0) return { ...bad(''), stdout: '{\n  "loggedIn": false\n}\n' }
      return good(
        JSON.stringify({ loggedIn: true, authType: 'OAuth Token', accounts: of.accounts }, null, 2),
      )
    case 'd1 list':
      return good(JSON.stringify(of.databases, null, 2))
    case 'd1 create':
      of.databases.push({ name, uuid: `uuid-of-${name}` })
      return good(`✅ Successfully created DB '${name}' in region WEUR\n{\n  "d1_databases": []\n}`)
    case 'queues info':
      if (of.queues.includes(name)) return good(`Queue Name: ${name}\nQueue ID: 1`)
      return bad(
        `Queue "${name}" does not exist. To create it, run: wrangler queues create ${name}`,
      )
    case 'queues create':
      of.queues.push(name)
      return good(`🌀 Creating queue '${name}'\n✅ Created queue '${name}'`)
    case 'd1 migrations':
      return good('✅ No migrations to apply!')
    case 'secret list':
      return good(JSON.stringify(of.secrets.map((name) => ({ name, type: 'secret_text' }))))
    default: {
      const entry = { type: 'deploy', version: 1, worker_name: 'parallax', targets: of.targets }
      return good(
        'Deployed parallax triggers',
        `${JSON.stringify({ type: 'wrangler-session' })}\n${JSON.stringify(entry)}\n`,
      )
    }
  }
}

// As a program: the account is a file beside where it is run.
if (import.meta.main) {
  const file = join(process.cwd(), 'account.json')
  const of = JSON.parse(readFileSync(file, 'utf8')) as Account
  const { status, stdout, stderr, written } = answer(of, process.argv.slice(2))
  writeFileSync(file, JSON.stringify(of))
  if (written) appendFileSync(process.env.WRANGLER_OUTPUT_FILE_PATH ?? '', written)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status
}
