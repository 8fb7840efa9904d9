// Who is logged in, and what of the account's things is missing: looked up by name, so that a second run makes nothing.
import type { Wanted } from './config.ts'
import { type Ask, readJson, reasonOf } from './wrangler.ts'

type Account = { readonly name: string; readonly id: string }

/** The account that is deployed to. Throws where nobody is logged in, or where one of several must be named. */
export async function findAccount(ask: Ask, chosen: string | undefined): Promise<Account> {
  const answer = await ask(['whoami', '--json'])
  if (answer.status !== 0) {
    const isOut = /"loggedIn":\s*false/.test(answer.stdout + answer.stderr)
    throw new Error(
      isOut
        ? 'Nobody is logged in at Cloudflare: run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN.'
        : `Cloudflare could not be asked who is logged in: ${reasonOf(answer)}.`,
    )
  }
  const { accounts } = readJson(answer) as { readonly accounts: readonly Account[] }
  const account = chosen === undefined ? accounts[0] : accounts.find(({ id }) => id === chosen)
  if (account === undefined) {
    throw new Error(
      chosen === undefined
        ? 'This login has no account.'
        : `This login has no account ${chosen}, which CLOUDFLARE_ACCOUNT_ID names.`,
    )
  }
  if (chosen === undefined && accounts.length > 1) {
    const names = accounts.map(({ name, id }) => `${name} (${id})`).join(', ')
    throw new Error(`This login has several accounts; set CLOUDFLARE_ACCOUNT_ID to one: ${names}.`)
  }
  return account
}

type Database = { readonly name: string; readonly uuid: string }

/** The database's id; it is made where the account has none of this name. */
export async function ensureDatabase(
  ask: Ask,
  { database }: Wanted,
  say: (line: string) => void,
): Promise<string> {
  const id = await findDatabase(ask, database)
  if (id !== undefined) return id
  const answer = await ask(['d1', 'create', database])
  if (answer.status !== 0) {
    throw new Error(`The database ${database} could not be made: ${reasonOf(answer)}.`)
  }
  say(`Made the database ${database}.`)
  const made = await findDatabase(ask, database)
  if (made === undefined) {
    throw new Error(`The database ${database} was made, but is not listed yet: run this again.`)
  }
  return made
}

async function findDatabase(ask: Ask, name: string): Promise<string | undefined> {
  const answer = await ask(['d1', 'list', '--json'])
  if (answer.status !== 0) throw new Error(`D1 cannot be listed: ${reasonOf(answer)}.`)
  return (readJson(answer) as Database[]).find((one) => one.name === name)?.uuid
}

/** Makes the queues that are missing. */
export async function ensureQueues(
  ask: Ask,
  { queues }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  for (const queue of queues) {
    const answer = await ask(['queues', 'info', queue])
    if (answer.status === 0) continue
    // Its list has no form for programs; of one queue it says in words that there is none.
    if (!/does not exist/i.test(answer.stdout + answer.stderr)) {
      throw new Error(`The queue ${queue} cannot be looked up: ${reasonOf(answer)}.`)
    }
    const made = await ask(['queues', 'create', queue])
    if (made.status !== 0) {
      throw new Error(`The queue ${queue} could not be made: ${reasonOf(made)}.`)
    }
    say(`Made the queue ${queue}.`)
  }
}
