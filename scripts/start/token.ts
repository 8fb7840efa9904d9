// The token of a local Parallax: made once for a state folder, so that commands on this machine can use its /admin.
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** For nobody but its owner: who has the token may write. */
const OWNER_ONLY = 0o600

/** Settings as a .env file, which wrangler reads: on its command line every user of the machine would see them. */
export const secretsFile = (folder: string) => join(folder, 'secrets.env')

/** The folder's token; undefined where none was made yet. */
export function readToken(folder: string): string | undefined {
  try {
    return parseEnv(readFileSync(secretsFile(folder), 'utf8')).ADMIN_TOKEN || undefined
  } catch {
    return undefined
  }
}

/** Makes a token where the folder has none, and keeps others from reading it. */
export function keepToken(folder: string): void {
  const file = secretsFile(folder)
  if (readToken(folder) === undefined) {
    // 32 bytes, as many as the digest by which it is compared.
    const token = randomBytes(32).toString('base64url')
    writeFileSync(file, `ADMIN_TOKEN=${token}\n`, { mode: OWNER_ONLY })
  }
  // A file that was there already kept its mode.
  chmodSync(file, OWNER_ONLY)
}
