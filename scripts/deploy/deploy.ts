// The steps of a deployment, in order; each ends it with one sentence where it cannot go on.
import { findDangersIn } from '../check-migrations.ts'
import { ensureDatabase, ensureQueues, findAccount } from './account.ts'
import { CONFIG, readWanted, writeConfig } from './config.ts'
import { deployWorker, listChecks, migrate } from './publish.ts'
import { FILE, keepAddress, readSettings } from './settings.ts'
import type { Ask } from './wrangler.ts'

export type Around = {
  /** The folder of wrangler.toml. */
  readonly root: string
  readonly ask: Ask
  readonly say: (line: string) => void
  /** CLOUDFLARE_ACCOUNT_ID, where a login has several accounts. */
  readonly account?: string | undefined
}

/** Deploys, once more where only that tells the address. Rejects with one sentence; run again, it goes on. */
export async function deploy({ root, ask, say, account }: Around): Promise<void> {
  const settings = readSettings(root)
  const wanted = readWanted(root)
  // Before anything is touched.
  const dangers = findDangersIn(root)
  if (dangers.length > 0) {
    throw new Error(`A migration could delete rows, and nothing was touched: ${dangers.join(' ')}`)
  }
  const { name } = await findAccount(ask, account)
  say(`Deploying to the account ${name}.`)
  const database = await ensureDatabase(ask, wanted, say)
  await ensureQueues(ask, wanted, say)
  if (writeConfig(root, database, settings)) say(`Wrote ${CONFIG}.`)
  await migrate(ask)
  say('The database is up to date.')
  const address = await deployWorker(ask, settings)
  if (address === undefined) {
    throw new Error(
      `The Worker is deployed and has no address: set DOMAIN in ${FILE}, or allow workers.dev for it.`,
    )
  }
  if (settings.SITE_URL === undefined) {
    say(`Deploying once more, now that the address is known; it is kept in ${FILE}.`)
    keepAddress(root, address)
    writeConfig(root, database, { ...settings, SITE_URL: address })
    await deployWorker(ask, settings)
  }
  const site = settings.SITE_URL ?? address
  say(`Parallax stands at ${site}/`)
  for (const line of await listChecks(ask, settings)) say(`- ${line}`)
  if (site !== address) say(`- SITE_URL is ${site}; Cloudflare says ${address}.`)
  say(`- Cron begins within a quarter of an hour or two: then ${site}/status tells how feeds fare.`)
}
