// Where a command finds /admin: of the Parallax that npm start runs here, or of one that is named by its address.
import { ADDRESS } from './start/port.ts'
import { findHolder } from './start/state.ts'
import { readToken } from './start/token.ts'

/** Where npm start keeps its data when nobody says otherwise. */
export const STATE = '.wrangler/state'

export type Admin = {
  /** Address of the site, with a slash at its end. */
  readonly address: string
  readonly token: string
}

type Wanted = {
  /** A deployment's address; absent: what runs on this machine. */
  readonly url?: string | undefined
  /** The state folder of what runs on this machine. */
  readonly state: string
}

/** Rejects with one sentence for a person where there is none, or its token is not known. */
export async function findAdmin({ url, state }: Wanted, now: Date): Promise<Admin> {
  if (url !== undefined) return { address: checkAddress(url), token: tokenOf(url) }
  const holder = await findHolder(state, now)
  const token = readToken(state)
  if (holder === undefined || token === undefined) {
    throw new Error(
      `No Parallax runs with the data in ${state}. Start it with npm start in another terminal, or name one with --url and ADMIN_TOKEN.`,
    )
  }
  return { address: `http://${ADDRESS}:${holder.port}/`, token }
}

function checkAddress(text: string): string {
  const url = URL.parse(text)
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) return `${url.origin}/`
  throw new Error(
    `${text} cannot be used: it takes an https:// address, since a token sent in the clear can be read on its way.`,
  )
}

function tokenOf(url: string): string {
  const { ADMIN_TOKEN } = process.env
  if (ADMIN_TOKEN) return ADMIN_TOKEN
  throw new Error(`ADMIN_TOKEN is not set: the token of ${url} comes from the environment.`)
}

/** Asks something of /admin. Rejects with one sentence where nobody answers. */
export async function askAdmin(
  { address, token }: Admin,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${token}` }
  try {
    return await fetch(new URL(`admin/${path}`, address), { ...init, headers })
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: Error }
    throw new Error(`${address} cannot be reached: ${cause?.message || message}.`)
  }
}
