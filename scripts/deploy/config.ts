// Reads from wrangler.toml what a deployment needs, and writes wrangler.deploy.toml, which has what an account adds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** Beside wrangler.toml, so that its paths stay true; git ignores it. */
export const CONFIG = 'wrangler.deploy.toml'

const NOTE =
  '# Written by `npm run deploy` from wrangler.toml and deploy.env: change those, not this.\n\n'

/** Names of what must be there before a deployment. */
export type Wanted = { readonly database: string; readonly queues: readonly string[] }

export function readWanted(root: string): Wanted {
  const toml = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  const values = (key: string) =>
    [...toml.matchAll(new RegExp(`^${key} = "([^"]+)"`, 'gm'))].map(([, value = '']) => value)
  const [database] = values('database_name')
  if (database === undefined) throw new Error('wrangler.toml names no database.')
  return { database, queues: [...new Set([...values('queue'), ...values('dead_letter_queue')])] }
}

/** Writes the configuration of an account's deployment, and says whether it differs from the one before. */
export function writeConfig(root: string, databaseId: string, settings: Settings): boolean {
  const { DOMAIN: _, ...vars } = settings
  const lines = { database_id: databaseId, ...vars }
  const toml = Object.entries(lines).reduce(
    setLine,
    readFileSync(join(root, 'wrangler.toml'), 'utf8'),
  )
  const file = join(root, CONFIG)
  if (existsSync(file) && readFileSync(file, 'utf8') === NOTE + toml) return false
  writeFileSync(file, NOTE + toml)
  return true
}

function setLine(toml: string, [name, value]: readonly [string, string]): string {
  const line = new RegExp(`^${name} = "[^"]*"`, 'm')
  if (!line.test(toml)) throw new Error(`wrangler.toml has no line for ${name}.`)
  // A string of JSON is one of TOML, too; a function, so that `$` means nothing.
  return toml.replace(line, () => `${name} = ${JSON.stringify(value)}`)
}
