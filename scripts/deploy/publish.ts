// Brings the database to the schema, the Worker to Cloudflare, and finds what still wants a person.
import { CONFIG } from './config.ts'
import { FILE, type Settings } from './settings.ts'
import { type Ask, readJson, reasonOf } from './wrangler.ts'

const WITH_CONFIG = ['--config', CONFIG]

/** Applies the migrations that the database has not seen. */
export async function migrate(ask: Ask): Promise<void> {
  const answer = await ask(['d1', 'migrations', 'apply', 'DB', '--remote', ...WITH_CONFIG])
  if (answer.status !== 0) {
    throw new Error(
      `The migrations were not applied, and the Worker stays as it was: ${reasonOf(answer)}.`,
    )
  }
}

type Entry = { readonly type?: string; readonly targets?: readonly string[] }

/** Deploys, and says at which https:// address it stands; undefined: at none. */
export async function deployWorker(ask: Ask, { DOMAIN }: Settings): Promise<string | undefined> {
  const domain = DOMAIN === undefined ? [] : ['--domain', DOMAIN]
  const answer = await ask(['deploy', ...WITH_CONFIG, ...domain])
  if (answer.status !== 0) {
    throw new Error(`The Worker was not deployed; the one before still runs: ${reasonOf(answer)}.`)
  }
  const entries = answer.written.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
  const targets = (entries as Entry[]).flatMap(({ type, targets }) =>
    type === 'deploy' ? (targets ?? []) : [],
  )
  const addresses = targets.flatMap((target) => toAddress(target) ?? [])
  return addresses.find((address) => address === `https://${DOMAIN}`) ?? addresses[0]
}

/** A target is an address, or `host (custom domain)`, or a trigger in words. */
function toAddress(target: string): string | undefined {
  const host = /^([a-z\d.-]+\.[a-z]{2,}) \(custom domain/i.exec(target)?.[1]
  const url = host === undefined ? target : `https://${host}`
  return /^https:\/\/\S+$/.test(url) ? url.replace(/\/+$/, '') : undefined
}

/** Secrets, and what is missing without one. */
const SECRETS = {
  ADMIN_TOKEN: 'without it /admin is not there: no import, no reaching back, no correction by hand',
  GUARDIAN_KEY: 'without it the Guardian’s archive is passed over',
} as const

/** What a person should look at, a sentence each. */
export async function listChecks(ask: Ask, settings: Settings): Promise<string[]> {
  const answer = await ask(['secret', 'list', ...WITH_CONFIG])
  const set =
    answer.status === 0
      ? (readJson(answer) as { name: string }[]).map(({ name }) => name)
      : undefined
  return [
    ...(set === undefined ? [`Which secrets are set could not be read: ${reasonOf(answer)}.`] : []),
    ...Object.entries(SECRETS)
      .filter(([name]) => set !== undefined && !set.includes(name))
      .map(([name, why]) => {
        return `${name} is not set: ${why}. \`npx wrangler secret put ${name} --config ${CONFIG}\``
      }),
    ...(settings.CONTACT
      ? []
      : [`CONTACT is not set in ${FILE}: outlets cannot reach whoever reads their feeds.`]),
    ...(settings.WEBSUB_HUB
      ? []
      : [`WEBSUB_HUB is not set in ${FILE}: readers of the digest ask instead of being told.`]),
  ]
}
