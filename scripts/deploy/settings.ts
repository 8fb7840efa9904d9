// What a deployment is set up with: deploy.env, which git ignores, since it belongs to an account and not to the code.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** Variables of the Worker that may be set, and the domain that it is reached at. Secrets never stand here. */
const NAMES = [
  'SITE_URL',
  'CONTACT',
  'FEED_RELAY',
  'FEED_RELAY_ALL',
  'WEBSUB_HUB',
  'DOMAIN',
] as const

export type Settings = Partial<Record<(typeof NAMES)[number], string>>

export const FILE = 'deploy.env'

/** Throws, in one sentence, what cannot be used. */
export function readSettings(root: string): Settings {
  const file = join(root, FILE)
  const found = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  for (const name of Object.keys(found)) {
    if (!NAMES.some((known) => known === name)) {
      throw new Error(`${FILE} has ${name}, which is no setting; these are: ${NAMES.join(', ')}.`)
    }
  }
  const settings: Settings = found
  const { SITE_URL, DOMAIN } = settings
  if (SITE_URL !== undefined && URL.parse(SITE_URL)?.protocol !== 'https:') {
    throw new Error(`SITE_URL in ${FILE} is no https:// address: ${SITE_URL}.`)
  }
  if (DOMAIN !== undefined && URL.parse(`https://${DOMAIN}/`)?.host !== DOMAIN) {
    throw new Error(`DOMAIN in ${FILE} is no host such as news.example.org: ${DOMAIN}.`)
  }
  return { ...(DOMAIN && { SITE_URL: `https://${DOMAIN}` }), ...settings }
}

/** Keeps the address at which a deployment turned out to be. */
export function keepAddress(root: string, address: string): void {
  const file = join(root, FILE)
  const begun = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') ? '\n' : ''
  appendFileSync(file, `${begun}SITE_URL=${address}\n`)
}
