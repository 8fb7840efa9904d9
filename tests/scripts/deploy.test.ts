// Deploying, against a stand-in for wrangler: what is made, what stays, and one sentence where a step fails.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deploy } from '../../scripts/deploy/deploy.ts'
import { openWrangler } from '../../scripts/deploy/wrangler.ts'
import { ROOT } from '../../scripts/tool.ts'
import { type Account, account, answer } from './wrangler-stand-in.ts'

const QUEUES = ['parallax-feeds', 'parallax-back-fill', 'parallax-jobs', 'parallax-dead-letters']

/** A folder with our wrangler.toml, one migration, and settings where there are any. */
const folderOf = (settings?: string, sql = 'CREATE TABLE a (id integer);'): string => {
  const root = mkdtempSync(join(tmpdir(), 'parallax-deploy-test-'))
  copyFileSync(join(ROOT, 'wrangler.toml'), join(root, 'wrangler.toml'))
  mkdirSync(join(root, 'migrations'))
  writeFileSync(join(root, 'migrations', '0000_start.sql'), sql)
  if (settings !== undefined) writeFileSync(join(root, 'deploy.env'), settings)
  return root
}

/** Deploys with the stand-in in this very process; what it said. */
const run = async (root: string, to: Account, chosen?: string): Promise<string[]> => {
  const said: string[] = []
  const ask = async (args: readonly string[]) => answer(to, args)
  await deploy({ root, ask, say: (line) => void said.push(line), account: chosen })
  return said
}

const read = (root: string, name: string) => readFileSync(join(root, name), 'utf8')
const SETTLED =
  'SITE_URL=https://parallax.press.workers.dev\nCONTACT=desk@press.test\nWEBSUB_HUB=https://hub.test/\n'

test('the first run makes what is missing, deploys, and once more with the address that it learnt', async () => {
  const to = account()
  const root = folderOf()
  const said = await run(root, to)
  expect(to.databases).toEqual([{ name: 'parallax', uuid: 'uuid-of-parallax' }])
  expect(to.queues.toSorted()).toEqual(QUEUES.toSorted())
  const config = '--config wrangler.deploy.toml'
  expect(to.asked.slice(-4)).toEqual([
    `d1 migrations apply DB --remote ${config}`,
    `deploy ${config}`,
    `deploy ${config}`,
    `secret list ${config}`,
  ])
  const toml = read(root, 'wrangler.deploy.toml')
  expect(toml).toContain('database_id = "uuid-of-parallax"')
  expect(toml).toContain('preview_database_id = "local"')
  expect(toml).toContain('SITE_URL = "https://parallax.press.workers.dev"')
  expect(read(root, 'deploy.env')).toBe('SITE_URL=https://parallax.press.workers.dev\n')
  expect(read(root, 'wrangler.toml')).toBe(read(ROOT, 'wrangler.toml'))
  expect(said).toContain('Parallax stands at https://parallax.press.workers.dev/')
  for (const name of ['ADMIN_TOKEN', 'GUARDIAN_KEY', 'CONTACT', 'WEBSUB_HUB'])
    expect(said.join('\n')).toContain(`- ${name} is not set`)
})

test('a second run makes nothing and writes nothing, and has nothing to say where all is set', async () => {
  const to = account({ secrets: ['ADMIN_TOKEN', 'GUARDIAN_KEY'] })
  const root = folderOf(SETTLED)
  await run(root, to)
  const before = { toml: read(root, 'wrangler.deploy.toml'), env: read(root, 'deploy.env') }
  to.asked = []
  const said = await run(root, to)
  expect(to.asked.filter((command) => command.includes('create'))).toEqual([])
  expect(to.asked.filter((command) => command.startsWith('deploy'))).toHaveLength(1)
  expect({ toml: read(root, 'wrangler.deploy.toml'), env: read(root, 'deploy.env') }).toEqual(
    before,
  )
  expect(said).toEqual([
    'Deploying to the account Press.',
    'The database is up to date.',
    'Parallax stands at https://parallax.press.workers.dev/',
    expect.stringContaining('Cron begins'),
  ])
})

test('a run that was stopped half-way goes on with what is still missing', async () => {
  const to = account({ fails: { command: 'queues create parallax-jobs', says: 'Too many.' } })
  const root = folderOf(SETTLED)
  await expect(run(root, to)).rejects.toThrow(
    'The queue parallax-jobs could not be made: Too many.',
  )
  delete to.fails
  to.asked = []
  await run(root, to)
  expect(to.asked.filter((command) => command.includes('create'))).toEqual([
    'queues create parallax-jobs',
    'queues create parallax-dead-letters',
  ])
})

test('a domain of one’s own is asked for and is where it stands', async () => {
  const targets = ['https://parallax.press.workers.dev', 'news.press.test (custom domain)']
  const to = account({ targets })
  const root = folderOf('DOMAIN=news.press.test\nCONTACT=\'a "desk" & $1\'\n')
  const said = await run(root, to)
  expect(to.asked).toContain('deploy --config wrangler.deploy.toml --domain news.press.test')
  expect(said).toContain('Parallax stands at https://news.press.test/')
  expect(read(root, 'wrangler.deploy.toml')).toContain('SITE_URL = "https://news.press.test"')
  expect(read(root, 'wrangler.deploy.toml')).toContain('CONTACT = "a \\"desk\\" & $1" ')
})

test('a migration that could delete rows is refused before anything is asked', async () => {
  for (const sql of [
    'DROP TABLE a;',
    'delete from a;',
    'ALTER TABLE a DROP COLUMN b;',
    'PRAGMA foreign_keys=OFF;',
  ]) {
    const to = account()
    await expect(run(folderOf(SETTLED, sql), to)).rejects.toThrow(
      /A migration could delete rows, and nothing was touched: .*0000_start\.sql/,
    )
    expect(to.asked).toEqual([])
  }
})

test.each([
  ['whoami', 'offline', 'Cloudflare could not be asked who is logged in: offline.'],
  ['d1 list', 'no D1', 'D1 cannot be listed: no D1.'],
  [
    'd1 create',
    'A database with that name already exists',
    'The database parallax could not be made: A database with that name already exists.',
  ],
  ['queues info', 'no Queues', 'The queue parallax-feeds cannot be looked up: no Queues.'],
  [
    'queues create',
    'Queue name is already taken',
    'The queue parallax-feeds could not be made: Queue name is already taken.',
  ],
  [
    'd1 migrations',
    'near "TABEL": syntax error',
    'The migrations were not applied, and the Worker stays as it was: near "TABEL": syntax error.',
  ],
  [
    'deploy',
    'Script startup exceeded CPU time limit',
    'The Worker was not deployed; the one before still runs: Script startup exceeded CPU time limit.',
  ],
])('where %s fails, one sentence says so', async (command, says, sentence) => {
  const to = account({ fails: { command, says } })
  const failed = await run(folderOf(SETTLED), to).catch((error: Error) => error.message)
  expect(failed).toBe(sentence)
  // Nothing is tried behind what failed.
  expect(to.asked.at(-1)).toMatch(new RegExp(`^${command}`))
})

test('a login is needed, and of several accounts one must be named', async () => {
  await expect(run(folderOf(), account({ accounts: [] }))).rejects.toThrow(
    'run `npx wrangler login`',
  )
  const accounts = [
    { name: 'Press', id: 'a1' },
    { name: 'Other', id: 'b2' },
  ]
  await expect(run(folderOf(), account({ accounts }))).rejects.toThrow(
    'set CLOUDFLARE_ACCOUNT_ID to one: Press (a1), Other (b2).',
  )
  await expect(run(folderOf(), account({ accounts }), 'c3')).rejects.toThrow(
    'This login has no account c3',
  )
  expect((await run(folderOf(), account({ accounts }), 'b2'))[0]).toContain('Other')
})

test.each([
  [
    'SITE_URL=http://press.test',
    'SITE_URL in deploy.env is no https:// address: http://press.test.',
  ],
  ['DOMAIN=https://press.test/', 'DOMAIN in deploy.env is no host such as news.example.org'],
  ['ADMIN_TOKEN=secret', 'deploy.env has ADMIN_TOKEN, which is no setting'],
])(
  'settings that cannot be used are refused before anything is asked: %s',
  async (settings, sentence) => {
    const to = account()
    await expect(run(folderOf(settings), to)).rejects.toThrow(sentence)
    expect(to.asked).toEqual([])
  },
)

test('secrets that cannot be read, and an address that is another one, are said and stop nothing', async () => {
  const to = account({ fails: { command: 'secret', says: 'forbidden' } })
  const said = await run(folderOf('SITE_URL=https://old.press.test'), to)
  expect(said).toContain('- Which secrets are set could not be read: forbidden.')
  expect(said).toContain(
    '- SITE_URL is https://old.press.test; Cloudflare says https://parallax.press.workers.dev.',
  )
  await expect(run(folderOf(), account({ targets: ['schedule: 30 4 * * *'] }))).rejects.toThrow(
    'has no address',
  )
})

test('the same holds of a program that is run, with its output and its file for programs', async () => {
  const root = folderOf(SETTLED)
  writeFileSync(join(root, 'account.json'), JSON.stringify(account({ queues: QUEUES })))
  const script = join(ROOT, 'tests/scripts/wrangler-stand-in.ts')
  const said: string[] = []
  await deploy({ root, ask: openWrangler(script, root), say: (line) => void said.push(line) })
  expect(said).toContain('Made the database parallax.')
  expect(said).toContain('Parallax stands at https://parallax.press.workers.dev/')
  expect(existsSync(join(root, 'wrangler.deploy.toml'))).toBe(true)
  const gone = openWrangler(join(root, 'no-such-script.js'), root)
  await expect(deploy({ root, ask: gone, say: () => {} })).rejects.toThrow(
    'could not be asked who is logged in',
  )
})
